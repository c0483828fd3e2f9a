//! A comment allows something that is no rule.

use crate::rule::{Category, Check, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "unknown-allow",
    category: Category::Hygiene,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/unknown-allow.md"),
    check: Check::Engine,
};
