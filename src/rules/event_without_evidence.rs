//! A timeline of which few entries can be looked up.

use crate::config::Config;
use crate::markdown::MarkKind;
use crate::postmortem::{Event, Postmortem, Timeline};
use crate::recognise::quantity;
use crate::recognise::wording::heard_in;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    name: "event-without-evidence",
    category: Category::Timeline,
    severity: Severity::Info,
    default_on: false,
    page: include_str!("../../rules/event-without-evidence.md"),
    check: Check::Function(check),
};

/// Fewest entries of a timeline that is looked at.
const FEWEST: usize = 4;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let links = links(postmortem);
    postmortem
        .timelines
        .iter()
        .filter_map(|timeline| finding(postmortem, timeline, &links))
        .collect()
}

fn finding(
    postmortem: &Postmortem<'_>,
    timeline: &Timeline<'_>,
    links: &[usize],
) -> Option<Finding> {
    let all = timeline.events.len();
    let nexts = timeline.events.iter().skip(1).map(|next| next.span.start).map(Some);
    let entries = timeline.events.iter().zip(nexts.chain([None]));
    let shown = entries.filter(|(event, next)| is_shown(event, *next, links)).count();
    let first = timeline.events.first()?;
    if all < FEWEST || shown * 2 >= all {
        return None;
    }
    let section = timeline.section.and_then(|index| postmortem.sections.get(index));
    let place = section.map_or(first.span, |section| section.title_span);
    let message = format!("{shown} of {all} entries have a link, an image or a figure");
    Some(Finding::new(place, message).help("link to the graph, log or message that shows it"))
}

/// Whether an entry, with what is nested under it, shows where it is known from.
fn is_shown(event: &Event<'_>, next: Option<usize>, links: &[usize]) -> bool {
    let until = next.unwrap_or(event.span.end).max(event.span.end);
    let after = links.partition_point(|link| *link < event.span.start);
    links.get(after).is_some_and(|link| *link < until)
        || heard_in(&event.text, quantity::find).is_some()
}

/// Where links and images begin, in order of place.
fn links(postmortem: &Postmortem<'_>) -> Vec<usize> {
    let mut links = Vec::new();
    for block in &postmortem.outline.blocks {
        for mark in block.prose.marks() {
            if matches!(mark.kind, MarkKind::Link(_) | MarkKind::Image(_)) {
                let place = if block.prose.is_empty() { block.span } else { Span::default() };
                let span = block.prose.span(mark.range.clone());
                links.push(place.start.max(span.start));
            }
        }
    }
    links.sort_unstable();
    links
}
