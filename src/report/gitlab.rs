//! `gitlab`: GitLab's code quality report, an array of findings.

use std::io;

use serde::Serialize;

use super::{FileReport, Report, Summary, one_line};
use crate::rule::Severity;

/// One JSON array.
#[derive(Default)]
pub(super) struct Gitlab {
    begun: bool,
}

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

impl Report for Gitlab {
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        for diagnostic in file.diagnostics {
            let span = diagnostic.finding.span;
            let issue = Issue {
                description: &one_line(&diagnostic.finding.message),
                check_name: &diagnostic.rule,
                fingerprint: &diagnostic.fingerprint,
                severity: severity(diagnostic.severity),
                location: Location {
                    path: file.source.name(),
                    lines: Lines {
                        begin: file.source.line(span.start),
                        end: file.source.line(span.end),
                    },
                },
            };
            self.separate(out)?;
            serde_json::to_writer(&mut *out, &issue)?;
        }
        Ok(())
    }

    /// Files that could not be read have no place in the form; stderr and the exit code tell of them.
    fn finish(&mut self, _: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        out.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })
    }
}

impl Gitlab {
    /// Writes what stands before a finding.
    fn separate(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        let begun = std::mem::replace(&mut self.begun, true);
        out.write_all(if begun { b",\n" } else { b"[\n" })
    }
}

/// GitLab has `info`, `minor`, `major`, `critical` and `blocker`.
const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "minor",
        Severity::Error => "major",
    }
}

#[cfg(test)]
mod tests {
    use crate::report::{Format, sample};

    #[test]
    fn an_array_with_an_issue_a_line() {
        assert_eq!(
            sample::written(Format::Gitlab),
            r#"[
{"description":"says <b> & \"c\" ::error::x ","check_name":"some-defect","fingerprint":"00000000000000aa","severity":"info","location":{"path":"docs/a b,c::%0A\n<é>.md","lines":{"begin":3,"end":3}}},
{"description":"14:05 is before 14:10","check_name":"other-defect","fingerprint":"00000000000000bb","severity":"major","location":{"path":"docs/a b,c::%0A\n<é>.md","lines":{"begin":3,"end":4}}}
]
"#
        );
    }

    #[test]
    fn without_findings_the_array_is_empty() {
        assert_eq!(sample::written_empty(Format::Gitlab), "[]\n");
    }
}
