//! Lists of phrases made one table while pmlint is compiled.

use super::entry::{Entry, NONE, Slot};
use super::keys::{LENGTH, first_word, long_of, stands_alone};
use super::letters::{BEYOND, LETTER, LETTERS, OTHER};

/// Lists as they are written.
pub(crate) type Lists = [&'static [&'static str]];

/// The parts of [`Phrases`](super::Phrases); their lengths are those that [`size`] and [`slots`] tell.
pub(crate) struct Parts<const PHRASES: usize, const BYTES: usize, const SLOTS: usize> {
    pub(crate) text: [u8; BYTES],
    pub(crate) entries: [Entry; PHRASES],
    pub(crate) slots: [Slot; SLOTS],
    pub(crate) signs: u128,
    pub(crate) thirds: [u32; PAIRS],
    pub(crate) of_words: u64,
}

/// How many phrases the lists hold, and how many bytes their text has.
pub(crate) const fn size(lists: &Lists) -> (usize, usize) {
    let (mut phrases, mut bytes, mut list) = (0, 0, 0);
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            phrases += 1;
            bytes += lists[list][at].len();
            at += 1;
        }
        list += 1;
    }
    assert!(lists.len() <= u64::BITS as usize, "there are too many lists");
    assert!(phrases < NONE as usize && bytes <= u16::MAX as usize, "the lists are too long");
    (phrases, bytes)
}

/// How many slots so many phrases need: with a fourth of them taken, most words meet no phrase.
pub(crate) const fn slots(phrases: usize) -> usize {
    (4 * phrases).next_power_of_two()
}

/// The hash of a key.
#[inline]
pub(super) const fn hash(key: u64) -> u32 {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// Puts the phrases of all lists into one table.
pub(crate) const fn build<const PHRASES: usize, const BYTES: usize, const SLOTS: usize>(
    lists: &Lists,
) -> Parts<PHRASES, BYTES, SLOTS> {
    let mut parts = Parts {
        text: [0; BYTES],
        entries: [Entry::NOTHING; PHRASES],
        slots: [Slot::EMPTY; SLOTS],
        signs: 0,
        thirds: [0; PAIRS],
        of_words: of_words(lists),
    };
    let (mut place, mut end, mut list) = (0, 0, 0);
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            let phrase = lists[list][at].as_bytes();
            if parts.add(phrase, list, place, end) {
                place += 1;
                end += phrase.len();
            }
            at += 1;
        }
        list += 1;
    }
    parts
}

/// The bits of the letters of a first word that phrases are filed under: fewer than all where a phrase leaves open how
/// a word ends that is shorter than a key.
const fn of_words(lists: &Lists) -> u64 {
    let mut bits = u64::MAX;
    let mut list = 0;
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            let phrase = lists[list][at].as_bytes();
            let letters = length(first_word(phrase, 0));
            if letters < LENGTH && letters < phrase.len() && phrase[letters] == b'*' {
                bits &= (1 << (8 * letters)) - 1;
            }
            at += 1;
        }
        list += 1;
    }
    bits
}

/// How many pairs of letters are told apart.
pub(crate) const PAIRS: usize = 256;

/// Which of the pairs a first byte of a word and the letter after it are; few that phrases begin with share one.
#[inline]
pub(super) const fn pair(first: u8, second: u8) -> usize {
    ((first << 3) ^ second) as usize
}

/// How many bytes of a number are not zeros.
#[inline]
pub(super) const fn length(bytes: u64) -> usize {
    8 - bytes.leading_zeros() as usize / 8
}

