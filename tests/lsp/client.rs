//! A client that drives the server as editors do, and what its tests share.

use std::collections::HashMap;
use std::path::Path;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

pub(crate) const FLAWED: &str = "\
# Postmortem: checkout answered with errors

## Summary

Checkout failed for 12 % of the requests between 13:10 and 14:02 UTC on 2024-03-09.

## Impact

12 % of the requests failed, 4,300 orders were lost.

## Timeline (UTC)

- 13:10 The new release is rolled out.
- 13:55 PM The release is rolled back.
- 14:02 Error rates are normal again. Resolved.

## Root cause

The release opened a connection for every request.

## Resolution

The release was rolled back.

## Action items

- [ ] Limit the pool to 50 connections — Owner: @ana, due 2024-04-01 (OPS-12)
";

/// The edit that puts [`FLAWED`] right: line 13, the bytes of ` PM`.
pub(crate) const BAD_TIME: (u32, u32, u32) = (13, 2, 10);

pub(crate) const URI: &str = "untitled:Untitled-1";

pub(crate) fn today() -> jiff::civil::Date {
    jiff::civil::date(2025, 1, 1)
}

/// One client at the other end of a server that runs in a thread.
pub(crate) struct Session {
    pub(crate) connection: Connection,
    pub(crate) server: JoinHandle<bool>,
    pub(crate) last_id: i32,
    pub(crate) settings: Value,
    /// Answers that nobody asked for yet.
    pub(crate) answers: HashMap<RequestId, Result<Value, i32>>,
    /// Notifications and requests of the server, in order.
    pub(crate) heard: Vec<(String, Value)>,
}

impl Session {
    /// A server that nobody said anything to.
    pub(crate) fn new() -> Self {
        let (server, connection) = Connection::memory();
        let server = thread::spawn(|| pmlint::lsp::serve(server, today));
        Self {
            connection,
            server,
            last_id: 0,
            settings: Value::Null,
            answers: HashMap::new(),
            heard: Vec::new(),
        }
    }

    /// A server that a client with these capabilities greeted.
    pub(crate) fn started(capabilities: Value) -> Self {
        let mut session = Self::new();
        session.ask("initialize", json!({ "capabilities": capabilities })).unwrap();
        session.tell("initialized", json!({}));
        session
    }

    /// A client that is sent diagnostics, with a document open.
    pub(crate) fn pushed(text: &str) -> Self {
        let mut session = Self::started(json!({}));
        session.open(URI, text);
        session
    }

    pub(crate) fn send(&self, message: impl Into<Message>) {
        self.connection.sender.send(message.into()).unwrap();
    }

    pub(crate) fn tell(&self, method: &str, params: Value) {
        self.send(Notification { method: method.into(), params });
    }

    /// Sends a request without waiting for the answer.
    pub(crate) fn begin(&mut self, method: &str, params: Value) -> RequestId {
        self.last_id += 1;
        let id = RequestId::from(self.last_id);
        self.send(Request { id: id.clone(), method: method.into(), params });
        id
    }

