//! The chronology: which lines and rows are its entries; what a line says is read in `entry`.

mod entry;
mod extent;
mod lines;
mod over;

use std::ops::Range;

use jiff::civil::Date;

use super::reading::Reading;
use super::units::Place;
use super::{Form, Timeline, event_table};
use crate::markdown::{Line, Outline};
use crate::recognise::Found;
use crate::recognise::anchors::Anchored;
use crate::recognise::date::CalendarDate;
use crate::recognise::stamp::{self, Stamp};
use crate::recognise::wording::event_kinds;
use crate::recognise::zone;
use crate::source::Span;
use crate::vocabulary::Role;
use extent::stays_open;
pub(super) use extent::untitled;
use lines::{first_date, in_label, is_date_line, opens_in_prose};

/// A date over the entries of a timeline, and where it stands.
pub(super) type DateLine = (Date, Span);

/// A timeline that was found: its section, its units, and the stamp that each of these is keyed by.
pub(super) struct Keyed {
    section: usize,
    first: usize,
    end: usize,
    stamps: Vec<Option<Box<Stamp>>>,
}

/// Finds the timelines of a document, one for each section that is one, and the stamps in them.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Keyed> {
    let sections = reading.sections;
    let mut found = Vec::new();
    let mut covered = 0;
    for (index, section) in sections.all.iter().enumerate() {
        let titled = !matches!(section.form, Form::Field | Form::FrontMatter);
        let (first, end) = sections.content[index];
        if titled && section.roles.has(Role::Timeline) && first >= covered {
            let end = stays_open(reading, section.form, end);
            covered = end.max(first);
            let end = end.min(reading.units.len());
            let stamps = (first..end).map(|unit| find_stamp(reading, unit)).collect();
            found.push(Keyed { section: index, first, end, stamps });
        }
    }
    found
}

/// Finds the stamp that a unit is keyed by.
fn find_stamp(reading: &Reading<'_>, unit: usize) -> Option<Box<Stamp>> {
    let unit = &reading.units[unit];
    if matches!(unit.place, Place::Row { .. } | Place::Matter) {
        return None;
    }
    let text = reading.anchored(unit.block, unit.start..unit.end);
    stamp::leading(text).or_else(|| in_label(text)).map(Box::new)
}

/// What tells of an entry: a block, and bytes of its text.
pub(super) type Wording = (usize, Range<usize>);

/// A timeline, and the words of each of its entries.
pub(super) type Told<'s> = (Timeline<'s>, Vec<Option<Wording>>);

/// Reads the entries of timelines; also, the first date line over entries.
pub(super) fn read<'s>(
    reading: &Reading<'_>,
    outline: &Outline<'s>,
    found: Vec<Keyed>,
    year: Option<i16>,
) -> (Vec<Told<'s>>, Option<DateLine>) {
    let mut date_line = None;
    let read = |Keyed { section, first, end, stamps }| {
        let mut reader = Reader::new(reading, outline, year, (first, stamps));
        reader.timeline.section = Some(section);
        reader.title(first.saturating_sub(1));
        reader.read(first, end);
        date_line = date_line.or(reader.date_line);
        (reader.timeline, reader.wordings)
    };
    (found.into_iter().map(read).collect(), date_line)
}

/// Tells by its words what each entry is.
pub(super) fn find_kinds<'s>(
    reading: &Reading<'_>,
    (mut timeline, wordings): Told<'s>,
) -> Timeline<'s> {
    for (event, wording) in timeline.events.iter_mut().zip(wordings) {
        if let Some((block, range)) = wording {
            event.kinds = event_kinds(reading.heard(block, range));
        }
    }
    timeline
}

struct Reader<'r, 's> {
    reading: &'r Reading<'r>,
    outline: &'r Outline<'s>,
    timeline: Timeline<'s>,
    /// The words of the entries of the timeline.
    wordings: Vec<Option<Wording>>,
    /// The first unit that is read, and the stamps that it and those after it are keyed by, until they are read.
    stamps: (usize, Vec<Option<Box<Stamp>>>),
    /// Which of these stamps have a time of day.
    clocks: Vec<bool>,
    /// The year of dates that have none.
    year: Option<i16>,
    /// The date above the entries that are being read.
    date: Option<Date>,
    /// The date of the heading that is an entry over those that are being read, and its level.
    over: Option<(u8, Date)>,
    /// The first date line above the first entry.
    date_line: Option<DateLine>,
    /// Lists with a stamped item: their other items are entries too.
    lists: Vec<usize>,
    /// Whether any entry has a time of day.
    has_clock: bool,
    /// Whether a heading or a paragraph was an entry: lists under it are its details.
    in_details: bool,
    /// Whether a table holds the entries: fields beside it tell of the whole.
    in_table: bool,
}

