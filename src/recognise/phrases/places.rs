//! Where phrases may begin: the first letters of words, and signs between words.
//!
//! Eight bytes are looked at in one step, each of them one byte of a number; of what is true of them, the top bit of
//! each tells.

use super::letters::{gap_width, is_cjk_lead};

/// The lowest bit of each of eight bytes.
const ONES: u64 = u64::from_le_bytes([1; 8]);
/// The highest bit of each.
const TOPS: u64 = ONES << 7;

/// Which of eight ASCII bytes are at least this one, in their top bits.
#[inline]
const fn at_least(bytes: u64, least: u8) -> u64 {
    bytes + ONES * (0x80 - least as u64)
}

/// Which of eight ASCII bytes are letters or digits.
#[inline]
const fn of_words(bytes: u64) -> u64 {
    let small = bytes | ONES << 5;
    let letters = at_least(small, b'a') & !at_least(small, b'z' + 1);
    let digits = at_least(bytes, b'0') & !at_least(bytes, b'9' + 1);
    (letters | digits) & TOPS
}

/// Which of eight ASCII bytes are this one.
const fn are(bytes: u64, byte: u8) -> u64 {
    at_least(bytes, byte) & !at_least(bytes, byte + 1) & TOPS
}

/// The places of a text at which a phrase may begin, one after the other: the first letters of words, signs, and
/// every character of a script that does not part words by spaces.
pub(super) struct Places<'t> {
    bytes: &'t [u8],
    /// Where the next eight bytes begin.
    next: usize,
    /// Which of the eight bytes before them are places that were not told yet.
    found: u64,
    /// Whether the last of those is inside a word: the top bit of a byte, or nothing.
    inside: u64,
}

impl<'t> Places<'t> {
    /// Those from byte `from` on.
    #[inline]
    pub(super) fn new(bytes: &'t [u8], from: usize) -> Self {
        Self { bytes, next: from, found: 0, inside: 0 }
    }

    /// Finds the places among the next eight bytes.
    #[inline]
    fn advance(&mut self) {
        let bytes = eight_at(self.bytes, self.next);
        if bytes & TOPS == 0 {
            let words = of_words(bytes);
            let behind_words = words << 8 | self.inside;
            let signs = at_least(bytes, b' ' + 1) & TOPS & !words;
            self.found = words & !behind_words | signs;
            self.inside = words >> 56;
        } else {
            self.advance_by_characters();
        }
        self.next += 8;
    }

    /// The same for eight bytes that are not all ASCII.
    #[inline(never)]
    fn advance_by_characters(&mut self) {
        for place in 0..8 {
            let at = self.next + place;
            let Some(&byte) = self.bytes.get(at) else { break };
            // The bytes of a character that follow its first are what that is.
            if matches!(byte, 0x80..=0xbf) {
                continue;
            }
            let is_word = gap_width(self.bytes, at) == 0;
            let begins = if is_word { self.inside == 0 || is_cjk_lead(byte) } else { byte > b' ' };
            self.found |= u64::from(begins) << (8 * place + 7);
            self.inside = u64::from(is_word) << 7;
        }
    }
}

impl Iterator for Places<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            if self.next >= self.bytes.len() {
                return None;
            }
            self.advance();
        }
        let place = self.found.trailing_zeros() as usize / 8;
        self.found &= self.found - 1;
        Some(self.next - 8 + place)
    }
}

/// The eight bytes from `at` on as a number, the first lowest; nothing but zeros behind the end.
#[inline]
pub(super) fn eight_at(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(<[u8]>::first_chunk) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => last_bytes(bytes, at),
    }
}

