//! Nothing says how long the incident took.

use crate::config::Config;
use crate::postmortem::{Event, Measure, Postmortem, StatedDuration};
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::{Role, Roles};

use super::unparseable_duration::unread;

pub(super) const RULE: Rule<'_> = Rule {
    name: "missing-duration",
    category: Category::Duration,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/missing-duration.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let incident = &postmortem.incident;
    let by_window = incident.start.is_some() && incident.end.is_some();
    let timed = |event: &&Event| event.moment.is_some_and(|moment| moment.second.is_some());
    let by_events = postmortem.timelines.iter().any(|timeline| {
        let over = timeline.events.iter().filter(|event| event.kinds.resolution).any(|event| timed(&event));
        over && timeline.events.iter().filter(timed).count() > 1
    });
    let by_length = incident.durations.iter().any(|stated| is_of_incident(postmortem, stated));
    // What a field says instead is another rule's business.
    let awaited = || postmortem.with_role(Role::Duration).any(|section| postmortem.awaits(section.span));
    if by_window || by_events || by_length || unread(postmortem).next().is_some() || awaited() {
        return Vec::new();
    }
    let message = "nothing says how long the incident took, or when it began and ended";
    let finding = Finding::new(postmortem.head(), message).about_document();
    vec![finding.help("add a line such as \"Duration: 1 h 15 min, 14:30 to 15:45 UTC\"")]
}

/// Whether a length may be that of the incident: one of a minute or more, where such things are told.
fn is_of_incident(postmortem: &Postmortem<'_>, stated: &StatedDuration) -> bool {
    const ELSEWHERE: Roles =
        Roles::of(&[Role::RootCause, Role::Actions, Role::Lessons, Role::Background]);
    let mut holders = postmortem.sections.iter().filter(|section| section.span.covers(stated.span));
    stated.measure != Measure::Part
        || stated.duration.minutes >= 1.0
            && !holders.any(|section| ELSEWHERE.iter().any(|role| section.roles.has(role)))
}