impl<'r, 's> Reader<'r, 's> {
    fn new(
        reading: &'r Reading<'r>,
        outline: &'r Outline<'s>,
        year: Option<i16>,
        stamps: (usize, Vec<Option<Box<Stamp>>>),
    ) -> Self {
        let has_clock =
            |stamp: &Option<Box<Stamp>>| stamp.as_ref().is_some_and(|it| it.clock.is_some());
        let keyed = stamps.1.iter().filter(|stamp| stamp.is_some()).count();
        Self {
            reading,
            outline,
            timeline: Timeline { events: Vec::with_capacity(keyed), ..Timeline::default() },
            wordings: Vec::with_capacity(keyed),
            clocks: stamps.1.iter().map(has_clock).collect(),
            stamps,
            year,
            date: None,
            over: None,
            date_line: None,
            lists: Vec::new(),
            has_clock: false,
            in_details: false,
            in_table: false,
        }
    }

    fn read(&mut self, first: usize, end: usize) {
        let units = self.reading.units;
        let outline = self.reading.outline;
        for (index, stamp) in (first..).zip(&self.stamps.1) {
            let Some(stamp) = stamp else { continue };
            self.has_clock |= stamp.clock.is_some() || stamp.relative.is_some();
            let Some(unit) = units.get(index).filter(|unit| unit.place == Place::Item) else {
                continue;
            };
            self.lists.extend(outline.blocks[unit.block].parent);
        }
        self.in_table = units.get(first..end).unwrap_or_default().iter().any(|unit| {
            matches!(unit.place, Place::Row { header: true })
                && event_table::tells_of_moments(outline, unit.block)
        });
        let mut index = first;
        while index < end {
            let unit = &units[index];
            if matches!(unit.place, Place::Row { .. }) {
                let table = outline.blocks[unit.block].parent.unwrap_or(unit.block);
                let last = outline.blocks[table].end;
                self.table(table);
                while index < end && units[index].block < last {
                    index += 1;
                }
                continue;
            }
            self.unit(index, end);
            index += 1;
        }
    }

    /// The stamp that a unit is keyed by, among those that are read.
    fn stamp_of(&self, unit: usize) -> Option<&Stamp> {
        let (first, stamps) = &self.stamps;
        stamps.get(unit.checked_sub(*first)?)?.as_deref()
    }

    /// The same, of a unit that is read now.
    fn take_stamp(&mut self, unit: usize) -> Option<Box<Stamp>> {
        let (first, stamps) = &mut self.stamps;
        stamps.get_mut(unit.checked_sub(*first)?)?.take()
    }

    /// Whether the stamp that a unit is keyed by has a time of day.
    fn is_timed(&self, unit: usize) -> bool {
        let index = unit.checked_sub(self.stamps.0);
        index.and_then(|index| self.clocks.get(index)).is_some_and(|is| *is)
    }

