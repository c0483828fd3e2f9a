//! Times of day: `14:05`, `2:05 PM`, `4:30 p.m.`, `2100hrs`, `9am`, `14h05`, `14:05:33`, noon, midnight.

mod meridiem;
mod parts;

use std::ops::Range;

use super::Found;
use super::lexicon::{Beginnings, Lexicon, count, words};
use super::scan::{number, spaces};
use parts::{Parts, bounded, fraction, parts, past_unit};

/// Morning or afternoon, as written beside a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meridiem {
    /// `AM`, `a.m.`, and their like in other languages.
    Am,
    /// `PM`, `p.m.`, and their like in other languages.
    Pm,
}

/// What makes a time impossible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockFault {
    /// An hour of 13 to 24, or 0, beside AM or PM: `13:55 PM`, `0:10 AM`.
    MeridiemOnTwentyFourHour,
    /// An hour past 24, or 24 with minutes.
    Hour,
    /// A minute past 59.
    Minute,
    /// A second past 60.
    Second,
    /// More digits or parts than a time has: `07:7:47`.
    Shape,
}

/// A time of day as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Hour on a 24-hour clock, 0 to 24; best reading where there is a fault. Midnight as a word is 0.
    pub hour: u8,
    /// Minute, 0 to 59; best reading where there is a fault.
    pub minute: u8,
    /// Second, 0 to 60, where written.
    pub second: Option<u8>,
    /// AM or PM, where written (or inherited: then `meridiem_range` is `None`).
    pub meridiem: Option<Meridiem>,
    /// Where AM or PM is written, separating space not included; most times have none.
    pub meridiem_range: Option<Range<usize>>,
    /// Why no clock shows this time.
    pub fault: Option<ClockFault>,
}

impl Clock {
    /// Minutes since midnight.
    pub fn minutes(&self) -> i32 {
        i32::from(self.hour) * 60 + i32::from(self.minute)
    }

    /// The same time with AM or PM taken from elsewhere; unchanged where it has its own or needs none.
    pub(super) fn inheriting(&self, meridiem: Meridiem) -> Self {
        if self.meridiem.is_some() || !(1..=12).contains(&self.hour) {
            return self.clone();
        }
        let hour = self.hour % 12 + if meridiem == Meridiem::Pm { 12 } else { 0 };
        Self { hour, meridiem: Some(meridiem), ..self.clone() }
    }
}

/// In which of its shapes a time is written; some mean a time only in company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `14:05`, `2:05 PM`, `2.05 pm`, `14.05 Uhr`.
    Full,
    /// `9 PM`, `14 Uhr`, `14時`.
    Hour,
    /// `14h05`: with one digit before the `h` more often a length.
    Letter,
    /// `14h`: more often a length.
    BareLetter,
    /// `2100hrs`, `0930 UTC`.
    Military,
    /// `noon`, `midnight`.
    Word,
}

/// A time with its shape.
pub(super) struct Reading {
    pub(super) found: Found<Clock>,
    pub(super) form: Form,
}

/// The time of day that begins at byte `at`.
pub fn at(text: &str, at: usize) -> Option<Found<Clock>> {
    read(text, at).map(|reading| reading.found)
}

/// The time of day that begins at byte `at`, with its shape.
pub(super) fn read(text: &str, at: usize) -> Option<Reading> {
    let prefix = meridiem::before(text, at);
    let start = prefix.as_ref().map_or(at, |prefix| spaces(text, prefix.range.end));
    let Some(hour) = number(text, start) else {
        return if prefix.is_none() { word(text, at) } else { None };
    };
    if prefix.is_none() && !is_followed(text, hour.end) {
        return None;
    }
    let mut parts = parts(text, hour)?;
    let found = |parts: &Parts, meridiem, at| Reading {
        form: parts.form,
        found: Found { value: clock(parts, meridiem), range: at..parts.end },
    };
    if prefix.is_none() && !parts.needs_meridiem && is_all(text, parts.end) {
        return Some(found(&parts, None, at));
    }
    let own = meridiem::after(text, parts.end, parts.hour);
    let meridiem = match own {
        Some(found) => {
            parts.end = found.range.end;
            Some(found)
        }
        None => prefix,
    };
    parts.end = past_unit(text, &parts)?;
    if parts.needs_meridiem && meridiem.is_none() {
        return None;
    }
    bounded(text, parts.end)?;
    Some(found(&parts, meridiem, at))
}

