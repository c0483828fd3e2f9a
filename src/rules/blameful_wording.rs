//! Words that lay guilt on someone.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::worded::worded;

pub(super) const RULE: Rule = Rule {
    name: "blameful-wording",
    category: Category::Language,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/blameful-wording.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    worded(postmortem, wording::BLAMEFUL, |_| true)
        .map(|found| {
            let message = phrase::quoted(found.text, "judges a person");
            Finding::new(found.span, message)
                .help("say what happened, and what made it look right at the time")
        })
        .collect()
}
