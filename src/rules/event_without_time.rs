//! An entry of the timeline without a time, among entries that have one.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
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
    let mut findings = Vec::new();
    for timeline in &postmortem.timelines {
        let all = timeline.events.len();
        let timed = timeline.events.iter().filter(|event| event.stamp.is_some()).count();
        if timed * 2 < all {
            continue;
        }
        for event in timeline.events.iter().filter(|event| event.stamp.is_none()) {
            let text = phrase::quote(&event.text);
            let message = format!("no time for \"{text}\", while {timed} of {all} entries have one");
            findings.push(
                Finding::new(event.stamp_span.join(event.text_span), message)
                    .help("say when it happened, or put it under the entry that it belongs to"),
            );
        }
    }
    findings
}
