//! Sections, their fields and what stands in them, in documents of several forms.

use super::*;

/// Each section with the title of the one that it stands in, and each passage with that of its own.
fn places(text: &str) -> Vec<String> {
    let source = Source::new("postmortem.md", text);
    let postmortem = read(&source, &Config::default()).unwrap();
    let title = |section: Option<usize>| {
        section
            .and_then(|index| postmortem.sections.get(index))
            .map_or("-", |section| &section.title)
    };
    let sections = postmortem
        .sections
        .iter()
        .map(|section| format!("{} < {}", section.title, title(section.parent)));
    let passages = postmortem.passages.iter().map(|passage| {
        let text = postmortem.prose(passage).text().get(passage.range.clone());
        format!("{:?} in {}", text.unwrap_or_default(), title(passage.section))
    });
    sections.chain(passages).collect()
}

#[test]
fn the_first_of_two_fields_counts() {
    check(
        "## Summary\n\n- Start time: 2024-05-03 09:10\n- Start time: 2024-05-04 11:00\n",
        "
        1: section summary
        3: section duration
        4: section duration
        3: start 2024-05-03T09:10",
    );
}

#[test]
fn a_plain_title_stands_in_the_bold_one_above_it() {
    assert_eq!(
        places(
            "**Root cause**\n\nDetection\n\nA customer called.\n\n**Impact**\n\nLogins failed.\n"
        ),
        [
            "Root cause < -",
            "Detection < Root cause",
            "Impact < -",
            "\"A customer called.\" in Detection",
            "\"Logins failed.\" in Impact",
        ]
    );
}

#[test]
fn a_row_is_a_field_with_a_note_beside_it_and_its_cells_are_passages() {
    let row = "| Key | Value of it | Note |\n|---|---|---|\n| Impact | 40 users saw errors | from logs |\n";
    check(row, "3: section impact");
    assert_eq!(
        places(row),
        [
            "Impact < -",
            "\"Impact\" in Impact",
            "\"40 users saw errors\" in Impact",
            "\"from logs\" in Impact"
        ]
    );
}

#[test]
fn a_document_indented_as_a_whole_is_read() {
    check(
        "Outage of 3 May 2024\n\n    Impact\n\n    Nobody could log in.\n\n    Timeline\n\n    14:05 the alert fired\n    14:20 fixed\n",
        "
        3: section impact
        7: section timeline
        1: start 2024-05-03
        9: event 2024-05-03T14:05 \"the alert fired\"
        10: event 2024-05-03T14:20 \"fixed\"",
    );
}

#[test]
fn a_field_of_an_item_ends_with_the_text_of_the_item() {
    let text = "## Summary\n\n- Impact: 40 users\n  could not log in\n- Detection: an alert\n";
    let source = Source::new("postmortem.md", text);
    let postmortem = read(&source, &Config::default()).unwrap();
    let fields = postmortem.sections.iter().skip(1).map(|section| source.slice(section.span));
    assert_eq!(
        fields.collect::<Vec<_>>(),
        ["Impact: 40 users\n  could not log in", "Detection: an alert"]
    );
}

#[test]
fn the_title_of_a_document_is_no_section_and_groups_none() {
    check(
        "# Outage: what we are doing about it\n\n## The outage\n\nAll users.\n\n## Root cause\n\nA disk.\n",
        "7: section root-cause",
    );
}

#[test]
fn a_plain_title_may_have_a_note_in_brackets() {
    check(
        "Outage\n\nRoot cause: a disk.\n\nTimeline (all times UTC)\n14:00 Deploy\n14:10 Alert fires\n",
        "
        3: section root-cause
        5: section timeline
        6: event T14:00 \"Deploy\"
        7: event T14:10 \"Alert fires\"",
    );
}
