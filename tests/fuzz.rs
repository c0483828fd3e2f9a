//! The bodies of the fuzz targets on inputs made from the fixtures: cut, spliced, and with bytes changed.
//!
//! Always the same inputs; `PMLINT_FUZZ` sets how many for each target, and a longer run finds more:
//! `PMLINT_FUZZ=100000 cargo test --release --test fuzz`.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

#[path = "../fuzz/bodies.rs"]
mod bodies;

/// Pieces that parsers look for.
const PIECES: &[&str] = &[
    "14:05",
    "25:61",
    "2024-02-30",
    " UTC",
    "T+5m",
    "<!-- pmlint-allow x: y -->",
    "| --- |",
    "\n- ",
    "\n## ",
    "\r\n",
    "\r",
    "```toml rule\n",
    "**",
    "[",
    "](",
    "`",
    "\u{202e}",
    "\u{1b}[31m",
    "\u{0}",
    "é",
    "🔥",
    "２１：００",
    "@@ -1,3 +1,4 @@\n",
    "+++ b/a.md\n",
    "diff --git a/x b/x\n",
    "{\"version\": 1",
    "trackers = [\"",
    "extends = \"",
    "owner: ",
    "TBD",
    "%0A",
    "::",
    "]]>",
    "> > > ",
    "1e999",
    "99999999999999999999",
];

/// Numbers that look random, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, count: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % count.max(1)
    }
}

/// Every file below a folder, in order of name.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn seeds() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["fixtures", "rules"] {
        files(&root.join(folder), &mut paths);
    }
    let seeds: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    assert!(seeds.len() > 50, "the fixtures are there");
    seeds
}

/// One input: a part of a seed, perhaps another behind it, with pieces and bytes put in.
fn input(seeds: &[Vec<u8>], numbers: &mut Numbers) -> Vec<u8> {
    let part = |numbers: &mut Numbers| {
        let seed = &seeds[numbers.below(seeds.len())];
        let start = numbers.below(seed.len());
        let length = 1 + numbers.below(600);
        seed[start..seed.len().min(start + length)].to_vec()
    };
    let mut data = part(numbers);
    if numbers.below(2) == 0 {
        data.extend(part(numbers));
    }
    for _ in 0..numbers.below(8) {
        let at = numbers.below(data.len() + 1);
        match numbers.below(3) {
            0 => data.insert(at, numbers.below(256) as u8),
            1 => {
                let piece = PIECES[numbers.below(PIECES.len())];
                data.splice(at..at, piece.bytes());
            }
            _ => data.truncate(data.len().min(at + 400)),
        }
    }
    data
}

#[test]
fn no_input_breaks_a_target() {
    let count: usize =
        std::env::var("PMLINT_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(60);
    let seeds = seeds();
    let mut broken = Vec::new();
    for (name, body) in bodies::BODIES {
        let mut numbers = Numbers(name.len() as u64);
        for _ in 0..count {
            let data = input(&seeds, &mut numbers);
            if let Err(panic) = catch_unwind(|| body(&data)) {
                let said = panic.downcast_ref::<String>().cloned().unwrap_or_default();
                broken.push(format!("{name}: {said}\n{:?}", String::from_utf8_lossy(&data)));
                break;
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
}
