//! A timeline that does not tell how the incident ended.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
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
    let timelines = postmortem.timelines.iter().filter(|timeline| {
        timeline.events.len() >= FEWEST
            && !timeline.events.iter().any(|event| event.kinds.mitigation || event.kinds.resolution)
    });
    let findings = timelines.filter_map(|timeline| {
        let last = if timeline.newest_first { timeline.events.first() } else { timeline.events.last() }?;
        let text = phrase::quote(&last.text);
        let message = format!("the timeline ends with \"{text}\", and tells no recovery");
        Some(Finding::new(last.text_span, message).help("add when the effect ended, and how you know"))
    });
    findings.collect()
}