impl<const PHRASES: usize, const BYTES: usize, const SLOTS: usize> Parts<PHRASES, BYTES, SLOTS> {
    /// Adds a phrase of a list as the entry `place`, with its text from byte `start` on; says whether it is a new one.
    const fn add(&mut self, phrase: &[u8], list: usize, place: usize, start: usize) -> bool {
        assert!(
            !phrase.is_empty() && phrase.len() <= u8::MAX as usize,
            "a phrase has a wrong length"
        );
        let key = match long_of(phrase) {
            Some(long) => long,
            None => first_word(phrase, 0) & self.of_words,
        };
        let hash = hash(key);
        let mut slot = hash as usize & (SLOTS - 1);
        while self.slots[slot].first() != NONE && !self.slots[slot].is_of(hash) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        // Among those of one slot, longer ones come first.
        let (mut before, mut after) = (NONE, self.slots[slot].first());
        while after != NONE && self.entries[after as usize].length as usize >= phrase.len() {
            if self.is_at(phrase, after) {
                self.entries[after as usize].lists |= 1 << list;
                return false;
            }
            before = after;
            after = self.entries[after as usize].next;
        }
        let (eight, fixed) = first_eight(phrase);
        self.entries[place] = Entry {
            lists: 1 << list,
            eight,
            fixed,
            start: start as u16,
            next: after,
            length: phrase.len() as u8,
            ends_anywhere: ends_anywhere(phrase),
        };
        if before == NONE {
            self.slots[slot] = Slot::new(hash, place as u16);
        } else {
            self.entries[before as usize].next = place as u16;
        }
        let mut byte = 0;
        while byte < phrase.len() {
            self.text[start + byte] = phrase[byte];
            byte += 1;
        }
        self.add_beginning(phrase);
        true
    }

    /// Adds the letters that a phrase begins with.
    const fn add_beginning(&mut self, phrase: &[u8]) {
        if LETTER[phrase[0] as usize] == OTHER {
            self.signs |= 1 << phrase[0];
            return;
        }
        let (seconds, thirds) = (letters_at(phrase, 1), letters_at(phrase, 2));
        let mut second = 0;
        while second < LETTERS {
            if seconds >> second & 1 == 1 {
                self.thirds[pair(phrase[0], second as u8)] |= thirds;
            }
            second += 1;
        }
    }

    /// Whether an entry is this very phrase.
    const fn is_at(&self, phrase: &[u8], place: u16) -> bool {
        let entry = self.entries[place as usize];
        let mut same = entry.length as usize == phrase.len();
        let mut at = 0;
        while same && at < phrase.len() {
            same = self.text[entry.start as usize + at] == phrase[at];
            at += 1;
        }
        same
    }
}

/// The first eight bytes of a phrase as a number, with small letters, and the bits of those of them that are written so
/// wherever a space stands for one space.
const fn first_eight(phrase: &[u8]) -> (u64, u64) {
    let (mut eight, mut fixed) = (0, 0);
    let mut at = 0;
    while at < 8 && at < phrase.len() && !matches!(phrase[at], b'\'' | b'*') {
        eight |= (phrase[at].to_ascii_lowercase() as u64) << (8 * at);
        fixed |= 0xff << (8 * at);
        at += 1;
    }
    (eight, fixed)
}

/// Whether a phrase ends in a sign, or in a script that does not part words by spaces.
const fn ends_anywhere(phrase: &[u8]) -> bool {
    let mut last = phrase.len() - 1;
    while matches!(phrase[last], 0x80..=0xbf) {
        last -= 1;
    }
    stands_alone(phrase, last)
}

/// The bits of the letters that may stand at byte `at` of what a phrase stands for.
const fn letters_at(phrase: &[u8], at: usize) -> u32 {
    let mut here = 0;
    while here < at {
        if here >= phrase.len() || matches!(phrase[here], b' ' | b'\'' | b'*') {
            return u32::MAX;
        }
        here += 1;
    }
    if at >= phrase.len() {
        return u32::MAX;
    }
    match phrase[at] {
        b' ' | b'\'' => 1 << OTHER | 1 << BEYOND,
        b'*' => u32::MAX,
        byte => 1 << LETTER[byte as usize],
    }
}
