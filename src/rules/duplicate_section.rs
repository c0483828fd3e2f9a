//! Two sections beside each other with the same title.

use std::cmp::Ordering;

use crate::config::Config;
use crate::postmortem::{Form, Postmortem, Section};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "duplicate-section",
    category: Category::Structure,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/duplicate-section.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let sections = postmortem.sections.iter().filter(|section| {
        !section.roles.is_empty() && !matches!(section.form, Form::Field | Form::FrontMatter)
    });
    let mut titled = Vec::with_capacity(postmortem.sections.len());
    titled.extend(sections.map(|section| (key(section), section)));
    titled.sort_by(compare);
    let same = titled.chunk_by(|one, other| compare(one, other).is_eq());
    same.filter_map(|sections| sections.split_first())
        .flat_map(|((_, first), others)| others.iter().map(|(_, section)| finding(first, section)))
        .collect()
}

/// What tells most sections apart: the part they stand in, and the first letters of their titles, whatever the case.
type Key = (Option<usize>, u64);

fn key(section: &Section<'_>) -> Key {
    let letters = section.title.bytes().take(8).map(|byte| u64::from(byte | 0x20));
    let first = letters.fold(0, |first, letter| first << 8 | letter);
    (section.parent, if section.title.is_ascii() { first } else { 0 })
}

/// Sections with the same title in the same part are equal.
fn compare(one: &(Key, &Section<'_>), other: &(Key, &Section<'_>)) -> Ordering {
    one.0.cmp(&other.0).then_with(|| small(&one.1.title).cmp(small(&other.1.title)))
}

fn small(title: &str) -> impl Iterator<Item = char> {
    title.chars().flat_map(char::to_lowercase)
}

fn finding(first: &Section<'_>, section: &Section<'_>) -> Finding {
    Finding::new(section.title_span, format!("a second section \"{}\"", section.title))
        .help("merge the two, or give each a title of its own")
        .related(first.title_span, "the first one")
}
