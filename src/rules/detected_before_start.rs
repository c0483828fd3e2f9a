//! The incident is noticed before it begins.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "detected-before-start",
    category: Category::Consistency,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/detected-before-start.md"),
    check: Check::Function(check),
};

/// A detection further ahead than this, in minutes, is of something else, or on another day.
const FARTHEST: f64 = 12.0 * 60.0;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    finding(postmortem).into_iter().collect()
}

fn finding(postmortem: &Postmortem<'_>) -> Option<Finding> {
    let start = postmortem.incident.start.as_ref()?;
    let [timeline] = postmortem.timelines.as_slice() else { return None };
    let event = timeline.events.iter().find(|event| event.kinds.detection)?;
    if start.stamp.approximate || event.approximate {
        return None;
    }
    let early = start.moment?.minutes_since(&event.moment?)?;
    if early <= 0.0 || early > FARTHEST {
        return None;
    }
    let stated = phrase::quote(postmortem.quote(start.span));
    let stamp = phrase::quote(postmortem.quote(event.stamp_span));
    let early = phrase::length(early);
    let message = format!("noticed at {stamp}, {early} before the stated start, {stated}");
    Some(
        Finding::new(event.stamp_span, message)
            .help("let the incident begin with its first effect, not with its discovery")
            .related(start.span, "the incident's start is stated here"),
    )
}
