//! Which documents are taken for postmortems: by their title, their file, their sections, their entries.

use super::*;

/// A document with these sections, and so many entries in its timeline.
fn is_recognised(file: &str, title: &str, sections: &str, entries: usize) -> bool {
    let mut text = format!("# {title}\n");
    for section in sections.split(", ").filter(|section| !section.is_empty()) {
        text += &format!("\n## {section}\n\n");
        match section {
            "Timeline" => (0..entries).for_each(|at| text += &format!("- 14:{at:02} Step {at}\n")),
            "Action items" => text += "- Add a limit\n",
            _ => text += "It failed at 09:10.\n",
        }
    }
    let source = Source::new(file, text);
    read(&source, &Config::default()).unwrap().is_postmortem
}

#[test]
fn a_report_in_prose_is_recognised_by_its_window_or_its_category() {
    const TITLE: &str = "# Postmortem: orders\n\n";
    const HARM: &str = "Orders failed for 300 shops.\n";
    let is_recognised = |text: &str| {
        let source = Source::new("notes.md", text);
        read(&source, &Config::default()).unwrap().is_postmortem
    };
    let window = "Orders were down from 2024-05-03 10:00 to 12:00 UTC.\n\n";
    let length = "Orders went down on 2024-05-03 at 10:00 UTC. The outage lasted 2 hours.\n\n";
    for (text, expected) in [
        (format!("{TITLE}{window}{HARM}"), true),
        (format!("{TITLE}{length}{HARM}"), true),
        (format!("{TITLE}Orders were down on 2024-05-03.\n\n{HARM}"), false),
        (format!("# Orders\n\n{window}{HARM}"), false),
        (
            format!(
                "---\ndate: 2024-05-03\ncategory: incident\n---\n{TITLE}## What happened\n\n{HARM}"
            ),
            true,
        ),
        (
            format!(
                "---\ndate: 2024-05-03\ntags: incident\n---\n{TITLE}## What happened\n\n{HARM}"
            ),
            false,
        ),
        (
            format!(
                "---\ndate: 2024-05-03\ncategory: incident\n---\n# Orders\n\n## What happened\n\n{HARM}"
            ),
            false,
        ),
        (format!("---\ndate: 2024-05-03\ncategory: incident\n---\n{TITLE}{HARM}"), false),
    ] {
        assert_eq!(is_recognised(&text), expected, "{text}");
    }
}

#[test]
fn a_document_is_recognised_by_what_it_is_called_and_what_it_holds() {
    const NAMED: &str = "Postmortem: checkout";
    const OTHER: &str = "How to write a postmortem";
    const PLAIN: &str = "Checkout";
    const WHOLE: &str = "Impact, Timeline, Root cause, Action items";
    for (file, title, sections, entries, expected) in [
        // Nothing but its sections speaks for it: many, and one of them tells why.
        ("notes.md", PLAIN, "Impact, Root cause, Resolution, Lessons learned", 0, true),
        ("notes.md", PLAIN, "Summary, Impact, Resolution, Lessons learned", 0, false),
        ("notes.md", PLAIN, "Impact, Root cause, Resolution", 0, false),
        ("notes.md", PLAIN, "Timeline, Impact, Action items", 3, true),
        ("notes.md", PLAIN, "Timeline, Impact, Lessons learned", 3, true),
        ("notes.md", PLAIN, "Timeline, Impact, Action items", 2, false),
        ("notes.md", PLAIN, "Timeline, Impact, Resolution", 3, false),
        ("notes.md", PLAIN, "Timeline, Action items", 3, false),
        // Its title or its file does.
        ("notes.md", NAMED, "Impact, Root cause", 0, true),
        ("notes.md", NAMED, "Impact, Timeline", 0, true),
        ("postmortem-3.md", PLAIN, "Impact, Root cause", 0, true),
        ("notes.md", PLAIN, "Impact, Root cause", 0, false),
        ("notes.md", NAMED, "Impact, Resolution", 0, false),
        ("notes.md", NAMED, "Impact, Resolution, Lessons learned", 0, true),
        ("notes.md", NAMED, "Root cause", 0, false),
        ("notes.md", NAMED, "Timeline", 3, true),
        ("notes.md", NAMED, "Timeline", 2, false),
        // A word against it weighs less than a whole report, if the title does not deny it as well.
        ("notes.md", OTHER, WHOLE, 3, true),
        ("notes.md", OTHER, WHOLE, 2, false),
        ("notes.md", OTHER, "Impact, Timeline, Root cause", 3, false),
        ("template.md", NAMED, WHOLE, 3, true),
        ("template.md", PLAIN, WHOLE, 3, false),
        ("template.md", OTHER, WHOLE, 3, false),
    ] {
        let recognised = is_recognised(file, title, sections, entries);
        assert_eq!(recognised, expected, "{file}: {title}: {sections}, {entries} entries");
    }
}

#[test]
fn a_document_that_tells_of_no_moment_is_none() {
    const SECTIONS: &str = "## What went well\n\nThe team.\n\n## Root cause\n\nA wide scope.\n\n## Lessons learned\n\nStart small.\n";
    for (file, head, expected) in [
        ("notes.md", "# Postmortem: the booking rewrite\n\n", false),
        (
            "notes.md",
            "# Postmortem: the booking rewrite\n\nAt 09:10 all bookings were gone.\n\n",
            true,
        ),
        ("notes.md", "# Postmortem: bookings down for 3 hours\n\n", true),
        ("notes.md", "---\ndate: 2026-05-03\n---\n\n# Postmortem: bookings\n\n", true),
        ("2026-05-03-bookings.md", "# Postmortem: bookings\n\n", true),
        ("notes.md", "# Hackathon postmortem, 3 May 2026\n\n", false),
        (".claude/skills/postmortem/notes.md", "# Postmortem of 3 May 2026\n\n", false),
        (
            "notes.md",
            "---\nname: postmortem\ndescription: Writes a postmortem\n---\n\n# Postmortem of 3 May 2026\n\n",
            false,
        ),
        ("docs/incidents.md", "# Incidents of 2026-05\n\n", false),
    ] {
        let source = Source::new(file, format!("{head}{SECTIONS}"));
        let recognised = read(&source, &Config::default()).unwrap().is_postmortem;
        assert_eq!(recognised, expected, "{file}: {head}");
    }
}
