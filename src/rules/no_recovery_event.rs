//! A timeline that does not tell how the incident ended.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Event, Postmortem, Timeline};
use crate::recognise::wording::{is_recovery, seeks_cause};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "no-recovery-event",
    category: Category::Timeline,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/no-recovery-event.md"),
    check: Check::Function(check),
};

/// Fewer entries than this are no chronicle yet.
const FEWEST: usize = 3;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let timelines = &postmortem.timelines;
    let recovers = |event: &Event<'_>| event.kinds.mitigation || event.kinds.resolution;
    // What was done in the days after an incident may have a timeline of its own.
    if timelines.iter().flat_map(|timeline| &timeline.events).any(recovers) {
        return Vec::new();
    }
    let untold = |timeline| finding(timeline).filter(|_| !tells_recovery(postmortem, timeline));
    timelines.iter().filter_map(untold).collect()
}

/// Whether a recovery is told under the timeline's title, such as in the details of an entry.
fn tells_recovery(postmortem: &Postmortem<'_>, timeline: &Timeline<'_>) -> bool {
    let section = timeline.section.and_then(|index| postmortem.sections.get(index));
    let passages = section.and_then(|section| postmortem.passages.get(section.passages.clone()));
    passages.unwrap_or_default().iter().any(|passage| is_recovery(postmortem.heard(passage)))
}

fn finding(timeline: &Timeline<'_>) -> Option<Finding> {
    let events = &timeline.events;
    let last = if timeline.newest_first { events.first() } else { events.last() }?;
    // Other words than these may well tell of a recovery.
    let seeks = last.kinds.detection || last.kinds.escalation || seeks_cause(&last.text);
    if events.len() < FEWEST || !seeks {
        return None;
    }
    let text = phrase::quote(&last.text);
    let message = format!("the timeline ends with \"{text}\", and tells no recovery");
    Some(Finding::new(last.text_span, message).help("add when the effect ended, and how you know"))
}
