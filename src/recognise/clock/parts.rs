//! The numbers of a time in all its shapes.

use super::{Form, NAMED};
use crate::recognise::lexicon::{Beginnings, Lexicon, WordList, word_list};
use crate::recognise::scan::{
    Number, char_at, continues_word, digit, eat, eat_char, eat_word, is_digit_at, number, spaces,
};
use crate::recognise::zone;

/// The numbers of a time before AM and PM are applied.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: Option<u32>,
    pub(super) shapeless: bool,
    pub(super) needs_meridiem: bool,
    /// How many digits the hour is written with.
    pub(super) width: usize,
    pub(super) form: Form,
    pub(super) end: usize,
}

impl Parts {
    pub(super) fn new(form: Form, end: usize) -> Self {
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

/// The numbers of the time whose first number is `hour`.
pub(super) fn parts(text: &str, hour: Number) -> Option<Parts> {
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
        eat_word(text, past, "o").and_then(|end| eat_char(text, end, |c| matches!(c, '\'' | '’')))
    {
        return Some(Parts { form: Form::Hour, end: eat_word(text, end, "clock")?, ..base });
    }
    if let Some((&named, end)) = NAMED.at(text, past).filter(|_| hour.value == 12) {
        return Some(Parts { hour: named, form: Form::Hour, end, ..base });
    }
    Some(Parts { form: Form::Hour, needs_meridiem: true, ..base })
}

static HOURS: WordList = word_list!["hrs", "hr", "h"];

/// How the words begin that may follow the number of a time, besides AM and PM and names of times.
pub(super) static FOLLOWERS: Beginnings =
    HOURS.beginnings.or(&zone::UNIVERSAL.beginnings).or(&OTHERS.beginnings);

static OTHERS: WordList = word_list!["hours", "uhr", "o"];

/// `2100hrs`, `2100 hrs`, `0900 hours`, `2130 UTC`, `0930Z`.
fn military(text: &str, written: Number) -> Option<Parts> {
    if written.digits != 4 {
        return None;
    }
    let (hour, minute) = (written.value / 100, written.value % 100);
    let past = spaces(text, written.end);
    let padded = written.value < 1000;
    let parts = Parts { hour, minute, ..Parts::new(Form::Military, written.end) };
    if let Some(end) = HOURS.eat(text, past) {
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
static MINUTES: WordList = word_list!["m", "min", "mins", "minutes", "mn"];

/// `14h05`, `14 h 05`, `14h`.
fn letter(text: &str, base: Parts) -> Option<Parts> {
    let past = spaces(text, base.end);
    let h = eat_char(text, past, |c| matches!(c, 'h' | 'H'))?;
    let glued = past == base.end;
    let minute = number(text, if glued { h } else { spaces(text, h) });
    match minute {
        Some(minute) if minute.digits == 2 && minute.value < 60 => {
            let unit = MINUTES.eat(text, spaces(text, minute.end));
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
                .is_some_and(|minute| MINUTES.eat(text, spaces(text, minute.end)).is_some());
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

/// What a word behind a full time says of it.
pub(super) enum Unit {
    /// It is a time of day.
    Time,
    /// It is a time of day where its hour has two digits and is not 0.
    Hours,
    /// It is a length or a ratio.
    Length,
}

pub(super) static UNITS: Lexicon<Unit> = Lexicon::new(&[
    ("uhr", Unit::Time),
    ("h", Unit::Hours),
    ("hs", Unit::Hours),
    ("hr", Unit::Hours),
    ("hrs", Unit::Hours),
    ("hours", Unit::Hours),
    ("m", Unit::Length),
    ("min", Unit::Length),
    ("mins", Unit::Length),
    ("minute", Unit::Length),
    ("minutes", Unit::Length),
    ("hour", Unit::Length),
    ("sec", Unit::Length),
    ("secs", Unit::Length),
    ("seconds", Unit::Length),
    ("ratio", Unit::Length),
]);

/// Past the `Uhr` or `h` that may follow a full time. `None` where what follows says that it is a length.
pub(super) fn past_unit(text: &str, parts: &Parts) -> Option<usize> {
    if parts.form != Form::Full {
        return Some(parts.end);
    }
    match UNITS.at(text, spaces(text, parts.end)) {
        None => Some(parts.end),
        Some((Unit::Time, end)) => Some(end),
        Some((Unit::Hours, end)) => (parts.width == 2 && parts.hour > 0).then_some(end),
        Some((Unit::Length, _)) => None,
    }
}

/// Nothing, where what stands at `end` makes the time part of something longer.
pub(super) fn bounded(text: &str, end: usize) -> Option<()> {
    match char_at(text, end) {
        Some('%') => None,
        Some(next) if continues_word(next) => {
            (!is_digit_at(text, end) && zone::is_known_at(text, end)).then_some(())
        }
        _ => Some(()),
    }
}

/// Past the fraction of a second.
pub(super) fn fraction(text: &str, end: usize) -> usize {
    let digits =
        eat_char(text, end, |c| matches!(c, '.' | ',')).and_then(|after| number(text, after));
    digits.map_or(end, |digits| digits.end)
}

fn is_colon(character: char) -> bool {
    matches!(character, ':' | '：')
}

fn is_mark(character: char) -> bool {
    matches!(character, '.' | ':' | '/') || continues_word(character)
}