#[inline(never)]
fn last_bytes(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// How many letters, at most, tell phrases apart before they are compared.
pub(super) const HEAD: usize = 4;

/// The head of what begins with eight ASCII bytes, as one number: the first letters of a word, small, at most [`HEAD`];
/// or the one sign that stands there.
#[inline]
pub(super) fn head_of(eight: u64) -> Option<u32> {
    if eight & TOPS != 0 {
        return None;
    }
    let words = of_words(eight);
    let ends = !words & (TOPS | 1 << (8 * HEAD));
    let before_end = (1 << (ends.trailing_zeros() & !7)) - 1;
    Some(((eight | words >> 2) & (before_end | 0xff)) as u32)
}

/// Eight bytes with small letters, where a space in a phrase can stand for nothing else in them than one space.
#[inline]
pub(super) fn plain(eight: u64) -> Option<u64> {
    if eight & TOPS != 0 {
        return None;
    }
    let spaces = are(eight, b' ');
    let others = at_least(eight, 1) & !at_least(eight, b' ') & TOPS | are(eight, b'-');
    (others | spaces & spaces << 8 == 0).then(|| eight | of_words(eight) >> 2)
}

/// The same of what begins at byte `at` of any text: the one character that stands there, if it is no part of a word.
#[inline(never)]
pub(super) const fn head_by_characters(bytes: &[u8], at: usize) -> u32 {
    let mut head = 0;
    let mut here = at;
    while here < bytes.len() && here < at + HEAD {
        let begins_character = !matches!(bytes[here], 0x80..=0xbf);
        if here > at && begins_character && (stands_alone(bytes, at) || stands_alone(bytes, here)) {
            break;
        }
        head |= (bytes[here].to_ascii_lowercase() as u32) << (8 * (here - at));
        here += 1;
    }
    head
}

/// Whether the character at `at` is no part of a longer word.
const fn stands_alone(bytes: &[u8], at: usize) -> bool {
    gap_width(bytes, at) > 0 || is_cjk_lead(bytes[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(usize, &str)> {
        let head_at = |at| {
            let letters = head_by_characters(text.as_bytes(), at).to_le_bytes();
            letters.iter().take_while(|letter| **letter > 0).count()
        };
        let places = Places::new(text.as_bytes(), 0);
        places.map(|at| (at, text.get(at..at + head_at(at)).unwrap_or("…"))).collect()
    }

    #[test]
    fn words_and_signs_are_places() {
        for (text, expected) in [
            (
                "We re-ran it.",
                &[(0, "We"), (3, "re"), (5, "-"), (6, "ran"), (10, "it"), (12, ".")][..],
            ),
            (
                "(k3s) at 14:05",
                &[(0, "("), (1, "k3s"), (4, ")"), (6, "at"), (9, "14"), (11, ":"), (12, "05")],
            ),
            ("servers  restarted", &[(0, "serv"), (9, "rest")]),
            (
                "a\u{a0}“Wort” größer",
                &[(0, "a"), (1, "\u{a0}"), (3, "“"), (6, "Wort"), (10, "”"), (14, "grö")],
            ),
            ("原因 API障害", &[(0, "原"), (3, "因"), (7, "API"), (10, "障"), (13, "害")]),
            ("「断」、ok（", &[(0, "「"), (3, "断"), (6, "」"), (9, "、"), (12, "ok"), (14, "（")]),
            ("n’ont été là", &[(0, "n"), (1, "’"), (4, "ont"), (8, "…"), (14, "là")]),
            (" \n\t", &[]),
            ("", &[]),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn eight_bytes_at_once_tell_what_single_characters_do() {
        for byte in 0..0x80_u8 {
            let text = [byte, b'a', byte, b'Z', b' ', byte, byte, b'0', byte];
            let begins = |at: &usize| match (at.checked_sub(1).map(|at| text[at]), text[*at]) {
                (Some(before), now) if now.is_ascii_alphanumeric() => {
                    !before.is_ascii_alphanumeric()
                }
                (_, now) => now > b' ',
            };
            let expected: Vec<usize> = (0..text.len()).filter(begins).collect();
            assert_eq!(Places::new(&text, 0).collect::<Vec<_>>(), expected, "{byte}");
            for at in 0..text.len() {
                assert_eq!(
                    head_of(eight_at(&text, at)).unwrap(),
                    head_by_characters(&text, at),
                    "{byte}"
                );
            }
        }
    }
}
