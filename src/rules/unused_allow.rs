//! A comment allows what is not there.

use crate::rule::{Category, Check, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "unused-allow",
    category: Category::Hygiene,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/unused-allow.md"),
    check: Check::Engine,
};
