//! What was read from a document, for programs; [`text`] writes it for people.

mod axis;
mod text;

use jiff::civil::Date;
use serde::Serialize;

use crate::postmortem::{Bounds, Event, Postmortem};
use crate::recognise::stamp::Stamp;
use crate::source::Span;

pub use text::text;

/// The version of the form; it changes when a field goes or changes its meaning.
const VERSION: u32 = 1;

/// A document as it is promised to programs.
#[derive(Serialize)]
pub struct Json<'p> {
    version: u32,
    path: &'p str,
    postmortem: bool,
    reasons: Vec<String>,
    title: Option<&'p str>,
    preset: &'p str,
    sections: Vec<Section<'p>>,
    incident: Incident<'p>,
    impact: Impact,
    timeline: Vec<Entry<'p>>,
    actions: Vec<Action<'p>>,
}

#[derive(Serialize)]
struct Section<'p> {
    line: usize,
    title: &'p str,
    roles: Vec<&'static str>,
}

#[derive(Serialize)]
struct Incident<'p> {
    start: Option<String>,
    end: Option<String>,
    zone: Option<&'p str>,
    window_line: Option<usize>,
    stated_minutes: Option<serde_json::Number>,
    stated_line: Option<usize>,
}

#[derive(Serialize)]
struct Impact {
    stated: bool,
    line: Option<usize>,
    quantified: bool,
}

#[derive(Serialize)]
struct Entry<'p> {
    line: usize,
    date: Option<String>,
    time: Option<String>,
    zone: Option<&'p str>,
    resolved: Option<String>,
    text: &'p str,
}

#[derive(Serialize)]
struct Action<'p> {
    line: usize,
    text: &'p str,
    owner: Option<&'p str>,
    due: Option<&'p str>,
    ticket: Option<&'p str>,
    done: Option<bool>,
}

impl<'p> Json<'p> {
    /// What was read from a document, with the name of the preset that it is held to.
    pub fn new(postmortem: &'p Postmortem<'_>, preset: &'p str) -> Self {
        let line = |span: Span| postmortem.source.line(span.start);
        let sections = postmortem.sections.iter().map(|section| Section {
            line: line(section.title_span),
            title: &section.title,
            roles: section.roles.iter().map(|role| role.name()).collect(),
        });
        let actions = postmortem.actions_and_advice().into_iter().map(|item| Action {
            line: line(item.span),
            text: &item.text,
            owner: written(&item.owner),
            due: written(&item.due),
            ticket: written(&item.ticket),
            done: item.done,
        });
        let impact = &postmortem.impact;
        Self {
            version: VERSION,
            path: postmortem.source.name(),
            postmortem: postmortem.is_postmortem,
            reasons: postmortem.reasons(),
            title: postmortem.title.as_ref().map(|title| &*title.text),
            preset,
            sections: sections.collect(),
            incident: Incident::new(postmortem),
            impact: Impact {
                stated: impact.stated.is_some(),
                line: impact.stated.map(line),
                quantified: impact.quantified.is_some(),
            },
            timeline: postmortem.events().map(|event| Entry::new(postmortem, event)).collect(),
            actions: actions.collect(),
        }
    }
}

impl<'p> Incident<'p> {
    fn new(postmortem: &'p Postmortem<'_>) -> Self {
        let incident = &postmortem.incident;
        let line = |span: Span| postmortem.source.line(span.start);
        let bounds = incident.start.as_ref().or(incident.end.as_ref());
        let total = incident.total.and_then(|index| incident.durations.get(index));
        Self {
            start: incident.start.as_ref().and_then(instant),
            end: incident.end.as_ref().and_then(instant),
            zone: written(&incident.zone),
            window_line: bounds.map(|bounds| line(bounds.span)),
            stated_minutes: total.and_then(|total| minutes(total.duration.minutes)),
            stated_line: total.map(|total| line(total.span)),
        }
    }
}

impl<'p> Entry<'p> {
    fn new(postmortem: &Postmortem<'_>, event: &'p Event) -> Self {
        let zone = event.stamp.as_ref().and_then(|stamp| stamp.zone.as_ref());
        Self {
            line: postmortem.source.line(event.span.start),
            date: event.date.map(|date| date.to_string()),
            time: event.stamp.as_deref().and_then(time),
            zone: zone.map(|zone| &*zone.value.name),
            resolved: event.moment.map(|moment| moment.to_string()),
            text: &event.text,
        }
    }
}

fn written<T: AsRef<str>>(what: &Option<(T, Span)>) -> Option<&str> {
    what.as_ref().map(|(text, _)| text.as_ref())
}

/// `15:20`, as the clock on the wall showed it.
fn time(stamp: &Stamp) -> Option<String> {
    let clock = &stamp.clock.as_ref()?.value;
    Some(format!("{:02}:{:02}", clock.hour, clock.minute))
}

/// `2023-06-08T15:20`, `T15:20` where no date is known, `2023-06-08` where no time is.
fn instant(bounds: &Bounds) -> Option<String> {
    let date = bounds.date.as_ref().map(Date::to_string);
    match (date, time(&bounds.stamp)) {
        (date, Some(time)) => Some(format!("{}T{time}", date.unwrap_or_default())),
        (date, None) => date,
    }
}

/// Whole minutes as a whole number.
fn minutes(minutes: f64) -> Option<serde_json::Number> {
    if minutes.fract() == 0.0 && minutes.abs() < 1e15 {
        Some((minutes as i64).into())
    } else {
        serde_json::Number::from_f64(minutes)
    }
}
