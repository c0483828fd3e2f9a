//! `sarif`: SARIF 2.1.0, one run. Columns count characters.

use std::io;

use serde::Serialize;
use serde_json::{Value, json};

use super::uri::Uri;
use super::{Failure, FileReport, Report, Setup, Summary, one_line, url};
use crate::page::Page;
use crate::rule::{Diagnostic, Fix, Rule, Severity};
use crate::source::{Source, Span};

/// GitHub refuses a run with more results, and keeps the 5,000 gravest.
/// <https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning>
const MOST_RESULTS: usize = 25_000;

/// The errata version that validators know by this address.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One SARIF log. The gravest results come first, so that a limit costs the least.
pub(super) struct Sarif<'a> {
    rules: &'a [Rule<'a>],
    errors: Vec<String>,
    warnings: Vec<String>,
    notes: Vec<String>,
    known: Vec<String>,
}

impl<'a> Sarif<'a> {
    pub(super) fn new(setup: Setup<'a>) -> Self {
        let [errors, warnings, notes, known] = Default::default();
        Self { rules: setup.rules, errors, warnings, notes, known }
    }

    fn result(&self, source: &Source, diagnostic: &Diagnostic, known: bool) -> io::Result<String> {
        let rule = self.rules.iter().position(|rule| *rule.name == *diagnostic.rule);
        Ok(serde_json::to_string(&Result::new(source, diagnostic, rule, known))?)
    }
}

impl Report for Sarif<'_> {
    fn file(&mut self, file: &FileReport<'_>, _: &mut dyn io::Write) -> io::Result<()> {
        for diagnostic in file.diagnostics {
            let result = self.result(file.source, diagnostic, false)?;
            let results = match diagnostic.severity {
                Severity::Error => &mut self.errors,
                Severity::Warning => &mut self.warnings,
                Severity::Info => &mut self.notes,
            };
            // One more than is written tells that there were more.
            if results.len() <= MOST_RESULTS {
                results.push(result);
            }
        }
        for diagnostic in file.known {
            let result = self.result(file.source, diagnostic, true)?;
            if self.known.len() <= MOST_RESULTS {
                self.known.push(result);
            }
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        let ranks = [&self.errors, &self.warnings, &self.notes, &self.known];
        let results = ranks.into_iter().flatten();
        let cut = results.clone().nth(MOST_RESULTS).is_some();
        write!(
            out,
            "{{\"$schema\": \"{SCHEMA}\", \"version\": \"2.1.0\", \"runs\": [{{\"tool\": "
        )?;
        serde_json::to_writer(&mut *out, &tool(self.rules))?;
        write!(out, ",\n\"invocations\": [")?;
        serde_json::to_writer(&mut *out, &invocation(&summary.failed, cut))?;
        write!(out, "],\n\"columnKind\": \"unicodeCodePoints\", ")?;
        write!(out, r#""newlineSequences": ["\r\n", "\n", "\r"], "results": ["#)?;
        for (index, result) in results.take(MOST_RESULTS).enumerate() {
            out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
            out.write_all(result.as_bytes())?;
        }
        writeln!(out, "\n]}}]}}")
    }
}

/// One finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Result<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Value,
    locations: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Value>,
    partial_fingerprints: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Value>,
    suppressions: Vec<Value>,
}

