//! Words that dramatise, or joke.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::worded::worded;

pub(super) const RULE: Rule = Rule {
    name: "animated-language",
    category: Category::Language,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/animated-language.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    worded(postmortem, wording::ANIMATED, |_| true)
        .map(|found| {
            let message = phrase::quoted(found.text, "dramatises");
            Finding::new(found.span, message).help("say it plainly; the facts are enough")
        })
        .collect()
}
