//! Marks that a time is approximate: `~`, `around`, `c.`, `-ish`, `頃`.

use crate::recognise::lexicon::{WordList, word_list};
use crate::recognise::scan::{char_at, eat, eat_char, eat_word, is_dash, spaces, spaces_before};

/// Words of approximation.
pub(super) static ABOUT: WordList = word_list![
    "around",
    "about",
    "approximately",
    "approx",
    "roughly",
    "circa",
    "ca",
    "c",
    "near",
    "nearly",
    "shortly",
    "just",
    "after",
    "vers",
    "environ",
    "gegen",
    "etwa",
    "ungefähr",
    "verso",
    "alrededor",
    "aproximadamente",
    "sobre",
    "cerca",
];

/// Words of approximation that are part of the sentence where they stand within one.
static VAGUE: WordList = word_list!["after", "shortly", "just", "near", "sobre", "cerca"];

/// Abbreviations of approximation, which may have a point.
static ABBREVIATED: WordList = word_list!["approx", "ca", "c"];

/// Words between one of approximation and its time.
static BEFORE: WordList = word_list!["before", "after", "de", "at"];

/// Past `~`, `around`, `c.` and the space after it.
#[inline]
pub(super) fn past_about(text: &str, at: usize) -> Option<usize> {
    // Most often a time stands there.
    if text.as_bytes().get(at)?.is_ascii_digit() { None } else { past_mark(text, at) }
}

fn past_mark(text: &str, at: usize) -> Option<usize> {
    let end = eat_char(text, at, is_about_sign).or_else(|| {
        let end = ABOUT.eat(text, at)?;
        let end = eat(text, end, ".").unwrap_or(end);
        let next = spaces(text, end);
        Some(BEFORE.eat(text, next).unwrap_or(end))
    })?;
    Some(spaces(text, end))
}

/// Where a mark of approximation that ends before `start` begins.
pub(super) fn about_before(text: &str, start: usize) -> Option<usize> {
    let end = spaces_before(text, start);
    let head = text.get(..end)?;
    // Most often a word stands there, or an opening bracket.
    let last = head.as_bytes().last()?;
    if last.is_ascii() && !last.is_ascii_alphabetic() && !matches!(last, b'~' | b'.') {
        return None;
    }
    if let Some(sign) = head.chars().next_back().filter(|c| is_about_sign(*c)) {
        return Some(end - sign.len_utf8());
    }
    let undotted = head.strip_suffix('.').unwrap_or(head);
    let (_, start) = ABOUT.before(text, undotted.len())?;
    let word = undotted.get(start..)?;
    let dotted = undotted.len() < end;
    let fits = VAGUE.get(word).is_none() && (!dotted || ABBREVIATED.get(word).is_some());
    fits.then_some(start)
}

fn is_about_sign(character: char) -> bool {
    matches!(character, '~' | '≈' | '∼' | '～' | '約' | '约')
}

/// Past `-ish`, `頃`, `左右`.
pub(super) fn past_ish(text: &str, end: usize) -> Option<usize> {
    let next = eat_char(text, end, is_dash).unwrap_or(end);
    eat_word(text, next, "ish").or_else(|| {
        let next = spaces(text, end);
        char_at(text, next).filter(|c| !c.is_ascii())?;
        ["頃", "ごろ", "左右"].into_iter().find_map(|mark| eat(text, next, mark))
    })
}
