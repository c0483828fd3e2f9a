//! A run with everything in it that a format could trip over, for the tests of formats.

use std::sync::Arc;

use super::{Failure, FileReport, Format, Setup, Style, Summary};
use crate::rule::{Diagnostic, Edit, Finding, Fix, Severity};
use crate::source::{Source, Span};

const NAME: &str = "docs/a b,c::%0A\n<é>.md";
const TEXT: &str = "Über\n\n🔥 x\nthe end\n";

fn diagnostic(rule: &str, severity: Severity, fingerprint: &str, finding: Finding) -> Diagnostic {
    Diagnostic { rule: Arc::from(rule), severity, finding, fingerprint: fingerprint.into() }
}

fn at(text: &str) -> Span {
    let start = TEXT.find(text).unwrap();
    Span::new(start, start + text.len())
}

/// What `format` makes of one file with findings, one without, and one that could not be read.
pub(super) fn written(format: Format) -> String {
    let source = Source::new(NAME, TEXT);
    let x = Finding::new(at("x"), "says <b> & \"c\"\n::error::x\u{1b}")
        .help("Say it, plainly: 100 %")
        .fix(Fix::safe("Say y", at("x"), "y"));
    let mut fix = Fix::suggested("Swap", at("Über"), "the end");
    fix.edits.push(Edit { span: at("the end"), text: "Über".into() });
    let end = Finding::new(Span::new(at("x").end, at("the").end), "14:05 is before 14:10")
        .related(Span::new(0, "Üb".len() + 1), "this one")
        .fix(fix);
    let diagnostics = [
        diagnostic("some-defect", Severity::Info, "00000000000000aa", x),
        diagnostic("other-defect", Severity::Error, "00000000000000bb", end.clone()),
    ];
    let known = [diagnostic("other-defect", Severity::Warning, "00000000000000cc", end)];
    let clean = Source::new("clean.md", "# Fine\n");
    let summary = Summary {
        linted: 2,
        failed: vec![Failure { path: "gone.md".into(), message: "no such file".into() }],
        ..Summary::default()
    };
    run(
        format,
        &[
            FileReport { source: &source, diagnostics: &diagnostics, known: &known },
            FileReport { source: &clean, diagnostics: &[], known: &[] },
        ],
        &summary,
    )
}

/// What `format` makes of nothing.
pub(super) fn written_empty(format: Format) -> String {
    run(format, &[], &Summary::default())
}

/// What `format` makes of these files.
pub(super) fn run(format: Format, files: &[FileReport<'_>], summary: &Summary) -> String {
    let mut report = format.report(Setup { rules: &[], style: Style::default() });
    let mut out = Vec::new();
    for file in files {
        report.file(file, &mut out).unwrap();
    }
    report.finish(summary, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
