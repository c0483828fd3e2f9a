//! A phrase in a table, and whether it stands at a place of a text.

use super::letters::{gap_length, goes_on};

/// A phrase.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    /// The lists that hold it, a bit each.
    pub(super) lists: u64,
    /// Where its text begins in that of the table.
    pub(super) start: u16,
    pub(super) length: u8,
    /// Whether any letter may follow: it ends in a sign, or in a script that does not part words by spaces.
    pub(super) ends_anywhere: bool,
}

/// No entry, no link; there are fewer than this.
pub(super) const NONE: u16 = u16::MAX;

impl Entry {
    /// The entry that is not filled in yet.
    pub(super) const NOTHING: Self = Self { lists: 0, start: 0, length: 0, ends_anywhere: false };

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
        self.ends_at(text, here)
    }

    /// The place behind the phrase, if it may end there.
    #[inline]
    pub(super) fn ends_at(&self, text: &[u8], end: usize) -> Option<usize> {
        (self.ends_anywhere || !goes_on(text, end)).then_some(end)
    }
}
