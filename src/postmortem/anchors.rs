//! Where stamps and lengths may begin in all running text, block by block.

use std::ops::Range;

use crate::markdown::Outline;
use crate::recognise::anchors::{Anchor, Anchored};

/// The anchors of every block.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    pub(super) all: Vec<Anchor>,
    /// For each block, how many anchors stand up to its end.
    pub(super) ends: Vec<usize>,
}

impl Anchors {
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
