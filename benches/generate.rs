//! Writes postmortems to measure with: `generate FOLDER COUNT` many small ones, `generate FILE BYTES` one long.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code, unreachable_pub)]

use std::fs;
use std::path::Path;

#[path = "../tests/generated/mod.rs"]
mod generated;

use generated::report::{Report, Tape};

/// One postmortem; every third has times out of order, no owners, or words that blame.
fn document(seed: u64) -> String {
    let mut report = Report::pick(&mut Tape::seeded(seed));
    match seed % 9 {
        0 => report.entries.swap(1, 2),
        3 => report.items.iter_mut().for_each(|item| item.owner.clear()),
        6 => report.part("root-cause").text += " Somebody was careless.",
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

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [target, count] = arguments.as_slice() else {
        panic!("usage: generate FOLDER COUNT | generate FILE.md BYTES");
    };
    let count: u64 = count.parse().expect("a number");
    let target = Path::new(target);
    if target.extension().is_some_and(|ending| ending == "md") {
        let mut text = String::new();
        for seed in 0.. {
            if text.len() as u64 >= count {
                break;
            }
            text += &document(seed);
        }
        return fs::write(target, text).unwrap();
    }
    for seed in 0..count {
        let folder = target.join(format!("{:02}", seed / 100));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("incident-{seed:05}.md")), document(seed)).unwrap();
    }
}
