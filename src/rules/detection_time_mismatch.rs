//! The detection section and the timeline give different times.

use super::stated_time;
use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::Role;

pub(super) const RULE: Rule<'_> = Rule {
    name: "detection-time-mismatch",
    category: Category::Consistency,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/detection-time-mismatch.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let finding =
        stated_time::mismatch(postmortem, Role::Detection, "noticed", |kinds| kinds.detection);
    finding.into_iter().collect()
}
