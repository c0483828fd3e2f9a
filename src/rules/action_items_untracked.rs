//! Follow-up work that no tracker knows of.

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lacking::{Field, lacking};

pub(super) const RULE: Rule = Rule {
    name: "action-items-untracked",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/action-items-untracked.md"),
    check: Check::Function(check),
};

const TICKET: Field = Field {
    has: "refers to a ticket",
    have: "refer to a ticket",
    lacks: "refers to no ticket",
    is_met: |item| item.ticket.is_some(),
    which: "",
    concerns: |_| true,
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    lacking(postmortem, &TICKET, |finding, _, _| finding)
        .into_iter()
        .map(|finding| finding.help("open a ticket for it and put its number or link here"))
        .collect()
}
