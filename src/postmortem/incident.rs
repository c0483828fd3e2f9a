//! The incident window that a document states outside timeline and follow-up work.

use jiff::civil::Date;

use super::dates::{self, Dates};
use super::reading::{Reading, placed, shifted};
use super::statements::{Statement, clocklike_length};
use super::window::{start_alone, window_in_prose};
use super::{Bounds, Form, Incident, StatedDate, Timeline, Title, resolve};
use crate::markdown::Line;
use crate::recognise::anchors::Searched;
use crate::recognise::stamp::{self, Stamp};
use crate::source::{Source, Span};
use crate::vocabulary::Role;
use crate::vocabulary::bounds::{self, Bound};

/// What else in a document tells of the days of its incident.
#[derive(Clone, Copy)]
pub(super) struct Known<'d> {
    pub(super) title: Option<&'d Title>,
    pub(super) dates: &'d Dates,
    /// The line with a date over the entries of the timeline.
    pub(super) date_line: Option<(Date, Span)>,
    pub(super) timelines: &'d [Timeline<'d>],
}

/// The window that fields state, or a sentence that names both its ends.
pub(super) fn window(
    reading: &Reading<'_>,
    statements: &[Statement],
    Known { title, dates, .. }: Known<'_>,
) -> Incident {
    let mut incident = Incident::default();
    let ground = title
        .and_then(|title| title.date.as_ref())
        .or(dates.field.as_ref())
        .map(|stated| stated.date);
    let ground = ground.or(dates.front_matter.as_ref().map(|stated| stated.date)).or(dates.file);
    let ground = ground.or_else(|| introduced(reading, statements, dates));
    window_fields(reading, &mut incident, dates, ground);
    if incident.start.is_none() || incident.end.is_none() {
        window_in_prose(reading, statements, &mut incident, dates, ground);
    }
    incident
}

/// The start, where no window names it.
pub(super) fn start(
    reading: &Reading<'_>,
    statements: &[Statement],
    Known { title, dates, date_line, timelines }: Known<'_>,
) -> Option<Bounds> {
    let field = dates.field.as_ref().filter(|field| agrees(field, timelines));
    start_alone(reading, statements, title, (field, dates.year), date_line)
}

/// Fields such as `Start time:` and `Resolved at:`, in lines, tables and the front matter.
fn window_fields(
    reading: &Reading<'_>,
    incident: &mut Incident,
    dates: &Dates,
    ground: Option<Date>,
) {
    for entry in &reading.outline.front_matter {
        let prose = &entry.value;
        let Some(bound) = bounds::of(&entry.key) else { continue };
        let Some(stamp) = stamp::find(prose, 0) else { continue };
        let stamp = shifted(stamp, entry.value_span.start);
        let date =
            stamp.date.as_ref().and_then(|date| date.value.on_calendar(dates.year)).or(ground);
        let bounds = Bounds { span: entry.value_span, date, moment: None, stamp };
        match bound {
            Bound::Start if incident.start.is_none() => incident.start = Some(bounds),
            Bound::End if incident.end.is_none() => incident.end = Some(bounds),
            _ => {}
        }
    }
    for (index, section) in reading.sections.all.iter().enumerate() {
        let is_window = section.roles.has(Role::Duration);
        if section.form != Form::Field || !is_window && !section.roles.has(Role::Resolution) {
            continue;
        }
        let Some(bound) = bounds::of(&section.title) else { continue };
        let (place, value) = &reading.sections.value[index];
        let Some(block) = reading.outline.blocks.get(*place) else { continue };
        let line = Line { prose: &block.prose, start: value.start, end: value.end };
        let text = reading.anchored(*place, value.clone());
        let Some(stamp) = stamp::find(text, 0) else { continue };
        // "Resolved: 10:25" is the end, "Resolved: by a restart at 10:25" is the resolution.
        let is_told = !is_window && stamp.range != (0..text.text().trim_end().len());
        if is_told
            || stamp::holds_range(text, &stamp)
            || clocklike_length(&section.title, text.text()).is_some()
        {
            continue;
        }
        let date = stamp.date.as_ref().and_then(|date| date.value.on_calendar(dates.year));
        let bounds = bounds_of(&stamp, line, date);
        match bound {
            Bound::Start if incident.start.is_none() => incident.start = Some(bounds),
            Bound::End if incident.end.is_none() => incident.end = Some(bounds),
            _ => {}
        }
    }
    if let Some(start) = &mut incident.start {
        start.date = start.date.or(ground);
    }
    let first = incident.start.as_ref().and_then(|start| start.date).or(ground);
    if let Some(end) = &mut incident.end {
        end.date = end.date.or(first);
    }
}

/// Whether a `Date:` field can be the day of the incident: a timeline with dates of its own that never
/// names it tells of other days, and the field is the document's.
fn agrees(field: &StatedDate, timelines: &[Timeline]) -> bool {
    let mut dates = timelines
        .iter()
        .flat_map(|timeline| &timeline.events)
        .filter_map(|event| event.date)
        .peekable();
    dates.peek().is_none() || dates.any(|date| date == field.date)
}

/// The first date that introduction or summary name.
fn introduced(reading: &Reading<'_>, statements: &[Statement], dates: &Dates) -> Option<Date> {
    let mut told = statements.iter().filter(|statement| statement.weight >= 1);
    told.find_map(|statement| dates::whole(statement.text(reading), dates.year))
}

/// A stamp that is the first date in these bytes of the source, or nothing but a place.
pub(super) fn date_alone(source: &Source, span: Span) -> Stamp {
    let text = source.slice(span);
    let date = stamp::find(text, 0).and_then(|stamp| stamp.date);
    let stamp = Stamp {
        date,
        clock: None,
        zone: None,
        relative: None,
        approximate: false,
        range: 0..text.len(),
    };
    shifted(stamp, span.start)
}

pub(super) fn bounds_of(stamp: &Stamp, line: Line<'_>, date: Option<Date>) -> Bounds {
    let stamp = placed(stamp.clone(), line);
    Bounds { span: stamp.range.clone().into(), stamp, date, moment: None }
}

/// The one day that all entries are of.
fn only_day(timelines: &[Timeline<'_>]) -> Option<Date> {
    let mut days = timelines.iter().flat_map(|timeline| &timeline.events);
    let first = days.next()?.date?;
    days.all(|event| event.date == Some(first)).then_some(first)
}

/// Tells the zone and the moments of the window; its day from the timeline, where nothing else does.
pub(super) fn settle(incident: &mut Incident, timelines: &[Timeline<'_>]) {
    let bounds = || [&incident.start, &incident.end].into_iter().flatten();
    if bounds().all(|bounds| bounds.date.is_none() && bounds.stamp.clock.is_some())
        && let Some(day) = only_day(timelines)
    {
        for bounds in [&mut incident.start, &mut incident.end].into_iter().flatten() {
            bounds.date = Some(day);
        }
    }
    let zone =
        |bounds: &Option<Bounds>| bounds.as_ref().and_then(|bounds| bounds.stamp.zone.clone());
    let zone = zone(&incident.start).or_else(|| zone(&incident.end));
    let offset = zone.as_ref().and_then(|zone| resolve::offset(&zone.value));
    incident.zone = zone.map(|zone| (zone.value.name.into_owned(), zone.range.into()));
    for bounds in [&mut incident.start, &mut incident.end].into_iter().flatten() {
        bounds.moment = resolve::bound(bounds, offset);
    }
}
