//! An action item that says neither what exactly is done nor when it is done.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lacking::open_items;
use super::worded::within;

pub(super) const RULE: Rule = Rule {
    name: "action-item-vague",
    category: Category::Action,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/action-item-vague.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    open_items(postmortem)
        .filter(|(_, item)| item.ticket.is_none() && item.due.is_none())
        .filter_map(|(_, item)| {
            let range = wording::vague_action(&item.text, item.lead.as_ref()?)?;
            let (verb, text) = (item.text.get(range.clone())?, phrase::quote(&item.text));
            let mut message = phrase::quoted(verb, "leaves open when this is done");
            if phrase::quote(verb) != text {
                message.extend([": \"", &text, "\""]);
            }
            let finding = Finding::new(within(postmortem, item, range), message)
                .help("name the thing that will be changed and how to tell that it is");
            Some(finding)
        })
        .collect()
}
