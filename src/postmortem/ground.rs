//! What is known of the times of a document before its timelines' entries are told apart: the day, the zone, the start.

use jiff::civil::Date;

use super::dates::Dates;
use super::moment::Moment;
use super::reading::Reading;
use super::units::{Place, Unit};
use super::{Incident, StatedDate, Title, resolve};
use crate::recognise::wording::{Theme, Themes};
use crate::recognise::zone;
use crate::source::Span;

/// What is known before the first entry is read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ground {
    /// The day of the incident, from window, title, file name or front matter.
    pub(super) date: Option<Date>,
    /// The last day of the stated window.
    pub(super) last: Option<Date>,
    /// Minutes east of UTC, from the window.
    pub(super) offset: Option<i16>,
    /// When the incident began, for `T+5m`.
    pub(super) start: Option<Moment>,
}

impl Ground {
    /// What window, title, file name and front matter say for times that have no date.
    pub(super) fn of(incident: &Incident, title: Option<&Title>, dates: &Dates) -> Self {
        let date_of = |stated: &Option<StatedDate>| stated.as_ref().map(|stated| stated.date);
        let start = incident.start.as_ref();
        let date = start
            .and_then(|start| start.date)
            .or_else(|| title.and_then(|title| date_of(&title.date)))
            .or_else(|| date_of(&dates.field))
            .or(dates.file)
            .or_else(|| date_of(&dates.front_matter));
        Self {
            date,
            last: incident.end.as_ref().and_then(|end| end.date),
            offset: incident.zone.as_ref().and_then(|(name, _)| offset_of(name)),
            start: start.and_then(|start| start.moment),
        }
    }
}

/// The zone that a sentence anywhere says all times are in: `All times PDT.`
pub(super) fn zone_of_all_times(reading: &Reading<'_>) -> Option<(String, Span)> {
    const SAID: Themes = Themes::of(&[Theme::AllTimes]);
    let said_in = |unit: &&Unit| reading.hearing.has(unit.block, SAID);
    let is_read = |unit: &&Unit| !unit.quoted && unit.place != Place::Matter;
    let mut lines = reading.units.iter().filter(said_in).filter(is_read);
    lines.find_map(|unit| {
        let line = unit.line(reading.outline);
        let heard = reading.heard(unit.block, unit.start..unit.end);
        let said = heard.phrases(Theme::AllTimes).next()?;
        let zone = zone::find_declared(heard.part(said.start..heard.text.len()))?;
        let range = zone.range.start + said.start..zone.range.end + said.start;
        Some((zone.value.name.into_owned(), line.span(range)))
    })
}

/// Minutes east of UTC of a zone by its name.
pub(super) fn offset_of(name: &str) -> Option<i16> {
    zone::at(name, 0).and_then(|zone| resolve::offset(&zone.value))
}
