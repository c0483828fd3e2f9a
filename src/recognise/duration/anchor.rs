//! Where in a text a length may begin.

use super::amount;
use crate::recognise::lexicon::{Beginnings, WordList, word_list};
use crate::recognise::scan::{
    self, char_at, char_before, digit, is_dash, spaces, spaces_before, word_end, word_start,
};
use crate::vocabulary::time_units::{NUMBERS, UNITS};

/// How the words begin that a length begins with.
pub(in crate::recognise) static WORDS: Beginnings =
    NUMBERS.beginnings.or(&HALF.beginnings).or(&ISO.beginnings);

/// How an ISO 8601 length begins.
static ISO: WordList = word_list!["p", "pt"];

/// Whether a sign for a share such as `½` stands at `at`.
pub(in crate::recognise) fn begins_in_sign(text: &str, at: usize) -> bool {
    char_at(text, at).and_then(amount::fraction_sign).is_some()
}

/// Whether the word at `at` is a number that may have a unit, `half`, or the letters of an ISO 8601 length.
pub(in crate::recognise) fn begins_in_word(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if let Some([b'P', b'T' | b'0'..=b'9']) = bytes.get(at..at + 2) {
        return true;
    }
    let end = word_end(text, at);
    let is_whole = !bytes.get(end).is_some_and(|c| c.is_ascii_digit() || !c.is_ascii());
    is_whole
        && leads_on(text, end)
        && (NUMBERS.eat(text, at).is_some() || HALF.eat(text, at).is_some())
}

/// Most words before a unit that are looked at: `a quarter of an`.
const MOST_WORDS: usize = 8;

/// Tells where the numbers in words begin that lead up to the unit at `unit`, the last first: `one` and `two` in
/// "one or two hours".
pub(in crate::recognise) fn numbers_before(text: &str, unit: usize, mut tell: impl FnMut(usize)) {
    let mut start = unit;
    for _ in 0..MOST_WORDS {
        let mut end = spaces_before(text, start);
        while let Some(sign) = char_before(text, end).filter(|sign| parts_numbers(*sign)) {
            end = spaces_before(text, end - sign.len_utf8());
        }
        start = word_start(text, end);
        let word = text.get(start..end).unwrap_or_default();
        if NUMBERS.has(word) || HALF.has(word) {
            tell(start);
        } else if word.is_empty() {
            let head = text.get(..end).unwrap_or_default();
            start = head.trim_end_matches(|c| digit(c).is_some()).len();
            if start == end {
                break;
            }
        } else if !LINKS.has(word) {
            break;
        }
    }
}

/// Whether a sign may stand between a number and its unit, or another number.
fn parts_numbers(sign: char) -> bool {
    is_dash(sign) || matches!(sign, '+' | '~' | '〜' | '～' | '\'' | '’')
}

/// A share that is a length without a number before it: `half an hour`.
static HALF: WordList = word_list!["half"];

/// Words that may stand between a number and its unit.
static LINKS: WordList = word_list![
    "to", "or", "bis", "and", "et", "y", "e", "full", "whole", "straight", "half", "quarter", "of",
];

/// Whether what follows the number that ends at `end` may be its unit or lead up to it: in "a cat" and "12 pods"
/// nothing does.
pub(super) fn leads_on(text: &str, end: usize) -> bool {
    let next = spaces(text, end);
    match text.as_bytes().get(next) {
        Some(b'-' | b'+' | b'~' | b'\'' | 0x80..) => true,
        Some(b'a'..=b'z' | b'A'..=b'Z') => FOLLOWERS.may_stand(text.as_bytes(), next),
        _ => false,
    }
}

/// How the words begin that may follow a number.
static FOLLOWERS: Beginnings = UNITS.beginnings.or(&NUMBERS.beginnings).or(&LINKS.beginnings);

/// Past the number or word that begins at `at`.
pub(super) fn past_token(text: &str, at: usize) -> usize {
    scan::past_token(text, at, |sign, next| {
        matches!(sign, '.' | ',' | ':' | '/' | '_') && digit(next).is_some()
    })
}
