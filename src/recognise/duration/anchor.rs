//! Where in a text a length may begin.

use super::amount;
use crate::recognise::scan::{Folded, char_at, digit, is_digit_at, is_letter};
use crate::vocabulary::time_units::{NUMBERS, number_word};

/// Where the next length may begin: at a digit, at a word for a number, at the `P` of ISO 8601.
pub(super) fn next_start(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut word_before =
        at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(|c| in_word(*c));
    let mut at = at;
    while let Some(byte) = bytes.get(at) {
        let opens = !std::mem::replace(&mut word_before, in_word(*byte));
        let begins = match byte {
            b'0'..=b'9' => true,
            0xEF => is_digit_at(text, at),
            0xC2 => char_at(text, at).and_then(amount::fraction_sign).is_some(),
            b'P' if opens && matches!(bytes.get(at + 1), Some(b'T' | b'0'..=b'9')) => true,
            byte => opens && byte.is_ascii_alphabetic() && is_number_word(bytes.get(at..)?),
        };
        if begins {
            return Some(at);
        }
        at += 1;
        if byte.is_ascii_alphabetic() {
            // Nothing begins at a letter within a word.
            at += bytes.get(at..)?.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        }
    }
    None
}

fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Whether the text begins with a word for a number, or with `half`.
fn is_number_word(bytes: &[u8]) -> bool {
    if !begins_number(bytes) {
        return false;
    }
    let length = bytes.iter().take(12).take_while(|byte| in_word(**byte)).count();
    let shaped = bytes.first().is_some_and(|first| {
        SHAPES
            .get(usize::from(first.to_ascii_lowercase() - b'a'))
            .is_some_and(|shape| shape >> length & 1 == 1)
    });
    let word =
        || bytes.get(..length).and_then(|word| str::from_utf8(word).ok()).and_then(Folded::of);
    shaped
        && word().is_some_and(|word| word.as_str() == HALF || number_word(word.as_str()).is_some())
}

/// Whether the first two letters are those of such a word.
fn begins_number(bytes: &[u8]) -> bool {
    let first = bytes.first().map(|first| first.to_ascii_lowercase().wrapping_sub(b'a'));
    let seconds = first.and_then(|first| SECONDS.get(usize::from(first)));
    seconds.is_some_and(|seconds| seconds >> second(bytes) & 1 == 1)
}

/// The second letter as a number; 26 for all beyond ASCII, 27 where the word has but one letter.
const fn second(word: &[u8]) -> u8 {
    if word.len() < 2 {
        return 27;
    }
    match word[1].to_ascii_lowercase() {
        letter @ b'a'..=b'z' => letter - b'a',
        0x80.. => 26,
        _ => 27,
    }
}

/// The second letters that words for numbers have, as bits, for each first letter.
const SECONDS: [u32; 26] = {
    let mut seconds = [0; 26];
    seconds[(HALF.as_bytes()[0] - b'a') as usize] |= 1 << second(HALF.as_bytes());
    let mut at = 0;
    while at < NUMBERS.len() {
        let word = NUMBERS[at].0.as_bytes();
        seconds[(word[0] - b'a') as usize] |= 1 << second(word);
        at += 1;
    }
    seconds
};

const HALF: &str = "half";

/// The lengths in bytes that words for numbers have, as bits, for each first letter.
const SHAPES: [u16; 26] = {
    let mut shapes = [0; 26];
    shapes[(HALF.as_bytes()[0] - b'a') as usize] |= 1 << HALF.len();
    let mut at = 0;
    while at < NUMBERS.len() {
        let word = NUMBERS[at].0.as_bytes();
        shapes[(word[0] - b'a') as usize] |= 1 << word.len();
        at += 1;
    }
    shapes
};

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
