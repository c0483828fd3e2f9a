//! A document that is shorter or longer than its house style asks for.

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "doc-length",
    category: Category::Structure,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/doc-length.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, config: &Config) -> Vec<Finding> {
    let Some((fewest, most)) = config.preset.words else { return Vec::new() };
    if !postmortem.placeholders.is_empty() {
        return Vec::new();
    }
    let blocks = postmortem.outline.blocks.iter();
    let words: usize = blocks.map(|block| block.prose.text().split_whitespace().count()).sum();
    if (fewest..=most).contains(&words) {
        return Vec::new();
    }
    let message = format!("{words} words, where {fewest} to {most} are asked for");
    let help = if words < fewest { "tell more" } else { "leave out what no reader needs" };
    vec![Finding::new(postmortem.head(), message).help(help).about_document()]
}
