//! Hover, outline, folding, completion.

use serde_json::{Value, json};

use crate::client::*;

#[test]
fn a_place_can_be_asked_about() {
    let mut session = Session::pushed(FLAWED);
    let mut hover = |line, character| {
        let answer = session.ask("textDocument/hover", hover_at(line, character)).unwrap();
        answer["contents"]["value"].as_str().unwrap_or_default().to_owned()
    };
    let finding = hover(13, 4);
    assert!(finding.contains("**error**") && finding.contains("impossible-time"), "{finding}");
    assert_eq!(hover(12, 3), "**2024-03-09 13:10** UTC");
    let action = hover(26, 30);
    assert_eq!(
        action,
        "Action item with an owner (@ana), a due date (2024-04-01) and a ticket (OPS-12)."
    );
    assert_eq!(hover(17, 0), "");
    assert!(session.leave());
}

#[test]
fn the_document_is_outlined_and_folded() {
    let mut session = Session::pushed(FLAWED);
    let document = json!({ "textDocument": { "uri": URI } });
    let symbols = session.ask("textDocument/documentSymbol", document.clone()).unwrap();
    let mut lines = Vec::new();
    outline(&symbols, 0, &mut lines);
    assert_eq!(
        lines,
        [
            "Postmortem: checkout answered with errors",
            "  Summary",
            "  Impact",
            "  Timeline (UTC)",
            "    13:10 The new release is rolled out.",
            "    13:55 PM The release is rolled back.",
            "    14:02 Error rates are normal again. Resolved.",
            "  Root cause",
            "  Resolution",
            "  Action items",
            "    Limit the pool to 50 connections",
        ]
    );
    let folds = session.ask("textDocument/foldingRange", document).unwrap();
    let folds: Vec<(u64, u64)> = folds
        .as_array()
        .unwrap()
        .iter()
        .map(|fold| (fold["startLine"].as_u64().unwrap(), fold["endLine"].as_u64().unwrap()))
        .collect();
    assert_eq!(folds, [(0, 26), (2, 4), (6, 8), (10, 14), (16, 18), (20, 22), (24, 26)]);
    assert!(session.leave());
}

fn outline(symbols: &Value, depth: usize, lines: &mut Vec<String>) {
    for symbol in symbols.as_array().into_iter().flatten() {
        let name = symbol["name"].as_str().unwrap().split(" —").next().unwrap();
        lines.push(format!("{}{name}", "  ".repeat(depth)));
        outline(&symbol["children"], depth + 1, lines);
    }
}

#[test]
fn what_was_begun_is_completed() {
    let text = FLAWED.replace("## Impact", "##")
        + "- [ ] Alert on pool use — Owner: @\n\n<!-- pmlint-allow impossible: reason -->\n";
    let mut session = Session::pushed(&text);
    let mut complete = |line, character| -> Vec<String> {
        let answer = session.ask("textDocument/completion", hover_at(line, character)).unwrap();
        let items = answer.as_array().cloned().unwrap_or_default();
        items.iter().map(|item| item["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(complete(6, 2), ["Impact"]);
    assert_eq!(complete(27, 34), ["@ana"]);
    let rules = complete(29, 27);
    assert!(rules.contains(&"impossible-time".to_owned()), "{rules:?}");
    assert!(complete(4, 3).is_empty());
    assert!(session.leave());
}

#[test]
fn times_are_told_in_utc_items_by_what_they_lack_and_allowances_by_what_they_are_for() {
    let text = FLAWED
        .replace("(UTC)", "(CET)")
        .replace(" — Owner: @ana, due 2024-04-01 (OPS-12)", " — Owner: @ana")
        .replace("- 13:55 PM", "<!-- pmlint-allow impossible-time: as logged -->\n- 13:55 PM");
    let mut session = Session::pushed(&text);
    for (line, character, told) in [
        (12, 3, "**2024-03-09 13:10** — 2024-03-09 12:10 UTC"),
        (27, 30, "Action item with an owner (@ana); without a due date and a ticket."),
        (
            13,
            20,
            "Allows **impossible-time**: A time or date that no clock or calendar shows.\n\n*as logged*",
        ),
    ] {
        let answer = session.ask("textDocument/hover", hover_at(line, character)).unwrap();
        assert_eq!(answer["contents"]["value"], told, "{line}:{character}");
    }
    assert!(session.leave());
}
