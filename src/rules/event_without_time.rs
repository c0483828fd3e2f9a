//! An entry of the timeline without a time, among entries that have one.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Event, Postmortem, Timeline};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "event-without-time",
    category: Category::Timeline,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/event-without-time.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    postmortem.timelines.iter().flat_map(|timeline| untimed(postmortem, timeline)).collect()
}

fn untimed(postmortem: &Postmortem<'_>, timeline: &Timeline<'_>) -> Vec<Finding> {
    let all = timeline.events.len();
    let timed = timeline.events.iter().filter(|event| event.stamp.is_some()).count();
    if timed * 3 < all * 2 {
        return Vec::new();
    }
    let untimed = timeline.events.iter().filter(|event| event.stamp.is_none());
    untimed
        .filter(|event| !says_unknown(&event.text) && !says_otherwise(postmortem, event))
        .map(|event| finding(event, timed, all))
        .collect()
}

fn finding(event: &Event<'_>, timed: usize, all: usize) -> Finding {
    let text = phrase::quote(&event.text);
    let message = format!("no time for \"{text}\", while {timed} of {all} entries have one");
    Finding::new(event.text_span, message)
        .help("say when it happened, or put it under the entry that it belongs to")
}

/// Whether the place of the time holds words: `Next day`.
fn says_otherwise(postmortem: &Postmortem<'_>, event: &Event<'_>) -> bool {
    let place = event.stamp_span;
    !place.overlaps(event.text_span) && postmortem.quote(place).contains(char::is_alphabetic)
}

/// Whether the entry says itself that its time is not known: `[???]`, `Unknown date:`, `2023-MM-DD`.
fn says_unknown(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '?');
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_partial = first.contains(|c: char| c.is_ascii_digit())
        && first.contains(['-', ':', '/'])
        && first.contains(|c: char| c == '?' || c.is_ascii_alphabetic());
    text.starts_with('?') || first.eq_ignore_ascii_case("unknown") || is_partial
}
