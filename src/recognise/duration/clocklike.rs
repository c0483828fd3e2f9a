//! Lengths written like times of day: `1:15`, `01:15:00`, `1h15`.

use super::{Bound, Duration, amount};
use crate::recognise::scan::{char_at, continues_word, eat_char, number, spaces};
use crate::recognise::{Found, stamp};
use crate::vocabulary::time_units::{HOUR, SECOND};

/// `2:15 hours`, `00:45:00 h`: with one digit before the colon, or `00`; two others are a time of day.
pub(super) fn with_unit(text: &str, start: usize) -> Option<Found<Duration>> {
    let found = hours_and_minutes(text, start)?;
    let (unit, end) = amount::unit(text, spaces(text, found.range.end))?;
    let hours = number(text, start)?;
    let parts = text.get(found.range.clone())?.matches(':').count();
    let fits = (unit == HOUR && (hours.digits == 1 || hours.value == 0 || parts == 2))
        || (unit == 1.0 && parts == 1);
    if !fits {
        return None;
    }
    let mut value = found.value;
    if unit == 1.0 {
        value.minutes /= HOUR;
        value.granularity /= HOUR;
    }
    Some(Found { value, range: start..end })
}

/// `1:15`, `01:15:00` as hours, minutes and seconds.
pub(super) fn hours_and_minutes(text: &str, start: usize) -> Option<Found<Duration>> {
    let colon = |end: usize| eat_char(text, end, |c| matches!(c, ':' | '：'));
    let hours = number(text, start).filter(|hours| hours.digits <= 3)?;
    let minutes = number(text, colon(hours.end)?)
        .filter(|minutes| minutes.digits == 2 && minutes.value < 60)?;
    let seconds = colon(minutes.end).and_then(|end| number(text, end));
    if seconds.is_some_and(|seconds| seconds.digits != 2 || seconds.value > 59) {
        return None;
    }
    let end = seconds.map_or(minutes.end, |seconds| seconds.end);
    let total = f64::from(hours.value) * HOUR + f64::from(minutes.value);
    let value = Duration {
        minutes: total + seconds.map_or(0.0, |seconds| f64::from(seconds.value) * SECOND),
        granularity: if seconds.is_some_and(|seconds| seconds.value > 0) { SECOND } else { 1.0 },
        bound: Bound::Exact,
    };
    (!char_at(text, end).is_some_and(continues_word)).then_some(Found { value, range: start..end })
}

/// `1h15`; with two digits before the `h` it is a time of day unless it is all of a field.
pub(super) fn letter(text: &str, start: usize, field: bool) -> Option<Found<Duration>> {
    let hours =
        number(text, start).filter(|hours| hours.digits == 1 || (field && hours.digits == 2))?;
    let h = eat_char(text, hours.end, |c| matches!(c, 'h' | 'H'))?;
    let minutes = number(text, h).filter(|minutes| minutes.digits == 2 && minutes.value < 60)?;
    if char_at(text, minutes.end).is_some_and(continues_word) || stamp::is_introduced(text, start) {
        return None;
    }
    let minutes_total = f64::from(hours.value) * HOUR + f64::from(minutes.value);
    let value = Duration { minutes: minutes_total, granularity: 1.0, bound: Bound::Exact };
    Some(Found { value, range: start..minutes.end })
}
