//! The window and the length of an incident, in fields and in sentences.

use super::*;

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
fn a_length_may_stand_on_the_second_line_of_a_field() {
    for (second, length) in [
        ("(11:10 to 12:25 CEST), 75 minutes", Some(75.0)),
        ("Customers waited for 20 minutes.", None),
    ] {
        let field = "**Duration:** 2024-05-03, 09:10 to 10:25 UTC";
        let source = Source::new("postmortem.md", format!("# Outage\n\n{field}\n{second}\n"));
        let postmortem = read(&source, &Config::default()).unwrap();
        let incident = &postmortem.incident;
        let total = incident.total.and_then(|index| incident.durations.get(index));
        let total = total.map(|stated| stated.duration.minutes);
        assert_eq!(total, length, "{second}");
    }
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
fn when_a_change_was_made_is_no_window() {
    check(
        "# Outage\n\n## Summary\n\nTwo changes were merged between 2 AM and 2.30 AM PST. The hub was unusable for about 6 hours.\n",
        "
        3: section summary
        5: length 360 min",
    );
}

#[test]
fn upkeep_is_no_window() {
    check(
        "# Outage\n\n## Summary\n\nFrom 2026-03-03 22:00 to 2026-03-05 05:00 UTC planned maintenance of our supplier took place.\n",
        "
        3: section summary
        5: start 2026-03-03T22:00",
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

#[test]
fn both_ends_may_be_told_in_one_sentence() {
    for (text, expected) in [
        (
            "**Duration:** An hour in all, starting at 08:30 AM and ending at 09:30 AM UTC on August 19, 2026.",
            "3: start 2026-08-19T08:30\n3: end 2026-08-19T09:30\n3: length 60 min",
        ),
        ("**Date of resolution:** September 28, 2026", "3: end 2026-09-28"),
    ] {
        check(&format!("# Outage\n\n{text}\n"), &format!("3: section duration\n{expected}"));
    }
}

#[test]
fn a_beginning_may_have_no_date() {
    check("# Outage\n\nAround 06:05 UTC a fault occurred on the web server.\n", "3: start T06:05");
    check("# Outage\n\nThe shop opens at 06:05 UTC.\n", "");
}

#[test]
fn a_length_counts_where_a_sentence_names_the_incident() {
    for (text, expected) in [
        ("The incident lasted overall around 26 minutes.", "\n5: length 26 min"),
        ("In total, this incident was resolved in 2 hours.", "\n5: length 120 min"),
        ("Each node was down for 10 minutes.", ""),
    ] {
        check(
            &format!("# Outage\n\n## Recovery\n\n{text}\n"),
            &format!("3: section resolution{expected}"),
        );
    }
}

#[test]
fn sentences_may_be_wrapped() {
    check(
        "# Outage of 2 May 2026\n\n## Summary\n\nThe incident started at 10:00 UTC and\nwas resolved at 11:30 UTC. Jobs failed\nfor just over an hour.\n",
        "
        3: section summary
        5: start 2026-05-02T10:00
        6: end 2026-05-02T11:30
        7: length 60 min",
    );
    check(
        "# Outage\n\nStarting on 2 May 2026 and going through to 4 May 2026, users were logged out.\n",
        "3: start 2026-05-02\n3: end 2026-05-04",
    );
}

#[test]
fn a_label_may_stand_over_its_moment() {
    check(
        "# Outage\n\n## Summary\n\n* Start-time:\n  06/May/2026 2:17 PM (GMT) End-time: 06/May/2026 3:07 PM (GMT)\n",
        "
        3: section summary
        5: section duration
        6: start 2026-05-06T14:17
        6: end 2026-05-06T15:07",
    );
}

#[test]
fn a_window_beside_a_length_may_pass_midnight() {
    for (window, minutes) in [
        ("22:30 to 23:00 UTC", 30.0),
        ("23:00 to 01:00 UTC", 120.0),
        ("14:00 to 14:00 UTC", 0.0),
        ("2024-05-03 23:00 to 2024-05-04 01:00 UTC", 120.0),
        ("2024-05-04 01:00 to 2024-05-03 23:00 UTC", -120.0),
    ] {
        let text = format!("# P\n\n**Duration**: 2 hours ({window})\n");
        let source = Source::new("docs/postmortem.md", text);
        let postmortem = read(&source, &Config::default()).unwrap();
        let beside = postmortem.incident.durations.first().and_then(|stated| stated.beside);
        assert_eq!(beside.map(|(minutes, _)| minutes), Some(minutes), "{window}");
    }
}

#[test]
fn the_introduction_tells_the_day_of_times_without_one() {
    check(
        "# Outage\n\nOn 3 May 2026 the shop was down.\n\n- Start time: 09:10\n- End time: 10:25\n",
        "
        5: section duration
        6: section duration
        5: start 2026-05-03T09:10
        6: end 2026-05-03T10:25",
    );
}

#[test]
fn a_field_for_it_tells_the_window_rather_than_a_sentence_above() {
    check(
        "# Outage of 3 May 2026\n\n## Summary\n\nWe worked on it from 09:00 to 12:00.\n\n**Duration:** from 09:10 to 10:25\n",
        "
        3: section summary
        7: section duration
        7: start 2026-05-03T09:10
        7: end 2026-05-03T10:25",
    );
}

#[test]
fn a_length_written_like_a_time_of_day_is_no_moment_and_a_moment_no_length() {
    check(
        "# Outage of 3 May 2026\n\n| Metric | Value |\n|---|---|\n| Time to resolve | 01:10 |\n| Downtime | 01:15 |\n",
        "
        5: section duration
        6: section duration
        1: start 2026-05-03
        6: length 75 min",
    );
    check(
        "# Outage of 3 May 2026\n\n**Started:** 09:10\n\n**Resolved:** 10:25\n",
        "
        3: section duration
        5: section resolution
        3: start 2026-05-03T09:10
        5: end 2026-05-03T10:25",
    );
}

#[test]
fn when_the_document_was_written_is_no_day_of_the_incident() {
    for line in [
        "Last updated: 2026-05-09",
        "*Published Saturday, May 9, 2026 at 10:40 UTC*",
        "**Author:** Mara, 2026-05-09",
        "Report date: 2026-05-09",
        "| Last modified | 2026-05-09 |\n|---|---|\n| Severity | 2 |",
    ] {
        let text = format!(
            "# Outage\n\n{line}\n\n## Summary\n\nOn 3 May 2026 at 14:05 the shop went down.\n"
        );
        let source = Source::new("postmortem.md", text);
        let postmortem = read(&source, &Config::default()).unwrap();
        let start = postmortem.incident.start.and_then(|start| start.moment);
        assert_eq!(start.map(|at| at.to_string()).as_deref(), Some("2026-05-03T14:05"), "{line}");
    }
}

#[test]
fn hours_that_come_again_and_again_are_no_window() {
    check(
        "# Outage of 3 May 2026\n\n## Summary\n\nThe quiet hours (23:00-07:00 UTC) hid the page.\n",
        "
        3: section summary
        1: start 2026-05-03",
    );
}

#[test]
fn a_sentence_that_opens_with_its_moment_may_tell_the_end() {
    check(
        "# Outage\n\n## Summary\n\nOn 3 May 2026 at 14:05 the shop went down and stayed so until 4 May 2026 at 09:10.\n",
        "
        3: section summary
        5: start 2026-05-03T14:05
        5: end 2026-05-04T09:10",
    );
    check(
        "# Outage of 3 May 2026\n\nUpdate: this was resolved on 4 May 2026.\n",
        "
        1: start 2026-05-03",
    );
}

#[test]
fn entries_of_one_day_tell_the_day_of_the_window() {
    check(
        "# Outage\n\n## Summary\n\nThe shop was down from 8:00 to 9:30 AM UTC.\n\n## Timeline\n\n### 3 May 2026\n\n- 08:00 alert\n- 09:30 fixed\n",
        "
        3: section summary
        7: section timeline
        5: start 2026-05-03T08:00
        5: end 2026-05-03T09:30
        11: event 2026-05-03T08:00 \"alert\"
        12: event 2026-05-03T09:30 \"fixed\"",
    );
}

#[test]
fn how_long_it_took_to_end_it_is_a_length() {
    for (sentence, length) in [
        ("It took us 40 minutes to restore the shop.", Some(40.0)),
        ("The trouble was resolved after 40 minutes.", Some(40.0)),
        ("Block production was halted for 40 minutes.", Some(40.0)),
        ("It takes 5 minutes to restore a host.", None),
    ] {
        let text = format!("# Outage of 3 May 2026\n\n## Summary\n\n{sentence}\n");
        let source = Source::new("postmortem.md", text);
        let incident = read(&source, &Config::default()).unwrap().incident;
        let total = incident.total.map(|total| incident.durations[total].duration.minutes);
        assert_eq!(total, length, "{sentence}");
    }
}

#[test]
fn a_field_for_the_recovery_tells_the_end() {
    for (fields, end) in [
        ("- Start: 14:05\n- Mitigated: 14:40\n- Resolved: 15:10", Some("2026-05-03T15:10")),
        // How long it took counts to the mitigation for some, to the end for others.
        ("- Start: 14:05\n- Mitigation complete: 14:40", None),
        ("- Start: 14:05\n- Service restored: 14:40", Some("2026-05-03T14:40")),
        ("- Start: 14:05\n- Recovered: by a restart", None),
    ] {
        let source = Source::new("a.md", format!("# Outage of 3 May 2026\n\n{fields}\n"));
        let incident = read(&source, &Config::default()).unwrap().incident;
        let moment = incident.end.and_then(|end| end.moment).map(|moment| moment.to_string());
        assert_eq!(moment.as_deref(), end, "{fields}");
    }
}

#[test]
fn a_field_for_the_day_goes_with_a_sentence_that_tells_the_time() {
    for (text, start) in [
        (
            "**Date:** 2026-05-03\n\n## Summary\n\nOn May 3, 2026 at 09:45 UTC searches began to fail.",
            "2026-05-03T09:45",
        ),
        ("**Date:** 2026-05-03\n\n## Summary\n\nThe fix was deployed at 12:00 UTC.", "2026-05-03"),
        ("**Date:** 2026-05-06\n\n## Summary\n\nOn May 3, 2026 all searches failed.", "2026-05-03"),
        ("## Date of incident\n\n`03-MAY-2026`\n\n## Summary\n\nSearches failed.", "2026-05-03"),
    ] {
        let source = Source::new("a.md", format!("# Outage\n\n{text}\n"));
        let incident = read(&source, &Config::default()).unwrap().incident;
        let moment = incident.start.and_then(|start| start.moment).map(|moment| moment.to_string());
        assert_eq!(moment.as_deref(), Some(start), "{text}");
    }
}
