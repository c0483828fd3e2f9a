//! A list of follow-up work that tells what was done.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{ActionItem, ActionList, Postmortem};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    name: "actions-are-past",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/actions-are-past.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    postmortem.action_lists.iter().filter_map(|list| finding(postmortem, list)).collect()
}

fn finding(postmortem: &Postmortem<'_>, list: &ActionList) -> Option<Finding> {
    if list.items.iter().any(|item| item.done.is_some()) {
        return None;
    }
    let past: Vec<&ActionItem> = list.items.iter().filter(|item| item.tells_past).collect();
    let (count, all) = (past.len(), list.items.len());
    let first = past.first().filter(|_| count >= 2 && count * 2 > all)?;
    let section = postmortem.sections.get(list.section)?;
    let text = phrase::quote(&first.text);
    let message = format!("{count} of {all} items tell what was done: \"{text}\"");
    let finding = Finding::new(section.title_span, message)
        .help("mark them as done, or tell them under the resolution and list what is left to do")
        .related(first.text_span, "this is past");
    Some(finding)
}
