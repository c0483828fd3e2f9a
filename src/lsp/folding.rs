//! What can be folded: sections, front matter, comments of several lines.

use gen_lsp_types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};

use super::server::Server;
use crate::source::{Source, Span};

/// The folds of a document.
pub(super) fn folds(server: &Server, params: &FoldingRangeParams) -> Option<Vec<FoldingRange>> {
    let document = server.documents.get(&params.text_document.uri)?;
    let postmortem = server.workspace.read(document)?;
    let source = &document.source;
    let mut folds = Vec::new();
    folds.extend(fold(source, postmortem.outline.front_matter_span, FoldingRangeKind::Region));
    for section in &postmortem.sections {
        folds.extend(fold(source, section.span, FoldingRangeKind::Region));
    }
    for comment in &postmortem.outline.comments {
        folds.extend(fold(source, comment.span, FoldingRangeKind::Comment));
    }
    Some(folds)
}

/// The fold of a span; `None` where it has but one line.
fn fold(source: &Source, span: Span, kind: FoldingRangeKind) -> Option<FoldingRange> {
    let text = source.slice(span).trim_end();
    let end = span.start + text.len();
    let first = u32::try_from(source.line(span.start).checked_sub(1)?).ok()?;
    let last = u32::try_from(source.line(end.max(span.start)).checked_sub(1)?).ok()?;
    (first < last).then(|| FoldingRange {
        start_line: first,
        end_line: last,
        kind: Some(kind),
        ..FoldingRange::default()
    })
}
