//! Follow-up work that nobody has taken on.

use crate::config::Config;
use crate::postmortem::{ActionItem, ActionList, Postmortem};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

use super::lacking::{Field, lacking};

pub(super) const RULE: Rule = Rule {
    name: "action-items-unowned",
    category: Category::Action,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/action-items-unowned.md"),
    check: Check::Function(check),
};

const OWNER: Field = Field {
    has: "names an owner",
    have: "name an owner",
    lacks: "names no owner",
    is_met: |item| item.owner.is_some(),
    which: "",
    concerns: |_| true,
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    lacking(postmortem, &OWNER, with_fix)
        .into_iter()
        .map(|finding| finding.help("name one person who sees to it that it gets done"))
        .collect()
}

/// Offers the beginnings of an owner, which wait to be filled in, where no cell of a table waits for it.
fn with_fix(finding: Finding, list: &ActionList, item: &ActionItem) -> Finding {
    if list.columns.owner {
        return finding;
    }
    let end = Span::at(item.text_span.end);
    finding.fix(Fix::suggested("Add an owner", end, " — Owner: @"))
}
