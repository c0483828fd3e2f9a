//! A time zone that nobody knows.

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::recognise::zone::{self, ZoneKind};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "unknown-timezone",
    category: Category::Timeline,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/unknown-timezone.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let stamps = postmortem.stamps();
    let beside = stamps.iter().filter_map(|written| {
        let zone = written.stamp.zone.as_ref()?;
        (zone.value.kind == ZoneKind::Unknown)
            .then(|| (zone.value.name.as_str(), Span::from(zone.range.clone())))
    });
    let timelines = postmortem.timelines.iter().filter_map(|timeline| timeline.zone.as_ref());
    let declared = postmortem.incident.zone.iter().chain(timelines);
    let declared = declared.filter_map(|(name, span)| {
        let zone = zone::at(name, 0)?;
        (zone.value.kind == ZoneKind::Unknown).then_some((name.as_str(), *span))
    });
    let mut unknown: Vec<(&str, Span)> = beside.chain(declared).collect();
    unknown.sort_by_key(|(_, span)| span.start);
    let mut seen = Vec::new();
    unknown.retain(|(name, _)| !seen.contains(name) && { seen.push(*name); true });
    unknown.into_iter().map(|(name, span)| finding(name, span)).collect()
}

fn finding(name: &str, span: Span) -> Finding {
    let finding = Finding::new(span, format!("no time zone is called {name}"));
    let Some(near) = zone::nearest(name) else {
        return finding.help("name a zone that is in the tz database, or an offset from UTC");
    };
    let finding = finding.help(format!("did you mean {near}?"));
    finding.fix(Fix::suggested(format!("Write \"{near}\""), span, near))
}
