//! Visible text that remembers its source bytes.

use std::borrow::Cow;
use std::ops::Range;

use crate::source::Span;

/// The visible text of one block: inline markup gone, entities and escapes resolved, soft and hard
/// breaks as `\n`; with the way back from any range of it to the bytes of the source.
#[derive(Debug, Clone, Default)]
pub struct Prose<'s> {
    /// Most text stands in the source as it is seen.
    text: Cow<'s, str>,
    /// Most blocks are one piece, which needs no list.
    first: Piece,
    further: Vec<Piece>,
    marks: Vec<Mark>,
}

/// A stretch of text that was copied from the source, up to the next piece.
#[derive(Debug, Clone, Copy, Default)]
struct Piece {
    /// First byte of [`Prose::text`].
    text: usize,
    /// First byte of the source.
    source: usize,
    /// One past the last byte of the source; further on than the text is long where an entity was resolved.
    source_end: usize,
}

/// The most marks that a block is told to have, since its lines are looked at for each of them. No paragraph that a
/// person wrote has nearly as many.
const MOST_MARKS: usize = 1_000;

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
    /// `*emphasis*` or `<i>`.
    Emphasis,
    /// `` `code` ``.
    Code,
    /// `~~struck~~`.
    Struck,
    /// A link, with its address.
    Link(String),
    /// An image, with its address; its range is empty, since its text is not shown.
    Image(String),
}

/// One line of a [`Prose`].
#[derive(Debug, Clone, Copy)]
pub struct Line<'p> {
    /// The whole prose.
    pub prose: &'p Prose<'p>,
    /// First byte in [`Prose::text`].
    pub start: usize,
    /// One past the last byte in [`Prose::text`].
    pub end: usize,
}

impl<'s> Prose<'s> {
    /// The visible text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A range of the visible text.
    pub fn slice(&self, range: Range<usize>) -> Cow<'s, str> {
        match &self.text {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(range).unwrap_or_default()),
            Cow::Owned(text) => Cow::Owned(text.get(range).unwrap_or_default().to_owned()),
        }
    }

    /// Whether there is no visible text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What was marked up, in the order in which the marks end.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Those of them that end behind the byte `at` of the text.
    pub fn marks_behind(&self, at: usize) -> &[Mark] {
        let first = self.marks.partition_point(|mark| mark.range.end <= at);
        self.marks.get(first..).unwrap_or_default()
    }

    /// Appends text that stands at `range` of the source; it may be shorter than what it was written as.
    pub(super) fn push(&mut self, text: &str, range: Range<usize>, source: &'s str) {
        if text.is_empty() {
            return;
        }
        let piece = Piece { text: self.text.len(), source: range.start, source_end: range.end };
        let written = source.get(range.clone());
        // What the parser hands on as it stands need not be compared.
        let is_copy = written.is_some_and(|written| std::ptr::eq(written, text) || written == text);
        let last = self.further.last_mut().unwrap_or(&mut self.first);
        if self.text.is_empty() {
            *last = piece;
            self.text = match written {
                Some(copied) if is_copy => Cow::Borrowed(copied),
                _ => Cow::Owned(text.to_owned()),
            };
            return;
        }
        let goes_on = last.source_end == piece.source && last.is_copy(piece.text) && is_copy;
        if goes_on {
            last.source_end = piece.source_end;
        } else {
            self.further.push(piece);
        }
        match (&mut self.text, source.get(self.first.source..range.end)) {
            (Cow::Borrowed(all), Some(more)) if goes_on => *all = more,
            (Cow::Owned(all), _) => all.push_str(text),
            (Cow::Borrowed(all), _) => {
                // More will follow, of about the same length.
                let mut owned = String::with_capacity(2 * (all.len() + text.len()));
                owned.extend([*all, text]);
                self.text = Cow::Owned(owned);
            }
        }
    }

    /// The same text, kept apart from the source.
    pub(super) fn into_owned(self) -> Prose<'static> {
        Prose {
            text: Cow::Owned(self.text.into_owned()),
            first: self.first,
            further: self.further,
            marks: self.marks,
        }
    }

    /// Adds a mark, unless there are [`MOST_MARKS`].
    pub(super) fn mark(&mut self, kind: MarkKind, range: Range<usize>) {
        if self.marks.len() < MOST_MARKS {
            self.marks.push(Mark { kind, range });
        }
    }

    /// The source bytes of a range of the text. Where text was not copied byte for byte (an entity, code
    /// over several lines), they are those of all of it.
    #[inline]
    pub fn span(&self, range: Range<usize>) -> Span {
        match self.text {
            Cow::Borrowed("") => Span::default(),
            Cow::Borrowed(_) if range.start < range.end => {
                Span::new(self.first.source + range.start, self.first.source + range.end)
            }
            _ => self.span_by_pieces(range),
        }
    }

    fn span_by_pieces(&self, range: Range<usize>) -> Span {
        let (first, end_of_first) = self.piece_at(range.start);
        let start =
            first.source + if first.is_copy(end_of_first) { range.start - first.text } else { 0 };
        if range.end <= range.start {
            return Span::at(start.min(first.source_end));
        }
        let (last, end_of_last) = if range.end <= end_of_first {
            (first, end_of_first)
        } else {
            self.piece_at(range.end - 1)
        };
        let end = if last.is_copy(end_of_last) {
            last.source + (range.end - last.text)
        } else {
            last.source_end
        };
        Span::new(start, end.max(start))
    }

    /// The source bytes of the whole text.
    pub fn whole(&self) -> Span {
        self.span(0..self.text.len())
    }

    /// Its lines; a text without `\n` is one.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let ends = memchr::memchr_iter(b'\n', self.text.as_bytes());
        let mut start = 0;
        ends.chain(std::iter::once(self.text.len())).map(move |end| {
            let line = Line { prose: self, start, end };
            start = end + 1;
            line
        })
    }

    /// Whether every visible character of `range` carries a mark that `is` accepts.
    pub fn is_marked(&self, range: Range<usize>, is: impl Fn(&MarkKind) -> bool) -> bool {
        let mut at = range.start;
        for mark in self.marks_behind(at).iter().filter(|mark| is(&mark.kind)) {
            let gap = self.text.get(at..mark.range.start.min(range.end)).unwrap_or_default();
            if !gap.trim().is_empty() {
                return false;
            }
            at = at.max(mark.range.end);
        }
        self.text.get(at..range.end).unwrap_or_default().trim().is_empty()
    }

    /// Whether a mark that `is` accepts covers the byte `at` of the text.
    pub fn has_mark_at(&self, at: usize, is: impl Fn(&MarkKind) -> bool) -> bool {
        self.marks_behind(at).iter().any(|mark| mark.range.start <= at && is(&mark.kind))
    }

    /// The addresses of the links that touch a range of the text.
    pub fn links(&self, range: Range<usize>) -> impl Iterator<Item = &str> {
        self.marks_behind(range.start).iter().filter_map(move |mark| match &mark.kind {
            MarkKind::Link(address) if mark.range.start < range.end => Some(address.as_str()),
            _ => None,
        })
    }

    /// The addresses of the links that touch a stretch of the source.
    pub fn links_at(&self, span: Span) -> impl Iterator<Item = &str> {
        self.marks.iter().filter_map(move |mark| match &mark.kind {
            MarkKind::Link(address) if self.span(mark.range.clone()).overlaps(span) => {
                Some(address.as_str())
            }
            _ => None,
        })
    }

    /// The piece that the byte `at` of the text is of, and where it ends in the text.
    fn piece_at(&self, at: usize) -> (Piece, usize) {
        let after = self.further.partition_point(|piece| piece.text <= at);
        let before = after.checked_sub(1).and_then(|last| self.further.get(last));
        let end = self.further.get(after).map_or(self.text.len(), |next| next.text);
        (*before.unwrap_or(&self.first), end)
    }
}

