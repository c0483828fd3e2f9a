//! Offsets in numbers: `+02:00`, `-0700`, and what follows `UTC` in `UTC-5`, `GMT +1`, `UTC+05:30`.

use super::{Reading, ZoneKind};
use crate::recognise::scan::{
    char_at, char_before, continues_word, digit, eat_char, is_dash, number, spaces,
};

/// The offset that stands alone at `start`, behind a time that ends at `time`.
///
/// `14:05-07:00` is a stretch of time, `14:05:00-07:00` an offset: with a colon, minus needs seconds before it.
pub(super) fn signed(text: &str, start: usize, time: usize) -> Option<Reading> {
    let sign = char_at(text, start)?;
    let (minutes, end, form) = after_sign(text, start)?;
    let fits = match (sign, form) {
        (_, Form::Short) => false,
        ('+', _) => true,
        (_, Form::Four) => true,
        (_, Form::Colon) => has_seconds(text, time),
    };
    fits.then(|| Reading::new(ZoneKind::Offset(minutes), start, end))
}

/// The offset that follows the `UTC` or `GMT` ending at `end`, in minutes, and its end.
pub(super) fn after_name(text: &str, end: usize) -> Option<(i16, usize)> {
    let start = spaces(text, end);
    let (minutes, offset_end, form) = after_sign(text, start)?;
    // "09:05 UTC - 10:30 UTC" and "09:05 UTC -10:30 PM" go on with a time.
    let followed = char_at(text, spaces(text, offset_end)).is_some_and(|c| {
        matches!(c, 'A' | 'a' | 'P' | 'p' | 'U' | 'G') && form == Form::Colon && start > end
    });
    (!followed).then_some((minutes, offset_end))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `+2`, `+02`.
    Short,
    /// `+0200`.
    Four,
    /// `+02:00`.
    Colon,
}

fn after_sign(text: &str, start: usize) -> Option<(i16, usize, Form)> {
    let sign = char_at(text, start).filter(|c| matches!(c, '+' | '±') || is_dash(*c))?;
    let next = start + sign.len_utf8();
    // "GMT + 1"
    let next = if sign == '+' { spaces(text, next) } else { next };
    let hours = number(text, next)?;
    let colon = eat_char(text, hours.end, |c| matches!(c, ':' | '：'));
    let (hour, minute, end, form) = match (hours.digits, colon.and_then(|end| number(text, end))) {
        (1 | 2, Some(minutes)) if minutes.digits == 2 => {
            (hours.value, minutes.value, minutes.end, Form::Colon)
        }
        (1 | 2, None) => (hours.value, 0, hours.end, Form::Short),
        (4, None) => (hours.value / 100, hours.value % 100, hours.end, Form::Four),
        _ => return None,
    };
    let next = char_at(text, end);
    let glued = next.is_some_and(|c| continues_word(c) || c == '%')
        || (next.is_some_and(|c| matches!(c, '.' | ':' | '/'))
            && char_at(text, end + 1).and_then(digit).is_some());
    let real = hour <= 14 && matches!(minute, 0 | 30 | 45);
    let minutes = (hour * 60 + minute) as i16;
    (real && !glued).then_some((if is_dash(sign) { -minutes } else { minutes }, end, form))
}

/// Whether the time that ends at `end` is written with seconds.
fn has_seconds(text: &str, end: usize) -> bool {
    let Some(head) = text.get(..end) else { return false };
    let digits = head.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
    let colons = digits.trim_end_matches(|c: char| c.is_ascii_digit() || c == ':');
    digits
        .get(colons.len()..)
        .is_some_and(|part| part.bytes().filter(|byte| *byte == b':').count() == 2)
        && char_before(text, end).is_some()
}
