//! Adverbs that judge in passing.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::worded::worded;

pub(super) const RULE: Rule = Rule {
    name: "normative-language",
    category: Category::Language,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/normative-language.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    worded(postmortem, wording::NORMATIVE, |_| true)
        .map(|found| {
            let message =
                phrase::quoted(found.text, "measures people by what they ought to have done");
            Finding::new(found.span, message).help("say what was done, without the verdict")
        })
        .collect()
}
