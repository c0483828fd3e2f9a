//! Markdown as a flat list of blocks with their visible text. The only module that knows pulldown-cmark.

mod front_matter;
mod html;
mod html_block;
mod nesting;
mod prose;
mod read;

pub use prose::{Line, Mark, MarkKind, Prose};

use pulldown_cmark::Parser;

use crate::source::Span;

/// A document as blocks in reading order; a block's children follow it directly.
#[derive(Debug, Default)]
pub struct Outline<'s> {
    /// Every block, parents before their children.
    pub blocks: Vec<Block<'s>>,
    /// What stands between `---` (YAML) or `+++` (TOML) at the top.
    pub front_matter: Vec<FrontMatterEntry>,
    /// The bytes of the front matter with its fences; empty where there is none.
    pub front_matter_span: Span,
    /// HTML comments outside code.
    pub comments: Vec<Comment>,
}

/// One block of a document.
#[derive(Debug)]
pub struct Block<'s> {
    /// What it is.
    pub kind: BlockKind,
    /// Its bytes, children included, without a trailing line ending.
    pub span: Span,
    /// Its own visible text; empty for blocks that only hold others. For an item, that of its first paragraph.
    pub prose: Prose<'s>,
    /// The block that holds it.
    pub parent: Option<usize>,
    /// One past its last descendant in [`Outline::blocks`].
    pub end: usize,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// `# Title`, setext, or `<h3>`; level 1 to 6.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// A list; holds items.
    List {
        /// Numbered.
        ordered: bool,
    },
    /// A list entry.
    Item {
        /// The bytes of `[ ]` or `[x]`, where it has a box.
        checkbox: Option<Span>,
        /// Whether the box is ticked.
        checked: bool,
    },
    /// A table; holds rows, the header first.
    Table,
    /// A table row; holds cells.
    Row {
        /// The row over the delimiter line.
        header: bool,
    },
    /// A table cell. Cells that the row does not have are left out.
    Cell {
        /// 0-based column.
        column: usize,
    },
    /// Code: its text is in `prose`, unmarked.
    Code {
        /// Between fences, as opposed to indented.
        fenced: bool,
    },
    /// A block quote; holds blocks.
    Quote,
    /// Raw HTML other than headings and comments.
    Html,
    /// `---`.
    Break,
    /// A footnote; holds blocks.
    Footnote,
}

/// One `key: value` of the front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatterEntry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value, quotes stripped; lists joined by `, `.
    pub value: String,
    /// Where the value stands.
    pub value_span: Span,
}

/// One HTML comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its bytes, `<!--` and `-->` included.
    pub span: Span,
    /// Between what.
    pub text: Span,
    /// The block it stands in or before: index into [`Outline::blocks`]; the number of blocks where nothing follows.
    pub block: usize,
}

/// Why a document cannot be read as Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The byte at which it was given up.
    pub offset: usize,
    /// In words.
    pub reason: String,
}

/// Reads Markdown into blocks.
///
/// # Errors
///
/// When some line opens so many nested blocks that parsing would take minutes.
pub fn outline(text: &str) -> Result<Outline<'_>, Unreadable> {
    parse(text).map(Parsed::outline)
}

/// Markdown that is parsed, and not built into blocks yet.
pub(crate) struct Parsed<'t> {
    text: &'t str,
    front_matter: Option<(Vec<FrontMatterEntry>, Span)>,
    /// What is not front matter.
    body: Span,
    state: State<'t>,
}

/// How far the parser has come.
enum State<'t> {
    Parsed(Box<Parser<'t>>),
    /// The text with other line endings, to be parsed when its blocks are asked for.
    Fed(String),
}

/// Parses Markdown: the first half of [`outline`].
pub(crate) fn parse(text: &str) -> Result<Parsed<'_>, Unreadable> {
    let fed = with_line_feeds(text);
    let seen = fed.as_deref().unwrap_or(text);
    let start = if seen.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let front_matter = front_matter::read(seen, start);
    let start = front_matter.as_ref().map_or(start, |(_, span)| span.end);
    nesting::check(seen.get(start..).unwrap_or_default())
        .map_err(|unreadable| Unreadable { offset: unreadable.offset + start, ..unreadable })?;
    let body = Span::new(start, seen.len());
    let parsed = || State::Parsed(Box::new(read::parser(text, body)));
    Ok(Parsed { text, front_matter, body, state: fed.map_or_else(parsed, State::Fed) })
}

