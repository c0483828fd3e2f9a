//! A person named where the cause is told or lessons are drawn.

use std::collections::BTreeSet;

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::{name, owner};
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::Role;

use super::worded::stands_in;

pub(super) const RULE: Rule = Rule {
    name: "individual-named",
    category: Category::Language,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/individual-named.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let owners = postmortem.actions().filter_map(|item| item.owner.as_ref());
    let known: BTreeSet<&str> = owners
        .map(|(owner, _)| owner.trim())
        .filter(|owner| owner::looks_like_person(owner))
        .collect();
    let told = postmortem.passages.iter().filter(|passage| {
        let within = |role| stands_in(postmortem, passage, role);
        (within(Role::RootCause) || within(Role::Lessons)) && !within(Role::Actions)
    });
    told.filter_map(|passage| {
        let text = postmortem.text(passage);
        let named = || known.iter().find_map(|known| name::find(text, known));
        let range = name::handle(text).or_else(named)?;
        let who = phrase::quote(text.get(range.clone())?);
        let cause = stands_in(postmortem, passage, Role::RootCause);
        let where_named = if cause { "where the cause is told" } else { "where lessons are drawn" };
        let message = format!("{who} is named {where_named}");
        let finding = Finding::new(postmortem.span_in(passage, range), message)
            .help("say what role they had: \"the engineer on call\"");
        Some(finding)
    })
    .collect()
}
