//! Phrases in running text: found at word boundaries, whatever their case, in one walk for any number of lists.
//!
//! The walk goes from one place at which a phrase may begin to the next (`places`), passes over what no phrase begins
//! with (`heads`), and compares the others with the phrases that are filed under their first letters in a table that
//! the compiler made (`build`), eight bytes at once and then letter by letter (`entry`).

pub(crate) mod build;
mod eights;
pub(crate) mod entry;
pub(crate) mod heads;
mod letters;
mod marks;
mod places;
#[cfg(test)]
mod tests;

use std::ops::Range;

use build::{Filed, length};
pub(super) use eights::{TOPS, are_digits, eight_at};
use eights::{before, gaps};
use entry::Entry;
use heads::{ascii_head, head, is_beyond, may_go_on};
pub(super) use letters::{BEYOND, DIGIT, LETTER, LETTERS, OTHER};
use marks::Marks;
use places::{Place, Places, comparable, second};

/// Lists of phrases, whatever their case, made one table while pmlint is compiled; built by [`phrases!`].
///
/// A space in a phrase stands for any run of spaces, line breaks and hyphens, `'` for either apostrophe, a
/// `*` at the end for any ending of the word.
pub(crate) struct Phrases {
    /// Every phrase, one behind the other.
    pub(crate) text: &'static [u8],
    pub(crate) entries: &'static [Entry],
    /// The lower five bits of the bytes that phrases begin with, a bit each.
    pub(crate) firsts: u32,
    /// The signs that phrases begin with.
    pub(crate) marks: Marks,
    /// For each head, hashed, what the two bytes behind it may be: this tells most words from all phrases.
    pub(crate) going_on: &'static [[u32; 2]],
    /// Which of the files are under each.
    pub(crate) ranges: &'static [(u16, u16)],
    pub(crate) files: &'static [Filed],
}

/// [`Phrases`] of one or more lists: `phrases![MONTHS, &["today", "yester*"]]`.
macro_rules! phrases {
    ($($list:expr),+ $(,)?) => {{
        const LISTS: &$crate::recognise::phrases::build::Lists = &[$($list),+];
        {
            use $crate::recognise::phrases::build::{Draft, Files, build, size};
            use $crate::recognise::phrases::{Phrases, entry::Entry, heads};
            const PHRASES: usize = size(LISTS).0;
            const BYTES: usize = size(LISTS).1;
            const HEADS: usize = heads::size(PHRASES);
            const DRAFT: Draft<PHRASES, BYTES, HEADS> = build(LISTS);
            static TEXT: [u8; BYTES] = DRAFT.text;
            static ENTRIES: [Entry; PHRASES] = DRAFT.entries;
            static GOING_ON: [[u32; 2]; HEADS] = DRAFT.going_on;
            static FILES: Files<HEADS, { DRAFT.linked }> = DRAFT.files();
            Phrases {
                text: &TEXT,
                entries: &ENTRIES,
                firsts: DRAFT.first_bytes,
                marks: DRAFT.marks,
                going_on: &GOING_ON,
                ranges: &FILES.ranges,
                files: &FILES.all,
            }
        }
    }};
}
pub(crate) use phrases;

