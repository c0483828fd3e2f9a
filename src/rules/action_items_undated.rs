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
    has: "has a due date or a ticket",
    have: "have a due date or a ticket",
    lacks: "has no due date and no ticket",
    is_met: |item| item.due.is_some() || item.ticket.is_some(),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    lacking(postmortem, &DUE, |finding, _, _| finding)
        .into_iter()
        .map(|finding| finding.help("say by when it will be done, or where its date is kept"))
        .collect()
}
