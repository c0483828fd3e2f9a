//! Findings that a team knows of and does not want to hear about: a file of fingerprints with counts.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::report::one_line;
use crate::rule::Diagnostic;

/// The version of the file's form that is written, and the only one that is read.
const VERSION: u64 = 1;

/// Known findings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<Key, Known>,
}

/// In the order in which the file is sorted.
type Key = (String, String, String);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    count: usize,
    message: String,
}

/// One line of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The file, as shown when the baseline was written.
    pub path: String,
    /// The rule's name.
    pub rule: String,
    /// See [`Diagnostic::fingerprint`].
    pub fingerprint: String,
    /// How many findings have it.
    pub count: usize,
    /// What was reported; for people, it may change between versions.
    pub message: String,
}

/// Why a baseline cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BaselineError {
    /// It is of this version, which is not the one that is read.
    Version(u64),
    /// It is no baseline, or not a whole one: why, in one line.
    Damaged(String),
}

impl fmt::Display for BaselineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(version) => write!(
                f,
                "is of version {version}, and this pmlint reads version {VERSION}; write it anew with `--write-baseline`"
            ),
            Self::Damaged(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for BaselineError {}

/// How a new baseline differs from the one before, in findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Difference {
    /// New ones.
    pub added: usize,
    /// Those that are gone.
    pub removed: usize,
    /// All that it holds.
    pub total: usize,
}

#[derive(Deserialize)]
struct Head {
    version: u64,
}

/// The `null` after the last entry is no entry: see [`Baseline::to_json`].
#[derive(Deserialize)]
struct File {
    findings: Vec<Option<Entry>>,
}

impl Baseline {
    /// Reads the text of a baseline file.
    ///
    /// # Errors
    /// Where it is no baseline, not whole, or of another version.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.lines().any(|line| line.starts_with("<<<<<<< ")) {
            return Err(BaselineError::Damaged("holds the marks of a merge conflict".into()));
        }
        let damaged = |error: serde_json::Error| {
            let what = if error.is_eof() { "is only half there" } else { "is no baseline" };
            BaselineError::Damaged(format!("{what}: {error}"))
        };
        let head: Head = serde_json::from_str(text).map_err(damaged)?;
        if head.version != VERSION {
            return Err(BaselineError::Version(head.version));
        }
        let file: File = serde_json::from_str(text).map_err(damaged)?;
        let mut baseline = Self::default();
        for entry in file.findings.into_iter().flatten() {
            baseline.add(entry);
        }
        Ok(baseline)
    }

    /// Adds a finding.
    pub fn note(&mut self, path: &str, diagnostic: &Diagnostic) {
        let message = || one_line(&diagnostic.finding.message).into_owned();
        self.known
            .entry(key(path, diagnostic))
            .or_insert_with(|| Known { count: 0, message: message() })
            .count += 1;
    }

    /// Counts of equal entries, as two merged branches may leave them, do not add up.
    fn add(&mut self, entry: Entry) {
        let known = Known { count: entry.count, message: entry.message };
        self.known
            .entry((entry.path, entry.rule, entry.fingerprint))
            .and_modify(|old| old.count = old.count.max(known.count))
            .or_insert(known);
    }

    /// The text of the file: sorted, one finding a line. A `null` closes the list, so that every
    /// finding's line ends alike and branches that change different findings merge.
    pub fn to_json(&self) -> String {
        let mut text = format!("{{\"version\": {VERSION}, \"findings\": [\n");
        for entry in self.entries() {
            let quoted = |text: &str| serde_json::Value::from(text).to_string();
            text.push_str(&format!(
                "{{\"path\": {}, \"rule\": {}, \"fingerprint\": {}, \"count\": {}, \"message\": {}}},\n",
                quoted(&entry.path),
                quoted(&entry.rule),
                quoted(&entry.fingerprint),
                entry.count,
                quoted(&entry.message)
            ));
        }
        text.push_str("null]}\n");
        text
    }

    /// Every known finding, in order.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        self.known.iter().map(|((path, rule, fingerprint), known)| Entry {
            path: path.clone(),
            rule: rule.clone(),
            fingerprint: fingerprint.clone(),
            count: known.count,
            message: known.message.clone(),
        })
    }

    /// Whether a finding is known. Takes it off the list, so that of three equal ones two can be known,
    /// and what is left in the end is stale.
    pub fn take(&mut self, path: &str, diagnostic: &Diagnostic) -> bool {
        match self.known.get_mut(&key(path, diagnostic)) {
            Some(known) if known.count > 0 => {
                known.count -= 1;
                true
            }
            _ => false,
        }
    }

    /// What was never taken, of the paths and rules that `looked_at` says this run looked at.
    pub fn stale(&self, looked_at: impl Fn(&str, &str) -> bool) -> Vec<Entry> {
        self.entries()
            .filter(|entry| entry.count > 0 && looked_at(&entry.path, &entry.rule))
            .collect()
    }

    /// Takes over the entries of `before` that `looked_at` says this run did not look at, and says how
    /// the two differ.
    #[must_use]
    pub fn after(
        mut self,
        before: &Self,
        looked_at: impl Fn(&str, &str) -> bool,
    ) -> (Self, Difference) {
        for (key, known) in &before.known {
            if !looked_at(&key.0, &key.1) {
                self.known.insert(key.clone(), known.clone());
            }
        }
        let difference = Difference {
            added: surplus(&self, before),
            removed: surplus(before, &self),
            total: self.known.values().fold(0, |sum, known| sum.saturating_add(known.count)),
        };
        (self, difference)
    }
}

