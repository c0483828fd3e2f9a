//! The documents that are open in the client, kept in step with every change.

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;

use gen_lsp_types::{
    TextDocumentContentChangeEvent, TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument, Uri,
};

use super::place::Place;
use super::position;
use crate::rule::Diagnostic;
use crate::source::{Encoding, Source};

/// One open document.
#[derive(Debug)]
pub(super) struct Document {
    /// What the client calls it.
    pub(super) uri: Uri,
    /// The client's count of its changes.
    pub(super) version: i32,
    /// Its text as it is in the editor.
    pub(super) source: Source,
    /// Whether and how it is linted.
    pub(super) place: Place,
    /// Whether it was changed since it was opened or saved.
    pub(super) unsaved: bool,
    /// Differs for any two texts or configurations of any two documents.
    pub(super) revision: u64,
    /// What is found in it, once somebody asked.
    pub(super) diagnostics: OnceCell<Vec<Diagnostic>>,
    /// The revision that the client was last told about; 0 for none.
    pub(super) published: Cell<u64>,
}

/// Every open document.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: HashMap<Uri, Document>,
    revisions: u64,
}

impl Documents {
    /// The open document of that name.
    pub(super) fn get(&self, uri: &Uri) -> Option<&Document> {
        self.open.get(uri)
    }

    /// Every open document, in order of name.
    pub(super) fn all(&self) -> Vec<&Document> {
        let mut all: Vec<&Document> = self.open.values().collect();
        all.sort_by(|a, b| a.uri.0.cmp(&b.uri.0));
        all
    }

    /// Opens a document; one that was open under that URI is replaced.
    pub(super) fn open(&mut self, uri: Uri, version: i32, source: Source, place: Place) {
        let document = Document {
            uri: uri.clone(),
            version,
            source,
            place,
            unsaved: false,
            revision: self.next_revision(),
            diagnostics: OnceCell::new(),
            published: Cell::new(0),
        };
        self.open.insert(uri, document);
    }

    /// Applies changes in order; columns are counted in `encoding`.
    pub(super) fn change(
        &mut self,
        uri: &Uri,
        version: i32,
        changes: &[TextDocumentContentChangeEvent],
        encoding: Encoding,
    ) {
        let revision = self.next_revision();
        let Some(document) = self.open.get_mut(uri) else { return };
        for change in changes {
            let text = changed(&document.source, change, encoding);
            document.source = document.source.with_text(text);
        }
        document.version = version;
        document.unsaved = true;
        document.revision = revision;
        document.diagnostics = OnceCell::new();
    }

    /// Notes that a document was saved.
    pub(super) fn save(&mut self, uri: &Uri) {
        if let Some(document) = self.open.get_mut(uri) {
            document.unsaved = false;
        }
    }

    /// Forgets a document.
    pub(super) fn close(&mut self, uri: &Uri) {
        self.open.remove(uri);
    }

    /// What every open document is called, in order.
    pub(super) fn uris(&self) -> Vec<Uri> {
        self.all().into_iter().map(|document| document.uri.clone()).collect()
    }

    /// Puts a document at a place, and forgets what was found in it.
    pub(super) fn put(&mut self, uri: &Uri, place: Place) {
        let revision = self.next_revision();
        if let Some(document) = self.open.get_mut(uri) {
            document.place = place;
            document.revision = revision;
            document.diagnostics = OnceCell::new();
        }
    }

    fn next_revision(&mut self) -> u64 {
        self.revisions += 1;
        self.revisions
    }
}

/// The text after one change.
fn changed(source: &Source, change: &TextDocumentContentChangeEvent, encoding: Encoding) -> String {
    use TextDocumentContentChangeEvent as Change;
    match change {
        Change::TextDocumentContentChangeWholeDocument(
            TextDocumentContentChangeWholeDocument { text },
        ) => text.clone(),
        Change::TextDocumentContentChangePartial(TextDocumentContentChangePartial {
            range,
            text,
            ..
        }) => {
            let span = position::span(source, *range, encoding);
            let mut whole = source.text().to_owned();
            whole.replace_range(span.range(), text);
            whole
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uri() -> Uri {
        Uri("untitled:1".into())
    }

    fn open(documents: &mut Documents, uri: &str, text: &str) {
        documents.open(uri.into(), 1, Source::new("a.md", text), Place::LeftOut);
    }

    fn edit(from: (u32, u32), to: (u32, u32), text: &str) -> TextDocumentContentChangeEvent {
        let json = serde_json::json!({
            "range": {
                "start": { "line": from.0, "character": from.1 },
                "end": { "line": to.0, "character": to.1 },
            },
            "text": text,
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn changes_are_applied_in_order_and_in_the_clients_unit() {
        for (before, encoding, changes, after) in [
            ("ab", Encoding::Utf16, vec![edit((0, 1), (0, 2), "x")], "ax"),
            ("🔥b\r\nc", Encoding::Utf16, vec![edit((0, 2), (1, 0), "")], "🔥c"),
            ("🔥b", Encoding::Utf8, vec![edit((0, 4), (0, 5), "é")], "🔥é"),
            ("🔥b", Encoding::Utf32, vec![edit((0, 1), (0, 2), "é")], "🔥é"),
            (
                "a",
                Encoding::Utf16,
                vec![edit((0, 1), (0, 1), "\nb"), edit((1, 1), (1, 1), "c")],
                "a\nbc",
            ),
            ("a", Encoding::Utf16, vec![edit((9, 9), (9, 9), "b")], "ab"),
            ("ab", Encoding::Utf16, vec![edit((0, 2), (0, 0), "x")], "abx"),
        ] {
            let mut documents = Documents::default();
            open(&mut documents, "untitled:1", before);
            documents.change(&uri(), 2, &changes, encoding);
            let document = documents.get(&uri()).unwrap();
            assert_eq!((document.source.text(), document.version), (after, 2), "{before:?}");
        }
    }

    #[test]
    fn a_change_of_text_or_surroundings_has_a_revision_of_its_own() {
        let mut documents = Documents::default();
        let mut seen = std::collections::HashSet::new();
        open(&mut documents, "untitled:1", "");
        open(&mut documents, "file:///b.md", "");
        let mut note = |documents: &Documents, fresh: usize| {
            let news = documents.all().iter().filter(|one| seen.insert(one.revision)).count();
            assert_eq!(news, fresh);
        };
        note(&documents, 2);
        documents.change(&uri(), 2, &[], Encoding::Utf16);
        note(&documents, 1);
        documents.put(&uri(), Place::LeftOut);
        note(&documents, 1);
        documents.close(&uri());
        open(&mut documents, "untitled:1", "");
        note(&documents, 1);
        documents.change(&Uri("file:///closed.md".into()), 2, &[], Encoding::Utf16);
        note(&documents, 0);
    }
}
