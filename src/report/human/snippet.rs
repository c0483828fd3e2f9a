//! The places of a document that a finding points at.

use crate::rule::Finding;
use crate::source::{Source, Span};

/// Lines between two marked ones that are shown rather than left out.
const GAP: usize = 2;
/// How many places of one finding are shown; a finding with more says so in its message.
const PLACES: usize = 8;

/// A place that is to be marked.
pub(super) struct Place<'f> {
    /// 1-based line of the document.
    pub(super) line: usize,
    /// Its bytes in the document; none beyond the line.
    pub(super) span: Span,
    /// What is said of it; may be empty.
    pub(super) label: &'f str,
    /// Whether the finding is about it.
    pub(super) about: bool,
}

/// Puts down the places of a finding, in their order. One that goes on for several lines is marked on its first.
pub(super) fn collect<'f>(source: &Source, finding: &'f Finding, places: &mut Vec<Place<'f>>) {
    let related = finding.related.iter().map(|other| (other.span, &*other.message));
    let all = std::iter::once((finding.span, "")).chain(related).take(PLACES);
    places.clear();
    places.extend(all.enumerate().map(|(index, (span, label))| {
        let line = source.line(span.start);
        let end = source.line_span(line).end.max(span.start);
        let span = Span::new(span.start, span.end.clamp(span.start, end));
        Place { line, span, label, about: index == 0 }
    }));
    places.sort_by_key(|place| (place.line, place.span.start));
}

/// Places that stand near each other in the document, together.
pub(super) fn blocks<'p, 'f>(
    places: &'p [Place<'f>],
) -> impl Iterator<Item = &'p [Place<'f>]> + use<'p, 'f> {
    places.chunk_by(|one, next| next.line - one.line <= GAP + 1)
}
