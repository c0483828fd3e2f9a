//! Follow-up work without a day by which it is done.

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lacking::{Field, lacking};

pub(super) const RULE: Rule = Rule {
    name: "action-items-undated",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/action-items-undated.md"),
    check: Check::Function(check),
};

const DUE: Field = Field {
    has: "has a due date",
    have: "have a due date",
    lacks: "has no due date",
    is_met: |item| item.due.is_some(),
    which: " without a ticket",
    concerns: |item| item.ticket.is_none(),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    lacking(postmortem, &DUE, |finding, _, _| finding)
        .into_iter()
        .map(|finding| finding.help("say by when it will be done, or where its date is kept"))
        .collect()
}
