//! Times of day, and no zone for any of them.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Postmortem, Written};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "missing-timezone",
    category: Category::Timeline,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/missing-timezone.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let stamps = postmortem.stamps();
    let stated = postmortem.incident.zone.is_some()
        || postmortem.timelines.iter().any(|timeline| timeline.zone.is_some())
        || stamps.iter().any(|written| written.stamp.zone.is_some());
    let times: Vec<&Written<'_>> = stamps
        .iter()
        .filter(|written| written.stamp.clock.is_some() && !written.in_prose)
        .collect();
    let Some(first) = times.first().filter(|_| !stated) else { return Vec::new() };
    let time = phrase::quote(postmortem.quote(first.span()));
    let message = match times.len() {
        1 => format!("{time} says no time zone, nor does anything else"),
        many => format!("{many} times, from {time} on, and no time zone for any of them"),
    };
    let help = "say it once, in the timeline's title or the window: \"(all times UTC)\"";
    vec![Finding::new(first.span(), message).help(help)]
}
