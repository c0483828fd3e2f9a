//! Pairs of stamps that bound a stretch of time.

use super::about::about_before;
use super::prose::{first_start, goes_on, is_free, past_token};
use super::read::{Place, is_after, read};
use super::{Stamp, StampRange};
use crate::recognise::Found;
use crate::recognise::anchors::{Searched, Sought};
use crate::recognise::clock::{Clock, Meridiem, compact};
use crate::recognise::date::{self, CalendarDate};
use crate::recognise::lexicon::{WordList, word_list};
use crate::recognise::scan::{
    char_at, char_before, continues_word, eat, eat_char, is_dash, is_letter, number, spaces,
    spaces_before, word_before,
};

/// Words between two stamps that are a stretch of time by themselves.
static TO: WordList = word_list![
    "to", "until", "till", "til", "through", "thru", "à", "au", "a", "al", "hasta", "até", "às",
    "bis", "alle",
];

/// Words between two stamps after one of [`BETWEEN`].
static AND: WordList = word_list!["and", "et", "und", "y", "e"];

/// Words that open a stretch of time whose ends [`AND`] joins.
static BETWEEN: WordList = word_list!["between", "entre", "zwischen", "tra", "fra", "betw"];

/// Words that open other stretches of time.
static FROM: WordList = word_list!["from", "von", "vom", "de", "du", "desde", "dalle"];

/// Words that may follow one of [`BETWEEN`].
const HOURS_OF: [&str; 3] = ["the", "hours", "of"];

/// The next pair of stamps that bound a stretch of time, at or after byte `from`.
pub fn find_range<'t>(searched: impl Searched<'t>, from: usize) -> Option<StampRange> {
    let mut at = from;
    loop {
        match range_at(searched.text(), searched.next(Sought::Stamp, at)?, from) {
            Ok(found) => return Some(found),
            Err(past) => at = past,
        }
    }
}

/// Whether a pair of stamps that bound a stretch of time stands in a text whose first stamp is `first`.
pub fn holds_range<'t>(searched: impl Searched<'t>, first: &Stamp) -> bool {
    range_beside(searched, first).is_some()
}

/// The first pair of stamps that bound a stretch of time, in a text whose first stamp is `first`: most texts hold no
/// other.
pub fn range_beside<'t>(searched: impl Searched<'t>, first: &Stamp) -> Option<StampRange> {
    let is_in = |anchor: usize| first.range.contains(&anchor);
    let is_only = searched.next(Sought::Stamp, 0).is_some_and(is_in)
        && searched.next(Sought::Stamp, first.range.end).is_none();
    if is_only { None } else { find_range(searched, 0) }
}

/// The end of the stretch of time that begins with `first`, a stamp of this text, if it begins one.
pub fn end_of_range(text: &str, first: &Stamp) -> Option<Stamp> {
    let at = first.range.start;
    let found = full(text, first).or_else(|| {
        // Four digits are a time by their place alone: `0930 - 1030 UTC`.
        number(text, at).filter(|digits| digits.end == first.range.end)?;
        elided(text, at)
    });
    found.filter(|_| is_free(text, at)).map(|range| range.end)
}

/// The pair of stamps whose first has its first digit at `anchor`; otherwise where another may begin.
fn range_at(text: &str, anchor: usize, from: usize) -> Result<StampRange, usize> {
    let mut past = past_token(text, anchor);
    let mut found = first_start(text, anchor, from, |start| {
        let stamp = read(text, start, Place::Prose);
        if let Some(stamp) = &stamp {
            past = past.max(stamp.range.end);
        }
        stamp
            .map_or_else(|| elided(text, start), |stamp| full(text, &stamp))
            .filter(|found| found.range.end > anchor)
    });
    if found.is_none() && anchor >= from && !goes_on(text, anchor) && is_free(text, anchor) {
        found = elided(text, anchor);
    }
    let mut found = found.ok_or(past)?;
    widen(text, &mut found, from);
    Ok(found)
}

