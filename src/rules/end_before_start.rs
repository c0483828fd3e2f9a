//! The incident ends before it begins.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "end-before-start",
    category: Category::Consistency,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/end-before-start.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    finding(postmortem).into_iter().collect()
}

fn finding(postmortem: &Postmortem<'_>) -> Option<Finding> {
    let (start, end) = (postmortem.incident.start.as_ref()?, postmortem.incident.end.as_ref()?);
    let unsure = start.stamp.approximate || end.stamp.approximate;
    if unsure || !end.moment?.precedes(&start.moment?) {
        return None;
    }
    let began = phrase::quote(postmortem.quote(start.span));
    let ended = phrase::quote(postmortem.quote(end.span));
    Some(
        Finding::new(
            end.span,
            format!("the incident ends at {ended}, before it begins at {began}"),
        )
        .help("correct one of the two, or write the date beside both")
        .related(start.span, "the start"),
    )
}
