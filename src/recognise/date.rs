//! Calendar dates: ISO, with month names in eight languages, numeric in either order, with or without year and weekday.

mod names;
mod numeric;

use std::ops::Range;

use jiff::civil::Weekday;

use super::Found;
use super::lexicon::{Beginnings, WordList, word_list};
use super::scan::{char_at, eat, eat_char, is_letter, number, spaces};
use crate::vocabulary::calendar::{MONTHS, WEEKDAY_SIGNS, WEEKDAYS};
pub(super) use names::FOLLOWERS;

/// What makes a date impossible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// A day that the month does not have: `30 February`.
    Day,
    /// A month past 12.
    Month,
    /// A year that cannot be meant: `20202-01-16`.
    Year,
}

/// How a numeric date was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// No other reading is possible.
    Certain,
    /// `04/12/2022`: read day first, could be month first.
    AmbiguousDayFirst,
    /// `04/12/2022`: read month first, could be day first.
    AmbiguousMonthFirst,
}

/// A calendar date as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDate {
    /// Year, where written; two digits are read as 20xx.
    pub year: Option<i16>,
    /// Month, 1 to 12; best reading where there is a fault.
    pub month: i8,
    /// Day of the month, 1 to 31; best reading where there is a fault.
    pub day: i8,
    /// Weekday, where written beside the date.
    pub weekday: Option<Weekday>,
    /// Where the weekday is written; most dates have none.
    pub weekday_range: Option<Box<Range<usize>>>,
    /// Whether day and month could be swapped.
    pub order: DateOrder,
    /// Why no calendar shows this date.
    pub fault: Option<DateFault>,
}

impl CalendarDate {
    /// The date on the calendar, with `year` where none is written; `None` where it does not exist.
    pub fn on_calendar(&self, year: Option<i16>) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(self.year.or(year)?, self.month, self.day).ok()
    }

    /// The same with day and month swapped, where both readings are possible.
    pub fn swapped(&self) -> Option<Self> {
        let order = match self.order {
            DateOrder::Certain => return None,
            DateOrder::AmbiguousDayFirst => DateOrder::AmbiguousMonthFirst,
            DateOrder::AmbiguousMonthFirst => DateOrder::AmbiguousDayFirst,
        };
        Some(Self { month: self.day, day: self.month, order, ..self.clone() })
    }

    /// A date of these numbers; its fault is found where the month lacks the day.
    fn new(year: Option<i16>, month: i8, day: i8) -> Self {
        let days = match month {
            2 if year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) => {
                29
            }
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        Self {
            year,
            month: month.clamp(1, 12),
            day: day.clamp(1, 31),
            weekday: None,
            weekday_range: None,
            order: DateOrder::Certain,
            fault: (day > days).then_some(DateFault::Day),
        }
    }
}

/// In which of its shapes a date is written; some are dates only in company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A month's name, or a four-digit year with month and day between signs.
    Clear,
    /// `5-26-21`, `10.08.23`, `20240810`, `2024.08.10`: could be a version or a number.
    Short,
    /// `8/10`, `08-10`: a date only before a time.
    Partial,
    /// `20.07.`: a date only beside a time, or where nothing else stands: it could be a section's number.
    Pointed,
    /// `20.07`: a date only at the head of an entry, right before a time; it could be a version.
    Decimal,
}

/// A date with its shape.
pub(super) struct Reading {
    pub(super) found: Found<CalendarDate>,
    pub(super) form: Form,
}

/// The date that begins at byte `at`, weekday included.
pub fn at(text: &str, at: usize) -> Option<Found<CalendarDate>> {
    let Reading { found, form } = read(text, at)?;
    let fits = match form {
        Form::Pointed => is_all(text, &found.range),
        Form::Decimal => false,
        Form::Clear | Form::Short | Form::Partial => true,
    };
    fits.then_some(found)
}

/// Whether a text holds no word or number but those of a range.
pub(super) fn is_all(text: &str, range: &Range<usize>) -> bool {
    let is_bare =
        |part: Option<&str>| part.is_some_and(|part| !part.contains(char::is_alphanumeric));
    is_bare(text.get(range.end..)) && is_bare(text.get(..range.start))
}

/// The date that begins at byte `at`, with its shape.
pub(super) fn read(text: &str, at: usize) -> Option<Reading> {
    let bytes = text.as_bytes();
    let is_digit = bytes.get(at)?.is_ascii_digit();
    if !is_digit && bytes.get(at)?.is_ascii() && !NAMES.may_stand(bytes, at) {
        return None;
    }
    let weekday = if is_digit { None } else { weekday_at(text, at) };
    let start = weekday.as_ref().map_or(at, |weekday| past_weekday(text, weekday.range.end));
    let (mut date, form, mut end) = core(text, start)?;
    let weekday = weekday.or_else(|| {
        let (weekday, past) = weekday_after(text, end)?;
        end = past;
        Some(weekday)
    });
    if let Some(weekday) = weekday {
        date.weekday = Some(weekday.value);
        date.weekday_range = Some(Box::new(weekday.range));
    }
    Some(Reading { found: Found { value: date, range: at..end }, form })
}

