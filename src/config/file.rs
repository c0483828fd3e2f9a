//! The form of `pmlint.toml`, and how a file is laid over the one it extends.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use regex::RegexBuilder;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use toml::Spanned;

use super::{Config, ConfigError, Pattern};
use crate::preset::{self, PRESETS};
use crate::rule::Severity;
use crate::source::Source;
use crate::suggest::{did_you_mean, one_of};
use crate::vocabulary::Role;

/// The memory that one pattern of a team's own may take, in bytes.
pub(crate) const PATTERN_SIZE: usize = 1_000_000;

/// Configuration of pmlint, the linter for incident postmortems.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[schemars(rename = "pmlint.toml")]
pub(super) struct File {
    /// Another configuration file, relative to this one, that this one is laid over.
    extends: Option<PathBuf>,
    /// The house style: which sections a postmortem needs. Replaces that of an extended file.
    #[schemars(with = "Option<String>")]
    preset: Option<Spanned<String>>,
    /// Rules, categories, `default` or `all`: nothing else runs. Replaces that of an extended file.
    #[schemars(with = "Option<Vec<String>>")]
    select: Option<Vec<Spanned<String>>>,
    /// Rules and categories that do not run. Added to those of an extended file.
    #[schemars(with = "Vec<String>")]
    ignore: Vec<Spanned<String>>,
    /// The severity of single rules, by name. Laid over those of an extended file, rule by rule.
    #[schemars(with = "BTreeMap<String, Level>")]
    severity: BTreeMap<Spanned<String>, Level>,
    /// Further section titles, by what the section is for: `timeline = ["Play by play"]`. Added to
    /// those of an extended file.
    #[schemars(with = "BTreeMap<String, Vec<String>>")]
    sections: BTreeMap<Spanned<String>, Vec<String>>,
    /// Regular expressions for what a ticket looks like. Added to those of an extended file.
    #[schemars(with = "Vec<String>")]
    trackers: Vec<Spanned<String>>,
    /// Globs, relative to this file, of files that are postmortems whatever they look like.
    /// Replaces that of an extended file.
    #[schemars(with = "Option<Vec<String>>")]
    include: Option<Vec<Spanned<String>>>,
    /// Globs, relative to this file, of files to leave out. Added to those of an extended file.
    #[schemars(with = "Vec<String>")]
    exclude: Vec<Spanned<String>>,
    /// The largest file that is read, in bytes. Replaces that of an extended file.
    max_file_size: Option<u64>,
    /// The least severity that fails a run. Replaces that of an extended file.
    fail_on: Option<FailOn>,
    /// The day that rules about "today" go by, as `2024-12-31`; where it is not set, the day of the
    /// run. Replaces that of an extended file.
    #[schemars(with = "Option<String>")]
    as_of: Option<Spanned<String>>,
    /// Folders and files, relative to this file, of a team's own rule pages. Added to those of an
    /// extended file.
    custom_rules: Vec<PathBuf>,
    /// The file of known findings, relative to this file. Replaces that of an extended file.
    baseline: Option<PathBuf>,
}

/// Whether a rule runs, and how grave its findings are.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Level {
    Off,
    Info,
    Warning,
    Error,
}

/// The least severity that fails a run.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum FailOn {
    Info,
    Warning,
    Error,
    Never,
}

/// Lays the file at `path`, and first the one it extends, over `config`.
pub(super) fn apply(
    config: &mut Config,
    path: &Path,
    read: &dyn Fn(&Path) -> io::Result<String>,
    above: &mut Vec<PathBuf>,
) -> Result<(), ConfigError> {
    let name = path.display().to_string();
    let whole = |message: String| ConfigError { place: name.clone(), message };
    if above.iter().any(|other| other == path) {
        return Err(whole("extends itself".into()));
    }
    let text = read(path).map_err(|error| whole(format!("cannot be read: {error}")))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let here = Here { source: Source::new(name.clone(), text) };
    let file: File = toml::from_str(text)
        .map_err(|error| here.error(error.span().unwrap_or_default(), explain(error.message())))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    if let Some(extended) = &file.extends {
        above.push(path.to_owned());
        apply(config, &tidy(&folder.join(extended)), read, above)?;
        above.pop();
    }
    here.lay_over(config, file, folder)
}

/// The file that is being read.
struct Here {
    source: Source,
}

