//! Phrases in running text: found at word boundaries, whatever their case, in one walk for any number of lists.
//!
//! The walk goes from one place at which a phrase may begin to the next (`places`), passes over what no phrase begins
//! with, and looks the others up by their first letters (`keys`) in a table that the compiler made (`build`). Only what
//! is found there is compared letter by letter (`entry`).

pub(crate) mod build;
mod entry;
mod keys;
mod letters;
mod places;
#[cfg(test)]
mod tests;

use std::ops::Range;

use build::{PAIRS, hash, length, pair};
use entry::{Entry, NONE, Slot};
use keys::Keys;
pub(super) use letters::{BEYOND, DIGIT, LETTER, LETTERS, OTHER};
use places::{Place, Places};
pub(super) use places::{TOPS, are, at_least, eight_at};

/// Lists of phrases, whatever their case, made one table while pmlint is compiled; built by [`phrases!`].
///
/// A space in a phrase stands for any run of spaces, line breaks and hyphens, `'` for either apostrophe, a
/// `*` at the end for any ending of the word.
pub(crate) struct Phrases {
    /// Every phrase, one behind the other.
    text: &'static [u8],
    entries: &'static [Entry],
    /// Where the entries are that are filed under a key, by its hash; at least three of four are empty.
    slots: &'static [Slot],
    /// For each pair of letters that a word begins with, the bits of those that come third in any phrase: most words
    /// are told from all phrases by these.
    thirds: &'static [u32; PAIRS],
    /// The bits of the signs that phrases begin with.
    signs: u128,
    /// The bits of the letters of a first word that phrases are filed under.
    of_words: u64,
}

/// [`Phrases`] of one or more lists: `phrases![MONTHS, &["today", "yester*"]]`.
macro_rules! phrases {
    ($($list:expr),+ $(,)?) => {{
        use $crate::recognise::phrases::Phrases;
        use $crate::recognise::phrases::build::{Lists, Parts, build, size, slots};
        const LISTS: &Lists = &[$($list),+];
        const PHRASES: usize = size(LISTS).0;
        const BYTES: usize = size(LISTS).1;
        const PARTS: &Parts<PHRASES, BYTES, { slots(PHRASES) }> = &build(LISTS);
        Phrases::new(PARTS)
    }};
}
pub(crate) use phrases;

impl Phrases {
    /// The phrases of the parts that [`build::build`] makes.
    pub(crate) const fn new<const P: usize, const B: usize, const S: usize>(
        parts: &'static build::Parts<P, B, S>,
    ) -> Self {
        let build::Parts { text, entries, slots, signs, thirds, of_words } = parts;
        Self { text, entries, slots, thirds, signs: *signs, of_words: *of_words }
    }

    /// The first place of any phrase; where several begin there, the longest.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.find_from(text, 0)
    }

    /// The same from byte `from` on.
    pub(crate) fn find_from(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let bytes = text.as_bytes();
        Places::new(bytes, from).find_map(|place| {
            let at = place.at;
            let (_, end) = self.beginning_at(bytes, place)?.next()?;
            Some(at..end)
        })
    }

    /// Whether any phrase stands in the text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Where the longest phrase that begins at byte `at` ends.
    pub(crate) fn match_at(&self, text: &str, at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        self.beginning_at(bytes, Place::at(bytes, at))?.next().map(|(_, end)| end)
    }

    /// Tells of every phrase of every list: the lists, a bit each, and where it stands. Of those of one list at one
    /// place, the longest is told.
    pub(crate) fn hear(&self, text: &str, mut tell: impl FnMut(u64, Range<usize>)) {
        let bytes = text.as_bytes();
        for place in Places::new(bytes, 0) {
            let at = place.at;
            let Some(phrases) = self.beginning_at(bytes, place) else { continue };
            let mut told = 0;
            for (lists, end) in phrases {
                if lists & !told != 0 {
                    tell(lists & !told, at..end);
                }
                told |= lists;
            }
        }
    }

    /// The phrases that begin at a place, if some may.
    #[inline(always)]
    fn beginning_at<'p>(&'p self, text: &'p [u8], place: Place) -> Option<Candidates<'p>> {
        let [first, second, third, ..] = place.bytes.to_le_bytes();
        let begins = if LETTER[usize::from(first)] == OTHER {
            self.signs >> (first & 0x7f) & 1 == 1
        } else {
            let thirds = self.thirds[pair(first, LETTER[usize::from(second)])];
            thirds >> LETTER[usize::from(third)] & 1 == 1
        };
        if !begins {
            return None;
        }
        let keys = Keys::at(text, &place);
        let long = self.filed_under(keys.long);
        let word = if keys.word == keys.long && self.of_words == u64::MAX {
            NONE
        } else {
            self.filed_under(keys.word & self.of_words)
        };
        if long & word == NONE {
            return None;
        }
        Some(Candidates {
            phrases: self,
            text,
            at: place.at,
            plain: place.plain(),
            next: long,
            word,
        })
    }

    /// The first entry that may be filed under a key.
    #[inline]
    fn filed_under(&self, key: u64) -> u16 {
        let hash = hash(key);
        let mut at = hash as usize;
        loop {
            let Some(slot) = self.slots.get(at & (self.slots.len() - 1)) else { return NONE };
            if slot.is_of(hash) || slot.first() == NONE {
                return slot.first();
            }
            at += 1;
        }
    }
}

/// Phrases that may begin at a place of a text.
struct Candidates<'p> {
    phrases: &'p Phrases,
    text: &'p [u8],
    at: usize,
    /// The eight bytes from there on, where they can be compared as they are.
    plain: Option<u64>,
    /// The next entry that is looked at.
    next: u16,
    /// The first of those behind the last: they are filed under the first word.
    word: u16,
}

/// Those that do begin there: their lists, and where they end, the longest first.
impl Iterator for Candidates<'_> {
    type Item = (u64, usize);

    fn next(&mut self) -> Option<(u64, usize)> {
        loop {
            if self.next == NONE {
                self.next = std::mem::replace(&mut self.word, NONE);
            }
            let entry = self.phrases.entries.get(usize::from(self.next))?;
            self.next = entry.next;
            let known = match self.plain {
                Some(eight) if (eight ^ entry.eight) & entry.fixed != 0 => continue,
                Some(_) => length(entry.fixed),
                None => 0,
            };
            if let Some(end) = entry.end_in(self.phrases.text, self.text, self.at, known) {
                return Some((entry.lists, end));
            }
        }
    }
}
