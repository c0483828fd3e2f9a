//! Where in a text a length may begin.

use super::amount;
use crate::recognise::lexicon::{Beginnings, WordList, word_list};
use crate::recognise::scan::{char_at, digit, is_letter, spaces, word_end};
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

/// A share that is a length without a number before it: `half an hour`.
static HALF: WordList = word_list!["half"];

/// Words that may stand between a number in words and its unit.
static LINKS: WordList = word_list![
    "to", "or", "bis", "and", "et", "y", "e", "full", "whole", "straight", "half", "quarter", "of",
];

/// Whether what follows the number in words that ends at `end` may be its unit or lead up to it:
/// in "a cat" nothing does.
fn leads_on(text: &str, end: usize) -> bool {
    let next = spaces(text, end);
    match text.as_bytes().get(next) {
        None => false,
        Some(byte) if byte.is_ascii_alphabetic() => {
            FOLLOWERS.may_stand(text.as_bytes(), next)
                && (UNITS.eat(text, next).is_some()
                    || NUMBERS.eat(text, next).is_some()
                    || LINKS.eat(text, next).is_some())
        }
        Some(_) => true,
    }
}

/// How the words begin that may follow a number in words.
static FOLLOWERS: Beginnings = UNITS.beginnings.or(&NUMBERS.beginnings).or(&LINKS.beginnings);

/// Past the number or word that begins at `at`.
pub(super) fn past_token(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut characters = text.get(at..).unwrap_or_default().chars().peekable();
    while let Some(character) = characters.next() {
        let inside = digit(character).is_some() || is_letter(character);
        let joins = matches!(character, '.' | ',' | ':' | '/' | '_')
            && characters.peek().is_some_and(|c| digit(*c).is_some());
        if end > at && !inside && !joins {
            break;
        }
        end += character.len_utf8();
    }
    end.max(at + 1)
}
