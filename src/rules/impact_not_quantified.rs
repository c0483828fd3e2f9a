//! An impact without a figure.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

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
    let is_title = |span| postmortem.title.as_ref().is_some_and(|title| title.span.overlaps(span));
    let Some(stated) = impact.stated.filter(|span| !is_title(*span)) else { return Vec::new() };
    if impact.quantified.is_some() || impact.disclaimed {
        return Vec::new();
    }
    let said = phrase::quote(&postmortem.quote(stated).replace("**", ""));
    let finding = Finding::new(stated, format!("no figure for the impact: \"{said}\""))
        .help("say how many users, requests or records, or what share; an estimate is better than none");
    vec![finding]
}
