//! Commands that a client may ask to be run: the page of a rule, the timeline as it was read.

use std::io::Write;

use gen_lsp_types::{self as lsp, ExecuteCommandParams, ShowDocumentParams, Uri};
use serde_json::Value;

use super::server::Server;
use super::uri;
use crate::phrase::length;
use crate::postmortem::{Postmortem, Timeline};
use crate::rules::RULES;

/// Shows the page of a rule: its name, and the document that it was found in.
pub(super) const EXPLAIN: &str = "pmlint.explain";

/// Answers with the timeline of a document as Markdown.
pub(super) const TIMELINE: &str = "pmlint.timeline";

/// Every command.
pub(super) const ALL: [&str; 2] = [EXPLAIN, TIMELINE];

/// Runs a command.
///
/// # Errors
/// Why it cannot be run.
pub(super) fn execute(server: &mut Server, params: &ExecuteCommandParams) -> Result<Value, String> {
    let argument = |index: usize| {
        params.arguments.as_ref().and_then(|all| all.get(index)).and_then(Value::as_str)
    };
    let document =
        |index: usize| argument(index).and_then(|uri| server.documents.get(&Uri(uri.to_owned())));
    match params.command.as_str() {
        EXPLAIN => {
            let name = argument(0).ok_or("which rule?")?;
            let rules = document(1).map_or(RULES, |one| server.workspace.rules(one));
            let rule = rules.iter().find(|rule| rule.name == name);
            let page = rule.ok_or_else(|| format!("there is no rule `{name}`"))?.page.to_owned();
            show(server, name, &page);
            Ok(Value::String(page))
        }
        TIMELINE => {
            let document = document(0).ok_or("which document?")?;
            let timeline = server.workspace.read(document).map(|one| timelines(&one));
            Ok(timeline.map_or(Value::Null, Value::String))
        }
        other => Err(format!("`{other}` is not known")),
    }
}

/// Opens a page in the client, or shows its first words where the client opens nothing.
fn show(server: &mut Server, name: &str, page: &str) {
    if server.capabilities.shows_documents
        && let Some(file) = server.pages.write(name, page)
    {
        server.client.ask::<lsp::ShowDocumentRequest>(ShowDocumentParams {
            uri: uri::from_path(&file),
            external: None,
            take_focus: Some(true),
            selection: None,
        });
    } else {
        let summary = crate::page::Page::read(page).summary;
        server.client.show(lsp::MessageType::Info, &format!("{name}: {summary}"));
    }
}

/// Pages of rules that were opened in the client; they are gone when the session ends.
#[derive(Default)]
pub(super) struct Pages {
    folder: Option<tempfile::TempDir>,
}

impl Pages {
    /// Writes a page; `None` where that cannot be done.
    fn write(&mut self, name: &str, page: &str) -> Option<std::path::PathBuf> {
        if self.folder.is_none() {
            self.folder = tempfile::Builder::new().prefix("pmlint-").tempdir().ok();
        }
        let safe = name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        let path = self.folder.as_ref().filter(|_| safe)?.path().join(format!("{name}.md"));
        std::fs::File::create(&path).ok()?.write_all(page.as_bytes()).ok()?;
        Some(path)
    }
}

/// The timelines of a document, a table each.
fn timelines(postmortem: &Postmortem<'_>) -> String {
    let tables: Vec<String> =
        postmortem.timelines.iter().map(|timeline| table(postmortem, timeline)).collect();
    tables.join("\n")
}

fn table(postmortem: &Postmortem<'_>, timeline: &Timeline<'_>) -> String {
    let mut table = String::from("| When | Since the last | What |\n| --- | --- | --- |\n");
    let mut before = None;
    for event in &timeline.events {
        let when = match &event.moment {
            Some(moment) => moment.to_string(),
            None => postmortem.quote(event.stamp_span).to_owned(),
        };
        let passed = event.moment.zip(before).and_then(|(now, last)| now.minutes_since(&last));
        let since = passed.map_or_else(String::new, |minutes| {
            format!("{}{}", if minutes < 0.0 { "-" } else { "+" }, length(minutes))
        });
        let text = event.text.replace('|', "\\|").replace(['\n', '\r'], " ");
        table.push_str(&format!("| {when} | {since} | {text} |\n"));
        before = event.moment.or(before);
    }
    table
}