    /// The answer to a request, or the code of its error.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Result<Value, i32> {
        let id = self.begin(method, params);
        self.answer(&id)
    }

    pub(crate) fn answer(&mut self, id: &RequestId) -> Result<Value, i32> {
        loop {
            if let Some(answer) = self.answers.remove(id) {
                return answer;
            }
            self.next();
        }
    }

    /// Takes the next message. Requests of the server are answered, and noted as notifications are.
    pub(crate) fn next(&mut self) {
        let patience = Duration::from_secs(10);
        match self.connection.receiver.recv_timeout(patience).expect("the server says something") {
            Message::Notification(one) => self.heard.push((one.method, one.params)),
            Message::Request(one) => {
                let answer = match one.method.as_str() {
                    "workspace/configuration" => json!([self.settings]),
                    _ => Value::Null,
                };
                self.send(Response::new_ok(one.id, answer));
                self.heard.push((one.method, one.params));
            }
            Message::Response(one) => {
                self.answers.insert(one.id, one.response_result.map_err(|error| error.code));
            }
        }
    }

    /// What the server says next under this name; what it said before that is forgotten.
    pub(crate) fn hear(&mut self, method: &str) -> Value {
        loop {
            if let Some(at) = self.heard.iter().position(|(name, _)| name == method) {
                return self.heard.drain(..=at).next_back().unwrap().1;
            }
            self.next();
        }
    }

    pub(crate) fn open(&mut self, uri: &str, text: &str) {
        let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": item }));
    }

    /// Replaces a stretch of one line.
    pub(crate) fn edit(&mut self, version: i32, (line, from, to): (u32, u32, u32), text: &str) {
        let range = json!({
            "start": { "line": line, "character": from },
            "end": { "line": line, "character": to },
        });
        let params = json!({
            "textDocument": { "uri": URI, "version": version },
            "contentChanges": [{ "range": range, "text": text }],
        });
        self.tell("textDocument/didChange", params);
    }

    /// The diagnostics that the server sends next.
    pub(crate) fn published(&mut self) -> Value {
        self.hear("textDocument/publishDiagnostics")
    }

    /// Asks for the diagnostics of the document.
    pub(crate) fn pull(&mut self, previous: Option<&Value>) -> Value {
        let params = json!({ "textDocument": { "uri": URI }, "previousResultId": previous });
        self.ask("textDocument/diagnostic", params).unwrap()
    }

    pub(crate) fn leave(mut self) -> bool {
        assert_eq!(self.ask("shutdown", Value::Null), Ok(Value::Null));
        self.tell("exit", Value::Null);
        self.server.join().unwrap()
    }
}

pub(crate) fn pulling() -> Value {
    json!({ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": { "refreshSupport": true } } })
}

/// The rules of diagnostics, in order.
pub(crate) fn rules(diagnostics: &Value) -> Vec<&str> {
    diagnostics.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

pub(crate) fn range((line, from, to): (u32, u32, u32)) -> Value {
    json!({
        "start": { "line": line, "character": from },
        "end": { "line": line, "character": to },
    })
}

/// The actions for a range, by title.
pub(crate) fn actions(session: &mut Session, range: &Value, only: Option<&[&str]>) -> Vec<Value> {
    let mut context = json!({ "diagnostics": [] });
    if let Some(only) = only {
        context["only"] = json!(only);
    }
    let params = json!({ "textDocument": { "uri": URI }, "range": range, "context": context });
    let actions = session.ask("textDocument/codeAction", params).unwrap();
    actions.as_array().unwrap().clone()
}

/// The text after the edits of a client that counts in UTF-16, applied from the last to the first.
pub(crate) fn apply(text: &str, edits: &Value) -> String {
    let source = pmlint::source::Source::new("a.md", text);
    let offset = |position: &Value| {
        let number = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
        source.offset(number("line"), number("character"), pmlint::source::Encoding::Utf16)
    };
    let mut result = text.to_owned();
    let mut edits = edits.as_array().unwrap().clone();
    edits.sort_by_key(|edit| offset(&edit["range"]["start"]));
    for edit in edits.iter().rev() {
        let (start, end) = (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]));
        result.replace_range(start..end, edit["newText"].as_str().unwrap());
    }
    result
}

pub(crate) fn hover_at(line: u32, character: u32) -> Value {
    json!({ "textDocument": { "uri": URI }, "position": { "line": line, "character": character } })
}

/// The Markdown files of a folder of the repository.
pub(crate) fn documents(folder: &str) -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = folder.read_dir().unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|it| it == "md")).collect();
    files.sort();
    assert!(!files.is_empty(), "{}", folder.display());
    files
}

/// A folder with these files, and the URI of its root.
pub(crate) fn workspace(files: &[(&str, &str)]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let root = format!("file://{}", folder.path().canonicalize().unwrap().display());
    (folder, root)
}
