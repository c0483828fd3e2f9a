//! An action item whose whole point is to teach or remind people.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lacking::open_items;

pub(super) const RULE: Rule = Rule {
    name: "action-targets-people",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/action-targets-people.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    open_items(postmortem)
        .filter_map(|(_, item)| {
            wording::targets_people(&item.text, item.lead.as_ref()?)?;
            let message = phrase::quoted(&item.text, "changes people, not the system");
            let finding = Finding::new(item.text_span, message)
                .help("add a check, a default or a tool that works when nobody remembers");
            Some(finding)
        })
        .collect()
}
