//! A list item that announces something and brings nothing.

use crate::config::Config;
use crate::markdown::BlockKind;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "dangling-label",
    category: Category::Structure,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/dangling-label.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let blocks = &postmortem.outline.blocks;
    let mut findings = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if !matches!(block.kind, BlockKind::Item { .. }) {
            continue;
        }
        let text = block.prose.text().trim_end();
        let childless = block.end == index + 1;
        let before_sibling = || {
            let next = blocks.get(block.end);
            next.is_some_and(|next| next.parent == block.parent)
        };
        if childless && text.ends_with([':', '：']) && !text.contains('\n') && before_sibling() {
            let message = format!("nothing follows \"{}\"", phrase::quote(text));
            let help = "indent what belongs to it, or make it a heading";
            findings.push(Finding::new(block.prose.whole(), message).help(help));
        }
    }
    findings
}
