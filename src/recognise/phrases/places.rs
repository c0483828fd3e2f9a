//! Where phrases may begin: the first letters of words, and signs between words.
//!
//! Eight bytes are looked at in one step, each of them one byte of a number; of what is true of them, the top bit of
//! each tells.

use super::letters::{gap_width, is_cjk_lead};

/// The lowest bit of each of eight bytes.
const ONES: u64 = u64::from_le_bytes([1; 8]);
/// The highest bit of each.
pub(in crate::recognise) const TOPS: u64 = ONES << 7;

/// Which of eight ASCII bytes are at least this one, in their top bits.
#[inline]
pub(in crate::recognise) const fn at_least(bytes: u64, least: u8) -> u64 {
    bytes + ONES * (0x80 - least as u64)
}

/// Which of eight ASCII bytes are this one.
#[inline(always)]
pub(in crate::recognise) const fn are(bytes: u64, byte: u8) -> u64 {
    at_least(bytes, byte) & !at_least(bytes, byte + 1) & TOPS
}

/// Which of eight ASCII bytes are letters or digits.
#[inline]
const fn of_words(bytes: u64) -> u64 {
    let small = bytes | ONES << 5;
    let letters = at_least(small, b'a') & !at_least(small, b'z' + 1);
    let digits = at_least(bytes, b'0') & !at_least(bytes, b'9' + 1);
    (letters | digits) & TOPS
}

/// Eight bytes of a text.
#[derive(Clone, Copy)]
struct Eight {
    /// They themselves, the first lowest, with small letters.
    bytes: u64,
    /// Which of them are inside words.
    words: u64,
    /// Which of them a phrase may begin at.
    places: u64,
}

impl Eight {
    /// Those behind the end of a text.
    const NOTHING: Self = Self { bytes: 0, words: 0, places: 0 };

    /// Those from byte `at` on, behind eight of which `before` are inside words.
    #[inline]
    fn at(text: &[u8], at: usize, before: u64) -> Self {
        if at >= text.len() {
            return Self::NOTHING;
        }
        let bytes = eight_at(text, at);
        let (words, places) = if bytes & TOPS == 0 {
            let words = of_words(bytes);
            let behind_words = words << 8 | before >> 56;
            let signs = at_least(bytes, b' ' + 1) & TOPS & !words;
            (words, words & !behind_words | signs)
        } else {
            by_characters(text, at, before >> 56 != 0)
        };
        Self { bytes: bytes | (words & !bytes) >> 2, words, places }
    }
}

/// The eight bytes from `at` on as a number, the first lowest; nothing but zeros behind the end.
#[inline]
pub(in crate::recognise) fn eight_at(text: &[u8], at: usize) -> u64 {
    match text.get(at..).and_then(<[u8]>::first_chunk) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => last_bytes(text, at),
    }
}

/// The last bytes of a text as a number.
#[inline(never)]
fn last_bytes(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    rest.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Which of eight bytes that are not all ASCII are inside words, and which a phrase may begin at.
#[inline(never)]
fn by_characters(text: &[u8], at: usize, inside: bool) -> (u64, u64) {
    let (mut words, mut places, mut inside) = (0, 0, inside);
    for (place, here) in (at..text.len()).enumerate().take(8) {
        let Some(&byte) = text.get(here) else { break };
        // The bytes of a character that follow its first are what that is.
        if !matches!(byte, 0x80..=0xbf) {
            let is_word = gap_width(text, here) == 0;
            let begins = if is_word { !inside || is_cjk_lead(byte) } else { byte > b' ' };
            places |= u64::from(begins) << (8 * place + 7);
            inside = is_word;
        }
        words |= u64::from(inside) << (8 * place + 7);
    }
    (words, places)
}

/// A place at which a phrase may begin: the first letter of a word, a sign, or any character of a script that does not
/// part words by spaces.
pub(super) struct Place {
    pub(super) at: usize,
    /// The eight bytes from there on as a number, the first lowest, with small letters.
    pub(super) bytes: u64,
    /// Which of them are inside words.
    pub(super) words: u64,
}

impl Place {
    /// That at byte `at`, as if nothing stood before it.
    pub(super) fn at(text: &[u8], at: usize) -> Self {
        let Eight { bytes, words, .. } = Eight::at(text, at, 0);
        Self { at, bytes, words }
    }

    /// The eight bytes, where a space in a phrase can stand for nothing else in them than one space.
    #[inline]
    pub(super) fn plain(&self) -> Option<u64> {
        let bytes = self.bytes;
        if bytes & TOPS != 0 {
            return None;
        }
        let spaces = are(bytes, b' ');
        let others = at_least(bytes, 1) & !at_least(bytes, b' ') & TOPS | are(bytes, b'-');
        (others | spaces & spaces << 8 == 0).then_some(bytes)
    }
}

/// The places of a text, one after the other.
pub(super) struct Places<'t> {
    text: &'t [u8],
    /// Where the eight bytes begin whose places are told.
    start: usize,
    now: Eight,
    next: Eight,
}

