//! Where phrases may begin: the first letters of words, and the signs that are asked for.
//!
//! Eight bytes are looked at in one step (`eights`).

use super::eights::{
    SPACES, TOPS, are_digits, are_letters, at_least, before, eight_at, gaps, may_be_spaces,
    with_spaces,
};
use super::letters::{gap_width, is_cjk_lead};
use super::signs::Signs;
use crate::recognise::scan::{SHARE, WIDE};

/// What stands for the first byte of a sign at which a phrase may begin.
pub(super) const MARK: u8 = b' ' | 0x80;

/// Eight bytes of a text.
#[derive(Clone, Copy)]
struct Eight {
    /// They themselves, the first lowest, as [`Place::eight`] has them.
    bytes: u64,
    /// Which of them are inside words.
    words: u64,
    /// Which of them a phrase may begin at.
    places: u64,
    /// Which of them are digits, of those in a row the first, or may begin a full-width one or a sign such as `½`.
    figures: u64,
}

impl Eight {
    /// Those behind the end of a text.
    const NOTHING: Self = Self { bytes: SPACES, words: 0, places: 0, figures: 0 };

    /// Those from byte `at` on, which are these, behind eight of which `before` are inside words.
    #[inline(always)]
    fn at(text: &[u8], at: usize, bytes: u64, before: u64, signs: Signs) -> Self {
        if bytes & TOPS == 0 {
            Self::of(bytes, before, signs)
        } else {
            Self::by_characters(text, at, before, signs)
        }
    }

    /// Eight that are ASCII.
    #[inline(always)]
    fn of(bytes: u64, before: u64, signs: Signs) -> Self {
        let digits = are_digits(bytes);
        let words = are_letters(bytes) | digits;
        let firsts = words & !(words << 8 | before >> 56);
        let others = at_least(bytes, b' ' + 1) & TOPS & !words;
        let asked = signs.among(bytes, others);
        Self {
            bytes: with_spaces(bytes, words) | asked,
            words,
            places: firsts | asked,
            figures: digits & !(digits << 8),
        }
    }

    #[inline(never)]
    fn by_characters(text: &[u8], at: usize, before: u64, signs: Signs) -> Self {
        let (mut inside, mut counts) = (before >> 63 != 0, false);
        let mut eight = Self::NOTHING;
        for (place, here) in (at..text.len()).enumerate().take(8) {
            let Some(&byte) = text.get(here) else { break };
            let mut begins = false;
            // The bytes of a character that follow its first are what that is.
            if !matches!(byte, 0x80..=0xbf) {
                let is_word = gap_width(text, here) == 0;
                begins = if is_word {
                    !inside || is_cjk_lead(byte)
                } else {
                    byte > b' ' && signs.may_begin(byte)
                };
                inside = is_word;
            }
            let shown = match (inside, begins) {
                (true, _) => byte.to_ascii_lowercase(),
                (false, true) => MARK,
                (false, false) => b' ',
            };
            let goes_on = std::mem::replace(&mut counts, byte.is_ascii_digit());
            let is_figure = counts && !goes_on || matches!(byte, WIDE | SHARE);
            let top = |is: bool| u64::from(is) << (8 * place + 7);
            eight.bytes ^= u64::from(shown ^ b' ') << (8 * place);
            eight.words |= top(inside);
            eight.places |= top(begins);
            eight.figures |= top(is_figure);
        }
        eight
    }
}

/// A place at which a phrase may begin: the first letter of a word, a sign that is asked for, or any character of a
/// script that does not part words by spaces.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) at: usize,
    /// The eight bytes from there on as a number, the first lowest: small letters, digits, and what is inside words
    /// beyond ASCII; a space for any byte of what parts words, or [`MARK`] where a phrase may begin at it.
    pub(super) eight: u64,
}

impl Place {
    /// That at byte `at`, as if nothing stood before it.
    pub(super) fn at(text: &[u8], at: usize, signs: Signs) -> Self {
        let eight = Eight::at(text, at, eight_at(text, at), 0, signs);
        Self { at, eight: eight.bytes }
    }
}

/// The bits of the eight bytes of a place that a phrase must have as they are: those before the second of two spaces, as
/// one space of a phrase stands for both, and before the first beyond ASCII.
#[inline(always)]
pub(super) fn comparable(text: &[u8], place: Place) -> u64 {
    let gaps = gaps(place.eight);
    let beyond = place.eight & TOPS;
    if gaps & gaps << 8 | beyond == 0 {
        return u64::MAX;
    }
    let spaces = may_be_spaces(eight_at(text, place.at));
    before(spaces & spaces << 8 | beyond)
}

/// The eight bytes behind those of a place that are all [`comparable`], as a place has them, and the bits of them that
/// are, too.
#[inline(never)]
pub(super) fn second(text: &[u8], place: Place) -> (u64, u64) {
    let bytes = eight_at(text, place.at + 8);
    if bytes & TOPS != 0 {
        return (0, 0);
    }
    let spaces = may_be_spaces(bytes);
    // The last byte before them is a space wherever it may be one.
    let behind_spaces = spaces << 8 | gaps(place.eight) >> 56;
    let words = are_letters(bytes) | are_digits(bytes);
    (with_spaces(bytes, words), before(spaces & behind_spaces))
}

/// The places of a text, one after the other.
pub(super) struct Places<'t, F> {
    text: &'t [u8],
    signs: Signs,
    /// Is told where each eight bytes begin, and which of them are [`Eight::figures`].
    figures: F,
    /// The eight bytes whose places are told, and those of the places that are not told yet.
    now: u64,
    places: u64,
    next: Eight,
    /// Where the text behind the next begins, and that in eights.
    ahead: usize,
    rest: std::slice::Iter<'t, [u8; 8]>,
}

