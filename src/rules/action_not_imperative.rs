//! Action items that do not begin with what is to be done.

use crate::config::Config;
use crate::postmortem::{ActionItem, Postmortem};
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};

use super::lacking::{Field, lacking};
use super::worded::within;

pub(super) const RULE: Rule = Rule {
    name: "action-not-imperative",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/action-not-imperative.md"),
    check: Check::Function(check),
};

const VERB: Field = Field {
    has: "begins with a verb",
    have: "begin with a verb",
    lacks: "does not begin with a verb",
    is_met: |item| wording::imperative(&item.text) || wording::past_step(&item.text),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    lacking(postmortem, &VERB, |finding, _, item| with_fix(postmortem, finding, item))
        .into_iter()
        .map(|finding| finding.help("begin with what is to be done: \"Add\", \"Remove\", \"Limit\""))
        .collect()
}

/// Offers to drop `We'll` and its like, and to begin with the verb after it.
fn with_fix(postmortem: &Postmortem<'_>, finding: Finding, item: &ActionItem) -> Finding {
    let Some(promise) = wording::promise(&item.text) else { return finding };
    let rest = item.text.get(promise.end..).unwrap_or_default();
    let Some(first) = rest.chars().next().filter(|_| wording::imperative(rest)) else {
        return finding;
    };
    let opening = within(postmortem, item, 0..promise.end + first.len_utf8());
    if opening == item.text_span {
        return finding;
    }
    let title = "Begin with the verb";
    finding.fix(Fix::suggested(title, opening, first.to_uppercase().to_string()))
}
