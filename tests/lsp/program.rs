//! The program itself: over standard input and output, and against the command line.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::client::*;

const PROGRAM: &str = env!("CARGO_BIN_EXE_pmlint");

fn framed(body: &str) -> Vec<u8> {
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// Everything that the program answers to this input, and whether it ended well.
fn converse(input: &[u8]) -> (Vec<Value>, bool) {
    let mut program = Command::new(PROGRAM)
        .args(["lsp", "--stdio"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    program.stdin.take().unwrap().write_all(input).unwrap();
    let mut output = BufReader::new(program.stdout.take().unwrap());
    let mut messages = Vec::new();
    let mut header = String::new();
    while output.read_line(&mut header).unwrap() > 0 {
        let length = header.trim().strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        output.read_line(&mut header).unwrap();
        let mut body = vec![0; length];
        output.read_exact(&mut body).unwrap();
        messages.push(serde_json::from_slice(&body).unwrap());
        header.clear();
    }
    (messages, program.wait().unwrap().success())
}

#[test]
fn broken_messages_are_answered_and_survived() {
    let request = |id: i32, method: &str, params: Value| {
        framed(
            &json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }).to_string(),
        )
    };
    let input = [
        framed("{\"jsonrpc\": \"2.0\", \"id\": 1, \"meth"),
        request(2, "initialize", json!({ "capabilities": {} })),
        framed("[]"),
        b"Nonsense: 3\r\n\r\n".to_vec(),
        request(5, "shutdown", Value::Null),
        framed("{\"jsonrpc\": \"2.0\", \"method\": \"exit\"}"),
    ]
    .concat();
    let (mut messages, ended_well) = converse(&input);
    assert!(ended_well);
    messages.sort_by_key(|message| message["id"].as_i64());
    let answers: Vec<(Option<i64>, Option<i64>)> = messages
        .iter()
        .map(|message| (message["id"].as_i64(), message["error"]["code"].as_i64()))
        .collect();
    let refused = (None, Some(-32700));
    assert_eq!(answers, [refused, refused, (Some(2), None), (Some(5), None)]);
}

#[test]
fn a_client_that_vanishes_ends_the_program() {
    let (messages, ended_well) = converse(b"");
    assert!(messages.is_empty() && !ended_well);
}

#[test]
fn an_editor_shows_what_the_command_line_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut findings = 0;
    for path in documents("fixtures/flawed") {
        let name = path.strip_prefix(root).unwrap().to_str().unwrap();
        let printed = Command::new(PROGRAM)
            .args(["check", "--format", "line", "--as-of", "2025-01-01", name])
            .current_dir(root)
            .output()
            .unwrap();
        let printed = String::from_utf8(printed.stdout).unwrap();
        findings += printed.lines().count();

        let mut session = Session::new();
        let root = format!("file://{}", root.display());
        let capabilities = json!({ "general": { "positionEncodings": ["utf-32"] } });
        let params = json!({ "capabilities": capabilities, "rootUri": root });
        session.ask("initialize", params).unwrap();
        session.open(&format!("{root}/{name}"), &std::fs::read_to_string(&path).unwrap());
        let published = session.published();
        let lines = published["diagnostics"].as_array().unwrap().iter().map(|one| line(name, one));
        assert_eq!(lines.collect::<String>(), printed);
        assert!(session.leave());
    }
    assert!(findings > 10, "{findings}");
}

/// A diagnostic as the command line prints it.
fn line(name: &str, diagnostic: &Value) -> String {
    let start = &diagnostic["range"]["start"];
    let place = |unit: &str| start[unit].as_u64().unwrap() + 1;
    let severity = match diagnostic["severity"].as_u64() {
        Some(1) => "error",
        Some(2) => "warning",
        _ => "info",
    };
    let (rule, message) = (diagnostic["code"].as_str(), diagnostic["message"].as_str());
    let (rule, message) = (rule.unwrap(), message.unwrap());
    format!("{name}:{}:{}: {severity}[{rule}] {message}\n", place("line"), place("character"))
}

#[test]
fn what_a_baseline_knows_is_not_shown() {
    let (folder, root) =
        workspace(&[("a.md", FLAWED), ("pmlint.toml", "baseline = \"known.json\"\n")]);
    let written = Command::new(PROGRAM)
        .args(["check", "--write-baseline", "--quiet", "a.md"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(folder.path().join("known.json").exists(), "{written:?}");
    let mut session = Session::new();
    session.ask("initialize", json!({ "capabilities": {}, "rootUri": root })).unwrap();
    session.open(&format!("{root}/a.md"), FLAWED);
    assert_eq!(session.published()["diagnostics"], json!([]));
    session.open(&format!("{root}/b.md"), FLAWED);
    assert_eq!(rules(&session.published()["diagnostics"]), ["impossible-time"]);

    std::fs::write(folder.path().join("known.json"), "{").unwrap();
    session
        .tell("textDocument/didSave", json!({ "textDocument": { "uri": format!("{root}/a.md") } }));
    let complaint = session.hear("window/showMessage");
    assert!(complaint["message"].as_str().unwrap().contains("known.json"), "{complaint}");
    assert!(session.leave());
}
