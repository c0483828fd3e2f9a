//! What is found, written down: one small file a format, chosen here.

use std::io;

use serde::Serialize;

use crate::recognise::words::are_plain;
use crate::rule::{Diagnostic, Rule, Severity};
use crate::rules::RULES;
use crate::source::Source;

mod checkstyle;
mod github;
mod gitlab;
mod human;
pub mod inspect;
mod job_summary;
mod json;
mod junit;
mod line;
mod page;
mod points;
mod rdjson;
#[cfg(test)]
mod sample;
mod sarif;
mod uri;
mod wrap;
mod xml;

pub use job_summary::JobSummary;
pub use page::ReviewPage;
pub(crate) use wrap::wrapped;

/// One document with what was found in it, in order of place.
#[derive(Debug, Clone, Copy)]
pub struct FileReport<'a> {
    /// The document.
    pub source: &'a Source,
    /// What was found.
    pub diagnostics: &'a [Diagnostic],
    /// What was found and is in the baseline.
    pub known: &'a [Diagnostic],
}

/// A file that could not be read, or a part of the run that could not be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The file, as shown to people.
    pub path: String,
    /// Why, in one line.
    pub message: String,
}

/// What a whole run came to.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// Files that were linted.
    pub linted: usize,
    /// Files that a filter took away.
    pub skipped: usize,
    /// Files that could not be read.
    pub failed: Vec<Failure>,
    /// Linted files in which something was found.
    pub flagged: usize,
    /// Findings that were put right.
    pub fixed: usize,
    /// Findings by severity: errors, warnings, infos.
    pub counts: Counts,
}

/// Findings by severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.infos += 1,
        }
    }

    /// All together.
    pub const fn total(self) -> usize {
        self.errors + self.warnings + self.infos
    }
}

/// How a report may look on the stream it goes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// Whether escape codes for colour are written.
    pub colour: bool,
    /// Whether it is a terminal that follows links.
    pub links: bool,
    /// The width of the stream, in characters; 0 where it is not known.
    pub width: usize,
    /// Whether only findings are wanted, without a closing count.
    pub quiet: bool,
}

impl Style {
    /// The width to wrap at, in characters: one in which text can be read.
    pub(crate) fn columns(&self) -> usize {
        if self.width == 0 { 100 } else { self.width.clamp(40, 160) }
    }
}

/// What every format is told before the first file.
#[derive(Clone, Copy)]
pub struct Setup<'a> {
    /// The rules of the run, enabled or not.
    pub rules: &'a [Rule<'a>],
    /// How it may look.
    pub style: Style,
}

/// One format. Files come in order of path, each once; files without findings come too.
pub trait Report: Send {
    /// Writes what was found in one file.
    ///
    /// # Errors
    /// What `out` reports.
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()>;

    /// Writes what stands after the last file.
    ///
    /// # Errors
    /// What `out` reports.
    fn finish(&mut self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()>;
}

/// A format by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: with the lines of source.
    Human,
    /// One finding a line.
    Line,
    /// One JSON object.
    Json,
    /// One JSON object a finding, a line each.
    Jsonl,
    /// SARIF 2.1.0.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// GitLab's code quality report.
    Gitlab,
    /// JUnit's XML.
    Junit,
    /// Checkstyle's XML.
    Checkstyle,
    /// The Reviewdog Diagnostic Format.
    Rdjson,
}

impl Format {
    /// Every format, the default first.
    pub const ALL: &[Self] = &[
        Self::Human,
        Self::Line,
        Self::Json,
        Self::Jsonl,
        Self::Sarif,
        Self::Github,
        Self::Gitlab,
        Self::Junit,
        Self::Checkstyle,
        Self::Rdjson,
    ];

    /// What `--format` calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Line => "line",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
            Self::Checkstyle => "checkstyle",
            Self::Rdjson => "rdjson",
        }
    }

    /// The format of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// A report of this format.
    pub fn report<'a>(self, setup: Setup<'a>) -> Box<dyn Report + 'a> {
        match self {
            Self::Human => Box::new(human::Human::new(setup.style)),
            Self::Line => Box::new(line::Line),
            Self::Json => Box::new(json::Json::default()),
            Self::Jsonl => Box::new(json::Jsonl),
            Self::Sarif => Box::new(sarif::Sarif::new(setup)),
            Self::Github => Box::new(github::Github::default()),
            Self::Gitlab => Box::new(gitlab::Gitlab::default()),
            Self::Junit => Box::new(junit::Junit::default()),
            Self::Checkstyle => Box::new(checkstyle::Checkstyle::default()),
            Self::Rdjson => Box::new(rdjson::Rdjson::default()),
        }
    }
}

/// Where the page of one of pmlint's own rules can be read; `None` for a team's own.
pub fn url(rule: &str) -> Option<String> {
    let known = RULES.iter().any(|known| known.name == rule);
    known.then(|| {
        format!(
            "{}/blob/v{}/rules/{rule}.md",
            env!("CARGO_PKG_REPOSITORY"),
            env!("CARGO_PKG_VERSION")
        )
    })
}

/// `1 error`, `2 errors`.
pub fn counted(count: usize, word: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {word}{ending}")
}

/// A message or name on one line: control characters become spaces, so that no text can forge a line.
pub fn one_line(text: &str) -> std::borrow::Cow<'_, str> {
    if specials(text).any(|(_, special)| is_hostile(special)) {
        text.chars().map(|c| if is_hostile(c) { ' ' } else { c }).collect::<String>().into()
    } else {
        text.into()
    }
}

/// The characters of a text that are not printable ASCII, with their places.
fn specials(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (pieces, _) = rest.as_bytes().as_chunks::<16>();
        let plain = 16 * pieces.iter().take_while(|piece| are_plain(*piece)).count();
        let is_special = |byte: &u8| !matches!(byte, b' '..=b'~');
        let at = plain + rest.as_bytes().get(plain..)?.iter().position(is_special)?;
        let mut special = rest.get(at..)?.chars();
        let found = (text.len() - rest.len() + at, special.next()?);
        rest = special.as_str();
        Some(found)
    })
}

/// Whether a character could move the cursor, end a line, or reorder what is shown.
pub fn is_hostile(character: char) -> bool {
    match character {
        ..'\u{a0}' => character.is_control(),
        ..'\u{61c}' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => false,
    }
}
