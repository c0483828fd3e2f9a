//! Nothing says how long the incident took.

use crate::config::Config;
use crate::fix::insert_block;
use crate::markdown::{Block, BlockKind};
use crate::phrase;
use crate::postmortem::{Bounds, Event, EventKinds, Measure, Postmortem, StatedDuration};
use crate::rule::{Applicability, Category, Check, Finding, Fix, Rule, Severity};
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
        let over = timeline
            .events
            .iter()
            .filter(|event| event.kinds.resolution)
            .any(|event| timed(&event));
        over && timeline.events.iter().filter(timed).count() > 1
    });
    let by_length = incident.durations.iter().any(|stated| is_of_incident(postmortem, stated));
    // What a field says instead is another rule's business.
    let awaited =
        || postmortem.with_role(Role::Duration).any(|section| postmortem.awaits(section.span));
    if by_window || by_events || by_length || unread(postmortem).next().is_some() || awaited() {
        return Vec::new();
    }
    let message = "nothing says how long the incident took, or when it began and ended";
    let finding = Finding::new(postmortem.head(), message).about_document();
    let finding = finding.help("add a line such as \"Duration: 1 h 15 min, 14:30 to 15:45 UTC\"");
    vec![stating(postmortem).into_iter().fold(finding, Finding::fix)]
}

/// States under the title what can be reckoned: from a stated start, or an entry that tells one, to a
/// stated end, or an entry that tells one or at least of relief.
fn stating(postmortem: &Postmortem<'_>) -> Option<Fix> {
    let incident = &postmortem.incident;
    let stated = |bounds: &Option<Bounds>| {
        bounds.as_ref().filter(|bounds| !bounds.stamp.approximate)?.moment
    };
    let told = |is: fn(EventKinds) -> bool| {
        let [timeline] = postmortem.timelines.as_slice() else { return None };
        let mut events = timeline.events.iter().filter(|event| is(event.kinds));
        let only = events.next().filter(|event| !event.approximate && event.until.is_none())?;
        if events.next().is_none() { only.moment } else { None }
    };
    let start = stated(&incident.start).or_else(|| told(|kinds| kinds.start))?;
    let end = stated(&incident.end)
        .or_else(|| told(|kinds| kinds.resolution))
        .or_else(|| told(|kinds| kinds.mitigation))?;
    let minutes = end.minutes_since(&start).filter(|minutes| (1.0..1440.0).contains(minutes))?;
    let length = phrase::length(minutes);
    let title = postmortem.title.as_ref()?.span;
    let is_title =
        |block: &&Block| matches!(block.kind, BlockKind::Heading(_)) && block.span.covers(title);
    let heading = postmortem.outline.blocks.iter().find(is_title)?;
    let text = postmortem.source.text();
    Some(Fix {
        title: format!("Add \"Duration: {length}\"").into(),
        applicability: Applicability::Suggested,
        edits: vec![insert_block(text, heading.span.end, &format!("**Duration**: {length}"))],
    })
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
