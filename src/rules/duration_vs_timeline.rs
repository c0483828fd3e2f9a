//! A stated length that no two entries of the timeline are apart.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Event, Form, Measure, Postmortem, StatedDuration};
use crate::recognise::duration::Bound;
use crate::recognise::stamp::Stamp;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "duration-vs-timeline",
    category: Category::Consistency,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/duration-vs-timeline.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let [timeline] = postmortem.timelines.as_slice() else { return Vec::new() };
    let Some(minutes) = minutes(&timeline.events) else { return Vec::new() };
    let incident = &postmortem.incident;
    let has_window = incident.start.is_some() && incident.end.is_some();
    let total = incident.total.and_then(|index| incident.durations.get(index));
    let is_total = |stated: &StatedDuration| total.is_some_and(|total| total.span == stated.span);
    let stated = incident.durations.iter().filter(|stated| match stated.measure {
        Measure::Total => is_total(stated) && !has_window,
        Measure::Detection | Measure::Recovery => is_field(postmortem, stated),
        Measure::Part => false,
    });
    let mut stated: Vec<&StatedDuration> = stated
        .filter(|stated| stated.beside.is_none() && stated.duration.bound == Bound::Exact)
        .collect();
    // A length that is said again is the same fault.
    let mut seen = Vec::new();
    stated.retain(|stated| {
        !seen.contains(&stated.measure) && {
            seen.push(stated.measure);
            true
        }
    });
    stated.into_iter().filter_map(|stated| finding(postmortem, stated, &minutes)).collect()
}

/// Whether a length is the value of a label: `Time to recovery: 90 minutes`.
fn is_field(postmortem: &Postmortem<'_>, stated: &StatedDuration) -> bool {
    let mut fields = postmortem.sections.iter().filter(|section| section.form == Form::Field);
    fields.any(|field| field.span.covers(stated.span))
}

/// When each entry begins or ends, in minutes after the first and in order; `None` where one has no
/// sure time.
fn minutes(events: &[Event]) -> Option<Vec<f64>> {
    const DAY: f64 = 1440.0;
    let first = events.first()?.moment?;
    let mut minutes = Vec::with_capacity(events.len());
    for event in events.iter().filter(|event| !event.approximate) {
        let start = event.moment?.minutes_since(&first)?;
        minutes.push(start);
        let clock = |stamp: &Stamp| Some(stamp.clock.as_ref()?.value.minutes());
        if let (Some(from), Some(until)) =
            (event.stamp.as_deref().and_then(clock), event.until.as_deref().and_then(clock))
        {
            minutes.push(start + f64::from(until - from).rem_euclid(DAY));
        }
    }
    minutes.sort_by(f64::total_cmp);
    (minutes.len() >= 3).then_some(minutes)
}

fn finding(
    postmortem: &Postmortem<'_>,
    stated: &StatedDuration,
    minutes: &[f64],
) -> Option<Finding> {
    let length = stated.duration.minutes;
    let apart = nearest_gap(minutes, length)?;
    let span = minutes.last()? - minutes.first()?;
    if stated.duration.agrees_with(apart)
        || (apart - length).abs() <= stated.duration.granularity / 2.0
    {
        return None;
    }
    let said = phrase::quote(postmortem.quote(stated.span));
    let message = if length > span {
        format!("stated {said}, but the whole timeline is {} long", like(stated, &said, span))
    } else {
        let apart = like(stated, &said, apart);
        format!(
            "stated {said}, but no two entries of the timeline are that far apart; {apart} comes nearest"
        )
    };
    Some(Finding::new(stated.span, message).help("correct the length, or add the missing entry"))
}

/// A length as a stated one is told: in minutes where it counts nothing but minutes.
fn like(stated: &StatedDuration, said: &str, minutes: f64) -> String {
    let counts_minutes = said.replace(',', "").contains(&format!("{:.0}", stated.duration.minutes));
    if counts_minutes { format!("{minutes:.0} min") } else { phrase::length(minutes) }
}

/// The distance between two of these minutes that comes nearest to `length`.
fn nearest_gap(minutes: &[f64], length: f64) -> Option<f64> {
    let gaps = minutes.iter().flat_map(|start| {
        let after = minutes.partition_point(|minute| *minute < start + length);
        let around = minutes.get(after.saturating_sub(1)..(after + 1).min(minutes.len()));
        around.unwrap_or_default().iter().map(move |end| end - start)
    });
    gaps.min_by(|a, b| (a - length).abs().total_cmp(&(b - length).abs()))
}
