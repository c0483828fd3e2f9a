//! Runs the rules on one document and makes of their findings what is reported.

mod stages;
mod yields;

use std::sync::Arc;

pub use stages::{TOGETHER, Task, documents};

use crate::allow::Allowances;
use crate::config::Config;
use crate::markdown::Unreadable;
use crate::postmortem::Postmortem;
use crate::recognise::words::spaced;
use crate::rule::{Check, Diagnostic, Finding, Rule, Severity};
use crate::rules::RULES;
use crate::source::{Source, Span};

/// What a document that cannot be read is reported as.
pub const UNREADABLE: &str = "cannot-read-markdown";
/// What an allowance of something that is no rule is reported as.
pub const UNKNOWN_ALLOW: &str = "unknown-allow";
/// What an allowance that silences nothing is reported as.
pub const UNUSED_ALLOW: &str = "unused-allow";

/// Lints one document with pmlint's own rules, whatever it looks like.
pub fn lint(source: &Source, config: &Config) -> Vec<Diagnostic> {
    document(source, config, RULES, true).unwrap_or_default()
}

/// Lints one document; `None` where it does not look like a postmortem and `all` is not set.
pub fn document(
    source: &Source,
    config: &Config,
    rules: &[Rule<'_>],
    all: bool,
) -> Option<Vec<Diagnostic>> {
    documents(&[Task { source, config, rules, all }]).pop().flatten()
}

/// Runs these rules on one postmortem: what they find and no comment allows, in order of place.
pub fn check(postmortem: &Postmortem<'_>, config: &Config, rules: &[Rule<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    rules.iter().for_each(|rule| run(rule, postmortem, config, &mut found));
    finish(postmortem, config, rules, found)
}

/// Adds what a rule finds in one postmortem.
fn run(rule: &Rule<'_>, postmortem: &Postmortem<'_>, config: &Config, found: &mut Vec<Diagnostic>) {
    let Some(severity) = config.severity(rule) else { return };
    let findings = match rule.check {
        Check::Function(check) => check(postmortem, config),
        Check::Definition(definition) => definition.check(postmortem),
        Check::Engine => return,
    };
    if !findings.is_empty() {
        stamp(rule, severity, findings, found);
    }
}

/// Makes of what rules found what is reported: what no comment allows, in order of place.
fn finish(
    postmortem: &Postmortem<'_>,
    config: &Config,
    rules: &[Rule<'_>],
    mut found: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    yields::give_way(&mut found);
    fingerprint(postmortem.source, &mut found);
    if !postmortem.outline.comments.is_empty() {
        allow(postmortem, config, rules, &mut found);
        sort(&mut found);
    }
    found
}

/// What is reported of a document that cannot be read: that, and why.
pub fn unreadable(
    source: &Source,
    why: &Unreadable,
    config: &Config,
    rules: &[Rule<'_>],
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let finding = Finding::new(Span::at(why.offset), &*why.reason).about_document();
    by_engine(UNREADABLE, vec![finding], config, rules, &mut found);
    fingerprint(source, &mut found);
    found
}

/// Drops what comments allow, and adds what is wrong with the comments.
fn allow(
    postmortem: &Postmortem<'_>,
    config: &Config,
    rules: &[Rule<'_>],
    found: &mut Vec<Diagnostic>,
) {
    let source = postmortem.source;
    let allowances = Allowances::read(postmortem);
    let ran = |name: &str| {
        name != UNUSED_ALLOW
            && rules.iter().any(|rule| rule.name == name && config.severity(rule).is_some())
    };
    let known: Vec<&str> = RULES.iter().chain(rules).map(|rule| rule.name).collect();
    let mut about = Vec::new();
    by_engine(UNKNOWN_ALLOW, allowances.unknown(source, &known), config, rules, &mut about);
    allowances.silence(found);
    allowances.silence(&mut about);
    by_engine(UNUSED_ALLOW, allowances.unused(source, ran), config, rules, &mut about);
    allowances.silence(&mut about);
    fingerprint(source, &mut about);
    found.append(&mut about);
}

/// Adds what the engine itself found for the rule of that name, if it runs.
fn by_engine(
    name: &str,
    findings: Vec<Finding>,
    config: &Config,
    rules: &[Rule<'_>],
    found: &mut Vec<Diagnostic>,
) {
    if let Some(rule) = rules.iter().find(|rule| rule.name == name)
        && let Some(severity) = config.severity(rule)
    {
        stamp(rule, severity, findings, found);
    }
}

/// Adds rule and severity to findings.
fn stamp(rule: &Rule<'_>, severity: Severity, findings: Vec<Finding>, found: &mut Vec<Diagnostic>) {
    let name: Arc<str> = rule.name.into();
    found.extend(findings.into_iter().map(|finding| Diagnostic {
        rule: Arc::clone(&name),
        severity,
        finding,
        fingerprint: String::new(),
    }));
}

fn sort(found: &mut [Diagnostic]) {
    found.sort_by(|a, b| {
        (a.finding.span, &a.rule, &a.finding.message).cmp(&(
            b.finding.span,
            &b.rule,
            &b.finding.message,
        ))
    });
}

/// Stamps each finding with a name that stays when lines move: a hash of rule, path, matched text
/// with white space folded, and how many equal ones stand before it. Sorts them by place.
fn fingerprint(source: &Source, found: &mut [Diagnostic]) {
    if found.is_empty() {
        return;
    }
    sort(found);
    let path = source.id().strip_prefix("./").unwrap_or(source.id()).replace('\\', "/");
    let hash_of = |(place, diagnostic): (usize, &Diagnostic)| {
        let mut hash = Fnv::default();
        hash.text(&diagnostic.rule);
        hash.text(&path);
        hash.words(source.slice(diagnostic.finding.span));
        (hash.0, place)
    };
    let mut hashes: Vec<(u64, usize)> = found.iter().enumerate().map(hash_of).collect();
    hashes.sort_unstable();
    for equal in hashes.chunk_by(|(one, _), (other, _)| one == other) {
        for (ordinal, (hash, place)) in (0_u32..).zip(equal) {
            let mut hash = Fnv(*hash);
            hash.bytes(&ordinal.to_le_bytes());
            if let Some(diagnostic) = found.get_mut(*place) {
                diagnostic.fingerprint = hash.shown();
            }
        }
    }
}

/// FNV-1a with 64 bits: small, and the same on every machine and in every version.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// A text and its end, so that `ab` `c` and `a` `bc` differ.
    fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
        self.bytes(&[0xff]);
    }

    /// The words of a text, each with its end.
    fn words(&mut self, text: &str) {
        if !text.is_ascii() {
            return spaced(text).for_each(|word| self.text(word));
        }
        let mut in_word = false;
        for byte in text.bytes() {
            if byte > b' ' || !matches!(byte, b' ' | b'\t'..=b'\r') {
                self.bytes(&[byte]);
                in_word = true;
            } else if std::mem::take(&mut in_word) {
                self.bytes(&[0xff]);
            }
        }
        if in_word {
            self.bytes(&[0xff]);
        }
    }

    /// The sixteen digits of the hash.
    fn shown(&self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let (mut digits, mut rest) = ([0; 16], self.0);
        for digit in digits.iter_mut().rev() {
            *digit = DIGITS[(rest & 15) as usize];
            rest >>= 4;
        }
        str::from_utf8(&digits).unwrap_or_default().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_that_of_the_words_in_sixteen_digits() {
        for text in ["", "  one\ttwo \x0b\x0c three", "one", "one\n", "eins\u{a0}zwölf"] {
            let (mut hash, mut of_words) = (Fnv::default(), Fnv::default());
            hash.words(text);
            text.split_whitespace().for_each(|word| of_words.text(word));
            assert_eq!(hash.0, of_words.0, "{text}");
            assert_eq!(hash.shown(), format!("{:016x}", hash.0));
        }
        assert_eq!(Fnv(0xb).shown(), "000000000000000b");
    }
}
