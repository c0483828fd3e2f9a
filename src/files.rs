//! Paths, folders and globs on one side, documents to lint on the other; with an account of what was left out.

mod explain;
mod gitignore;
mod project;
mod search;
mod text;

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use crate::config::{ConfigError, MAX_FILE_SIZE};
use crate::report::Failure;
use crate::source::Source;
use search::Search;

pub use explain::{NO_SUCH_FILE, explain};
pub use project::{Origin, Project, Projects, Verdict};
pub use text::{commit, read, read_standard_input, replace, replace_unchanged, temporary};

/// File name endings of Markdown.
const MARKDOWN: &[&str] = &["md", "markdown", "mdown", "mkd", "mdx"];

/// A file to be linted, if it turns out to be a postmortem.
#[derive(Clone)]
pub struct Candidate {
    /// As shown to people: relative where it was asked for so.
    pub name: String,
    /// What it is called from wherever pmlint runs: its path below [`Projects::root`].
    pub id: String,
    /// Where to read it.
    pub path: PathBuf,
    /// The configuration that holds for it.
    pub project: Arc<Project>,
    /// Whether an `include` says that it is a postmortem.
    pub included: bool,
}

/// Why files are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    /// Neither Markdown nor included.
    NotMarkdown,
    /// A link found in a folder.
    Link,
    /// `.gitignore` says so.
    Ignored,
    /// `exclude` says so.
    Excluded,
    /// There is an `include`, and it does not name it.
    NotIncluded,
    /// The change that the run is about does not touch it.
    Unchanged,
    /// It does not look like a postmortem.
    NotPostmortem,
}

impl Filter {
    /// Every filter, in the order in which they apply.
    pub const ALL: [Self; 7] = [
        Self::NotMarkdown,
        Self::Link,
        Self::Ignored,
        Self::Excluded,
        Self::NotIncluded,
        Self::Unchanged,
        Self::NotPostmortem,
    ];

    /// Says what became of `count` files.
    const fn phrase(self) -> &'static str {
        match self {
            Self::NotMarkdown => "not Markdown",
            Self::Link => "reached by a symbolic link only",
            Self::Ignored => "left out by .gitignore",
            Self::Excluded => "left out by `exclude` of pmlint.toml",
            Self::Unchanged => "not touched by the change",
            Self::NotIncluded => "not in `include` of pmlint.toml",
            Self::NotPostmortem => "not recognised as a postmortem (`--all` lints every file)",
        }
    }
}

/// How many files each filter took away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skipped([usize; Filter::ALL.len()]);

impl Skipped {
    /// Counts one more.
    pub fn add(&mut self, filter: Filter) {
        self.0[filter as usize] += 1;
    }

    /// How many this filter took away.
    pub fn by(&self, filter: Filter) -> usize {
        self.0.get(filter as usize).copied().unwrap_or_default()
    }

    /// All together, files that are not even Markdown left out.
    pub fn total(&self) -> usize {
        self.0.iter().skip(1).sum()
    }
}

impl fmt::Display for Skipped {
    /// `3 files left out by .gitignore, 1 file not Markdown`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = Filter::ALL.into_iter().zip(self.0).filter(|(_, count)| *count > 0);
        for (index, (filter, count)) in counted.enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            let files = if count == 1 { "file" } else { "files" };
            write!(f, "{comma}{count} {files} {}", filter.phrase())?;
        }
        Ok(())
    }
}

/// What was found under the paths that were asked for.
#[derive(Default)]
pub struct Found {
    /// In order of name, each once.
    pub files: Vec<Candidate>,
    /// What was left out.
    pub skipped: Skipped,
    /// What could not be looked at.
    pub failed: Vec<Failure>,
}

/// Finds the files under these paths: files, folders and globs.
pub fn find(paths: &[PathBuf], projects: &Projects) -> Found {
    let mut search = Search::new(projects);
    for path in paths {
        search.path(path);
    }
    let mut found = search.found;
    if paths.len() > 1 {
        let mut seen = HashSet::new();
        found.files.retain(|file| seen.insert(file.id.clone()));
    }
    found.files.sort_by(|a, b| a.name.cmp(&b.name));
    found.failed.dedup();
    found
}

/// Standard input that goes by the name of a file: what would be found if that file were named.
pub fn find_named(name: &Path, projects: &Projects) -> Found {
    let mut search = Search::new(projects);
    search.named(name);
    search.found
}

/// Standard input without a name: a postmortem in the folder of the run, whatever it looks like.
///
/// # Errors
/// What is wrong with the configuration.
pub fn standard_input(projects: &Projects) -> Result<Found, ConfigError> {
    let project = projects.of_folder(projects.folder())?;
    let name = "<stdin>".to_owned();
    let file = Candidate { id: name.clone(), name, path: PathBuf::new(), project, included: true };
    Ok(Found { files: vec![file], ..Found::default() })
}

/// The rule pages at a path: a page, or those in a folder, `README.md` left out; texts, and names
/// relative to `folder`.
///
/// # Errors
/// The first that cannot be read.
pub fn pages(folder: &Path, path: &Path) -> Result<Vec<(String, String)>, Failure> {
    let name = |path: &Path| shown(path.strip_prefix(folder).unwrap_or(path));
    let failed = |path: &Path, message| Failure { path: name(path), message };
    if let Err(error) = folder.join(path).metadata() {
        return Err(failed(path, explain(folder, path, &error)));
    }
    let mut pages = Vec::new();
    for entry in WalkDir::new(folder.join(path)).sort_by_file_name() {
        let entry = entry.map_err(|error| failed(path, error.to_string()))?;
        let stem = entry.path().file_stem().unwrap_or_default();
        let is_page = is_markdown(entry.path()) && !stem.eq_ignore_ascii_case("readme");
        if is_page && entry.path().is_file() {
            let text = read(entry.path(), MAX_FILE_SIZE);
            pages.push((name(entry.path()), text.map_err(|why| failed(entry.path(), why))?));
        }
    }
    Ok(pages)
}

/// The document that was read from `path`, which knows the files beside it; where the path is empty,
/// as for standard input, nobody does.
pub fn document(name: &str, path: &Path, text: String) -> Source {
    let source = Source::new(name, text);
    match path.parent() {
        None => source,
        Some(folder) => {
            let folder = folder.to_owned();
            source.among_files(move |file| folder.join(file).exists())
        }
    }
}

/// The absolute path, without `.`, and without `..` where that needs no look at the disk.
pub fn absolute(folder: &Path, path: &Path) -> PathBuf {
    let mut tidied = PathBuf::new();
    for part in folder.join(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                tidied.pop();
            }
            part => tidied.push(part),
        }
    }
    tidied
}

/// A path as shown to people.
pub fn shown(path: &Path) -> String {
    let below = if is_hidden(path.as_os_str()) { path.strip_prefix(".").ok() } else { None };
    let path = below.unwrap_or(path).to_string_lossy();
    if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().first() == Some(&b'.')
}

/// Whether a file name ends as Markdown does.
pub fn is_markdown(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    MARKDOWN.iter().any(|known| ending.eq_ignore_ascii_case(known))
}