impl Here {
    fn lay_over(&self, config: &mut Config, file: File, folder: &Path) -> Result<(), ConfigError> {
        if let Some(name) = file.preset {
            config.preset = preset::by_name(name.get_ref()).ok_or_else(|| {
                let names = PRESETS.iter().map(|preset| preset.name);
                self.unknown("preset", &name, names)
            })?;
        }
        if let Some(selectors) = file.select {
            config.select.clear();
            for selector in selectors {
                self.note(config, &selector);
                config.select.push(selector.into_inner());
            }
        }
        for selector in file.ignore {
            self.note(config, &selector);
            config.ignore.push(selector.into_inner());
        }
        for (rule, level) in file.severity {
            self.note(config, &rule);
            config.severities.insert(rule.into_inner(), level.severity());
        }
        for (role, titles) in file.sections {
            let known = Role::from_name(role.get_ref()).ok_or_else(|| {
                let names = Role::ALL.into_iter().map(Role::name);
                self.unknown("section role", &role, names)
            })?;
            config.sections.extend(titles.into_iter().map(|title| (title, known)));
        }
        for tracker in file.trackers {
            let pattern = RegexBuilder::new(tracker.get_ref()).size_limit(PATTERN_SIZE).build();
            config.trackers.push(pattern.map_err(|error| {
                let why = error.to_string();
                let last = why.lines().last().unwrap_or_default().trim_start_matches("error: ");
                self.error(tracker.span(), format!("not a regular expression: {last}"))
            })?);
        }
        if let Some(globs) = file.include {
            config.include = self.patterns(globs, folder)?;
        }
        config.exclude.extend(self.patterns(file.exclude, folder)?);
        config.max_file_size = file.max_file_size.unwrap_or(config.max_file_size);
        if let Some(fail_on) = file.fail_on {
            config.fail_on = fail_on.severity();
        }
        if let Some(day) = file.as_of {
            config.as_of = Some(day.get_ref().parse().map_err(|_| {
                self.error(day.span(), format!("`{}` is no day as 2024-12-31", day.get_ref()))
            })?);
        }
        config.custom_rules.extend(file.custom_rules.iter().map(|path| folder.join(path)));
        if let Some(path) = file.baseline {
            config.baseline = Some(folder.join(path));
        }
        Ok(())
    }

    fn patterns(
        &self,
        globs: Vec<Spanned<String>>,
        folder: &Path,
    ) -> Result<Vec<Pattern>, ConfigError> {
        let checked = globs.into_iter().map(|glob| match globset::Glob::new(glob.get_ref()) {
            Ok(_) => Ok(Pattern { root: folder.to_owned(), glob: glob.into_inner() }),
            Err(error) => Err(self.error(glob.span(), format!("not a glob: {}", error.kind()))),
        });
        checked.collect()
    }

    fn note(&self, config: &mut Config, name: &Spanned<String>) {
        config.named.push((name.get_ref().clone(), self.place(name.span().start)));
    }

    fn place(&self, offset: usize) -> String {
        format!("{}:{}", self.source.name(), self.source.line(offset))
    }

    fn error(&self, span: Range<usize>, message: String) -> ConfigError {
        ConfigError { place: self.place(span.start), message }
    }

    fn unknown<'k>(
        &self,
        what: &str,
        name: &Spanned<String>,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> ConfigError {
        let word = name.get_ref();
        self.error(name.span(), format!("there is no {what} `{word}`{}", one_of(word, known)))
    }
}

impl Level {
    /// The level of that name, or what was probably meant.
    pub(crate) fn from_word(word: &str) -> Result<Self, String> {
        Self::deserialize(word.into_deserializer())
            .map_err(|error: serde::de::value::Error| explain(&error.to_string()))
    }