/// How the words begin that a date begins with.
pub(super) static NAMES: Beginnings = MONTHS.beginnings.or(&WEEKDAYS.beginnings);

/// The date that begins at byte `at`, weekdays left aside; its shape; its end.
fn core(text: &str, at: usize) -> Option<(CalendarDate, Form, usize)> {
    if char_at(text, at).is_some_and(is_letter) {
        return names::month_first(text, at);
    }
    if let Some(date) = numeric::iso(text, at) {
        return Some(date);
    }
    let first = number(text, at)?;
    match text.as_bytes().get(first.end) {
        // Most numbers of a postmortem are hours.
        Some(b':') | None => numeric::compact(text, first),
        Some(b'-' | b'/' | b'.' | 0x80..) => {
            names::day_first(text, first).or_else(|| numeric::read(text, first))
        }
        Some(_) => names::day_first(text, first).or_else(|| numeric::compact(text, first)),
    }
}

/// The weekday's name that begins at `at`; an abbreviation's point is not part of it.
pub(super) fn weekday_at(text: &str, at: usize) -> Option<Found<Weekday>> {
    let (value, end) = WEEKDAYS.at(text, at)?;
    let end = eat(text, end, "-feira").unwrap_or(end);
    Some(Found { value: *value, range: at..end })
}

/// Words between a weekday and its date.
static ARTICLES: WordList = word_list!["the", "le", "den", "dem", "el", "il", "dia"];

/// From a weekday's end to where its date would begin.
fn past_weekday(text: &str, end: usize) -> usize {
    let end = eat_char(text, end, |c| matches!(c, '.' | ',')).unwrap_or(end);
    let next = spaces(text, end);
    ARTICLES.eat(text, next).map_or(next, |end| spaces(text, end))
}

