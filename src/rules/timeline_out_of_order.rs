//! An entry of the timeline that is earlier than the one above it.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Event, Postmortem, Timeline};
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
const SLACK: f64 = 30.0;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    for timeline in &postmortem.timelines {
        if timeline.newest_first {
            findings.extend(upside_down(postmortem, timeline));
            continue;
        }
        let timed: Vec<&Event> =
            timeline.events.iter().filter(|event| event.moment.is_some()).collect();
        for pair in timed.windows(2) {
            if let [earlier, event] = pair
                && steps_back(earlier, event)
            {
                findings.push(finding(postmortem, earlier, event));
            }
        }
    }
    findings
}

fn steps_back(above: &Event, event: &Event) -> bool {
    let (Some(before), Some(now)) = (above.moment, event.moment) else { return false };
    let unsure = above.approximate || event.approximate;
    now.precedes(&before)
        && !(unsure && before.minutes_since(&now).is_none_or(|minutes| minutes <= SLACK))
}

fn finding(postmortem: &Postmortem<'_>, above: &Event, event: &Event) -> Finding {
    let stamp = phrase::quote(postmortem.quote(event.stamp_span));
    let before = phrase::quote(postmortem.quote(above.stamp_span));
    Finding::new(event.stamp_span, format!("{stamp} stands below {before}, but is earlier"))
        .help("move the entry to its place, or correct its time or date")
        .related(above.stamp_span, "the later entry above it")
}

/// A timeline that runs backwards throughout, and does not say so.
fn upside_down(postmortem: &Postmortem<'_>, timeline: &Timeline) -> Option<Finding> {
    let (first, last) = (timeline.events.first()?, timeline.events.last()?);
    let stamp = |event: &Event| phrase::quote(postmortem.quote(event.stamp_span));
    let message = format!("the timeline runs backwards, from {} to {}", stamp(first), stamp(last));
    (!timeline.says_newest_first).then(|| {
        Finding::new(first.stamp_span, message)
            .help("turn it round, or say \"newest first\" in its title")
    })
}
