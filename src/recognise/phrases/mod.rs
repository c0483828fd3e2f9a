//! Phrases in running text: found at word boundaries, whatever their case, without copying.

mod letters;
mod walk;

use std::ops::Range;

pub(super) use letters::{BEYOND, DIGIT, LETTER, LETTERS, OTHER};
use letters::{each_start, gap_length, goes_on, letter};
pub(crate) use walk::Walk;

/// A list of at most 256 phrases, whatever their case.
///
/// A space in a phrase stands for any run of spaces, line breaks and hyphens, `'` for either apostrophe, a
/// `*` at the end for any ending of the word.
pub(crate) struct Phrases {
    list: &'static [&'static str],
    /// Places in `list`, in order of the phrases' first letters.
    order: [u8; 256],
    /// Which letters come second and third in each phrase, in the same order.
    following: [[u8; 2]; 256],
    /// Where in `order` the phrases with each first letter begin; the last entry is their number.
    starts: [u16; LETTERS + 1],
    /// For each first letter, which letters come second and third in any phrase, a bit each: most
    /// words are told from all phrases by these.
    next: [[u32; 2]; LETTERS],
}

/// That any letter may stand here.
const ANY: u8 = 31;

/// The letter at a place of a phrase, where it is the same for every text that the phrase stands for.
const fn fixed(phrase: &[u8], at: usize) -> u8 {
    let mut here = 0;
    while here <= at {
        // Spaces, apostrophes and endings are written in several ways.
        if here >= phrase.len() || matches!(phrase[here], b' ' | b'\'' | b'*') {
            return ANY;
        }
        here += 1;
    }
    LETTER[phrase[at] as usize]
}

/// The bit of a letter, or all.
const fn bits(letter: u8) -> u32 {
    if letter == ANY { u32::MAX } else { 1 << letter }
}

impl Phrases {
    /// Prepares a list.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let mut phrases = Self {
            list,
            order: [0; 256],
            following: [[ANY; 2]; 256],
            starts: [0; LETTERS + 1],
            next: [[0; 2]; LETTERS],
        };
        let mut filled = 0;
        let mut wanted = 0;
        while wanted < LETTERS {
            phrases.starts[wanted] = filled as u16;
            let mut at = 0;
            while at < list.len() {
                let phrase = list[at].as_bytes();
                if letter(phrase[0]) == wanted {
                    phrases.next[wanted][0] |= bits(fixed(phrase, 1));
                    phrases.next[wanted][1] |= bits(fixed(phrase, 2));
                    phrases.order[filled] = at as u8;
                    phrases.following[filled] = [fixed(phrase, 1), fixed(phrase, 2)];
                    filled += 1;
                }
                at += 1;
            }
            wanted += 1;
        }
        phrases.starts[LETTERS] = filled as u16;
        phrases
    }

    /// The first place of any phrase; where several begin there, the longest.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.find_from(text, 0)
    }

    /// The same from byte `from` on.
    pub(crate) fn find_from(&self, text: &str, from: usize) -> Option<Range<usize>> {
        self.find_which(text, from).map(|(range, _)| range)
    }

    /// The same, and the phrase's place in the list.
    pub(crate) fn find_which(&self, text: &str, from: usize) -> Option<(Range<usize>, usize)> {
        let bytes = text.as_bytes();
        each_start(bytes, from, |at| {
            if !self.may_begin(bytes, at, *bytes.get(at)?) {
                return None;
            }
            let (end, place) = self.longest_at(text, at)?;
            Some((at..end, place))
        })
    }

    /// Whether any phrase stands in the text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Whether some phrase begins with the letters at byte `at`, of which the first is `first`.
    fn may_begin(&self, bytes: &[u8], at: usize, first: u8) -> bool {
        let is_in = |bits: u32, at: usize| {
            let letter = bytes.get(at).map_or(OTHER, |byte| LETTER[usize::from(*byte)]);
            bits >> letter & 1 == 1
        };
        let next = self.next.get(letter(first));
        next.is_some_and(|[second, third]| is_in(*second, at + 1) && is_in(*third, at + 2))
    }

    /// Where the longest phrase that begins at byte `at` ends.
    pub(crate) fn match_at(&self, text: &str, at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        if !self.may_begin(bytes, at, *bytes.get(at)?) {
            return None;
        }
        self.longest_at(text, at).map(|(end, _)| end)
    }

    /// Where the longest phrase that begins at byte `at` ends, and its place in the list.
    fn longest_at(&self, text: &str, at: usize) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        let letter = letter(*bytes.get(at)?);
        let places =
            usize::from(*self.starts.get(letter)?)..usize::from(*self.starts.get(letter + 1)?);
        let here = |at: usize| bytes.get(at).map_or(OTHER, |byte| LETTER[usize::from(*byte)]);
        let (second, third) = (here(at + 1), here(at + 2));
        let fits = |wanted: u8, letter: u8| wanted == letter || wanted == ANY;
        let phrases = self.order.get(places.clone())?.iter().zip(self.following.get(places)?);
        phrases
            .filter(|(_, wanted)| fits(wanted[0], second) && fits(wanted[1], third))
            .filter_map(|(place, _)| {
                let place = usize::from(*place);
                Some((phrase_end(text, at, self.list.get(place)?)?, place))
            })
            .max()
    }
}

/// Where `phrase` ends if it stands at byte `at` of `text`.
fn phrase_end(text: &str, at: usize, phrase: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut here = at;
    for &wanted in phrase.as_bytes() {
        let byte = *bytes.get(here).unwrap_or(&b'*');
        // Most of what stands for itself comes after `*` in ASCII.
        if wanted > b'*' && (byte == wanted || byte.eq_ignore_ascii_case(&wanted)) {
            here += 1;
            continue;
        }
        match wanted {
            b' ' => {
                let gap = gap_length(bytes.get(here..)?);
                if gap == 0 {
                    return None;
                }
                here += gap;
            }
            b'\'' if byte == b'\'' => here += 1,
            b'\'' if text.get(here..)?.starts_with('’') => here += '’'.len_utf8(),
            b'*' => {
                while goes_on(bytes, here) {
                    here += 1;
                }
                return Some(here);
            }
            _ if byte == wanted => here += 1,
            _ => return None,
        }
    }
    let last_is_cjk = || phrase.chars().next_back().is_some_and(|last| last >= '\u{3000}');
    (!goes_on(bytes, here) || last_is_cjk()).then_some(here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_at_word_boundaries() {
        static PHRASES: Phrases =
            Phrases::new(&["human error", "human", "could have", "careless*", "don't", "原因"]);
        for (text, expected) in [
            ("It was Human  Error.", Some("Human  Error")),
            ("a human-error", Some("human-error")),
            ("humane", None),
            ("carelessness", Some("carelessness")),
            ("We don’t", Some("don’t")),
            ("inhuman", None),
            ("可能原因在于", Some("原因")),
            ("「原因」", Some("原因")),
            ("a “human error”", Some("human error")),
            ("", None),
        ] {
            assert_eq!(PHRASES.find(text).and_then(|range| text.get(range)), expected, "{text}");
        }
    }
}
