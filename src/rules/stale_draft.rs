//! A draft that nobody finished.

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lateness::{LATE, days_since_incident};

pub(super) const RULE: Rule = Rule {
    name: "stale-draft",
    category: Category::Hygiene,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/stale-draft.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, config: &Config) -> Vec<Finding> {
    let (Some(draft), Some(today)) = (postmortem.draft(), config.as_of) else { return Vec::new() };
    let Some((days, end)) = days_since_incident(postmortem, today) else { return Vec::new() };
    if days <= LATE {
        return Vec::new();
    }
    let message = format!("still a draft, {days} days after the incident");
    let finding = Finding::new(draft, message)
        .help("finish and publish it")
        .related(end, "the incident ended here");
    vec![finding]
}
