//! Settings, configuration files, folders.

use serde_json::{Value, json};

use crate::client::*;

#[test]
fn gaps_between_events_are_shown_where_the_settings_ask_for_it() {
    let params = json!({ "textDocument": { "uri": URI }, "range": {
        "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } } });
    let mut session = Session::pushed(FLAWED);
    assert_eq!(session.ask("textDocument/inlayHint", params.clone()), Ok(Value::Null));
    let settings = json!({ "settings": { "pmlint": { "inlayHints": true } } });
    session.tell("workspace/didChangeConfiguration", settings);
    let hints = session.ask("textDocument/inlayHint", params).unwrap();
    let labels: Vec<&str> =
        hints.as_array().unwrap().iter().map(|hint| hint["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["+45 min", "+7 min"]);
    assert!(session.leave());
}

#[test]
fn settings_are_asked_for_where_the_client_can_be_asked() {
    let mut session = Session::new();
    session.settings = json!({ "run": "onSave" });
    let capabilities = json!({ "workspace": {
        "configuration": true,
        "didChangeConfiguration": { "dynamicRegistration": true },
        "didChangeWatchedFiles": { "dynamicRegistration": true },
    } });
    session.ask("initialize", json!({ "capabilities": capabilities })).unwrap();
    session.tell("initialized", json!({}));
    let asked = session.hear("client/registerCapability");
    let registered: Vec<&str> = asked["registrations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["method"].as_str().unwrap())
        .collect();
    assert_eq!(registered, ["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]);
    session.hear("workspace/configuration");
    session.ask("no/such/method", Value::Null).unwrap_err();

    session.open(URI, FLAWED);
    assert_eq!(session.published()["version"], 1);
    session.edit(2, (13, 7, 10), "");
    session.ask("no/such/method", Value::Null).unwrap_err();
    session.tell("textDocument/didSave", json!({ "textDocument": { "uri": URI } }));
    assert_eq!(session.published()["version"], 2);

    session.settings = json!({ "run": "sometimes" });
    session.tell("workspace/didChangeConfiguration", json!({ "settings": null }));
    let complaint = session.hear("window/showMessage");
    assert!(
        complaint["message"].as_str().unwrap().contains("unknown variant `sometimes`"),
        "{complaint}"
    );
    assert!(session.leave());
}

#[test]
fn each_folder_has_its_own_configuration_and_changes_are_heard() {
    let off = "[severity]\nimpossible-time = \"off\"\n";
    let (folder, root) = workspace(&[
        ("one/pmlint.toml", off),
        ("one/a.md", FLAWED),
        ("two/a.md", FLAWED),
        ("two/pmlint.toml", "exclude = [\"drafts\"]\n"),
        ("two/drafts/b.md", FLAWED),
    ]);
    let mut session = Session::new();
    let folders: Vec<Value> = ["one", "two"]
        .iter()
        .map(|name| json!({ "uri": format!("{root}/{name}"), "name": name }))
        .collect();
    let params = json!({ "capabilities": {}, "workspaceFolders": folders });
    session.ask("initialize", params).unwrap();
    let see = |session: &mut Session, name: &str| {
        session.open(&format!("{root}/{name}"), FLAWED);
        rules(&session.published()["diagnostics"]).len()
    };
    assert_eq!(see(&mut session, "one/a.md"), 0);
    assert_eq!(see(&mut session, "two/a.md"), 1);
    assert_eq!(see(&mut session, "two/drafts/b.md"), 0);

    std::fs::write(folder.path().join("one/pmlint.toml"), "").unwrap();
    let changed = json!({ "changes": [{ "uri": format!("{root}/one/pmlint.toml"), "type": 2 }] });
    session.tell("workspace/didChangeWatchedFiles", changed.clone());
    let published = session.published();
    assert_eq!(published["uri"], format!("{root}/one/a.md"));
    assert_eq!(rules(&published["diagnostics"]), ["impossible-time"]);

    std::fs::write(folder.path().join("one/pmlint.toml"), "[severity]\nimpossible-tim = \"off\"\n")
        .unwrap();
    session.tell("workspace/didChangeWatchedFiles", changed);
    let complaint = session.hear("window/showMessage");
    let text = complaint["message"].as_str().unwrap();
    assert!(
        text.contains("pmlint.toml") && text.contains("did you mean `impossible-time`?"),
        "{text}"
    );
    assert!(session.leave());
}

#[test]
fn folders_that_are_opened_and_closed_on_the_way_are_heard() {
    let (_folder, root) = workspace(&[("one/a.md", FLAWED), ("two/a.md", FLAWED)]);
    let folder = |name: &str| json!({ "uri": format!("{root}/{name}"), "name": name });
    let mut session = Session::new();
    let params = json!({ "capabilities": {}, "workspaceFolders": [folder("one")] });
    let result = session.ask("initialize", params).unwrap();
    let folders = &result["capabilities"]["workspace"]["workspaceFolders"];
    assert_eq!(folders, &json!({ "supported": true, "changeNotifications": true }));
    let event = json!({ "added": [folder("two")], "removed": [folder("one")] });
    session.tell("workspace/didChangeWorkspaceFolders", json!({ "event": event }));
    let uri = format!("{root}/two/a.md");
    session.open(&uri, FLAWED);
    let published = session.published();
    assert_eq!(published["uri"], uri);
    assert_eq!(rules(&published["diagnostics"]), ["impossible-time"]);
    assert!(session.leave());
}

#[test]
fn a_configuration_that_the_settings_name_holds_for_all() {
    let (_folder, root) = workspace(&[
        ("pmlint.toml", ""),
        ("strict.toml", "[severity]\nimpossible-time = \"info\"\n"),
        ("a.md", FLAWED),
    ]);
    let mut session = Session::new();
    let path = root.strip_prefix("file://").unwrap();
    let options = json!({ "configuration": format!("{path}/strict.toml") });
    let params = json!({ "capabilities": {}, "rootUri": root, "initializationOptions": options });
    session.ask("initialize", params).unwrap();
    session.open(&format!("{root}/a.md"), FLAWED);
    assert_eq!(session.published()["diagnostics"][0]["severity"], 3);
    assert!(session.leave());
}
