//! From a keystroke to its diagnostics: 10,000 edits of a document of 6 kB, and whether the server
//! grows meanwhile. Run with `cargo bench --bench keystrokes`.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::time::{Duration, Instant};

use lsp_server::{Connection, Message, Notification, Request};
use serde_json::{Value, json};

const EDITS: i32 = 10_000;
const URI: &str = "file:///2024-03-09-checkout.md";

fn main() {
    let (server, client) = Connection::memory();
    let today = || jiff::civil::date(2025, 1, 1);
    let server = std::thread::spawn(move || pmlint::lsp::serve(server, today));
    let send = |message: Message| client.sender.send(message).unwrap();
    let tell = |method: &str, params: Value| {
        send(Notification { method: method.into(), params }.into());
    };
    let ask = |id: i32, method: &str, params: Value| {
        send(Request { id: id.into(), method: method.into(), params }.into());
    };
    let wait = |method: &str| loop {
        match client.receiver.recv().unwrap() {
            Message::Notification(one) if one.method == method => return,
            Message::Response(_) if method.is_empty() => return,
            _ => {}
        }
    };

    ask(0, "initialize", json!({ "capabilities": {} }));
    wait("");
    tell("initialized", json!({}));
    let item = json!({ "uri": URI, "languageId": "markdown", "version": 0, "text": document() });
    tell("textDocument/didOpen", json!({ "textDocument": item }));
    wait("textDocument/publishDiagnostics");

    let before = resident();
    let mut times: Vec<Duration> = (1..=EDITS)
        .map(|version| {
            let at = json!({ "line": 4, "character": 9 });
            let end = json!({ "line": 4, "character": 9 + version % 2 });
            let text = if version % 2 == 0 { "x" } else { "" };
            let changes = json!([{ "range": { "start": at, "end": end }, "text": text }]);
            let params = json!({
                "textDocument": { "uri": URI, "version": version },
                "contentChanges": changes,
            });
            let start = Instant::now();
            tell("textDocument/didChange", params);
            wait("textDocument/publishDiagnostics");
            start.elapsed()
        })
        .collect();
    let after = resident();
    ask(1, "shutdown", Value::Null);
    wait("");
    tell("exit", Value::Null);
    assert!(server.join().unwrap());

    times.sort();
    let percentile = |share: usize| times[times.len() * share / 1000];
    println!(
        "median {:?}, p99 {:?}, worst {:?}",
        percentile(500),
        percentile(990),
        times[times.len() - 1]
    );
    println!("resident before {before} kB, after {after} kB");
}

/// A postmortem of about 6 kB.
fn document() -> String {
    let mut text = String::from(
        "# Postmortem: checkout answered with errors\n\n**Duration:** 3 h 19 min, from 10:00 to \
         13:19 UTC on 2024-03-09\n\n## Summary\n\nCheckout failed for 12 % of the requests.\n\n\
         ## Impact\n\n12 % of the requests failed; 4,300 orders were lost.\n\n## Timeline (UTC)\n\n",
    );
    for minute in 0..60 {
        let (hour, minute) = (10 + minute / 18, minute % 18 * 3);
        text.push_str(&format!(
            "- {hour}:{minute:02} The pool is emptied once more, and fills up again.\n"
        ));
    }
    text.push_str("- 13:19 Resolved.\n\n## Root cause\n\nThe release opened a connection for every request.\n\n");
    text.push_str("## Resolution\n\nThe release was rolled back.\n\n## Action items\n\n");
    for number in 0..20 {
        text.push_str(&format!(
            "- [ ] Limit pool {number} to 50 connections — @ana, 2024-04-01 (OPS-{number})\n"
        ));
    }
    text
}

/// The memory of this process that is resident, in kB; 0 where the system does not say.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or_default()
}