impl<'a> Result<'a> {
    fn new(
        source: &Source,
        diagnostic: &'a Diagnostic,
        rule_index: Option<usize>,
        known: bool,
    ) -> Self {
        let finding = &diagnostic.finding;
        let mut text = one_line(&finding.message).into_owned();
        if let Some(help) = &finding.help {
            text = format!("{text}\n{}", one_line(help));
        }
        let related = finding.related.iter().enumerate().map(|(id, related)| {
            json!({
                "id": id + 1,
                "message": message(&one_line(&related.message)),
                "physicalLocation": physical_location(source, related.span),
            })
        });
        let baseline = json!({
            "kind": "external", "status": "accepted", "justification": "It is in the baseline."
        });
        Self {
            rule_id: &diagnostic.rule,
            rule_index,
            level: level(diagnostic.severity),
            message: message(&text),
            locations: vec![json!({"physicalLocation": physical_location(source, finding.span)})],
            related_locations: related.collect(),
            partial_fingerprints: json!({"pmlint/v1": diagnostic.fingerprint}),
            fixes: finding.fix.iter().map(|edits| fix(source, edits)).collect(),
            suppressions: if known { vec![baseline] } else { Vec::new() },
        }
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Text that quotes a document. `[text](1)` would be a link, so it is pulled apart.
fn message(text: &str) -> Value {
    json!({"text": text.replace("](", "] (")})
}

fn physical_location(source: &Source, span: Span) -> Value {
    json!({"artifactLocation": artifact(source.name()), "region": region(source, span)})
}

fn artifact(path: &str) -> Value {
    let uri = Uri::of(path);
    let mut artifact = json!({"uri": uri.text});
    if uri.below_root {
        artifact["uriBaseId"] = "%SRCROOT%".into();
    }
    artifact
}

fn region(source: &Source, span: Span) -> Value {
    let (start, end) = (source.position(span.start), source.position(span.end));
    json!({
        "startLine": start.line, "startColumn": start.column,
        "endLine": end.line, "endColumn": end.column,
    })
}

fn fix(source: &Source, fix: &Fix) -> Value {
    let replacement = |edit: &crate::rule::Edit| {
        json!({
            "deletedRegion": region(source, edit.span),
            "insertedContent": {"text": edit.text},
        })
    };
    let replacements: Vec<Value> = fix.edits.iter().map(replacement).collect();
    json!({
        "description": message(&one_line(&fix.title)),
        "artifactChanges": [{
            "artifactLocation": artifact(source.name()), "replacements": replacements,
        }],
        "properties": {"applicability": fix.applicability.name()},
    })
}

fn tool(rules: &[Rule<'_>]) -> Value {
    json!({"driver": {
        "name": "pmlint",
        "informationUri": env!("CARGO_PKG_REPOSITORY"),
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(descriptor).collect::<Vec<_>>(),
    }})
}

fn descriptor(rule: &Rule<'_>) -> Value {
    let summary = Page::read(rule.page).summary;
    let category = rule.category.name();
    let mut descriptor = json!({
        "id": rule.name,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": level(rule.severity), "enabled": rule.default_on},
        "properties": {
            "category": category,
            "tags": ["postmortem", category],
            "problem.severity": match rule.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "recommendation",
            },
        },
    });
    if let Some(url) = url(rule.name) {
        descriptor["helpUri"] = url.into();
    }
    descriptor
}

/// How the run went: what could not be read, and whether results were left out.
fn invocation(failed: &[Failure], cut: bool) -> Value {
    let mut notifications: Vec<Value> = failed
        .iter()
        .map(|failure| {
            json!({
                "level": "error",
                "message": message(&one_line(&failure.message)),
                "locations": [{"physicalLocation": {"artifactLocation": artifact(&failure.path)}}],
            })
        })
        .collect();
    if cut {
        let text = format!("Only the {MOST_RESULTS} gravest findings are listed.");
        notifications.push(json!({"level": "warning", "message": message(&text)}));
    }
    json!({
        "executionSuccessful": failed.is_empty(),
        "toolExecutionNotifications": notifications,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Format, Style, sample};
    use crate::rule::{Category, Check, Finding};

    fn parsed(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_gravest_come_first_and_known_ones_are_suppressed() {
        let run = &parsed(&sample::written(Format::Sarif))["runs"][0];
        let brief: Vec<_> = run["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|result| (&result["ruleId"], &result["level"], result["suppressions"].to_string()))
            .collect();
        let accepted =
            r#"[{"justification":"It is in the baseline.","kind":"external","status":"accepted"}]"#;
        assert_eq!(
            brief,
            [
                (&json!("other-defect"), &json!("error"), "[]".to_owned()),
                (&json!("some-defect"), &json!("note"), "[]".to_owned()),
                (&json!("other-defect"), &json!("warning"), accepted.to_owned()),
            ]
        );
        assert_eq!(
            run["invocations"][0],
            json!({
                "executionSuccessful": false,
                "toolExecutionNotifications": [{
                    "level": "error",
                    "message": {"text": "no such file"},
                    "locations": [{"physicalLocation": {
                        "artifactLocation": {"uri": "gone.md", "uriBaseId": "%SRCROOT%"}
                    }}],
                }],
            })
        );
    }

    #[test]
    fn a_result_says_where_and_how_to_put_it_right() {
        let run = &parsed(&sample::written(Format::Sarif))["runs"][0];
        let artifact = json!({
            "uri": "docs/a%20b%2Cc%3A%3A%250A%0A%3C%C3%A9%3E.md", "uriBaseId": "%SRCROOT%"
        });
        let x = json!({"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 4});
        assert_eq!(
            run["results"][1],
            json!({
                "ruleId": "some-defect",
                "level": "note",
                "message": {"text": "says <b> & \"c\" ::error::x \nSay it, plainly: 100 %"},
                "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": x}}],
                "partialFingerprints": {"pmlint/v1": "00000000000000aa"},
                "fixes": [{
                    "description": {"text": "Say y"},
                    "artifactChanges": [{
                        "artifactLocation": artifact,
                        "replacements": [
                            {"deletedRegion": x, "insertedContent": {"text": "y"}}
                        ],
                    }],
                    "properties": {"applicability": "safe"},
                }],
                "suppressions": [],
            })
        );
        let related = &run["results"][0]["relatedLocations"][0];
        assert_eq!(
            (&related["id"], &related["message"]),
            (&json!(1), &json!({"text": "this one"}))
        );
    }

    #[test]
    fn without_findings_it_is_a_successful_run() {
        let log = parsed(&sample::written_empty(Format::Sarif));
        assert_eq!(log["version"], "2.1.0");
        assert_eq!(log["runs"][0]["results"], json!([]));
        assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], true);
    }

    #[test]
    fn a_rule_is_described_by_its_page() {
        let page = "# some-defect\n\nSomething is\nmissing.\n\nWhy.\n";
        let rule = Rule {
            name: "some-defect",
            category: Category::Custom,
            severity: Severity::Warning,
            default_on: true,
            page,
            check: Check::Function(|_, _| Vec::new()),
        };
        let rules = [rule];
        let mut sarif = Sarif::new(Setup { rules: &rules, style: Style::default() });
        let source = Source::new("a.md", "x");
        let diagnostics = [Diagnostic {
            rule: "some-defect".into(),
            severity: Severity::Info,
            finding: Finding::new(Span::at(0), "see [this](1)"),
            fingerprint: "0".into(),
        }];
        let mut out = Vec::new();
        let file = FileReport { source: &source, diagnostics: &diagnostics, known: &[] };
        sarif.file(&file, &mut out).unwrap();
        sarif.finish(&Summary::default(), &mut out).unwrap();
        let run = &parsed(std::str::from_utf8(&out).unwrap())["runs"][0];
        let described = &run["tool"]["driver"]["rules"][0];
        assert_eq!(described["shortDescription"]["text"], "Something is missing.");
        assert_eq!(described["help"], json!({"text": page, "markdown": page}));
        assert_eq!(described["defaultConfiguration"], json!({"level": "warning", "enabled": true}));
        let result = &run["results"][0];
        assert_eq!((&result["ruleIndex"], &result["level"]), (&json!(0), &json!("note")));
        assert_eq!(result["message"]["text"], "see [this] (1)");
    }

    #[test]
    fn no_more_results_than_github_takes_and_the_gravest_of_them() {
        let source = Source::new("a.md", "x");
        let diagnostic = |severity| Diagnostic {
            rule: "r".into(),
            severity,
            finding: Finding::new(Span::at(0), "m"),
            fingerprint: String::new(),
        };
        let mut diagnostics = vec![diagnostic(Severity::Info); MOST_RESULTS];
        diagnostics.push(diagnostic(Severity::Error));
        let file = FileReport { source: &source, diagnostics: &diagnostics, known: &[] };
        let run = &parsed(&sample::run(Format::Sarif, &[file], &Summary::default()))["runs"][0];
        let results = run["results"].as_array().unwrap();
        assert_eq!((results.len(), &results[0]["level"]), (MOST_RESULTS, &json!("error")));
        assert_eq!(
            run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
            "Only the 25000 gravest findings are listed."
        );
    }
}
