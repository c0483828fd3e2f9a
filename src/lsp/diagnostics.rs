//! Findings as the client's diagnostics: asked for by clients that ask, sent to those that do not.

use gen_lsp_types::{
    self as lsp, DiagnosticSeverity, DiagnosticTag, DocumentDiagnosticReport,
    FullDocumentDiagnosticReport, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport, Uri,
};

use super::documents::Document;
use super::position;
use super::server::Server;
use super::settings::Run;
use crate::report;
use crate::rule::{Diagnostic, Severity};
use crate::source::Encoding;

/// The name of the tool that clients show beside a message.
pub(super) const SOURCE: &str = "pmlint";

/// Answers a client that asks.
pub(super) fn pull(
    server: &Server,
    params: &lsp::DocumentDiagnosticParams,
) -> DocumentDiagnosticReport {
    let Some(document) = server.documents.get(&params.text_document.uri) else {
        return full(None, Vec::new());
    };
    let waits = server.workspace.settings.run == Run::OnSave && document.unsaved;
    let revision = document.revision.to_string();
    match &params.previous_result_id {
        Some(previous) if waits || *previous == revision => {
            DocumentDiagnosticReport::from(RelatedUnchangedDocumentDiagnosticReport {
                related_documents: None,
                unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport {
                    result_id: previous.clone(),
                },
            })
        }
        _ => full(Some(revision), items(server, document)),
    }
}

fn full(result_id: Option<String>, items: Vec<lsp::Diagnostic>) -> DocumentDiagnosticReport {
    DocumentDiagnosticReport::from(RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id, items },
    })
}

/// Sends what is found in the documents that changed since it was last sent.
pub(super) fn publish_changed(server: &mut Server) {
    if server.capabilities.pulls_diagnostics {
        return;
    }
    for document in server.documents.all() {
        let waits = server.workspace.settings.run == Run::OnSave && document.unsaved;
        if waits || document.published.get() == document.revision {
            continue;
        }
        document.published.set(document.revision);
        let diagnostics = items(server, document);
        let version = Some(document.version);
        publish(server, document.uri.clone(), version, diagnostics);
    }
}

/// Takes back what was sent for a document that is no longer open.
pub(super) fn clear(server: &Server, uri: Uri) {
    if !server.capabilities.pulls_diagnostics {
        publish(server, uri, None, Vec::new());
    }
}

fn publish(server: &Server, uri: Uri, version: Option<i32>, diagnostics: Vec<lsp::Diagnostic>) {
    let params = lsp::PublishDiagnosticsParams { uri, version, diagnostics };
    server.client.notify::<lsp::PublishDiagnosticsNotification>(params);
}

fn items(server: &Server, document: &Document) -> Vec<lsp::Diagnostic> {
    let encoding = server.capabilities.encoding;
    let found = server.workspace.findings(document);
    found.iter().map(|diagnostic| to_lsp(document, diagnostic, encoding)).collect()
}

/// One finding as the protocol has it.
pub(super) fn to_lsp(
    document: &Document,
    diagnostic: &Diagnostic,
    encoding: Encoding,
) -> lsp::Diagnostic {
    let finding = &diagnostic.finding;
    let range = |span| position::range(&document.source, span, encoding);
    let related = finding.related.iter().map(|related| lsp::DiagnosticRelatedInformation {
        location: lsp::Location { uri: document.uri.clone(), range: range(related.span) },
        message: related.message.clone().into_owned(),
    });
    lsp::Diagnostic {
        range: range(finding.span),
        severity: Some(match diagnostic.severity {
            Severity::Error => DiagnosticSeverity::Error,
            Severity::Warning => DiagnosticSeverity::Warning,
            Severity::Info => DiagnosticSeverity::Information,
        }),
        code: Some(lsp::Code::String(diagnostic.rule.to_string())),
        code_description: report::url(&diagnostic.rule)
            .map(|href| lsp::CodeDescription { href: Uri(href) }),
        source: Some(SOURCE.into()),
        message: lsp::Message::String(finding.message.clone()),
        tags: is_superfluous(diagnostic).then(|| vec![DiagnosticTag::Unnecessary]),
        related_information: Some(related.collect::<Vec<_>>()).filter(|all| !all.is_empty()),
        data: None,
    }
}

/// Whether the place of the finding can go without loss: clients show it faded.
fn is_superfluous(diagnostic: &Diagnostic) -> bool {
    diagnostic.finding.fix.as_ref().is_some_and(|fix| {
        fix.edits.iter().all(|edit| edit.text.is_empty())
            && fix.edits.iter().any(|edit| edit.span.covers(diagnostic.finding.span))
    })
}
