//! Code actions: put a finding right, all that is safe at once, allow it with a reason, explain it.

use std::collections::HashMap;

use gen_lsp_types::{
    self as lsp, CodeAction, CodeActionKind, Command, DocumentChange,
    OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, TextDocumentIdentifier,
    TextEdit, WorkspaceEdit,
};
use serde::Deserialize;

use super::documents::Document;
use super::server::Server;
use super::{allowing, commands, diagnostics, formatting, position};
use crate::rule::{Applicability, Diagnostic};

/// The kind of the action that applies every safe fix, for `codeActionsOnSave`.
pub(super) const FIX_ALL: CodeActionKind =
    CodeActionKind::Custom(std::borrow::Cow::Borrowed("source.fixAll.pmlint"));

/// What is read of the parameters; the diagnostics that the client sends along may be anybody's.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Params {
    text_document: TextDocumentIdentifier,
    range: Range,
    #[serde(default)]
    context: Context,
}

#[derive(Deserialize, Default)]
struct Context {
    only: Option<Vec<CodeActionKind>>,
}

impl Context {
    /// Whether the client wants actions of that kind: of its own, or of one that holds it.
    fn wants(&self, kind: &CodeActionKind) -> bool {
        let holds = |wanted: &CodeActionKind| {
            let rest = kind.as_str().strip_prefix(wanted.as_str());
            wanted.as_str().is_empty()
                || rest.is_some_and(|it| it.is_empty() || it.starts_with('.'))
        };
        self.only.as_ref().is_none_or(|only| only.iter().any(holds))
    }
}

/// The actions for a range.
pub(super) fn offer(server: &Server, params: Params) -> Option<Vec<CodeAction>> {
    let document = server.documents.get(&params.text_document.uri)?;
    let wanted = position::span(&document.source, params.range, server.capabilities.encoding);
    let found = server.workspace.findings(document);
    let touched = found.iter().filter(|diagnostic| {
        let span = diagnostic.finding.span;
        span.start <= wanted.end && wanted.start <= span.end
    });
    let mut actions = Vec::new();
    if params.context.wants(&CodeActionKind::QuickFix) {
        let touched: Vec<&Diagnostic> = touched.collect();
        actions.extend(touched.iter().flat_map(|one| quick_fixes(server, document, one)));
        actions.extend(touched.iter().filter_map(|one| allow(server, document, one)));
        actions.extend(touched.iter().map(|one| explain(server, document, one)));
    }
    if params.context.wants(&FIX_ALL) {
        let edits = formatting::fix_all(server, document);
        if !edits.is_empty() {
            actions.push(CodeAction {
                title: "Apply every safe fix".into(),
                kind: Some(FIX_ALL),
                edit: Some(workspace_edit(server, document, edits)),
                ..CodeAction::default()
            });
        }
    }
    Some(actions)
}

/// The fix of a finding, and the other ways to put it right.
fn quick_fixes(
    server: &Server,
    document: &Document,
    diagnostic: &Diagnostic,
) -> impl Iterator<Item = CodeAction> {
    let encoding = server.capabilities.encoding;
    let text_edit = move |edit| position::text_edit(&document.source, edit, encoding);
    let finding = &diagnostic.finding;
    finding.fix.iter().chain(&finding.alternatives).map(move |fix| {
        let edits = fix.edits.iter().map(text_edit).collect();
        CodeAction {
            is_preferred: Some(fix.applicability == Applicability::Safe),
            edit: Some(workspace_edit(server, document, edits)),
            ..about(server, document, diagnostic, fix.title.clone().into_owned())
        }
    })
}

/// A comment that allows the finding; the reason is for the person to fill in.
fn allow(server: &Server, document: &Document, diagnostic: &Diagnostic) -> Option<CodeAction> {
    let postmortem = server.workspace.read(document)?;
    let edit = allowing::comment(&postmortem, diagnostic)?;
    let edit = position::text_edit(&document.source, &edit, server.capabilities.encoding);
    let title = format!("Allow `{}` here, with a reason", diagnostic.rule);
    Some(CodeAction {
        edit: Some(workspace_edit(server, document, vec![edit])),
        ..about(server, document, diagnostic, title)
    })
}

/// Shows the page of the rule.
fn explain(server: &Server, document: &Document, diagnostic: &Diagnostic) -> CodeAction {
    let title = format!("Explain `{}`", diagnostic.rule);
    let arguments = vec![diagnostic.rule.to_string().into(), document.uri.0.clone().into()];
    CodeAction {
        command: Some(Command {
            title: title.clone(),
            tooltip: None,
            command: commands::EXPLAIN.into(),
            arguments: Some(arguments),
        }),
        ..about(server, document, diagnostic, title)
    }
}

fn about(
    server: &Server,
    document: &Document,
    diagnostic: &Diagnostic,
    title: String,
) -> CodeAction {
    let encoding = server.capabilities.encoding;
    CodeAction {
        title,
        kind: Some(CodeActionKind::QuickFix),
        diagnostics: Some(vec![diagnostics::to_lsp(document, diagnostic, encoding)]),
        ..CodeAction::default()
    }
}

/// Edits of one document; they name its version where the client can use it.
fn workspace_edit(server: &Server, document: &Document, edits: Vec<TextEdit>) -> WorkspaceEdit {
    if !server.capabilities.versions_edits {
        let changes = HashMap::from([(document.uri.clone(), edits)]);
        return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
    }
    let text_document = OptionalVersionedTextDocumentIdentifier {
        version: Some(document.version),
        text_document_identifier: TextDocumentIdentifier { uri: document.uri.clone() },
    };
    let edits = edits.into_iter().map(lsp::Edit::from).collect();
    let change = DocumentChange::from(TextDocumentEdit { text_document, edits });
    WorkspaceEdit { document_changes: Some(vec![change]), ..WorkspaceEdit::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_wanted_by_its_name_and_by_what_holds_it() {
        for (only, wanted) in [
            (None, true),
            (Some(vec![]), false),
            (Some(vec!["source"]), true),
            (Some(vec!["source.fixAll"]), true),
            (Some(vec!["quickfix", "source.fixAll.pmlint"]), true),
            (Some(vec!["source.fix"]), false),
            (Some(vec!["source.fixAll.eslint"]), false),
            (Some(vec![""]), true),
        ] {
            let kinds = |names: Vec<&str>| {
                names.into_iter().map(|name| CodeActionKind::from(name.to_owned())).collect()
            };
            let context = Context { only: only.clone().map(kinds) };
            assert_eq!(context.wants(&FIX_ALL), wanted, "{only:?}");
        }
    }
}
