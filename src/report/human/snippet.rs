//! The few lines of a document that a finding points at, made fit to be shown: long lines cut round
//! what is marked, characters that could disturb a terminal made visible.

use std::ops::Range;

use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use crate::report::{is_hostile, is_plain};
use crate::source::{Source, Span};

/// Lines between two marked ones that are shown rather than left out.
const GAP: usize = 2;
/// How many places of one finding are shown; a finding with more says so in its message.
const PLACES: usize = 8;
/// Characters shown before a mark on a line that is cut.
const BEFORE: usize = 24;

/// Lines of a document, as miette wants them: a small text of its own, with the places marked in it.
#[derive(Debug)]
pub(super) struct Snippet<'a> {
    name: &'a str,
    text: String,
    lines: Vec<Line>,
    marks: Vec<Mark>,
}

/// A line of the snippet.
#[derive(Debug)]
struct Line {
    /// 0-based line of the document.
    number: usize,
    /// Its bytes in the snippet, line ending not included.
    bytes: Range<usize>,
    /// Lines with the same block are shown in one frame.
    block: usize,
}

/// A marked place.
#[derive(Debug)]
struct Mark {
    /// Its bytes in the snippet.
    bytes: Range<usize>,
    /// 0-based column in the document, in characters.
    column: usize,
    /// What is said of it.
    label: String,
}

/// A place that is to be marked.
struct Place<'l> {
    /// 1-based line of the document.
    line: usize,
    /// Its bytes in the document; none beyond the line.
    span: Span,
    label: &'l str,
}

impl<'a> Snippet<'a> {
    /// The lines of these places, each cut to `width` characters. A place that goes on for several
    /// lines is marked on its first.
    pub(super) fn new<'l>(
        source: &Source,
        name: &'a str,
        places: impl Iterator<Item = (Span, &'l str)>,
        width: usize,
    ) -> Self {
        let mut places: Vec<Place<'_>> = places
            .take(PLACES)
            .map(|(span, label)| {
                let line = source.line(span.start);
                let end = source.line_span(line).end.max(span.start);
                let span = Span::new(span.start, span.end.clamp(span.start, end));
                Place { line, span, label }
            })
            .collect();
        let about = places.first().map(|place| (place.line, place.span.start));
        places.sort_by_key(|place| place.line);
        let mut snippet = Self { name, text: String::new(), lines: Vec::new(), marks: Vec::new() };
        let mut block = 0;
        let mut last = None;
        for places in places.chunk_by(|one, other| one.line == other.line) {
            let Some(number) = places.first().map(|place| place.line) else { continue };
            match last {
                Some(last) if number - last <= GAP + 1 => {
                    for between in last + 1..number {
                        snippet.line(source, between, block, &[], width);
                    }
                }
                _ => block += 1,
            }
            snippet.line(source, number, block, places, width);
            last = Some(number);
        }
        // The place that the finding is about comes first, wherever it stands.
        let is_first = |place: &Place<'_>| Some((place.line, place.span.start)) == about;
        if let Some(first) = places.iter().position(is_first) {
            snippet.marks.swap(0, first);
        }
        snippet
    }

    /// What is marked; the first is what the finding is about.
    pub(super) fn labels(&self) -> impl Iterator<Item = LabeledSpan> {
        self.marks.iter().enumerate().map(|(index, mark)| {
            let label = (!mark.label.is_empty()).then(|| mark.label.clone());
            let span = (mark.bytes.start, mark.bytes.len());
            if index == 0 {
                LabeledSpan::new_primary_with_span(label, span)
            } else {
                LabeledSpan::new_with_span(label, span)
            }
        })
    }

