//! Documents in the forms that people use, and what is read from each.

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
fn a_window_is_read_with_its_elisions() {
    for (text, start, end) in [
        ("Duration: 2:00 to 6:30 AM UTC on June 5, 2024", "2024-06-05T02:00", "2024-06-05T06:30"),
        (
            "**Duration:** from 11:15 PM to 1:20 AM (UTC), 3 May 2024",
            "2024-05-03T23:15",
            "2024-05-04T01:20",
        ),
        (
            "On May 3, 2024 the shop was down from 09:10 to 10:25 UTC.",
            "2024-05-03T09:10",
            "2024-05-03T10:25",
        ),
        (
            "| Start | 2024-05-03 09:10 UTC |\n|---|---|\n| End | 2024-05-03 10:25 UTC |",
            "2024-05-03T09:10",
            "2024-05-03T10:25",
        ),
        (
            "- Start time: 2024-05-03 09:10\n- End time: 10:25",
            "2024-05-03T09:10",
            "2024-05-03T10:25",
        ),
    ] {
        let source = Source::new("postmortem.md", format!("# Outage\n\n## Summary\n\n{text}\n"));
        let postmortem = read(&source, &Config::default()).unwrap();
        let moment = |bounds: &Option<Bounds>| {
            bounds.as_ref().and_then(|bounds| bounds.moment).map(|moment| moment.to_string())
        };
        assert_eq!(moment(&postmortem.incident.start).as_deref(), Some(start), "{text}");
        assert_eq!(moment(&postmortem.incident.end).as_deref(), Some(end), "{text}");
    }
}

#[test]
fn midnight_is_carried_along_and_disorder_is_not() {
    check(
        "# Outage on 2026-03-01\n\n## Timeline (UTC)\n\n- 22:50 deploy\n- 00:10 alert\n- 00:05 page\n- 01:00 fixed\n",
        "
        3: section timeline
        1: start 2026-03-01
        5: event 2026-03-01T22:50 \"deploy\"
        6: event 2026-03-02T00:10 \"alert\"
        7: event 2026-03-02T00:05 \"page\"
        8: event 2026-03-02T01:00 \"fixed\"",
    );
}

#[test]
fn dates_above_entries_hold_until_the_next() {
    check(
        "## Timeline\n\n### 2026-03-01\n\n- 22:50 deploy\n\n### 2026-03-02\n\n- 00:10 alert\n  - a detail\n- no time here\n",
        "
        1: section timeline
        3: start 2026-03-01
        5: event 2026-03-01T22:50 \"deploy\"
        9: event 2026-03-02T00:10 \"alert\"
        11: event ? \"no time here\"",
    );
}

#[test]
fn tables_say_by_their_columns_what_they_hold() {
    check(
        "## Timeline\n\n| Date | Time (UTC) | What |\n|---|---|---|\n| 2026-03-01 | 22:50 | deploy |\n| | 23:10 | alert |\n\n## Action items\n\n| Task | Owner | Due | Ticket | Status |\n|---|---|---|---|---|\n| Add a probe | @mara | 2026-04-01 | OPS-12 | Open |\n| Page on-call | - | | | Done |\n",
        "
        1: section timeline
        8: section actions
        5: event 2026-03-01T22:50 \"deploy\"
        6: event 2026-03-01T23:10 \"alert\"
        12: action \"Add a probe\" owner=@mara due=2026-04-01 ticket=OPS-12 open
        13: action \"Page on-call\" done",
    );
}

