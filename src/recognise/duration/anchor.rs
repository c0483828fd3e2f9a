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
    while let Some(&byte) = bytes.get(at) {
        match KINDS[usize::from(byte)] {
            Kind::Gap => is_inside = false,
            Kind::Digit => return Some(at),
            Kind::Letter => {
                if !is_inside && begins_in_letters(text, at, byte) {
                    return Some(at);
                }
                is_inside = true;
                // Nothing begins at a letter within a word.
                while bytes.get(at + 1).is_some_and(|next| is_letter_byte(*next)) {
                    at += 1;
                }
            }
            Kind::Beyond => {
                if begins_beyond_ascii(text, at, byte) {
                    return Some(at);
                }
                is_inside = true;
            }
        }
        at += 1;
    }
    None
}

/// What a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gap,
    Digit,
    Letter,
    /// Part of a character beyond ASCII.
    Beyond,
}

static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Gap; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' => Kind::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => Kind::Letter,
            0x80.. => Kind::Beyond,
            _ => Kind::Gap,
        };
        byte += 1;
    }
    kinds
};

fn is_letter_byte(byte: u8) -> bool {
    KINDS[usize::from(byte)] == Kind::Letter
}

fn in_word(byte: u8) -> bool {
    KINDS[usize::from(byte)] != Kind::Gap
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
fn begins_in_letters(text: &str, at: usize, first: u8) -> bool {
    let bytes = text.as_bytes();
    if first == b'P' && matches!(bytes.get(at + 1), Some(b'T' | b'0'..=b'9')) {
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
