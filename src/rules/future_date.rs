//! An incident that has not happened yet.

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "future-date",
    category: Category::Consistency,
    severity: Severity::Warning,
    default_on: false,
    page: include_str!("../../rules/future-date.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, config: &Config) -> Vec<Finding> {
    let Some(today) = config.as_of else { return Vec::new() };
    let bounds = [&postmortem.incident.start, &postmortem.incident.end].into_iter().flatten();
    let bounds = bounds.filter_map(|bound| Some((bound.date?, bound.span)));
    let events = postmortem.events().filter_map(|event| Some((event.date?, event.stamp_span)));
    // Every later entry shares the fault; one finding is enough.
    let first = bounds.chain(events).find(|(date, _)| *date > today);
    let finding = first.map(|(date, span)| {
        Finding::new(span, format!("{date} is still to come: today is {today}"))
            .help("correct the date")
    });
    finding.into_iter().collect()
}
