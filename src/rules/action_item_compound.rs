//! An action item that holds two tasks.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lacking::open_items;
use super::worded::within;

pub(super) const RULE: Rule = Rule {
    name: "action-item-compound",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/action-item-compound.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    open_items(postmortem)
        .filter_map(|(_, item)| {
            let second = wording::compound(&item.text)?;
            let text = phrase::quote(item.text.get(second.start..)?);
            let finding = Finding::new(
                within(postmortem, item, second),
                format!("a second task in one item: \"{text}\""),
            )
            .help("make it an item of its own, with an owner of its own");
            Some(finding)
        })
        .collect()
}
