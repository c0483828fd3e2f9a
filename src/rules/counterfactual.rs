//! What should, could or would have been.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::Role;

use super::worded::{stands_in, worded};

pub(super) const RULE: Rule = Rule {
    name: "counterfactual",
    category: Category::Language,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/counterfactual.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let is_read = |passage: &_| {
        !stands_in(postmortem, passage, Role::Actions)
            && !stands_in(postmortem, passage, Role::Timeline)
    };
    worded(postmortem, wording::COUNTERFACTUAL, is_read)
        .map(|found| {
            let message = phrase::quoted(found.text, "argues with the past");
            Finding::new(found.span, message)
                .help("say what happened and why it made sense; put what should be under the action items")
        })
        .collect()
}
