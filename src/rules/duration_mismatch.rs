//! A stated length that is not the length of the window beside it.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Incident, Measure, Postmortem, StatedDuration};
use crate::recognise::words::{is_one_of, words};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "duration-mismatch",
    category: Category::Duration,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/duration-mismatch.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let incident = &postmortem.incident;
    let compared: Vec<(&StatedDuration, Window)> = incident
        .durations
        .iter()
        .enumerate()
        .filter_map(|(index, stated)| match stated.beside {
            Some((minutes, span)) => is_of(postmortem, stated, span)
                .then_some((stated, Window { minutes, span, until: None })),
            None if incident.total == Some(index) => Some((stated, in_fields(incident)?)),
            None => None,
        })
        .collect();
    // Of several lengths beside one window the others are those of its parts.
    let windows = compared.chunk_by(|(_, one), (_, other)| one.span == other.span);
    windows
        .filter(|beside| {
            let agrees =
                |(stated, at): &(&StatedDuration, Window)| stated.duration.agrees_with(at.minutes);
            // A window that ends before it begins is told of by `end-before-start`.
            beside.iter().all(|(_, at)| at.minutes >= 0.0) && !beside.iter().any(agrees)
        })
        .filter_map(|beside| beside.first())
        .map(|(stated, window)| finding(postmortem, stated, window))
        .collect()
}

/// Whether a length is that of the window in its sentence, rather than of a delay or a limit.
fn is_of(postmortem: &Postmortem<'_>, stated: &StatedDuration, window: Span) -> bool {
    const JOINTS: [&str; 9] =
        ["for", "from", "between", "a", "total", "of", "about", "lasting", "approximately"];
    if stated.span.overlaps(window) {
        return false;
    }
    let (start, end) = if stated.span.end <= window.start {
        (stated.span.end, window.start)
    } else {
        (window.end, stated.span.start)
    };
    let mut between = words(postmortem.quote(Span::new(start, end)));
    stated.measure != Measure::Part || between.all(|(_, word)| is_one_of(word, &JOINTS))
}

/// A window, in one place or in two.
struct Window {
    minutes: f64,
    span: Span,
    until: Option<Span>,
}

/// The window whose start and end are stated in places of their own.
fn in_fields(incident: &Incident) -> Option<Window> {
    let (start, end) = (incident.start.as_ref()?, incident.end.as_ref()?);
    if start.stamp.approximate || end.stamp.approximate {
        return None;
    }
    let minutes = end.moment?.minutes_since(&start.moment?)?;
    Some(Window { minutes, span: start.span, until: Some(end.span) })
}

fn finding(postmortem: &Postmortem<'_>, stated: &StatedDuration, window: &Window) -> Finding {
    let length = phrase::length(window.minutes);
    let said = phrase::quote(postmortem.quote(stated.span));
    let mut bounds = phrase::quote(postmortem.quote(window.span));
    if let Some(until) = window.until {
        bounds = format!("{bounds} to {}", phrase::quote(postmortem.quote(until))).into();
    }
    let bounds = bounds.trim_start_matches("from ").trim_start_matches("between ");
    let message = format!("stated {said}, but {bounds} is {length}");
    let finding = Finding::new(stated.span, message)
        .help("correct whichever is wrong")
        .related(window.span, format!("this window is {length} long"));
    // Days are said without their minutes.
    let is_exact = window.minutes < 1440.0 || window.minutes % 60.0 == 0.0;
    let fix = Fix::suggested(format!("Write \"{length}\""), stated.span, length);
    Finding { fix: is_exact.then_some(fix), ..finding }
}
