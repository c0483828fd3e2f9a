//! What `.gitignore` files leave out, from the repository's root down.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

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
    read: HashMap<PathBuf, Option<Rc<Gitignore>>>,
}

/// The `.gitignore` files that count for what lies in one folder, the nearest first.
#[derive(Default)]
pub(super) struct Rules(Vec<Rc<Gitignore>>);

impl Rules {
    /// Whether a path in the folder is ignored, given that the folders it lies in are not.
    pub(super) fn ignore(&self, path: &Path, is_folder: bool) -> bool {
        let matches = self.0.iter().map(|rules| rules.matched(path, is_folder));
        let mut decided = matches.filter(|matched| !matches!(matched, Match::None));
        matches!(decided.next(), Some(Match::Ignore(_)))
    }
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
        inside.iter().rev().any(|part| {
            let folder = part.parent().unwrap_or(part);
            self.rules_in(folder).ignore(part, is_folder || *part != path)
        })
    }

    /// The rules that count for what lies in a folder.
    pub(super) fn rules_in(&mut self, folder: &Path) -> Rules {
        let Some(root) = self.root(folder) else { return Rules::default() };
        let beyond = root.parent();
        let folders = folder.ancestors().take_while(|above| Some(*above) != beyond);
        Rules(folders.filter_map(|folder| self.rules_of(folder)).collect())
    }

    /// The folder above which no `.gitignore` counts for `path`.
    fn root(&self, path: &Path) -> Option<PathBuf> {
        let roots = self.roots.iter().filter(|root| path.starts_with(root));
        roots.min_by_key(|root| root.as_os_str().len()).cloned()
    }

    /// The rules that one folder holds, if it does.
    fn rules_of(&mut self, folder: &Path) -> Option<Rc<Gitignore>> {
        if let Some(known) = self.read.get(folder) {
            return known.clone();
        }
        let file = folder.join(".gitignore");
        let rules = file.is_file().then(|| Gitignore::new(&file).0);
        let rules = rules.filter(|rules| !rules.is_empty()).map(Rc::new);
        self.read.insert(folder.to_owned(), rules.clone());
        rules
    }
}
