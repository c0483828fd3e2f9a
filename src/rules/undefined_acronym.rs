//! An acronym that the document does not explain.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::markdown::MarkKind;
use crate::postmortem::Postmortem;
use crate::recognise::acronym;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    name: "undefined-acronym",
    category: Category::Hygiene,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/undefined-acronym.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let mut used: BTreeMap<&str, (Span, usize)> = BTreeMap::new();
    for passage in &postmortem.passages {
        let text = postmortem.text(passage);
        for range in acronym::uses(text) {
            let start = passage.range.start + range.start;
            let is_code = |mark: &MarkKind| matches!(mark, MarkKind::Code | MarkKind::Link(_));
            if let Some(word) = text.get(range.clone())
                && !postmortem.prose(passage).has_mark_at(start, is_code)
            {
                used.entry(word).or_insert_with(|| (postmortem.span_in(passage, range), 0)).1 += 1;
            }
        }
    }
    used.retain(|_, (_, count)| *count >= 2);
    for block in &postmortem.outline.blocks {
        used.retain(|word, _| !acronym::is_told(block.prose.text(), word));
    }
    used.into_iter()
        .map(|(word, (span, count))| {
            Finding::new(span, format!("{word} is used {count} times and never explained"))
                .help("write it out where it is used first")
        })
        .collect()
}