    /// The text of a unit, with the places in it where stamps may begin.
    fn anchored(&self, unit: usize) -> Anchored<'r> {
        let unit = &self.reading.units[unit];
        self.reading.anchored(unit.block, unit.start..unit.end)
    }

    /// Adds the rows of a table.
    fn table(&mut self, table: usize) {
        let timeline = &mut self.timeline;
        let added =
            event_table::read(self.reading, self.outline, table, self.year, self.date, timeline);
        for (event, wording) in added {
            self.timeline.events.push(event);
            self.wordings.push(wording);
        }
    }

    fn unit(&mut self, index: usize, end: usize) {
        let reading = self.reading;
        if self.in_table && reading.sections.fields_of(index, reading.units).next().is_some() {
            return;
        }
        let unit = &self.reading.units[index];
        let line = self.reading.line(index);
        let text = line.text();
        let is_heading = matches!(unit.place, Place::Heading(_));
        if let Place::Heading(level) = unit.place {
            self.over = self.over.filter(|(over, _)| *over < level);
        }
        match self.take_stamp(index) {
            Some(stamp) if stamp.clock.is_some() || stamp.relative.is_some() => {
                if self.is_wrapped(index, &stamp) {
                    return;
                }
                self.in_details = is_heading;
                let date = stamp.date.as_ref().and_then(|date| date.value.on_calendar(self.year));
                self.entry(index, end, Some(stamp));
                if let (Place::Heading(level), Some(date)) = (unit.place, date) {
                    self.over = Some((level, date));
                }
            }
            Some(stamp) if stamp.date.is_some() => {
                let rest = text[stamp.range.end..].trim_matches(|c: char| !c.is_alphanumeric());
                let declares = zone::at(rest, 0).is_some() || self.declares(index, stamp.range.end);
                let heads_entries = is_heading && self.has_clock;
                let is_entry = !(rest.is_empty() || declares || heads_entries);
                if is_entry && unit.place != Place::ItemLine && !self.is_wrapped(index, &stamp) {
                    self.in_details = unit.place != Place::Item;
                    self.entry(index, end, Some(stamp));
                } else if !is_entry {
                    self.zone_behind(index, stamp.range.end);
                    self.date_above(line, stamp.date.as_ref());
                    if self.tells_below(index, end) {
                        self.entry(index, end, Some(stamp));
                    }
                }
            }
            _ => self.unstamped(index, end),
        }
    }

    /// A line without a stamp at its head: a sibling entry, a date or zone for what follows, or prose.
    fn unstamped(&mut self, index: usize, end: usize) {
        let unit = &self.reading.units[index];
        let line = self.reading.line(index);
        match unit.place {
            Place::Item => {
                let list = self.reading.outline.blocks[unit.block].parent;
                let has_stamps = list.is_some_and(|list| self.lists.contains(&list));
                let top =
                    unit.lists == 1 && self.lists.is_empty() && !self.in_details && !self.has_clock;
                if has_stamps || top && self.is_own(index) {
                    // "The alert fired at 14:05, when …", in a list where no entry opens with its time.
                    let text = Some(self.anchored(index)).filter(|_| !self.has_clock);
                    let told = text.and_then(|text| {
                        stamp::find(text, 0)
                            .filter(|stamp| opens_in_prose(text, stamp))
                            .map(Box::new)
                    });
                    self.entry(index, end, told);
                }
            }
            Place::Line { .. } | Place::Heading(_) => {
                self.declared(index);
                let text = self.anchored(index);
                let found = stamp::find(text, 0);
                let last = found.as_ref().and_then(|stamp| stamp.date.as_ref());
                if let Some(last) = last
                    && is_date_line(
                        text,
                        &last.range,
                        self.reading.is_title(index),
                        self.timeline.events.is_empty(),
                    )
                {
                    self.date_above(line, first_date(text).as_ref());
                } else if let Some(stamp) = found
                    && self.timeline.events.is_empty()
                    && !self.reading.is_title(index)
                    && opens_in_prose(text, &stamp)
                {
                    self.entry(index, end, Some(Box::new(stamp)));
                }
            }
            Place::ItemLine | Place::Row { .. } | Place::Matter => {}
        }
    }

    /// Whether the date on the first line of a paragraph is the key of an entry: the lines under it tell
    /// what happened, and none of them has a time of its own.
    fn tells_below(&self, index: usize, end: usize) -> bool {
        let units = self.reading.units;
        let block = units[index].block;
        let below = units.iter().enumerate().take(end).skip(index + 1);
        let mut below = below.take_while(|(_, unit)| unit.block == block).peekable();
        let first = below.peek().map(|(_, unit)| self.reading.heard(block, unit.start..unit.end));
        matches!(units[index].place, Place::Line { first: true, .. } | Place::Item)
            && first.is_some_and(|heard| {
                let text = heard.text;
                text.split_whitespace().nth(2).is_some()
                    && !text.ends_with([':', '：'])
                    && zone::find_declared(heard).is_none()
            })
            && below.all(|(next, _)| self.stamp_of(next).is_none() && !self.reading.is_title(next))
    }

    /// A date that holds for what follows.
    fn date_above(&mut self, line: Line<'_>, date: Option<&Found<CalendarDate>>) {
        let Some(found) = date else { return };
        self.date = found.value.on_calendar(self.year);
        self.over = None;
        self.in_details = false;
        if self.timeline.events.is_empty()
            && let Some(date) = self.date
        {
            self.date_line.get_or_insert((date, line.span(found.range.clone())));
        }
    }

    /// Whether the item stands directly in the timeline's own section, not under another title.
    fn is_own(&self, index: usize) -> bool {
        self.reading.roles(index).has(Role::Timeline)
            || self.reading.units[index].place == Place::Item
                && self.reading.sections.of_unit[index].is_some_and(|section| {
                    let section = &self.reading.sections.all[section];
                    section.form == Form::Field
                        && self.reading.sections.roles_from(section.parent).has(Role::Timeline)
                })
    }

    /// Whether a stamp only begins a line because a sentence was wrapped there.
    fn is_wrapped(&self, index: usize, stamp: &Stamp) -> bool {
        let unit = &self.reading.units[index];
        let wraps = matches!(unit.place, Place::ItemLine | Place::Line { first: false, .. });
        if !wraps {
            return false;
        }
        let text = self.reading.line(index).text();
        let rest = &text[stamp.range.end.min(text.len())..];
        let separated =
            rest.trim_start().starts_with([':', '-', '–', '—', '|', ']', ')', '`', '*']);
        let first = self.reading.units.partition_point(|other| other.block < unit.block);
        let block_is_stamped = first < index
            && stamp::leading(self.anchored(first)).is_some_and(|stamp| stamp.clock.is_some());
        // Lines that open with a time one after the other are entries under a heading line of theirs.
        let neighbours = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
        let in_column = neighbours
            .filter(|other| self.reading.units.get(*other).is_some_and(|it| it.block == unit.block))
            .any(|other| self.is_timed(other));
        !(separated || (block_is_stamped || in_column) && unit.place != Place::ItemLine)
    }
}
