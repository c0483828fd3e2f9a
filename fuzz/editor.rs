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

/// What every document begins with, so that there is something to find and to put right in it.
const HEAD: &str = "\
# 🔥 Postmortem: fire in the café

## ⏱️ Timeline (UTC)

- 🔥 13:10 The alert fires, and nobody looks.
- 🔥 13:55 PM The café's release is rolled back.
- 13:02 🔥🔥 14:70 PM All is well again.

## 🔥 Action items

- 🔥 TBD
";

/// Requests that name a document, and perhaps a place in it.
const REQUESTS: &[&str] = &[
    "textDocument/formatting",
    "textDocument/diagnostic",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/inlayHint",
    "textDocument/codeAction",
    "textDocument/completion",
    "textDocument/hover",
    "textDocument/moniker",
];

/// The place of formatting in it.
const FORMATTING: usize = 0;

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

/// Choices that a text makes: others for each text, the same for the same one.
struct Choices(u64);

impl Choices {
    fn of(text: &str) -> Self {
        let mix = |sum: u64, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(text.bytes().fold(0xcbf2_9ce4_8422_2325, mix))
    }

    fn below(&mut self, count: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as u32 % count
    }

    /// Two places, a line and a column each: mostly close to the beginning and to each other, at times
    /// far out or the wrong way round.
    fn places(&mut self) -> [(u32, u32); 2] {
        let mut near = |count| match self.below(40) {
            0 => u32::MAX,
            1 => 1 << 31,
            _ => self.below(count),
        };
        let (from, to) = ((near(16), near(32)), (near(16), near(32)));
        let beside = (from.0, from.1.saturating_add(near(6)));
        [from, if near(8) == 0 { to } else { beside }]
    }
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
    /// An editor that greeted the server. `choice` chooses what it can do.
    fn greet(text: String, choice: usize) -> Self {
        let mut editor = Self {
            said: Vec::new(),
            requests: 0,
            text,
            version: 1,
            unit: UNITS[choice % UNITS.len()],
            sound: true,
        };
        let pulls = choice & 4 == 0;
        let text_document = if pulls { json!({ "diagnostic": {} }) } else { json!({}) };
        let capabilities = json!({
            "general": { "positionEncodings": [editor.unit.0] }, "textDocument": text_document,
        });
        editor.ask("initialize", json!({ "capabilities": capabilities }));
        editor.tell("initialized", json!({}));
        editor.open();
        editor
    }

    /// Asks for all that is known of the document, takes leave, and gives the answers.
    fn leave(mut self) -> Vec<Value> {
        let first = self.requests + 1;
        self.ask_all((0, 0), (9999, 0), "impossible-time");
        let asked = first..self.requests + 1;
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);

        let written = Written::default();
        let polite = lsp::over(Cursor::new(self.said), written.clone(), today);
        let written = written.0.lock().unwrap();
        let mut answers = checked(&messages(&written));
        if !self.sound {
            return Vec::new();
        }
        assert!(polite.expect("memory can be written"), "a session that was left politely");
        assert_eq!(answers.len(), self.requests, "each request is answered");
        let answer = |number| {
            let mut answer = answers.remove(&format!("own {number}")).unwrap_or_default();
            // Counts the changes of a session.
            answer.as_object_mut().and_then(|answer| answer.remove("resultId"));
            answer
        };
        asked.map(answer).collect()
    }

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

    /// Every request about a place in the document.
    fn ask_all(&mut self, from: (u32, u32), to: (u32, u32), rule: &str) {
        let range = json!({ "start": position(from), "end": position(to) });
        for method in REQUESTS {
            let params = json!({
                "textDocument": { "uri": URI }, "position": position(from), "range": range,
                "context": { "diagnostics": [] },
                "options": { "tabSize": 4, "insertSpaces": true },
            });
            self.ask(method, params);
        }
        for command in ["pmlint.timeline", "pmlint.explain"] {
            let params = json!({ "command": command, "arguments": [URI, rule] });
            self.ask("workspace/executeCommand", params);
        }
    }

    /// Says what one line of the fuzzer's text stands for.
    fn act(&mut self, line: &str) {
        if line.starts_with('{') {
            self.sound = false;
            return self.say(line.as_bytes());
        }
        let mut choices = Choices::of(line);
        let [from, to] = choices.places();
        let document = json!({ "textDocument": { "uri": URI } });
        match choices.below(32) {
            0..=15 => line.split(' ').for_each(|word| {
                let [from, to] = choices.places();
                self.edit(from, to, word);
            }),
            16 => {
                self.text = format!("{HEAD}{line}");
                self.change(json!({ "text": self.text }));
            }
            17 | 18 => {
                self.tell("textDocument/didSave", document.clone());
                self.tell("textDocument/didClose", document);
                self.open();
            }
            19..=29 => self.ask_all(from, to, line),
            30 => {
                self.sound = false;
                self.said.extend(line.bytes());
            }
            _ => {
                self.sound = false;
                let settings: Value = serde_json::from_str(line).unwrap_or_else(|_| line.into());
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
/// not answer as it must, or not as it answers to one who opens the text as it came to be.
pub(crate) fn session(script: &str) {
    let mark = if script.len() & 2 == 0 { "" } else { "\u{feff}" };
    let mut editor = Editor::greet(format!("{mark}{HEAD}{script}"), script.len());
    script.lines().filter(|line| !line.is_empty()).take(40).for_each(|line| editor.act(line));
    let (sound, text, width) = (editor.sound, editor.text.clone(), editor.unit.1);
    let answers = editor.leave();
    if sound {
        let fresh = Editor::greet(text.clone(), script.len()).leave();
        assert_eq!(answers, fresh, "{text:?}");
        is_put_right(&text, width, &answers[FORMATTING]);
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

/// The edits of formatting make of the text what its safe fixes make of it.
fn is_put_right(text: &str, width: fn(char) -> usize, edits: &Value) {
    let mut config = Config::default();
    config.as_of = Some(today());
    let found = |source: &Source| -> Vec<Diagnostic> {
        lint::document(source, &config, RULES, false).unwrap_or_default()
    };
    let fixed = fix::fix(&Source::new("postmortem.md", text), Applicability::Safe, found).source;
    let at = |place: &Value| {
        let number = |name: &str| u32::try_from(place[name].as_u64().expect("a number"));
        offset(text, number("line").unwrap(), number("character").unwrap(), width)
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
    let mut formatted = text.to_owned();
    for (start, end, brought) in edits.into_iter().rev() {
        formatted.replace_range(start..end, brought);
    }
    assert_eq!(formatted, fixed.text(), "formatting {text:?}");
}