    pub(crate) const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

impl FailOn {
    const fn severity(self) -> Option<Severity> {
        match self {
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
            Self::Never => None,
        }
    }
}

/// What serde says, on one line and with what was probably meant.
///
/// Its messages quote the word that was found and then those it knows.
pub(crate) fn explain(message: &str) -> String {
    let line = message.lines().collect::<Vec<_>>().join(" ");
    let mut quoted = line.split('`').skip(1).step_by(2);
    let what = ["unknown field", "unknown variant"].into_iter().find(|what| line.starts_with(what));
    let (Some(what), Some(word)) = (what, quoted.next()) else {
        // The rest of the message is the name of a type of pmlint's.
        return match line.split_once("expected struct ") {
            Some((found, _)) => format!("{found}expected a table"),
            None => line.replace("expected u64", "expected a number"),
        };
    };
    let hint = did_you_mean(word, quoted);
    let what = if what.ends_with("field") { "unknown key" } else { "unknown value" };
    if hint.is_empty() {
        let known = line.split_once(", ").map_or("", |(_, known)| known);
        format!("{what} `{word}`; {known}")
    } else {
        format!("{what} `{word}`{hint}")
    }
}

/// The same path without `.` and, where a folder precedes it, `..`.
fn tidy(path: &Path) -> PathBuf {
    let mut tidied = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir
                if matches!(
                    tidied.components().next_back(),
                    Some(std::path::Component::Normal(_))
                ) =>
            {
                tidied.pop();
            }
            part => tidied.push(part),
        }
    }
    tidied
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const FILES: &[(&str, &str)] = &[
        (
            "a/pmlint.toml",
            "extends = \"../base.toml\"\nexclude = [\"old/**\"]\n[severity]\nmissing-timezone = \"error\"\n",
        ),
        (
            "base.toml",
            "preset = \"alx\"\nexclude = [\"x.md\"]\nfail-on = \"never\"\n[severity]\nmissing-timezone = \"off\"\ntimeline-out-of-order = \"info\"\n",
        ),
        ("loop.toml", "extends = \"./a/../loop.toml\""),
        ("key.toml", "# a comment\n\nexcludes = []"),
        ("far.toml", "zzzz = 1"),
        ("value.toml", "[severity]\nmissing-timezone = \"warn\""),
        ("preset.toml", "preset = \"google\""),
        ("role.toml", "[sections]\ntime-line = [\"Play by play\"]"),
        ("pattern.toml", "trackers = [\"(\"]"),
        ("glob.toml", "exclude = [\"a{b\"]"),
        ("day.toml", "as-of = \"tomorrow\""),
        ("syntax.toml", "preset = \n"),
        ("type.toml", "max-file-size = \"big\""),
    ];

    fn load(path: &str) -> Result<Config, String> {
        let read = |path: &Path| {
            let found = FILES.iter().find(|(name, _)| Path::new(name) == path);
            found.map(|(_, text)| (*text).to_owned()).ok_or(io::ErrorKind::NotFound.into())
        };
        Config::load(Path::new(path), &read).map_err(|error| error.to_string())
    }

    #[test]
    fn a_file_is_laid_over_what_it_extends() {
        let config = load("a/pmlint.toml").unwrap();
        assert_eq!(config.preset.name, "alx");
        assert_eq!(config.fail_on, None);
        assert_eq!(config.severities["missing-timezone"], Some(Severity::Error));
        assert_eq!(config.severities["timeline-out-of-order"], Some(Severity::Info));
        let exclude: Vec<_> =
            config.exclude.iter().map(|p| (p.root.to_str().unwrap(), &*p.glob)).collect();
        assert_eq!(exclude, [("", "x.md"), ("a", "old/**")]);
    }

    #[test]
    fn errors_name_file_and_line_and_suggest() {
        for (path, want) in [
            ("loop.toml", "loop.toml: extends itself"),
            ("none.toml", "none.toml: cannot be read: entity not found"),
            ("key.toml", "key.toml:3: unknown key `excludes`; did you mean `exclude`?"),
            ("value.toml", "value.toml:2: unknown value `warn`; did you mean `warning`?"),
            (
                "preset.toml",
                "preset.toml:1: there is no preset `google`; did you mean `google-sre`?",
            ),
            (
                "role.toml",
                "role.toml:2: there is no section role `time-line`; did you mean `timeline`?",
            ),
            ("pattern.toml", "pattern.toml:1: not a regular expression: unclosed group"),
            (
                "glob.toml",
                "glob.toml:1: not a glob: unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)",
            ),
            ("day.toml", "day.toml:1: `tomorrow` is no day as 2024-12-31"),
            ("syntax.toml", "syntax.toml:1: string values must be quoted, expected literal string"),
            ("type.toml", "type.toml:1: invalid type: string \"big\", expected a number"),
        ] {
            assert_eq!(load(path).map(|_| ()), Err(want.to_owned()), "{path}");
        }
        assert!(
            load("far.toml")
                .unwrap_err()
                .starts_with("far.toml:1: unknown key `zzzz`; expected one of `extends`, ")
        );
    }
}