impl Piece {
    /// Whether the text of the piece, which ends at `end`, is the same bytes as its source.
    fn is_copy(self, end: usize) -> bool {
        end - self.text == self.source_end - self.source
    }
}

impl<'p> Line<'p> {
    /// Its text.
    pub fn text(&self) -> &'p str {
        self.prose.text.get(self.start..self.end).unwrap_or_default()
    }

    /// The source bytes of a range of the line's text.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.prose.span(self.start + range.start..self.start + range.end)
    }

    /// The source bytes of the line.
    pub fn whole(&self) -> Span {
        self.prose.span(self.start..self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_lead_back_through_escapes_and_entities() {
        let source = r"a \* b &amp; c";
        let mut prose = Prose::default();
        prose.push("a ", 0..2, source);
        prose.push("* b ", 3..7, source);
        prose.push("&", 7..12, source);
        prose.push(" c", 12..14, source);
        assert_eq!(prose.text(), "a * b & c");
        assert_eq!(prose.span(2..3), Span::new(3, 4));
        assert_eq!(prose.span(6..7), Span::new(7, 12));
        assert_eq!(prose.span(6..9), Span::new(7, 14));
        assert_eq!(prose.whole(), Span::new(0, 14));
        assert_eq!(prose.span(9..9), Span::at(14));
    }

    #[test]
    fn marks_cover_what_they_cover() {
        let mut prose = Prose::default();
        prose.push("Impact: none", 2..14, "**Impact: none");
        prose.mark(MarkKind::Strong, 0..7);
        let strong = |kind: &MarkKind| *kind == MarkKind::Strong;
        assert!(prose.is_marked(0..7, strong));
        assert!(prose.is_marked(0..8, strong));
        assert!(!prose.is_marked(0..12, strong));
        assert!(prose.has_mark_at(3, strong));
        assert!(!prose.has_mark_at(7, strong));
        assert!(prose.marks_behind(7).is_empty());
        assert_eq!(prose.marks_behind(6).len(), 1);
    }
}
