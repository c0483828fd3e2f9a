//! The incident is noticed before it begins.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Bounds, Event, Incident, Postmortem};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "detected-before-start",
    category: Category::Consistency,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/detected-before-start.md"),
    check: Check::Function(check),
};

/// A detection further ahead than this, in minutes, is of something else, or on another day.
const FARTHEST: f64 = 12.0 * 60.0;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    finding(postmortem).into_iter().collect()
}

/// Whether the window itself is wrong, which is another rule's business.
fn ends_before_start(incident: &Incident) -> bool {
    let moment = |bounds: &Option<Bounds>| bounds.as_ref()?.moment;
    let length = moment(&incident.end).zip(moment(&incident.start));
    length.and_then(|(end, start)| end.minutes_since(&start)).is_some_and(|minutes| minutes < 0.0)
}

fn finding(postmortem: &Postmortem<'_>) -> Option<Finding> {
    let start = postmortem.incident.start.as_ref()?;
    let [timeline] = postmortem.timelines.as_slice() else { return None };
    // "Faster detection deployed" tells of a remedy.
    let notices = |event: &&Event<'_>| event.kinds.detection && !event.kinds.mitigation;
    let mut noticed = timeline.events.iter().filter(notices);
    let event = noticed.next()?;
    let after_start = |event: &Event<'_>| {
        event
            .moment
            .zip(start.moment)
            .and_then(|(at, start)| at.minutes_since(&start))
            .is_none_or(|late| late >= 0.0)
    };
    // Where it was noticed later as well, the first of them may tell of something else.
    if noticed.any(after_start) || ends_before_start(&postmortem.incident) {
        return None;
    }
    if start.stamp.approximate || event.approximate {
        return None;
    }
    let early = start.moment?.minutes_since(&event.moment?)?;
    if early <= 0.0 || early > FARTHEST {
        return None;
    }
    let stated = phrase::quote(postmortem.quote(start.span));
    let stamp = phrase::quote(postmortem.quote(event.stamp_span));
    let early = phrase::length(early);
    let message = format!("noticed at {stamp}, {early} before the stated start, {stated}");
    Some(
        Finding::new(event.stamp_span, message)
            .help("let the incident begin with its first effect, not with its discovery")
            .related(start.span, "the incident's start is stated here"),
    )
}
