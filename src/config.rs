//! What a run asks for: preset, severities, extra section names, trackers; from `pmlint.toml` and flags.

mod file;
mod schema;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use regex::Regex;

use crate::preset::{PRESETS, Preset};
use crate::rule::{Rule, Severity};
use crate::suggest::did_you_mean;
use crate::vocabulary::Role;
use crate::vocabulary::sections::Further;

pub(crate) use file::{Level, PATTERN_SIZE, explain};
pub use schema::{SCHEMA, schema};

/// What a configuration file is called.
pub const FILE_NAME: &str = "pmlint.toml";

/// The largest file that is read where nothing else is said, in bytes.
pub const MAX_FILE_SIZE: u64 = 10_000_000;

/// What a run asks for.
#[derive(Debug, Clone)]
pub struct Config {
    /// The house style.
    pub preset: &'static Preset,
    /// Severities of single rules, by name; they win over the preset's. `None` switches a rule off.
    pub severities: BTreeMap<String, Option<Severity>>,
    /// Rules, categories, `default` or `all`: where not empty, nothing else runs.
    pub select: Vec<String>,
    /// Rules and categories that do not run.
    pub ignore: Vec<String>,
    /// Further section titles and what they are for.
    pub sections: Vec<(String, Role)>,
    /// What a ticket looks like besides the forms that pmlint knows.
    pub trackers: Vec<Regex>,
    /// Files that are postmortems, whatever they look like.
    pub include: Vec<Pattern>,
    /// Files to leave out.
    pub exclude: Vec<Pattern>,
    /// The largest file that is read, in bytes.
    pub max_file_size: u64,
    /// The least severity that fails a run; `None` where nothing does.
    pub fail_on: Option<Severity>,
    /// The day that rules about "today" go by; without one they are silent.
    pub as_of: Option<Date>,
    /// Folders and files of a team's own rule pages.
    pub custom_rules: Vec<PathBuf>,
    /// Findings that are known and not reported.
    pub baseline: Option<PathBuf>,
    /// Every rule or category that was named, and where, to be checked once all rules are known.
    named: Vec<(String, String)>,
}

/// A glob and the folder it is relative to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The folder of the file that holds it.
    pub root: PathBuf,
    /// As written.
    pub glob: String,
}

/// Why a configuration cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// The file, with its line where one is known, or the flag.
    pub place: String,
    /// In one line.
    pub message: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl std::error::Error for ConfigError {}

/// Says that there is no rule of that name, and which was perhaps meant.
pub(crate) fn no_rule<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> String {
    let hint = match did_you_mean(name, known) {
        hint if hint.is_empty() => "; `pmlint rules` lists them".to_owned(),
        hint => hint,
    };
    format!("there is no rule `{name}`{hint}")
}

impl Default for Config {
    fn default() -> Self {
        Self {
            preset: &PRESETS[0],
            severities: BTreeMap::new(),
            select: Vec::new(),
            ignore: Vec::new(),
            sections: Vec::new(),
            trackers: Vec::new(),
            include: Vec::new(),
            exclude: Vec::new(),
            max_file_size: MAX_FILE_SIZE,
            fail_on: Some(Severity::Warning),
            as_of: None,
            custom_rules: Vec::new(),
            baseline: None,
            named: Vec::new(),
        }
    }
}

impl Config {
    /// Reads a configuration file and those it extends; `read` gives the text of a file.
    ///
    /// # Errors
    /// The first thing in it that cannot be used: file, line, and what was probably meant.
    pub fn load(
        path: &Path,
        read: &dyn Fn(&Path) -> std::io::Result<String>,
    ) -> Result<Self, ConfigError> {
        let mut config = Self::default();
        file::apply(&mut config, path, read, &mut Vec::new())?;
        Ok(config)
    }

    /// The section titles that go before those pmlint knows.
    pub fn titles(&self) -> Further<'_> {
        Further { own: &self.sections, style: self.preset.sections }
    }

    /// Gives a rule a severity, or switches it off with `None`; `place` says who asks for it.
    pub fn set_severity(&mut self, rule: &str, severity: Option<Severity>, place: &str) {
        self.named.push((rule.to_owned(), place.to_owned()));
        self.severities.insert(rule.to_owned(), severity);
    }

    /// Runs these rules and categories and no others; `place` says who asks for it.
    pub fn set_select(&mut self, selectors: Vec<String>, place: &str) {
        self.note(&selectors, place);
        self.select = selectors;
    }

    /// Leaves out these rules and categories as well; `place` says who asks for it.
    pub fn add_ignore(&mut self, selectors: Vec<String>, place: &str) {
        self.note(&selectors, place);
        self.ignore.extend(selectors);
    }

    fn note(&mut self, selectors: &[String], place: &str) {
        self.named.extend(selectors.iter().map(|name| (name.clone(), place.to_owned())));
    }

    /// Checks every name of a rule against the rules there are.
    ///
    /// # Errors
    /// The first name that is no rule and no category.
    pub fn check_names(&self, rules: &[Rule<'_>]) -> Result<(), ConfigError> {
        let known = |name: &str| {
            matches!(name, "all" | "default")
                || rules.iter().any(|rule| rule.name == name || rule.category.name() == name)
        };
        match self.named.iter().find(|(name, _)| !known(name)) {
            None => Ok(()),
            Some((name, place)) => {
                let names = rules.iter().flat_map(|rule| [rule.name, rule.category.name()]);
                Err(ConfigError { place: place.clone(), message: no_rule(name, names) })
            }
        }
    }

    /// The severity at which a rule runs; `None` where it does not.
    #[inline]
    pub fn severity(&self, rule: &Rule<'_>) -> Option<Severity> {
        let is_silent = self.select.is_empty()
            && self.ignore.is_empty()
            && self.severities.is_empty()
            && self.preset.severities.is_empty();
        if is_silent { rule.default_on.then_some(rule.severity) } else { self.asked(rule) }
    }

    /// The same where the configuration names rules.
    fn asked(&self, rule: &Rule<'_>) -> Option<Severity> {
        let names = |selectors: &[String]| {
            selectors.iter().any(|selector| {
                selector == rule.name
                    || selector == rule.category.name()
                    || selector == "all"
                    || (selector == "default" && rule.default_on)
            })
        };
        if names(&self.ignore) {
            return None;
        }
        let of_preset = || {
            let named = self.preset.severities.iter().find(|(name, _)| *name == rule.name);
            named.map(|(_, severity)| *severity)
        };
        let told = self.severities.get(rule.name).copied().or_else(of_preset);
        let wanted = if self.select.is_empty() {
            rule.default_on || told.is_some()
        } else {
            names(&self.select)
        };
        if wanted { told.unwrap_or(Some(rule.severity)) } else { None }
    }
}