/// How two stamps are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Dash,
    /// Two days may be joined by it, two times are told for two places.
    Slash,
    Word,
}

/// A range whose start is a stamp by itself.
fn full(text: &str, start: &Stamp) -> Option<StampRange> {
    let between = || {
        let clock = start.clock.as_ref();
        before_is(text, start.range.start, &BETWEEN)
            || clock.is_some_and(|clock| before_is(text, clock.range.start, &BETWEEN))
    };
    let (link, next) = link(text, start.range.end, between)?;
    let end = month_and_day(text, start, next)
        .or_else(|| read(text, next, Place::Head))
        .or_else(|| day_alone(text, start, next, link))?;
    let word = link == Link::Word;
    let fits = match (has(start), has(&end)) {
        ((is_dated, _, _), _) if link == Link::Slash && !is_dated => false,
        ((_, true, _), (_, true, _)) => true,
        ((true, false, _), (true, false, _)) => true,
        ((true, true, _), (true, false, _)) | ((true, false, _), (true, true, _)) => word,
        ((_, _, true), (_, _, true)) => true,
        _ => false,
    };
    fits.then(|| filled(start.clone(), end))
}

/// Whether a stamp has a date, a time, minutes after the start.
fn has(stamp: &Stamp) -> (bool, bool, bool) {
    (stamp.date.is_some(), stamp.clock.is_some(), stamp.relative.is_some())
}

/// A range that begins with a number whose meaning the end tells: `9-11 AM`, `14-16 Uhr`, `1900 and 2100 UTC`,
/// `9–23 October`.
fn elided(text: &str, at: usize) -> Option<StampRange> {
    if let Some(days) = pointed(text, at) {
        return Some(days);
    }
    let first = number(text, at)?;
    let past = eat_char(text, first.end, |c| matches!(c, 'h' | 'H')).unwrap_or(first.end);
    let (link, next) = link(text, past, || before_is(text, at, &BETWEEN))?;
    let end =
        read(text, next, Place::Head).filter(|end| link != Link::Slash || end.clock.is_none())?;
    let mut start = Stamp { range: at..past, ..end.clone() };
    if let Some(clock) = &end.clock
        && end.date.as_ref().is_none_or(|date| date.range.start > clock.range.start)
    {
        let value = elided_hour(text, at, clock)?;
        start.clock = Some(Found { value, range: at..past });
        return Some(filled(start, end));
    }
    let value = first.within(1, 31)?;
    let date = end.date.as_ref()?;
    let named = text.get(date.range.clone())?.contains(is_letter);
    let day = value as i8;
    if end.clock.is_some()
        || !named
        || !(1..date.value.day).contains(&day)
        || char_at(text, next).is_some_and(is_letter)
    {
        return None;
    }
    let value =
        CalendarDate { day, weekday: None, weekday_range: None, fault: None, ..date.value.clone() };
    start.date = Some(Found { value, range: at..first.end });
    Some(filled(start, end))
}

/// A range of days whose last tells the year: `20.07. – 22.07.2026`.
fn pointed(text: &str, at: usize) -> Option<StampRange> {
    text.as_bytes().get(at + 2).filter(|byte| **byte == b'.')?;
    let first = date::read(text, at).filter(|date| date.form == date::Form::Pointed)?.found;
    let (_, next) = link(text, first.range.end, || before_is(text, at, &BETWEEN))?;
    let end = read(text, next, Place::Head).filter(|end| end.clock.is_none())?;
    end.date.as_ref().filter(|date| date.value.year.is_some())?;
    let start = Stamp { range: first.range.clone(), date: Some(first), ..end.clone() };
    Some(filled(start, end))
}

