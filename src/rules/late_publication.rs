//! A postmortem that was published long after the incident.

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::lateness::{LATE, days_since_incident};

pub(super) const RULE: Rule = Rule {
    name: "late-publication",
    category: Category::Hygiene,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/late-publication.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let Some(published) = postmortem.published() else { return Vec::new() };
    let Some((days, end)) = days_since_incident(postmortem, published.date) else {
        return Vec::new();
    };
    if days <= LATE {
        return Vec::new();
    }
    let message = format!("published on {}, {days} days after the incident", published.date);
    let finding = Finding::new(published.span, message)
        .help("agree on a day by which a postmortem is out, while people still remember")
        .related(end, "the incident ended here");
    vec![finding]
}
