//! The search for documents: through files, folders and globs, past what is left out.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::GlobBuilder;
use walkdir::{DirEntry, WalkDir};

use super::gitignore::{Ignored, Rules};
use super::project::{Project, Projects, Verdict};
use super::{Candidate, Filter, Found, absolute, explain, is_hidden, is_markdown, shown};
use crate::config::ConfigError;
use crate::report::Failure;

/// A search on its way.
pub(super) struct Search<'p> {
    projects: &'p Projects,
    ignored: Ignored,
    pub(super) found: Found,
}

/// What holds for everything in one folder.
struct Folder {
    /// As the walk tells it.
    walked: PathBuf,
    /// The absolute path.
    whole: PathBuf,
    ignored: Rules,
    /// What the names of its files follow to be their [`Candidate::id`].
    ids: String,
    /// The configuration that holds for its files, once one of them was asked about.
    project: Option<Result<Arc<Project>, ConfigError>>,
}

impl Folder {
    /// Whether a path that ends in `name` lies in it: as its parts tell, but without taking it apart.
    fn holds(&self, path: &Path, name: &OsStr) -> bool {
        let bytes = path.as_os_str().as_encoded_bytes();
        let walked = self.walked.as_os_str().as_encoded_bytes();
        bytes.strip_suffix(name.as_encoded_bytes()).is_some_and(|above| {
            let is_separator = |byte: &u8| std::path::is_separator(char::from(*byte));
            let parted = above.split_last().filter(|(last, _)| is_separator(last));
            above == walked || parted.is_some_and(|(_, above)| above == walked)
        })
    }
}

impl<'p> Search<'p> {
    pub(super) fn new(projects: &'p Projects) -> Self {
        Self { projects, ignored: Ignored::new(projects.folder()), found: Found::default() }
    }

    /// Whatever a path that was asked for leads to.
    pub(super) fn path(&mut self, path: &Path) {
        match path.metadata() {
            Ok(metadata) if metadata.is_dir() => self.folder(path, &|_| true),
            Ok(_) => self.named(path),
            Err(error) => match path.to_str().filter(|text| text.contains(['*', '?', '[', '{'])) {
                Some(glob) => self.glob(glob),
                None => self.fail(path, explain(Path::new(""), path, &error)),
            },
        }
    }

    /// A file that was named itself.
    pub(super) fn named(&mut self, path: &Path) {
        let whole = absolute(self.projects.folder(), path);
        self.ignored.enter(whole.parent().unwrap_or(&whole));
        if self.ignored.with_folders(&whole, false) {
            self.found.skipped.add(Filter::Ignored);
        } else {
            let (id, project) = (self.projects.id(&whole), self.projects.of(&whole));
            self.file((path, &whole), project, true, || id);
        }
    }

    fn folder(&mut self, root: &Path, wanted: &dyn Fn(&Path) -> bool) {
        let whole = absolute(self.projects.folder(), root);
        self.ignored.enter(&whole);
        if self.ignored.with_folders(&whole, true) {
            self.found.skipped.add(Filter::Ignored);
            return;
        }
        // Those of one folder differ in their last part only, which need not be cut off to be compared.
        let by_name = |a: &DirEntry, b: &DirEntry| a.path().as_os_str().cmp(b.path().as_os_str());
        let mut walk = WalkDir::new(root).sort_by(by_name).into_iter();
        let mut folder = self.enter(root, whole.clone());
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(root).to_owned();
                    let why = error.io_error().map(|error| explain(Path::new(""), &path, error));
                    self.fail(&path, why.unwrap_or_else(|| error.to_string()));
                    continue;
                }
            };
            if entry.depth() == 0 {
                continue;
            }
            let name = entry.file_name();
            if !folder.holds(entry.path(), name) {
                let walked = entry.path().parent().unwrap_or(root);
                folder =
                    self.enter(walked, whole.join(walked.strip_prefix(root).unwrap_or(walked)));
            }
            let whole = folder.whole.join(name);
            if entry.file_type().is_dir() {
                if is_hidden(name) || folder.ignored.ignore(&whole, true) {
                    walk.skip_current_dir();
                }
                continue;
            }
            if !wanted(entry.path()) || is_hidden(name) {
                continue;
            }
            let markdown = is_markdown(Path::new(name));
            if entry.file_type().is_symlink() {
                if markdown {
                    self.found.skipped.add(Filter::Link);
                }
            } else if entry.file_type().is_file() {
                if markdown && folder.ignored.ignore(&whole, false) {
                    self.found.skipped.add(Filter::Ignored);
                } else {
                    let project = folder.project.get_or_insert_with(|| self.projects.of(&whole));
                    let id = || [&*folder.ids, &*name.to_string_lossy()].concat();
                    self.file((entry.path(), &whole), project.clone(), markdown, id);
                }
            }
        }
    }

    /// What holds for everything in a folder.
    fn enter(&mut self, walked: &Path, whole: PathBuf) -> Folder {
        let (ignored, ids) = (self.ignored.rules_in(&whole), self.projects.ids_in(&whole));
        Folder { walked: walked.to_owned(), whole, ignored, ids, project: None }
    }

    /// Files that match a glob which the shell left alone.
    fn glob(&mut self, glob: &str) {
        let matcher = match GlobBuilder::new(glob).literal_separator(true).build() {
            Ok(glob) => glob.compile_matcher(),
            Err(error) => return self.fail(Path::new(glob), format!("not a glob: {error}")),
        };
        let base: PathBuf = Path::new(glob)
            .components()
            .take_while(|part| !part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{']))
            .collect();
        let base = if base.as_os_str().is_empty() { PathBuf::from(".") } else { base };
        let before = self.found.files.len() + self.found.skipped.total();
        if base.is_dir() {
            self.folder(&base, &|path| matcher.is_match(path.strip_prefix(".").unwrap_or(path)));
        }
        if self.found.files.len() + self.found.skipped.total() == before {
            self.fail(Path::new(glob), "no such file, and no file matches".into());
        }
    }

    /// A file that is not ignored, by the path as it is shown and the absolute one: looks at what its configuration
    /// says. It is `expected` if it is Markdown or was named itself.
    fn file(
        &mut self,
        (path, whole): (&Path, &Path),
        project: Result<Arc<Project>, ConfigError>,
        expected: bool,
        id: impl FnOnce() -> String,
    ) {
        let project = match project {
            Ok(project) => project,
            Err(error) => {
                let failure = Failure { path: error.place, message: error.message };
                if !self.found.failed.contains(&failure) {
                    self.found.failed.push(failure);
                }
                return;
            }
        };
        let included = match project.verdict(whole) {
            Verdict::Included => true,
            Verdict::Open if expected => false,
            Verdict::Open => return self.found.skipped.add(Filter::NotMarkdown),
            Verdict::Excluded => return self.found.skipped.add(Filter::Excluded),
            Verdict::NotIncluded if expected => {
                return self.found.skipped.add(Filter::NotIncluded);
            }
            Verdict::NotIncluded => return self.found.skipped.add(Filter::NotMarkdown),
        };
        let (name, path) = (shown(path), path.to_owned());
        self.found.files.push(Candidate { name, id: id(), path, project, included });
    }

    fn fail(&mut self, path: &Path, message: String) {
        self.found.failed.push(Failure { path: shown(path), message });
    }
}