impl<'t> Places<'t> {
    /// Those from byte `from` on.
    #[inline]
    pub(super) fn new(text: &'t [u8], from: usize) -> Self {
        let now = Eight::at(text, from, 0);
        Self { text, start: from, now, next: Eight::at(text, from + 8, now.words) }
    }
}

impl Iterator for Places<'_> {
    type Item = Place;

    #[inline(always)]
    fn next(&mut self) -> Option<Place> {
        while self.now.places == 0 {
            self.start += 8;
            if self.start >= self.text.len() {
                return None;
            }
            self.now = self.next;
            self.next = Eight::at(self.text, self.start + 8, self.now.words);
        }
        let bits = self.now.places.trailing_zeros() & !7;
        self.now.places &= self.now.places - 1;
        let from_here = |now: u64, next: u64| now >> bits | next << 1 << (63 - bits);
        Some(Place {
            at: self.start + bits as usize / 8,
            bytes: from_here(self.now.bytes, self.next.bytes),
            words: from_here(self.now.words, self.next.words),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(usize, String)> {
        let head = |place: Place| {
            let bytes = place.bytes.to_le_bytes();
            let word = (0..8).take_while(|at| place.words >> (8 * at + 7) & 1 == 1).count();
            (place.at, String::from_utf8_lossy(&bytes[..word.max(1)]).into_owned())
        };
        Places::new(text.as_bytes(), 0).map(head).collect()
    }

    #[test]
    fn words_and_signs_are_places() {
        for (text, expected) in [
            (
                "We re-ran it.",
                &[(0, "we"), (3, "re"), (5, "-"), (6, "ran"), (10, "it"), (12, ".")][..],
            ),
            (
                "(k3s) at 14:05",
                &[(0, "("), (1, "k3s"), (4, ")"), (6, "at"), (9, "14"), (11, ":"), (12, "05")],
            ),
            ("servers  restarted", &[(0, "servers"), (9, "restarte")]),
            ("été à la Größe", &[(0, "été"), (6, "à"), (9, "la"), (12, "größe")]),
            ("a\n\tb", &[(0, "a"), (3, "b")]),
            (" \n\t", &[]),
            ("", &[]),
        ] {
            let told = told(text);
            let told: Vec<_> = told.iter().map(|(at, head)| (*at, head.as_str())).collect();
            assert_eq!(told, expected, "{text}");
        }
    }

    #[test]
    fn signs_and_scripts_without_spaces_part_words() {
        for (text, expected) in [
            ("a\u{a0}“Wort” x", &[0, 1, 3, 6, 10, 14][..]),
            ("原因 API障害", &[0, 3, 7, 10, 13]),
            ("「断」、ok（", &[0, 3, 6, 9, 12, 14]),
            ("n’ont 1–2", &[0, 1, 4, 8, 9, 12]),
        ] {
            let places = Places::new(text.as_bytes(), 0);
            assert_eq!(places.map(|place| place.at).collect::<Vec<_>>(), expected, "{text}");
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
            let places = Places::new(&text, 0).map(|place| place.at);
            assert_eq!(places.collect::<Vec<_>>(), expected, "{byte}");
            let eight = Eight::at(&text, 0, 0);
            assert_eq!((eight.words, eight.places), by_characters(&text, 0, false), "{byte}");
        }
    }
}
