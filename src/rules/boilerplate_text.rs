//! Prose about postmortems in general, where one incident should be told.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Passage, Postmortem};
use crate::recognise::boilerplate;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    name: "boilerplate-text",
    category: Category::Hygiene,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/boilerplate-text.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let Some(first) = postmortem.passages.iter().find(|passage| is_general(postmortem, passage))
    else {
        return Vec::new();
    };
    let text = postmortem.text(first);
    let said = phrase::quote(text);
    let message = format!("this tells what postmortems are, not what happened: \"{said}\"");
    let span = postmortem.span_in(first, 0..text.len());
    vec![Finding::new(span, message).help("remove it, or link to where your team keeps it")]
}

/// Whether it says what postmortems are, outside the sections that tell of the incident.
fn is_general(postmortem: &Postmortem<'_>, passage: &Passage) -> bool {
    let section = passage.section.and_then(|index| postmortem.sections.get(index));
    section.is_none_or(|section| section.roles.is_empty())
        && boilerplate::is_about_postmortems(postmortem.text(passage))
}
