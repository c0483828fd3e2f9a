//! What phrases are filed under: their first five bytes, or the first word of those that are shorter.

use super::letters::{gap_length, gap_width, is_cjk_lead};
use super::places::{Place, TOPS};

/// How many bytes a key has, at most.
pub(super) const LENGTH: usize = 5;

/// The bits of that many bytes.
const FIVE: u64 = (1 << (8 * LENGTH)) - 1;

/// A space in each of them.
const SPACES: u64 = u64::from_le_bytes([b' '; 8]) & FIVE;

/// The keys of the phrases that may begin at a place.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    /// The first five bytes; a space for any sign, and for any run of what a space in a phrase stands for.
    pub(super) long: u64,
    /// The letters of the first word, at most five.
    pub(super) word: u64,
}

impl Keys {
    /// Those at a place of a text.
    #[inline(always)]
    pub(super) fn at(text: &[u8], place: &Place) -> Self {
        let gaps = !place.words & TOPS & FIVE;
        if gaps == 0 && place.bytes & TOPS & FIVE == 0 {
            let five = place.bytes & FIVE;
            return Self { long: five, word: five };
        }
        if (place.bytes & TOPS | gaps & gaps << 8) & FIVE != 0 {
            return Self::by_characters(text, place.at);
        }
        let before_gap = (1 << (gaps.trailing_zeros() & !7)) - 1;
        let inside = (gaps >> 7) * 0xff;
        Self {
            long: place.bytes & FIVE & !inside | SPACES & inside,
            word: place.bytes & (before_gap | 0xff),
        }
    }

    #[inline(never)]
    fn by_characters(text: &[u8], at: usize) -> Self {
        let (mut long, mut length, mut here) = (0, 0, at);
        while length < LENGTH
            && let Some(&byte) = text.get(here)
        {
            let gap = gap_length(text.get(here..).unwrap_or_default());
            let byte = if gap > 0 { b' ' } else { part_of_long(byte) };
            long |= u64::from(byte) << (8 * length);
            length += 1;
            here += gap.max(1);
        }
        Self { long, word: first_word(text, at) }
    }
}

/// What stands in a long key for a byte.
const fn part_of_long(byte: u8) -> u8 {
    if byte.is_ascii() && !byte.is_ascii_alphanumeric() { b' ' } else { byte.to_ascii_lowercase() }
}

/// The letters of the word that begins at byte `at`, at most five; or the one character that stands there, if it is no
/// part of a word.
pub(super) const fn first_word(text: &[u8], at: usize) -> u64 {
    let mut word = 0;
    let mut here = at;
    while here < text.len() && here < at + LENGTH {
        let begins_character = !matches!(text[here], 0x80..=0xbf);
        if here > at && begins_character && (stands_alone(text, at) || stands_alone(text, here)) {
            break;
        }
        word |= (text[here].to_ascii_lowercase() as u64) << (8 * (here - at));
        here += 1;
    }
    word
}

/// Whether the character at `at` is no part of a longer word.
pub(super) const fn stands_alone(text: &[u8], at: usize) -> bool {
    gap_width(text, at) > 0 || is_cjk_lead(text[at])
}

/// The long key of a phrase, if every text that it stands for has the same.
pub(super) const fn long_of(phrase: &[u8]) -> Option<u64> {
    let mut long = 0;
    let mut at = 0;
    while at < LENGTH {
        if at >= phrase.len() || matches!(phrase[at], b'\'' | b'*') {
            return None;
        }
        long |= (part_of_long(phrase[at]) as u64) << (8 * at);
        at += 1;
    }
    Some(long)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(key: u64) -> String {
        String::from_utf8_lossy(&key.to_le_bytes()).trim_end_matches('\0').to_owned()
    }

    #[test]
    fn phrases_and_the_texts_they_stand_for_have_the_same_keys() {
        for (phrase, text, key) in [
            ("the fault of", "The\n  Fault of", "the f"),
            ("the fault of", "the-fault of them", "the f"),
            ("re-routed", "Re-routed", "re ro"),
            ("idiot*", "idiots", "idiot"),
            ("störung", "Störung behoben", "stör"),
            ("原因調査", "原因調査", "原\u{fffd}"),
        ] {
            let place = Place::at(text.as_bytes(), 0);
            let long = long_of(phrase.as_bytes()).unwrap();
            assert_eq!(letters(long), key, "{phrase}");
            assert_eq!(Keys::at(text.as_bytes(), &place).long, long, "{text}");
            assert_eq!(Keys::by_characters(text.as_bytes(), 0).long, long, "{text}");
        }
        for (phrase, text, key) in [
            ("don't", "Don’t worry", "don"),
            ("l'ingénieur", "L'ingénieur", "l"),
            ("no*", "no, thanks", "no"),
            ("api", "APIサーバー", "api"),
            ("断", "断ち切る", "断"),
            ("[", "[INFO] started", "["),
        ] {
            let place = Place::at(text.as_bytes(), 0);
            assert_eq!(long_of(phrase.as_bytes()), None, "{phrase}");
            assert_eq!(letters(first_word(phrase.as_bytes(), 0)), key, "{phrase}");
            assert_eq!(letters(Keys::at(text.as_bytes(), &place).word), key, "{text}");
            assert_eq!(letters(first_word(text.as_bytes(), 0)), key, "{text}");
        }
    }
}
