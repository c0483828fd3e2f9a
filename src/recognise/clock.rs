//! Times of day: `14:05`, `2:05 PM`, `4:30 p.m.`, `2100hrs`, `9am`, `14h05`, `14:05:33`, noon, midnight.

mod meridiem;

use std::ops::Range;

use super::Found;
use super::scan::{
    Number, char_at, continues_word, digit, eat, eat_any, eat_char, eat_word, is_digit_at, number,
    spaces,
};
use super::zone;

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
    /// Where AM or PM is written, separating space not included.
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
    let mut parts = parts(text, hour)?;
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
    let form = parts.form;
    let range = at..parts.end;
    Some(Reading { found: Found { value: clock(&parts, meridiem), range }, form })
}

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

/// `noon` and `midnight`.
fn word(text: &str, at: usize) -> Option<Reading> {
    let (hour, end) = match eat_word(text, at, "noon") {
        Some(end) => (12, end),
        None => (0, eat_word(text, at, "midnight")?),
    };
    let value = clock(&Parts { hour, ..Parts::new(Form::Word, end) }, None);
    Some(Reading { found: Found { value, range: at..end }, form: Form::Word })
}

/// The numbers of a time before AM and PM are applied.
#[derive(Debug, Clone, Copy)]
struct Parts {
    hour: u32,
    minute: u32,
    second: Option<u32>,
    shapeless: bool,
    needs_meridiem: bool,
    /// How many digits the hour is written with.
    width: usize,
    form: Form,
    end: usize,
}

impl Parts {
    fn new(form: Form, end: usize) -> Self {
        let needs_meridiem = false;
        Self {
            hour: 0,
            minute: 0,
            second: None,
            shapeless: false,
            needs_meridiem,
            width: 2,
            form,
            end,
        }
    }
}

fn parts(text: &str, hour: Number) -> Option<Parts> {
    if hour.digits > 2 {
        return military(text, hour);
    }
    let base = Parts { hour: hour.value, width: hour.digits, ..Parts::new(Form::Full, hour.end) };
    if let Some(after) = eat_char(text, hour.end, is_colon) {
        return colon(text, after, base);
    }
    if let Some(parts) = kanji(text, base).or_else(|| letter(text, base)) {
        return Some(parts);
    }
    let dotted = eat(text, hour.end, ".").and_then(|after| number(text, after));
    if let Some(minute) = dotted {
        let minute = Some(minute).filter(|minute| minute.digits == 2)?;
        let uhr = eat_word(text, spaces(text, minute.end), "uhr").is_some();
        let parts = Parts { minute: minute.value, end: minute.end, ..base };
        return Some(Parts { needs_meridiem: !uhr, ..parts });
    }
    let past = spaces(text, hour.end);
    if let Some(uhr) = eat_word(text, past, "uhr") {
        let minute = number(text, spaces(text, uhr))
            .filter(|minute| minute.digits == 2 && minute.value < 60);
        let minute = minute.filter(|minute| !char_at(text, minute.end).is_some_and(is_mark));
        return Some(match minute {
            Some(minute) => Parts { minute: minute.value, end: minute.end, ..base },
            None => Parts { form: Form::Hour, end: uhr, ..base },
        });
    }
    if let Some(end) =
        eat_any(text, past, &["o"]).and_then(|end| eat_char(text, end, |c| matches!(c, '\'' | '’')))
    {
        return Some(Parts { form: Form::Hour, end: eat_word(text, end, "clock")?, ..base });
    }
    for word in ["noon", "midnight"] {
        if let Some(end) = eat_word(text, past, word).filter(|_| hour.value == 12) {
            let hour = if word == "noon" { 12 } else { 0 };
            return Some(Parts { hour, form: Form::Hour, end, ..base });
        }
    }
    Some(Parts { form: Form::Hour, needs_meridiem: true, ..base })
}

/// `2100hrs`, `2100 hrs`, `0900 hours`, `2130 UTC`, `0930Z`.
fn military(text: &str, written: Number) -> Option<Parts> {
    if written.digits != 4 {
        return None;
    }
    let (hour, minute) = (written.value / 100, written.value % 100);
    let past = spaces(text, written.end);
    let padded = written.value < 1000;
    let parts = Parts { hour, minute, ..Parts::new(Form::Military, written.end) };
    if let Some(end) = eat_any(text, past, &["hrs", "hr", "h"]) {
        return Some(Parts { end, ..parts });
    }
    if let Some(end) = eat_word(text, past, "hours").filter(|_| padded) {
        return Some(Parts { end, ..parts });
    }
    let year = (1900..=2099).contains(&written.value);
    let zoned = zone::is_universal_at(text, past) && hour < 24 && minute < 60 && !year;
    zoned.then_some(parts)
}

