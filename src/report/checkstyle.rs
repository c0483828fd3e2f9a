//! `checkstyle`: the XML of Checkstyle, which many CI servers read.

use std::io;

use super::xml::{Escaped, Head};
use super::{FileReport, Report, Summary};

/// One XML document; files without findings are left out.
pub(super) struct Checkstyle(Head);

impl Default for Checkstyle {
    fn default() -> Self {
        Self(Head::new("<checkstyle version=\"4.3\">"))
    }
}

impl Report for Checkstyle {
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        if file.diagnostics.is_empty() {
            return Ok(());
        }
        self.0.write(out)?;
        writeln!(out, "  <file name=\"{}\">", Escaped(file.source.name()))?;
        for diagnostic in file.diagnostics {
            let at = file.source.position(diagnostic.finding.span.start);
            writeln!(
                out,
                "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"pmlint.{}\"/>",
                at.line,
                at.column,
                diagnostic.severity.name(),
                Escaped(&diagnostic.finding.message),
                Escaped(&diagnostic.rule),
            )?;
        }
        writeln!(out, "  </file>")
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        self.0.write(out)?;
        for failure in &summary.failed {
            let (path, message) = (Escaped(&failure.path), Escaped(&failure.message));
            writeln!(out, "  <file name=\"{path}\">")?;
            writeln!(
                out,
                "    <error severity=\"error\" message=\"{message}\" source=\"pmlint\"/>"
            )?;
            writeln!(out, "  </file>")?;
        }
        writeln!(out, "</checkstyle>")
    }
}

#[cfg(test)]
mod tests {
    use crate::report::{Format, sample};

    #[test]
    fn errors_stand_under_their_file() {
        assert_eq!(
            sample::written(Format::Checkstyle),
            r#"<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="docs/a b,c::%0A&#10;&lt;é&gt;.md">
    <error line="3" column="3" severity="info" message="says &lt;b&gt; &amp; &quot;c&quot;&#10;::error::x�" source="pmlint.some-defect"/>
    <error line="3" column="4" severity="error" message="14:05 is before 14:10" source="pmlint.other-defect"/>
  </file>
  <file name="gone.md">
    <error severity="error" message="no such file" source="pmlint"/>
  </file>
</checkstyle>
"#
        );
    }

    #[test]
    fn without_files_it_is_an_empty_document() {
        assert_eq!(
            sample::written_empty(Format::Checkstyle),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n</checkstyle>\n"
        );
    }
}
