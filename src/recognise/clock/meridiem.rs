//! AM and PM and their like in other languages.

use super::Meridiem;
use crate::recognise::lexicon::{Beginnings, Lexicon, WordList, word_list};
use crate::recognise::scan::{
    char_at, eat, eat_char, eat_word, is_digit_at, is_letter, number, spaces,
};
use crate::recognise::{Found, date};

/// Words that stand before a time.
const PREFIXES: [(&str, Meridiem); 6] = [
    ("午前", Meridiem::Am),
    ("午後", Meridiem::Pm),
    ("上午", Meridiem::Am),
    ("下午", Meridiem::Pm),
    ("凌晨", Meridiem::Am),
    ("晚上", Meridiem::Pm),
];

/// Words that stand after a time, besides AM and PM.
static SUFFIXES: Lexicon<Meridiem> = Lexicon::new(&[
    ("vorm", Meridiem::Am),
    ("vormittags", Meridiem::Am),
    ("nachm", Meridiem::Pm),
    ("nachmittags", Meridiem::Pm),
]);

/// How the words begin that stand after a time.
pub(super) static FOLLOWERS: Beginnings = SUFFIXES.beginnings.or(&LETTERS.beginnings);

/// How AM and PM begin, and the words before the part of a day.
static LETTERS: WordList = word_list!["a", "am", "p", "pm", "in"];

/// Words that stand after a time and `in the`.
static PARTS_OF_DAY: Lexicon<Meridiem> = Lexicon::new(&[
    ("morning", Meridiem::Am),
    ("afternoon", Meridiem::Pm),
    ("evening", Meridiem::Pm),
]);

/// The one that begins at `at`, before a time.
pub(super) fn before(text: &str, at: usize) -> Option<Found<Meridiem>> {
    if text.as_bytes().get(at)?.is_ascii() {
        return None;
    }
    let mut prefixes = PREFIXES.into_iter();
    prefixes.find_map(|(word, value)| Some(Found { value, range: at..eat(text, at, word)? }))
}

/// The one that follows a time with this hour ending at `at`.
pub(super) fn after(text: &str, at: usize, hour: u32) -> Option<Found<Meridiem>> {
    let start = spaces(text, at);
    if !FOLLOWERS.may_stand(text.as_bytes(), start) {
        return None;
    }
    letters(text, start).filter(|found| !is_german_on(text, found, hour)).or_else(|| {
        // With an hour past 12 these words only underline what is said already.
        let (value, end) = SUFFIXES.at(text, start).or_else(|| part_of_day(text, start))?;
        let is_short = end - start < 6;
        let end = eat_char(text, end, |c| c == '.' && is_short).unwrap_or(end);
        (1..=12).contains(&hour).then_some(Found { value: *value, range: start..end })
    })
}

/// `in the morning`.
fn part_of_day(text: &str, start: usize) -> Option<(&'static Meridiem, usize)> {
    let end = eat_word(text, start, "in the")?;
    PARTS_OF_DAY.at(text, eat(text, end, " ")?)
}

/// `AM`, `am`, `a.m.`, `a.m`, `a. m.`, and the `a` of `9:06a`.
fn letters(text: &str, start: usize) -> Option<Found<Meridiem>> {
    let value = match char_at(text, start)? {
        'a' | 'A' => Meridiem::Am,
        'p' | 'P' => Meridiem::Pm,
        _ => return None,
    };
    let dot = eat_char(text, start + 1, |c| c == '.');
    let m = dot.map_or(start + 1, |dot| spaces(text, dot));
    let glued = text.as_bytes().get(start.wrapping_sub(3)) == Some(&b':');
    let end = match eat_char(text, m, |c| matches!(c, 'm' | 'M')) {
        Some(end) => end,
        None if glued => start + 1,
        None => return None,
    };
    let end = eat_char(text, end, |c| c == '.').filter(|_| dot.is_some() && end > m).unwrap_or(end);
    let ends = !char_at(text, end).is_some_and(|c| is_letter(c) || is_digit_at(text, end));
    ends.then_some(Found { value, range: start..end })
}

/// German `14:00 am 3. Mai`, `14:00 am Montag`: the word for "on".
fn is_german_on(text: &str, found: &Found<Meridiem>, hour: u32) -> bool {
    let next = spaces(text, found.range.end);
    let numbered = number(text, next).is_some_and(|day| char_at(text, day.end) == Some('.'));
    let weekday = hour > 12 && date::weekday_at(text, next).is_some();
    text.get(found.range.clone()) == Some("am") && next > found.range.end && (numbered || weekday)
}
