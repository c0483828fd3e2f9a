//! Generated postmortems with known truth: each is read back exactly and says nothing, and with one
//! fault put into it says that and nothing else.
//!
//! `PROPTEST_CASES` sets how many documents are made, for each test; faults of all kinds share them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, dead_code)]

use std::collections::BTreeSet;

use jiff::civil::Date;
use pmlint::config::Config;
use pmlint::lint;
use pmlint::postmortem::{self, Moment};
use pmlint::rules::RULES;
use pmlint::source::Source;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};

#[path = "generated/mod.rs"]
mod generated;

use generated::faults::FAULTS;
use generated::report::{Report, Tape};

fn config() -> Config {
    let mut config = Config::default();
    config.as_of = None;
    config
}

/// Runs a property on reports from tapes that shrink to the first choice of everything.
fn on_reports(cases: u32, property: impl Fn(Report) -> Result<(), TestCaseError>) {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let tapes = vec(any::<u32>(), 48);
    TestRunner::new(config)
        .run(&tapes, |numbers| property(Report::pick(&mut Tape::new(numbers))))
        .unwrap_or_else(|error| panic!("{error}"));
}

fn cases() -> u32 {
    ProptestConfig::default().cases
}

/// `LINE RULE MESSAGE` of everything that is found.
fn found(text: &str) -> Vec<(String, String)> {
    let source = Source::new("incidents/report.md", text).among_files(|_| false);
    lint::document(&source, &config(), RULES, false)
        .expect("it looks like a postmortem")
        .into_iter()
        .map(|found| {
            let line = source.line(found.finding.span.start);
            (found.rule.to_string(), format!("{line}: {}: {}", found.rule, found.finding.message))
        })
        .collect()
}

/// The day and the minute of it.
fn minute(moment: Moment) -> (Option<Date>, Option<i64>) {
    (moment.date, moment.second.map(|second| i64::from(second) / 60))
}

#[test]
fn a_report_is_read_back_as_it_was_made() {
    on_reports(cases(), |report| {
        let text = report.write();
        let source = Source::new("incidents/report.md", &*text);
        let config = config();
        let read = postmortem::read(&source, &config)
            .map_err(|why| TestCaseError::fail(why.reason.clone()))?;
        let at = |at: jiff::civil::DateTime| {
            (Some(at.date()), Some(i64::from(at.hour()) * 60 + i64::from(at.minute())))
        };

        prop_assert_eq!(&read.title.as_ref().expect("a title").text, &report.title);
        let roles: Vec<&str> = read
            .sections
            .iter()
            .filter(|section| report.parts.iter().any(|part| section.title.contains(&part.title)))
            .flat_map(|section| section.roles.iter().map(|role| role.name()))
            .collect();
        let made: Vec<&str> = report.parts.iter().map(|part| part.role).collect();
        prop_assert_eq!(roles, made, "sections of:\n{}", text);

        let bound = |bound: &Option<postmortem::Bounds>| {
            bound.as_ref().and_then(|bound| bound.moment).map(minute)
        };
        prop_assert_eq!(bound(&read.incident.start), Some(at(report.start)), "start in:\n{}", text);
        prop_assert_eq!(bound(&read.incident.end), Some(at(report.end)), "end in:\n{}", text);
        let total = read.incident.total.and_then(|index| read.incident.durations.get(index));
        let minutes = (report.end - report.start).total(jiff::Unit::Minute).expect("minutes");
        prop_assert_eq!(total.map(|total| total.duration.minutes), Some(minutes));

        let events: Vec<_> = read
            .events()
            .map(|event| (event.moment.map(minute), event.text.trim_end_matches('.').to_owned()))
            .collect();
        let made: Vec<_> =
            report.entries.iter().map(|entry| (Some(at(entry.at)), entry.text.clone())).collect();
        prop_assert_eq!(events, made, "entries of:\n{}", text);

        let items: Vec<_> = read
            .actions()
            .map(|item| {
                let owner = item.owner.as_ref().map(|(owner, _)| owner.to_string());
                let ticket = item.ticket.as_ref().map(|(ticket, _)| ticket.to_string());
                // What stands in brackets behind the task may be part of its text.
                let text = item.text.split(" (").next().unwrap_or_default().to_owned();
                (text, owner, item.due_date, ticket)
            })
            .collect();
        let made: Vec<_> = report
            .items
            .iter()
            .map(|item| {
                (item.text.clone(), Some(item.owner.clone()), item.due, Some(item.ticket.clone()))
            })
            .collect();
        prop_assert_eq!(items, made, "items of:\n{}", text);
        Ok(())
    });
}

#[test]
fn a_report_without_a_fault_says_nothing() {
    on_reports(cases(), |report| {
        let text = report.write();
        prop_assert_eq!(found(&text), [], "{}", text);
        Ok(())
    });
}

#[test]
fn a_fault_is_found_and_nothing_else() {
    let kinds: BTreeSet<&str> = FAULTS.iter().map(|fault| fault.rule).collect();
    assert!(kinds.len() >= 25, "kinds of faults: {kinds:?}");
    let share = (cases() / u32::try_from(FAULTS.len()).unwrap()).max(32);
    let mut failed = Vec::new();
    for fault in FAULTS {
        let each = std::panic::AssertUnwindSafe(|| {
            on_reports(share, |mut report| {
                (fault.put)(&mut report);
                let text = report.write();
                let found = found(&text);
                let rules: Vec<&str> = found.iter().map(|(rule, _)| &**rule).collect();
                prop_assert_eq!(rules, [fault.rule], "{:?} in:\n{}", found, text);
                Ok(())
            });
        });
        if let Err(panic) = std::panic::catch_unwind(each) {
            let said = panic.downcast_ref::<String>().cloned().unwrap_or_default();
            failed.push(format!("## {} ({})\n{said}", fault.name, fault.rule));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {} kinds:\n{}",
        failed.len(),
        FAULTS.len(),
        failed.join("\n\n")
    );
}
