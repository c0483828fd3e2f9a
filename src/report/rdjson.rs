//! `rdjson`: the Reviewdog Diagnostic Format, one JSON object. Its columns count bytes.

use std::io;

use serde::Serialize;
use serde_json::{Value, json};

use super::{FileReport, Report, Summary, one_line, url};
use crate::rule::{Diagnostic, Finding, Severity};
use crate::source::{Encoding, Source, Span};

/// One JSON object.
#[derive(Default)]
pub(super) struct Rdjson {
    begun: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reported {
    message: String,
    location: Value,
    severity: &'static str,
    code: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Value>,
}

impl Report for Rdjson {
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        for diagnostic in file.diagnostics {
            self.separate(out)?;
            serde_json::to_writer(&mut *out, &reported(file.source, diagnostic))?;
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        for failure in &summary.failed {
            self.separate(out)?;
            let reported = json!({
                "message": one_line(&failure.message),
                "location": {"path": failure.path},
                "severity": "ERROR",
            });
            serde_json::to_writer(&mut *out, &reported)?;
        }
        if !self.begun {
            self.begin(out)?;
        }
        out.write_all(b"\n]}\n")
    }
}

impl Rdjson {
    fn begin(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        self.begun = true;
        let home = env!("CARGO_PKG_REPOSITORY");
        let source = format_args!("{{\"name\": \"pmlint\", \"url\": \"{home}\"}}");
        writeln!(out, "{{\"source\": {source}, \"diagnostics\": [")
    }

    /// Writes what stands before a finding.
    fn separate(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        if self.begun { out.write_all(b",\n") } else { self.begin(out) }
    }
}

fn reported(source: &Source, diagnostic: &Diagnostic) -> Reported {
    let finding = &diagnostic.finding;
    let message = one_line(&finding.message);
    let mut code = json!({"value": &*diagnostic.rule});
    if let Some(url) = url(&diagnostic.rule) {
        code["url"] = url.into();
    }
    Reported {
        message: match &finding.help {
            Some(help) => format!("{message}\n{}", one_line(help)),
            None => message.into_owned(),
        },
        location: location(source, finding.span),
        severity: match diagnostic.severity {
            Severity::Info => "INFO",
            Severity::Warning => "WARNING",
            Severity::Error => "ERROR",
        },
        code,
        suggestions: suggestions(source, finding),
        related_locations: finding
            .related
            .iter()
            .map(|related| {
                let location = location(source, related.span);
                json!({"message": one_line(&related.message), "location": location})
            })
            .collect(),
    }
}

/// Each suggestion is applied alone, so a fix of several edits cannot be given.
fn suggestions(source: &Source, finding: &Finding) -> Vec<Value> {
    match finding.fix.as_ref().map(|fix| fix.edits.as_slice()) {
        Some([edit]) => vec![json!({"range": range(source, edit.span), "text": edit.text})],
        _ => Vec::new(),
    }
}

fn location(source: &Source, span: Span) -> Value {
    json!({"path": source.name(), "range": range(source, span)})
}

fn range(source: &Source, span: Span) -> Value {
    json!({"start": position(source, span.start), "end": position(source, span.end)})
}

fn position(source: &Source, offset: usize) -> Value {
    json!({"line": source.line(offset), "column": source.column(offset, Encoding::Utf8) + 1})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Format, sample};

    #[test]
    fn columns_count_bytes_and_a_fix_of_one_edit_is_a_suggestion() {
        let value: Value = serde_json::from_str(&sample::written(Format::Rdjson)).unwrap();
        assert_eq!(
            value["diagnostics"][0],
            json!({
                "message": "says <b> & \"c\" ::error::x \nSay it, plainly: 100 %",
                "location": {
                    "path": "docs/a b,c::%0A\n<é>.md",
                    "range": {"start": {"line": 3, "column": 6}, "end": {"line": 3, "column": 7}}
                },
                "severity": "INFO",
                "code": {"value": "some-defect"},
                "suggestions": [{
                    "range": {"start": {"line": 3, "column": 6}, "end": {"line": 3, "column": 7}},
                    "text": "y"
                }],
            })
        );
        assert_eq!(
            value["diagnostics"][1]["relatedLocations"],
            json!([{
                "message": "this one",
                "location": {
                    "path": "docs/a b,c::%0A\n<é>.md",
                    "range": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 5}}
                }
            }])
        );
        assert_eq!(value["diagnostics"][2]["location"], json!({"path": "gone.md"}));
    }

    #[test]
    fn without_findings_the_list_is_empty() {
        let value: Value = serde_json::from_str(&sample::written_empty(Format::Rdjson)).unwrap();
        assert_eq!(value["diagnostics"], json!([]));
    }
}
