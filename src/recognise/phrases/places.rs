//! Where phrases may begin: the first letters of words, and the signs that are asked for.
//!
//! 64 bytes are looked at together, eight in one step (`eights`).

use super::eights::{
    SPACES, TOPS, are_digits, are_letters, at_least, before, eight_at, gaps, gathered,
    may_be_spaces, with_spaces,
};
use super::letters::{gap_width, is_cjk_lead};
use super::marks::Marks;
use crate::recognise::scan::{SHARE, WIDE};

/// What stands for the first byte of a sign at which a phrase may begin.
pub(super) const MARK: u8 = b' ' | 0x80;

/// How many bytes are looked at together, in eights.
const LENGTH: usize = 8;

/// What is true of 64 bytes of a text: of each byte, a bit tells, the first lowest.
#[derive(Clone, Copy, Default)]
struct Told {
    /// Which are inside words.
    words: u64,
    /// Which a phrase may begin at.
    places: u64,
    /// Which are digits, of those in a row the first, or may begin a full-width one or a sign such as `½`.
    figures: u64,
}

/// So many eights of a text from byte `at` on, as [`Place::eight`] has them, and what is true of them; `inside` is 1
/// where a word goes on into them.
#[inline(always)]
fn look_at<const N: usize>(text: &[u8], at: usize, inside: u64, marks: Marks) -> ([u64; N], Told) {
    let rest = text.get(at..).unwrap_or_default();
    let mut eights = [SPACES; N];
    let (mut words, mut digits, mut shown) = (0, 0, 0);
    let mut beyond = Told::default();
    let mut is_beyond = 0;
    for (eight, start) in eights.iter_mut().zip((0..rest.len()).step_by(8)) {
        let bytes = eight_at(text, at + start);
        if bytes & TOPS == 0 {
            let are_numbers = are_digits(bytes);
            let are_words = are_letters(bytes) | are_numbers;
            *eight = with_spaces(bytes, are_words);
            words |= gathered(are_words) << start;
            digits |= gathered(are_numbers) << start;
            shown |= gathered(at_least(bytes, b' ' + 1) & TOPS) << start;
        } else {
            let is_inside = (words << 1 | inside) >> start & 1 == 1;
            let told = by_characters(text, at + start, is_inside, marks, eight);
            words |= told.words << start;
            beyond.places |= told.places << start;
            beyond.figures |= told.figures << start;
            is_beyond |= 0xff << start;
        }
    }
    let mut places = words & !(words << 1 | inside | is_beyond) | beyond.places;
    let mut signs = shown & !words;
    while signs != 0 {
        let sign = signs.trailing_zeros() as usize;
        signs &= signs - 1;
        if rest.get(sign).is_some_and(|byte| marks.may_begin(*byte))
            && let Some(eight) = eights.get_mut(sign / 8)
        {
            *eight |= 0x80 << (8 * (sign % 8));
            places |= 1 << sign;
        }
    }
    let figures = digits & !(digits << 1) | beyond.figures;
    (eights, Told { words, places, figures })
}

