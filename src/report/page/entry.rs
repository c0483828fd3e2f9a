//! What the page keeps of one postmortem once its text is gone.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::html::{Html, Link};
use super::timeline;
use crate::phrase::length;
use crate::postmortem::{ActionItem, Bounds, Event, Postmortem};
use crate::recognise::duration::Bound;
use crate::report::Counts;
use crate::report::points::{Points, Sign};
use crate::rule::{Diagnostic, Severity};
use crate::rules::due::due_before;
use crate::source::Span;

/// One postmortem.
pub(super) struct Entry {
    /// Its path, as shown to people.
    pub(super) name: String,
    /// Its title, or else its path.
    pub(super) title: String,
    /// Its first line.
    pub(super) link: Link,
    /// The day of the incident.
    pub(super) date: Option<Date>,
    /// The window, as it was understood.
    pub(super) window: Option<String>,
    /// What is said or known of its length, the most telling first.
    pub(super) lengths: Vec<Length>,
    pub(super) counts: Counts,
    pub(super) findings: Vec<Finding>,
    /// The timeline to scale; empty where there is nothing to draw.
    pub(super) drawing: Html,
    pub(super) events: Vec<Row>,
    /// Action items that are not marked as done.
    pub(super) open: Vec<Item>,
    /// How many are.
    pub(super) done: usize,
}

/// How long the incident was, and how that is known.
pub(super) struct Length {
    pub(super) minutes: f64,
    /// `about 2 h`.
    pub(super) text: String,
    pub(super) source: &'static str,
}

/// A finding.
pub(super) struct Finding {
    pub(super) rule: String,
    pub(super) severity: Severity,
    pub(super) message: String,
    pub(super) line: usize,
    pub(super) link: Link,
}

/// An event of the timeline.
pub(super) struct Row {
    pub(super) when: String,
    /// The time since the event before it.
    pub(super) gap: String,
    pub(super) sign: Option<Sign>,
    pub(super) text: String,
    pub(super) line: usize,
    pub(super) link: Link,
}

/// An open action item.
pub(super) struct Item {
    pub(super) text: String,
    pub(super) owner: Option<String>,
    pub(super) due: Option<String>,
    pub(super) due_date: Option<Date>,
    /// For how many days it has been overdue.
    pub(super) overdue: Option<i32>,
    pub(super) ticket: Option<(String, Option<Link>)>,
    pub(super) line: usize,
    pub(super) link: Link,
}

