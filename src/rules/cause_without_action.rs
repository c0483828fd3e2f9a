//! No action item speaks of what the root cause speaks of.

use std::collections::BTreeSet;

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::words::words;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::Role;

pub(super) const RULE: Rule<'_> = Rule {
    name: "cause-without-action",
    category: Category::Consistency,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/cause-without-action.md"),
    check: Check::Function(check),
};

/// Words shorter than this, in letters, say little.
const SHORTEST: usize = 4;
/// Words that begin with the same letters, so many, count as one: `migrate`, `migration`.
const STEM: usize = 5;
/// A cause with fewer words than this says too little to be compared.
const FEWEST: usize = 3;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let mut cause = BTreeSet::new();
    let mut actions = BTreeSet::new();
    for passage in &postmortem.passages {
        let section = passage.section.and_then(|index| postmortem.sections.get(index));
        if section.is_some_and(|section| section.roles.has(Role::RootCause)) {
            cause.extend(stems(postmortem.prose(passage).text()));
        }
    }
    for item in postmortem.actions() {
        actions.extend(stems(&item.text));
    }
    let section = postmortem.with_role(Role::RootCause).next();
    let Some(section) = section
        .filter(|_| cause.len() >= FEWEST && !actions.is_empty() && cause.is_disjoint(&actions))
    else {
        return Vec::new();
    };
    let title = phrase::quote(&section.title);
    let message = match postmortem.actions().count() {
        1 => format!("the only action item shares no word with \"{title}\""),
        count => format!("none of the {count} action items shares a word with \"{title}\""),
    };
    let help = "add what will be done about the cause itself";
    vec![Finding::new(section.title_span, message).help(help)]
}

fn stems(text: &str) -> impl Iterator<Item = String> {
    let long = words(text).filter(|(_, word)| word.chars().count() >= SHORTEST);
    long.map(|(_, word)| word.to_lowercase().chars().take(STEM).collect())
}
