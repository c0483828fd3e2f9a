//! Dates, times and zones into one stamp.

use super::Stamp;
use super::about::{ABOUT, past_about, past_ish};
use super::relative::relative;
use crate::recognise::lexicon::{Beginnings, WordList, word_list};
use crate::recognise::scan::{
    char_at, eat, eat_char, is_dash, is_digit_at, number, spaces, spaces_before,
};
use crate::recognise::{Found, clock, date, zone};

/// How sure the caller is that a stamp stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Anywhere in a sentence: shapes that mean a time only in company need it.
    Prose,
    /// At the head of an entry.
    Head,
}

/// Words between a date and its time.
static AT: WordList = word_list![
    "at", "from", "between", "by", "starting", "um", "von", "zwischen", "ab", "gegen", "kl", "à",
    "de", "entre", "alle", "dalle", "ore", "a", "às", "as", "las", "desde",
];

/// Words that make `14h` a time of day.
static A: WordList = word_list!["à", "às", "as", "las", "vers", "dès", "jusqu"];

/// Words between a time and its date.
static ON: WordList =
    word_list!["on", "of", "am", "le", "el", "del", "il", "em", "den", "vom", "dia", "the"];

/// The stamp that begins at `at`, marks of approximation included.
pub(super) fn read(text: &str, at: usize, place: Place) -> Option<Stamp> {
    if !may_begin(text, at) {
        return None;
    }
    let marked = past_about(text, at);
    let mut stamp = unmarked(text, marked.unwrap_or(at), place)?;
    stamp.range.start = at;
    stamp.approximate |= marked.is_some();
    if let Some(end) = past_ish(text, stamp.range.end) {
        stamp.approximate = true;
        stamp.range.end = end;
    }
    Some(stamp)
}

/// Whether what stands at `at` may begin a stamp: most words do not.
fn may_begin(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    match bytes.get(at) {
        Some(b'0'..=b'9' | b'~' | 0x80..) => true,
        Some(_) => HEADS.may_stand(bytes, at),
        None => false,
    }
}

/// How the words begin that a stamp begins with.
static HEADS: Beginnings =
    ABOUT.beginnings.or(&RELATIVE.beginnings).or(&date::NAMES).or(&clock::NAMED.beginnings);

/// The letter that a relative stamp begins with.
static RELATIVE: WordList = word_list!["t"];

/// The stamp that begins at `at`, marks of approximation left aside.
fn unmarked(text: &str, at: usize, place: Place) -> Option<Stamp> {
    match text.as_bytes().get(at..)? {
        [b'T' | b't', ..] => {
            let relative = relative(text, at, place).map(|stamp| told_by_clock(text, stamp));
            relative.or_else(|| dated_or_clocked(text, at, place))
        }
        // Most stamps are an hour and a minute, which is no date.
        [b'0'..=b'9', b':', ..] | [b'0'..=b'9', b'0'..=b'9', b':', ..] => clocked(text, at, place),
        _ => dated_or_clocked(text, at, place),
    }
}

/// The time of day in brackets behind minutes after the start, which says more: `T0+5 (14:10 UTC)`.
fn told_by_clock(text: &str, relative: Stamp) -> Stamp {
    let clock = || {
        let inside = eat(text, spaces(text, relative.range.end), "(")?;
        let clock = clocked(text, inside, Place::Prose)?;
        let end = eat(text, spaces(text, clock.range.end), ")")?;
        Some(Stamp { range: relative.range.start..end, ..clock })
    };
    clock().unwrap_or(relative)
}

fn dated_or_clocked(text: &str, at: usize, place: Place) -> Option<Stamp> {
    dated(text, at, place).or_else(|| clocked(text, at, place))
}

/// A date, and the time and zone that follow it.
fn dated(text: &str, at: usize, place: Place) -> Option<Stamp> {
    let date = date::read(text, at)?;
    let end = date.found.range.end;
    let time = time_after(text, end, place).or_else(|| {
        date.found.value.year.filter(|_| place == Place::Head)?;
        let clock = military(text, spaces(text, end)).filter(|clock| clock.range.start > end)?;
        Some(with_zone(text, clock, false, false))
    });
    let is_date = match date.form {
        date::Form::Clear => true,
        date::Form::Short => time.is_some() || place == Place::Head,
        date::Form::Partial => time.is_some(),
        date::Form::Pointed => time.is_some() || date::is_all(text, &date.found.range),
        date::Form::Decimal => time.is_some() && place == Place::Head,
    };
    if !is_date {
        return None;
    }
    let mut stamp = Stamp {
        date: Some(date.found),
        clock: None,
        zone: None,
        relative: None,
        approximate: false,
        range: at..end,
    };
    if let Some(time) = time {
        stamp.range.end = time.end;
        stamp.approximate = time.approximate;
        stamp.clock = Some(time.clock);
        stamp.zone = time.zone;
    }
    Some(stamp)
}

