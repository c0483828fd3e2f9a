//! Dates in numbers alone: `2024-08-10`, `10/08/2023`, `5-26-21`, `20240810`, `2023年6月8日`, `8/10`,
//! `20.07.`.

use super::names::whole_year;
use super::{CalendarDate, DateFault, DateOrder, Form};
use crate::recognise::scan::{
    Number, char_at, char_before, digit, eat, eat_char, is_letter, number, spaces,
};

type Core = (CalendarDate, Form, usize);

/// `2024-08-10` at `at`, as most dates are written: what [`read`] reads there too.
pub(super) fn iso(text: &str, at: usize) -> Option<Core> {
    let written: &[u8; 10] = text.as_bytes().get(at..)?.first_chunk()?;
    let [a, b, c, d, b'-', e, f, b'-', g, h] = *written else { return None };
    let (century, year) = (two_digits(a, b)?, two_digits(c, d)?);
    let (month, day) = (two_digits(e, f)?, two_digits(g, h)?);
    if !ends(text, at + 10) {
        return None;
    }
    let number = |value, digits, end| Number { value, digits, end: at + end };
    let year = number(century * 100 + year, 4, 4);
    year_first('-', year, number(month, 2, 7), number(day, 2, 10))
}

#[inline]
fn two_digits(ten: u8, one: u8) -> Option<u32> {
    let both = ten.is_ascii_digit() && one.is_ascii_digit();
    both.then(|| u32::from((ten - b'0') * 10 + (one - b'0')))
}

/// The date that begins with the number `first`.
pub(super) fn read(text: &str, first: Number) -> Option<Core> {
    if first.digits == 8 {
        // `INC-20240810-001`.
        return compact(text, first);
    }
    let sign = match char_at(text, first.end) {
        Some(sign @ ('-' | '/' | '.' | '\u{2011}')) => sign,
        Some('年' | '月') => return kanji(text, first).or_else(|| compact(text, first)),
        _ => return compact(text, first),
    };
    let second = number(text, first.end + sign.len_utf8())?;
    if second.digits > 2 {
        return None;
    }
    let Some(third) = eat_char(text, second.end, |c| c == sign).and_then(|end| number(text, end))
    else {
        return partial(text, sign, first, second);
    };
    if !ends(text, third.end) {
        return None;
    }
    match (first.digits, third.digits) {
        (4 | 5, 1 | 2) => year_first(sign, first, second, third),
        (1 | 2, 2 | 4) => year_last(sign, first, second, third),
        _ => None,
    }
}

fn year_first(sign: char, year: Number, month: Number, day: Number) -> Option<Core> {
    let wrong_year = year.digits == 5;
    let value = if wrong_year { year.value / 10 } else { year.value };
    if !(1970..=2099).contains(&value) || day.value == 0 || month.value > 31 || day.value > 39 {
        return None;
    }
    let value = Some(value as i16);
    let mut date = if (1..=12).contains(&month.value) {
        CalendarDate::new(value, month.value as i8, day.value as i8)
    } else if day.value <= 12 {
        CalendarDate {
            fault: Some(DateFault::Month),
            ..CalendarDate::new(value, day.value as i8, month.value as i8)
        }
    } else {
        CalendarDate {
            fault: Some(DateFault::Month),
            ..CalendarDate::new(value, 12, day.value as i8)
        }
    };
    if wrong_year {
        date.fault = Some(DateFault::Year);
    }
    let form = if sign == '.' { Form::Short } else { Form::Clear };
    Some((date, form, day.end))
}

/// Day or month first. Points put the day first; otherwise only a number past 12 tells.
fn year_last(sign: char, first: Number, second: Number, year: Number) -> Option<Core> {
    let long = year.digits == 4;
    let value = if long { whole_year(year)? } else { 2000 + year.value as i16 };
    let form = if long { Form::Clear } else { Form::Short };
    let date = day_and_month(sign, first, second, Some(value))?;
    if sign == '.' && !long && (first.digits != 2 || second.digits != 2) {
        return None;
    }
    Some((date, form, year.end))
}

fn day_and_month(
    sign: char,
    first: Number,
    second: Number,
    year: Option<i16>,
) -> Option<CalendarDate> {
    let (a, b) = (first.within(1, 31)? as i8, second.within(1, 31)? as i8);
    let (month, day, order) = match (a, b) {
        (13.., 13..) => return None,
        (_, 13..) => (a, b, DateOrder::Certain),
        (13.., _) => (b, a, DateOrder::Certain),
        _ if sign == '.' || a == b => (b, a, DateOrder::Certain),
        _ => (b, a, DateOrder::AmbiguousDayFirst),
    };
    Some(CalendarDate { order, ..CalendarDate::new(year, month, day) })
}

/// `8/10`, `20.07.`, and `08-10` in the order of ISO 8601, without a year.
fn partial(text: &str, sign: char, first: Number, second: Number) -> Option<Core> {
    if sign == '.' {
        return pointed(text, first, second);
    }
    let iso = sign == '-' && first.digits == 2 && second.digits == 2;
    let next = char_at(text, second.end);
    if !(iso || sign == '/') || !ends(text, second.end) || next == Some(sign) {
        return None;
    }
    let date = match (first.within(1, 12), second.within(1, 31)) {
        (Some(month), Some(day)) if iso => CalendarDate::new(None, month as i8, day as i8),
        _ => day_and_month(sign, first, second, None)?,
    };
    Some((date, Form::Partial, second.end))
}

