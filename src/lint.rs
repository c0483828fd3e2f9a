//! Runs the rules on one document and makes of their findings what is reported.

use std::sync::Arc;

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Check, Diagnostic, Finding, Rule, Severity};
use crate::source::{Source, Span};

/// Who gives way to whom: where a finding of the second rule touches the same place, that of the
/// first is dropped. One fact, one finding.
const YIELDS: &[(&str, &str)] = &[];

/// Lints one document with these rules.
pub fn check(postmortem: &Postmortem<'_>, config: &Config, rules: &[Rule<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in rules {
        let Some(severity) = config.severity(rule) else { continue };
        let findings = match rule.check {
            Check::Function(check) => check(postmortem, config),
            Check::Definition(_) => Vec::new(),
        };
        if findings.is_empty() {
            continue;
        }
        let name: Arc<str> = rule.name.into();
        found.extend(findings.into_iter().map(|finding| diagnostic(&name, severity, finding)));
    }
    give_way(&mut found);
    found.sort_by(|a, b| {
        (a.finding.span, &a.rule, &a.finding.message).cmp(&(
            b.finding.span,
            &b.rule,
            &b.finding.message,
        ))
    });
    fingerprint(postmortem.source, &mut found);
    found
}

fn diagnostic(rule: &Arc<str>, severity: Severity, finding: Finding) -> Diagnostic {
    Diagnostic { rule: Arc::clone(rule), severity, finding, fingerprint: String::new() }
}

/// Drops what yields to another finding at the same place.
fn give_way(found: &mut Vec<Diagnostic>) {
    for (loser, winner) in YIELDS {
        let places: Vec<Span> = found
            .iter()
            .filter(|diagnostic| *diagnostic.rule == **winner)
            .flat_map(|diagnostic| places(&diagnostic.finding))
            .collect();
        if !places.is_empty() {
            found.retain(|diagnostic| {
                *diagnostic.rule != **loser
                    || !places.iter().any(|place| touches(*place, diagnostic.finding.span))
            });
        }
    }
}

/// Every place that a finding points at.
fn places(finding: &Finding) -> impl Iterator<Item = Span> {
    std::iter::once(finding.span).chain(finding.related.iter().map(|related| related.span))
}

fn touches(a: Span, b: Span) -> bool {
    a.overlaps(b) || a.start == b.start
}

/// Stamps each finding with a name that stays when lines move: a hash of rule, path, matched text
/// with white space folded, and how many equal ones stand before it.
fn fingerprint(source: &Source, found: &mut [Diagnostic]) {
    let path = source.name().strip_prefix("./").unwrap_or(source.name()).replace('\\', "/");
    let mut seen = std::collections::BTreeMap::<u64, u32>::new();
    for diagnostic in found {
        let mut hash = Fnv::default();
        hash.text(&diagnostic.rule);
        hash.text(&path);
        for word in source.slice(diagnostic.finding.span).split_whitespace() {
            hash.text(word);
        }
        let ordinal = seen.entry(hash.0).or_default();
        hash.bytes(&ordinal.to_le_bytes());
        *ordinal += 1;
        diagnostic.fingerprint = format!("{:016x}", hash.0);
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
}