/// Whether all of a time that ends at `end` is read: behind it stands no sign that makes it part of something longer,
/// and no word that belongs to it.
fn is_all(text: &str, end: usize) -> bool {
    let bytes = text.as_bytes();
    match bytes.get(end..) {
        Some([b' ', b'!'..=b'~', ..]) => !UNITS.may_stand(bytes, end + 1),
        Some([next, ..]) => matches!(next, b',' | b')' | b']' | b'-' | b'|' | b'*' | b'`'),
        _ => true,
    }
}

/// How the words begin that stand after a time and belong to it.
static UNITS: Beginnings = meridiem::FOLLOWERS.or(&parts::UNITS.beginnings);

/// Whether what follows a number that ends at `end` may make it a time of day.
fn is_followed(text: &str, end: usize) -> bool {
    let next = spaces(text, end);
    match text.as_bytes().get(next) {
        Some(b':' | b'.') => next == end,
        Some(byte) if byte.is_ascii_alphabetic() => FOLLOWERS.may_stand(text.as_bytes(), next),
        Some(byte) => !byte.is_ascii(),
        None => false,
    }
}

/// How the words begin that may follow the number of a time.
pub(super) static FOLLOWERS: Beginnings =
    parts::FOLLOWERS.or(&meridiem::FOLLOWERS).or(&NAMED.beginnings);

/// The compact time of ISO 8601 that begins at byte `at`: `143000`, `1430`.
pub(super) fn compact(text: &str, at: usize) -> Option<Found<Clock>> {
    let digits = number(text, at)?;
    let (hour, minute, second) = match digits.digits {
        4 => (digits.value / 100, digits.value % 100, None),
        6 => (digits.value / 10_000, digits.value / 100 % 100, Some(digits.value % 100)),
        _ => return None,
    };
    let end = fraction(text, digits.end);
    let parts = Parts { hour, minute, second, ..Parts::new(Form::Full, end) };
    Some(Found { value: clock(&parts, None), range: at..end })
}

/// Words that are times, with their hours.
pub(super) static NAMED: Lexicon<u32> = Lexicon::new(NAMED_ENTRIES);

/// The words alone.
pub(super) const NAMES: &[&str] = &words::<_, { count(NAMED_ENTRIES) }>(NAMED_ENTRIES);

const NAMED_ENTRIES: &[(&str, u32)] = &[("noon", 12), ("midnight", 0)];

/// `noon` and `midnight`.
fn word(text: &str, at: usize) -> Option<Reading> {
    let (&hour, end) = NAMED.at(text, at)?;
    let value = clock(&Parts { hour, ..Parts::new(Form::Word, end) }, None);
    Some(Reading { found: Found { value, range: at..end }, form: Form::Word })
}

