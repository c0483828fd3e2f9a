//! Dates with a month's name: `August 10, 2023`, `8th of June`, `19. April`, `3 de mayo de 2023`, `10/Oct/2000`.

use super::{CalendarDate, Form};
use crate::recognise::lexicon::{Beginnings, WordList, word_list};
use crate::recognise::scan::{
    Number, char_at, char_before, continues_word, digit, eat_char, eat_word, is_dash, is_letter,
    number, spaces, word_start,
};
use crate::vocabulary::calendar::{MONTHS, Needs};

type Core = (CalendarDate, Form, usize);

/// A month's name as read.
struct Month {
    number: i8,
    end: usize,
}

/// The date that begins with the month's name at `at`.
pub(super) fn month_first(text: &str, at: usize) -> Option<Core> {
    let month = month(text, at, false)?;
    let past = eat_char(text, month.end, |c| c == '.').unwrap_or(month.end);
    let past = spaces(text, past);
    let past = eat_char(text, past, |c| is_dash(c) && past == month.end).unwrap_or(past);
    let past = eat_word(text, past, "the").map_or(past, |end| spaces(text, end));
    let day = number(text, past)?;
    let value = day.within(1, 31)?;
    let end = ordinal(text, day.end, false);
    let next = char_at(text, end);
    let glued = next.is_some_and(|c| matches!(c, ':' | '.' | ',' | '：'))
        && char_at(text, end + 1).and_then(digit).is_some()
        && !(next == Some(',') && number(text, end + 1).is_some_and(|year| year.digits == 4));
    if glued || next.is_some_and(|c| c == '%' || continues_word(c)) {
        return None;
    }
    let (year, end) = year(text, end).map_or((None, end), |(year, end)| (Some(year), end));
    Some((CalendarDate::new(year, month.number, value as i8), Form::Clear, end))
}

/// Words between a day and its month, or a month and its year.
static OF: WordList = word_list!["of", "de", "di", "del"];

/// How the words begin that may follow a day.
pub(in crate::recognise) static FOLLOWERS: Beginnings =
    MONTHS.beginnings.or(&ORDINALS.beginnings).or(&OF.beginnings).or(&ELIDED.beginnings);

/// `de` before a vowel: `8 d'abril`.
static ELIDED: WordList = word_list!["d"];

/// The date whose day is `day` and whose month's name follows.
pub(super) fn day_first(text: &str, day: Number) -> Option<Core> {
    let value = day.within(1, 31)?;
    let next = spaces(text, day.end);
    if text.as_bytes().get(next)?.is_ascii_alphabetic()
        && !FOLLOWERS.may_stand(text.as_bytes(), next)
    {
        return None;
    }
    let end = ordinal(text, day.end, true);
    let joint = eat_char(text, end, |c| is_dash(c) || c == '/');
    let spaced = joint.unwrap_or_else(|| spaces(text, end));
    let of = OF.eat(text, spaced);
    let mut next = of.map_or(spaced, |end| spaces(text, end));
    if let Some(end) = eat_word(text, next, "d") {
        next = eat_char(text, end, |c| matches!(c, '\'' | '’'))?;
    }
    let month = month(text, next, of.is_some())?;
    if let Some(joint) = joint {
        // 10-Oct-2000 and 10/Oct/2000 have their year; "8-March" does without.
        let sign = char_at(text, month.end).filter(|c| is_dash(*c) || *c == '/');
        let end = sign.and_then(|sign| number(text, month.end + sign.len_utf8()));
        let year = end.and_then(|number| Some((whole_year(number)?, number.end)));
        let (year, end) = year.map_or((None, month.end), |(year, end)| (Some(year), end));
        return (joint == next)
            .then(|| (CalendarDate::new(year, month.number, value as i8), Form::Clear, end));
    }
    if char_before(text, end) == Some('.') && is_month_first(text, next) {
        return None;
    }
    let dot = eat_char(text, month.end, |c| c == '.');
    let year = year(text, dot.unwrap_or(month.end));
    let (year, end) = year.map_or((None, month.end), |(year, end)| (Some(year), end));
    Some((CalendarDate::new(year, month.number, value as i8), Form::Clear, end))
}

/// Whether a date that begins with its month stands at `at`, so that a number before it counts items.
fn is_month_first(text: &str, at: usize) -> bool {
    month_first(text, at).is_some_and(|(date, _, end)| {
        date.year.is_some() || char_before(text, end).is_some_and(is_letter)
    })
}

fn month(text: &str, at: usize, after_de: bool) -> Option<Month> {
    let (month, end) = MONTHS.at(text, at)?;
    let fits = match month.needs {
        Needs::Day => true,
        Needs::Capital => char_at(text, at).is_some_and(char::is_uppercase),
        Needs::De => after_de,
    };
    // The rest of a longer word: "non-march 5".
    let whole = word_start(text, at) == at && char_before(text, at) != Some('_');
    (fits && whole).then_some(Month { number: month.number, end })
}

static ORDINALS: WordList = word_list!["st", "nd", "rd", "th", "er"];

/// Past the ending of an ordinal number.
fn ordinal(text: &str, end: usize, dotted: bool) -> usize {
    let signs = |c| matches!(c, 'º' | 'ª' | '°') || (dotted && c == '.');
    ORDINALS.eat(text, end).or_else(|| eat_char(text, end, signs)).unwrap_or(end)
}

/// The year after day and month: `, 2023`, ` 2023`, ` de 2023`, ` '23`.
fn year(text: &str, at: usize) -> Option<(i16, usize)> {
    let comma = eat_char(text, spaces(text, at), |c| c == ',');
    let past = spaces(text, comma.unwrap_or(at));
    let past = eat_char(text, past, |c| is_dash(c) && past == at).unwrap_or(past);
    let past = OF.eat(text, past).map_or(past, |end| spaces(text, end));
    if past == at {
        return None;
    }
    if let Some(short) = eat_char(text, past, |c| matches!(c, '\'' | '’')) {
        let year = number(text, short).filter(|year| year.digits == 2)?;
        return Some((2000 + year.value as i16, year.end));
    }
    let year = number(text, past)?;
    let next = char_at(text, year.end);
    let glued = next.is_some_and(|c| c == '%' || continues_word(c))
        || (next.is_some_and(|c| matches!(c, '-' | '/' | '.' | ','))
            && char_at(text, year.end + 1).and_then(digit).is_some());
    Some((whole_year(year).filter(|_| !glued)?, year.end))
}

/// A year that someone writes a postmortem about.
pub(super) fn whole_year(number: Number) -> Option<i16> {
    (number.digits == 4 && (1970..=2099).contains(&number.value)).then_some(number.value as i16)
}
