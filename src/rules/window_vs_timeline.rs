//! The stated start and end of the incident do not fit what the timeline tells.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Bounds, Event, Moment, Postmortem};
use crate::recognise::stamp::Stamp;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "window-vs-timeline",
    category: Category::Consistency,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/window-vs-timeline.md"),
    check: Check::Function(check),
};

/// By how many minutes window and timeline may differ, however short the incident.
const SLACK: f64 = 30.0;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let [timeline] = postmortem.timelines.as_slice() else { return Vec::new() };
    let incident = &postmortem.incident;
    let mut bounds = [&incident.start, &incident.end].into_iter().flatten();
    if !bounds.any(|bound| bound.moment.is_some_and(|moment| moment.second.is_some())) {
        return Vec::new();
    }
    let timed = timeline.events.iter().filter_map(|event| Some((event, event.moment?)));
    let timed: Vec<(&Event, Moment)> = timed.filter(|(_, at)| at.second.is_some()).collect();
    let (Some(first), Some(last)) = (least(&timed, 1), least(&timed, -1)) else {
        return Vec::new();
    };
    if timed.len() < 2 {
        return Vec::new();
    }
    let slack = slack(incident.start.as_ref(), incident.end.as_ref());
    let are_comparable = |bound: &Bounds, (event, at): (&Event<'_>, Moment)| {
        // Two zones of which the offset is unknown are one only by the same name.
        let of = |stamp: &Stamp| stamp.zone.as_ref().map(|zone| zone.value.name.to_string());
        let around = || timeline.zone.as_ref().map(|(name, _)| name.clone());
        let names = of(&bound.stamp).zip(event.stamp.as_deref().and_then(of).or_else(around));
        at.offset.is_some() || names.is_none_or(|(ours, theirs)| ours == theirs)
    };
    let end = incident.end.as_ref().filter(|end| are_comparable(end, last)).and_then(|end| {
        let (event, minutes) = (last.0, end.moment?.minutes_since(&last.1)?);
        (minutes > slack).then(|| finding(postmortem, "ends", end, "last", event, minutes))
    });
    let start = incident.start.as_ref().filter(|start| are_comparable(start, first));
    let start = start.and_then(|start| {
        let (event, minutes) = (first.0, first.1.minutes_since(&start.moment?)?);
        (minutes > slack).then(|| finding(postmortem, "begins", start, "first", event, minutes))
    });
    end.or(start).into_iter().collect()
}

/// The earliest event for `sign` 1, the latest for -1.
fn least<'e>(timed: &[(&'e Event<'e>, Moment)], sign: i64) -> Option<(&'e Event<'e>, Moment)> {
    let start = timed.first()?.1;
    timed.iter().copied().min_by_key(|(_, at)| at.seconds_since(&start).map(|since| since * sign))
}

fn slack(start: Option<&Bounds>, end: Option<&Bounds>) -> f64 {
    let length = || end?.moment?.minutes_since(&start?.moment?);
    let approximate = [start, end].into_iter().flatten().any(|bound| bound.stamp.approximate);
    let slack = SLACK.max(length().unwrap_or(0.0) / 10.0);
    if approximate { slack * 2.0 } else { slack }
}

fn finding(
    postmortem: &Postmortem<'_>,
    verb: &str,
    bound: &Bounds,
    which: &str,
    event: &Event<'_>,
    minutes: f64,
) -> Finding {
    let stated = phrase::quote(postmortem.quote(bound.span));
    let stamp = phrase::quote(postmortem.quote(event.stamp_span));
    let (length, side) =
        (phrase::length(minutes), if which == "last" { "earlier" } else { "later" });
    let message = format!(
        "the incident {verb} at {stated}, but the timeline's {which} entry, {stamp}, is {length} {side}"
    );
    Finding::new(bound.span, message)
        .help("correct the stated time, or add what happened then to the timeline")
        .related(event.stamp_span, format!("the {which} entry"))
}
