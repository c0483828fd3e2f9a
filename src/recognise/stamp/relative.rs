//! Stamps that count from the start of the incident: `T+5m`, `T-0`, `T+1h30m`, `+30 min`.

use std::ops::Range;

use super::Stamp;
use super::read::{Place, before_separator};
use crate::recognise::lexicon::Lexicon;
use crate::recognise::scan::{char_at, continues_word, eat, eat_char, is_dash, number, spaces};

/// `T+5m`, `T-0`, `T+1h30m`, `T+00:05`; a number without a unit counts minutes. `T+0:05`
/// may count minutes and seconds: it is uncertain.
pub(super) fn relative(text: &str, at: usize, place: Place) -> Option<Stamp> {
    let sign_at = spaces(text, eat_char(text, at, |c| matches!(c, 'T' | 't'))?);
    counted(text, at, sign_at, place).or_else(|| from_zero(text, at, sign_at, place))
}

/// `T0+5m`, and at the head of an entry `T0` itself; the digit is at `zero`.
fn from_zero(text: &str, at: usize, zero: usize, place: Place) -> Option<Stamp> {
    let end = eat(text, zero, "0")?;
    counted(text, at, spaces(text, end), place).or_else(|| {
        let is_alone = place == Place::Head && before_separator(text, end);
        is_alone.then(|| counting(Some(0), false, at..end))
    })
}

/// `+30 min` before a separator, at the head of an entry; the sign is at `at`.
pub(super) fn signed(text: &str, at: usize) -> Option<Stamp> {
    eat(text, at, "+")?;
    counted(text, at, at, Place::Prose).filter(|stamp| before_separator(text, stamp.range.end))
}

/// The sign at `sign_at` and what it counts, as a stamp that begins at `at`.
fn counted(text: &str, at: usize, sign_at: usize, place: Place) -> Option<Stamp> {
    let sign = char_at(text, sign_at).filter(|c| matches!(c, '+' | '±') || is_dash(*c))?;
    let mut next = spaces(text, sign_at + sign.len_utf8());
    let mut read: Option<(i64, usize)> = None;
    let (mut united, mut unsure) = (false, false);
    while let Some(amount) = number(text, next).filter(|amount| amount.digits <= 4) {
        let value = i64::from(amount.value);
        let minute = eat(text, amount.end, ":").and_then(|end| number(text, end));
        if let Some(minute) = minute.filter(|minute| minute.digits == 2 && read.is_none()) {
            united = true;
            // "T+5:00" may be five minutes.
            unsure = amount.digits == 1;
            read = Some((value * 3600 + i64::from(minute.value) * 60, minute.end));
            break;
        }
        let unit_at = spaces(text, amount.end);
        let Some((size, unit_end)) = UNITS.at(text, unit_at) else {
            read = read.or(Some((value * 60, amount.end)));
            break;
        };
        united = true;
        read = Some((read.map_or(0, |(seconds, _)| seconds) + value * size, unit_end));
        // "T+5m+30s" goes on after its sign.
        next = eat(text, unit_end, "+").unwrap_or_else(|| spaces(text, unit_end));
    }
    let (seconds, end) = read?;
    // In a sentence "T-1" is a name unless it says its unit.
    let doubtful = !united && place == Place::Prose && (seconds != 0 || sign != '+');
    if doubtful || char_at(text, end).is_some_and(continues_word) {
        return None;
    }
    let minutes = (seconds / 60) as i32;
    let relative = Some(if is_dash(sign) { -minutes } else { minutes });
    Some(counting(relative, unsure, at..end))
}

fn counting(relative: Option<i32>, approximate: bool, range: Range<usize>) -> Stamp {
    Stamp { date: None, clock: None, zone: None, relative, approximate, range }
}

/// Units of a relative stamp, in seconds.
#[rustfmt::skip]
static UNITS: Lexicon<i64> = Lexicon::new(&[
    ("m", 60), ("min", 60), ("mins", 60), ("minute", 60), ("minutes", 60),
    ("h", 3600), ("hr", 3600), ("hrs", 3600), ("hour", 3600), ("hours", 3600),
    ("s", 1), ("sec", 1), ("secs", 1), ("second", 1), ("seconds", 1),
    ("d", 86_400), ("day", 86_400), ("days", 86_400),
]);
