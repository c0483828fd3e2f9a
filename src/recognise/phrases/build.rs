//! Lists of phrases made one table while pmlint is compiled.

use super::entry::{Entry, NONE};
use super::heads::head;
use super::letters::{LETTER, OTHER, gap_width, is_cjk_lead};
use super::marks::Marks;

/// Lists as they are written.
pub(crate) type Lists = [&'static [&'static str]];

/// The parts of [`Phrases`](super::Phrases), of which [`size`] and [`heads::size`](super::heads::size) tell how long
/// they are; what is filed under a head is not yet in a row.
pub(crate) struct Draft<const PHRASES: usize, const BYTES: usize, const HEADS: usize> {
    pub(crate) text: [u8; BYTES],
    pub(crate) entries: [Entry; PHRASES],
    pub(crate) first_bytes: u32,
    pub(crate) marks: Marks,
    pub(crate) going_on: [[u32; 2]; HEADS],
    firsts: [u16; HEADS],
    links: [Link; MANY],
    /// How many of the links are taken.
    pub(crate) linked: usize,
}

/// An entry that is filed under a head, and the place of the next link.
type Link = (u16, u16);

/// More links than any table needs.
const MANY: usize = 1 << 14;

/// What is filed under each head, the longest first.
pub(crate) struct Files<const HEADS: usize, const LINKS: usize> {
    pub(crate) ranges: [(u16, u16); HEADS],
    pub(crate) all: [Filed; LINKS],
}

/// An entry that is filed under a head.
#[derive(Clone, Copy)]
pub(crate) struct Filed {
    /// The first eight bytes of its phrase, and the eight behind them.
    pub(super) first: Fixed,
    pub(super) second: Fixed,
    pub(super) entry: u16,
}

/// Eight bytes of a phrase.
#[derive(Clone, Copy)]
pub(crate) struct Fixed {
    /// They themselves as a place has them, and the bits of those that it has wherever a space stands for one space.
    eight: u64,
    pub(super) bits: u64,
}

impl Fixed {
    const NOTHING: Self = Self { eight: 0, bits: 0 };

    /// Those of a phrase from byte `from` on. Behind a phrase stands a space, too, unless it may end anywhere.
    const fn of(phrase: &[u8], from: usize) -> Self {
        let mut fixed = Self::NOTHING;
        let mut at = from;
        while at < from + 8 {
            let byte = if at < phrase.len() {
                phrase[at]
            } else if at == phrase.len() && !stands_alone(phrase, at - 1) {
                b' '
            } else {
                break;
            };
            if matches!(byte, b'\'' | b'*') || gap_width(phrase, at) > 1 {
                break;
            }
            fixed.eight |= (shown(byte) as u64) << (8 * (at - from));
            fixed.bits |= 0xff << (8 * (at - from));
            at += 1;
        }
        fixed
    }

    /// Whether a text may have them that has these eight bytes, of which these bits can be compared.
    #[inline(always)]
    pub(super) const fn fits(self, eight: u64, compared: u64) -> bool {
        (self.eight ^ eight) & self.bits & compared == 0
    }
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

/// Puts the phrases of all lists into one table.
pub(crate) const fn build<const PHRASES: usize, const BYTES: usize, const HEADS: usize>(
    lists: &Lists,
) -> Draft<PHRASES, BYTES, HEADS> {
    let mut draft = Draft {
        text: [0; BYTES],
        entries: [Entry::NOTHING; PHRASES],
        first_bytes: 0,
        marks: Marks::NONE,
        going_on: [[0; 2]; HEADS],
        firsts: [NONE; HEADS],
        links: [(NONE, NONE); MANY],
        linked: 0,
    };
    let (mut place, mut end, mut list) = (0, 0, 0);
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            let phrase = lists[list][at].as_bytes();
            if draft.add(phrase, list, place, end) {
                place += 1;
                end += phrase.len();
            }
            at += 1;
        }
        list += 1;
    }
    draft
}

/// How many bytes of a number are not zeros.
#[inline]
pub(super) const fn length(bytes: u64) -> usize {
    8 - bytes.leading_zeros() as usize / 8
}

