//! `PATH:LINE:COLUMN: SEVERITY[RULE] MESSAGE`, one finding a line.

use std::io;

use super::{FileReport, Report, Summary, one_line};

/// One finding a line.
pub(super) struct Line;

impl Report for Line {
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let path = one_line(file.source.name());
        for diagnostic in file.diagnostics {
            let at = file.source.position(diagnostic.finding.span.start);
            let severity = diagnostic.severity.name();
            let message = one_line(&diagnostic.finding.message);
            let rule = &diagnostic.rule;
            writeln!(out, "{path}:{}:{}: {severity}[{rule}] {message}", at.line, at.column)?;
        }
        Ok(())
    }

    fn finish(&mut self, _: &Summary, _: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}
