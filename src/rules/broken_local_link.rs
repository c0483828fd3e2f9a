//! A link or image that leads to no file beside the document, or to no heading in it.

use std::collections::HashSet;

use crate::config::Config;
use crate::markdown::{BlockKind, MarkKind};
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::address::{self, Target};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    name: "broken-local-link",
    category: Category::Hygiene,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/broken-local-link.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let mut headings = None;
    let mut findings = Vec::new();
    for block in &postmortem.outline.blocks {
        for mark in block.prose.marks() {
            let (MarkKind::Link(address) | MarkKind::Image(address)) = &mark.kind else { continue };
            let message = match address::local(address) {
                Some(Target::File(path)) if postmortem.source.leads_to(&path) == Some(false) => {
                    format!("there is no file \"{}\"", phrase::quote(&path))
                }
                Some(Target::Anchor(anchor)) => {
                    let headings = headings.get_or_insert_with(|| slugs(postmortem));
                    if is_anchored(postmortem, headings, &anchor) {
                        continue;
                    }
                    format!("no heading is called \"#{}\"", phrase::quote(&anchor))
                }
                _ => continue,
            };
            let shown = block.prose.span(mark.range.clone());
            let span = if block.prose.is_empty() { block.span } else { shown };
            findings
                .push(Finding::new(span, message).help("correct the address, or remove the link"));
        }
    }
    findings
}

/// What anchors are made of: every heading.
fn slugs(postmortem: &Postmortem<'_>) -> HashSet<String> {
    let blocks = postmortem.outline.blocks.iter();
    let headings = blocks.filter(|block| matches!(block.kind, BlockKind::Heading(_)));
    headings.map(|heading| address::slug(heading.prose.text())).collect()
}

/// Whether a heading makes the anchor, a number after it left aside, or HTML or an attribute sets it.
fn is_anchored(postmortem: &Postmortem<'_>, headings: &HashSet<String>, anchor: &str) -> bool {
    let slug = address::slug(anchor.strip_prefix("user-content-").unwrap_or(anchor));
    let unnumbered = slug.trim_end_matches(|character: char| character.is_ascii_digit());
    let text = postmortem.source.text();
    slug == "top"
        || headings.contains(&slug)
        || headings.contains(unnumbered)
        || ["\"", "'", "{#"].iter().any(|set| text.contains(&format!("{set}{anchor}")))
}
