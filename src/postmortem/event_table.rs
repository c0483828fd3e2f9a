//! Timelines in tables: the columns that hold times, dates, zones and events.

use jiff::civil::Date;

use super::reading::{Reading, placed, span_of};
use super::rows::cells;
use super::timeline::Wording;
use super::{Event, Timeline};
use crate::markdown::{Block, BlockKind, Line, Outline};
use crate::recognise::Found;
use crate::recognise::stamp::{self, Stamp};
use crate::recognise::wording::EventKinds;
use crate::recognise::zone::{self, Zone, ZoneKind};
use crate::source::Span;
use crate::vocabulary::columns::{Column, column};

/// Which column holds what.
#[derive(Default)]
struct Columns {
    time: Option<usize>,
    date: Option<usize>,
    zone: Option<usize>,
    event: Option<usize>,
}

/// An entry, but for its kinds, and its words.
type Row<'s> = (Event<'s>, Option<Wording>);

/// The entries in the rows of a table, whose header may give the timeline's zone. A table without a column of times
/// has none.
pub(super) fn read<'s>(
    reading: &Reading<'_>,
    outline: &Outline<'s>,
    table: usize,
    year: Option<i16>,
    date_above: Option<Date>,
    timeline: &mut Timeline<'_>,
) -> Vec<Row<'s>> {
    let end = outline.blocks[table].end;
    let rows: Vec<usize> = (table + 1..end)
        .filter(|index| matches!(outline.blocks[*index].kind, BlockKind::Row { .. }))
        .collect();
    let Some((&first, body)) = rows.split_first() else { return Vec::new() };
    let header = cells(outline, first);
    let sample = body.first().map(|row| cells(outline, *row)).unwrap_or_default();
    let mut columns = named(header, sample);
    if columns.time.is_none() && columns.date.is_none() {
        let stamped = |row: &usize| {
            cells(outline, *row)
                .first()
                .is_some_and(|cell| stamp::leading(cell.prose.text()).is_some())
        };
        if !rows.iter().any(stamped) {
            return Vec::new();
        }
        columns.time = Some(0);
        columns.event =
            columns.event.filter(|event| *event != 0).or(Some(header.len().saturating_sub(1)));
    }
    for column in columns.time.into_iter().chain(0..header.len()) {
        let Some(cell) = header.get(column).filter(|_| timeline.zone.is_none()) else { continue };
        let text = cell.prose.text();
        let declared = || zone::find_declared(reading.heard(first + 1 + column, 0..text.len()));
        if let Some(zone) = whole_zone(text).or_else(declared) {
            timeline.zone = Some((zone.value.name.into_owned(), cell.prose.span(zone.range)));
        }
    }
    let header_is_entry =
        header.first().is_some_and(|cell| stamp::leading(cell.prose.text()).is_some());
    let rows = if header_is_entry { rows.as_slice() } else { body };
    let event = |row: &usize| event(reading, outline, *row, &columns, year, date_above);
    rows.iter().filter_map(event).collect()
}

/// Whether a header is that of a chronology: times first, and what happened or was done.
pub(super) fn tells_of_moments(outline: &Outline, header: usize) -> bool {
    let mut columns = cells(outline, header).iter().map(|cell| column(cell.prose.text()));
    matches!(columns.next(), Some(Column::Time | Column::DateTime))
        && columns.any(|column| matches!(column, Column::Event | Column::Action))
}

/// What the columns hold by their headers; of two that may hold dates, the one whose first cell does.
fn named(header: &[Block], sample: &[Block]) -> Columns {
    let mut columns = Columns::default();
    let is_dated = |index: usize| {
        let stamp = sample.get(index).and_then(|cell| stamp::leading(cell.prose.text()));
        stamp.is_some_and(|stamp| stamp.date.is_some())
    };
    for (index, cell) in header.iter().enumerate() {
        let text = cell.prose.text();
        let slot = match column(text) {
            Column::Time | Column::DateTime => &mut columns.time,
            Column::Date => {
                // "Day" over names of weekdays stands beside "Date".
                columns.date = columns.date.filter(|other| is_dated(*other) || !is_dated(index));
                &mut columns.date
            }
            Column::Zone => &mut columns.zone,
            Column::Event => &mut columns.event,
            _ if whole_zone(text).is_some() => &mut columns.time,
            _ => continue,
        };
        slot.get_or_insert(index);
    }
    columns
}

