//! A root cause that is a person.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::Role;

use super::worded::{stands_in, worded};

pub(super) const RULE: Rule = Rule {
    name: "root-cause-is-a-person",
    category: Category::Language,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/root-cause-is-a-person.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let in_cause = |passage: &_| stands_in(postmortem, passage, Role::RootCause);
    worded(postmortem, wording::BLAMING, in_cause)
        .map(|found| {
            let message = phrase::quoted(found.text, "makes a person the root cause");
            Finding::new(found.span, message)
                .help("ask what let it happen: which check, tool or instruction was not there")
        })
        .collect()
}
