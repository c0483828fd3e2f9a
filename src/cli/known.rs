//! Baselines of a run: which findings are known, what is stale, and writing them anew.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::Check;
use super::{Failed, say};
use crate::baseline::{Baseline, BaselineError};
use crate::files::{self, Candidate, Found, NO_SUCH_FILE, Project, Projects};
use crate::report::counted;
use crate::rule::Diagnostic;

/// The baselines of a run; most runs have none or one.
#[derive(Default)]
pub(super) struct Known {
    /// Whether they are written anew, and so all that is found becomes known.
    writes: bool,
    root: PathBuf,
    /// That of the flag, which holds for every file.
    flag: Option<PathBuf>,
    books: BTreeMap<PathBuf, Book>,
}

/// One baseline.
#[derive(Default)]
struct Book {
    /// As the file said.
    before: Baseline,
    /// The same without what was found.
    left: Baseline,
    /// What was found.
    now: Baseline,
    /// The files that were linted, with the configuration that held for them.
    looked_at: BTreeMap<String, Arc<Project>>,
}

impl Known {
    /// Reads the baselines that hold for the files.
    pub(super) fn read(args: &Check, projects: &Projects, found: &Found) -> Result<Self, Failed> {
        let mut known = Self {
            writes: args.write_baseline,
            root: projects.root().to_owned(),
            flag: args.baseline.clone(),
            books: BTreeMap::new(),
        };
        let of_files = found.files.iter().filter_map(|file| known.path(file));
        let paths: Vec<PathBuf> =
            known.flag.as_deref().into_iter().chain(of_files).map(Into::into).collect();
        for path in paths {
            if !known.books.contains_key(&path) {
                let before = known.load(&path)?;
                let book = Book { left: before.clone(), before, ..Book::default() };
                known.books.insert(path, book);
            }
        }
        if known.writes && known.books.is_empty() {
            let needs = "needs `--baseline FILE`, or `baseline` in pmlint.toml";
            return Err(Failed(format!("--write-baseline: {needs}")));
        }
        Ok(known)
    }

    /// The baseline that holds for a file.
    fn path<'p>(&'p self, file: &'p Candidate) -> Option<&'p Path> {
        self.flag.as_deref().or(file.project.config.baseline.as_deref())
    }

    fn load(&self, path: &Path) -> Result<Baseline, Failed> {
        let failed = |why: String| Failed(format!("the baseline {}: {why}", path.display()));
        match std::fs::read_to_string(path) {
            Ok(text) => match Baseline::parse(&text) {
                Err(BaselineError::Version(_)) if self.writes => Ok(Baseline::default()),
                baseline => baseline.map_err(|error| failed(error.to_string())),
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && self.writes => {
                Ok(Baseline::default())
            }
            Err(error) => match files::explain(Path::new(""), path, &error) {
                why if why == NO_SUCH_FILE => {
                    Err(failed(format!("{why}; `--write-baseline` writes it")))
                }
                why => Err(failed(why)),
            },
        }
    }

    /// Splits what was found in a file into what is reported and what is known.
    pub(super) fn split(
        &mut self,
        file: &Candidate,
        found: Vec<Diagnostic>,
    ) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
        let path = self.path(file).map(Path::to_owned);
        let Some(book) = path.and_then(|path| self.books.get_mut(&path)) else {
            return (found, Vec::new());
        };
        book.looked_at.insert(file.id.clone(), Arc::clone(&file.project));
        let (known, new) = found.into_iter().partition(|diagnostic| {
            book.now.note(&file.id, diagnostic);
            book.left.take(&file.id, diagnostic) || self.writes
        });
        (new, known)
    }

    /// Writes the baselines where that is asked for, or else says what is stale in them.
    pub(super) fn finish(self, quiet: bool) -> Result<(), Failed> {
        for (path, book) in self.books {
            let looked_at = |id: &str, rule: &str| book.looks_at(&self.root, id, rule);
            let shown = path.display();
            if self.writes {
                let (new, difference) = book.now.clone().after(&book.before, looked_at);
                files::replace(&path, &new.to_json()).map_err(|error| {
                    Failed(format!(
                        "the baseline {shown} cannot be written, and is as it was: {error}"
                    ))
                })?;
                if !quiet {
                    let total = counted(difference.total, "finding");
                    let (added, removed) = (difference.added, difference.removed);
                    say(&format!("{shown}: {total} ({added} new, {removed} gone)"));
                }
            } else if !quiet {
                let stale = book.left.stale(looked_at);
                for entry in &stale {
                    let times = if entry.count > 1 {
                        format!(" ({} times)", entry.count)
                    } else {
                        String::new()
                    };
                    say(&format!(
                        "stale: {}: {}: {}{times}",
                        entry.path, entry.rule, entry.message
                    ));
                }
                if !stale.is_empty() {
                    let stale = counted(stale.len(), "stale finding");
                    say(&format!("{shown} holds {stale}; `--write-baseline` takes them out"));
                }
            }
        }
        Ok(())
    }
}

impl Book {
    /// Whether the run would have found what an entry says, were it still there.
    fn looks_at(&self, root: &Path, id: &str, rule: &str) -> bool {
        match self.looked_at.get(id) {
            Some(project) => project
                .rules()
                .iter()
                .find(|known| known.name == rule)
                .is_none_or(|rule| project.config.severity(rule).is_some()),
            None => !root.join(id).exists(),
        }
    }
}
