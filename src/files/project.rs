//! Which configuration holds where: the nearest `pmlint.toml`, read once.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::{absolute, explain, shown};
use crate::config::{Config, ConfigError, FILE_NAME, Pattern};
use crate::custom::{self, CustomRules};
use crate::report::Failure;
use crate::rule::Rule;
use crate::rules::RULES;

/// A configuration with what it takes to use it.
#[derive(Debug)]
pub struct Project {
    /// What is asked for.
    pub config: Config,
    rules: Cow<'static, [Rule<'static>]>,
    include: Globs,
    exclude: Globs,
}

/// What a configuration says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is a postmortem, whatever it looks like.
    Included,
    /// Nothing: it has to look like one.
    Open,
    /// It is left out.
    Excluded,
    /// Others are included, and it is not.
    NotIncluded,
}

impl Project {
    /// A configuration, with its globs relative to `folder` where they are relative.
    ///
    /// # Errors
    /// What is wrong with a team's own rule pages, or a name that is no rule.
    pub fn new(config: Config, folder: &Path) -> Result<Self, ConfigError> {
        let rules = rules(&config, folder)?;
        config.check_names(&rules)?;
        let include = Globs::new(&config.include, folder);
        let exclude = Globs::new(&config.exclude, folder);
        Ok(Self { config, rules, include, exclude })
    }

    /// What the configuration says of a file, by its absolute path.
    pub fn verdict(&self, path: &Path) -> Verdict {
        if self.exclude.names(path) {
            Verdict::Excluded
        } else if self.include.0.is_empty() {
            Verdict::Open
        } else if self.include.names(path) {
            Verdict::Included
        } else {
            Verdict::NotIncluded
        }
    }

    /// Every rule there is, enabled or not.
    pub fn rules(&self) -> &[Rule<'_>] {
        &self.rules
    }
}

/// pmlint's own rules and those of a team.
///
/// A team's pages stay in memory until the process ends: rules borrow from them, as pmlint's own do.
fn rules(config: &Config, folder: &Path) -> Result<Cow<'static, [Rule<'static>]>, ConfigError> {
    if config.custom_rules.is_empty() {
        return Ok(Cow::Borrowed(RULES));
    }
    let mut pages = Vec::new();
    for path in &config.custom_rules {
        let found = super::pages(folder, path)
            .map_err(|Failure { path, message }| ConfigError { place: path, message })?;
        pages.extend(found);
    }
    let loaded = custom::load(pages).map_err(|errors| {
        let others = errors.len().saturating_sub(1);
        let first = errors.into_iter().next();
        let mut error =
            first.unwrap_or(ConfigError { place: String::new(), message: String::new() });
        if others > 0 {
            error.message += &format!(" (and {others} more: `pmlint test` shows them)");
        }
        error
    })?;
    let loaded: &'static CustomRules = Box::leak(Box::new(loaded));
    Ok(RULES.iter().copied().chain(loaded.rules()).collect())
}

/// Patterns as in `.gitignore`, each relative to the folder of the file that holds it.
#[derive(Debug)]
struct Globs(Vec<Gitignore>);

impl Globs {
    fn new(patterns: &[Pattern], folder: &Path) -> Self {
        let of_one_folder = patterns.chunk_by(|a, b| a.root == b.root).map(|patterns| {
            let root = patterns.first().map(|pattern| absolute(folder, &pattern.root));
            let mut builder = GitignoreBuilder::new(root.unwrap_or_default());
            for pattern in patterns {
                // The configuration has checked that it is a glob.
                let _ = builder.add_line(None, &pattern.glob);
            }
            builder.build().unwrap_or_else(|_| Gitignore::empty())
        });
        Self(of_one_folder.collect())
    }

    fn names(&self, path: &Path) -> bool {
        self.0.iter().any(|globs| {
            path.starts_with(globs.path())
                && globs.matched_path_or_any_parents(path, false).is_ignore()
        })
    }
}

