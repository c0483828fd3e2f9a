//! Code actions and formatting.

use serde_json::{Value, json};

use crate::client::*;

#[test]
fn a_finding_can_be_fixed_allowed_and_explained() {
    let mut session = Session::pushed(FLAWED);
    let offered = actions(&mut session, &range((13, 4, 4)), None);
    let titles: Vec<&str> = offered.iter().map(|one| one["title"].as_str().unwrap()).collect();
    assert_eq!(
        titles,
        [
            "Remove \"PM\"",
            "Allow `impossible-time` here, with a reason",
            "Explain `impossible-time`",
            "Apply every safe fix",
        ]
    );
    let [fix, allow, explain, _] = offered.as_slice() else { panic!("{offered:?}") };
    assert_eq!((&fix["kind"], &fix["isPreferred"]), (&json!("quickfix"), &json!(true)));
    assert_eq!(fix["diagnostics"][0]["code"], "impossible-time");
    let fixed = apply(FLAWED, &fix["edit"]["changes"][URI]);
    assert_eq!(fixed, FLAWED.replace("13:55 PM", "13:55"));

    let allowed = apply(FLAWED, &allow["edit"]["changes"][URI]);
    assert_ne!(allowed, FLAWED);
    session.open("untitled:2", &allowed);
    while session.published()["uri"] != "untitled:2" {}
    session.tell("textDocument/didClose", json!({ "textDocument": { "uri": "untitled:2" } }));

    let command = &explain["command"];
    let page = session.ask("workspace/executeCommand", command.clone()).unwrap();
    assert!(page.as_str().unwrap().starts_with("# impossible-time\n"), "{page}");
    let shown = session.hear("window/showMessage");
    assert!(shown["message"].as_str().unwrap().starts_with("impossible-time: "), "{shown}");
    assert!(session.leave());
}

#[test]
fn every_way_to_put_a_finding_right_is_offered() {
    let text = include_str!("../../fixtures/fix/reading.md");
    let mut session = Session::pushed(text);
    let offered = actions(&mut session, &range((2, 10, 10)), Some(&["quickfix"]));
    let is_fix = |one: &&Value| one["diagnostics"][0]["code"] == "ambiguous-date";
    let fixes: Vec<&Value> = offered.iter().filter(is_fix).take(2).collect();
    let [one, other] = fixes.as_slice() else { panic!("{offered:?}") };
    for (fix, date) in [(one, "2024-09-03"), (other, "2024-03-09")] {
        assert_eq!(fix["title"], format!("Write \"{date}\""));
        let fixed = apply(text, &fix["edit"]["changes"][URI]);
        assert_eq!(fixed, text.replace("03/09/2024", date));
    }
    assert!(session.leave());
}

#[test]
fn every_allowance_that_is_offered_silences_its_finding() {
    let mut tried = 0;
    for path in documents("fixtures/flawed") {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut session = Session::pushed(&text);
        let published = session.published();
        for diagnostic in published["diagnostics"].as_array().unwrap() {
            let rule = diagnostic["code"].as_str().unwrap();
            let title = format!("Allow `{rule}` here, with a reason");
            let offered = actions(&mut session, &diagnostic["range"], Some(&["quickfix"]));
            let Some(allow) = offered
                .iter()
                .find(|one| one["title"] == *title && one["diagnostics"][0] == *diagnostic)
            else {
                continue;
            };
            let allowed = apply(&text, &allow["edit"]["changes"][URI]);
            session.open("untitled:2", &allowed);
            let after = session.published();
            assert_eq!(after["uri"], "untitled:2");
            let count =
                |all: &Value, name: &str| rules(all).iter().filter(|one| **one == name).count();
            let (before, now) = (&published["diagnostics"], &after["diagnostics"]);
            assert!(
                count(now, rule) < count(before, rule),
                "{}: {rule}\n{allowed}",
                path.display()
            );
            for name in ["unused-allow", "unknown-allow"] {
                assert_eq!(
                    count(now, name),
                    count(before, name),
                    "{}: {rule}\n{allowed}",
                    path.display()
                );
            }
            session
                .tell("textDocument/didClose", json!({ "textDocument": { "uri": "untitled:2" } }));
            session.published();
            tried += 1;
        }
        assert!(session.leave());
    }
    assert!(tried > 10, "{tried}");
}

