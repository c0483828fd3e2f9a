//! Which words are read as the status of an item, and where.

use super::*;

#[test]
fn a_status_stands_at_an_edge() {
    for (text, expected) in [
        ("DONE: add an alert", Some((true, "DONE"))),
        ("Add an alert (done)", Some((true, "done"))),
        ("Add an alert. (Accomplished.)", Some((true, "Accomplished"))),
        ("✅ Add an alert", Some((true, "✅"))),
        ("Add an alert ✅", Some((true, "✅"))),
        ("[DONE] Add an alert", Some((true, "DONE"))),
        ("Add an alert — Completed.", Some((true, "Completed"))),
        ("TODO: add an alert", Some((false, "TODO"))),
        ("Add an alert (in progress)", Some((false, "in progress"))),
        ("Add an alert - open", Some((false, "open"))),
        ("❌ Add an alert", Some((false, "❌"))),
        ("アラートを追加する（済）", Some((true, "済"))),
        ("Add an alert (Done during the incident)", Some((true, "Done during the incident"))),
        ("Add an alert (done as of 2026-06-30)", Some((true, "done as of 2026-06-30"))),
        ("Add an alert (fixed by adding a probe)", Some((true, "fixed by adding a probe"))),
        ("Add an alert (Done, see #4)", Some((true, "Done, see #4"))),
        ("Alert on disk use. Implemented in `disk.yml`.", Some((true, "Implemented"))),
        ("Alert on disk use.\nDone in PR #4.", Some((true, "Done"))),
        ("Add an alert — merged in #12", Some((true, "merged"))),
        ("Backoff for the client - shipped in v1.2", Some((true, "shipped"))),
        ("Merged: an alert on disk use", Some((true, "Merged"))),
        ("**Implemented in v1.2**: an alert on disk use", Some((true, "Implemented"))),
        ("Add an alert — needs #12", None),
        ("Add an alert — deployed on 2024-05-01", None),
        ("Live: the second region", None),
        ("Add an alert (to be done by Ada)", None),
        ("Add an alert (fixed by Friday)", None),
        ("Add an alert (done in the next sprint)", None),
        ("Add a queue (implemented by the web team)", None),
        ("Add a queue (fixed-size)", None),
        ("Add a queue (fixed size)", None),
        ("Add alerts (complete by May)", None),
        ("Ensure that backups are\nCompleted in two hours", None),
        ("Done well, this pays off", None),
        ("Completed orders need an alert", None),
        ("Fixed price is in review", None),
        ("Add an alert on open files", None),
        ("Add an alert", None),
        ("", None),
    ] {
        let found = find(text, Signs::of(text));
        let found = found
            .as_ref()
            .map(|found| (found.value, text.get(found.range.clone()).unwrap_or_default()));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn titles_say_whether_what_stands_under_them_is_done() {
    for (title, expected) in [
        ("Immediate (completed)", Some(true)),
        ("Short term (Done, 3 May)", Some(true)),
        ("一次対策（実施済み）", Some(true)),
        ("行动项（已执行）", Some(true)),
        ("対策（検討中）", Some(false)),
        ("Was wir geändert haben", Some(true)),
        ("Ce qui a changé :", Some(true)),
        ("Was wir geändert haben müssten", None),
        ("✅ Completed", Some(true)),
        ("Done:", Some(true)),
        ("Short term (in progress)", Some(false)),
        ("Short term (planned - #12)", Some(false)),
        ("In progress", Some(false)),
        ("Corrective actions taken", Some(true)),
        ("✅ Actions Completed", Some(true)),
        ("Already implemented", Some(true)),
        ("Preventive controls implemented (#12)", Some(true)),
        ("Implemented improvements", Some(true)),
        ("Measures now in place:", Some(true)),
        ("Actions to be taken", None),
        ("Measures not yet implemented", None),
        ("Actions taken or planned", None),
        ("Immediate (this week)", None),
        ("Short term (no owner)", None),
        ("In progress work of others", None),
        ("Complete the move", None),
        ("Action items", None),
    ] {
        assert_eq!(in_title(title), expected, "{title}");
    }
}

#[test]
fn a_state_stands_beside_a_ticket() {
    for (cell, expected) in [
        ("(Issue no. OPS-4)TODO", Some((false, "(Issue no. OPS-4)"))),
        ("Bug 5554 DONE", Some((true, "Bug 5554"))),
        ("Bug 5554 (in progress)", Some((false, "Bug 5554"))),
        ("n/a DONE", Some((true, "n/a"))),
        ("DONE #12", Some((true, "#12"))),
        ("In progress", Some((false, ""))),
        ("Bug 5554", None),
        ("Work in progress board", None),
        ("The page of what is done", None),
        ("", None),
    ] {
        let found = beside_ticket(cell);
        let found = found.and_then(|(done, name)| Some((done, cell.get(name)?)));
        assert_eq!(found, expected, "{cell}");
    }
}

#[test]
fn status_cells_say_done_or_open() {
    for (text, expected) in [
        ("Done", Some(true)),
        ("**DONE**", Some(true)),
        ("Fixed in #12", Some(true)),
        ("✅", Some(true)),
        ("Open", Some(false)),
        ("In Progress", Some(false)),
        ("Not started", Some(false)),
        ("TODO", Some(false)),
        ("Partially done", Some(false)),
        ("完了", Some(true)),
        ("Process change", None),
        ("Opening soon", None),
        ("", None),
    ] {
        assert_eq!(cell(text), expected, "{text}");
    }
}
