//! Timelines in the forms that people use.

use super::*;

#[test]
fn days_and_months_between_points_take_the_year_of_the_document() {
    for entries in [
        "| Zeit | Ereignis |\n|---|---|\n| **20.07., 23:44** | Letzte Sicherung |\n| **21.07., 18:53** | Erster Fehler |",
        "| Datum | Zeit | Ereignis |\n|---|---|---|\n| 20.07. | 23:44 | Letzte Sicherung |\n| 21.07. | 18:53 | Erster Fehler |",
        "- 20.07. 23:44 Uhr: Letzte Sicherung\n- 21.07. 18:53: Erster Fehler",
        "### 20.07.\n\n- 23:44 Letzte Sicherung\n\n### 21.07.\n\n- 18:53 Erster Fehler",
    ] {
        let text = format!("# Ausfall vom 22.07.2026\n\n## Zeitverlauf\n\n{entries}\n");
        let source = Source::new("postmortem.md", text);
        let postmortem = read(&source, &Config::default()).unwrap();
        let moments = postmortem.events().filter_map(|event| event.moment);
        let moments: Vec<String> = moments.map(|moment| moment.to_string()).collect();
        assert_eq!(moments, ["2026-07-20T23:44", "2026-07-21T18:53"], "{entries}");
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
fn headings_at_the_level_of_the_timeline_are_entries_too() {
    check(
        "# Outage\n\n## Timeline\n\n### 2026-03-01 22:50\n\nThe queue grows.\n\n## 23:10\n\nWe add workers.\n\n### 23:25\n\nThe queue is empty.\n\n## Notes\n\nNone.\n",
        "
        3: section timeline
        5: event 2026-03-01T22:50 \"The queue grows.\"
        9: event 2026-03-01T23:10 \"We add workers.\"
        13: event 2026-03-01T23:25 \"The queue is empty.\"",
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
fn a_dated_entry_gives_its_date_to_those_under_it() {
    check(
        "## Timeline\n\n## 1 May 2026, 13:00\n\nA new route.\n\n### 15:15\n\nA newer route.\n\n## 16:20\n\nThe old route.\n",
        "
        1: section timeline
        3: event 2026-05-01T13:00 \"A new route.\"
        7: event 2026-05-01T15:15 \"A newer route.\"
        11: event 2026-05-01T16:20 \"The old route.\"",
    );
    let source = Source::new(
        "a.md",
        "## Timeline\n\n## 1 May 2026, 13:00\n\nOne.\n\n### 15:15\n\nTwo.\n\n## 16:20\n\nThree.\n",
    );
    let postmortem = read(&source, &Config::default()).unwrap();
    let dates: Vec<bool> = postmortem.events().map(|event| event.date.is_some()).collect();
    assert_eq!(dates, [true, true, false]);
}

#[test]
fn a_night_passes_once_where_no_window_says_more() {
    check(
        "## Timeline\n\n- 2024-05-03 22:00 a\n- 01:00 b\n- 22:30 c\n- 01:30 d\n",
        "
        1: section timeline
        3: event 2024-05-03T22:00 \"a\"
        4: event 2024-05-04T01:00 \"b\"
        5: event 2024-05-04T22:30 \"c\"
        6: event 2024-05-04T01:30 \"d\"",
    );
}

#[test]
fn a_column_named_after_a_zone_holds_times() {
    check(
        "## Timeline\n\n| What | NZST | Who |\n|---|---|---|\n| The queue grows | 14:05 | Ana |\n",
        "
        1: section timeline
        5: event T14:05 \"The queue grows\"",
    );
}

#[test]
fn a_date_over_lines_of_its_own_is_an_entry() {
    check(
        "## Timeline\n\n- 2024-05-03\n  The queue grows and nobody looks.\n- 2024-05-04\n  The queue is empty again.\n",
        "
        1: section timeline
        3: start 2024-05-03
        3: event 2024-05-03 \"The queue grows and nobody looks.\"
        5: event 2024-05-04 \"The queue is empty again.\"",
    );
}

#[test]
fn a_plain_title_over_a_time_does_not_end_a_plain_timeline() {
    check(
        "Timeline:\n\n14:05 - The alert fires.\n\nDetection:\n\n14:10 - A customer calls.\n\nImpact:\n\nNobody could pay.\n",
        "
        1: section timeline
        5: section detection
        9: section impact
        3: event T14:05 \"The alert fires.\"
        7: event T14:10 \"A customer calls.\"",
    );
}

#[test]
fn a_date_over_the_zone_of_all_times_is_no_entry_and_over_what_happened_it_is() {
    check(
        "## Timeline\n\n3 May 2024\nAll times UTC\n\n- 14:05 alert\n",
        "
        1: section timeline
        3: start 2024-05-03
        6: event 2024-05-03T14:05 \"alert\"",
    );
    check(
        "## Timeline\n\n3 May 2024\nThe vendor moved the database\n\n4 May 2024\nLogins began to fail\n",
        "
        1: section timeline
        3: start 2024-05-03
        3: event 2024-05-03 \"The vendor moved the database\"
        6: event 2024-05-04 \"Logins began to fail\"",
    );
}

#[test]
fn a_timeline_told_from_its_end_is_read_from_there() {
    check(
        "## Timeline\n\n- 01:10 UTC: Restored\n- 00:20 UTC: Rolled back\n- 23:50 UTC: Alert fires\n- 23:40 UTC: Deploy\n",
        "
        1: section timeline
        3: event T01:10 \"Restored\"
        4: event T00:20 \"Rolled back\"
        5: event T23:50 \"Alert fires\"
        6: event T23:40 \"Deploy\"",
    );
    let source =
        Source::new("a.md", "## Timeline\n\n- 15:10: Fixed\n- 14:20: Page\n- 14:05: Deploy\n");
    let postmortem = read(&source, &Config::default()).unwrap();
    assert!(postmortem.timelines.iter().all(|timeline| timeline.newest_first));
}

#[test]
fn the_kind_of_an_entry_is_told_by_the_cell_that_says_what_happened() {
    let source = Source::new(
        "a.md",
        "## Timeline\n\n| Time | By | Event |\n|---|---|---|\n| 14:05 | alerts | Nothing yet |\n| 14:10 | Mara | Service restored |\n",
    );
    let postmortem = read(&source, &Config::default()).unwrap();
    let kinds: Vec<_> = postmortem.events().map(|event| event.kinds).collect();
    assert_eq!(
        kinds,
        [EventKinds::default(), EventKinds { resolution: true, ..EventKinds::default() },]
    );
}

#[test]
fn a_response_told_by_the_clock_is_the_chronology_too() {
    check(
        "# Outage\n\n## How did we respond?\n\n- 14:00 UTC – Orders fail\n- 14:10 UTC – Alert fires\n- 15:50 UTC – Restored\n",
        "
        3: section timeline+resolution
        5: event T14:00 \"Orders fail\"
        6: event T14:10 \"Alert fires\"
        7: event T15:50 \"Restored\"",
    );
}

#[test]
fn a_table_of_what_was_done_when_is_the_chronology_where_there_is_no_other() {
    let rows = "|---|---|\n| 14:00 | Called Mara |\n| 14:10 | Emptied the disk |\n";
    let table = format!("## Actions taken\n\n| Time | Action |\n{rows}");
    check(
        &table,
        "
        1: section timeline+resolution
        5: event T14:00 \"Called Mara\"
        6: event T14:10 \"Emptied the disk\"",
    );
    check(&format!("## Error rate\n\n| Time | Percent |\n{rows}"), "");
    let told = format!("## Timeline\n\n- 13:50 Disk full\n\n{table}");
    check(
        &told,
        "
        1: section timeline
        5: section resolution
        3: event T13:50 \"Disk full\"",
    );
}

#[test]
fn a_date_over_entries_may_stand_behind_a_counter_or_before_a_zone() {
    check(
        "## Timeline\n\n### Day 1 - May 3, 2026\n\n- 22:50 deploy\n\n### Day 2 (May 4, 2026)\n\n- 09:10 fixed\n",
        "
        1: section timeline
        3: start 2026-05-03
        5: event 2026-05-03T22:50 \"deploy\"
        9: event 2026-05-04T09:10 \"fixed\"",
    );
    for line in ["2026-05-03 (all times in UTC)", "2026-05-03, all times UTC:", "2026-05-03 (UTC)"]
    {
        let source =
            Source::new("a.md", format!("# Outage\n\n## Timeline\n\n{line}\n\n- 14:05 alert\n"));
        let postmortem = read(&source, &Config::default()).unwrap();
        let [timeline] = postmortem.timelines.as_slice() else { panic!("{line}") };
        assert_eq!(timeline.zone.as_ref().map(|(name, _)| name.as_str()), Some("UTC"), "{line}");
        assert_eq!(timeline.events.len(), 1, "{line}");
        assert_eq!(
            timeline.events[0].date.map(|date| date.to_string()).as_deref(),
            Some("2026-05-03")
        );
    }
}

#[test]
fn a_zone_may_stand_before_its_time() {
    let source = Source::new(
        "a.md",
        "# Outage\n\n## Timeline\n\n- UTC 14:05 alert\n- After 14:10 all is well\n",
    );
    let postmortem = read(&source, &Config::default()).unwrap();
    let events = &postmortem.timelines[0].events;
    assert_eq!(
        events.iter().map(|event| &*event.text).collect::<Vec<_>>(),
        ["alert", "all is well"]
    );
    let zone = events[0].stamp.as_ref().and_then(|stamp| stamp.zone.as_ref());
    assert_eq!(zone.map(|zone| &*zone.value.name), Some("UTC"));
}

#[test]
fn a_zone_behind_a_range_is_that_of_both_ends() {
    for entry in
        ["- 15:30-15:40 UTC: alert", "| Time | What |\n|---|---|\n| 15:30-15:40 UTC | alert |"]
    {
        let source = Source::new("a.md", format!("# Outage\n\n## Timeline\n\n{entry}\n"));
        let postmortem = read(&source, &Config::default()).unwrap();
        let stamp = postmortem.events().find_map(|event| event.stamp.as_deref());
        let zone = stamp.and_then(|stamp| stamp.zone.as_ref()).map(|zone| &*zone.value.name);
        assert_eq!(zone, Some("UTC"), "{entry}");
    }
}

#[test]
fn what_happened_with_times_is_the_chronology() {
    check(
        "# Outage of 3 May 2026\n\n## What happened\n\n- 14:05 alert\n- 14:10 page\n- 14:40 fixed\n",
        "
        3: section summary+timeline
        1: start 2026-05-03
        5: event 2026-05-03T14:05 \"alert\"
        6: event 2026-05-03T14:10 \"page\"
        7: event 2026-05-03T14:40 \"fixed\"",
    );
}

#[test]
fn times_from_zero_to_the_length_count_up() {
    for (last, counts) in [("00:12", true), ("00:40", false)] {
        let text = format!(
            "# Drill\n\nDuration: 12 minutes\n\n## Timeline\n\n- 00:00 load rises\n- {last} load falls\n"
        );
        let source = Source::new("a.md", text);
        let postmortem = read(&source, &Config::default()).unwrap();
        assert_eq!(postmortem.timelines[0].counts_up, counts, "{last}");
    }
}

#[test]
fn fields_beside_a_table_of_entries_are_none() {
    check(
        "## Timeline\n\n- **Start:** 2026-05-03 10:00 UTC\n- **Duration:** 1 hour\n\n| Time | Event |\n|---|---|\n| 10:00 | alert |\n| 11:00 | fixed |\n",
        "
        1: section timeline
        3: section duration
        4: section duration
        3: start 2026-05-03T10:00
        4: length 60 min
        8: event 2026-05-03T10:00 \"alert\"
        9: event 2026-05-03T11:00 \"fixed\"",
    );
}