/// The zone that a header is nothing but the name of: `NZST` over a column of times.
fn whole_zone(text: &str) -> Option<Found<Zone>> {
    let zone = zone::at(text, 0)?;
    (zone.range.end == text.trim_end().len() && zone.value.kind != ZoneKind::Unknown)
        .then_some(zone)
}

fn event<'s>(
    reading: &Reading<'_>,
    outline: &Outline<'s>,
    row: usize,
    columns: &Columns,
    year: Option<i16>,
    date_above: Option<Date>,
) -> Option<Row<'s>> {
    let cells = cells(outline, row);
    let cell = |column: Option<usize>| column.and_then(|column| cells.get(column));
    let text_of = |column: Option<usize>| {
        let line =
            Line { prose: &cell(column)?.prose, start: 0, end: cell(column)?.prose.text().len() };
        Some((reading.anchored(row + 1 + column?, 0..line.end), line))
    };
    let whole = |text| stamp::leading(text).or_else(|| stamp::find(text, 0));
    let time = text_of(columns.time);
    let mut stamp = time.and_then(|(text, _)| whole(text));
    let until = time.and_then(|(text, line)| {
        let range = match &stamp {
            Some(stamp) => stamp::range_beside(text, stamp),
            None => stamp::find_range(text, 0),
        };
        Some(Box::new(placed(range?.end, line)))
    });
    stamp = stamp.zip(time).map(|(stamp, (_, line))| placed(stamp, line));
    if let (Some(stamp), Some(until)) = (&mut stamp, &until)
        && stamp.zone.is_none()
    {
        // In "15:30-15:40 UTC" the zone is that of both.
        stamp.zone.clone_from(&until.zone);
    }
    let dated = text_of(columns.date).and_then(|(text, line)| Some(placed(whole(text)?, line)));
    if let Some(date) = dated {
        stamp = Some(match stamp {
            Some(time) => Stamp { date: time.date.or(date.date), ..time },
            None => date,
        });
    }
    if let (Some(stamp), Some(cell)) = (&mut stamp, cell(columns.zone))
        && stamp.zone.is_none()
    {
        stamp.zone = zone::at(cell.prose.text(), 0).map(|mut zone| {
            zone.range = cell.prose.span(zone.range).range();
            zone
        });
    }
    let told = |column: Option<usize>| {
        column.filter(|_| cell(column).is_some_and(|cell| !cell.prose.is_empty()))
    };
    let taken = |index: &usize| Some(*index) == columns.time || Some(*index) == columns.date;
    let other =
        || (0..cells.len()).filter(|index| !taken(index)).find_map(|index| told(Some(index)));
    let column = told(columns.event).or_else(other);
    let text = cell(column);
    if stamp.is_none() && text.is_none() {
        return None;
    }
    let span = outline.blocks[row].span;
    let shown = text.map_or("", |cell| cell.prose.text());
    let date = match stamp.as_ref().and_then(|stamp| stamp.date.as_ref()) {
        Some(date) => date.value.on_calendar(year),
        None => date_above,
    };
    let first_cell = cells.first().map_or(Span::at(span.start), |cell| cell.span);
    let event = Event {
        span,
        stamp_span: stamp.as_ref().map_or(first_cell, span_of),
        until,
        text: text.map(|cell| cell.prose.slice(0..shown.len())).unwrap_or_default(),
        text_span: text.map_or(span, |cell| cell.prose.whole()),
        date,
        moment: None,
        kinds: EventKinds::default(),
        approximate: stamp.as_ref().is_some_and(|stamp| stamp.approximate),
        stamp: stamp.map(Box::new),
    };
    Some((event, column.map(|column| (row + 1 + column, 0..shown.len()))))
}
