//! Visible text that remembers its source bytes.

use std::ops::Range;

use crate::source::Span;

/// The visible text of one block: inline markup gone, entities and escapes resolved, soft and hard
/// breaks as `\n`; with the way back from any range of it to the bytes of the source.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    text: String,
    /// Pieces in order: text from `.0` on was copied from source bytes from `.1` on.
    pieces: Vec<(u32, u32)>,
    marks: Vec<Mark>,
}

/// A stretch of prose that was marked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// As what.
    pub kind: MarkKind,
    /// Bytes of [`Prose::text`].
    pub range: Range<usize>,
}

/// What a stretch of prose was marked up as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkKind {
    /// `**bold**` or `<b>`.
    Strong,
    /// `*emphasis*`.
    Emphasis,
    /// `` `code` ``.
    Code,
    /// `~~struck~~`.
    Struck,
    /// A link, with its address.
    Link(String),
    /// An image, with its address; its text is the alternative text.
    Image(String),
}

/// One line of a [`Prose`].
#[derive(Debug, Clone, Copy)]
pub struct Line<'p> {
    /// The whole prose.
    pub prose: &'p Prose,
    /// First byte in [`Prose::text`].
    pub start: usize,
    /// One past the last byte in [`Prose::text`].
    pub end: usize,
}

impl Prose {
    /// The visible text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is no visible text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What was marked up, in order of place.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Appends text that was copied from the source from `source` on.
    pub(super) fn push(&mut self, text: &str, source: usize) {
        if text.is_empty() {
            return;
        }
        self.pieces.push((self.text.len() as u32, source as u32));
        self.text.push_str(text);
    }

    /// Adds a mark.
    pub(super) fn mark(&mut self, kind: MarkKind, range: Range<usize>) {
        self.marks.push(Mark { kind, range });
    }

    /// The source bytes of a range of the text.
    pub fn span(&self, range: Range<usize>) -> Span {
        if self.pieces.is_empty() {
            return Span::default();
        }
        let start = self.source_offset(range.start);
        if range.end <= range.start {
            return Span::at(start);
        }
        let last = self.text[..range.end].chars().next_back().map_or(1, char::len_utf8);
        let end = self.source_offset(range.end - last) + last;
        Span::new(start, end.max(start))
    }

    /// The source bytes of the whole text.
    pub fn whole(&self) -> Span {
        self.span(0..self.text.len())
    }

    /// Its lines; a text without `\n` is one.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let mut start = 0;
        self.text.split('\n').map(move |text| {
            let line = Line { prose: self, start, end: start + text.len() };
            start = line.end + 1;
            line
        })
    }

    /// Whether every visible character of `range` carries a mark that `is` accepts.
    pub fn is_marked(&self, range: Range<usize>, is: impl Fn(&MarkKind) -> bool) -> bool {
        let mut at = range.start;
        for mark in self.marks.iter().filter(|mark| is(&mark.kind)) {
            if mark.range.start > at
                && !self.text[at..mark.range.start.min(range.end)].trim().is_empty()
            {
                return false;
            }
            at = at.max(mark.range.end);
        }
        at >= range.end || self.text[at..range.end].trim().is_empty()
    }

    fn source_offset(&self, at: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.0 as usize <= at).saturating_sub(1);
        let (text, source) = self.pieces[index];
        source as usize + (at - text as usize)
    }
}

impl<'p> Line<'p> {
    /// Its text.
    pub fn text(&self) -> &'p str {
        &self.prose.text[self.start..self.end]
    }

    /// The source bytes of a range of the line's text.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.prose.span(self.start + range.start..self.start + range.end)
    }
}
