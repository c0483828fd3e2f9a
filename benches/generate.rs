//! Writes postmortems to measure with: `generate FOLDER COUNT [spoiled]` many small ones, `generate FILE BYTES` one long.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code, unreachable_pub)]

use std::fs;
use std::path::Path;

#[path = "../tests/generated/mod.rs"]
mod generated;

use generated::report::{Report, Tape};

/// How good the postmortems are.
#[derive(Clone, Copy)]
enum State {
    /// Every third has times out of order, no owners, or words that blame.
    Usual,
    /// Each has about ten findings, as first reports of a team do.
    Spoiled,
}

/// One postmortem.
fn document(seed: u64, state: State) -> String {
    let mut report = Report::pick(&mut Tape::seeded(seed));
    match (state, seed % 9) {
        (State::Spoiled, _) => spoil(&mut report),
        (State::Usual, 0) => report.entries.swap(1, 2),
        (State::Usual, 3) => report.items.iter_mut().for_each(|item| item.owner.clear()),
        (State::Usual, 6) => report.part("root-cause").text += " Somebody was careless.",
        _ => {}
    }
    let mut text = report.write();
    // As long as most are.
    text += "## Background\n\n";
    for turn in 1..5 {
        let other = Report::pick(&mut Tape::seeded(seed * 7 + turn));
        for part in other.parts.iter().filter(|part| matches!(part.role, "root-cause" | "lessons"))
        {
            text += &format!("{}\n\n", part.text);
        }
    }
    text
}

/// Puts faults of many kinds into a postmortem.
fn spoil(report: &mut Report) {
    report.entries.swap(1, 2);
    for (item, vague) in report.items.iter_mut().zip([
        "Improve the monitoring of the service",
        "Remind everyone to be more careful with changes",
        "Ensure that the alerts are better and review the dashboards",
    ]) {
        item.text = vague.into();
        item.owner.clear();
        item.due = None;
        item.ticket.clear();
    }
    report.part("impact").text = "It was a terrible disaster for our users!!".into();
    report.part("root-cause").text += " Somebody was careless. TODO: say more.";
    *report.field("Duration") = "9 hours".into();
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (target, count, state) = match arguments.as_slice() {
        [target, count] => (target, count, State::Usual),
        [target, count, state] if state == "spoiled" => (target, count, State::Spoiled),
        _ => panic!("usage: generate FOLDER COUNT [spoiled] | generate FILE.md BYTES"),
    };
    let count: u64 = count.parse().expect("a number");
    let target = Path::new(target);
    if target.extension().is_some_and(|ending| ending == "md") {
        let mut text = String::new();
        for seed in 0.. {
            if text.len() as u64 >= count {
                break;
            }
            text += &document(seed, state);
        }
        return fs::write(target, text).unwrap();
    }
    for seed in 0..count {
        let folder = target.join(format!("{:02}", seed / 100));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("incident-{seed:05}.md")), document(seed, state)).unwrap();
    }
}
