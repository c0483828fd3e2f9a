//! Where stamps and lengths may begin in all running text, block by block.

use std::ops::Range;

use super::hearing::Hearing;
use crate::markdown::{BlockKind, Outline};
use crate::recognise::anchors::{Anchor, Anchored, WORDS_HEARD, add_figures, add_words};

/// The anchors of every block.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    all: Vec<Anchor>,
    /// For each block, how many anchors stand up to its end.
    ends: Vec<usize>,
}

/// Bytes of text for an anchor, about.
const SPACING: usize = 32;

impl Anchors {
    /// Finds them in all text outside fenced code.
    pub(super) fn of(outline: &Outline<'_>, hearing: &Hearing) -> Self {
        let text = outline.blocks.iter().map(|block| block.prose.text().len()).sum::<usize>();
        let mut all = Vec::with_capacity(text / SPACING);
        let mut ends = Vec::with_capacity(outline.blocks.len());
        for (index, block) in outline.blocks.iter().enumerate() {
            if !matches!(block.kind, BlockKind::Code { fenced: true }) {
                let first = all.len();
                let text = block.prose.text();
                add_figures(text, &mut all);
                if hearing.has(index, WORDS_HEARD) {
                    add_words(hearing.within(outline, index, 0..text.len()), &mut all, first);
                }
            }
            ends.push(all.len());
        }
        Self { all, ends }
    }

    /// Whether the text of a block has any.
    pub(super) fn are_in(&self, block: usize) -> bool {
        let before = block.checked_sub(1).map_or(Some(&0), |before| self.ends.get(before));
        self.ends.get(block) > before
    }

    /// A range of a block's text, with its anchors.
    pub(super) fn within<'a>(
        &'a self,
        outline: &'a Outline,
        block: usize,
        range: Range<usize>,
    ) -> Anchored<'a> {
        let end = |block: usize| self.ends.get(block).copied().unwrap_or_default();
        let anchors = self.all.get(block.checked_sub(1).map_or(0, end)..end(block));
        let text = outline.blocks.get(block).map_or("", |block| block.prose.text());
        Anchored::new(text, range, anchors.unwrap_or_default())
    }
}
