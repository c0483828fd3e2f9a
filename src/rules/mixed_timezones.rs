//! A timeline whose entries are stamped in different zones.

use crate::config::Config;
use crate::postmortem::{Event, Postmortem, Timeline};
use crate::recognise::zone::{Zone, ZoneKind, dst_of};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "mixed-timezones",
    category: Category::Timeline,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/mixed-timezones.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    postmortem.timelines.iter().filter_map(finding).collect()
}

fn finding(timeline: &Timeline<'_>) -> Option<Finding> {
    let mut zoned = timeline.events.iter().filter_map(|event| Some((event, zone(event)?)));
    let (first, zone) = zoned.next()?;
    let (other, different) = zoned.find(|(_, other)| differ(zone, other))?;
    let message = format!("the timeline mixes {} and {}", zone.name, different.name);
    Some(
        Finding::new(other.stamp_span, message)
            .help("bring all entries into one zone, or give both times of each")
            .related(first.stamp_span, format!("{} here", zone.name)),
    )
}

fn zone<'e>(event: &'e Event<'_>) -> Option<&'e Zone> {
    event.stamp.as_ref()?.zone.as_ref().map(|found| &found.value)
}

/// Whether the two are surely not the same time; halves of one region's year are not told apart.
fn differ(one: &Zone, other: &Zone) -> bool {
    let halves =
        || dst_of(&one.name).is_some_and(|form| form.other.eq_ignore_ascii_case(&other.name));
    match (one.kind, other.kind) {
        (ZoneKind::Offset(one), ZoneKind::Offset(other)) => one != other && !halves(),
        _ => false,
    }
}