fn clock(parts: &Parts, meridiem: Option<Found<Meridiem>>) -> Clock {
    let (hour, hour_fault) = match (parts.hour, meridiem.as_ref().map(|found| found.value)) {
        (0, Some(Meridiem::Pm)) => (12, Some(ClockFault::MeridiemOnTwentyFourHour)),
        (0, Some(Meridiem::Am)) => (0, Some(ClockFault::MeridiemOnTwentyFourHour)),
        (hour @ 1..=12, Some(Meridiem::Pm)) => (hour % 12 + 12, None),
        (hour @ 1..=12, Some(Meridiem::Am)) => (hour % 12, None),
        (hour @ 13..=24, Some(_)) => (hour % 24, Some(ClockFault::MeridiemOnTwentyFourHour)),
        (24, None) if parts.minute == 0 && parts.second.unwrap_or(0) == 0 => (24, None),
        (hour @ 0..=23, None) => (hour, None),
        (hour, _) => (hour % 24, Some(ClockFault::Hour)),
    };
    let fault = if parts.shapeless {
        Some(ClockFault::Shape)
    } else if parts.minute > 59 {
        Some(ClockFault::Minute)
    } else if parts.second.is_some_and(|second| second > 60) {
        Some(ClockFault::Second)
    } else {
        hour_fault
    };
    Clock {
        hour: hour as u8,
        minute: parts.minute.min(59) as u8,
        second: parts.second.map(|second| second.min(60) as u8),
        meridiem: meridiem.as_ref().map(|found| found.value),
        meridiem_range: meridiem.map(|found| found.range),
        fault,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `14:05:33` in 24 hours, AM or PM as written, a fault, and how much of the text was read.
    fn show(text: &str) -> Option<String> {
        let Found { value, range } = at(text, 0)?;
        let mut shown = format!("{:02}:{:02}", value.hour, value.minute);
        if let Some(second) = value.second {
            shown += &format!(":{second:02}");
        }
        if let Some(range) = value.meridiem_range.clone() {
            shown += &format!(" {}", &text[range]);
        }
        if let Some(fault) = value.fault {
            shown += &format!(" {fault:?}");
        }
        if range.end < text.len() {
            shown += &format!(" < {}", &text[range.end..]);
        }
        Some(shown)
    }

    #[test]
    fn times_are_read() {
        for (text, expected) in [
            ("14:05", "14:05"),
            ("14:05:33", "14:05:33"),
            ("14:05:33.123", "14:05:33"),
            ("9:05", "09:05"),
            ("24:00", "24:00"),
            ("2:05 PM", "14:05 PM"),
            ("2:05pm", "14:05 pm"),
            ("4:30 p.m.", "16:30 p.m."),
            ("4:30 p. m.", "16:30 p. m."),
            ("4:30\u{a0}P.M.", "16:30 P.M."),
            ("4:30\u{202f}AM", "04:30 AM"),
            ("12:10 AM", "00:10 AM"),
            ("12:10 PM", "12:10 PM"),
            ("9:06a", "09:06 a"),
            ("9:06p.", "21:06 p < ."),
            ("9 PM", "21:00 PM"),
            ("3am UTC", "03:00 am <  UTC"),
            ("9 o'clock", "09:00"),
            ("12 noon", "12:00"),
            ("noon", "12:00"),
            ("midnight", "00:00"),
            ("2100hrs", "21:00"),
            ("2100 hrs", "21:00"),
            ("0930 hours", "09:30"),
            ("2130 UTC", "21:30 <  UTC"),
            ("0930Z", "09:30 < Z"),
            ("21h00", "21:00"),
            ("14 h 05", "14:05"),
            ("14h", "14:00"),
            ("14.05 Uhr", "14:05"),
            ("14:05 Uhr", "14:05"),
            ("14 Uhr", "14:00"),
            ("14 Uhr 30", "14:30"),
            ("8 Uhr vorm.", "08:00 vorm."),
            ("8:15 nachm.", "20:15 nachm."),
            ("14:30 h", "14:30"),
            ("9.30 am", "09:30 am"),
            ("14時05分", "14:05"),
            ("14時", "14:00"),
            ("午後2時半", "14:30"),
            ("午前 9:05", "09:05"),
            ("下午3点30分", "15:30"),
            ("１４：０５", "14:05"),
            ("14:05Z", "14:05 < Z"),
            ("14:05UTC", "14:05 < UTC"),
            ("14:05-14:20", "14:05 < -14:20"),
            ("14:00 am 3. Mai", "14:00 <  am 3. Mai"),
            ("14:00 am Montag", "14:00 <  am Montag"),
        ] {
            let written = expected.replace("午", "");
            let shown = show(text).map(|shown| {
                ["午後", "午前", "下午"]
                    .iter()
                    .fold(shown, |shown, prefix| shown.replace(&format!(" {prefix}"), ""))
            });
            assert_eq!(shown.as_deref(), Some(written.as_str()), "{text}");
        }
    }

    #[test]
    fn impossible_times_are_read_with_their_fault() {
        for (text, expected) in [
            ("13:55 PM", "13:55 PM MeridiemOnTwentyFourHour"),
            ("23:00 AM", "23:00 AM MeridiemOnTwentyFourHour"),
            ("0:10 PM", "12:10 PM MeridiemOnTwentyFourHour"),
            ("00:10 am", "00:10 am MeridiemOnTwentyFourHour"),
            ("25:10", "01:10 Hour"),
            ("24:10", "00:10 Hour"),
            ("14:75", "14:59 Minute"),
            ("14:05:75", "14:05:60 Second"),
            ("07:7:47", "07:47 Shape"),
        ] {
            assert_eq!(show(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_times() {
        for text in [
            "14",
            "14:5",
            "16:9",
            "0:8080",
            "1.2.11",
            "14.05",
            "2:15 hours",
            "45:30 min",
            "2:10 ratio",
            "123:45",
            "00:1A:2B",
            "00:11:22:33",
            "14:05x",
            "14:05%",
            "2024",
            "2024 hours",
            "1260 UTC",
            "2430 UTC",
            "2時間",
            "1h15m",
            "1h 15 min",
            "3点",
            "10:00/11",
            "9 pmc",
            "9p",
            "",
        ] {
            assert_eq!(show(text), None, "{text}");
        }
    }
}
