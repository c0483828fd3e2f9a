//! What stands over the entries of a timeline: their day, their zone, their order.

use super::Reader;
use super::lines::first_date;
use crate::recognise::wording::Theme;
use crate::recognise::zone;

impl Reader<'_, '_> {
    /// A title may say the date and the zone of all that follows.
    pub(super) fn title(&mut self, unit: usize) {
        self.declared(unit);
        if let Some(date) = first_date(self.anchored(unit)) {
            self.date = date.value.on_calendar(self.year);
        }
    }

    /// What a line says of all entries: their zone, their order.
    pub(super) fn declared(&mut self, index: usize) {
        let unit = &self.reading.units[index];
        let heard = self.reading.heard(unit.block, unit.start..unit.end);
        self.timeline.says_newest_first |= heard.text.len() < 200 && heard.has(Theme::NewestFirst);
        if self.timeline.zone.is_none()
            && let Some(zone) = zone::find_declared(heard)
        {
            let span = self.reading.line(index).span(zone.range);
            self.timeline.zone = Some((zone.value.name.into_owned(), span));
        }
    }

    /// Whether a unit says behind byte `from` of its text in which zone all times are, and hardly more.
    pub(super) fn declares(&self, index: usize, from: usize) -> bool {
        let unit = &self.reading.units[index];
        let heard = self.reading.heard(unit.block, unit.start + from..unit.end);
        heard.text.len() < 60 && zone::find_declared(heard).is_some()
    }

    /// The zone behind a date that holds for what follows.
    pub(super) fn zone_behind(&mut self, index: usize, from: usize) {
        self.declared(index);
        let line = self.reading.line(index);
        if self.timeline.zone.is_none()
            && let Some(zone) = zone::at(line.text(), from)
        {
            self.timeline.zone = Some((zone.value.name.into_owned(), line.span(zone.range)));
        }
    }
}
