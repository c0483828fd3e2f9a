//! Action items of which none prevents.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{ActionList, Postmortem};
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::verbs::PREVENTING;

use super::lacking::title;

pub(super) const RULE: Rule = Rule {
    name: "only-mitigation",
    category: Category::Action,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/only-mitigation.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    postmortem.action_lists.iter().filter_map(|list| finding(postmortem, list)).collect()
}

fn finding(postmortem: &Postmortem<'_>, list: &ActionList) -> Option<Finding> {
    let kinds: Vec<String> = list
        .items
        .iter()
        .map(|item| item.kind.as_ref().map(|(kind, _)| kind.trim().to_lowercase()))
        .collect::<Option<_>>()?;
    let prevents = |kind: &String| PREVENTING.iter().any(|word| kind.contains(word));
    if kinds.len() < 2 || kinds.iter().any(prevents) {
        return None;
    }
    let mut named = kinds.clone();
    named.sort();
    named.dedup();
    let (count, named) = (kinds.len(), phrase::list(&named));
    let types = phrase::quote(&named);
    let message =
        format!("none of the {count} action items prevents the cause: their type is {types}");
    let help = "add an item that keeps the cause from coming back";
    Some(Finding::new(title(postmortem, list), message).help(help))
}