#[test]
fn groups_and_details_are_no_tasks() {
    check(
        "## Follow-up\n\n- Short term:\n  - [x] Add a probe (#12)\n  - [ ] Rotate the key\n- Move the cache\n  - because it is slow\n\n### Long term\n\nWrite a runbook for the cache.\n\n### Deployment checklist\n\n- Look at the graphs\n",
        "
        1: section actions
        3: section actions
        9: section actions
        13: section actions
        4: action \"Add a probe\" ticket=#12 done
        5: action \"Rotate the key\" open
        6: action \"Move the cache\"
        11: action \"Write a runbook for the cache.\"",
    );
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
fn headings_at_the_level_of_the_timeline_are_entries_too() {
    check(
        "# Outage\n\n## Timeline\n\n### 2026-03-01 22:50\n\nThe queue grows.\n\n## 23:10\n\nWe add workers.\n\n### 23:25\n\nThe queue is empty.\n\n## Notes\n\nNone.\n",
        "
        3: section timeline
        5: event 2026-03-01T22:50 \"\"
        9: event 2026-03-01T23:10 \"\"
        13: event 2026-03-01T23:25 \"\"",
    );
}

#[test]
fn a_paragraph_may_be_keyed_by_its_first_line() {
    check(
        "## Timeline (UTC)\n\nMarch 1, 2026\nThe new proxy went live in one region.\n\nMarch 3, 2026: 10:15 AM\nThe first customer wrote to us.\n\n- 2026-03-04:\n  The proxy was taken back.\n",
        "
        1: section timeline
        3: start 2026-03-01
        3: event 2026-03-01 \"The new proxy went live in one region.\"
        6: event 2026-03-03T10:15 \"The first customer wrote to us.\"
        9: event 2026-03-04 \"The proxy was taken back.\"",
    );
}

#[test]
fn the_column_that_holds_dates_gives_them_the_year_of_the_document() {
    check(
        "## Timeline\n\n| Day | Date | Time (UTC) | What |\n|---|---|---|---|\n| Sun | Mar 1 | 22:50 | deploy |\n| Mon | Mar 2 | 00:10 | alert |\n\n## References\n\n| Graph | 2026-03-02 |\n|---|---|\n",
        "
        1: section timeline
        8: section references
        5: event 2026-03-01T22:50 \"deploy\"
        6: event 2026-03-02T00:10 \"alert\"",
    );
}

#[test]
fn the_end_may_be_told_in_a_sentence_and_the_length_until_then() {
    check(
        "# Outage of 3 May 2026\n\n## Summary\n\nAt 12:00 p.m. EAT logins began to fail. By 12:16 p.m. EAT service was restored.\n",
        "
        3: section summary
        5: start 2026-05-03T12:00
        5: end 2026-05-03T12:16",
    );
    check(
        "# Outage of 3 May 2026\n\n## Summary\n\nLogins began to fail. Everything was fixed in about 40 minutes.\n",
        "
        3: section summary
        1: start 2026-05-03
        5: length 40 min",
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
fn minutes_beside_times_of_day_count_from_a_moment_nobody_knows() {
    check(
        "## Timeline\n\n- +0 min: deploy\n- +30 min: alert\n",
        "
        1: section timeline
        3: event T00:00 \"deploy\"
        4: event T00:30 \"alert\"",
    );
    check(
        "## Timeline\n\n- 22:00 deploy\n- Next day: we look at it\n- +30 min: found\n",
        "
        1: section timeline
        3: event T22:00 \"deploy\"
        4: event ? \"Next day: we look at it\"
        5: event ? \"found\"",
    );
}

#[test]
fn a_task_with_a_box_of_its_own_may_lead_to_its_details() {
    check(
        "## Action items\n\n- [ ] Test the parser with:\n  - no entry\n  - two entries\n- [ ] Add a limit - Ada Lovelace - 2026-12-20 - OPS-1\n",
        "
        1: section actions
        3: action \"Test the parser with:\" open
        6: action \"Add a limit\" owner=Ada Lovelace due=2026-12-20 ticket=OPS-1 open",
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
fn labels_under_an_entry_are_no_fields() {
    check(
        "## Timeline\n\n- 10:00 alert\n  - Root cause found: a full disk\n- 10:20 fixed\n  - Resolution: the disk was cleared\n",
        "
        1: section timeline
        3: event T10:00 \"alert\"
        5: event T10:20 \"fixed\"",
    );
}

#[test]
fn when_a_change_was_made_is_no_window() {
    check(
        "# Outage\n\n## Summary\n\nTwo changes were merged between 2 AM and 2.30 AM PST. The hub was unusable for about 6 hours.\n",
        "
        3: section summary
        5: length 360 min",
    );
}

#[test]
fn times_in_a_column_are_entries_whatever_heads_the_paragraph() {
    check(
        "Outage report\n\nTimeline\nTime (EAT)\n10:00 AM   Monitoring fires\n10:15 AM   The database is found dead\n10:40 AM   All services restored\n",
        "
        3: section timeline
        5: event T10:00 \"Monitoring fires\"
        6: event T10:15 \"The database is found dead\"
        7: event T10:40 \"All services restored\"",
    );
}

#[test]
fn one_time_in_the_opening_makes_no_timeline() {
    check(
        "# Outage of the site, 2026-01-12\n\nAt 03:01 UTC the site was unavailable for everyone.\n\n# Root cause\n\nA full disk.\n",
        "
        5: section root-cause
        3: start 2026-01-12T03:01",
    );
}