/// Eight bytes of which some are beyond ASCII, looked at one by one.
#[inline(never)]
fn by_characters(text: &[u8], at: usize, is_inside: bool, marks: Marks, eight: &mut u64) -> Told {
    let (mut inside, mut counts) = (is_inside, false);
    let mut told = Told::default();
    for (place, here) in (at..text.len()).enumerate().take(8) {
        let Some(&byte) = text.get(here) else { break };
        let mut begins = false;
        // The bytes of a character that follow its first are what that is.
        if !matches!(byte, 0x80..=0xbf) {
            let is_word = gap_width(text, here) == 0;
            begins = if is_word {
                !inside || is_cjk_lead(byte)
            } else {
                byte > b' ' && marks.may_begin(byte)
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
        *eight ^= u64::from(shown ^ b' ') << (8 * place);
        told.words |= u64::from(inside) << place;
        told.places |= u64::from(begins) << place;
        told.figures |= u64::from(is_figure) << place;
    }
    told
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
    pub(super) fn at(text: &[u8], at: usize, marks: Marks) -> Self {
        let ([eight], _) = look_at(text, at, 0, marks);
        Self { at, eight }
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
    marks: Marks,
    /// Is told where 64 bytes begin, and which of them are [`Told::figures`].
    figures: F,
    /// The eights whose places are told, and the one behind, which is the first of the next.
    eights: [u64; LENGTH + 1],
    /// The places that are not told yet, and those of the eight behind.
    places: u64,
    places_behind: u64,
    /// Whether a word goes on behind that, 1 or 0.
    inside: u64,
    /// Where the text begins that was not looked at.
    ahead: usize,
}

impl<'t, F: FnMut(usize, u64)> Places<'t, F> {
    /// Those from byte `from` on.
    #[inline(always)]
    pub(super) fn new(text: &'t [u8], from: usize, marks: Marks, figures: F) -> Self {
        let eights = [SPACES; LENGTH + 1];
        let (places, places_behind, inside) = (0, 0, 0);
        Self { text, marks, figures, eights, places, places_behind, inside, ahead: from }
    }

    /// Goes on to the next 64 bytes, unless the text ends.
    #[inline(always)]
    fn go_on(&mut self) -> Option<()> {
        if self.ahead >= self.text.len() && self.places_behind == 0 {
            return None;
        }
        let (eights, told) = look_at(self.text, self.ahead, self.inside, self.marks);
        (self.figures)(self.ahead, told.figures);
        let [first, behind @ ..] = &mut self.eights;
        *first = behind[LENGTH - 1];
        *behind = eights;
        self.places = told.places << 8 | self.places_behind;
        self.places_behind = told.places >> 56;
        self.inside = told.words >> 63;
        self.ahead += 8 * LENGTH;
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
        let bit = self.places.trailing_zeros() as usize % 64;
        self.places &= self.places - 1;
        let (eight, bits) = (bit / 8, bit % 8 * 8);
        let [first, second] = [self.eights[eight], self.eights[eight + 1]];
        Some(Place {
            // What is told is a step behind what is looked at.
            at: self.ahead + bit - 8 * (LENGTH + 1),
            eight: first >> bits | second << 1 << (63 - bits),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> impl Iterator<Item = Place> {
        let marks = b"-(:.[?".iter().fold(Marks::NONE, |marks, sign| marks.with(*sign));
        Places::new(text.as_bytes(), 0, marks, |_, _| ())
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
        let quotes = Marks::NONE.with("「".as_bytes()[0]);
        let places = Places::new("「断」".as_bytes(), 0, quotes, |_, _| ());
        assert_eq!(places.map(|place| place.at).collect::<Vec<_>>(), [0, 3, 6]);
    }

    #[test]
    fn eight_bytes_at_once_tell_what_single_characters_do() {
        for byte in 0..0x80_u8 {
            let text = [byte, b'a', byte, b'Z', b' ', byte, byte, b'7'];
            for marks in [Marks::NONE, Marks::NONE.with(byte)] {
                for inside in [0, 1] {
                    let ([one], told) = look_at(&text, 0, inside, marks);
                    let mut other = SPACES;
                    let by_one = by_characters(&text, 0, inside == 1, marks, &mut other);
                    let parts = |told: Told| (told.words, told.places, told.figures);
                    assert_eq!((one, parts(told)), (other, parts(by_one)), "{byte}");
                }
            }
        }
    }

    #[test]
    fn places_are_the_same_wherever_64_bytes_end() {
        let text = "The API — née v2 — was (mostly) down from 14:05, größer: 10 %, ½ day. ";
        let all =
            |text: &str| places(text).map(|place| (place.at, head(place))).collect::<Vec<_>>();
        let alone = all(text);
        for before in 0..130 {
            let behind = all(&format!("{}{text}{text}", " ".repeat(before)));
            let moved = alone.iter().map(|(at, head)| (at + before, head.clone()));
            let second = alone.iter().map(|(at, head)| (at + before + text.len(), head.clone()));
            // Behind the first of the two the text goes on, behind that which is alone it does not.
            let near_second = before + text.len() - 7..before + text.len();
            let expected: Vec<_> = moved.chain(second).collect();
            for (one, other) in behind.iter().zip(&expected) {
                let (at, goes_on) = (one.0, near_second.contains(&one.0));
                assert!(one == other || goes_on && at == other.0, "{before}: {one:?}");
            }
            assert_eq!(behind.len(), expected.len(), "{before}");
        }
    }

    #[test]
    fn figures_are_told_with_their_place() {
        let text = "14:05 für ½ day or １２, then 250";
        let mut told = Vec::new();
        let places = Places::new(text.as_bytes(), 0, Marks::NONE, |start: usize, some: u64| {
            told.extend((0..64).filter(|byte| some >> byte & 1 == 1).map(|byte| start + byte));
        });
        assert_eq!(places.count(), 7);
        assert_eq!(told, [0, 3, 11, 21, 24, 34]);
    }
}
