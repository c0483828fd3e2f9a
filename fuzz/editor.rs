//! An editor that says to the language server what the bytes of a fuzzer tell it to, and checks the
//! answers against what it knows itself.

use std::collections::HashMap;
use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex};

use pmlint::config::Config;
use pmlint::rule::{Applicability, Diagnostic};
use pmlint::rules::RULES;
use pmlint::source::Source;
use pmlint::{fix, lint, lsp};
use serde_json::{Value, json};

const URI: &str = "untitled:postmortem.md";

/// Requests that name a document, and perhaps a place in it.
const REQUESTS: &[&str] = &[
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/codeAction",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/inlayHint",
    "textDocument/formatting",
    "textDocument/diagnostic",
    "textDocument/moniker",
];

/// The code by which the server says that the fault is its own.
const INTERNAL_ERROR: i64 = -32603;

fn today() -> jiff::civil::Date {
    jiff::civil::date(2025, 1, 1)
}

/// The unit of columns: what the protocol calls it, and how wide it finds a character.
type Unit = (&'static str, fn(char) -> usize);

const UNITS: [Unit; 3] =
    [("utf-8", char::len_utf8), ("utf-16", char::len_utf16), ("utf-32", |_| 1)];

/// Where a position lies in a text, in bytes: past the end of a line is its end.
fn offset(text: &str, line: u32, column: u32, width: fn(char) -> usize) -> usize {
    let mut start = 0;
    for _ in 0..line {
        let rest = &text[start..];
        let Some(at) = rest.find(['\n', '\r']) else { return text.len() };
        start += at + if rest[at..].starts_with("\r\n") { 2 } else { 1 };
    }
    let mut left = column as usize;
    for (at, c) in text[start..].char_indices() {
        if matches!(c, '\n' | '\r') || left < width(c) {
            return start + at;
        }
        left -= width(c);
    }
    text.len()
}

/// A place where a byte says, mostly close to the beginning and at times far out.
fn place(line: u8, column: u8) -> (u32, u32) {
    let far = |byte: u8, near: u32| match byte {
        255 => u32::MAX,
        254 => 1 << 31,
        byte => u32::from(byte) % near,
    };
    (far(line, 64), far(column, 100))
}

fn position((line, column): (u32, u32)) -> Value {
    json!({ "line": line, "character": column })
}

/// An editor with one document, and all that it says in one session.
struct Editor {
    said: Vec<u8>,
    requests: usize,
    text: String,
    version: i32,
    unit: Unit,
    /// Whether all that was said is the protocol's, so that the text is known to both sides.
    sound: bool,
}

impl Editor {
    fn say(&mut self, body: &[u8]) {
        self.said.extend(format!("Content-Length: {}\r\n\r\n", body.len()).bytes());
        self.said.extend(body);
    }

    fn tell(&mut self, method: &str, params: Value) {
        let message = json!({ "jsonrpc": "2.0", "method": method, "params": params });
        self.say(message.to_string().as_bytes());
    }

    fn ask(&mut self, method: &str, params: Value) {
        self.requests += 1;
        let id = format!("own {}", self.requests);
        let message = json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params });
        self.say(message.to_string().as_bytes());
    }

    fn open(&mut self) {
        let item = json!({ "uri": URI, "languageId": "markdown", "version": self.version, "text": self.text });
        self.tell("textDocument/didOpen", json!({ "textDocument": item }));
    }

    fn change(&mut self, change: Value) {
        self.version += 1;
        let document = json!({ "uri": URI, "version": self.version });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        self.tell("textDocument/didChange", params);
    }

    fn edit(&mut self, from: (u32, u32), to: (u32, u32), brought: &str) {
        let range = json!({ "start": position(from), "end": position(to) });
        self.change(json!({ "range": range, "text": brought }));
        let start = offset(&self.text, from.0, from.1, self.unit.1);
        let end = offset(&self.text, to.0, to.1, self.unit.1).max(start);
        self.text.replace_range(start..end, brought);
    }

    /// Says what one passage of the fuzzer's text stands for.
    fn act(&mut self, passage: &str) {
        let mut bytes = passage.bytes().chain(std::iter::repeat(0));
        let mut byte = || bytes.next().unwrap_or_default();
        let kind = byte();
        let (from, to) = (place(byte(), byte()), place(byte(), byte()));
        let brought: String = passage.chars().skip(5).collect();
        let document = json!({ "uri": URI });
        match kind % 12 {
            0..=4 => self.edit(from, to, &brought),
            5 => {
                self.change(json!({ "text": passage }));
                passage.clone_into(&mut self.text);
            }
            6 => {
                self.tell("textDocument/didSave", json!({ "textDocument": document }));
                self.tell("textDocument/didClose", json!({ "textDocument": document }));
                self.open();
            }
            7 | 8 => {
                let range = json!({ "start": position(from), "end": position(to) });
                for method in REQUESTS {
                    let params = json!({
                        "textDocument": document, "position": position(from), "range": range,
                        "context": { "diagnostics": [] },
                        "options": { "tabSize": 4, "insertSpaces": true },
                    });
                    self.ask(method, params);
                }
                for command in ["pmlint.timeline", "pmlint.explain"] {
                    self.ask(
                        "workspace/executeCommand",
                        json!({ "command": command, "arguments": [URI, passage] }),
                    );
                }
            }
            9 => {
                self.sound = false;
                self.say(passage.as_bytes());
            }
            10 => {
                self.sound = false;
                self.said.extend(passage.bytes());
            }
            _ => {
                self.sound = false;
                let settings: Value =
                    serde_json::from_str(passage).unwrap_or_else(|_| passage.into());
                self.tell(
                    "workspace/didChangeConfiguration",
                    json!({ "settings": { "pmlint": settings } }),
                );
            }
        }
    }
}

