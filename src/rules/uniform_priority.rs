//! Action items that all have one priority.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{ActionList, Postmortem};
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lacking::title;

pub(super) const RULE: Rule = Rule {
    name: "uniform-priority",
    category: Category::Action,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/uniform-priority.md"),
    check: Check::Function(check),
};

/// Fewest items that can be ranked to any purpose.
const RANKED: usize = 4;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    postmortem.action_lists.iter().filter_map(|list| finding(postmortem, list)).collect()
}

fn finding(postmortem: &Postmortem<'_>, list: &ActionList) -> Option<Finding> {
    let count = list.items.len();
    let mut priorities = list.items.iter().map(|item| item.priority.as_ref());
    let (first, _) = priorities.next()??;
    let same = priorities.all(|other| other.is_some_and(|(other, _)| other == first));
    if count < RANKED || !same {
        return None;
    }
    let message = format!("all {count} action items have the priority {}", phrase::quote(first));
    Some(Finding::new(title(postmortem, list), message).help("say which of them comes first"))
}