/// The time that the number at `at` means before `end`.
fn elided_hour(text: &str, at: usize, end: &Found<Clock>) -> Option<Clock> {
    let first = number(text, at)?;
    let written = text.get(end.range.clone())?;
    if first.digits == 4 {
        let same = number(written, 0).is_some_and(|last| last.digits == 4);
        return compact(text, at)
            .map(|found| found.value)
            .filter(|clock| same && clock.fault.is_none());
    }
    let hour = match end.value.meridiem {
        Some(_) => first.within(1, 12)?,
        None => first.within(0, 24).filter(|_| !written.contains([':', '：']))?,
    };
    Some(Clock { hour, minute: 0, second: None, meridiem: None, meridiem_range: None, fault: None })
}

/// The end of `2025-10-09 to 10-23`: a month and a day in the order of the start, whose year it shares.
fn month_and_day(text: &str, start: &Stamp, at: usize) -> Option<Stamp> {
    let first = start.date.as_ref().filter(|_| start.clock.is_none())?;
    let sign = text.get(first.range.clone())?.as_bytes().get(4).copied()?;
    let [month, day] = text.get(at..at + 5)?.split_once(char::from(sign)).map(<[_; 2]>::from)?;
    let is_ordered = matches!(sign, b'-' | b'/') && month.len() == 2;
    let value = CalendarDate {
        month: month.parse().ok().filter(|month| (1..=12).contains(month))?,
        day: day.parse().ok().filter(|day| (1..=31).contains(day))?,
        weekday: None,
        weekday_range: None,
        fault: None,
        ..first.value.clone()
    };
    let range = at..at + 5;
    let glued = char_at(text, range.end)
        .is_some_and(|c| continues_word(c) || matches!(c, ':' | '%' | '/') || is_dash(c));
    (is_ordered && !glued).then(|| Stamp {
        date: Some(Found { value, range: range.clone() }),
        clock: None,
        zone: None,
        relative: None,
        approximate: false,
        range,
    })
}

static ORDINALS: WordList = word_list!["st", "nd", "rd", "th"];

/// The end of `October 9-23, 2025`, `2025-10-09/10`: a day of the month that the start names.
fn day_alone(text: &str, start: &Stamp, at: usize, link: Link) -> Option<Stamp> {
    let first = start.date.as_ref().filter(|_| start.clock.is_none())?;
    let may_go_on = first.value.year.is_none() || link == Link::Slash;
    let month_first =
        may_go_on && (link == Link::Slash || text.get(first.range.clone())?.starts_with(is_letter));
    let day = number(text, at)?;
    let value = day.within(1, 31)? as i8;
    let end = ORDINALS.eat(text, day.end).unwrap_or(day.end);
    let comma = eat(text, end, ",").unwrap_or(end);
    let year = number(text, spaces(text, comma))
        .filter(|year| year.digits == 4 && (1970..=2099).contains(&year.value));
    let end = year.map_or(end, |year| year.end);
    let glued =
        char_at(text, end).is_some_and(|c| continues_word(c) || matches!(c, ':' | '%' | '/'));
    if !month_first || value <= first.value.day || glued {
        return None;
    }
    let year = year.map(|year| year.value as i16);
    let value = CalendarDate {
        day: value,
        year,
        weekday: None,
        weekday_range: None,
        fault: None,
        ..first.value.clone()
    };
    let date = Some(Found { value, range: at..end });
    Some(Stamp {
        date,
        clock: None,
        zone: None,
        relative: None,
        approximate: false,
        range: at..end,
    })
}

/// Words between such a word and the second stamp.
static ARTICLES: WordList = word_list!["at", "le", "las", "the", "um", "on"];

