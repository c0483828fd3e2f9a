//! What the one walk over all running text heard, block by block.

use std::ops::Range;

use crate::markdown::{BlockKind, Outline};
use crate::recognise::wording::{Heard, Hit, Themes, hear};

/// The phrases of every block.
#[derive(Debug, Default)]
pub(super) struct Hearing {
    hits: Vec<Hit>,
    blocks: Vec<Told>,
}

/// What was heard in a block.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    themes: Themes,
    /// How many hits stand up to its end.
    end: usize,
}

/// Bytes of text for a hit, about.
const SPACING: usize = 32;

impl Hearing {
    /// Walks all text outside fenced code.
    pub(super) fn of(outline: &Outline, length: usize) -> Self {
        let mut hits = Vec::with_capacity(length / SPACING);
        let mut blocks = Vec::with_capacity(outline.blocks.len());
        for block in &outline.blocks {
            let start = hits.len();
            if !matches!(block.kind, BlockKind::Code { fenced: true }) {
                hear(block.prose.text(), &mut hits);
            }
            let told = hits.iter().skip(start).map(|hit: &Hit| hit.themes);
            let themes = told.fold(Themes::default(), Themes::with);
            blocks.push(Told { themes, end: hits.len() });
        }
        Self { hits, blocks }
    }

    /// Whether a phrase of one of the themes stands in a block.
    pub(super) fn has(&self, block: usize, themes: Themes) -> bool {
        self.blocks.get(block).is_some_and(|told| told.themes.meets(themes))
    }

    /// A range of a block's text, with what was heard in it.
    pub(super) fn within<'h>(
        &'h self,
        outline: &'h Outline<'_>,
        block: usize,
        range: Range<usize>,
    ) -> Heard<'h> {
        let end = |block: usize| self.blocks.get(block).map_or(0, |told| told.end);
        let hits = self.hits.get(block.checked_sub(1).map_or(0, end)..end(block));
        let text = outline.blocks.get(block).map_or("", |block| block.prose.text());
        Heard::new(text, range, hits.unwrap_or_default())
    }
}