/// The configurations of a run.
pub struct Projects {
    folder: PathBuf,
    root: PathBuf,
    adjust: Box<dyn Fn(&mut Config)>,
    fixed: Option<Arc<Project>>,
    by_folder: RefCell<HashMap<PathBuf, Result<Arc<Project>, ConfigError>>>,
}

/// Where the configuration of a run comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Origin {
    /// For each file the nearest `pmlint.toml` above it.
    #[default]
    Nearest,
    /// One file for all.
    File(PathBuf),
    /// None.
    None,
}

impl Projects {
    /// The configurations of a run in `folder`, each adjusted by what the flags ask for.
    ///
    /// # Errors
    /// What is wrong with a configuration that holds for all files.
    pub fn new(
        folder: PathBuf,
        origin: Origin,
        adjust: impl Fn(&mut Config) + 'static,
    ) -> Result<Self, ConfigError> {
        let root = folder.ancestors().find(|folder| folder.join(".git").exists());
        let mut projects = Self {
            root: root.unwrap_or(&folder).to_owned(),
            folder,
            adjust: Box::new(adjust),
            fixed: None,
            by_folder: RefCell::default(),
        };
        projects.fixed = match origin {
            Origin::Nearest => None,
            Origin::File(path) => Some(projects.load(Some(&path))?),
            Origin::None => Some(projects.load(None)?),
        };
        Ok(projects)
    }

    /// The folder in which the run takes place, absolute.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of the repository in which the run takes place, or else of the run, absolute.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What a file is called from wherever pmlint runs: its path below the root, or else all of its
    /// absolute path; `/` between folders.
    pub fn id(&self, file: &Path) -> String {
        let name = file.file_name().unwrap_or(file.as_os_str());
        self.ids_in(file.parent().unwrap_or(file)) + &name.to_string_lossy()
    }

    /// What the names of the files in a folder follow, given its absolute path, to be their [`Projects::id`].
    pub fn ids_in(&self, folder: &Path) -> String {
        let below = |folder: &Path| Some(shown(folder.strip_prefix(&self.root).ok()?));
        let resolved = || below(&folder.canonicalize().ok()?);
        let mut id = below(folder).or_else(resolved).unwrap_or_else(|| shown(folder));
        if !id.is_empty() && !id.ends_with('/') {
            id.push('/');
        }
        id
    }

    /// The configuration for a file, by its absolute path.
    ///
    /// # Errors
    /// What is wrong with the `pmlint.toml` that holds for it.
    pub fn of(&self, file: &Path) -> Result<Arc<Project>, ConfigError> {
        self.of_folder(file.parent().unwrap_or(file))
    }

    /// The configuration for the files of a folder, by its absolute path.
    ///
    /// # Errors
    /// What is wrong with the `pmlint.toml` that holds for it.
    pub fn of_folder(&self, folder: &Path) -> Result<Arc<Project>, ConfigError> {
        if let Some(project) = &self.fixed {
            return Ok(Arc::clone(project));
        }
        let mut below = Vec::new();
        let mut found = None;
        for folder in folder.ancestors() {
            let known = self.by_folder.borrow().get(folder).cloned();
            found = known.or_else(|| {
                let file = folder.join(FILE_NAME);
                file.is_file().then(|| self.load(Some(&file)))
            });
            below.push(folder);
            if found.is_some() {
                break;
            }
        }
        let found = found.unwrap_or_else(|| self.load(None));
        let mut by_folder = self.by_folder.borrow_mut();
        for folder in below {
            by_folder.insert(folder.to_owned(), found.clone());
        }
        found
    }

    fn load(&self, path: Option<&Path>) -> Result<Arc<Project>, ConfigError> {
        let mut config = match path {
            None => Config::default(),
            Some(path) => {
                let shown = path.strip_prefix(&self.folder).unwrap_or(path);
                let read = |path: &Path| {
                    let text = std::fs::read_to_string(self.folder.join(path));
                    text.map_err(|error| std::io::Error::other(explain(&self.folder, path, &error)))
                };
                Config::load(shown, &read)?
            }
        };
        (self.adjust)(&mut config);
        Ok(Arc::new(Project::new(config, &self.folder)?))
    }
}
