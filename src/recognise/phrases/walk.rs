//! Several lists of phrases at once: one walk over a text for all of them.

use std::ops::Range;

use super::letters::{BEYOND, LETTER, LETTERS, OTHER, each_start, gap_length, letter};
use super::{Phrases, phrase_end};

/// Several lists that are looked for in one walk over a text.
pub(crate) struct Walk<const LISTS: usize> {
    lists: [&'static Phrases; LISTS],
    /// The phrases of all lists, as list and place in it, in order of the slots of their beginnings.
    phrases: [(u8, u8); MOST],
    /// Where in `phrases` those of each slot stand; the last entry is their number.
    slots: [u16; SLOTS + 1],
    /// For each two letters, which ones come third in any phrase, a bit each: most words are told from all phrases
    /// by these.
    thirds: [u32; LETTERS * LETTERS],
}

/// Most phrases of a walk.
const MOST: usize = 640;

/// How many slots there are for beginnings; two that share one are told apart by the phrases themselves.
const SLOTS: usize = 4096;

/// How many letters, gaps among them, make a beginning.
const BEGINNING: usize = 5;

/// How many letters the beginning of a short phrase has.
const SHORT: usize = 3;

/// The bits of what a space in a phrase may stand for, a no-break space among them.
const BEYOND_OR_OTHER: u32 = 1 << BEYOND | 1 << OTHER;

/// The slot of a beginning: one more than a letter each, from the last one on.
const fn slot(beginning: u32) -> usize {
    (beginning.wrapping_mul(0x9E37_79B1) >> 20) as usize
}

impl<const LISTS: usize> Walk<LISTS> {
    /// Prepares a walk; the first three letters of each phrase must be fixed.
    pub(crate) const fn new(lists: [&'static Phrases; LISTS]) -> Self {
        let mut walk = Self {
            lists,
            phrases: [(0, 0); MOST],
            slots: [0; SLOTS + 1],
            thirds: [0; LETTERS * LETTERS],
        };
        // First the number of each slot, one place further; then sums of them; then the phrases, each of which moves
        // the start of its slot to where that of the next one belongs.
        walk.each(false);
        let mut at = 0;
        while at < SLOTS {
            walk.slots[at + 1] += walk.slots[at];
            at += 1;
        }
        walk.each(true);
        while at > 0 {
            walk.slots[at] = walk.slots[at - 1];
            at -= 1;
        }
        walk.slots[0] = 0;
        walk
    }

    /// Counts every phrase in its slot, or puts it there.
    const fn each(&mut self, put: bool) {
        let mut list = 0;
        while list < LISTS {
            let mut at = 0;
            while at < self.lists[list].list.len() {
                let phrase = self.lists[list].list[at].as_bytes();
                let third =
                    if phrase[2] == b' ' { BEYOND_OR_OTHER } else { 1 << letter(phrase[2]) };
                self.thirds[letter(phrase[0]) * LETTERS + letter(phrase[1])] |= third;
                let slot = slot(beginning_of(phrase));
                if put {
                    self.phrases[self.slots[slot] as usize] = (list as u8, at as u8);
                    self.slots[slot] += 1;
                } else {
                    self.slots[slot + 1] += 1;
                }
                at += 1;
            }
            list += 1;
        }
    }

    /// Tells of every phrase that begins at a word: the place of its list, and where it stands. Of those of one list
    /// at one word, the longest is told.
    pub(crate) fn hear(&self, text: &str, mut tell: impl FnMut(usize, Range<usize>)) {
        let bytes = text.as_bytes();
        each_start(bytes, 0, |at| {
            if !self.may_begin(bytes, at) {
                return None;
            }
            let (short, long) = beginnings_at(bytes, at);
            let (short, long) = (self.at_slot(slot(short)), self.at_slot(slot(long)));
            let mut ends = [0; LISTS];
            let mut found = false;
            for &(list, place) in short.iter().chain(long) {
                let list = usize::from(list);
                let phrase = self.lists.get(list)?.list.get(usize::from(place))?;
                if let Some(end) = phrase_end(text, at, phrase) {
                    ends[list] = end.max(ends[list]);
                    found = true;
                }
            }
            if found {
                let told = ends.into_iter().enumerate().filter(|(_, end)| *end > 0);
                told.for_each(|(list, end)| tell(list, at..end));
            }
            None::<()>
        });
    }

    /// Whether some phrase begins with the three letters at byte `at`.
    fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        let Some([first, second, third]) = bytes.get(at..at + 3) else { return false };
        let thirds = self.thirds.get(letter(*first) * LETTERS + letter(*second));
        thirds.is_some_and(|thirds| thirds >> letter(*third) & 1 == 1)
    }

    fn at_slot(&self, slot: usize) -> &[(u8, u8)] {
        match self.slots.get(slot..slot + 2) {
            Some([start, end]) if start < end => {
                self.phrases.get(usize::from(*start)..usize::from(*end)).unwrap_or_default()
            }
            _ => &[],
        }
    }
}

/// The beginning of a phrase: its first five letters, or its first three if fewer are fixed.
const fn beginning_of(phrase: &[u8]) -> u32 {
    let mut beginning = 0;
    let mut fixed = 0;
    while fixed < BEGINNING && fixed < phrase.len() && !matches!(phrase[fixed], b'*' | b'\'') {
        fixed += 1;
    }
    assert!(fixed >= SHORT, "a phrase of a walk begins with three letters");
    let mut at = if fixed < BEGINNING { SHORT } else { BEGINNING };
    while at > 0 {
        at -= 1;
        beginning = beginning << 5 | (LETTER[phrase[at] as usize] as u32 + 1);
    }
    beginning
}

/// The beginnings that phrases at byte `at` may have, short and long; any gap counts as one letter.
fn beginnings_at(bytes: &[u8], at: usize) -> (u32, u32) {
    let mut here = at;
    let mut beginning = 0;
    let mut short = 0;
    for place in 0..BEGINNING {
        if place == SHORT {
            short = beginning;
        }
        let Some(&byte) = bytes.get(here) else { break };
        beginning |= (u32::from(LETTER[usize::from(byte)]) + 1) << (5 * place);
        here += if byte.is_ascii_alphanumeric() {
            1
        } else {
            gap_length(bytes.get(here..).unwrap_or_default()).max(1)
        };
    }
    (short, beginning)
}

#[cfg(test)]
mod tests {
    use super::*;

    static FIRST: Phrases = Phrases::new(&["rolled back", "rollback", "didn't help", "原因"]);
    static SECOND: Phrases = Phrases::new(&["rolled", "the fault of", "yyyy-mm-dd", "omg"]);
    static BOTH: Walk<2> = Walk::new([&FIRST, &SECOND]);

    #[test]
    fn a_walk_hears_what_each_list_finds() {
        for text in [
            "We rolled back; a rollback didn’t help.",
            "ROLLED\n  BACK, the  fault-of nobody, OMG",
            "rolled backwards, the faults of, omgs, rerolled",
            "the fault\u{a0}of them, YYYY-MM-DD",
            "可能原因在于 omg",
            "ro",
            "",
        ] {
            let mut heard = Vec::new();
            BOTH.hear(text, |list, range| heard.push((list, range)));
            let mut found = Vec::new();
            for (list, phrases) in [&FIRST, &SECOND].into_iter().enumerate() {
                let mut from = 0;
                while let Some(range) = phrases.find_from(text, from) {
                    from = range.end;
                    found.push((list, range));
                }
            }
            found.sort_by_key(|(list, range)| (range.start, *list));
            assert_eq!(heard, found, "{text}");
        }
    }
}
