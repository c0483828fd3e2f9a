//! The incident window that a document states outside its timeline.

use jiff::civil::Date;

use super::dates::{self, Dates};
use super::reading::{Reading, placed, shifted};
use super::statements::{self, Statement};
use super::{Bounds, Form, Incident, StatedDate, Timeline, Title, lengths, resolve};
use crate::markdown::Line;
use crate::recognise::stamp::{self, Stamp, StampRange};
use crate::recognise::wording::event_kinds;
use crate::recognise::words::Phrases;
use crate::source::{Source, Span};
use crate::vocabulary::Role;
use crate::vocabulary::bounds::{self, Bound};

/// Reads the incident from everything outside timeline and follow-up work.
pub(super) fn read(
    reading: &Reading<'_>,
    title: Option<&Title>,
    dates: &Dates,
    date_line: Option<(Date, Span)>,
    timelines: &[Timeline],
) -> Incident {
    let statements = statements::statements(reading);
    let mut incident = Incident::default();
    let ground = title
        .and_then(|title| title.date.as_ref())
        .or(dates.field.as_ref())
        .map(|stated| stated.date);
    let ground = ground.or(dates.front_matter.as_ref().map(|stated| stated.date)).or(dates.file);
    let ground = ground.or_else(|| introduced(&statements, dates));
    window_fields(reading, &mut incident, dates, ground);
    if incident.start.is_none() || incident.end.is_none() {
        window_in_prose(&statements, &mut incident, dates, ground);
    }
    if incident.start.is_none() {
        let field = dates.field.as_ref().filter(|field| agrees(field, timelines));
        start_alone(reading, &statements, &mut incident, title, (field, dates.year), date_line);
    }
    if incident.end.is_none() {
        end_alone(&statements, &mut incident, dates.year);
    }
    settle(&mut incident);
    lengths::read(&statements, &mut incident);
    incident
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
        let stamp = shifted(&stamp, entry.value_span.start);
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
        if section.form != Form::Field || !section.roles.has(Role::Duration) {
            continue;
        }
        let Some(bound) = bounds::of(&section.title) else { continue };
        let (block, value) = &reading.sections.value[index];
        let Some(block) = reading.outline.blocks.get(*block) else { continue };
        let line = Line { prose: &block.prose, start: value.start, end: value.end };
        let Some(stamp) = stamp::find(line.text(), 0) else { continue };
        if stamp::find_range(line.text(), 0).is_some() {
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

/// What somebody did, rather than what anybody suffered.
static DOINGS: Phrases = Phrases::new(&[
    "merged",
    "deployed",
    "released",
    "rolled out",
    "pushed",
    "scheduled",
    "planned",
    "introduced",
]);

/// The few words of a sentence that lead up to byte `at`.
fn led_up(text: &str, at: usize) -> &str {
    let sentence = text[..at].rfind(". ").map_or(0, |end| end + 2);
    &text[text.ceil_char_boundary(sentence.max(at.saturating_sub(30)))..at]
}

/// The range in the place that speaks most for it: "from X to Y".
fn window_in_prose(
    statements: &[Statement<'_>],
    incident: &mut Incident,
    dates: &Dates,
    ground: Option<Date>,
) {
    let mut best: Option<(u8, Line<'_>, StampRange)> = None;
    for statement in statements.iter().filter(|statement| statement.weight > 0) {
        if best.as_ref().is_some_and(|(weight, ..)| *weight >= statement.weight) {
            continue;
        }
        let text = statement.line.text();
        let Some(range) = stamp::find_range(text, 0) else { continue };
        if statement.weight < 3 && DOINGS.is_in(led_up(text, range.range.start)) {
            continue;
        }
        let dated = range.start.date.is_some() && range.end.date.is_some();
        let timed = range.start.clock.is_some() && range.end.clock.is_some();
        if timed || dated {
            best = Some((statement.weight, statement.line, range));
        }
    }
    let Some((_, line, range)) = best else { return };
    let year = dates.year;
    let beside = || {
        let text = line.text();
        dates::whole(&text[..range.range.start], year)
            .or_else(|| dates::whole(&text[range.range.end..], year))
    };
    let date = |stamp: &Stamp| stamp.date.as_ref().and_then(|date| date.value.on_calendar(year));
    let first = date(&range.start).or_else(beside).or(ground);
    let mut last = date(&range.end).or(first);
    let place = |stamp: &Stamp| stamp.date.as_ref().map(|date| date.range.clone());
    // The end has no date of its own where both share one.
    if place(&range.start) == place(&range.end)
        && let (Some(start), Some(end), Some(day)) =
            (resolve::second(&range.start), resolve::second(&range.end), first)
        && start - end >= 6 * 3600
    {
        last = day.tomorrow().ok();
    }
    if incident.start.is_none() {
        incident.start = Some(bounds_of(&range.start, line, first));
    }
    if incident.end.is_none() {
        incident.end = Some(bounds_of(&range.end, line, last));
    }
}

/// Where no window is stated: the first moment that summary or introduction name, the `Date:` field,
/// the date in the title, the date over the timeline's entries.
fn start_alone(
    reading: &Reading<'_>,
    statements: &[Statement<'_>],
    incident: &mut Incident,
    title: Option<&Title>,
    (field, year): (Option<&StatedDate>, Option<i16>),
    date_line: Option<(Date, Span)>,
) {
    let in_title = title.and_then(|title| title.date.as_ref());
    let stated = |span: Span, date: Date| Bounds {
        stamp: date_alone(reading.source, span),
        span,
        date: Some(date),
        moment: None,
    };
    if let Some(title) = title
        && let Some(stamp) = stamp::find(&title.text, 0).filter(|stamp| stamp.clock.is_some())
        && let Some(date) = in_title.map(|stated| stated.date)
    {
        let stamp = Stamp { range: title.span.range(), ..stamp };
        incident.start = Some(Bounds { stamp, span: title.span, date: Some(date), moment: None });
        return;
    }
    let in_prose = |statement: &&Statement<'_>| {
        // A `Date:` that is the document's own says nothing here.
        statement.weight >= 1
            && (field.is_some() || bounds::of(statement.title) != Some(Bound::Date))
    };
    let prose = statements.iter().filter(in_prose).find_map(|statement| {
        let stamp = stamp::find(statement.line.text(), 0)?;
        let date = stamp.date.as_ref().and_then(|date| date.value.on_calendar(year));
        let known = date.or(in_title.map(|stated| stated.date)).or(field.map(|stated| stated.date));
        (date.is_some() || stamp.clock.is_some() && known.is_some())
            .then(|| bounds_of(&stamp, statement.line, known))
    });
    let prose_has_clock = prose.as_ref().is_some_and(|bounds| bounds.stamp.clock.is_some());
    incident.start = match (field, prose, in_title) {
        (_, Some(prose), _) if prose_has_clock => Some(prose),
        (Some(field), _, _) => Some(stated(field.span, field.date)),
        (None, Some(prose), _) => Some(prose),
        (None, None, Some(title)) => Some(stated(title.span, title.date)),
        (None, None, None) => date_line.map(|(date, span)| stated(span, date)),
    };
}

/// Where no end is stated as such: the moment at which summary or resolution say that it was over.
fn end_alone(statements: &[Statement<'_>], incident: &mut Incident, year: Option<i16>) {
    let first = incident.start.as_ref().and_then(|start| start.date);
    let told =
        statements.iter().filter(|statement| statement.weight >= 2 || statement.is_resolution);
    incident.end = told.filter(|statement| !statement.is_duration).find_map(|statement| {
        let text = statement.line.text();
        let mut from = 0;
        while let Some(stamp) = stamp::find(text, from) {
            // The full stops of "2:15 p.m." are the stamp's own, and end no sentence.
            let begin = text[from..stamp.range.start].rfind(". ").map(|at| from + at + 2);
            let is_first = from == 0 || begin.is_some();
            let sentence = begin.unwrap_or(from);
            from = stamp.range.end;
            let end = text[from..].find(". ").map_or(text.len(), |at| from + at);
            let is_only = is_first && stamp::find(&text[..end], from).is_none();
            if stamp.clock.is_none()
                || !is_only
                || !event_kinds(text.get(sentence..end).unwrap_or_default()).resolution
            {
                continue;
            }
            let date = stamp.date.as_ref().and_then(|date| date.value.on_calendar(year));
            let stamp = placed(&stamp, statement.line, 0);
            let span = stamp.range.clone().into();
            return Some(Bounds { stamp, span, date: date.or(first), moment: None });
        }
        None
    });
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
fn introduced(statements: &[Statement<'_>], dates: &Dates) -> Option<Date> {
    let mut told = statements.iter().filter(|statement| statement.weight >= 1);
    told.find_map(|statement| dates::whole(statement.line.text(), dates.year))
}

/// A stamp that is the first date in these bytes of the source, or nothing but a place.
fn date_alone(source: &Source, span: Span) -> Stamp {
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
    shifted(&stamp, span.start)
}

fn bounds_of(stamp: &Stamp, line: Line<'_>, date: Option<Date>) -> Bounds {
    let stamp = placed(stamp, line, 0);
    Bounds { span: stamp.range.clone().into(), stamp, date, moment: None }
}

/// Zone and moments of the window.
fn settle(incident: &mut Incident) {
    let zone =
        |bounds: &Option<Bounds>| bounds.as_ref().and_then(|bounds| bounds.stamp.zone.clone());
    let zone = zone(&incident.start).or_else(|| zone(&incident.end));
    let offset = zone.as_ref().and_then(|zone| resolve::offset(&zone.value));
    incident.zone = zone.map(|zone| (zone.value.name, zone.range.into()));
    for bounds in [&mut incident.start, &mut incident.end].into_iter().flatten() {
        bounds.moment = resolve::bound(bounds, offset);
    }
}
