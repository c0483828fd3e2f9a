//! What can be completed: titles of missing sections, owners used before, rules to allow.

use std::collections::BTreeSet;

use gen_lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTextEdit, CompletionParams,
    CompletionResponse, Documentation, MarkupContent, MarkupKind, TextEdit,
};

use super::position;
use super::server::Server;
use crate::allow::FORMS;
use crate::config::Config;
use crate::page::Page;
use crate::postmortem::Postmortem;
use crate::rule::Rule;
use crate::source::Span;
use crate::vocabulary::sections;

/// After these, clients ask unasked.
pub(super) const TRIGGERS: [&str; 2] = ["#", "@"];

/// One thing to insert in place of what was begun.
struct Offer {
    text: String,
    kind: CompletionItemKind,
    /// Markdown.
    about: Option<String>,
}

/// The completions at a place.
pub(super) fn complete(server: &Server, params: &CompletionParams) -> Option<CompletionResponse> {
    let place = &params.text_document_position_params;
    let document = server.documents.get(&place.text_document.uri)?;
    let (source, encoding) = (&document.source, server.capabilities.encoding);
    let at = position::offset(source, place.position, encoding);
    let line = source.slice(Span::new(source.line_span(source.line(at)).start, at));
    let (begun, offers) = if let Some(begun) = allowed(line) {
        (begun, rules(server.workspace.rules(document)))
    } else if let Some(begun) = title(line) {
        let postmortem = server.workspace.read(document)?;
        (begun, missing_titles(&postmortem, server.workspace.config(document)?))
    } else {
        (owner(line)?, owners(&server.workspace.read(document)?))
    };
    let range = position::range(source, Span::new(at - begun.len(), at), encoding);
    let items: Vec<CompletionItem> = offers
        .into_iter()
        .map(|Offer { text, kind, about }| CompletionItem {
            label: text.trim().to_owned(),
            filter_text: Some(text.clone()),
            kind: Some(kind),
            documentation: about.map(|value| {
                Documentation::from(MarkupContent { kind: MarkupKind::Markdown, value })
            }),
            text_edit: Some(CompletionItemTextEdit::from(TextEdit { range, new_text: text })),
            ..CompletionItem::default()
        })
        .collect();
    Some(items.into())
}

/// The rule begun in an open allow comment.
fn allowed(line: &str) -> Option<&str> {
    let (_, inside) = line.rsplit_once("<!--")?;
    let words = inside.trim_start();
    let form = words.split(' ').next()?;
    let names = words.strip_prefix(form)?;
    let is_ours = FORMS.contains(&form) && !names.is_empty() && !names.contains([':', '>']);
    is_ours.then(|| names.rsplit([' ', ',']).next()).flatten()
}

fn rules(rules: &[Rule<'_>]) -> Vec<Offer> {
    rules
        .iter()
        .map(|rule| Offer {
            text: rule.name.to_owned(),
            kind: CompletionItemKind::EnumMember,
            about: Some(Page::read(rule.page).summary),
        })
        .collect()
}

/// The title begun in an ATX heading, with the space before it.
fn title(line: &str) -> Option<&str> {
    let hashes = line.len() - line.trim_start_matches('#').len();
    line.get(hashes..).filter(|_| (1..=6).contains(&hashes))
}

/// The titles of the preset's template whose roles the document lacks.
fn missing_titles(postmortem: &Postmortem<'_>, config: &Config) -> Vec<Offer> {
    let lacking = config.preset.parts().map(|(title, _)| title).filter(|title| {
        let roles = sections::title(title, config.titles()).roles;
        !roles.is_empty() && !roles.iter().any(|role| postmortem.with_role(role).next().is_some())
    });
    let offer = |title: &str| Offer {
        text: format!(" {title}"),
        kind: CompletionItemKind::Struct,
        about: None,
    };
    lacking.map(offer).collect()
}

/// The owner begun after `@` or `Owner:`.
fn owner(line: &str) -> Option<&str> {
    let label = line.to_ascii_lowercase().rfind("owner:").map(|at| at + "owner:".len());
    let handle = line.rfind('@');
    let begun = line.get(handle.max(label)?..)?;
    let begun = if begun.starts_with('@') { begun } else { begun.trim_start() };
    (!begun.contains([' ', '|', ','])).then_some(begun)
}

/// The owners of the document's action items.
fn owners(postmortem: &Postmortem<'_>) -> Vec<Offer> {
    let owners: BTreeSet<&str> = postmortem
        .actions()
        .filter_map(|item| item.owner.as_ref())
        .map(|(owner, _)| owner.as_ref())
        .collect();
    let offer = |owner: &str| Offer {
        text: owner.to_owned(),
        kind: CompletionItemKind::Value,
        about: None,
    };
    owners.into_iter().map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_begun_is_seen() {
        for (line, expected) in [
            ("<!-- pmlint-allow ", Some("")),
            ("x <!-- pmlint-allow missing-ti", Some("missing-ti")),
            ("<!-- pmlint-allow-file a-b,c", Some("c")),
            ("<!-- pmlint-allow", None),
            ("<!-- pmlint-allow a: rea", None),
            ("<!-- pmlint-allow a --> b", None),
            ("<!-- other ", None),
        ] {
            assert_eq!(allowed(line), expected, "{line}");
        }
        for (line, expected) in
            [("#", Some("")), ("## Im", Some(" Im")), ("####### a", None), ("a #", None)]
        {
            assert_eq!(title(line), expected, "{line}");
        }
        for (line, expected) in [
            ("- Add an alert @an", Some("@an")),
            ("- Add an alert — Owner: An", Some("An")),
            ("| Add | OWNER: ", Some("")),
            ("- @ana will", None),
            ("- plain", None),
        ] {
            assert_eq!(owner(line), expected, "{line}");
        }
    }
}
