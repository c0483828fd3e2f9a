//! Resolving times: the one place that carries dates, midnight and zones along.
//!
//! Order of precedence for a date: the entry, the nearest date above it, the section's heading or
//! caption, the stated window, the title, file name or front matter. A drop of six hours or more with
//! no date is the next day, as often as the stated window allows; a smaller drop is disorder. Zones
//! come from the entry, the column or heading, the window. What cannot be known stays `None`.

use jiff::civil::Date;

use super::ground::Ground;
use super::moment::Moment;
use super::{Bounds, Event, Timeline};
use crate::recognise::stamp::Stamp;
use crate::recognise::zone::{Zone, ZoneKind};

/// A drop of this many seconds or more is midnight passing.
const MIDNIGHT_DROP: i32 = 6 * 3600;

/// Gives each event of a timeline its moment.
pub(super) fn timeline(timeline: &mut Timeline<'_>, ground: &Ground, zone: Option<i16>) {
    timeline.newest_first = runs_backwards(&timeline.events);
    let offset = zone.or(ground.offset);
    let has_clocks = timeline
        .events
        .iter()
        .any(|event| event.stamp.as_ref().is_some_and(|stamp| stamp.clock.is_some()));
    let mut carried =
        Carried { ground, offset, has_clocks, day: None, date: None, second: None, nights: 0 };
    if timeline.newest_first {
        timeline.events.iter_mut().rev().for_each(|event| carried.event(event));
    } else {
        timeline.events.iter_mut().for_each(|event| carried.event(event));
    }
}

/// Whether the times of a timeline count from 00:00 up to the stated length in minutes, and are none of a day.
pub(super) fn counts_up(timeline: &Timeline<'_>, total: f64) -> bool {
    let clock = |event: &Event<'_>| event.stamp.as_ref().and_then(|stamp| second(stamp));
    let mut clocks = timeline.events.iter().filter_map(clock);
    let (first, last) = (clocks.next(), clocks.next_back());
    let is_plain = |event: &Event<'_>| {
        event.stamp.as_ref().is_none_or(|stamp| stamp.date.is_none() && stamp.zone.is_none())
    };
    first == Some(0)
        && last.is_some_and(|last| (f64::from(last) / 60.0 - total).abs() < 1.0)
        && timeline.events.iter().all(is_plain)
}

/// The moment of one end of the window. `date` applies where the stamp has none.
pub(super) fn bound(bounds: &Bounds, offset: Option<i16>) -> Option<Moment> {
    let second = second(&bounds.stamp);
    let day = bounds.date.map_or(0, days);
    if second.is_none() && bounds.date.is_none() {
        return None;
    }
    let offset = bounds.stamp.zone.as_ref().map_or(offset, |zone| self::offset(&zone.value));
    Some(Moment { date: bounds.date, day, second, offset })
}

/// Minutes east of UTC, where a zone has one fixed offset.
pub(super) fn offset(zone: &Zone) -> Option<i16> {
    match zone.kind {
        ZoneKind::Offset(minutes) => Some(minutes),
        ZoneKind::Varies | ZoneKind::Unknown => None,
    }
}

/// Days since 1970-01-01.
pub(super) fn days(date: Date) -> i32 {
    (date.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24) as i32
}

/// Seconds since midnight of a stamp with a time of day.
pub(super) fn second(stamp: &Stamp) -> Option<i32> {
    let clock = &stamp.clock.as_ref()?.value;
    Some(clock.minutes() * 60 + i32::from(clock.second.unwrap_or(0)))
}

struct Carried<'g> {
    ground: &'g Ground,
    offset: Option<i16>,
    /// Whether entries have times of day: minutes beside them may count from any of those.
    has_clocks: bool,
    /// The day of the last entry.
    day: Option<i32>,
    date: Option<Date>,
    /// The time of the last entry on that day, in the zone it was written in.
    second: Option<(i32, Option<i16>)>,
    /// How often midnight passed without a date.
    nights: i32,
}

impl Carried<'_> {
    fn event(&mut self, event: &mut Event<'_>) {
        let Some(stamp) = &event.stamp else { return };
        if let Some(minutes) = stamp.relative {
            event.moment = (!self.has_clocks).then(|| self.relative(minutes));
            return;
        }
        let offset = stamp.zone.as_ref().map_or(self.offset, |zone| offset(&zone.value));
        let second = second(stamp);
        match event.date {
            Some(date) if Some(date) != self.date || stamp.date.is_some() => {
                // The same date above several entries does not turn midnight back.
                self.day = Some(days(date));
                self.date = Some(date);
                self.second = None;
                self.nights = 0;
            }
            Some(_) => self.pass_midnight(second, offset),
            None if self.day.is_none() => {
                self.date = self.ground.date;
                self.day = Some(self.ground.date.map_or(0, days));
            }
            None => self.pass_midnight(second, offset),
        }
        if let Some(second) = second {
            self.second = Some((second, offset));
        }
        event.moment = self.day.map(|day| Moment {
            date: self.date.and_then(|date| on_day(date, day)),
            day,
            second,
            offset,
        });
    }

    fn pass_midnight(&mut self, second: Option<i32>, offset: Option<i16>) {
        let (Some(second), Some((last, last_offset)), Some(day)) = (second, self.second, self.day)
        else {
            return;
        };
        let shift = match (offset, last_offset) {
            (Some(ours), Some(theirs)) => i32::from(theirs - ours) * 60,
            (None, None) => 0,
            _ => return,
        };
        if last - (second + shift) >= MIDNIGHT_DROP && self.nights < self.nights_allowed() {
            self.nights += 1;
            self.day = Some(day + 1);
            self.second = None;
        }
    }

    /// As often as the stated window allows; once where none is stated.
    fn nights_allowed(&self) -> i32 {
        match (self.ground.date, self.ground.last) {
            (Some(first), Some(last)) => (days(last) - days(first)).max(1),
            _ => 1,
        }
    }

    fn relative(&self, minutes: i32) -> Moment {
        let start = self.ground.start.filter(|start| start.second.is_some());
        let start = start.unwrap_or(Moment { date: None, day: 0, second: Some(0), offset: None });
        let seconds = start.second.unwrap_or(0) + minutes.saturating_mul(60);
        let day = start.day + seconds.div_euclid(86_400);
        Moment {
            date: start.date.and_then(|date| on_day(date, day)),
            day,
            second: Some(seconds.rem_euclid(86_400)),
            offset: start.offset,
        }
    }
}

/// The date of a day, counted from 1970-01-01; `near` is any date with the same count.
fn on_day(near: Date, day: i32) -> Option<Date> {
    near.checked_add(jiff::Span::new().try_days(day - days(near)).ok()?).ok()
}

/// Whether the times only ever go down, at least twice: a timeline told from its end.
fn runs_backwards(events: &[Event]) -> bool {
    let key = |event: &Event<'_>| {
        let stamp = event.stamp.as_ref()?;
        Some((event.date.map(days), second(stamp)?))
    };
    let keys: Vec<_> = events.iter().filter_map(key).collect();
    let mut down = 0;
    for pair in keys.windows(2) {
        let (Some(first), Some(second)) = (pair.first(), pair.get(1)) else { continue };
        if first.0.is_some() != second.0.is_some() || second > first {
            return false;
        }
        down += usize::from(second < first);
    }
    down >= 2
}
