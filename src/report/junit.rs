//! `junit`: a test suite a file, a failed test a finding.

use std::io;

use super::xml::{Escaped, Head};
use super::{FileReport, Report, Summary};
use crate::rule::{Diagnostic, Severity};
use crate::source::Source;

/// One XML document.
pub(super) struct Junit(Head);

impl Default for Junit {
    fn default() -> Self {
        Self(Head::new("<testsuites name=\"pmlint\">"))
    }
}

impl Report for Junit {
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.0.write(out)?;
        let failures = file.diagnostics.iter().filter(|diagnostic| fails(diagnostic)).count();
        let tests = file.diagnostics.len().max(1);
        let path = Escaped(file.source.name());
        writeln!(
            out,
            "  <testsuite name=\"{path}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">"
        )?;
        for diagnostic in file.diagnostics {
            case(file.source, diagnostic, out)?;
        }
        if file.diagnostics.is_empty() {
            writeln!(out, "    <testcase name=\"pmlint\" classname=\"{path}\"/>")?;
        }
        writeln!(out, "  </testsuite>")
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        self.0.write(out)?;
        for failure in &summary.failed {
            let (path, message) = (Escaped(&failure.path), Escaped(&failure.message));
            writeln!(
                out,
                "  <testsuite name=\"{path}\" tests=\"1\" failures=\"0\" errors=\"1\">\n    \
                 <testcase name=\"pmlint\" classname=\"{path}\">\n      \
                 <error message=\"{message}\" type=\"unreadable\"/>\n    </testcase>\n  </testsuite>"
            )?;
        }
        writeln!(out, "</testsuites>")
    }
}

/// What is merely worth knowing is a test that passed, with output.
fn fails(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity > Severity::Info
}

fn case(source: &Source, diagnostic: &Diagnostic, out: &mut dyn io::Write) -> io::Result<()> {
    let at = source.position(diagnostic.finding.span.start);
    let (path, rule) = (Escaped(source.name()), Escaped(&diagnostic.rule));
    let message = Escaped(&diagnostic.finding.message);
    let severity = diagnostic.severity.name();
    let help = diagnostic.finding.help.as_deref().map(|help| format!("\nhelp: {help}"));
    let help = Escaped(help.as_deref().unwrap_or_default());
    let (line, column) = (at.line, at.column);
    writeln!(out, "    <testcase name=\"{rule}:{line}:{column}\" classname=\"{path}\">")?;
    let text = format_args!("{path}:{line}:{column}: {message}{help}");
    if fails(diagnostic) {
        writeln!(out, "      <failure message=\"{message}\" type=\"{severity}\">{text}</failure>")?;
    } else {
        writeln!(out, "      <system-out>{text}</system-out>")?;
    }
    writeln!(out, "    </testcase>")
}

#[cfg(test)]
mod tests {
    use crate::report::{Format, sample};

    #[test]
    fn each_finding_is_a_failed_test_of_its_file() {
        assert_eq!(
            sample::written(Format::Junit),
            r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="pmlint">
  <testsuite name="docs/a b,c::%0A&#10;&lt;é&gt;.md" tests="2" failures="1" errors="0">
    <testcase name="some-defect:3:3" classname="docs/a b,c::%0A&#10;&lt;é&gt;.md">
      <system-out>docs/a b,c::%0A&#10;&lt;é&gt;.md:3:3: says &lt;b&gt; &amp; &quot;c&quot;&#10;::error::x�&#10;help: Say it, plainly: 100 %</system-out>
    </testcase>
    <testcase name="other-defect:3:4" classname="docs/a b,c::%0A&#10;&lt;é&gt;.md">
      <failure message="14:05 is before 14:10" type="error">docs/a b,c::%0A&#10;&lt;é&gt;.md:3:4: 14:05 is before 14:10</failure>
    </testcase>
  </testsuite>
  <testsuite name="clean.md" tests="1" failures="0" errors="0">
    <testcase name="pmlint" classname="clean.md"/>
  </testsuite>
  <testsuite name="gone.md" tests="1" failures="0" errors="1">
    <testcase name="pmlint" classname="gone.md">
      <error message="no such file" type="unreadable"/>
    </testcase>
  </testsuite>
</testsuites>
"#
        );
    }

    #[test]
    fn without_files_it_is_an_empty_document() {
        assert_eq!(
            sample::written_empty(Format::Junit),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pmlint\">\n</testsuites>\n"
        );
    }
}
