//! Text that waits to be replaced.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    name: "placeholder-text",
    category: Category::Hygiene,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/placeholder-text.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let placeholders = postmortem.placeholders.iter();
    placeholders
        .map(|placeholder| {
            let message = phrase::quoted(&placeholder.text, "waits to be filled in");
            Finding::new(placeholder.span, message)
                .help("fill it in, or remove the line where there is nothing to say")
        })
        .collect()
}
