//! An open action item whose due date has passed.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::due::due_before;

pub(super) const RULE: Rule = Rule {
    name: "overdue-action",
    category: Category::Action,
    severity: Severity::Warning,
    default_on: false,
    page: include_str!("../../rules/overdue-action.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, config: &Config) -> Vec<Finding> {
    let Some(today) = config.as_of else { return Vec::new() };
    due_before(postmortem, today)
        .map(|due| {
            let text = phrase::quote(&due.item.text);
            let message = format!("due {}, and still open on {today}: \"{text}\"", due.date);
            Finding::new(due.span, message)
                .help("finish it, mark it as done, or agree on a new date")
        })
        .collect()
}