/// A weekday behind a date, and where it ends, brackets included: `(Thursday)`, `(木)`, `, Thursday`.
fn weekday_after(text: &str, end: usize) -> Option<(Found<Weekday>, usize)> {
    let next = spaces(text, end);
    let may_follow = |byte: &u8| {
        matches!(byte, b'(' | b',' | 0x80..) || WEEKDAYS.beginnings.may_stand(text.as_bytes(), next)
    };
    text.as_bytes().get(next).filter(|byte| may_follow(byte))?;
    if let Some(inside) = eat_char(text, next, |c| matches!(c, '(' | '（')) {
        let sign = char_at(text, inside)
            .and_then(|sign| WEEKDAY_SIGNS.into_iter().find(|(known, _)| *known == sign))
            .map(|(sign, value)| Found { value, range: inside..inside + sign.len_utf8() });
        let found = sign.or_else(|| weekday_at(text, inside))?;
        let dot = eat(text, found.range.end, ".").unwrap_or(found.range.end);
        let close = eat_char(text, dot, |c| matches!(c, ')' | '）'))?;
        return Some((found, close));
    }
    let comma = eat(text, next, ",").map_or(next, |comma| spaces(text, comma));
    let found = weekday_at(text, comma).filter(|found| found.range.end - found.range.start > 5)?;
    // Not in "2 May, Monday's release", nor where it opens a date of its own.
    let possessive = char_at(text, found.range.end).is_some_and(|c| matches!(c, '\'' | '’'));
    let taken = core(text, past_weekday(text, found.range.end)).is_some();
    let past = found.range.end;
    (comma > end && !possessive && !taken).then_some((found, past))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Option<String> {
        let Found { value, range } = at(text, 0)?;
        let year = value.year.map_or("-".to_owned(), |year| year.to_string());
        let mut shown = format!("{year}/{}/{}", value.month, value.day);
        if let Some(range) = value.weekday_range.as_deref().cloned() {
            shown += &format!(" {:?}={}", value.weekday.unwrap(), &text[range]);
        }
        if value.order != DateOrder::Certain {
            shown += " ambiguous";
        }
        if let Some(fault) = value.fault {
            shown += &format!(" {fault:?}");
        }
        if range.end < text.len() {
            shown += &format!(" <{}", &text[range.end..]);
        }
        Some(shown)
    }

    #[test]
    fn dates_are_read() {
        for (text, expected) in [
            ("2024-08-10", "2024/8/10"),
            ("2024-8-1", "2024/8/1"),
            ("2024/08/10", "2024/8/10"),
            ("2024-08-10T14:30", "2024/8/10 <T14:30"),
            ("2024-08-10-cache-outage", "2024/8/10 <-cache-outage"),
            ("20240810T143000Z", "2024/8/10 <T143000Z"),
            ("10/08/2023", "2023/8/10 ambiguous"),
            ("08/08/2023", "2023/8/8"),
            ("8/25/2023", "2023/8/25"),
            ("25/8/2023", "2023/8/25"),
            ("04-12-2022", "2022/12/4 ambiguous"),
            ("5-26-21", "2021/5/26"),
            ("10.08.2023", "2023/8/10"),
            ("10.08.23", "2023/8/10"),
            ("8/10", "-/10/8 ambiguous"),
            ("August 10, 2023", "2023/8/10"),
            ("August 10,2023", "2023/8/10"),
            ("AUGUST 10 2023", "2023/8/10"),
            ("Aug. 10", "-/8/10"),
            ("Aug 10 14:05", "-/8/10 < 14:05"),
            ("August 10, 2024 users", "2024/8/10 < users"),
            ("Sept 3", "-/9/3"),
            ("June 8th, 2023", "2023/6/8"),
            ("June 8th '23", "2023/6/8"),
            ("8th of June 2023", "2023/6/8"),
            ("10 August 2023", "2023/8/10"),
            ("10-Oct-2020", "2020/10/10"),
            ("10/Oct/2000:13:55", "2000/10/10 <:13:55"),
            ("January23, 2021", "2021/1/23"),
            ("Nov 1st", "-/11/1"),
            ("19. April", "-/4/19"),
            ("3. März 2024", "2024/3/3"),
            ("3 mai 2023", "2023/5/3"),
            ("1er mars", "-/3/1"),
            ("3 de mayo de 2023", "2023/5/3"),
            ("8 de out. de 2023", "2023/10/8"),
            ("1º de maio", "-/5/1"),
            ("12 août 2023", "2023/8/12"),
            ("2023年6月8日", "2023/6/8"),
            ("6月8日", "-/6/8"),
            ("２０２３年６月８日", "2023/6/8"),
            ("May 3", "-/5/3"),
            ("20.07.", "-/7/20"),
            ("20.7.", "-/7/20"),
            ("June\n8, 2023", "2023/6/8"),
        ] {
            assert_eq!(show(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn weekdays_beside_dates_are_read() {
        for (text, expected) in [
            ("Saturday Oct 30th 2021", "2021/10/30 Saturday=Saturday"),
            ("Thu, 8 Jun 2023", "2023/6/8 Thursday=Thu"),
            ("Tuesday the 3rd of May", "-/5/3 Tuesday=Tuesday"),
            ("Mardi 3 mai", "-/5/3 Tuesday=Mardi"),
            ("Dienstag, den 3. Mai", "-/5/3 Tuesday=Dienstag"),
            ("terça-feira, 3 de maio", "-/5/3 Tuesday=terça-feira"),
            ("2023-06-08 (Thursday)", "2023/6/8 Thursday=Thursday"),
            ("2023-06-08 (Thu.)", "2023/6/8 Thursday=Thu"),
            ("2023年6月8日(木)", "2023/6/8 Thursday=木"),
            ("June 8, 2023, Thursday", "2023/6/8 Thursday=Thursday"),
            ("June 8, Friday's release", "-/6/8 <, Friday's release"),
            ("June 8, Friday June 9", "-/6/8 <, Friday June 9"),
        ] {
            assert_eq!(show(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn impossible_dates_are_read_with_their_fault() {
        for (text, expected) in [
            ("2023-02-30", "2023/2/30 Day"),
            ("2023-02-29", "2023/2/29 Day"),
            ("2024-02-29", "2024/2/29"),
            ("2023-13-01", "2023/1/13 Month"),
            ("2023-25-26", "2023/12/26 Month"),
            ("20202-01-16", "2020/1/16 Year"),
            ("31 April", "-/4/31 Day"),
            ("April 31, 2023", "2023/4/31 Day"),
        ] {
            assert_eq!(show(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_text_is_no_date() {
        for text in [
            "May 2026",
            "may 5 users wait",
            "march 5 miles",
            "1.2.11",
            "1.2.",
            "10.1.",
            "15.10",
            "15.10. Then",
            "31.02.",
            "12.13.",
            "10.0.0.1",
            "2023-W23",
            "24/7",
            "5 out of 6",
            "3 set up",
            "Marching 5",
            "2023-06",
            "99/99/2023",
            "August 14:05",
            "1/2/3",
            "2023-06-081",
            "2001-0db8-1",
            "June 45",
            "12",
            "",
        ] {
            assert_eq!(show(text).filter(|shown| shown != "-/7/24"), None, "{text}");
        }
    }
}
