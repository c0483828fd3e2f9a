//! The outline as units in reading order: a line of a paragraph, a list entry, a heading, a table row.
//!
//! Real documents put a field, a title and an entry on lines of their own whatever the Markdown
//! around them, so lines are what the reading goes by.

use super::titles::{Around, Titles};
use crate::config::Config;
use crate::markdown::{BlockKind, Line, Outline};
use crate::source::{Source, Span};

/// One line or row of a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    /// The block it stands in: index into [`Outline::blocks`].
    pub(super) block: usize,
    /// First byte of its text in the block's prose.
    pub(super) start: usize,
    /// One past the last byte of its text in the block's prose.
    pub(super) end: usize,
    /// What it is.
    pub(super) place: Place,
    /// How many lists hold it.
    pub(super) lists: u8,
    /// Inside a block quote: somebody else's words, such as a chat.
    pub(super) quoted: bool,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A heading of this level.
    Heading(u8),
    /// A line of a paragraph.
    Line {
        /// The first line of its block.
        first: bool,
        /// The only line of its block.
        alone: bool,
    },
    /// The first line of a list entry.
    Item,
    /// A further line of a list entry.
    ItemLine,
    /// A table row; its text is in the cells.
    Row {
        /// The row over the delimiter line.
        header: bool,
    },
    /// Code, an image, raw HTML: there, but no text that is read.
    Matter,
}

impl Unit {
    /// Its text and the way back to the source.
    pub(super) fn line<'o>(&self, outline: &'o Outline) -> Line<'o> {
        Line { prose: &outline.blocks[self.block].prose, start: self.start, end: self.end }
    }

    /// Its bytes in the source.
    pub(super) fn span(&self, outline: &Outline) -> Span {
        match self.place {
            Place::Row { .. } | Place::Matter => outline.blocks[self.block].span,
            _ => self.line(outline).whole(),
        }
    }
}

/// The units; indented code is text where some line of it is the title of a section: a document that
/// was indented as a whole.
pub(super) fn of_document(source: &Source, outline: &Outline, config: &Config) -> Vec<Unit> {
    let is_indented = |kind| kind == BlockKind::Code { fenced: false };
    if !outline.blocks.iter().any(|block| is_indented(block.kind)) {
        return units(outline, false);
    }
    let all = units(outline, true);
    let mut titles = Titles::new(source, config);
    let names_a_section = all.iter().any(|unit| {
        is_indented(outline.blocks[unit.block].kind)
            && titles
                .title(outline, unit, Around::default())
                .is_some_and(|title| !title.meaning.roles.is_empty())
    });
    if names_a_section { all } else { units(outline, false) }
}

/// The units of an outline, in reading order; indented code is text where `indented` says so.
fn units(outline: &Outline, indented: bool) -> Vec<Unit> {
    let mut units = Vec::with_capacity(outline.blocks.len());
    let mut lists = 0u8;
    let mut list_ends: Vec<usize> = Vec::new();
    let mut quoted_until = 0;
    for (index, block) in outline.blocks.iter().enumerate() {
        while list_ends.last().is_some_and(|end| *end <= index) {
            list_ends.pop();
            lists = lists.saturating_sub(1);
        }
        let quoted = index < quoted_until;
        let whole = Unit { block: index, start: 0, end: 0, place: Place::Matter, lists, quoted };
        match block.kind {
            BlockKind::List { .. } => {
                list_ends.push(block.end);
                lists = lists.saturating_add(1);
            }
            BlockKind::Quote => quoted_until = quoted_until.max(block.end),
            BlockKind::Heading(level) => units.push(Unit {
                end: block.prose.text().len(),
                place: Place::Heading(level),
                ..whole
            }),
            BlockKind::Paragraph | BlockKind::Code { fenced: false }
                if indented || block.kind == BlockKind::Paragraph =>
            {
                push_lines(&mut units, outline, whole, |first, alone| Place::Line { first, alone });
            }
            BlockKind::Item { .. } => push_lines(&mut units, outline, whole, |first, _| {
                if first { Place::Item } else { Place::ItemLine }
            }),
            BlockKind::Row { header } => units.push(Unit { place: Place::Row { header }, ..whole }),
            BlockKind::Code { .. } | BlockKind::Html if !is_comment(outline, index) => {
                units.push(whole)
            }
            _ => {}
        }
    }
    units
}

/// Adds a unit for each line with text; an image without text counts as matter.
fn push_lines(
    units: &mut Vec<Unit>,
    outline: &Outline,
    whole: Unit,
    place: impl Fn(bool, bool) -> Place,
) {
    let prose = &outline.blocks[whole.block].prose;
    let before = units.len();
    let alone = memchr::memchr(b'\n', prose.text().as_bytes()).is_none();
    let mut push = |line: Line<'_>| {
        let (start, end) = trimmed(line);
        if start < end {
            let first = units.len() == before;
            units.push(Unit { start, end, place: place(first, alone), ..whole });
        }
    };
    if alone {
        push(Line { prose, start: 0, end: prose.text().len() });
    } else {
        prose.lines().for_each(push);
    }
    if units.len() == before && !prose.marks().is_empty() {
        units.push(whole);
    }
}

/// Where the text of a line begins and ends without the white space around it.
fn trimmed(line: Line<'_>) -> (usize, usize) {
    let text = line.text();
    if let [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] = text.as_bytes() {
        return (line.start, line.end);
    }
    let start = line.end - text.trim_start().len();
    (start, start + text.trim().len())
}

/// Whether a block of raw HTML holds nothing but comments.
fn is_comment(outline: &Outline, block: usize) -> bool {
    let span = outline.blocks[block].span;
    let first = outline.comments.partition_point(|comment| comment.span.start < span.start);
    let behind = outline.comments.iter().skip(first);
    let inside = behind.take_while(|comment| span.covers(comment.span));
    let comments: usize = inside.map(|comment| comment.span.len() + 1).sum();
    comments >= span.len() && comments > 0
}
