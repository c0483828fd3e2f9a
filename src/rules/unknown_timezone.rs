//! A time zone that nobody knows.

use crate::config::Config;
use crate::postmortem::{Postmortem, Trait};
use crate::recognise::zone::{self, ZoneKind};
use crate::rule::{Applicability, Category, Check, Edit, Finding, Fix, Rule, Severity};
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
    let beside = postmortem.stamps_with(Trait::Zone).filter_map(|written| {
        let zone = written.stamp.zone.as_ref()?;
        (zone.value.kind == ZoneKind::Unknown)
            .then(|| (&*zone.value.name, Span::from(zone.range.clone())))
    });
    let timelines = postmortem.timelines.iter().filter_map(|timeline| timeline.zone.as_ref());
    let declared = postmortem.incident.zone.iter().chain(timelines);
    let declared = declared.filter_map(|(name, span)| {
        let zone = zone::at(name, 0)?;
        (zone.value.kind == ZoneKind::Unknown).then_some((name.as_str(), *span))
    });
    let mut unknown: Vec<(&str, Span)> = beside.chain(declared).collect();
    unknown.sort_by_key(|(_, span)| span.start);
    unknown.dedup();
    let mut seen = Vec::new();
    let mut findings = Vec::new();
    for (name, _) in &unknown {
        if !seen.contains(name) {
            seen.push(*name);
            let places = unknown.iter().filter(|(other, _)| other == name);
            findings.extend(finding(name, &places.map(|(_, span)| *span).collect::<Vec<_>>()));
        }
    }
    findings
}

/// One finding for a name, at the first place where it is used; its fix is for all.
fn finding(name: &str, places: &[Span]) -> Option<Finding> {
    let finding = Finding::new(*places.first()?, format!("no time zone is called {name}"));
    let Some(near) = zone::nearest(name) else {
        return Some(finding.help("name a zone that is in the tz database, or an offset from UTC"));
    };
    Some(finding.help(format!("did you mean {near}?")).fix(Fix {
        title: format!("Write \"{near}\"").into(),
        applicability: Applicability::Suggested,
        edits: places.iter().map(|span| Edit { span: *span, text: near.to_owned() }).collect(),
    }))
}
