//! What a run asks for: preset, severities, extra section names, trackers; from `pmlint.toml` and flags.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;
use regex::Regex;

use crate::preset::{PRESETS, Preset};
use crate::rule::{Rule, Severity};
use crate::vocabulary::Role;

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
    /// Globs of files that are postmortems, whatever they look like; relative to `root`.
    pub include: Vec<String>,
    /// Globs of files to leave out; relative to `root`.
    pub exclude: Vec<String>,
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
    /// The folder of the file that this came from.
    pub root: PathBuf,
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
            max_file_size: 10_000_000,
            fail_on: Some(Severity::Warning),
            as_of: None,
            custom_rules: Vec::new(),
            baseline: None,
            root: PathBuf::new(),
        }
    }
}

impl Config {
    /// The severity at which a rule runs; `None` where it does not.
    pub fn severity(&self, rule: &Rule<'_>) -> Option<Severity> {
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
