//! `json` and `jsonl`: every finding with all that is known of it, in a versioned form.

use std::io;

use serde::Serialize;

use super::{Failure, FileReport, Report, Summary, url};
use crate::rule::{Diagnostic, Edit};
use crate::source::{Source, Span};

/// The version of the form; it changes when a field goes or changes its meaning.
pub(super) const VERSION: u32 = 1;

/// One JSON object for the whole run.
#[derive(Default)]
pub(super) struct Json {
    begun: bool,
}

/// One JSON object a finding.
pub(super) struct Jsonl;

impl Report for Json {
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        for diagnostic in file.diagnostics {
            self.separate(out)?;
            serde_json::to_writer(&mut *out, &Finding::new(file.source, diagnostic))?;
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        if !self.begun {
            write!(out, "{{\"version\": {VERSION}, \"findings\": [")?;
        }
        let Summary { linted, skipped, failed, fixed, .. } = summary;
        let files = Files { linted: *linted, skipped: *skipped, failed };
        write!(out, "\n], \"files\": ")?;
        serde_json::to_writer(&mut *out, &files)?;
        writeln!(out, ", \"fixed\": {fixed}}}")
    }
}

impl Json {
    /// Writes what stands before a finding.
    fn separate(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            out.write_all(b",\n")
        } else {
            writeln!(out, "{{\"version\": {VERSION}, \"findings\": [")
        }
    }
}

impl Report for Jsonl {
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        for diagnostic in file.diagnostics {
            serde_json::to_writer(&mut *out, &Finding::new(file.source, diagnostic))?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn finish(&mut self, _: &Summary, _: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Serialize)]
struct Files<'a> {
    linted: usize,
    skipped: usize,
    failed: &'a [Failure],
}

/// A diagnostic as it is promised to programs.
#[derive(Serialize)]
pub(crate) struct Finding<'a> {
    version: u32,
    rule: &'a str,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    url: Option<String>,
    path: &'a str,
    span: Place,
    related: Vec<Related<'a>>,
    fix: Option<Fix<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    span: Place,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    applicability: &'static str,
    edits: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
struct Replacement<'a> {
    span: Place,
    text: &'a str,
}

#[derive(Serialize)]
struct Place {
    start: Point,
    end: Point,
}

#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
    offset: usize,
}

impl<'a> Finding<'a> {
    /// What is said of a diagnostic in `source`.
    pub(crate) fn new(source: &'a Source, diagnostic: &'a Diagnostic) -> Self {
        let finding = &diagnostic.finding;
        let related = finding.related.iter();
        let replacement =
            |edit: &'a Edit| Replacement { span: Place::new(source, edit.span), text: &edit.text };
        Self {
            version: VERSION,
            rule: &diagnostic.rule,
            severity: diagnostic.severity.name(),
            message: &finding.message,
            help: finding.help.as_deref(),
            url: url(&diagnostic.rule),
            path: source.name(),
            span: Place::new(source, finding.span),
            related: related
                .map(|other| Related {
                    message: &other.message,
                    span: Place::new(source, other.span),
                })
                .collect(),
            fix: finding.fix.as_ref().map(|fix| Fix {
                title: &fix.title,
                applicability: fix.applicability.name(),
                edits: fix.edits.iter().map(replacement).collect(),
            }),
            fingerprint: &diagnostic.fingerprint,
        }
    }
}

impl Place {
    fn new(source: &Source, span: Span) -> Self {
        Self { start: Point::new(source, span.start), end: Point::new(source, span.end) }
    }
}

impl Point {
    fn new(source: &Source, offset: usize) -> Self {
        let at = source.position(offset);
        Self { line: at.line, column: at.column, offset }
    }
}
