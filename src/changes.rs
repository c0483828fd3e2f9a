//! Which lines a change touches, and so which findings it caused.

mod name;
mod patch;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use crate::rule::{Diagnostic, Finding};
use crate::source::{Source, Span};

/// What a change did to files, by their paths as the patch names them: `/` between folders, relative
/// to where the patch was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    files: BTreeMap<String, Change>,
}

/// What a change did to one file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Change {
    /// It is new, or nothing is known but that it differs.
    Whole,
    /// Lines as they are numbered afterwards, 1-based and in order; an empty range is the gap before a
    /// line, where others were deleted.
    Lines(Vec<Range<usize>>),
}

/// Why a patch cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatchError {
    /// 1-based line of the patch.
    pub line: usize,
    /// In one line.
    pub message: String,
}

impl fmt::Display for PatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for PatchError {}

impl Changes {
    /// Reads a unified diff, as `git diff`, `diff -u` and `git format-patch` write it. An empty one
    /// changes nothing; text around the diffs is passed over.
    ///
    /// # Errors
    /// Where it is damaged, or no unified diff at all.
    pub fn parse(patch: &[u8]) -> Result<Self, PatchError> {
        patch::parse(patch)
    }

    /// Counts every line of a file as changed.
    pub fn add_file(&mut self, path: impl Into<String>) {
        self.files.insert(path.into(), Change::Whole);
    }

    /// Notes lines of a file; where it was touched before, by another patch of a series, line numbers
    /// no longer hold and the whole of it counts.
    fn add_lines(&mut self, path: String, lines: Vec<Range<usize>>) {
        self.files
            .entry(path)
            .and_modify(|change| *change = Change::Whole)
            .or_insert(Change::Lines(lines));
    }

    /// Whether the change touches a file at all.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Keeps what the change may have caused: findings with a label on a line that it touched, and
    /// findings about the whole of a document that it touched.
    pub fn retain(&self, path: &str, source: &Source, diagnostics: &mut Vec<Diagnostic>) {
        match self.files.get(path) {
            None => diagnostics.clear(),
            Some(Change::Whole) => {}
            Some(Change::Lines(lines)) => {
                let touched = around_gaps(lines, source);
                diagnostics.retain(|diagnostic| touches(&touched, source, &diagnostic.finding));
            }
        }
    }
}

/// Whether any label of a finding stands on one of the lines.
fn touches(lines: &[Range<usize>], source: &Source, finding: &Finding) -> bool {
    let related = finding.related.iter().map(|related| related.span);
    finding.whole_document
        || std::iter::once(finding.span).chain(related).any(|span| {
            let (first, last) = lines_of(source, span);
            let next = lines.partition_point(|line| line.end <= first);
            lines.get(next).is_some_and(|line| line.start <= last)
        })
}

/// The first and the last line of a span.
fn lines_of(source: &Source, span: Span) -> (usize, usize) {
    let last = span.end.saturating_sub(1).max(span.start);
    (source.line(span.start), source.line(last))
}

/// The same lines, with every gap widened to the lines of text on both sides of it: what was deleted
/// may be what they lack.
fn around_gaps(lines: &[Range<usize>], source: &Source) -> Vec<Range<usize>> {
    let mut widened: Vec<Range<usize>> = Vec::with_capacity(lines.len());
    for line in lines {
        // A gap inside what is widened already has the same text on both sides.
        if line.is_empty()
            && widened.last().is_some_and(|last| last.start < line.start && line.start < last.end)
        {
            continue;
        }
        let range = if line.is_empty() { around_gap(line.start, source) } else { line.clone() };
        match widened.last_mut() {
            Some(last) if range.start <= last.end => {
                last.start = last.start.min(range.start);
                last.end = last.end.max(range.end);
            }
            _ => widened.push(range),
        }
    }
    widened
}

fn around_gap(gap: usize, source: &Source) -> Range<usize> {
    let is_blank = |line: &usize| source.slice(source.line_span(*line)).trim().is_empty();
    let count = source.line_count();
    let gap = gap.clamp(1, count + 1);
    let before = (1..gap).rev().find(|line| !is_blank(line)).unwrap_or(gap);
    let after = (gap..=count).find(|line| !is_blank(line)).unwrap_or(gap);
    before..after.saturating_add(1)
}

#[cfg(test)]
mod tests;