impl<'t, F: FnMut(usize, u64)> Places<'t, F> {
    /// Those from byte `from` on.
    #[inline(always)]
    pub(super) fn new(text: &'t [u8], from: usize, signs: Signs, figures: F) -> Self {
        let (rest, _) = text.get(from..).unwrap_or_default().as_chunks();
        let next = Eight::NOTHING;
        Self { text, signs, figures, now: 0, places: 0, next, ahead: from, rest: rest.iter() }
    }

    /// Goes on to the next eight bytes, unless the text ends.
    #[inline(always)]
    fn go_on(&mut self) -> Option<()> {
        let bytes = match self.rest.next() {
            Some(eight) => u64::from_le_bytes(*eight),
            None if self.ahead < self.text.len() + 8 => eight_at(self.text, self.ahead),
            None => return None,
        };
        let Eight { bytes: now, words, places, .. } = self.next;
        (self.now, self.places) = (now, places);
        self.next = Eight::at(self.text, self.ahead, bytes, words, self.signs);
        (self.figures)(self.ahead, self.next.figures);
        self.ahead += 8;
        Some(())
    }
}

impl<F: FnMut(usize, u64)> Iterator for Places<'_, F> {
    type Item = Place;

    #[inline(always)]
    fn next(&mut self) -> Option<Place> {
        while self.places == 0 {
            self.go_on()?;
        }
        let bits = self.places.trailing_zeros() & !7;
        self.places &= self.places - 1;
        Some(Place {
            at: self.ahead - 16 + bits as usize / 8,
            eight: self.now >> bits | self.next.bytes << 1 << (63 - bits),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> impl Iterator<Item = Place> {
        let signs = b"-(:.[?".iter().fold(Signs::NONE, |signs, sign| signs.with(*sign));
        Places::new(text.as_bytes(), 0, signs, |_, _| ())
    }

    /// The bytes from a place on, with `|` for a mark or a part of a character.
    fn head(place: Place) -> String {
        let bytes = place.eight.to_le_bytes();
        String::from_utf8_lossy(&bytes).trim_end().replace('\u{fffd}', "|")
    }

    #[test]
    fn words_and_signs_are_places() {
        for (text, expected) in [
            (
                "We re-ran it, too.",
                &[
                    (0, "we re|ra"),
                    (3, "re|ran i"),
                    (5, "|ran it"),
                    (6, "ran it"),
                    (10, "it  too|"),
                    (14, "too|"),
                    (17, "|"),
                ][..],
            ),
            (
                "[k3s] at\t14:05",
                &[
                    (0, "|k3s  at"),
                    (1, "k3s  at"),
                    (6, "at 14|05"),
                    (9, "14|05"),
                    (11, "|05"),
                    (12, "05"),
                ],
            ),
            ("servers  restarted", &[(0, "servers"), (9, "restarte")]),
            ("été à la Größe", &[(0, "été à"), (6, "à la gr"), (9, "la grö|"), (12, "größe")]),
            (" \n\t", &[]),
            ("", &[]),
        ] {
            let told: Vec<_> = places(text).map(|place| (place.at, head(place))).collect();
            let told: Vec<_> = told.iter().map(|(at, head)| (*at, head.as_str())).collect();
            assert_eq!(told, expected, "{text}");
        }
    }

    #[test]
    fn signs_and_scripts_without_spaces_part_words() {
        for (text, expected) in [
            ("a\u{a0}“Wort” x", &[0, 6, 14][..]),
            ("原因 API障害", &[0, 3, 7, 10, 13]),
            ("「断」、ok（", &[3, 12]),
            ("n’ont 1–2", &[0, 4, 8, 12]),
        ] {
            let told: Vec<_> = places(text).map(|place| place.at).collect();
            assert_eq!(told, expected, "{text}");
        }
        let quotes = Signs::NONE.with("「".as_bytes()[0]);
        let places = Places::new("「断」".as_bytes(), 0, quotes, |_, _| ());
        assert_eq!(places.map(|place| place.at).collect::<Vec<_>>(), [0, 3, 6]);
    }

    #[test]
    fn eight_bytes_at_once_tell_what_single_characters_do() {
        for byte in 0..0x80_u8 {
            let eight = [byte, b'a', byte, b'Z', b' ', byte, byte, b'7'];
            for signs in [Signs::NONE, Signs::NONE.with(byte)] {
                for before in [0, 0x80 << 56] {
                    let one = Eight::of(u64::from_le_bytes(eight), before, signs);
                    let other = Eight::by_characters(&eight, 0, before, signs);
                    let parts =
                        |eight: Eight| (eight.bytes, eight.words, eight.places, eight.figures);
                    assert_eq!(parts(one), parts(other), "{byte}");
                }
            }
        }
    }

    #[test]
    fn figures_are_told_with_their_place() {
        let text = "14:05 für ½ day or １２, then 250";
        let mut told = Vec::new();
        let places = Places::new(text.as_bytes(), 0, Signs::NONE, |start: usize, some: u64| {
            let tops = (0..8).filter(|byte| some >> (8 * byte + 7) & 1 == 1);
            told.extend(tops.map(|byte| start + byte));
        });
        assert_eq!(places.count(), 7);
        assert_eq!(told, [0, 3, 11, 21, 24, 34]);
    }
}