impl<const PHRASES: usize, const BYTES: usize, const HEADS: usize> Draft<PHRASES, BYTES, HEADS> {
    /// Puts what is filed under each head in a row.
    pub(crate) const fn files<const LINKS: usize>(&self) -> Files<HEADS, LINKS> {
        let nothing = Filed { first: Fixed::NOTHING, second: Fixed::NOTHING, entry: NONE };
        let mut files = Files { ranges: [(0, 0); HEADS], all: [nothing; LINKS] };
        let (mut head, mut filed) = (0, 0);
        while head < HEADS {
            let start = filed;
            let mut link = self.firsts[head];
            while link != NONE {
                let (entry, next) = self.links[link as usize];
                let phrase = self.phrase(entry);
                let first = Fixed::of(phrase, 0);
                let goes_on = first.bits == u64::MAX;
                let second = if goes_on { Fixed::of(phrase, 8) } else { Fixed::NOTHING };
                files.all[filed] = Filed { first, second, entry };
                filed += 1;
                link = next;
            }
            files.ranges[head] = (start as u16, filed as u16);
            head += 1;
        }
        files
    }

    const fn phrase(&self, entry: u16) -> &[u8] {
        let entry = &self.entries[entry as usize];
        self.text.split_at(entry.start as usize).1.split_at(entry.length as usize).0
    }

    /// Adds a phrase of a list as the entry `place`, with its text from byte `start` on; says whether it is a new one.
    const fn add(&mut self, phrase: &[u8], list: usize, place: usize, start: usize) -> bool {
        assert!(
            !phrase.is_empty() && phrase.len() <= u8::MAX as usize,
            "a phrase has a wrong length"
        );
        let mut byte = 0;
        while byte < phrase.len() {
            self.text[start + byte] = phrase[byte];
            byte += 1;
        }
        self.entries[place] = Entry {
            lists: 1 << list,
            start: start as u16,
            length: phrase.len() as u8,
            ends_anywhere: stands_alone(phrase, phrase.len() - 1),
        };
        self.first_bytes |= 1 << (phrase[0] & 31);
        if gap_width(phrase, 0) > 0 {
            self.marks = self.marks.with(phrase[0]);
        }
        let linked = self.linked;
        self.file(place, phrase);
        self.linked > linked
    }

    /// Links an entry to the head of known bytes, behind all that are longer; or adds its list to that of the same phrase.
    pub(super) const fn link(&mut self, entry: usize, known: u64) {
        let place = head(known, HEADS);
        let (mut before, mut after) = (NONE, self.firsts[place]);
        while after != NONE {
            let (other, next) = self.links[after as usize];
            if self.entries[other as usize].length < self.entries[entry].length {
                break;
            }
            if self.are_same(other as usize, entry) {
                self.entries[other as usize].lists |= self.entries[entry].lists;
                return;
            }
            (before, after) = (after, next);
        }
        let link = self.linked as u16;
        self.links[self.linked] = (entry as u16, after);
        self.linked += 1;
        if before == NONE {
            self.firsts[place] = link;
        } else {
            self.links[before as usize].1 = link;
        }
    }

    /// Whether two entries are the same phrase.
    const fn are_same(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.phrase(one as u16), self.phrase(other as u16));
        let mut same = one.len() == other.len();
        let mut at = 0;
        while same && at < one.len() {
            same = one[at] == other[at];
            at += 1;
        }
        same
    }
}

/// How a place has a byte of a phrase.
const fn shown(byte: u8) -> u8 {
    if LETTER[byte as usize] == OTHER { b' ' } else { byte.to_ascii_lowercase() }
}

/// Whether the character that byte `at` belongs to is no part of a longer word: a sign, or of a script that does not part
/// words by spaces.
pub(super) const fn stands_alone(text: &[u8], at: usize) -> bool {
    let mut at = at;
    while matches!(text[at], 0x80..=0xbf) {
        at -= 1;
    }
    gap_width(text, at) > 0 || is_cjk_lead(text[at])
}
