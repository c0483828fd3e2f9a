//! What a pattern is matched against: the visible text of a part of a document, and the addresses of its links.

use regex::{Captures, Regex};

use crate::markdown::{BlockKind, MarkKind, Prose};
use crate::postmortem::Postmortem;
use crate::source::Span;

/// A piece of text and where it stands.
struct Piece<'p> {
    text: &'p str,
    place: Place<'p>,
}

/// Where a piece of text stands.
enum Place<'p> {
    /// In a prose, from this byte of its text on.
    Prose(&'p Prose<'p>, usize),
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

/// A label with what stands behind it.
pub(super) struct Labelled<'p> {
    pub(super) label: &'p str,
    /// Where the label stands.
    pub(super) span: Span,
    /// As shown; empty where nothing stands there.
    pub(super) value: &'p str,
}

/// Longest label that is looked at, in bytes.
const LABEL: usize = 80;

/// Every label on a line, key of a table row, and key of the front matter that `wanted` accepts.
pub(super) fn labelled<'p>(
    postmortem: &'p Postmortem<'_>,
    wanted: impl Fn(&str) -> bool,
) -> Vec<Labelled<'p>> {
    let outline = &postmortem.outline;
    let mut all = Vec::new();
    for entry in &outline.front_matter {
        if wanted(&entry.key.replace(['_', '-'], " ")) {
            let value = entry.value.as_str();
            all.push(Labelled { label: &entry.key, span: entry.key_span, value });
        }
    }
    for (at, block) in outline.blocks.iter().enumerate() {
        let text = block.prose.text();
        if text.is_empty() || matches!(block.kind, BlockKind::Code { .. } | BlockKind::Heading(_)) {
            continue;
        }
        if block.kind == (BlockKind::Cell { column: 0 }) && text.len() <= LABEL && wanted(text) {
            let next = outline.blocks.get(at + 1);
            let beside = next.filter(|next| next.kind == BlockKind::Cell { column: 1 });
            let value = beside.map_or("", |cell| cell.prose.text());
            all.push(Labelled { label: text, span: block.prose.whole(), value });
        }
        for line in block.prose.lines() {
            let mut start = 0;
            for part in line.text().split(['·', '|', ';']) {
                if let Some(colon) = part.find([':', '：'])
                    && colon <= LABEL
                    && let Some((label, value)) = part.split_at_checked(colon)
                    && wanted(label)
                {
                    let indent = label.len() - label.trim_start().len();
                    let label = label.trim();
                    let from = start + indent;
                    let value = value.trim_start_matches([':', '：']).trim();
                    all.push(Labelled { label, span: line.span(from..from + label.len()), value });
                }
                // The signs that part a line are one or two bytes long.
                start += part.len();
                let sign = line.text().get(start..).and_then(|rest| rest.chars().next());
                start += sign.map_or(0, char::len_utf8);
            }
        }
    }
    all
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
fn push<'p>(prose: &'p Prose<'p>, scope: Span, pieces: &mut Vec<Piece<'p>>) {
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