/// What follows the colon of `14:05`.
fn colon(text: &str, after: usize, base: Parts) -> Option<Parts> {
    let minute = number(text, after)?;
    let mut parts = Parts { minute: minute.value, end: minute.end, ..base };
    let second = eat_char(text, minute.end, is_colon).and_then(|after| number(text, after));
    match (minute.digits, second) {
        (2, None) => {}
        (2, Some(second)) if second.digits <= 2 => {
            parts.second = Some(second.value);
            parts.shapeless = second.digits == 1;
            parts.end = fraction(text, second.end);
        }
        (1, Some(second)) if second.digits == 2 => {
            parts.minute = second.value;
            parts.shapeless = true;
            parts.end = second.end;
        }
        _ => return None,
    }
    let more = char_at(text, parts.end).is_some_and(|c| is_colon(c) || c == '.' || c == '/');
    let glued = more && char_at(text, parts.end + 1).and_then(digit).is_some();
    (!glued).then_some(parts)
}

/// Units that show a number behind an `h` to be part of a length.
const MINUTES: [&str; 5] = ["m", "min", "mins", "minutes", "mn"];

/// `14h05`, `14 h 05`, `14h`.
fn letter(text: &str, base: Parts) -> Option<Parts> {
    let past = spaces(text, base.end);
    let h = eat_char(text, past, |c| matches!(c, 'h' | 'H'))?;
    let glued = past == base.end;
    let minute = number(text, if glued { h } else { spaces(text, h) });
    match minute {
        Some(minute) if minute.digits == 2 && minute.value < 60 => {
            let unit = eat_any(text, spaces(text, minute.end), &MINUTES);
            unit.is_none().then_some(Parts {
                minute: minute.value,
                form: Form::Letter,
                end: minute.end,
                ..base
            })
        }
        Some(_) => None,
        None => {
            let length = number(text, spaces(text, h))
                .is_some_and(|minute| eat_any(text, spaces(text, minute.end), &MINUTES).is_some());
            (glued && !length).then_some(Parts { form: Form::BareLetter, end: h, ..base })
        }
    }
}

/// `14時05分`, `14時`, `3点30分`, `14时半`.
fn kanji(text: &str, base: Parts) -> Option<Parts> {
    let past = spaces(text, base.end);
    let hour = char_at(text, past).filter(|c| matches!(c, '時' | '时' | '点' | '點'))?;
    let end = past + hour.len_utf8();
    if let Some(end) = eat(text, end, "半") {
        return Some(Parts { minute: 30, end, ..base });
    }
    let minute = number(text, spaces(text, end)).filter(|minute| minute.digits <= 2);
    if let Some(minute) = minute
        && let Some(end) = eat(text, spaces(text, minute.end), "分")
    {
        return Some(Parts { minute: minute.value, end, ..base });
    }
    if matches!(char_at(text, end), Some('間' | '间')) {
        return None;
    }
    let needs_meridiem = matches!(hour, '点' | '點');
    Some(Parts { form: Form::Hour, needs_meridiem, end, ..base })
}

/// Past the `Uhr` or `h` that may follow a full time. `None` where what follows says that it is a length.
fn past_unit(text: &str, parts: &Parts) -> Option<usize> {
    if parts.form != Form::Full {
        return Some(parts.end);
    }
    let past = spaces(text, parts.end);
    if let Some(end) = eat_word(text, past, "uhr") {
        return Some(end);
    }
    if let Some(end) = eat_any(text, past, &["h", "hs", "hr", "hrs", "hours"]) {
        return (parts.width == 2 && parts.hour > 0).then_some(end);
    }
    let length =
        ["m", "min", "mins", "minute", "minutes", "hour", "sec", "secs", "seconds", "ratio"];
    match eat_any(text, past, &length) {
        Some(_) => None,
        None => Some(parts.end),
    }
}

/// Nothing, where what stands at `end` makes the time part of something longer.
fn bounded(text: &str, end: usize) -> Option<()> {
    match char_at(text, end) {
        Some('%') => None,
        Some(next) if continues_word(next) => {
            (!is_digit_at(text, end) && zone::is_known_at(text, end)).then_some(())
        }
        _ => Some(()),
    }
}

/// Past the fraction of a second.
fn fraction(text: &str, end: usize) -> usize {
    let digits =
        eat_char(text, end, |c| matches!(c, '.' | ',')).and_then(|after| number(text, after));
    digits.map_or(end, |digits| digits.end)
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

fn is_colon(character: char) -> bool {
    matches!(character, ':' | '：')
}

fn is_mark(character: char) -> bool {
    matches!(character, '.' | ':' | '/') || continues_word(character)
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
        if let Some(range) = value.meridiem_range {
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
            "2時間",
            "1h15m",
            "1h 15 min",
            "3点",
            "10:00/11",
            "9 pmc",
            "",
        ] {
            assert_eq!(show(text), None, "{text}");
        }
    }
}
