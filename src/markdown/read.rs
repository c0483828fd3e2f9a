//! pulldown-cmark's events, built into the flat list of blocks.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::html::{self, Piece};
use super::html_block;
use super::{Block, BlockKind, Comment, MarkKind, Outline, Prose};
use crate::source::Span;

/// What is switched on. Metadata blocks stay off: they match anywhere and swallow sections.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Bytes of a document that make a block, at least: so much room is made for them beforehand.
const BYTES_PER_BLOCK: usize = 64;

/// Parses a part of a text.
pub(super) fn parser(text: &str, part: Span) -> Parser<'_> {
    Parser::new_ext(text.get(part.range()).unwrap_or_default(), OPTIONS)
}

/// Builds the blocks of parts of `text`, one after the other.
pub(super) fn read<'t, const N: usize>(
    text: &'t str,
    parts: [(Span, Parser<'t>); N],
) -> Outline<'t> {
    let mut builder = Builder::new(text);
    parts.into_iter().for_each(|(part, parser)| builder.add(part, parser));
    builder.outline
}

/// The state of building: which blocks and marks are open.
pub(super) struct Builder<'t> {
    text: &'t str,
    pub(super) outline: Outline<'t>,
    /// Blocks that are not closed yet.
    pub(super) open: Vec<usize>,
    /// Marks that are not closed yet: kind, and where they began in the prose of the innermost open block.
    marks: Vec<(MarkKind, usize)>,
    /// Inside an image: its text is not shown.
    hidden: usize,
    /// Column of the next table cell.
    pub(super) column: usize,
    /// Inside fenced code, whose text nobody reads.
    in_fence: bool,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            outline: Outline {
                blocks: Vec::with_capacity(text.len() / BYTES_PER_BLOCK),
                ..Outline::default()
            },
            open: Vec::new(),
            marks: Vec::new(),
            hidden: 0,
            column: 0,
            in_fence: false,
        }
    }

    /// Adds the blocks of a part of the text.
    fn add(&mut self, part: Span, parser: Parser<'_>) {
        for (event, range) in parser.into_offset_iter() {
            self.event(event, Span::new(range.start + part.start, range.end + part.start));
        }
    }

    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(end, span),
            Event::Text(text) => self.push(&text, span),
            Event::Code(text) => self.code(&text, span),
            Event::SoftBreak | Event::HardBreak => self.push("\n", span),
            Event::InlineHtml(_) => self.inline_html(span),
            Event::TaskListMarker(ticked) => {
                if let Some(BlockKind::Item { checkbox, checked }) = self.innermost_item() {
                    *checkbox = Some(span);
                    *checked = ticked;
                }
            }
            Event::Rule => {
                self.open(BlockKind::Break, span);
                self.close();
            }
            Event::Html(_)
            | Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        match tag {
            Tag::Paragraph => {
                if !self.is_lead_of_item() {
                    self.open(BlockKind::Paragraph, span);
                }
            }
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(level as u8), span),
            Tag::BlockQuote(_) => self.open(BlockKind::Quote, span),
            Tag::CodeBlock(kind) => {
                let fenced = matches!(kind, CodeBlockKind::Fenced(_));
                self.in_fence = fenced;
                self.open(BlockKind::Code { fenced }, span);
            }
            Tag::HtmlBlock => self.open(BlockKind::Html, span),
            Tag::List(first) => self.open(BlockKind::List { ordered: first.is_some() }, span),
            Tag::Item => self.open(BlockKind::Item { checkbox: None, checked: false }, span),
            Tag::FootnoteDefinition(_) => self.open(BlockKind::Footnote, span),
            Tag::Table(_) => self.open(BlockKind::Table, span),
            Tag::TableHead => self.open_row(true, span),
            Tag::TableRow => self.open_row(false, span),
            Tag::TableCell => {
                self.open(BlockKind::Cell { column: self.column }, span);
                self.column += 1;
            }
            Tag::Strong => self.open_mark(MarkKind::Strong),
            Tag::Emphasis => self.open_mark(MarkKind::Emphasis),
            Tag::Strikethrough => self.open_mark(MarkKind::Struck),
            Tag::Link { dest_url, .. } => self.open_mark(MarkKind::Link(dest_url.into_string())),
            Tag::Image { dest_url, .. } => {
                self.open_mark(MarkKind::Image(dest_url.into_string()));
                self.hidden += 1;
            }
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, end: TagEnd, span: Span) {
        match end {
            TagEnd::Paragraph => {
                if self.innermost().is_some_and(|block| block.kind == BlockKind::Paragraph) {
                    self.close();
                }
            }
            TagEnd::Heading(_) => {
                self.demote_setext();
                self.close();
            }
            TagEnd::CodeBlock => {
                self.in_fence = false;
                self.close();
            }
            TagEnd::HtmlBlock => {
                self.close();
                html_block::read(self, self.text, span);
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.surplus_cells(span);
                self.close();
            }
            TagEnd::TableCell => {
                // A cell that the row does not have was made up by the parser.
                let made_up = span.is_empty();
                self.close();
                if made_up {
                    self.outline.blocks.pop();
                }
            }
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::Table => self.close(),
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link => {
                self.close_mark();
            }
            TagEnd::Image => {
                self.hidden = self.hidden.saturating_sub(1);
                self.close_mark();
            }
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    pub(super) fn open(&mut self, kind: BlockKind, span: Span) {
        let index = self.outline.blocks.len();
        let trimmed = trimmed_length(self.slice(span));
        self.outline.blocks.push(Block {
            kind,
            span: Span::new(span.start, span.start + trimmed),
            prose: Prose::default(),
            parent: self.open.last().copied(),
            end: index + 1,
        });
        self.open.push(index);
    }

    pub(super) fn close(&mut self) {
        let end = self.outline.blocks.len();
        if let Some(block) = self.open.pop().and_then(|index| self.outline.blocks.get_mut(index)) {
            block.end = end;
        }
        self.marks.clear();
    }

    pub(super) fn innermost(&mut self) -> Option<&mut Block<'t>> {
        let index = *self.open.last()?;
        self.outline.blocks.get_mut(index)
    }

    fn innermost_item(&mut self) -> Option<&mut BlockKind> {
        let blocks = &mut self.outline.blocks;
        let index = self.open.iter().rev().copied().find(|&index| {
            blocks.get(index).is_some_and(|block| matches!(block.kind, BlockKind::Item { .. }))
        })?;
        blocks.get_mut(index).map(|block| &mut block.kind)
    }

    /// Whether a paragraph that begins now is the first thing in an item, and so the item's own text.
    fn is_lead_of_item(&self) -> bool {
        self.open.last().is_some_and(|&index| {
            index + 1 == self.outline.blocks.len()
                && self.outline.blocks.get(index).is_some_and(|block| {
                    matches!(block.kind, BlockKind::Item { .. }) && block.prose.is_empty()
                })
        })
    }

    pub(super) fn push(&mut self, text: &str, span: Span) {
        if self.hidden > 0 || self.in_fence {
            return;
        }
        let source = self.text;
        if let Some(block) = self.innermost() {
            block.prose.push(text, span.range(), source);
        }
    }

    fn code(&mut self, text: &str, span: Span) {
        let raw = self.slice(span);
        let ticks = raw.len() - raw.trim_start_matches('`').len();
        // One space is stripped at both ends; a line break inside is shown as a space.
        let stripped = raw.len().saturating_sub(2 * ticks).saturating_sub(text.len());
        let start = span.start + ticks + stripped / 2;
        let inner = Span::new(start, start + text.len());
        let is_copy = matches!(stripped, 0 | 2) && self.text.get(inner.range()).is_some();
        self.open_mark(MarkKind::Code);
        self.push(text, if is_copy { inner } else { span });
        self.close_mark();
    }

    pub(super) fn open_mark(&mut self, kind: MarkKind) {
        let at = self.innermost().map_or(0, |block| block.prose.text().len());
        self.marks.push((kind, at));
    }

    pub(super) fn close_mark(&mut self) {
        if let Some((kind, start)) = self.marks.pop()
            && let Some(block) = self.innermost()
        {
            let end = block.prose.text().len();
            block.prose.mark(kind, start..end);
        }
    }

    /// `<br>`, `<b>` and their like; comments.
    fn inline_html(&mut self, span: Span) {
        for (piece, span) in html::pieces(self.text, span) {
            match piece {
                Piece::Open(tag) => self.inline_tag(tag, span),
                Piece::Close(tag) if inline_mark(tag).is_some() => self.close_mark(),
                Piece::Comment(text) => self.comment(span, text),
                Piece::Close(_) | Piece::Text(_) => {}
            }
        }
    }

    /// An opening tag that marks text or breaks a line; or what looks like one and is text: `<incident title>`.
    pub(super) fn inline_tag(&mut self, tag: html::Tag<'_>, span: Span) {
        if tag.is(&["br"]) {
            self.push("\n", span);
        } else if let Some(kind) = inline_mark(tag) {
            self.open_mark(kind);
        } else if html::is_text(tag, self.slice(span)) {
            self.push(self.slice(span), span);
        }
    }

    /// A comment belongs to the block it stands in, else to the one that follows.
    pub(super) fn comment(&mut self, span: Span, text: Span) {
        let block = self.open.last().copied().unwrap_or(self.outline.blocks.len());
        self.outline.comments.push(Comment { span, text, block });
    }

    fn open_row(&mut self, header: bool, span: Span) {
        self.column = 0;
        self.open(BlockKind::Row { header }, span);
    }

    /// The parser drops cells past the last column: they are kept, as plain text.
    fn surplus_cells(&mut self, row: Span) {
        let Some(last) = self.outline.blocks.last() else { return };
        let mut at = last.span.end.max(row.start);
        let rest = self.slice(Span::new(at, row.end));
        // Before the first bar stands nothing, after the last bar neither.
        let mut cells = cells(rest).peekable();
        at += cells.next().map_or(0, |before| before.len() + 1);
        while let Some(cell) = cells.next() {
            let shown = cell.trim();
            if !shown.is_empty() || cells.peek().is_some() {
                let start = at + (cell.len() - cell.trim_start().len());
                let span = Span::new(start, start + shown.len());
                self.open(BlockKind::Cell { column: self.column }, span);
                self.push(shown, span);
                self.close();
                self.column += 1;
            }
            at += cell.len() + 1;
        }
    }

    /// Text directly over `---` is a heading to the parser. Several lines, or a label with its value, are
    /// a paragraph that somebody ruled off.
    fn demote_setext(&mut self) {
        let text = self.text;
        let Some(block) = self.innermost() else { return };
        let raw = text.get(block.span.range()).unwrap_or_default();
        let shown = block.prose.text();
        let ruled_off = !raw.starts_with('#') && raw.ends_with('-');
        if ruled_off && (shown.contains('\n') || shown.contains(": ")) {
            block.kind = BlockKind::Paragraph;
        }
    }

    pub(super) fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// The length of a text without white space at its end. Nearly every block ends in a line break behind a letter or a sign, which
/// two bytes tell.
fn trimmed_length(text: &str) -> usize {
    match text.as_bytes() {
        [.., b'!'..=b'~'] => text.len(),
        [.., b'!'..=b'~', b'\n'] => text.len() - 1,
        _ => text.trim_end().len(),
    }
}

/// What a tag marks the text after it as.
pub(super) fn inline_mark(tag: html::Tag<'_>) -> Option<MarkKind> {
    if tag.is(&["b", "strong"]) {
        Some(MarkKind::Strong)
    } else if tag.is(&["i", "em"]) {
        Some(MarkKind::Emphasis)
    } else if tag.is(&["s", "del", "strike"]) {
        Some(MarkKind::Struck)
    } else if tag.is(&["code"]) {
        Some(MarkKind::Code)
    } else {
        None
    }
}

/// What stands between bars that are not escaped.
fn cells(row: &str) -> impl Iterator<Item = &str> {
    let mut escaped = false;
    row.split(move |c: char| {
        let bar = c == '|' && !escaped;
        escaped = c == '\\' && !escaped;
        bar
    })
}
