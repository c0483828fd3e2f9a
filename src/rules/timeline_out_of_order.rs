//! An entry of the timeline that is earlier than the one above it.

use super::entry;
use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Event, Postmortem, Timeline};
use crate::recognise::stamp::Stamp;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "timeline-out-of-order",
    category: Category::Timeline,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/timeline-out-of-order.md"),
    check: Check::Function(check),
};

/// By how much an approximate stamp may lie off, in minutes.
const SLACK: f64 = 60.0;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    for timeline in &postmortem.timelines {
        if timeline.newest_first {
            findings.extend(upside_down(postmortem, timeline));
            continue;
        }
        let timed: Vec<&Event> =
            timeline.events.iter().filter(|event| event.moment.is_some()).collect();
        for (at, pair) in timed.windows(2).enumerate() {
            if let [above, event] = pair
                && steps_back(above, event)
            {
                let later = timed.iter().take(at + 1).find(|other| steps_back(other, event));
                let fix = later.and_then(|later| entry::move_before(postmortem, event, later));
                findings.push(Finding { fix, ..finding(postmortem, above, event) });
            }
        }
    }
    findings
}

/// Whether an entry is earlier than the one above it beyond doubt.
fn steps_back(above: &Event<'_>, event: &Event<'_>) -> bool {
    let (Some(before), Some(now)) = (above.moment, event.moment) else { return false };
    let (Some(upper), Some(lower)) = (&above.stamp, &event.stamp) else { return false };
    if !now.precedes(&before) || is_new_year(upper, lower) || only_by_zone(upper, lower) {
        return false;
    }
    let exact = |stamp: &Stamp| stamp.clock.as_ref().is_some_and(|at| at.value.second.is_some());
    let slack = match (above.approximate || event.approximate, exact(upper) && exact(lower)) {
        (true, _) => SLACK,
        (false, true) => 0.0,
        (false, false) => 1.0,
    };
    before.minutes_since(&now).is_none_or(|minutes| slack == 0.0 || minutes >= slack)
}

/// From December to January where no year is written.
fn is_new_year(above: &Stamp, below: &Stamp) -> bool {
    let month = |stamp: &Stamp| {
        let date = &stamp.date.as_ref()?.value;
        date.year.is_none().then_some(date.month)
    };
    month(above).zip(month(below)).is_some_and(|(above, below)| above - below > 6)
}

/// Whether the clocks are in order, and only a change of zone says otherwise: `mixed-timezones` tells of that.
fn only_by_zone(above: &Stamp, below: &Stamp) -> bool {
    let zone = |stamp: &Stamp| Some(stamp.zone.as_ref()?.value.kind);
    let clock = |stamp: &Stamp| Some(stamp.clock.as_ref()?.value.minutes());
    zone(above) != zone(below) && clock(above) <= clock(below)
}

fn finding(postmortem: &Postmortem<'_>, above: &Event<'_>, event: &Event<'_>) -> Finding {
    let stamp = phrase::quote(postmortem.quote(event.stamp_span));
    let before = phrase::quote(postmortem.quote(above.stamp_span));
    Finding::new(event.stamp_span, format!("{stamp} stands below {before}, but is earlier"))
        .help("move the entry to its place, or correct its time or date")
        .related(above.stamp_span, "the later entry above it")
}

/// A timeline that runs backwards throughout, and does not say so.
fn upside_down(postmortem: &Postmortem<'_>, timeline: &Timeline<'_>) -> Option<Finding> {
    let (first, last) = (timeline.events.first()?, timeline.events.last()?);
    let stamp = |event: &Event<'_>| phrase::quote(postmortem.quote(event.stamp_span));
    let message = format!("the timeline runs backwards, from {} to {}", stamp(first), stamp(last));
    (!timeline.says_newest_first).then(|| {
        Finding::new(first.stamp_span, message)
            .help("turn it round, or say \"newest first\" in its title")
    })
}