impl<'t> Parsed<'t> {
    /// Builds the blocks: the second half of [`outline`].
    pub(crate) fn outline(self) -> Outline<'t> {
        let body = self.body;
        let mut outline = match self.state {
            State::Parsed(parser) => build(self.text, body, *parser),
            State::Fed(fed) => build(&fed, body, read::parser(&fed, body)).into_owned(),
        };
        if let Some((entries, span)) = self.front_matter {
            outline.front_matter = entries;
            outline.front_matter_span = span;
        }
        outline
    }
}

/// The blocks of a text, whose `body` is parsed.
fn build<'t>(text: &'t str, body: Span, parser: Parser<'t>) -> Outline<'t> {
    let outline = read::read(text, [(body, parser)]);
    match pasted_document(text, body, &outline) {
        Some((fence, inner)) => {
            let parts = [Span::new(body.start, fence), inner];
            read::read(text, parts.map(|part| (part, read::parser(text, part))))
        }
        None => outline,
    }
}

impl Outline<'_> {
    /// The entries of the lists right under a list entry.
    pub fn items_under(&self, item: usize) -> impl Iterator<Item = usize> + Clone {
        let end = self.blocks.get(item).map_or(0, |block| block.end);
        let mut next = item + 1;
        std::iter::from_fn(move || {
            while next < end {
                let at = next;
                let block = self.blocks.get(at)?;
                let is_list = matches!(block.kind, BlockKind::List { .. });
                next = if is_list { at + 1 } else { block.end.max(at + 1) };
                if matches!(block.kind, BlockKind::Item { .. }) {
                    return Some(at);
                }
            }
            None
        })
    }

    /// The same, kept apart from the text it was read from.
    fn into_owned(self) -> Outline<'static> {
        let own = |block: Block<'_>| Block {
            kind: block.kind,
            span: block.span,
            prose: block.prose.into_owned(),
            parent: block.parent,
            end: block.end,
        };
        Outline {
            blocks: self.blocks.into_iter().map(own).collect(),
            front_matter: self.front_matter,
            front_matter_span: self.front_matter_span,
            comments: self.comments,
        }
    }
}

/// The same number of bytes, each `\r` that ends a line alone now `\n`: pulldown-cmark reads on past some of them.
/// `None` where there are none.
fn with_line_feeds(text: &str) -> Option<String> {
    let is_lone = |at: &usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    let mut lone = memchr::memchr_iter(b'\r', text.as_bytes()).filter(is_lone).peekable();
    lone.peek()?;
    let mut fed = String::with_capacity(text.len());
    for at in lone {
        fed.push_str(text.get(fed.len()..at).unwrap_or_default());
        fed.push('\n');
    }
    fed.push_str(text.get(fed.len()..).unwrap_or_default());
    Some(fed)
}

/// Where a fence marked as Markdown begins that holds most of the document, and what stands inside: a
/// report that was pasted with its fence.
fn pasted_document(text: &str, body: Span, outline: &Outline<'_>) -> Option<(usize, Span)> {
    let fence = outline.blocks.iter().find(|block| {
        block.kind == BlockKind::Code { fenced: true } && block.span.len() > body.len() / 2
    })?;
    let raw = text.get(fence.span.range())?;
    let (first, rest) = raw.split_once('\n')?;
    let info = first.trim_start_matches(['`', '~']).trim();
    if !["markdown", "md"].iter().any(|name| info.eq_ignore_ascii_case(name)) {
        return None;
    }
    let rest = rest.strip_suffix("```").unwrap_or(rest);
    let start = fence.span.start + first.len() + 1;
    Some((fence.span.start, Span::new(start, start + rest.len())))
}

#[cfg(test)]
mod tests;