    /// Adds a line of the document with what is marked on it.
    fn line(
        &mut self,
        source: &Source,
        number: usize,
        block: usize,
        places: &[Place<'_>],
        width: usize,
    ) {
        let span = source.line_span(number);
        let start = self.text.len();
        let mut marks: Vec<Mark> = places
            .iter()
            .map(|place| Mark {
                bytes: usize::MAX..usize::MAX,
                column: source.position(place.span.start).column - 1,
                label: super::one_line(place.label).into_owned(),
            })
            .collect();
        let text = source.slice(span);
        if is_shown_as_it_is(text, width) {
            self.text.push_str(text);
            let at = |offset: usize| start + offset.saturating_sub(span.start).min(text.len());
            for (place, mark) in places.iter().zip(&mut marks) {
                mark.bytes = at(place.span.start)..at(place.span.end);
            }
        } else {
            self.cut(text, span.start, places, &mut marks, width);
        }
        for mark in &mut marks {
            mark.bytes.start = mark.bytes.start.min(self.text.len());
            mark.bytes.end = mark.bytes.end.min(self.text.len());
            if mark.bytes.is_empty() {
                // An empty place is shown as one character; at the end of a line, as a space.
                if mark.bytes.start == self.text.len() {
                    self.text.push(' ');
                }
                let width = self.text.get(mark.bytes.start..).and_then(|rest| rest.chars().next());
                mark.bytes.end = mark.bytes.start + width.map_or(1, char::len_utf8);
            }
        }
        self.marks.append(&mut marks);
        self.lines.push(Line { number: number - 1, bytes: start..self.text.len(), block });
        self.text.push('\n');
    }

    /// Adds the text of a line, of which the first byte is `first`: long ones cut, other characters
    /// than plain ones made visible.
    fn cut(
        &mut self,
        text: &str,
        first: usize,
        places: &[Place<'_>],
        marks: &mut [Mark],
        width: usize,
    ) {
        let mut done = 0;
        for window in windows(text, first, places, width) {
            if done == 0 && window.start > 0 {
                self.text.push('…');
            }
            let mut at = window.start;
            while at < window.end {
                self.begin_marks(first + at, places, marks);
                self.end_marks(first + at, places, marks);
                let edges = places.iter().flat_map(|place| [place.span.start, place.span.end]);
                let next = edges.filter(|edge| *edge > first + at).min().unwrap_or(usize::MAX);
                let next = text.ceil_char_boundary(next - first).min(window.end);
                push_visible(&mut self.text, text.get(at..next).unwrap_or_default());
                at = next;
            }
            done = window.end;
            self.end_marks(first + done, places, marks);
            if done < text.len() {
                self.text.push('…');
            }
        }
    }

    /// Begins the marks of places that begin at or before `offset`, where the text is now.
    fn begin_marks(&self, offset: usize, places: &[Place<'_>], marks: &mut [Mark]) {
        for (place, mark) in places.iter().zip(marks) {
            if mark.bytes.start == usize::MAX && place.span.start <= offset {
                mark.bytes.start = self.text.len();
            }
        }
    }

    /// Ends the marks of places that end at or before `offset`, where the text is now.
    fn end_marks(&self, offset: usize, places: &[Place<'_>], marks: &mut [Mark]) {
        for (place, mark) in places.iter().zip(marks) {
            if mark.bytes.end == usize::MAX && place.span.end <= offset {
                mark.bytes.end = self.text.len();
            }
        }
    }

    fn line_of(&self, offset: usize) -> Option<(usize, &Line)> {
        let index = self.lines.partition_point(|line| line.bytes.start <= offset).checked_sub(1)?;
        Some((index, self.lines.get(index)?))
    }
}

/// Whether a line is not cut, and holds no character that is shown as another.
fn is_shown_as_it_is(text: &str, width: usize) -> bool {
    let is_short = || text.len() <= 4 * width && text.chars().count() <= width;
    text.len() <= width && is_plain(text) || is_short() && !text.chars().any(is_changed)
}

/// Whether a character is shown as another, or not at all.
fn is_changed(character: char) -> bool {
    character == '\u{feff}' || is_hostile(character)
}

/// Which bytes of a line are shown, in order and apart: all of a short one, of a long one some round
/// each place. Looks at no more of the line than that.
fn windows(text: &str, start: usize, places: &[Place<'_>], width: usize) -> Vec<Range<usize>> {
    let end = forward(text, 0, width);
    if end == text.len() || places.is_empty() {
        return std::iter::once(0..end).collect();
    }
    let share = (width / places.len()).max(BEFORE * 2);
    let mut windows: Vec<Range<usize>> = places
        .iter()
        .map(|place| {
            let from = back(text, place.span.start.saturating_sub(start), BEFORE);
            let to = forward(text, from, share);
            // At the end of a line, more of what is before it.
            if to == text.len() { back(text, to, share)..to } else { from..to }
        })
        .collect();
    windows.sort_unstable_by_key(|window| window.start);
    windows.dedup_by(|next, window| {
        let meets = next.start <= window.end;
        if meets {
            window.end = window.end.max(next.end);
        }
        meets
    });
    windows
}

/// The byte that is `count` characters behind the byte `at`, or the end.
fn forward(text: &str, at: usize, count: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.char_indices().nth(count).map_or(text.len(), |(index, _)| at + index)
}

/// The byte that is `count` characters before the byte `at`, or the beginning.
fn back(text: &str, at: usize, count: usize) -> usize {
    let before = text.get(..at).unwrap_or(text);
    match count.checked_sub(1) {
        Some(last) => before.char_indices().nth_back(last).map_or(0, |(index, _)| index),
        None => before.len(),
    }
}

/// Adds a text; for characters that could disturb a terminal, signs for them.
fn push_visible(shown: &mut String, text: &str) {
    if !text.chars().any(is_changed) {
        return shown.push_str(text);
    }
    for character in text.chars() {
        match character {
            '\t' => shown.push_str("    "),
            '\u{7f}' => shown.push('␡'),
            '\u{feff}' => {}
            '\0'..='\u{1f}' => {
                shown.push(char::from_u32(0x2400 + character as u32).unwrap_or('�'));
            }
            _ if is_hostile(character) => shown.push('�'),
            _ => shown.push(character),
        }
    }
}

impl SourceCode for Snippet<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let last = span.offset() + span.len().saturating_sub(1);
        let (Some((from, first)), Some((to, end))) =
            (self.line_of(span.offset()), self.line_of(last))
        else {
            return Err(MietteError::OutOfBounds);
        };
        if first.block != end.block {
            return Err(MietteError::OutOfBounds);
        }
        let bytes = first.bytes.start..end.bytes.end;
        let column = self.marks.iter().find(|mark| mark.bytes.start == span.offset());
        // As many lines as its block has, so that marks of one block come into one frame.
        let rest = self.lines.iter().skip(from).take_while(|line| line.block == first.block);
        let count = rest.count().max(to - from + 1);
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.to_owned(),
            self.text.as_bytes().get(bytes.clone()).unwrap_or_default(),
            (bytes.start, bytes.len()).into(),
            first.number,
            column.map_or(0, |mark| mark.column),
            count,
        )))
    }
}