/// A time with its zone.
struct Time {
    clock: Found<clock::Clock>,
    zone: Option<Found<zone::Zone>>,
    approximate: bool,
    end: usize,
}

/// The time that belongs to a date ending at `end`.
fn time_after(text: &str, end: usize, place: Place) -> Option<Time> {
    if end == text.len() {
        return None;
    }
    if let Some(start) = eat_char(text, end, |c| matches!(c, 'T' | 't' | ':' | '|' | '_'))
        .filter(|start| is_digit_at(text, *start))
    {
        let clock = clock::compact(text, start).or_else(|| clock::at(text, start))?;
        return Some(with_zone(text, clock, false, false));
    }
    let mut next = spaces(text, end);
    if let Some(mark) = eat_char(text, next, |c| matches!(c, ',' | ':')) {
        next = spaces(text, mark);
    } else if place == Place::Head
        && let Some(dash) = eat_char(text, next, is_dash).filter(|_| next > end)
    {
        next = spaces(text, dash);
    }
    let bracket = eat_char(text, next, |c| matches!(c, '(' | '['));
    next = bracket.or_else(|| eat(text, next, "@")).map_or(next, |inside| spaces(text, inside));
    let mut worded = false;
    for _ in 0..2 {
        if let Some(end) = AT.eat(text, next) {
            next = spaces(text, end);
            worded = true;
        }
    }
    let about = past_about(text, next);
    next = about.unwrap_or(next);
    if next == end {
        return None;
    }
    let reading = clock::read(text, next)?;
    let sure = worded || reading.form != clock::Form::BareLetter;
    sure.then(|| with_zone(text, reading.found, about.is_some(), bracket.is_some()))
}

/// A time, the zone after it, the same time in another zone after that, and the bracket that closes round it.
fn with_zone(text: &str, clock: Found<clock::Clock>, approximate: bool, bracketed: bool) -> Time {
    let mut end = clock.range.end;
    let zone = zone::at(text, end);
    if let Some(zone) = &zone {
        end = zone_end(text, end, zone.range.end);
        end = same_elsewhere(text, end).unwrap_or(end);
    }
    if bracketed {
        end = eat_char(text, spaces(text, end), |c| matches!(c, ')' | ']')).unwrap_or(end);
    }
    Time { clock, zone, approximate, end }
}

/// Past the bracket round a zone, and past the abbreviation that repeats a zone in words.
fn zone_end(text: &str, clock_end: usize, end: usize) -> usize {
    let open = char_at(text, spaces(text, clock_end)).filter(|c| matches!(c, '(' | '（' | '['));
    let close = eat_char(text, spaces(text, end), |c| matches!(c, ')' | '）' | ']'));
    match open {
        Some(_) => close.or_else(|| past_other_zone(text, end)).unwrap_or(end),
        None => zone::past_gloss(text, end).unwrap_or(end),
    }
}

/// The longest time in another zone that stands in a zone's brackets, in bytes.
const LONGEST_OTHER: usize = 40;

/// Past the bracket in which the same time is told for another place: ` / 20:05 local)`.
fn past_other_zone(text: &str, end: usize) -> Option<usize> {
    let inside = zone::before_same_elsewhere(text, end)?;
    let near = text.floor_char_boundary(inside.saturating_add(LONGEST_OTHER));
    let close = text.get(inside..near)?.find([')', '）', ']', '\n'])?;
    eat_char(text, inside + close, |c| c != '\n')
}

/// Past ` (16:05 CEST)` and ` / 16:05 CEST` behind a time with a zone.
fn same_elsewhere(text: &str, end: usize) -> Option<usize> {
    let next = spaces(text, end);
    let open = eat_char(text, next, |c| matches!(c, '(' | '/'))?;
    let clock = clock::at(text, spaces(text, open))?;
    let zone = zone::at(text, clock.range.end)?;
    if char_at(text, next) == Some('/') {
        return Some(zone.range.end);
    }
    eat_char(text, zone.range.end, |c| c == ')')
}

