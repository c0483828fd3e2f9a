//! Formatting a document: every safe fix at once.

use gen_lsp_types::{DocumentFormattingParams, TextEdit};

use super::documents::Document;
use super::position;
use super::server::Server;
use crate::fix;
use crate::rule::Applicability;

/// The edits that formatting makes.
pub(super) fn format(server: &Server, params: &DocumentFormattingParams) -> Option<Vec<TextEdit>> {
    let document = server.documents.get(&params.text_document.uri)?;
    Some(fix_all(server, document))
}

/// The edits of every safe fix, to a fixed point.
pub(super) fn fix_all(server: &Server, document: &Document) -> Vec<TextEdit> {
    let found = server.workspace.findings(document);
    if fix::choose(document.source.text(), found, Applicability::Safe).is_empty() {
        return Vec::new();
    }
    let lint = |source: &_| document.place.lint(source);
    let fixed = fix::fix(&document.source, Applicability::Safe, lint);
    let edits = fix::edits_between(document.source.text(), fixed.source.text());
    let encoding = server.capabilities.encoding;
    edits.into_iter().map(|edit| position::verbatim(&document.source, edit, encoding)).collect()
}
