//! An impact without a figure.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::{placeholder, quantity, share};
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::source::Span;
use crate::vocabulary::Role;

use super::worded::stands_in;

pub(super) const RULE: Rule = Rule {
    name: "impact-not-quantified",
    category: Category::Impact,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/impact-not-quantified.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let impact = &postmortem.impact;
    let Some(told) = impact.told.filter(|span| is_told(postmortem, *span)) else {
        return Vec::new();
    };
    let is_quantified = impact.quantified.is_some() || impact.total || impact.disclaimed;
    if is_quantified || is_shared_elsewhere(postmortem) || postmortem.awaits(told) {
        return Vec::new();
    }
    let bare = postmortem.quote(told).replace("**", "");
    let said = phrase::quote(&bare);
    let finding = if impact.in_passing {
        Finding::new(postmortem.head(), "nothing says how many were affected").about_document()
    } else {
        Finding::new(told, format!("no figure for the impact: \"{said}\""))
    };
    vec![finding.help(
        "say how many users, requests or records, or what share; an estimate is better than none",
    )]
}

/// Whether a statement is more than the title and more than a template's prompt.
fn is_told(postmortem: &Postmortem<'_>, stated: Span) -> bool {
    let is_title = postmortem.title.as_ref().is_some_and(|title| title.span.overlaps(stated));
    let mut placeholders = postmortem.placeholders.iter();
    !is_title
        && !placeholders.any(|placeholder| placeholder.span.overlaps(stated))
        && !placeholder::is_prompt(postmortem.quote(stated))
}

/// Whether some other part, such as the timeline, says what share was hit.
fn is_shared_elsewhere(postmortem: &Postmortem<'_>) -> bool {
    postmortem.passages.iter().any(|passage| {
        let text = postmortem.text(passage);
        let percents = || quantity::percents(text).map(|percent| percent.range);
        text.contains('%')
            && !stands_in(postmortem, passage, Role::Actions)
            && percents().any(|range| share::is_of_something(text, range.start, range.end))
    })
}