#[test]
fn on_save_only_safe_fixes_are_applied() {
    let mut session = Session::pushed(FLAWED);
    for only in ["source", "source.fixAll", "source.fixAll.pmlint"] {
        let offered = actions(&mut session, &range((0, 0, 0)), Some(&[only]));
        let [action] = offered.as_slice() else { panic!("{offered:?}") };
        assert_eq!(action["kind"], "source.fixAll.pmlint");
        let fixed = apply(FLAWED, &action["edit"]["changes"][URI]);
        assert_eq!(fixed, FLAWED.replace("13:55 PM", "13:55"));
    }
    assert_eq!(
        actions(&mut session, &range((0, 0, 0)), Some(&["source.organizeImports"])),
        [Value::Null; 0]
    );
    let options = json!({ "tabSize": 4, "insertSpaces": true });
    let params = json!({ "textDocument": { "uri": URI }, "options": options });
    let edits = session.ask("textDocument/formatting", params.clone()).unwrap();
    assert_eq!(apply(FLAWED, &edits), FLAWED.replace("13:55 PM", "13:55"));
    session.edit(2, (13, 7, 10), "");
    assert_eq!(session.ask("textDocument/formatting", params).unwrap(), json!([]));
    assert!(session.leave());
}

#[test]
fn edits_name_the_version_for_clients_that_use_it() {
    let mut session =
        Session::started(json!({ "workspace": { "workspaceEdit": { "documentChanges": true } } }));
    session.open(URI, FLAWED);
    let offered = actions(&mut session, &range((0, 0, 0)), Some(&["source"]));
    let change = &offered[0]["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({ "uri": URI, "version": 1 }));
    assert!(session.leave());
}

#[test]
fn the_page_of_a_rule_opens_in_clients_that_open_documents() {
    let mut session =
        Session::started(json!({ "window": { "showDocument": { "support": true } } }));
    session.open(URI, FLAWED);
    let offered = actions(&mut session, &range((13, 4, 4)), Some(&["quickfix"]));
    let explain = offered.iter().find(|one| one["title"] == "Explain `impossible-time`").unwrap();
    session.ask("workspace/executeCommand", explain["command"].clone()).unwrap();
    let shown = session.hear("window/showDocument");
    let file = shown["uri"].as_str().unwrap().strip_prefix("file://").unwrap().to_owned();
    let page = std::fs::read_to_string(&file).unwrap();
    assert!(page.starts_with("# impossible-time\n"), "{page}");
    assert!(session.leave());
    assert!(!std::path::Path::new(&file).exists(), "pages go with the session");
}

#[test]
fn the_timeline_is_told_as_a_table() {
    let mut session = Session::pushed(FLAWED);
    let params = json!({ "command": "pmlint.timeline", "arguments": [URI] });
    let table = session.ask("workspace/executeCommand", params).unwrap();
    assert_eq!(
        table,
        "| When | Since the last | What |\n| --- | --- | --- |\n\
         | 2024-03-09T13:10 |  | The new release is rolled out. |\n\
         | 2024-03-09T13:55 | +45 min | The release is rolled back. |\n\
         | 2024-03-09T14:02 | +7 min | Error rates are normal again. Resolved. |\n"
    );
    assert!(session.leave());
}

#[test]
fn what_needs_a_look_is_offered_but_not_applied_on_save() {
    let (first, second) =
        ("- 13:10 The new release is rolled out.\n", "- 13:55 PM The release is rolled back.\n");
    let second_right = second.replace(" PM", "");
    let text = FLAWED.replace(&format!("{first}{second}"), &format!("{second_right}{first}"));
    let mut session = Session::pushed(&text);
    let diagnostic = session.published()["diagnostics"][0].clone();
    assert_eq!(diagnostic["code"], "timeline-out-of-order");
    let offered = actions(&mut session, &diagnostic["range"], None);
    assert!(offered.iter().all(|one| one["kind"] == "quickfix"), "{offered:?}");
    let fix = &offered[0];
    assert_eq!(fix["isPreferred"], false, "{fix}");
    let fixed = apply(&text, &fix["edit"]["changes"][URI]);
    assert_eq!(fixed, FLAWED.replace(" PM", ""));
    assert!(session.leave());
}
