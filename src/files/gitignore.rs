//! What `.gitignore` files leave out, from the repository's root down.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use ignore::Match;
use ignore::gitignore::Gitignore;

/// The `.gitignore` files that were met, each read once.
pub(super) struct Ignored {
    /// Where the run takes place.
    folder: PathBuf,
    /// Folders that were asked about.
    entered: HashSet<PathBuf>,
    /// Folders above which no `.gitignore` counts for what lies in them.
    roots: Vec<PathBuf>,
    read: HashMap<PathBuf, Option<Gitignore>>,
}

impl Ignored {
    /// Nothing read yet; within `folder`, `.gitignore` counts even outside a repository.
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            entered: HashSet::new(),
            roots: Vec::new(),
            read: HashMap::new(),
        }
    }

    /// Makes `.gitignore` count for what lies in `folder`: from the root of its repository on, or
    /// where there is none from the folder of the run or from `folder` itself.
    pub(super) fn enter(&mut self, folder: &Path) {
        if self.entered.insert(folder.to_owned()) {
            let repository = folder.ancestors().find(|above| above.join(".git").exists());
            let in_run = || folder.starts_with(&self.folder).then_some(&*self.folder);
            let root = repository.or_else(in_run).unwrap_or(folder).to_owned();
            if !self.roots.contains(&root) {
                self.roots.push(root);
            }
        }
    }

    /// Whether a path, or a folder that it lies in, is ignored.
    pub(super) fn with_folders(&mut self, path: &Path, is_folder: bool) -> bool {
        let Some(root) = self.root(path) else { return false };
        let inside: Vec<&Path> = path.ancestors().take_while(|part| *part != root).collect();
        inside.iter().rev().any(|part| self.is_ignored(part, is_folder || *part != path))
    }

    /// Whether a path is ignored, given that the folders it lies in are not.
    pub(super) fn is_ignored(&mut self, path: &Path, is_folder: bool) -> bool {
        let Some(root) = self.root(path) else { return false };
        for folder in path.ancestors().skip(1) {
            if let Some(rules) = self.rules(folder) {
                match rules.matched(path, is_folder) {
                    Match::Ignore(_) => return true,
                    Match::Whitelist(_) => return false,
                    Match::None => {}
                }
            }
            if folder == root {
                break;
            }
        }
        false
    }

    /// The folder above which no `.gitignore` counts for `path`.
    fn root(&self, path: &Path) -> Option<PathBuf> {
        let roots = self.roots.iter().filter(|root| path.starts_with(root));
        roots.min_by_key(|root| root.as_os_str().len()).cloned()
    }

    /// The rules of one folder, if it has any.
    fn rules(&mut self, folder: &Path) -> Option<&Gitignore> {
        if !self.read.contains_key(folder) {
            let file = folder.join(".gitignore");
            let rules = file.is_file().then(|| Gitignore::new(&file).0);
            self.read.insert(folder.to_owned(), rules.filter(|rules| !rules.is_empty()));
        }
        self.read.get(folder).and_then(Option::as_ref)
    }
}
