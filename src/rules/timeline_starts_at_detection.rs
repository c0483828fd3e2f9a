//! A timeline that begins when somebody noticed, and so does the incident.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "timeline-starts-at-detection",
    category: Category::Timeline,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/timeline-starts-at-detection.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    finding(postmortem).into_iter().collect()
}

fn finding(postmortem: &Postmortem<'_>) -> Option<Finding> {
    let start = postmortem.incident.start.as_ref()?;
    let [timeline] = postmortem.timelines.as_slice() else { return None };
    let first = timeline.events.first()?;
    let at_once = start.moment?.seconds_since(&first.moment?)? == 0;
    if !at_once || !first.kinds.detection || first.kinds.start || timeline.newest_first {
        return None;
    }
    let stamp = phrase::quote(postmortem.quote(first.stamp_span));
    let message = format!("at {stamp} the incident both begins and is noticed");
    let help = "say when the effect began and what led to it; logs and graphs often tell";
    Some(Finding::new(first.stamp_span, message).help(help))
}
