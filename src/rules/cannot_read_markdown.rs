//! The document cannot be read as Markdown.

use crate::rule::{Category, Check, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "cannot-read-markdown",
    category: Category::Hygiene,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/cannot-read-markdown.md"),
    check: Check::Engine,
};
