//! What a pattern is matched against: the visible text of a part of a document, and the addresses of its links.

use regex::{Captures, Regex};

use crate::markdown::{MarkKind, Prose};
use crate::postmortem::{Form, Postmortem, Section};
use crate::source::Span;

/// A piece of text and where it stands.
struct Piece<'p> {
    text: &'p str,
    place: Place<'p>,
}

/// Where a piece of text stands.
enum Place<'p> {
    /// In a prose, from this byte of its text on.
    Prose(&'p Prose, usize),
    /// In the source as a whole: the address of a link, a value of the front matter.
    Whole(Span),
}

impl Piece<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        match self.place {
            Place::Prose(prose, from) => prose.span(from + start..from + end),
            Place::Whole(span) => span,
        }
    }
}

/// Calls `found` with every match of `pattern` within `scope`, in order of place.
pub(super) fn matches(
    postmortem: &Postmortem<'_>,
    scope: Span,
    pattern: &Regex,
    mut found: impl FnMut(&Captures<'_>, Span),
) {
    for piece in pieces(postmortem, scope) {
        for captures in pattern.captures_iter(piece.text) {
            if let Some(whole) = captures.get(0)
                && !whole.is_empty()
            {
                found(&captures, piece.span(whole.start(), whole.end()));
            }
        }
    }
}

/// The value of a field: what stands behind its label, or behind the key of the front matter.
pub(super) fn value(postmortem: &Postmortem<'_>, field: &Section) -> String {
    if field.form == Form::FrontMatter {
        let entries = &postmortem.outline.front_matter;
        let entry = entries.iter().find(|entry| entry.key_span == field.title_span);
        return entry.map(|entry| entry.value.clone()).unwrap_or_default();
    }
    let scope = Span::new(field.title_span.end, field.span.end.max(field.title_span.end));
    let texts = pieces(postmortem, scope);
    let visible = texts.iter().filter(|piece| matches!(piece.place, Place::Prose(..)));
    let joined = visible.map(|piece| piece.text).collect::<Vec<_>>().join("\n");
    let separators = |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '|' | '-' | '–' | '—');
    joined.trim_start_matches(separators).trim_end().to_owned()
}

/// The text within `scope`, piece by piece.
fn pieces<'p>(postmortem: &'p Postmortem<'_>, scope: Span) -> Vec<Piece<'p>> {
    let mut pieces = Vec::new();
    let outline = &postmortem.outline;
    for entry in &outline.front_matter {
        if entry.value_span.overlaps(scope) {
            pieces.push(Piece { text: &entry.value, place: Place::Whole(entry.value_span) });
        }
    }
    let after = outline.blocks.partition_point(|block| block.span.start <= scope.start);
    let mut around = Vec::new();
    let mut next = after.checked_sub(1);
    while let Some(at) = next {
        around.push(at);
        next = outline.blocks.get(at).and_then(|block| block.parent);
    }
    let inside = after..outline.blocks.len();
    for at in around.into_iter().rev().chain(inside) {
        let Some(block) = outline.blocks.get(at) else { break };
        if block.span.start >= scope.end {
            break;
        }
        push(&block.prose, scope, &mut pieces);
    }
    pieces
}

/// Adds the part of a prose that lies within `scope`, and the addresses in it.
fn push<'p>(prose: &'p Prose, scope: Span, pieces: &mut Vec<Piece<'p>>) {
    let text = prose.text();
    if text.is_empty() || !prose.whole().overlaps(scope) {
        return;
    }
    let start = first_from(prose, scope.start);
    let end = first_from(prose, scope.end);
    let Some(within) = text.get(start..end).filter(|within| !within.is_empty()) else { return };
    pieces.push(Piece { text: within, place: Place::Prose(prose, start) });
    for mark in prose.marks() {
        if let MarkKind::Link(address) | MarkKind::Image(address) = &mark.kind
            && start <= mark.range.start
            && mark.range.end <= end
            && text.get(mark.range.clone()) != Some(address)
        {
            let place = Place::Whole(prose.span(mark.range.clone()));
            pieces.push(Piece { text: address, place });
        }
    }
}

/// The first byte of a prose's text that was copied from the source at or after `offset`.
fn first_from(prose: &Prose, offset: usize) -> usize {
    let text = prose.text();
    let (mut low, mut high) = (0, text.len());
    while low < high {
        let mut middle = low + (high - low) / 2;
        while !text.is_char_boundary(middle) {
            middle -= 1;
        }
        if prose.span(middle..middle).start < offset {
            let step = text.get(middle..).and_then(|rest| rest.chars().next());
            low = middle + step.map_or(1, char::len_utf8);
        } else {
            high = middle;
        }
    }
    low
}
