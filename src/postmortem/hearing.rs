//! The one walk over all running text, and what it heard, block by block.

use std::ops::Range;

use super::anchors::Anchors;
use crate::markdown::{BlockKind, Outline};
use crate::recognise::anchors::{WORDS_HEARD, add_words};
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

/// Bytes of text for a hit or an anchor, about.
const SPACING: usize = 32;

/// Walks all text outside fenced code; `length` is about how many bytes it has.
pub(super) fn walk(outline: &Outline, length: usize) -> (Hearing, Anchors) {
    let blocks = outline.blocks.len();
    let mut hits: Vec<Hit> = Vec::with_capacity(length / SPACING);
    let mut heard = Vec::with_capacity(blocks);
    let mut all = Vec::with_capacity(length / SPACING);
    let mut ends = Vec::with_capacity(blocks);
    for block in &outline.blocks {
        let (start, first) = (hits.len(), all.len());
        let text = match block.kind {
            BlockKind::Code { fenced: true } => "",
            _ => block.prose.text(),
        };
        let themes = hear(text, &mut hits, &mut all);
        if themes.meets(WORDS_HEARD) {
            let hits = hits.get(start..).unwrap_or_default();
            add_words(Heard::new(text, 0..text.len(), hits), &mut all, first);
        }
        heard.push(Told { themes, end: hits.len() });
        ends.push(all.len());
    }
    (Hearing { hits, blocks: heard }, Anchors { all, ends })
}

impl Hearing {
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
