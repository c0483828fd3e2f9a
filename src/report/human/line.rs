//! A line of a document, made fit to be shown: a long one cut round what is marked on it, characters that could disturb
//! a terminal made visible.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::snippet::Place;
use crate::recognise::words::are_plain;
use crate::report::wrap::after_characters;
use crate::report::{is_hostile, specials};

/// Characters shown before a mark on a line that is cut.
const BEFORE: usize = 24;

/// Shows lines, one after the other.
#[derive(Default)]
pub(super) struct Line {
    windows: Vec<Window>,
    /// The columns that each place on the last line takes, as they are seen: in order and apart.
    pub(super) marks: Vec<Range<usize>>,
}

/// A part of a line that is shown.
struct Window {
    bytes: Range<usize>,
    /// Where it begins, in columns as they are seen.
    column: usize,
    /// Whether each of its bytes is shown as it is and takes one column.
    plain: bool,
}

impl Line {
    /// Adds a line that begins at byte `start` of its document to a page, cut to `width` characters.
    pub(super) fn push(
        &mut self,
        page: &mut String,
        (text, start): (&str, usize),
        places: &[Place<'_>],
        width: usize,
    ) {
        self.choose(text, start, places, width);
        let mut column = 0;
        for window in &mut self.windows {
            if column == 0 && window.bytes.start > 0 {
                page.push('…');
                column = 1;
            }
            let shown = text.get(window.bytes.clone()).unwrap_or_default();
            (window.column, window.plain) = (column, are_plain(shown.as_bytes()));
            if window.plain {
                page.push_str(shown);
                column += shown.len();
            } else {
                column += push_visible(page, shown);
            }
            if window.bytes.end < text.len() {
                page.push('…');
                column += 1;
            }
        }
        self.mark(text, start, places, column);
    }

    /// Chooses which bytes are shown, in order and apart: all of a short line, of a long one some round each place.
    /// Looks at no more of the line than that.
    fn choose(&mut self, text: &str, start: usize, places: &[Place<'_>], width: usize) {
        let window = |bytes| Window { bytes, column: 0, plain: false };
        self.windows.clear();
        let cut = after_characters(text, width);
        if cut.is_none() || places.is_empty() {
            return self.windows.push(window(0..cut.unwrap_or(text.len())));
        }
        let share = (width / places.len()).max(BEFORE * 2);
        self.windows.extend(places.iter().map(|place| {
            let from = back(text, place.span.start.saturating_sub(start), BEFORE);
            let rest = text.get(from..).unwrap_or_default();
            match after_characters(rest, share) {
                Some(length) => window(from..from + length),
                // At the end of a line, more of what is before it.
                None => window(back(text, text.len(), share)..text.len()),
            }
        }));
        self.windows.sort_unstable_by_key(|window| window.bytes.start);
        self.windows.dedup_by(|next, window| {
            let meets = next.bytes.start <= window.bytes.end;
            if meets {
                window.bytes.end = window.bytes.end.max(next.bytes.end);
            }
            meets
        });
    }

    /// Finds the columns of the places on a line that takes `columns`. An empty one is marked by one character.
    fn mark(&mut self, text: &str, start: usize, places: &[Place<'_>], columns: usize) {
        self.marks.clear();
        let mut taken = 0;
        for place in places {
            let from = text.ceil_char_boundary(place.span.start.saturating_sub(start));
            let to = text.ceil_char_boundary(place.span.end.saturating_sub(start));
            let begins = self.windows.iter().find(|window| from < window.bytes.end);
            let ends = self.windows.iter().find(|window| to <= window.bytes.end);
            let first = begins.map_or(columns, |window| window.column_of(text, from));
            let mut end = ends.map_or(columns, |window| window.column_of(text, to));
            if end <= first {
                end = first + begins.map_or(1, |_| width_of_first(text.get(from..)));
            }
            let first = first.max(taken);
            taken = end.max(first + 1);
            self.marks.push(first..taken);
        }
    }
}

impl Window {
    /// The column of a byte, or of the first that is shown after it.
    fn column_of(&self, text: &str, byte: usize) -> usize {
        let before = self.bytes.start..byte.max(self.bytes.start);
        match self.plain {
            true => self.column + before.len(),
            false => self.column + width_of(text.get(before).unwrap_or_default()),
        }
    }
}

/// The byte that is `count` characters before the byte `at`, or the beginning.
fn back(text: &str, at: usize, count: usize) -> usize {
    let before = text.get(..at).unwrap_or(text);
    let from = before.len().saturating_sub(count);
    if before.as_bytes().get(from..).is_some_and(<[u8]>::is_ascii) {
        return from;
    }
    match count.checked_sub(1) {
        Some(last) => before.char_indices().nth_back(last).map_or(0, |(index, _)| index),
        None => before.len(),
    }
}

/// Adds a text, with signs for characters that could disturb a terminal, and says how many columns it takes.
fn push_visible(page: &mut String, text: &str) -> usize {
    let (mut done, mut columns) = (0, 0);
    for (at, special) in specials(text) {
        let before = text.get(done..at).unwrap_or_default();
        page.push_str(before);
        columns += before.len() + width_of_special(special);
        done = at + special.len_utf8();
        match special {
            '\t' => page.push_str("    "),
            '\u{7f}' => page.push('␡'),
            '\u{feff}' => {}
            '\0'..='\u{1f}' => page.push(char::from_u32(0x2400 + special as u32).unwrap_or('�')),
            _ if is_hostile(special) => page.push('�'),
            _ => page.push(special),
        }
    }
    let after = text.get(done..).unwrap_or_default();
    page.push_str(after);
    columns + after.len()
}

/// How many columns a text takes once it is visible.
fn width_of(text: &str) -> usize {
    let specials = specials(text).map(|(_, special)| special);
    let (bytes, columns) = specials.fold((0, 0), |(bytes, columns), special| {
        (bytes + special.len_utf8(), columns + width_of_special(special))
    });
    text.len() - bytes + columns
}

/// How many columns a character that is not printable ASCII takes once it is visible.
fn width_of_special(special: char) -> usize {
    match special {
        '\t' => 4,
        '\u{feff}' => 0,
        _ if is_hostile(special) => 1,
        _ => special.width().unwrap_or(0),
    }
}

/// How many columns the first character of a text takes that is shown; of a tab, the first of its columns.
fn width_of_first(text: Option<&str>) -> usize {
    match text.and_then(|text| text.chars().find(|character| *character != '\u{feff}')) {
        None | Some('\t') => 1,
        Some(character) => width_of(character.encode_utf8(&mut [0; 4])),
    }
}
