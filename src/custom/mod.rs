//! A team's own rule pages, read into rules that run beside the built-in ones.

mod check;
mod definition;
mod message;
mod text;

use crate::config::ConfigError;
use crate::page::Page;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::rules::RULES;
use crate::source::Source;

/// What a team's own rule page asks for.
#[derive(Debug)]
pub struct Definition {
    /// Whether what it names must be there, as opposed to must not.
    demand: Demand,
    subject: definition::Subject,
    scope: definition::Scope,
    /// Fewest and most that are accepted, where it must be there.
    bounds: (usize, Option<usize>),
    message: message::Message,
    help: Option<String>,
}

/// Whether a thing must be there or must not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Demand {
    Require,
    Forbid,
}

impl Definition {
    /// What the rule finds.
    pub fn check(&self, postmortem: &Postmortem<'_>) -> Vec<Finding> {
        check::check(self, postmortem)
    }
}

/// Every rule of a team's own.
#[derive(Debug, Default)]
pub struct CustomRules {
    rules: Vec<CustomRule>,
}

/// One page that was read.
#[derive(Debug)]
struct CustomRule {
    name: String,
    page: String,
    severity: Severity,
    definition: Definition,
}

impl CustomRules {
    /// The rules, in the order of their pages.
    pub fn rules(&self) -> impl Iterator<Item = Rule<'_>> {
        self.rules.iter().map(|rule| Rule {
            name: &rule.name,
            category: Category::Custom,
            severity: rule.severity,
            default_on: true,
            page: &rule.page,
            check: Check::Definition(&rule.definition),
        })
    }
}

/// Reads pages into rules: the path of each as shown to people, and its text.
///
/// # Errors
/// Everything that is wrong with any of them: page, line, and what was probably meant.
pub fn load(
    pages: impl IntoIterator<Item = (String, String)>,
) -> Result<CustomRules, Vec<ConfigError>> {
    let mut loaded = CustomRules::default();
    let mut errors = Vec::new();
    for (path, text) in pages {
        match read(&path, text, &loaded) {
            Ok(rule) => loaded.rules.push(rule),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(loaded) } else { Err(errors) }
}

fn read(path: &str, text: String, others: &CustomRules) -> Result<CustomRule, ConfigError> {
    let source = Source::new(path, text);
    let page = Page::read(source.text());
    let wrong = |line: usize, message: String| {
        Err(ConfigError { place: format!("{path}:{line}"), message })
    };
    let name = page.name.to_owned();
    if name.is_empty() {
        return wrong(1, "a rule page begins with `# name-of-the-rule`".into());
    }
    let line = 1 + source.text().lines().take_while(|line| !line.starts_with("# ")).count();
    if !is_kebab_case(&name) {
        return wrong(line, format!("`{name}` is no rule name: small letters, digits and hyphens"));
    }
    if RULES.iter().any(|rule| rule.name == name) {
        return wrong(line, format!("`{name}` is the name of a rule of pmlint"));
    }
    if others.rules.iter().any(|rule| rule.name == name) {
        return wrong(line, format!("another page has the rule `{name}` already"));
    }
    let Some(block) = page.definition else {
        return wrong(line, "the page has no ```toml rule block that says what to check".into());
    };
    let (definition, severity) = definition::read(&source, &block)?;
    Ok(CustomRule { name, severity, definition, page: source.text().to_owned() })
}

fn is_kebab_case(name: &str) -> bool {
    name.split('-').all(|word| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}
