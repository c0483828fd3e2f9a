//! The dates that apply to a whole document: in its title, its front matter, its file name.

use std::ops::Range;

use jiff::civil::Date;

use super::reading::Reading;
use super::units::Place;
use super::{Form, StatedDate, Title, rows};
use crate::recognise::anchors::{Searched, Sought};
use crate::recognise::{date, stamp};
use crate::vocabulary::bounds::{self, Bound};

/// The dates that apply to a whole document.
#[derive(Debug, Clone, Default)]
pub(super) struct Dates {
    /// In a field such as `Date:`, outside the timeline.
    pub(super) field: Option<StatedDate>,
    /// In the front matter.
    pub(super) front_matter: Option<StatedDate>,
    /// In the file name.
    pub(super) file: Option<Date>,
    /// The year of dates that have none.
    pub(super) year: Option<i16>,
}

/// Finds the dates that apply to a whole document.
pub(super) fn read(reading: &Reading<'_>, title: Option<&Title>) -> Dates {
    let mut dates = Dates { file: in_file_name(reading.source.name()), ..Dates::default() };
    let title_date = title.and_then(|title| title.date.as_ref()).map(|stated| stated.date);
    for entry in &reading.outline.front_matter {
        if dates.front_matter.is_none()
            && bounds::of(&entry.key) == Some(Bound::Date)
            && let Some(date) = whole(&entry.value, None)
        {
            dates.front_matter = Some(StatedDate { date, span: entry.value_span });
        }
    }
    let known = title_date.or(dates.front_matter.as_ref().map(|stated| stated.date)).or(dates.file);
    dates.year = known.map(Date::year).or_else(|| first_year(reading));
    for (index, section) in reading.sections.all.iter().enumerate() {
        if section.form == Form::FrontMatter || dates.field.is_some() {
            continue;
        }
        let (at, value) = match section.form {
            Form::Field => reading.sections.value[index].clone(),
            _ => line_below(reading, index).unwrap_or_default(),
        };
        if let Some(block) = reading.outline.blocks.get(at)
            && !value.is_empty()
            && reading.anchors.are_in(at)
            && bounds::of(&section.title) == Some(Bound::Date)
            && let Some(date) = whole(reading.anchored(at, value.clone()), dates.year)
        {
            dates.field = Some(StatedDate { date, span: block.prose.span(value.clone()) });
        }
    }
    dates
}

/// The longest line under a title that is its answer, in bytes.
const LONGEST_ANSWER: usize = 60;

/// The line under a title, where it is a short one: its block, and its bytes of the block's text.
fn line_below(reading: &Reading<'_>, section: usize) -> Option<(usize, Range<usize>)> {
    let (first, end) = reading.sections.content[section];
    let unit = reading.units.get(first).filter(|unit| {
        first < end && unit.end - unit.start <= LONGEST_ANSWER && !reading.is_title(first)
    })?;
    let is_line = !matches!(unit.place, Place::Row { .. });
    is_line.then_some((unit.block, unit.start..unit.end))
}

/// The first date in a text.
pub(super) fn whole<'t>(text: impl Searched<'t>, year: Option<i16>) -> Option<Date> {
    let mut from = 0;
    while let Some(stamp) = stamp::find(text, from) {
        if let Some(date) = stamp.date.and_then(|date| date.value.on_calendar(year)) {
            return Some(date);
        }
        from = stamp.range.end.max(from + 1);
    }
    None
}

/// The date in a title, where short forms are meant as dates too: `Outage 5-26-21`.
pub(super) fn in_title(text: &str, year: Option<i16>) -> Option<Date> {
    whole(text, year).or_else(|| {
        let starts = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
        let is_start = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric());
        let found =
            starts.filter(|(at, _)| is_start(*at)).find_map(|(at, _)| date::at(text, at))?;
        found.value.on_calendar(year)
    })
}

/// The date that a file name begins with or holds: `2024-06-01-checkout.md`.
pub(super) fn in_file_name(name: &str) -> Option<Date> {
    let folders = memchr::memrchr2(b'/', b'\\', name.as_bytes()).map_or(0, |end| end + 1);
    let file = name.get(folders..)?;
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let at = stem.bytes().position(|byte| byte.is_ascii_digit())?;
    let mut digits = stem.get(at..)?.splitn(4, ['-', '_', '.']);
    let (year, month, day) = (digits.next()?, digits.next()?, digits.next()?);
    let day = &day[..day.find(|c: char| !c.is_ascii_digit()).unwrap_or(day.len())];
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The year of the first date in the text that has one.
fn first_year(reading: &Reading<'_>) -> Option<i16> {
    let in_text = |block: usize, range: Range<usize>| {
        if !reading.anchors.are_in(block) {
            return None;
        }
        let text = reading.anchored(block, range);
        text.next(Sought::Stamp, 0)?;
        let stamp = has_century(text.text()).then(|| stamp::find(text, 0)).flatten();
        stamp.and_then(|stamp| stamp.date).and_then(|date| date.value.year)
    };
    reading.units.iter().find_map(|unit| match unit.place {
        Place::Row { .. } => {
            let cells = rows::cells(reading.outline, unit.block).iter();
            let mut cells = cells.zip(unit.block + 1..);
            cells.find_map(|(cell, block)| in_text(block, 0..cell.prose.text().len()))
        }
        _ => in_text(unit.block, unit.start..unit.end),
    })
}

/// Whether the first two digits of a year of ours stand in a text.
fn has_century(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut begins = memchr::memchr2_iter(b'1', b'2', bytes);
    begins.any(|at| matches!(bytes.get(at..at + 2), Some(b"19" | b"20")))
}
