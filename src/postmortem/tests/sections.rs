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
fn a_known_title_in_bold_may_end_in_a_full_stop() {
    check(
        "**Summary.** Search was slow.\n\n**Impact**. Nobody could search.\n\n__Root cause.__ A full \
         disk.\n\n- **Resolution.** It was emptied.\n\n**No luck.** Nobody looked.\n\n**v2**.1 is out.\n",
        "
        1: section summary
        3: section impact
        5: section root-cause
        7: section resolution",
    );
}

#[test]
fn a_label_with_a_remark_names_the_list_below() {
    const ENTRIES: &str = "- 10:00 Disk full.\n- 10:20 Disk emptied.\n";
    for remark in ["(approximate)", "all times UTC", "pieced together from logs"] {
        for label in ["**Timeline:**", "**Timeline** —", "Timeline:", "**Timeline.**"] {
            let text = format!("## Summary\n\n{label} {remark}\n\n{ENTRIES}");
            let read = shown(&text);
            let found = ["3: section timeline\n", "5: event", "6: event"];
            assert!(found.iter().all(|line| read.contains(line)), "{text}{read}");
        }
    }
    check(
        "**Next steps:** (after the move)\n\n- Add a probe\n\n**Impact:** small\n",
        "
        1: section actions
        5: section impact
        3: action \"Add a probe\"",
    );
    check(
        "**Timeline:** 10:00 Disk full.\n\n- 10:20 Disk emptied.\n\n**Next steps:** none\n\n- Of note\n",
        "
        1: section timeline
        5: section actions (nothing)",
    );
}

#[test]
fn a_sentence_that_was_wrapped_is_no_label() {
    for wrapped in [
        "The outage has one well known\nroot cause: a full disk.\n",
        "- The outage has one well known\n  root cause: a full disk.\n",
        "We found this: the outage has one well known\nroot cause: a full disk.\n",
        "It has one well known\nroot cause: a disk, and a small\nimpact: one shop.\n",
    ] {
        check(wrapped, "");
    }
    for label in [
        "The outage was short.\nroot cause: a full disk.\n",
        "The outage was short  \nroot cause: a full disk.\n",
        "The outage was short\\\nroot cause: a full disk.\n",
        "The outage was short<br>root cause: a full disk.\n",
        "The outage was short\nRoot cause: a full disk.\n",
        "REPORT\nroot cause: a full disk.\n",
        "author: Mara\nroot cause: a full disk.\n",
    ] {
        for text in [label.to_owned(), label.replace('\n', "\r\n")] {
            assert!(shown(&text).contains("section root-cause"), "{text}");
        }
    }
}

#[test]
fn what_was_done_at_once_is_part_of_the_resolution() {
    let parts = |items: &str, next: &str| {
        shown(&format!("## Resolution\n\n### Immediate actions\n\n{items}\n\n{next}"))
    };
    let done = parts("- Restarted the queue.", "### Verification\n\nOrders came in.\n");
    assert_eq!(done, "1: section resolution\n3: section resolution\n");
    for (items, next) in [
        ("- Add a limit.", ""),
        ("- [ ] A limit.", ""),
        ("- Restarted the queue.", "### Long-term actions\n\n- Add a limit.\n"),
    ] {
        let read = parts(items, next);
        assert!(read.contains("3: section actions\n"), "{items}{next}{read}");
    }
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
