//! `github`: workflow commands that GitHub Actions turns into annotations.

use std::fmt::{self, Write};
use std::io;

use super::{FileReport, Report, Summary, is_hostile, one_line};
use crate::rule::{Diagnostic, Severity};
use crate::source::Source;

/// A command a finding. GitHub shows ten errors and ten warnings of a step, so errors come first and
/// what is merely worth knowing comes last.
#[derive(Default)]
pub(super) struct Github {
    errors: String,
    warnings: String,
    notices: String,
}

impl Report for Github {
    fn file(&mut self, file: &FileReport<'_>, _: &mut dyn io::Write) -> io::Result<()> {
        for diagnostic in file.diagnostics {
            let commands = match diagnostic.severity {
                Severity::Error => &mut self.errors,
                Severity::Warning => &mut self.warnings,
                Severity::Info => &mut self.notices,
            };
            annotate(file.source, diagnostic, commands).map_err(io::Error::other)?;
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        for failure in &summary.failed {
            let message = one_line(&failure.message);
            let title = "pmlint could not read this file";
            let (path, shown) = (Property(&failure.path), Data(&failure.path));
            writeln!(out, "::error title={title},file={path}::{shown}: {}", Data(&message))?;
        }
        for commands in [&self.errors, &self.warnings, &self.notices] {
            out.write_all(commands.as_bytes())?;
        }
        Ok(())
    }
}

/// Writes one command. The log shows only what stands after `::`, so the place stands there too.
fn annotate(source: &Source, diagnostic: &Diagnostic, out: &mut String) -> fmt::Result {
    let finding = &diagnostic.finding;
    let (start, end) = (source.position(finding.span.start), source.position(finding.span.end));
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let (path, rule) = (one_line(source.name()), &diagnostic.rule);
    let message = one_line(&finding.message);
    write!(out, "::{command} title=pmlint {},file={}", Property(rule), Property(source.name()))?;
    write!(out, ",line={},endLine={}", start.line, end.line)?;
    if start.line == end.line {
        write!(out, ",col={},endColumn={}", start.column, end.column)?;
    }
    out.push_str("::");
    write!(out, "{}:{}:{}: {}", Data(&path), start.line, start.column, Data(&message))?;
    if let Some(help) = &finding.help {
        write!(out, "%0Ahelp: {}", Data(&one_line(help)))?;
    }
    writeln!(out, " [{}]", Data(rule))
}

/// Text after the `::` of a command.
struct Data<'t>(&'t str);

/// The value of a property of a command.
struct Property<'t>(&'t str);

impl fmt::Display for Data<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(self.0, "%\r\n", f)
    }
}

impl fmt::Display for Property<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(self.0, "%\r\n:,", f)
    }
}

/// Writes these characters as `%` and two digits, and hostile ones as a space.
fn escape(text: &str, escaped: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    text.chars().try_for_each(|character| match character {
        _ if escaped.contains(character) => write!(f, "%{:02X}", u32::from(character)),
        _ if is_hostile(character) => f.write_char(' '),
        _ => f.write_char(character),
    })
}

#[cfg(test)]
mod tests {
    use crate::report::{Format, sample};

    #[test]
    fn errors_come_first_and_no_text_can_forge_a_command() {
        assert_eq!(
            sample::written(Format::Github),
            "::error title=pmlint could not read this file,file=gone.md::gone.md: no such file\n\
             ::error title=pmlint other-defect,file=docs/a b%2Cc%3A%3A%250A%0A<é>.md,line=3,endLine=4::\
             docs/a b,c::%250A <é>.md:3:4: 14:05 is before 14:10 [other-defect]\n\
             ::notice title=pmlint some-defect,file=docs/a b%2Cc%3A%3A%250A%0A<é>.md,line=3,endLine=3,col=3,endColumn=4::\
             docs/a b,c::%250A <é>.md:3:3: says <b> & \"c\" ::error::x %0Ahelp: Say it, plainly: 100 %25 [some-defect]\n"
        );
    }

    #[test]
    fn without_findings_nothing_is_written() {
        assert_eq!(sample::written_empty(Format::Github), "");
    }
}
