//! Two sections beside each other with the same title.

use crate::config::Config;
use crate::postmortem::{Form, Postmortem, Section};
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::table::Hash;

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
    let mut titled: Vec<_> = sections.map(|section| (key(section), section)).collect();
    titled.sort_by_key(|(key, _)| *key);
    let same = titled.chunk_by(|(one_key, one), (other_key, other)| {
        one_key == other_key && small(&one.title).eq(small(&other.title))
    });
    same.filter_map(|sections| sections.split_first())
        .flat_map(|((_, first), others)| others.iter().map(|(_, section)| finding(first, section)))
        .collect()
}

/// The same for sections with the same title, whatever its case, in the same part.
fn key(section: &Section<'_>) -> (Option<usize>, Hash) {
    let title = &section.title;
    let hash = if title.is_ascii() {
        Hash::of(title.as_bytes())
    } else {
        Hash::of(title.to_lowercase().as_bytes())
    };
    (section.parent, hash)
}

fn small(title: &str) -> impl Iterator<Item = char> {
    title.chars().flat_map(char::to_lowercase)
}

fn finding(first: &Section<'_>, section: &Section<'_>) -> Finding {
    Finding::new(section.title_span, format!("a second section \"{}\"", section.title))
        .help("merge the two, or give each a title of its own")
        .related(first.title_span, "the first one")
}
