//! Documents in the forms that people use, and what is read from each.

mod actions;
mod recognition;
mod sections;
mod timeline;
mod window;

use super::*;
use crate::config::Config;

/// What is read from a document, a line a fact.
fn shown(text: &str) -> String {
    let source = Source::new("docs/postmortem.md", text);
    let postmortem = read(&source, &Config::default()).unwrap();
    let line = |span: Span| source.line(span.start);
    let mut out = String::new();
    for section in postmortem.sections.iter().filter(|section| !section.roles.is_empty()) {
        let roles: Vec<&str> = section.roles.iter().map(Role::name).collect();
        let content = if section.content == Content::Some { "" } else { " (nothing)" };
        out += &format!("{}: section {}{content}\n", line(section.title_span), roles.join("+"));
    }
    let incident = &postmortem.incident;
    for (word, bounds) in [("start", &incident.start), ("end", &incident.end)] {
        if let Some(bounds) = bounds {
            let moment = bounds.moment.map_or("?".to_owned(), |moment| moment.to_string());
            out += &format!("{}: {word} {moment}\n", line(bounds.span));
        }
    }
    if let Some(total) = incident.total.and_then(|index| incident.durations.get(index)) {
        out += &format!("{}: length {} min\n", line(total.span), total.duration.minutes);
    }
    for event in postmortem.events() {
        let moment = event.moment.map_or("?".to_owned(), |moment| moment.to_string());
        out += &format!("{}: event {moment} {:?}\n", line(event.span), event.text);
    }
    for item in postmortem.actions() {
        out += &format!("{}: action {:?}", line(item.span), item.text);
        for (word, value) in [("owner", &item.owner), ("due", &item.due), ("ticket", &item.ticket)]
        {
            if let Some((value, _)) = value {
                out += &format!(" {word}={value}");
            }
        }
        if let Some(done) = item.done {
            out += if done { " done" } else { " open" };
        }
        out.push('\n');
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let expected: Vec<&str> =
        expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(shown(text).trim_end(), expected.join("\n"), "{text}");
}

#[test]
fn headings_bold_lines_and_labels_are_the_same() {
    let body = "TIMELINE_TITLE\n\n- 14:05 UTC: Alert fires\n- 14:40 UTC: Service restored\n\nACTIONS_TITLE\n\n- Add a disk alert\n";
    let expected = "
        1: section timeline
        6: section actions
        3: event T14:05 \"Alert fires\"
        4: event T14:40 \"Service restored\"
        8: action \"Add a disk alert\"";
    for (timeline, actions) in [
        ("## Timeline", "## Action items"),
        ("**Timeline**", "**Action items**"),
        ("Timeline:", "Action items:"),
        ("TIMELINE", "ACTION ITEMS"),
        ("<h3>Timeline</h3>", "<h3>Action items</h3>"),
        ("## 📅 3. Timeline (all times UTC)", "## 4) Action items:"),
        ("**Timeline:**", "Action items"),
    ] {
        check(
            &body.replace("TIMELINE_TITLE", timeline).replace("ACTIONS_TITLE", actions),
            expected,
        );
    }
}

#[test]
fn fields_that_were_run_together_are_told_apart() {
    check(
        "Issue Summary:\n- Duration: 11:00 to 11:45 UTC on 2 May 2026 - Impact: 40% of users saw errors\nTimeline:\n- 11:00 alert. - 11:45: restored\n",
        "
        1: section summary
        2: section duration
        2: section impact
        3: section timeline
        2: start 2026-05-02T11:00
        2: end 2026-05-02T11:45
        4: event 2026-05-02T11:00 \"alert.\"
        4: event 2026-05-02T11:45 \"restored\"",
    );
}

#[test]
fn an_effect_is_counted_in_impact_summary_and_opening() {
    for (text, figure) in [
        ("# Outage\n\n## Impact\n\nLabels were blank on 312 parcels.\n", Some("312 parcels")),
        (
            "# Outage\n\nOrders could not be followed by customers.\n\n312 parcels left without a label.\n",
            Some("312 parcels"),
        ),
        (
            "# Outage\n\nCustomers could not log in.\n\n## Root cause\n\nThe host held 312 sockets.\n",
            None,
        ),
    ] {
        let source = Source::new("postmortem.md", text);
        let postmortem = read(&source, &Config::default()).unwrap();
        let found = postmortem.impact.quantified.map(|span| source.slice(span));
        assert_eq!(found, figure, "{text}");
    }
}

#[test]
fn fields_on_one_line_are_told_apart_by_bars_bold_labels_and_commas() {
    for line in [
        "**Start-time:** 2026-05-02 11:00 UTC **End-time:** 2026-05-02 11:45 UTC",
        "Start-time: 2026-05-02 11:00 UTC, End-time: 2026-05-02 11:45 UTC",
        "**Started:** 2026-05-02 11:00 UTC | **Ended:** 2026-05-02 11:45 UTC",
    ] {
        check(
            &format!("# Outage\n\n{line}\n"),
            "
            3: section duration
            3: section duration
            3: start 2026-05-02T11:00
            3: end 2026-05-02T11:45",
        );
    }
    check(
        "**Severity:** SEV-2 | **Duration:** 45 minutes | **Impact:** 20% of users\n",
        "
        1: section metadata
        1: section duration
        1: section impact
        1: length 45 min",
    );
}

#[test]
fn a_heading_may_label_the_title() {
    let source = Source::new(
        "docs/a.md",
        "### Title: Outage of the shop - 2026-05-02\n\n**Summary:**\nNobody could pay.\n\n### Details\n\nNone.\n",
    );
    let postmortem = read(&source, &Config::default()).unwrap();
    let title = postmortem.title.unwrap();
    assert_eq!(title.text, "Outage of the shop - 2026-05-02");
    assert_eq!(source.slice(title.span), title.text);
    assert_eq!(title.date.map(|stated| stated.date.to_string()).as_deref(), Some("2026-05-02"));
}

#[test]
fn labels_in_lists_of_lessons_are_no_fields() {
    check(
        "## Lessons learned\n\n- **Quick resolution**: we had a runbook\n- **What went well**: the alert\n\n## Follow-up\n\n*Improvements:*\n\n- Add a limit\n",
        "
        1: section lessons
        4: section lessons
        6: section actions
        8: section actions
        10: action \"Add a limit\"",
    );
}

#[test]
fn a_title_over_a_title_leads_to_it_only_where_that_is_a_part_of_it() {
    check(
        "**Summary**\n\n**Impact**\n\nAll users.\n\n**Timeline**\n\n**Root cause**\n\nA disk.\n\n**Root cause and resolution**\n\n**Resolution**\n\nA new disk.\n",
        "
        1: section summary
        3: section impact
        7: section timeline (nothing)
        9: section root-cause
        13: section root-cause+resolution
        15: section resolution",
    );
}

#[test]
fn the_head_of_a_document_is_its_title_or_else_its_first_text() {
    for (text, head) in [
        ("Outage report\n=============\n\nAll users.\n", "Outage report"),
        ("- We lost a disk.\n- And another.\n", "We lost a disk."),
        ("---\n\n> Nobody knows.\n", "Nobody knows."),
        ("", ""),
    ] {
        let source = Source::new("a.md", text);
        let postmortem = read(&source, &Config::default()).unwrap();
        assert_eq!(source.slice(postmortem.head()), head, "{text}");
    }
}

#[test]
fn what_waits_to_be_replaced_is_asked_for_by_its_bytes() {
    let source = Source::new("a.md", "# Outage\n\nOwner: TBD, due 3 May.\n");
    let postmortem = read(&source, &Config::default()).unwrap();
    let at = |text: &str| {
        let start = source.text().find(text).unwrap();
        Span::new(start, start + text.len())
    };
    for text in ["TBD", "D,", ": T", "Owner: TBD, due"] {
        assert!(postmortem.awaits(at(text)), "{text}");
    }
    for text in ["Owner: ", ", due", "3 May", "Outage"] {
        assert!(!postmortem.awaits(at(text)), "{text}");
    }
}