fn key(path: &str, diagnostic: &Diagnostic) -> Key {
    (path.to_owned(), diagnostic.rule.to_string(), diagnostic.fingerprint.clone())
}

/// How many findings `of` holds that `over` does not.
fn surplus(of: &Baseline, over: &Baseline) -> usize {
    let known = |key| over.known.get(key).map_or(0, |known| known.count);
    of.known
        .iter()
        .fold(0, |sum, (key, here)| sum.saturating_add(here.count.saturating_sub(known(key))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{Finding, Severity};
    use crate::source::Span;

    fn found(fingerprint: &str) -> Diagnostic {
        Diagnostic {
            rule: "missing-timezone".into(),
            severity: Severity::Warning,
            finding: Finding::new(Span::at(0), "no \"zone\"\nis named"),
            fingerprint: fingerprint.into(),
        }
    }

    const WRITTEN: &str = r#"{"version": 1, "findings": [
{"path": "a.md", "rule": "missing-timezone", "fingerprint": "1", "count": 2, "message": "no \"zone\" is named"},
{"path": "b.md", "rule": "missing-timezone", "fingerprint": "0", "count": 1, "message": "no \"zone\" is named"},
null]}
"#;

    fn noted(findings: &[(&str, &str)]) -> Baseline {
        let mut baseline = Baseline::default();
        for (path, fingerprint) in findings {
            baseline.note(path, &found(fingerprint));
        }
        baseline
    }

    fn sample() -> Baseline {
        noted(&[("b.md", "0"), ("a.md", "1"), ("a.md", "1")])
    }

    #[test]
    fn it_is_written_sorted_a_finding_a_line_and_read_again() {
        assert_eq!(sample().to_json(), WRITTEN);
        assert_eq!(Baseline::parse(WRITTEN), Ok(sample()));
        assert_eq!(Baseline::parse(&Baseline::default().to_json()), Ok(Baseline::default()));
        let crlf = format!("\u{feff}{}", WRITTEN.replace('\n', "\r\n"));
        assert_eq!(Baseline::parse(&crlf), Ok(sample()));
    }

    #[test]
    fn as_many_equal_findings_are_known_as_were_counted_and_the_rest_is_stale() {
        let mut baseline = sample();
        let (one, two) = (found("1"), found("2"));
        assert!(baseline.take("a.md", &one) && baseline.take("a.md", &one));
        assert!(!baseline.take("a.md", &one), "only two are known");
        assert!(!baseline.take("a.md", &two) && !baseline.take("c.md", &one));
        let stale = |of: &Baseline, path: &str| -> Vec<String> {
            of.stale(|p, _| p == path).into_iter().map(|entry| entry.path).collect()
        };
        assert_eq!(stale(&baseline, "b.md"), ["b.md"]);
        assert_eq!(stale(&baseline, "a.md"), [""; 0]);
    }

    #[test]
    fn what_a_run_did_not_look_at_stays_when_a_baseline_is_written() {
        let (new, difference) = noted(&[("a.md", "7")]).after(&sample(), |path, _| path == "a.md");
        assert_eq!(difference, Difference { added: 1, removed: 2, total: 2 });
        let paths: Vec<_> = new.entries().map(|entry| (entry.path, entry.fingerprint)).collect();
        assert_eq!(paths, [("a.md".into(), "7".into()), ("b.md".into(), "0".to_owned())]);
    }

    #[test]
    fn branches_that_merged_leave_a_list_that_reads() {
        let line = WRITTEN.lines().nth(1).unwrap();
        let doubled = WRITTEN.replace(line, &format!("{line}\n{line}"));
        assert_eq!(Baseline::parse(&doubled), Ok(sample()));
    }

    #[test]
    fn a_file_that_is_no_whole_baseline_is_an_error() {
        for (text, want) in [
            ("", "is only half there: EOF while parsing a value at line 1 column 0"),
            (
                &WRITTEN[..WRITTEN.len() - 30],
                "is only half there: EOF while parsing a string at line 3 column 90",
            ),
            ("{}", "is no baseline: missing field `version` at line 1 column 2"),
            ("[1]", "is no baseline: invalid type: integer `1`"),
            (
                "{\"version\": 2, \"entries\": []}",
                "is of version 2, and this pmlint reads version 1; write it anew with `--write-baseline`",
            ),
            (
                "{\"version\": 1, \"findings\": [\n<<<<<<< HEAD\nnull]}",
                "holds the marks of a merge conflict",
            ),
        ] {
            let error = Baseline::parse(text).unwrap_err().to_string();
            assert!(error.starts_with(want), "{error}\n{want}");
        }
    }
}