/// `20.07.`, and `20.07` before a time of day.
fn pointed(text: &str, day: Number, month: Number) -> Option<Core> {
    if day.digits != 2 || month.digits != 2 && day.value <= 12 {
        // `3.2.` and `10.1.` are numbers of sections.
        return None;
    }
    let point = eat(text, month.end, ".");
    let end = point.unwrap_or(month.end);
    let glued = char_at(text, end).is_some_and(|c| is_letter(c) || digit(c).is_some());
    let comma = eat(text, end, ",").unwrap_or(end);
    let next = spaces(text, comma);
    let form = match point {
        // In "the upgrade to 15.10. At 14:05 …" a sentence ends.
        Some(_) => char_at(text, next).is_none_or(|c| !c.is_uppercase()).then_some(Form::Pointed),
        None => {
            let hour = number(text, next).filter(|hour| next > comma && hour.digits <= 2);
            let is_clock = hour.is_some_and(|hour| char_at(text, hour.end) == Some(':'));
            (is_clock && month.digits == 2).then_some(Form::Decimal)
        }
    }?;
    let (day, month) = (day.within(1, 31)?, month.within(1, 12)?);
    let date = CalendarDate::new(None, month as i8, day as i8);
    (!glued && date.fault.is_none()).then_some((date, form, end))
}

/// `20240810`.
pub(super) fn compact(text: &str, first: Number) -> Option<Core> {
    if first.digits != 8 {
        return None;
    }
    let (year, month, day) = (first.value / 10_000, first.value / 100 % 100, first.value % 100);
    let plausible =
        (1970..=2099).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    if !plausible || !ends(text, first.end) {
        return None;
    }
    Some((CalendarDate::new(Some(year as i16), month as i8, day as i8), Form::Short, first.end))
}

/// `2023年6月8日`, `6月8日`.
fn kanji(text: &str, first: Number) -> Option<Core> {
    let (year, month) = match eat(text, first.end, "年") {
        Some(end) => (Some(whole_year(first)?), number(text, spaces(text, end))?),
        None => (None, first),
    };
    let day = number(text, spaces(text, eat(text, month.end, "月")?))?;
    let end = eat_char(text, day.end, |c| matches!(c, '日' | '号'))?;
    let (month, day) = (month.within(1, 12)? as i8, day.within(1, 31)? as i8);
    Some((CalendarDate::new(year, month, day), Form::Clear, end))
}

/// Whether the last day of a stretch begins here, behind the slash after its first: `2024-08-10/11`,
/// `2024-08-10/2024-08-11`.
fn is_last_day(text: &str, at: usize) -> bool {
    let Some(first) = number(text, at) else { return false };
    let next = |end: usize| text.as_bytes().get(end).copied();
    if first.digits == 2 {
        let goes_on = match next(first.end) {
            Some(b'.') => next(first.end + 1).is_some_and(|c| c.is_ascii_digit()),
            Some(c) => c.is_ascii_alphanumeric() || matches!(c, b'/' | b':' | b'-'),
            None => false,
        };
        return first.within(1, 31).is_some() && !goes_on;
    }
    let whole = text.as_bytes().get(at..at + 10).unwrap_or_default();
    let is_date = |(place, byte): (usize, &u8)| match place {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    whole.len() == 10 && whole.iter().enumerate().all(is_date) && next(at + 10) != Some(b'/')
}

/// Whether a date may end here: no digit follows, nor a word but the `T` and `Z` of ISO 8601.
fn ends(text: &str, end: usize) -> bool {
    if let Some(b' ' | b')' | b':' | b']' | b'|') = text.as_bytes().get(end) {
        return true;
    }
    let after = |end: usize| char_at(text, end);
    match after(end) {
        Some('T' | 't') => {
            after(end + 1).and_then(digit).is_some() || !after(end + 1).is_some_and(is_letter)
        }
        Some('Z') => !after(end + 1).is_some_and(is_letter),
        Some('/') => after(end + 1).and_then(digit).is_none() || is_last_day(text, end + 1),
        Some('.' | ',') => after(end + 1).and_then(digit).is_none(),
        Some('%') => false,
        Some(next) => !is_letter(next) && digit(next).is_none(),
        None => char_before(text, end).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_ten_characters_is_read_as_by_its_numbers() {
        for (text, is_read) in [
            ("2024-08-10", true),
            ("2024-08-10T14:30", true),
            ("2024-13-01 and on", true),
            ("2023-02-30,", true),
            ("2024-08-101", false),
            ("2024-08-1", false),
            ("2024-8-10x", false),
            ("1969-12-31", false),
            ("2024/08/10", false),
            ("2024-08-１0", false),
        ] {
            let found = iso(text, 0);
            assert_eq!(found.is_some(), is_read, "{text}");
            if is_read {
                assert!(found == number(text, 0).and_then(|first| read(text, first)), "{text}");
            }
        }
    }
}
