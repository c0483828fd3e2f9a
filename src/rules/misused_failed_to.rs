//! "Failed to", said of people.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::worded::worded;

pub(super) const RULE: Rule = Rule {
    name: "misused-failed-to",
    category: Category::Language,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/misused-failed-to.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    worded(postmortem, wording::FAILED_TO, |_| true)
        .map(|found| {
            let message = phrase::quoted(found.text, "judges people by what came after");
            Finding::new(found.span, message).help("say what they did and what they knew")
        })
        .collect()
}
