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
    let mut titled: Vec<&Section> = sections.collect();
    titled.sort_by(|one, other| by_title(one, other));
    let same = titled.chunk_by(|one, other| by_title(one, other).is_eq());
    same.filter_map(|sections| sections.split_first())
        .flat_map(|(first, others)| others.iter().map(|section| finding(first, section)))
        .collect()
}

/// The order by what holds a section and by its title, whatever its case.
fn by_title(one: &Section, other: &Section) -> Ordering {
    // Most titles differ in length.
    let place = |section: &Section| (section.parent, section.title.chars().count());
    let places = place(one).cmp(&place(other));
    places.then_with(|| small(&one.title).cmp(small(&other.title)))
}

fn small(title: &str) -> impl Iterator<Item = char> {
    title.chars().flat_map(char::to_lowercase)
}

fn finding(first: &Section, section: &Section) -> Finding {
    Finding::new(section.title_span, format!("a second section \"{}\"", section.title))
        .help("merge the two, or give each a title of its own")
        .related(first.title_span, "the first one")
}