/// What joins two stamps at `at`, and where the second begins; `and` only after one of [`BETWEEN`].
fn link(text: &str, at: usize, between: impl Fn() -> bool) -> Option<(Link, usize)> {
    let next = spaces(text, at);
    let sign = |c: char| is_dash(c) || matches!(c, '~' | '〜' | '～' | '→');
    if let Some(end) = eat(text, next, "->").or_else(|| eat_char(text, next, sign)) {
        return Some((Link::Dash, spaces(text, end)));
    }
    if let Some(end) = eat(text, next, "/") {
        return Some((Link::Slash, spaces(text, end)));
    }
    if let Some(end) = ["から", "至", "到"].into_iter().find_map(|word| eat(text, next, word)) {
        return Some((Link::Word, spaces(text, end)));
    }
    let end = TO.eat(text, next).or_else(|| AND.eat(text, next).filter(|_| between()))?;
    let next = spaces(text, end);
    let next = ARTICLES.eat(text, next).map_or(next, |end| spaces(text, end));
    Some((Link::Word, next))
}

/// Both ends with what each takes from the other.
fn filled(mut start: Stamp, mut end: Stamp) -> StampRange {
    let range = start.range.start..end.range.end;
    fill_dates(&mut start, &mut end);
    start.zone = start.zone.take().or_else(|| end.zone.clone());
    end.zone = end.zone.take().or_else(|| start.zone.clone());
    fill_meridiem(&mut start, &mut end);
    StampRange { start, end, range }
}

fn fill_dates(start: &mut Stamp, end: &mut Stamp) {
    start.date = start.date.take().or_else(|| end.date.clone());
    end.date = end.date.take().or_else(|| start.date.clone());
    let (Some(first), Some(last)) = (&mut start.date, &mut end.date) else { return };
    let backwards = (first.value.month, first.value.day) > (last.value.month, last.value.day);
    match (first.value.year, last.value.year) {
        (None, Some(year)) => first.value.year = Some(year - i16::from(backwards)),
        (Some(year), None) => last.value.year = Some(year + i16::from(backwards)),
        _ => {}
    }
}

/// `3:31 to 6:02 pm` is all afternoon, `11:30 to 1:15 pm` begins before noon.
fn fill_meridiem(start: &mut Stamp, end: &mut Stamp) {
    let same_day = match (&start.date, &end.date) {
        (Some(first), Some(last)) => first.value == last.value,
        _ => true,
    };
    let (Some(first), Some(last)) = (&mut start.clock, &mut end.clock) else { return };
    let other = |meridiem| if meridiem == Meridiem::Am { Meridiem::Pm } else { Meridiem::Am };
    match (first.value.meridiem, last.value.meridiem) {
        (None, Some(meridiem)) if last.value.fault.is_none() => {
            let same = first.value.inheriting(meridiem);
            let late = same_day && same.minutes() > last.value.minutes();
            first.value = if late { first.value.inheriting(other(meridiem)) } else { same };
        }
        (Some(meridiem), None) if first.value.fault.is_none() => {
            let same = last.value.inheriting(meridiem);
            let early = same_day && same.minutes() < first.value.minutes();
            last.value = if early { last.value.inheriting(other(meridiem)) } else { same };
        }
        _ => {}
    }
}

/// Takes the words before the range into it: marks of approximation, `from`, `between`.
fn widen(text: &str, found: &mut StampRange, from: usize) {
    if let Some(about) = about_before(text, found.range.start).filter(|about| *about >= from) {
        found.start.approximate = true;
        found.start.range.start = about;
        found.range.start = about;
    }
    let end = spaces_before(text, found.range.start);
    if let Some((_, start)) = BETWEEN.before(text, end).or_else(|| FROM.before(text, end))
        && start >= from
        && !char_before(text, start).is_some_and(continues_word)
    {
        found.range.start = start;
    }
}

fn before_is(text: &str, at: usize, words: &WordList) -> bool {
    let at = about_before(text, at).unwrap_or(at);
    let at = HOURS_OF
        .into_iter()
        .rev()
        .try_fold(at, |at, wanted| {
            let (word, start) = word_before(text, spaces_before(text, at))?;
            (word.as_str() == wanted).then_some(start)
        })
        .unwrap_or(at);
    is_after(text, at, words)
}
