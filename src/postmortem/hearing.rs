//! What the one walk over all running text heard, block by block.

use std::ops::Range;

use crate::markdown::{BlockKind, Outline};
use crate::recognise::wording::{Heard, Hit, hear};

/// The phrases of every block.
#[derive(Debug, Default)]
pub(super) struct Hearing {
    hits: Vec<Hit>,
    /// For each block, how many hits stand up to its end.
    ends: Vec<usize>,
}

impl Hearing {
    /// Walks all text outside fenced code.
    pub(super) fn of(outline: &Outline) -> Self {
        let mut hearing = Self { hits: Vec::new(), ends: Vec::with_capacity(outline.blocks.len()) };
        for block in &outline.blocks {
            if !matches!(block.kind, BlockKind::Code { fenced: true }) {
                hear(block.prose.text(), &mut hearing.hits);
            }
            hearing.ends.push(hearing.hits.len());
        }
        hearing
    }

    /// A range of a block's text, with what was heard in it.
    pub(super) fn within<'h>(
        &'h self,
        outline: &'h Outline,
        block: usize,
        range: Range<usize>,
    ) -> Heard<'h> {
        let end = |block: usize| self.ends.get(block).copied().unwrap_or_default();
        let hits = self.hits.get(block.checked_sub(1).map_or(0, end)..end(block));
        let text = outline.blocks.get(block).map_or("", |block| block.prose.text());
        Heard::new(text, range, hits.unwrap_or_default())
    }
}
