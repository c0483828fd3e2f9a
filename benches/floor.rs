//! The floor that pmlint is measured against: walks, reads and parses, and finds nothing.
//!
//! `floor PATH...`; with several processors the files are shared out as pmlint does it.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::path::PathBuf;

use pulldown_cmark::{Options, Parser};
use rayon::prelude::*;

/// As pmlint reads Markdown.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

fn main() {
    let paths = std::env::args().skip(1);
    let files = paths.flat_map(|path| walkdir::WalkDir::new(path).sort_by_file_name());
    let files = files.map(|entry| entry.unwrap().into_path());
    let files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    let parse = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        Parser::new_ext(&text, OPTIONS)
            .into_offset_iter()
            .map(|(_, span)| span.len())
            .sum::<usize>()
    };
    let sum: usize = if files.len() < 8 {
        files.iter().map(parse).sum()
    } else {
        files.par_iter().map(parse).sum()
    };
    println!("{sum}");
}