impl Phrases {
    /// The first place of any phrase; where several begin there, the longest.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.find_from(text, 0)
    }

    /// The same from byte `from` on.
    pub(crate) fn find_from(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let bytes = text.as_bytes();
        self.places(bytes, from, |_, _| ()).find_map(|(place, head)| {
            let (_, end) = self.beginning_at(bytes, place, head).next()?;
            Some(place.at..end)
        })
    }

    /// Whether any phrase stands in the text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Where the longest phrase that begins at byte `at` ends.
    pub(crate) fn match_at(&self, text: &str, at: usize) -> Option<usize> {
        self.beginning(text, at).next().map(|(_, end)| end)
    }

    /// The phrases that begin at byte `at`: their lists, a bit each, and where they end, the longest first.
    pub(crate) fn beginning<'p>(
        &'p self,
        text: &'p str,
        at: usize,
    ) -> impl Iterator<Item = (u64, usize)> + 'p {
        let bytes = text.as_bytes();
        // Nearly always the first letter tells that there is none.
        let may_begin = |byte: &&u8| self.firsts >> (*byte & 31) & 1 == 1;
        let place = bytes.get(at).filter(may_begin).map(|_| Place::at(bytes, at, self.marks));
        let found = place.and_then(|place| {
            let head = self.head_of(place.eight)?;
            Some(self.beginning_at(bytes, place, head))
        });
        found.into_iter().flatten()
    }

    /// Tells of every phrase of every list: the lists, a bit each, and where it stands. Of those of one list at one
    /// place, the longest is told.
    #[inline(always)]
    pub(crate) fn hear(&self, text: &str, tell: impl FnMut(u64, Range<usize>)) {
        self.hear_with_figures(text, tell, |_, _| ());
    }

    /// Tells besides of what may be digits: where 64 bytes begin, and which of them may be, a bit each.
    #[inline(always)]
    pub(crate) fn hear_with_figures(
        &self,
        text: &str,
        mut tell: impl FnMut(u64, Range<usize>),
        figures: impl FnMut(usize, u64),
    ) {
        let bytes = text.as_bytes();
        for (place, head) in self.places(bytes, 0, figures) {
            self.hear_at(bytes, place, head, &mut tell);
        }
    }

    /// Tells of the phrases that begin at a place.
    #[inline(never)]
    fn hear_at(
        &self,
        text: &[u8],
        place: Place,
        head: usize,
        tell: &mut impl FnMut(u64, Range<usize>),
    ) {
        let mut told = 0;
        for (lists, end) in self.beginning_at(text, place, head) {
            if lists & !told != 0 {
                tell(lists & !told, place.at..end);
            }
            told |= lists;
        }
    }

    /// The places from byte `from` on at which a phrase may begin, and the heads that they have.
    #[inline(always)]
    fn places<'p>(
        &'p self,
        text: &'p [u8],
        from: usize,
        figures: impl FnMut(usize, u64) + 'p,
    ) -> impl Iterator<Item = (Place, usize)> + 'p {
        let places = Places::new(text, from, self.marks, figures);
        places.filter_map(|place| Some((place, self.head_of(place.eight)?)))
    }

    /// The head that bytes of a place have, if a phrase may begin with them.
    #[inline(always)]
    fn head_of(&self, eight: u64) -> Option<usize> {
        if is_beyond(eight) {
            return Some(head(eight, self.going_on.len()));
        }
        let head = ascii_head(eight, self.going_on.len());
        may_go_on(*self.going_on.get(head)?, eight).then_some(head)
    }

    /// The phrases that may begin at a place.
    #[inline(always)]
    fn beginning_at<'p>(&'p self, text: &'p [u8], place: Place, head: usize) -> Candidates<'p> {
        let (start, end) = self.ranges.get(head).copied().unwrap_or_default();
        let files = self.files.get(start.into()..end.into()).unwrap_or_default();
        let compared = comparable(text, place);
        Candidates { phrases: self, text, place, compared, second: None, files: files.iter() }
    }
}

/// Phrases that may begin at a place of a text.
struct Candidates<'p> {
    phrases: &'p Phrases,
    text: &'p [u8],
    place: Place,
    /// The bits of the eight bytes that are [`comparable`].
    compared: u64,
    /// The eight bytes behind those, and the bits of them that are, once a phrase has asked for them.
    second: Option<(u64, u64)>,
    files: std::slice::Iter<'p, Filed>,
}

impl Candidates<'_> {
    /// Whether the first sixteen bytes of a phrase may stand there.
    #[inline(always)]
    fn fits(&mut self, filed: &Filed) -> bool {
        if !filed.first.fits(self.place.eight, self.compared) {
            return false;
        }
        if filed.second.bits == 0 || self.compared != u64::MAX {
            return true;
        }
        let (text, place) = (self.text, self.place);
        let (eight, compared) = *self.second.get_or_insert_with(|| second(text, place));
        filed.second.fits(eight, compared)
    }

    /// Where a phrase ends whose first bytes fit, if it stands there.
    #[inline(always)]
    fn end_of(&self, filed: &Filed, entry: &Entry) -> Option<usize> {
        let Place { at, eight } = self.place;
        let known = length(filed.first.bits & before(gaps(eight) | eight & TOPS));
        let is_all = known == usize::from(entry.length);
        if is_all && known < 8 && filed.first.bits & !self.compared == 0 {
            return Some(at + known);
        }
        entry.end_in(self.phrases.text, self.text, at, known)
    }
}

/// Those that do begin there: their lists, and where they end, the longest first.
impl Iterator for Candidates<'_> {
    type Item = (u64, usize);

    #[inline(always)]
    fn next(&mut self) -> Option<(u64, usize)> {
        while let Some(filed) = self.files.next() {
            if self.fits(filed) {
                let entry = self.phrases.entries.get(usize::from(filed.entry))?;
                if let Some(end) = self.end_of(filed, entry) {
                    return Some((entry.lists, end));
                }
            }
        }
        None
    }
}
