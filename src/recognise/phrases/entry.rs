//! A phrase in a table, and the slots by which it is found there.

use super::letters::{gap_length, goes_on};

/// A phrase.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    /// The lists that hold it, a bit each.
    pub(super) lists: u64,
    /// Its first eight bytes, and the bits of those that every text has where a space is one space.
    pub(super) eight: u64,
    pub(super) fixed: u64,
    /// Where its text begins in that of the table.
    pub(super) start: u16,
    /// The next entry of the same slot, none of which is longer.
    pub(super) next: u16,
    pub(super) length: u8,
    /// Whether any letter may follow: it ends in a sign, or in a script that does not part words by spaces.
    pub(super) ends_anywhere: bool,
}

/// No entry; there are fewer phrases than this.
pub(super) const NONE: u16 = u16::MAX;

impl Entry {
    /// The entry that is not filled in yet.
    pub(super) const NOTHING: Self = Self {
        lists: 0,
        eight: 0,
        fixed: 0,
        start: 0,
        next: NONE,
        length: 0,
        ends_anywhere: false,
    };

    /// Where the phrase ends if it stands at byte `at` of a text, as its first `known` bytes do; `all` is the text of
    /// the table.
    #[inline(never)]
    pub(super) fn end_in(&self, all: &[u8], text: &[u8], at: usize, known: usize) -> Option<usize> {
        let start = usize::from(self.start);
        let rest = all.get(start + known..start + usize::from(self.length))?;
        let mut here = at + known;
        for &wanted in rest {
            // Behind the end of the text, only an open ending fits.
            let byte = *text.get(here).unwrap_or(&b'\0');
            match wanted {
                b' ' => {
                    let gap = gap_length(text.get(here..)?);
                    if gap == 0 {
                        return None;
                    }
                    here += gap;
                }
                b'\'' if byte == b'\'' => here += 1,
                b'\'' if text.get(here..)?.starts_with("’".as_bytes()) => here += "’".len(),
                b'*' => {
                    while goes_on(text, here) {
                        here += 1;
                    }
                    return Some(here);
                }
                _ if byte == wanted || byte.eq_ignore_ascii_case(&wanted) => here += 1,
                _ => return None,
            }
        }
        (self.ends_anywhere || !goes_on(text, here)).then_some(here)
    }
}

/// The entries that are filed under keys of one hash: the upper half of the hash, which does not say where the slot
/// is, and the first entry.
#[derive(Clone, Copy)]
pub(crate) struct Slot(u32);

impl Slot {
    pub(super) const EMPTY: Self = Self(NONE as u32);

    pub(super) const fn new(hash: u32, first: u16) -> Self {
        Self(hash & !(NONE as u32) | first as u32)
    }

    #[inline]
    pub(super) const fn is_of(self, hash: u32) -> bool {
        (self.0 ^ hash) >> 16 == 0
    }

    #[inline]
    pub(super) const fn first(self) -> u16 {
        self.0 as u16
    }
}