impl Entry {
    /// A postmortem that lies at `path`, seen from the page, on the day `as_of`.
    pub(super) fn new(
        postmortem: &Postmortem<'_>,
        found: &[Diagnostic],
        path: &str,
        as_of: Option<Date>,
    ) -> Self {
        let source = postmortem.source;
        let at = |span: Span| {
            let line = source.line(span.start);
            (line, Link::to_line(path, line))
        };
        let mut counts = Counts::default();
        found.iter().for_each(|found| counts.add(found.severity));
        let findings = found.iter().map(|found| {
            let (line, link) = at(found.finding.span);
            let (rule, message) = (found.rule.to_string(), found.finding.message.clone());
            Finding { rule, severity: found.severity, message, line, link }
        });
        let mut before = None;
        let events = postmortem.events().map(|event| {
            let gap = event.moment.zip(before).and_then(|(now, before)| now.minutes_since(&before));
            before = event.moment.or(before);
            let (line, link) = at(event.span);
            Row {
                when: when(event),
                gap: gap.map(signed).unwrap_or_default(),
                sign: Sign::of(event.kinds),
                text: event.text.to_string(),
                line,
                link,
            }
        });
        let late: BTreeMap<Span, Date> = as_of
            .into_iter()
            .flat_map(|day| due_before(postmortem, day))
            .map(|due| (due.item.span, due.date))
            .collect();
        let overdue =
            |item: &ActionItem| Some(late.get(&item.span)?.until(as_of?).ok()?.get_days());
        let is_done = |item: &&ActionItem| item.done == Some(true);
        let open = postmortem.actions().filter(|item| !is_done(item)).map(|item| {
            let (line, link) = at(item.span);
            let text = |part: &Option<(Cow<'_, str>, Span)>| Some(part.as_ref()?.0.to_string());
            Item {
                text: item.text.to_string(),
                owner: text(&item.owner),
                due: text(&item.due),
                due_date: item.due_date,
                overdue: overdue(item),
                ticket: item.ticket.as_ref().map(|(text, span)| {
                    let linked = || links(postmortem, *span).find_map(Link::to_web);
                    (text.to_string(), Link::to_web(text).or_else(linked))
                }),
                line,
                link,
            }
        });
        let points = Points::of(postmortem);
        let name = source.name().to_owned();
        let title = postmortem.title.as_ref().map(|title| title.text.trim().to_owned());
        Self {
            title: title.filter(|title| !title.is_empty()).unwrap_or_else(|| name.clone()),
            name,
            link: Link::to_line(path, 1),
            date: date(postmortem),
            window: window(postmortem),
            lengths: lengths(postmortem, points.as_ref()),
            counts,
            findings: findings.collect(),
            drawing: points.as_ref().map(timeline::draw).unwrap_or_default(),
            events: events.collect(),
            open: open.collect(),
            done: postmortem.actions().filter(is_done).count(),
        }
    }
}

/// The addresses of the links that touch a stretch of the source.
fn links<'p>(postmortem: &'p Postmortem<'_>, span: Span) -> impl Iterator<Item = &'p str> {
    let blocks = &postmortem.outline.blocks;
    let after = blocks.partition_point(|block| block.span.start <= span.start);
    let here = after.checked_sub(1).and_then(|last| blocks.get(last));
    here.into_iter().flat_map(move |block| block.prose.links_at(span))
}

/// The day that the incident began, as far as it can be known.
fn date(postmortem: &Postmortem<'_>) -> Option<Date> {
    let stated = postmortem.incident.start.as_ref().and_then(|start| start.date);
    let first = || postmortem.events().find_map(|event| event.moment?.date);
    let title = || postmortem.title.as_ref()?.date.as_ref().map(|stated| stated.date);
    stated.or_else(first).or_else(title)
}

fn window(postmortem: &Postmortem<'_>) -> Option<String> {
    let incident = &postmortem.incident;
    let (start, end) = (incident.start.as_ref(), incident.end.as_ref());
    let same_day = start.zip(end).is_some_and(|(start, end)| start.date == end.date);
    let end = end.and_then(|end| bound(end, !same_day));
    let zone = incident.zone.as_ref().map(|(zone, _)| format!(" {zone}")).unwrap_or_default();
    match (start.and_then(|start| bound(start, true)), end) {
        (Some(start), Some(end)) => Some(format!("{start} to {end}{zone}")),
        (Some(day), None) if !day.contains(':') => Some(day),
        (Some(start), None) => Some(format!("from {start}{zone}")),
        (None, Some(end)) => Some(format!("to {end}{zone}")),
        (None, None) => None,
    }
}

/// `2024-08-10 14:00`, or what of it is known.
fn bound(bounds: &Bounds, with_date: bool) -> Option<String> {
    let date = bounds.date.filter(|_| with_date || bounds.stamp.clock.is_none());
    let date = date.map(|date| date.to_string());
    let clock = bounds.stamp.clock.as_ref().map(|clock| &clock.value);
    let time = clock.map(|clock| format!("{:02}:{:02}", clock.hour, clock.minute));
    let parts: Vec<String> = date.into_iter().chain(time).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn lengths(postmortem: &Postmortem<'_>, points: Option<&Points<'_>>) -> Vec<Length> {
    let incident = &postmortem.incident;
    let total = incident.total.and_then(|index| incident.durations.get(index));
    let stated = total.map(|total| {
        let minutes = total.duration.minutes;
        let mark = match total.duration.bound {
            Bound::Exact => "",
            Bound::About => "about ",
            Bound::AtMost => "at most ",
            Bound::AtLeast => "at least ",
        };
        Length { minutes, text: format!("{mark}{}", length(minutes)), source: "stated" }
    });
    let reckoned = |seconds: i64, source| {
        let minutes = seconds as f64 / 60.0;
        (seconds > 0).then(|| Length { minutes, text: length(minutes), source })
    };
    let window = points.and_then(Points::whole_window);
    let window = window.and_then(|(start, end)| reckoned(end - start, "by the window"));
    let timeline = points.and_then(|points| {
        let resolution = |event: &&(i64, &Event)| event.1.kinds.resolution;
        let last = points.events.iter().rfind(resolution)?.0;
        let first = points.events.iter().map(|(seconds, _)| *seconds).min()?;
        reckoned(last - first, "from first event to resolution")
    });
    window.into_iter().chain(stated).chain(timeline).collect()
}

/// When an event was, as far as it can be known.
fn when(event: &Event<'_>) -> String {
    let about = if event.approximate { "about " } else { "" };
    let text = event.moment.map(|moment| moment.to_string().replace('T', " "));
    text.map_or_else(|| "no time".to_owned(), |text| format!("{about}{}", text.trim()))
}

/// `+7 min`; a true minus sign where it goes back.
fn signed(minutes: f64) -> String {
    format!("{}{}", if minutes < 0.0 { '−' } else { '+' }, length(minutes))
}
