//! Runs the examples of a rule's page: what is flagged prints what the page says, what is accepted prints nothing.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;

use crate::config::{Config, ConfigError};
use crate::lint;
use crate::page::{Example, Page};
use crate::report::{FileReport, Format, Setup, Style};
use crate::rule::{Applicability, Check, Diagnostic, Rule};
use crate::rules::RULES;
use crate::source::Source;

/// What examples are called in what is printed for them.
pub const NAME: &str = "postmortem.md";

/// The day on which examples are run, for rules that look at it.
pub const AS_OF: Date = Date::constant(2025, 1, 1);

/// The kinds of fix that a rule offers for the examples on its page.
pub fn fixes(rule: &Rule<'_>) -> BTreeSet<Applicability> {
    let page = Page::read(rule.page);
    let Ok(config) = config(&page, rule.name) else { return BTreeSet::new() };
    let flagged = page.examples.iter().filter(|example| example.flagged);
    let found = flagged
        .flat_map(|example| diagnostics(&Source::new(NAME, example.document.text), rule, &config));
    found.filter_map(|found| Some(found.finding.fix?.applicability)).collect()
}

/// An example that was run.
#[derive(Debug)]
pub struct Outcome<'p> {
    /// The example.
    pub example: &'p Example<'p>,
    /// What `--format line` prints for it with only the page's rule on.
    pub printed: String,
}

impl Outcome<'_> {
    /// What is wrong with it, in words; `None` where it is as the page says.
    pub fn fault(&self) -> Option<String> {
        let Self { example, printed } = self;
        let said = example.printed.as_ref().map(|printed| printed.text);
        match (example.flagged, said) {
            (false, _) if printed.is_empty() => None,
            (false, _) => Some(format!("this is accepted, but the rule reports:\n{printed}")),
            (true, _) if printed.is_empty() => Some("the rule does not report this".to_owned()),
            (true, Some(said)) if said == printed => None,
            (true, Some(said)) => {
                Some(format!("the page says:\n{said}but this is printed:\n{printed}"))
            }
            (true, None) => Some(format!("no text block says what is printed:\n{printed}")),
        }
    }
}

/// The configuration that a page's examples run with: what its `toml pmlint` block says, and only
/// the rule of that name.
///
/// # Errors
/// What is wrong with the block.
pub fn config(page: &Page<'_>, rule: &str) -> Result<Config, ConfigError> {
    let mut config = match &page.config {
        Some(block) => Config::load(Path::new("pmlint.toml"), &|_| Ok(block.text.to_owned()))?,
        None => Config::default(),
    };
    config.select = vec![rule.to_owned()];
    config.as_of.get_or_insert(AS_OF);
    Ok(config)
}

/// Runs every example of a page for this rule.
pub fn run<'p>(page: &'p Page<'p>, rule: &Rule<'_>, config: &Config) -> Vec<Outcome<'p>> {
    let outcome = |example: &'p Example<'p>| {
        let source = Source::new(NAME, example.document.text);
        let diagnostics = diagnostics(&source, rule, config);
        Outcome { example, printed: line(&source, &diagnostics) }
    };
    page.examples.iter().map(outcome).collect()
}

/// What this rule alone reports of a document.
pub fn diagnostics(source: &Source, rule: &Rule<'_>, config: &Config) -> Vec<Diagnostic> {
    if !matches!(rule.check, Check::Engine) {
        return lint::document(source, config, &[*rule], true).unwrap_or_default();
    }
    // What the engine sees is about the other rules, so these have to run.
    let mut config = config.clone();
    config.select.clear();
    let mut found = lint::document(source, &config, RULES, true).unwrap_or_default();
    found.retain(|diagnostic| *diagnostic.rule == *rule.name);
    found
}

/// The text of a page with what is printed put into the `text` blocks of its flagged examples; a
/// rule that says nothing where it should is never blessed.
pub fn bless(text: &str, outcomes: &[Outcome<'_>]) -> String {
    let mut blessed = String::new();
    let mut at = 0;
    for outcome in outcomes {
        let Some(block) = outcome.example.printed.as_ref() else { continue };
        if outcome.printed.is_empty() {
            continue;
        }
        blessed.push_str(text.get(at..block.range.start).unwrap_or_default());
        blessed.push_str(&outcome.printed);
        at = block.range.end;
    }
    blessed + text.get(at..).unwrap_or_default()
}

fn line(source: &Source, diagnostics: &[Diagnostic]) -> String {
    let mut report = Format::Line.report(Setup { rules: &[], style: Style::default() });
    let mut out = Vec::new();
    // Writing to memory does not fail.
    _ = report.file(&FileReport { source, diagnostics, known: &[] }, &mut out);
    String::from_utf8_lossy(&out).into_owned()
}