/// A time with its zone, and the date that follows it.
fn clocked(text: &str, at: usize, place: Place) -> Option<Stamp> {
    let reading = clock::read(text, at)?;
    let mut time = with_zone(text, reading.found, false, false);
    let date = date_after(text, time.end);
    let alone = time.zone.is_none() && date.is_none();
    let head = place == Place::Head;
    let sure = match reading.form {
        clock::Form::Full => {
            let value = &time.clock.value;
            value.fault.is_none() || value.meridiem.is_some() || !alone || head
        }
        clock::Form::Hour | clock::Form::Military => true,
        clock::Form::Letter => {
            head || !alone || is_digit_at(text, at + 1) || is_introduced(text, at)
        }
        clock::Form::BareLetter => {
            (head && is_digit_at(text, at + 1) && before_separator(text, time.end))
                || is_after(text, at, &A)
        }
        clock::Form::Word => (head && before_separator(text, time.end)) || is_introduced(text, at),
    };
    if !sure {
        return None;
    }
    let mut end = time.end;
    if let Some((date, date_end)) = &date {
        end = *date_end;
        if time.zone.is_none()
            && let Some(zone) = zone::at(text, end.min(date.range.end))
        {
            end = zone_end(text, date.range.end, zone.range.end);
            time.zone = Some(zone);
        }
    }
    Some(Stamp {
        date: date.map(|(date, _)| date),
        clock: Some(time.clock),
        zone: time.zone,
        relative: None,
        approximate: false,
        range: at..end,
    })
}

/// The date that belongs to a time ending at `end`, and where it ends, brackets included.
fn date_after(text: &str, end: usize) -> Option<(Found<date::CalendarDate>, usize)> {
    let mut next = spaces(text, end);
    if let Some(comma) = eat(text, next, ",") {
        next = spaces(text, comma);
    }
    let bracket = eat(text, next, "(");
    next = bracket.map_or(next, |inside| spaces(text, inside));
    let mut introduced = bracket.is_some();
    for _ in 0..2 {
        if let Some(end) = ON.eat(text, next) {
            next = spaces(text, end);
            introduced = true;
        }
    }
    if next == end {
        return None;
    }
    let date = date::read(text, next)?;
    let fits = match date.form {
        date::Form::Clear => true,
        date::Form::Pointed => introduced,
        _ => false,
    };
    let date = Some(date.found).filter(|_| fits)?;
    // In "14:05, 15 May 14:20" the date belongs to the time after it.
    let taken = time_after(text, date.range.end, Place::Prose).is_some();
    let close = bracket.map(|_| eat(text, date.range.end, ")"));
    let date_end = match close {
        Some(closed) => closed?,
        None => date.range.end,
    };
    (!taken).then_some((date, date_end))
}

/// Words that lead up to a time.
static LEADS: WordList = word_list![
    "at",
    "to",
    "from",
    "until",
    "till",
    "by",
    "before",
    "after",
    "around",
    "since",
    "and",
    "between",
    "about",
    "approximately",
    "à",
    "vers",
    "dès",
    "de",
    "um",
    "gegen",
    "bis",
    "von",
    "ab",
    "às",
    "as",
    "las",
    "a",
    "alle",
    "dalle",
    "ore",
    "entre",
    "et",
    "desde",
];

/// Whether the word before `at` leads up to a time.
pub(in crate::recognise) fn is_introduced(text: &str, at: usize) -> bool {
    is_after(text, at, &LEADS)
}

/// Whether one of `words` stands before `at`.
pub(super) fn is_after(text: &str, at: usize, words: &WordList) -> bool {
    words.before(text, spaces_before(text, at)).is_some()
}

/// Four digits before a separator: `0930 - `, `2100: `. They may also be a year.
pub(super) fn military(text: &str, at: usize) -> Option<Found<clock::Clock>> {
    let digits = number(text, at).filter(|digits| digits.digits == 4)?;
    let next = spaces(text, digits.end);
    let more = char_at(text, next).is_some_and(|sign| is_digit_at(text, next + sign.len_utf8()));
    let clock = clock::compact(text, at).filter(|clock| clock.value.fault.is_none())?;
    (before_separator(text, next) && next < text.len() && !more).then_some(clock)
}

/// Whether the text ends at `end` or goes on with a separator.
pub(super) fn before_separator(text: &str, end: usize) -> bool {
    char_at(text, spaces(text, end))
        .is_none_or(|c| is_dash(c) || matches!(c, ':' | '|' | ']' | ')' | ','))
}
