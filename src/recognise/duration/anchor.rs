//! Where in a text a length may begin.

use super::amount;
use crate::recognise::lexicon::{WordList, word_list};
use crate::recognise::scan::{WIDE, char_at, digit, is_digit_at, is_letter, spaces};
use crate::vocabulary::time_units::{NUMBERS, UNITS};

/// Where the next length may begin: at a digit, at a word for a number, at the `P` of ISO 8601.
pub(super) fn next_start(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    let mut is_inside = before.is_some_and(|byte| in_word(*byte));
    let mut at = at;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => return Some(at),
            b'a'..=b'z' | b'A'..=b'Z' => {
                if !is_inside && begins_in_letters(text, at) {
                    return Some(at);
                }
                is_inside = true;
                // Nothing begins at a letter within a word.
                let rest = bytes.get(at..)?;
                at += rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                continue;
            }
            0x80.. => {
                if begins_beyond_ascii(text, at, *byte) {
                    return Some(at);
                }
                is_inside = true;
            }
            _ => is_inside = false,
        }
        at += 1;
    }
    None
}

fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Whether a full-width digit or a sign such as `½` stands at `at`.
fn begins_beyond_ascii(text: &str, at: usize, byte: u8) -> bool {
    match byte {
        WIDE => is_digit_at(text, at),
        0xC2 => char_at(text, at).and_then(amount::fraction_sign).is_some(),
        _ => false,
    }
}

/// Whether the word at `at` is a number that may have a unit, `half`, or an ISO 8601 length.
fn begins_in_letters(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if matches!(bytes.get(at..), Some([b'P', b'T' | b'0'..=b'9', ..])) {
        return true;
    }
    let number = NUMBERS.eat(text, at).or_else(|| HALF.eat(text, at));
    number.is_some_and(|end| !bytes.get(end).is_some_and(|c| in_word(*c)) && leads_on(text, end))
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
            UNITS.eat(text, next).is_some()
                || NUMBERS.eat(text, next).is_some()
                || LINKS.eat(text, next).is_some()
        }
        Some(_) => true,
    }
}

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
