//! Blocks of raw HTML, read as the headings, tables, items and paragraphs that a reader sees.

use super::BlockKind;
use super::html::{self, Piece, Tag};
use super::read::{Builder, inline_mark};
use crate::source::Span;

/// Reads the HTML in `span` into blocks.
pub(super) fn read(builder: &mut Builder<'_>, text: &str, span: Span) {
    let mut reader = Reader { outer: builder.open.len(), builder };
    let slice = |span: Span| text.get(span.range()).unwrap_or_default();
    for (piece, span) in html::pieces(text, span) {
        match piece {
            Piece::Open(tag) if html::is_text(tag, slice(span)) => reader.text(slice(span), span),
            Piece::Open(tag) => reader.open_tag(tag, span),
            Piece::Close(tag) => reader.close_tag(tag),
            Piece::Comment(text) => reader.builder.comment(span, text),
            Piece::Text(text) => reader.text(text, span),
        }
    }
    reader.close_to(Level::Outside);
}

/// How deep the reading is: HTML in the wild is not balanced, so each tag says how much it ends.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Outside,
    Table,
    Row,
    Leaf,
}

struct Reader<'b, 't> {
    builder: &'b mut Builder<'t>,
    /// How many blocks were open before.
    outer: usize,
}

impl Reader<'_, '_> {
    fn open_tag(&mut self, tag: Tag<'_>, span: Span) {
        if let Some(level) = tag.heading() {
            self.leaf(BlockKind::Heading(level), span);
        } else if tag.is(&["table"]) {
            self.close_to(Level::Outside);
            self.builder.open(BlockKind::Table, span);
        } else if tag.is(&["tr"]) {
            self.row(span);
        } else if tag.is(&["td", "th"]) {
            self.cell(tag.is(&["th"]), span);
        } else if tag.is(&["li"]) {
            self.leaf(BlockKind::Item { checkbox: None, checked: false }, span);
        } else if tag.is(&["p"]) {
            self.leaf(BlockKind::Paragraph, span);
        } else if tag.is(&["summary"]) {
            self.leaf(BlockKind::Paragraph, span);
            self.builder.open_mark(super::MarkKind::Strong);
        } else if self.level() == Level::Leaf || inline_mark(tag).is_none() {
            self.builder.inline_tag(tag, span);
        } else {
            self.builder.open(BlockKind::Paragraph, span);
            self.builder.inline_tag(tag, span);
        }
    }

    fn close_tag(&mut self, tag: Tag<'_>) {
        if tag.heading().is_some() || tag.is(&["td", "th", "li", "p"]) {
            self.close_to(Level::Row);
        } else if tag.is(&["summary"]) {
            self.builder.close_mark();
            self.close_to(Level::Row);
        } else if tag.is(&["tr"]) {
            self.close_to(Level::Table);
        } else if tag.is(&["table"]) {
            self.close_to(Level::Outside);
        } else if inline_mark(tag).is_some() && self.level() == Level::Leaf {
            self.builder.close_mark();
        }
    }

    fn text(&mut self, text: &str, span: Span) {
        if self.level() != Level::Leaf {
            let trimmed = text.trim_start();
            if trimmed.is_empty() {
                return;
            }
            let start = span.end - trimmed.len();
            self.leaf(BlockKind::Paragraph, Span::at(start));
            self.builder.push(trimmed, Span::new(start, span.end));
        } else {
            self.builder.push(text, span);
        }
        if let Some(block) = self.builder.innermost() {
            block.span.end = span.end;
        }
    }

    fn leaf(&mut self, kind: BlockKind, span: Span) {
        self.close_to(Level::Outside);
        self.builder.open(kind, span);
    }

    fn row(&mut self, span: Span) {
        self.close_to(Level::Table);
        if self.level() == Level::Outside {
            self.builder.open(BlockKind::Table, span);
        }
        self.builder.column = 0;
        self.builder.open(BlockKind::Row { header: false }, span);
    }

    fn cell(&mut self, header: bool, span: Span) {
        self.close_to(Level::Row);
        if self.level() != Level::Row {
            self.row(span);
        }
        if header && let Some(row) = self.builder.innermost() {
            row.kind = BlockKind::Row { header };
        }
        let column = self.builder.column;
        self.builder.column += 1;
        self.builder.open(BlockKind::Cell { column }, span);
    }

    fn level(&mut self) -> Level {
        if self.builder.open.len() <= self.outer {
            return Level::Outside;
        }
        match self.builder.innermost().map(|block| block.kind) {
            Some(BlockKind::Table) => Level::Table,
            Some(BlockKind::Row { .. }) => Level::Row,
            _ => Level::Leaf,
        }
    }

    fn close_to(&mut self, level: Level) {
        while self.level() > level {
            let end = self.builder.innermost().map_or(0, |block| block.span.end);
            self.builder.close();
            if self.level() > Level::Outside
                && let Some(outer) = self.builder.innermost()
            {
                outer.span.end = outer.span.end.max(end);
            }
        }
    }
}
