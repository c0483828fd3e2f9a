//! An action item that is due before the incident began.

use crate::config::Config;
use crate::postmortem::{Postmortem, StatedDate};
use crate::rule::{Category, Check, Finding, Rule, Severity};

use super::due::due_before;

pub(super) const RULE: Rule = Rule {
    name: "due-before-incident",
    category: Category::Action,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/due-before-incident.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let Some(incident) = incident_date(postmortem) else { return Vec::new() };
    let mut last = None;
    due_before(postmortem, incident.date)
        // A title says it of all that stands under it.
        .filter(|due| last.replace(due.span) != Some(due.span))
        .map(|due| {
            let message = format!("due {}, before the incident of {}", due.date, incident.date);
            Finding::new(due.span, message)
                .help("correct the year or the month")
                .related(incident.span, "the incident is dated here")
        })
        .collect()
}

/// The first day of the incident: of its window, or else of its timeline.
fn incident_date(postmortem: &Postmortem<'_>) -> Option<StatedDate> {
    let start = postmortem.incident.start.as_ref();
    let stated = start.and_then(|start| Some(StatedDate { date: start.date?, span: start.span }));
    let first = || {
        let events = postmortem.events();
        let dates = events.filter_map(|event| {
            Some(StatedDate { date: event.moment?.date?, span: event.stamp_span })
        });
        dates.min_by_key(|stated| stated.date)
    };
    stated.or_else(first)
}
