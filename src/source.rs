//! The text of one document, with byte spans and their positions in every unit that an edge needs.
//!
//! Inside pmlint every place is a [`Span`] of bytes. This is the only module that turns bytes into
//! lines and columns.

mod lines;
mod units;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use units::{Sums, Units};

/// Columns further than this many bytes into a line are looked up, not counted.
const LONG: usize = 4096;

/// A range of bytes in a [`Source`]; `start <= end`, both on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` to `end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// An empty span at `offset`, in bytes.
    pub const fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether no byte is inside.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `offset` lies inside, or at the start of, the span.
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same as a standard range.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A place for people: 1-based line, 1-based column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// 1-based line.
    pub line: usize,
    /// 1-based column, in characters.
    pub column: usize,
}

/// The unit in which a client counts columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Sixteen-bit code units.
    Utf16,
    /// Characters (Unicode scalar values).
    Utf32,
}

/// Whether a path, taken from the folder of a document, leads to a file or a folder.
type Exists = dyn Fn(&str) -> bool + Send + Sync;

/// One document: its name, its text, and an index of its lines that is built when first asked for.
pub struct Source {
    name: String,
    text: String,
    id: Option<String>,
    lines: OnceLock<Vec<usize>>,
    sums: OnceLock<Sums>,
    exists: Option<Arc<Exists>>,
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Source")
            .field("name", &self.name)
            .field("text", &self.text)
            .finish_non_exhaustive()
    }
}

