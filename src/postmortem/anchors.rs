//! Where stamps and lengths may begin in all running text, block by block.

use std::ops::Range;

use crate::markdown::{BlockKind, Outline};
use crate::recognise::anchors::{self, Anchor, Anchored};

/// The anchors of every block.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    all: Vec<Anchor>,
    /// For each block, how many anchors stand up to its end.
    ends: Vec<usize>,
}

impl Anchors {
    /// Finds them in all text outside fenced code.
    pub(super) fn of(outline: &Outline) -> Self {
        let mut anchors = Self { all: Vec::new(), ends: Vec::with_capacity(outline.blocks.len()) };
        for block in &outline.blocks {
            if !matches!(block.kind, BlockKind::Code { fenced: true }) {
                anchors::all(block.prose.text(), &mut anchors.all);
            }
            anchors.ends.push(anchors.all.len());
        }
        anchors
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
