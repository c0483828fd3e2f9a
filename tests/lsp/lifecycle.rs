//! The beginning and the end of a session, and what no session should die of.

use std::collections::HashMap;

use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::{Value, json};

use crate::client::*;

#[test]
fn before_initialize_nothing_is_answered_but_initialize() {
    let mut session = Session::new();
    assert_eq!(session.ask("textDocument/hover", json!({})), Err(-32002));
    assert_eq!(session.ask("shutdown", Value::Null), Err(-32002));
    session.open(URI, FLAWED);
    let result = session.ask("initialize", json!({ "capabilities": {} })).unwrap();
    assert_eq!(result["serverInfo"]["name"], "pmlint");
    assert_eq!(session.ask("initialize", json!({ "capabilities": {} })), Err(-32600));
    assert!(session.leave());
}

#[test]
fn after_shutdown_nothing_is_answered_and_exit_alone_is_impolite() {
    let mut session = Session::started(json!({}));
    session.ask("shutdown", Value::Null).unwrap();
    assert_eq!(session.ask("textDocument/hover", json!({})), Err(-32600));
    session.tell("exit", Value::Null);
    assert!(session.server.join().unwrap());

    let session = Session::started(json!({}));
    session.tell("exit", Value::Null);
    assert!(!session.server.join().unwrap());

    let session = Session::started(json!({}));
    let Session { connection, server, .. } = session;
    drop(connection);
    assert!(!server.join().unwrap());
}

#[test]
fn unknown_methods_and_wrong_parameters_are_refused_and_survived() {
    let mut session = Session::pushed(FLAWED);
    assert_eq!(session.ask("textDocument/moniker", json!({})), Err(-32601));
    assert_eq!(session.ask("no/such/method", json!([1])), Err(-32601));
    assert_eq!(session.ask("textDocument/hover", json!({ "position": 3 })), Err(-32602));
    assert_eq!(session.ask("textDocument/codeAction", Value::Null), Err(-32602));
    let unknown = json!({ "command": "rm", "arguments": [] });
    assert_eq!(session.ask("workspace/executeCommand", unknown), Err(-32602));
    session.tell("$/progress", json!({}));
    session.tell("textDocument/didChange", json!({ "nonsense": true }));
    session.tell("no/such/notification", json!("x"));
    let closed = json!({ "textDocument": { "uri": "file:///never-opened.md" } });
    for method in ["textDocument/documentSymbol", "textDocument/foldingRange"] {
        assert_eq!(session.ask(method, closed.clone()), Ok(Value::Null));
    }
    assert!(session.leave());
}

#[test]
fn a_cancelled_request_is_answered_as_such() {
    let (server, client) = Connection::memory();
    let say = |message: Message| client.sender.send(message).unwrap();
    let request = |id: i32, method: &str, params| {
        Message::from(Request { id: id.into(), method: method.into(), params })
    };
    say(request(1, "initialize", json!({ "capabilities": {} })));
    say(request(2, "textDocument/hover", hover_at(0, 0)));
    say(request(3, "textDocument/hover", hover_at(0, 0)));
    for id in [2, 99] {
        let params = json!({ "id": id });
        say(Notification { method: "$/cancelRequest".into(), params }.into());
    }
    say(request(4, "shutdown", Value::Null));
    say(Notification { method: "exit".into(), params: Value::Null }.into());
    assert!(pmlint::lsp::serve(server, today));
    let answers: HashMap<RequestId, Option<i32>> = client
        .receiver
        .try_iter()
        .filter_map(|message| match message {
            Message::Response(one) => Some((one.id, one.response_result.err().map(|it| it.code))),
            _ => None,
        })
        .collect();
    let codes = [1, 2, 3, 4].map(|id| answers[&id.into()]);
    assert_eq!(codes, [None, Some(-32800), None, None]);
}