impl Source {
    /// A document called `name` (a path as shown to people) with this text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        let (lines, sums) = (OnceLock::new(), OnceLock::new());
        Self { name, text, id: None, lines, sums, exists: None }
    }

    /// The same document, called `id` where a name must not depend on where pmlint runs.
    #[must_use]
    pub fn known_as(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The same document, with someone who knows which files stand beside it: `exists` is asked with
    /// paths relative to the document's folder.
    #[must_use]
    pub fn among_files(mut self, exists: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        self.exists = Some(Arc::new(exists));
        self
    }

    /// The same document with another text.
    #[must_use]
    pub fn with_text(&self, text: impl Into<String>) -> Self {
        let (id, exists) = (self.id.clone(), self.exists.clone());
        Self { id, exists, ..Self::new(self.name.clone(), text) }
    }

    /// Whether a path relative to the document's folder leads to something; `None` where nobody knows.
    pub fn leads_to(&self, path: &str) -> Option<bool> {
        self.exists.as_ref().map(|exists| exists(path))
    }

    /// The name as shown to people, usually a path.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What fingerprints and baselines call it: its name, unless it is [known as](Self::known_as)
    /// something else.
    pub fn id(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.name)
    }

    /// The whole text, byte order mark included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a span; empty where the span does not lie in the text on character boundaries.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Byte offsets at which lines begin; a line ends at `\n`, `\r\n` or a lone `\r`.
    pub fn line_starts(&self) -> &[usize] {
        self.lines.get_or_init(|| lines::starts(self.text.as_bytes()))
    }

    /// How many lines the text has; an empty text has one.
    pub fn line_count(&self) -> usize {
        self.line_starts().len()
    }

    /// The 1-based line that holds the byte `offset`.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts().partition_point(|start| *start <= offset)
    }

    /// The bytes of a 1-based line without its line ending; empty for a line that does not exist.
    pub fn line_span(&self, line: usize) -> Span {
        let starts = self.line_starts();
        let Some(&start) = line.checked_sub(1).and_then(|index| starts.get(index)) else {
            return Span::at(self.text.len());
        };
        let end = starts.get(line).copied().unwrap_or(self.text.len());
        Span::new(start, lines::end(self.text.as_bytes(), start, end))
    }

    /// Where a byte offset is, for people: to them, a byte order mark has no width.
    pub fn position(&self, offset: usize) -> Position {
        let (line, start) = self.line_and_start(offset);
        let mark = usize::from(line == 1 && offset >= 3 && self.text.starts_with('\u{feff}'));
        Position { line, column: self.between(start, offset, Encoding::Utf32) + 1 - mark }
    }

    /// The 0-based column of a byte offset on its line, in the units of `encoding`. A byte order mark
    /// counts, as it does for clients that send one.
    pub fn column(&self, offset: usize, encoding: Encoding) -> usize {
        self.between(self.line_and_start(offset).1, offset, encoding)
    }

    /// The 1-based line that holds the byte `offset`, and its first byte.
    fn line_and_start(&self, offset: usize) -> (usize, usize) {
        let line = self.line(offset);
        (line, self.line_starts().get(line.saturating_sub(1)).copied().unwrap_or(0))
    }

    /// How long the text is from the start of a line to a byte offset on it.
    fn between(&self, start: usize, offset: usize, encoding: Encoding) -> usize {
        let offset = self.floor(offset);
        let bytes = self.text.as_bytes();
        if offset - start > LONG {
            let sums = self.sums.get_or_init(|| Sums::of(bytes));
            return sums.before(bytes, offset).count(encoding)
                - sums.before(bytes, start).count(encoding);
        }
        Units::of(bytes.get(start..offset).unwrap_or_default()).count(encoding)
    }

    /// The byte offset of a 0-based line and column; clamped to the line and the text.
    pub fn offset(&self, line: usize, column: usize, encoding: Encoding) -> usize {
        if line >= self.line_count() {
            return self.text.len();
        }
        let span = self.line_span(line + 1);
        let mut left = column;
        for (at, character) in self.slice(span).char_indices() {
            let width = match encoding {
                Encoding::Utf8 => character.len_utf8(),
                Encoding::Utf16 => character.len_utf16(),
                Encoding::Utf32 => 1,
            };
            if left < width {
                return span.start + at;
            }
            left -= width;
        }
        span.end
    }

    /// The nearest character boundary at or before `offset`.
    fn floor(&self, offset: usize) -> usize {
        let mut at = offset.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_any_line_ending() {
        let source = Source::new("a.md", "one\r\ntwo\rthree\nfour");
        assert_eq!(source.line_starts(), [0, 5, 9, 15]);
        assert_eq!(source.line(4), 1);
        assert_eq!(source.line(5), 2);
        assert_eq!(source.slice(source.line_span(1)), "one");
        assert_eq!(source.slice(source.line_span(4)), "four");
        assert_eq!(source.line_span(9), Span::at(19));
    }

    #[test]
    fn columns_are_characters_for_people_and_units_for_clients() {
        let source = Source::new("a.md", "é🔥x");
        let x = "é🔥".len();
        assert_eq!(source.position(x), Position { line: 1, column: 3 });
        assert_eq!(source.column(x, Encoding::Utf16), 3);
        assert_eq!(source.column(x, Encoding::Utf8), 6);
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            assert_eq!(source.offset(0, source.column(x, encoding), encoding), x);
        }
    }

    #[test]
    fn a_byte_order_mark_has_a_width_for_clients_alone() {
        let source = Source::new("a.md", "\u{feff}xy\nz");
        for (offset, line, column) in [(0, 1, 1), (3, 1, 1), (4, 1, 2), (6, 2, 1)] {
            assert_eq!(source.position(offset), Position { line, column }, "{offset}");
            for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                let column = source.column(offset, encoding);
                assert_eq!(source.offset(line - 1, column, encoding), offset, "{encoding:?}");
            }
        }
    }

    #[test]
    fn columns_of_long_lines_are_those_of_their_characters() {
        for part in ["x", "é", "🔥", "aé🔥漢"] {
            let source = Source::new("a.md", format!("first\n{}", part.repeat(4096)));
            for (offset, _) in source.text().char_indices().skip(6).step_by(511) {
                let before = source.text().get(6..offset).unwrap();
                let expected = before.encode_utf16().count();
                assert_eq!(source.column(offset, Encoding::Utf8), before.len());
                assert_eq!(source.column(offset, Encoding::Utf16), expected);
                assert_eq!(source.position(offset).column, before.chars().count() + 1);
            }
            let end = source.text().len();
            assert_eq!(source.column(end, Encoding::Utf32), part.chars().count() * 4096);
        }
    }

    #[test]
    fn a_document_may_know_what_stands_beside_it() {
        let alone = Source::new("a.md", "x");
        assert_eq!(alone.leads_to("b.png"), None);
        let among = alone.among_files(|path| path == "b.png").with_text("y");
        assert_eq!((among.text(), among.leads_to("b.png")), ("y", Some(true)));
        assert_eq!(among.leads_to("c.png"), Some(false));
    }

    #[test]
    fn a_slice_outside_the_text_is_empty() {
        let source = Source::new("a.md", "é");
        assert_eq!(source.slice(Span::new(0, 1)), "");
        assert_eq!(source.slice(Span::new(0, 9)), "");
    }
}
