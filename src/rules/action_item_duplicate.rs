//! Two action items that ask for the same work.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::tokens::Tokens;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lacking::open_items;

pub(super) const RULE: Rule = Rule {
    name: "action-item-duplicate",
    category: Category::Action,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/action-item-duplicate.md"),
    check: Check::Function(check),
};

/// How far back an item is compared, which keeps the work linear on endless lists.
const REACH: usize = 100;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    if postmortem.timelines.len() > 1 {
        return Vec::new();
    }
    let items: Vec<_> =
        open_items(postmortem).map(|(_, item)| (item, Tokens::of(&item.text))).collect();
    let mut findings = Vec::new();
    for (index, (item, tokens)) in items.iter().enumerate() {
        let before = items.get(index.saturating_sub(REACH)..index).unwrap_or_default();
        if let Some((twin, _)) = before.iter().find(|(_, other)| tokens.say_the_same(other)) {
            let (one, other) = (phrase::quote(&item.text), phrase::quote(&twin.text));
            findings.push(
                Finding::new(item.text_span, format!("\"{one}\" asks for the same as \"{other}\""))
                    .help("keep one of them")
                    .related(twin.text_span, "the same is asked for here"),
            );
        }
    }
    findings
}
