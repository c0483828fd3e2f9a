//! Spans as the ranges of the protocol, in the unit of columns that both sides agreed on.

use gen_lsp_types::{Position, PositionEncodingKind, Range, TextEdit};

use crate::rule::Edit;
use crate::source::{Encoding, Source, Span};

/// The first of the client's units that pmlint knows; UTF-16 where it names none.
pub(super) fn negotiate(offered: &[PositionEncodingKind]) -> Encoding {
    let known = |kind: &PositionEncodingKind| match kind {
        PositionEncodingKind::UTF8 => Some(Encoding::Utf8),
        PositionEncodingKind::UTF16 => Some(Encoding::Utf16),
        PositionEncodingKind::UTF32 => Some(Encoding::Utf32),
        PositionEncodingKind::Custom(_) => None,
    };
    offered.iter().find_map(known).unwrap_or(Encoding::Utf16)
}

/// What the protocol calls a unit.
pub(super) const fn kind(encoding: Encoding) -> PositionEncodingKind {
    match encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    }
}

/// A byte offset as the client counts.
pub(super) fn position(source: &Source, offset: usize, encoding: Encoding) -> Position {
    let line = source.line(offset).saturating_sub(1);
    Position { line: clamp(line), character: clamp(source.column(offset, encoding)) }
}

/// A span as the client counts.
pub(super) fn range(source: &Source, span: Span, encoding: Encoding) -> Range {
    let start = position(source, span.start, encoding);
    Range { start, end: position(source, span.end.max(span.start), encoding) }
}

/// The byte offset of the client's position; clamped to the line and the text.
pub(super) fn offset(source: &Source, position: Position, encoding: Encoding) -> usize {
    source.offset(position.line as usize, position.character as usize, encoding)
}

/// The span of the client's range.
pub(super) fn span(source: &Source, range: Range, encoding: Encoding) -> Span {
    let start = offset(source, range.start, encoding);
    Span::new(start, offset(source, range.end, encoding).max(start))
}

/// An edit as the client counts, its line endings those of the document.
pub(super) fn text_edit(source: &Source, edit: &Edit, encoding: Encoding) -> TextEdit {
    let range = range(source, edit.span, encoding);
    TextEdit { range, new_text: crate::fix::with_endings_of(source.text(), &edit.text) }
}

/// An edit as the client counts, its text as it is.
pub(super) fn verbatim(source: &Source, edit: Edit, encoding: Encoding) -> TextEdit {
    TextEdit { range: range(source, edit.span, encoding), new_text: edit.text }
}

fn clamp(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clients_first_known_unit_is_taken() {
        let odd = PositionEncodingKind::Custom("ebcdic".into());
        for (offered, expected) in [
            (vec![], Encoding::Utf16),
            (vec![odd.clone()], Encoding::Utf16),
            (vec![odd, PositionEncodingKind::UTF8], Encoding::Utf8),
            (vec![PositionEncodingKind::UTF32, PositionEncodingKind::UTF16], Encoding::Utf32),
        ] {
            assert_eq!(negotiate(&offered), expected, "{offered:?}");
        }
    }

    #[test]
    fn a_span_survives_the_way_there_and_back() {
        let source = Source::new("a.md", "\u{feff}é🔥x\r\n漢字e\u{301}\n\nend");
        let boundaries: Vec<usize> = source
            .text()
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| source.text().as_bytes().get(*at) != Some(&b'\n'))
            .chain([source.text().len()])
            .collect();
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            for start in &boundaries {
                for end in boundaries.iter().filter(|end| *end >= start) {
                    let there = range(&source, Span::new(*start, *end), encoding);
                    assert_eq!(span(&source, there, encoding), Span::new(*start, *end));
                }
            }
        }
    }

    #[test]
    fn positions_past_the_end_are_clamped() {
        let source = Source::new("a.md", "ab\ncd");
        for (line, character, expected) in [(0, 99, 2), (9, 0, 5), (1, u32::MAX, 5)] {
            let position = Position { line, character };
            assert_eq!(offset(&source, position, Encoding::Utf16), expected);
        }
    }
}