/// Where the server writes to.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Every message that was written, each whole and JSON.
fn messages(mut written: &[u8]) -> Vec<Value> {
    let mut all = Vec::new();
    while !written.is_empty() {
        let head = written.windows(4).position(|four| four == b"\r\n\r\n").expect("a header");
        let header = std::str::from_utf8(&written[..head]).expect("a header is text");
        let length: usize =
            header.strip_prefix("Content-Length: ").expect("a length").parse().expect("a number");
        let body = written.get(head + 4..head + 4 + length).expect("a whole message");
        all.push(serde_json::from_slice(body).expect("it is JSON"));
        written = &written[head + 4 + length..];
    }
    all
}

/// One session: a document, what is said about it, and the leave-taking. Panics where the server does
/// not answer as it must.
pub(crate) fn session(script: &str) {
    let choice = script.bytes().next().unwrap_or_default();
    let mut editor = Editor {
        said: Vec::new(),
        requests: 0,
        text: script.to_owned(),
        version: 1,
        unit: UNITS[usize::from(choice) % UNITS.len()],
        sound: true,
    };
    let pulls = choice & 1 == 0;
    let text_document = if pulls { json!({ "diagnostic": {} }) } else { json!({}) };
    let capabilities = json!({
        "general": { "positionEncodings": [editor.unit.0] }, "textDocument": text_document,
    });
    editor.ask("initialize", json!({ "capabilities": capabilities }));
    editor.tell("initialized", json!({}));
    editor.open();
    for passage in script.split("\n\n").take(40) {
        editor.act(passage);
    }
    let document = json!({ "textDocument": { "uri": URI }, "options": {} });
    editor.ask("textDocument/diagnostic", document.clone());
    let diagnostic = format!("own {}", editor.requests);
    let options = json!({ "tabSize": 4, "insertSpaces": true });
    editor.ask(
        "textDocument/formatting",
        json!({ "textDocument": { "uri": URI }, "options": options }),
    );
    let formatting = format!("own {}", editor.requests);
    editor.ask("shutdown", Value::Null);
    editor.tell("exit", Value::Null);

    let written = Written::default();
    let said = std::mem::take(&mut editor.said);
    let polite =
        lsp::over(Cursor::new(said), written.clone(), today).expect("memory can be written");
    let written = written.0.lock().unwrap();
    let answers = checked(&messages(&written));
    if editor.sound {
        assert!(polite, "a session that was left politely");
        assert_eq!(answers.len(), editor.requests, "each request is answered");
        agrees(&editor, &answers[&diagnostic], &answers[&formatting]);
    }
}

/// The answers by the id of their requests, after a look that none says of a bug.
fn checked(messages: &[Value]) -> HashMap<String, Value> {
    let mut answers = HashMap::new();
    for message in messages {
        let code = message["error"]["code"].as_i64();
        assert_ne!(code, Some(INTERNAL_ERROR), "{message}");
        let logged = message["params"]["message"].as_str().unwrap_or_default();
        assert!(!logged.contains("pmlint panicked"), "{message}");
        if let Some(id) = message["id"].as_str().filter(|_| message["method"].is_null()) {
            let before = answers.insert(id.to_owned(), message["result"].clone());
            assert!(before.is_none(), "a second answer: {message}");
        }
    }
    answers
}

/// The server found in the document what is in the editor's text, and formats it as it is fixed.
fn agrees(editor: &Editor, diagnostics: &Value, edits: &Value) {
    let mut config = Config::default();
    config.as_of = Some(today());
    let found = |source: &Source| -> Vec<Diagnostic> {
        lint::document(source, &config, RULES, false).unwrap_or_default()
    };
    let source = Source::new("postmortem.md", &*editor.text);
    let expected: Vec<String> =
        found(&source).into_iter().map(|found| found.finding.message).collect();
    let told: Vec<&str> = diagnostics["items"]
        .as_array()
        .expect("diagnostics")
        .iter()
        .map(|one| one["message"].as_str().expect("a message"))
        .collect();
    assert_eq!(told, expected, "in {:?}", editor.text);

    let mut text = editor.text.clone();
    let at = |place: &Value| {
        let number = |name: &str| u32::try_from(place[name].as_u64().expect("a number"));
        offset(&text, number("line").unwrap(), number("character").unwrap(), editor.unit.1)
    };
    let mut edits: Vec<(usize, usize, &str)> = edits
        .as_array()
        .expect("edits")
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            (at(&range["start"]), at(&range["end"]), edit["newText"].as_str().expect("a text"))
        })
        .collect();
    edits.sort_unstable();
    for (start, end, brought) in edits.into_iter().rev() {
        text.replace_range(start..end, brought);
    }
    let fixed = fix::fix(&source, Applicability::Safe, found);
    assert_eq!(text, fixed.source.text(), "formatting {:?}", editor.text);
}
