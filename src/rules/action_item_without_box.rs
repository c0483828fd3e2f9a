//! An action item without a box in a list whose other items have one.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{ActionItem, ActionList, Postmortem};
use crate::rule::{Applicability, Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

use super::lacking::entry;

pub(super) const RULE: Rule = Rule {
    name: "action-item-without-box",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/action-item-without-box.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let has_box = |item: &ActionItem| item.checkbox.is_some();
    let is_mixed =
        |list: &&ActionList| list.items.iter().any(has_box) && !list.items.iter().all(has_box);
    let mixed = postmortem.action_lists.iter().filter(is_mixed);
    mixed.flat_map(|list| in_section(postmortem, list)).collect()
}

/// What a section's lists lack: each by itself, since one may be of tasks and another of advice.
fn in_section(postmortem: &Postmortem<'_>, list: &ActionList) -> Vec<Finding> {
    let mut lists = BTreeMap::<usize, Vec<&ActionItem>>::new();
    for item in &list.items {
        if let Some(parent) = entry(postmortem, item).and_then(|entry| entry.parent) {
            lists.entry(parent).or_default().push(item);
        }
    }
    lists.values().flat_map(|items| in_list(postmortem, items)).collect()
}

fn in_list(postmortem: &Postmortem<'_>, items: &[&ActionItem]) -> Vec<Finding> {
    let boxed = || items.iter().filter(|item| item.checkbox.is_some());
    let with = boxed().count();
    let mut lacking =
        items.iter().filter(|item| item.checkbox.is_none() && item.done != Some(true));
    // Of several without a box nobody knows whether they are tasks.
    let (Some(item), None) = (lacking.next(), lacking.next()) else { return Vec::new() };
    if with < 2 || with + 1 < items.len() {
        return Vec::new();
    }
    let text = phrase::quote(&item.text);
    let message = format!("\"{text}\" has no box; the {with} other items of the list have one");
    let finding =
        Finding::new(item.text_span, message).help("give it a box, so that it can be ticked off");
    let is_open = boxed().any(|item| item.done != Some(true));
    vec![empty_box(postmortem, item, is_open).into_iter().fold(finding, Finding::fix)]
}

/// An empty box behind the bullet; where all others are ticked, this one may have been done as well.
fn empty_box(postmortem: &Postmortem<'_>, item: &ActionItem, is_open: bool) -> Option<Fix> {
    let text = postmortem.quote(item.span);
    let marker = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = marker.strip_prefix(['-', '*', '+', '.', ')'])?;
    let content = rest.trim_start_matches([' ', '\t']);
    if content.len() == rest.len() || content.starts_with(['\n', '\r']) {
        return None;
    }
    let at = Span::at(item.span.start + text.len() - content.len());
    let applicability = if is_open { Applicability::Safe } else { Applicability::Suggested };
    Some(Fix { applicability, ..Fix::safe("Add a box", at, "[ ] ") })
}
