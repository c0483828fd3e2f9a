//! The few lines of a document that a finding points at, made fit to be shown: long lines cut round
//! what is marked, characters that could disturb a terminal made visible.

use std::ops::Range;

use crate::report::{is_hostile, is_plain, one_line};
use crate::source::{Source, Span};

/// Lines between two marked ones that are shown rather than left out.
const GAP: usize = 2;
/// How many places of one finding are shown; a finding with more says so in its message.
const PLACES: usize = 8;
/// Characters shown before a mark on a line that is cut.
const BEFORE: usize = 24;

/// Lines of a document that stand near each other.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
}

/// A line as it is shown.
#[derive(Debug)]
pub(super) struct Line {
    /// 1-based line of the document.
    pub(super) number: usize,
    pub(super) text: String,
    /// In order of their places.
    pub(super) marks: Vec<Mark>,
}

/// A marked place.
#[derive(Debug)]
pub(super) struct Mark {
    /// Its bytes in the text that is shown.
    pub(super) bytes: Range<usize>,
    /// 1-based column in the document, in characters.
    pub(super) column: usize,
    /// What is said of it; may be empty.
    pub(super) label: String,
    /// Whether the finding is about it.
    about: bool,
}

impl Block {
    /// The mark by which the block is found: that of what the finding is about, else the first.
    pub(super) fn about(&self) -> Option<(&Line, &Mark)> {
        let marks =
            || self.lines.iter().flat_map(|line| line.marks.iter().map(move |mark| (line, mark)));
        marks().find(|(_, mark)| mark.about).or_else(|| marks().next())
    }
}

/// A place that is to be marked.
struct Place<'l> {
    /// 1-based line of the document.
    line: usize,
    /// Its bytes in the document; none beyond the line.
    span: Span,
    label: &'l str,
    /// Whether the finding is about it.
    about: bool,
}

/// The lines of these places, each cut to `width` characters; the finding is about the first of them. A place that goes
/// on for several lines is marked on its first.
pub(super) fn blocks<'l>(
    source: &Source,
    places: impl Iterator<Item = (Span, &'l str)>,
    width: usize,
) -> Vec<Block> {
    let place = |(index, (span, label)): (usize, (Span, &'l str))| {
        let line = source.line(span.start);
        let end = source.line_span(line).end.max(span.start);
        let span = Span::new(span.start, span.end.clamp(span.start, end));
        Place { line, span, label, about: index == 0 }
    };
    let mut places: Vec<Place<'_>> = places.take(PLACES).enumerate().map(place).collect();
    places.sort_by_key(|place| (place.line, place.span.start));
    let mut blocks: Vec<Block> = Vec::new();
    let mut last = 0;
    for places in places.chunk_by(|one, other| one.line == other.line) {
        let Some(number) = places.first().map(|place| place.line) else { continue };
        let marked = line(source, number, places, width);
        match blocks.last_mut() {
            Some(block) if number - last <= GAP + 1 => {
                block
                    .lines
                    .extend((last + 1..number).map(|between| line(source, between, &[], width)));
                block.lines.push(marked);
            }
            _ => blocks.push(Block { lines: vec![marked] }),
        }
        last = number;
    }
    blocks
}

/// A line of the document with what is marked on it.
fn line(source: &Source, number: usize, places: &[Place<'_>], width: usize) -> Line {
    let span = source.line_span(number);
    let text = source.slice(span);
    let mut shown =
        Shown { text: String::new(), marks: vec![usize::MAX..usize::MAX; places.len()] };
    if is_shown_as_it_is(text, width) {
        shown.text.push_str(text);
        let at = |offset: usize| offset.saturating_sub(span.start).min(text.len());
        for (place, mark) in places.iter().zip(&mut shown.marks) {
            *mark = at(place.span.start)..at(place.span.end);
        }
    } else {
        shown.cut(text, span.start, places, width);
    }
    let Shown { mut text, marks } = shown;
    let marks = places.iter().zip(marks).map(|(place, bytes)| {
        let start = bytes.start.min(text.len());
        let mut end = bytes.end.min(text.len());
        if end <= start {
            // An empty place is shown as one character; at the end of a line, as a space.
            if start == text.len() {
                text.push(' ');
            }
            let first = text.get(start..).and_then(|rest| rest.chars().next());
            end = start + first.map_or(1, char::len_utf8);
        }
        Mark {
            bytes: start..end,
            column: source.position(place.span.start).column,
            label: one_line(place.label).into_owned(),
            about: place.about,
        }
    });
    let marks = marks.collect();
    Line { number, text, marks }
}

/// The text of a line as far as it is made, and the bytes of each place in it: `usize::MAX` where they are not known yet.
struct Shown {
    text: String,
    marks: Vec<Range<usize>>,
}

impl Shown {
    /// Adds the text of a line, of which the first byte is `first`: long ones cut, other characters
    /// than plain ones made visible.
    fn cut(&mut self, text: &str, first: usize, places: &[Place<'_>], width: usize) {
        let mut done = 0;
        for window in windows(text, first, places, width) {
            if done == 0 && window.start > 0 {
                self.text.push('…');
            }
            let mut at = window.start;
            while at < window.end {
                self.begin_marks(first + at, places);
                self.end_marks(first + at, places);
                let edges = places.iter().flat_map(|place| [place.span.start, place.span.end]);
                let next = edges.filter(|edge| *edge > first + at).min().unwrap_or(usize::MAX);
                let next = text.ceil_char_boundary(next - first).min(window.end);
                push_visible(&mut self.text, text.get(at..next).unwrap_or_default());
                at = next;
            }
            done = window.end;
            self.end_marks(first + done, places);
            if done < text.len() {
                self.text.push('…');
            }
        }
    }

    /// Begins the marks of places that begin at or before `offset`, where the text is now.
    fn begin_marks(&mut self, offset: usize, places: &[Place<'_>]) {
        for (place, mark) in places.iter().zip(&mut self.marks) {
            if mark.start == usize::MAX && place.span.start <= offset {
                mark.start = self.text.len();
            }
        }
    }

    /// Ends the marks of places that end at or before `offset`, where the text is now.
    fn end_marks(&mut self, offset: usize, places: &[Place<'_>]) {
        for (place, mark) in places.iter().zip(&mut self.marks) {
            if mark.end == usize::MAX && place.span.end <= offset {
                mark.end = self.text.len();
            }
        }
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
