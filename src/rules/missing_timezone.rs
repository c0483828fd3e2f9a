//! Times of day, and no zone for any of them.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Form, Postmortem, Trait, Written};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "missing-timezone",
    category: Category::Timeline,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/missing-timezone.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let stated = postmortem.incident.zone.is_some()
        || postmortem.timelines.iter().any(|timeline| timeline.zone.is_some())
        || postmortem.stamps_with(Trait::Zone).next().is_some();
    if stated {
        return Vec::new();
    }
    if postmortem.timelines.iter().any(|timeline| timeline.counts_up) {
        return Vec::new();
    }
    let is_time = |written: &Written<'_>| written.stamp.clock.is_some() && !written.in_prose;
    let times: Vec<Written<'_>> = postmortem.stamps().filter(is_time).collect();
    let Some(first) = times.first() else { return Vec::new() };
    let time = phrase::quote(postmortem.quote(first.span()));
    let message = match times.len() {
        1 => format!("{time} says no time zone, nor does anything else"),
        many => format!("{many} times, from {time} on, and no time zone for any of them"),
    };
    let help = "say it once, in the timeline's title or the window: \"(all times UTC)\"";
    let finding = Finding::new(first.span(), message).help(help);
    match in_title(postmortem) {
        Some(fix) => vec![finding.fix(fix)],
        None => vec![finding],
    }
}

/// Says UTC in the timeline's title, the zone that most postmortems are written in.
fn in_title(postmortem: &Postmortem<'_>) -> Option<Fix> {
    let section = postmortem.timelines.first()?.section?;
    let title = postmortem
        .sections
        .get(section)
        .filter(|section| matches!(section.form, Form::Heading(_) | Form::Bold))?;
    let end = Span::at(title.title_span.end);
    Some(Fix::suggested("Say that all times are in UTC", end, " (all times UTC)"))
}
