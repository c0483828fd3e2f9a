//! The resolution section and the timeline give different times.

use super::stated_time;
use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::Role;

pub(super) const RULE: Rule<'_> = Rule {
    name: "resolution-time-mismatch",
    category: Category::Consistency,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/resolution-time-mismatch.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let finding =
        stated_time::mismatch(postmortem, Role::Resolution, "resolved", |kinds| kinds.resolution);
    finding.into_iter().collect()
}
