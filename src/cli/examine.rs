//! One document after the other: read, linted, fixed; on several processors where that is worth it.

use rayon::prelude::*;

use super::Failed;
use super::args::Check;
use crate::files::{self, Candidate};
use crate::fix;
use crate::lint;
use crate::report::Failure;
use crate::rule::{Applicability, Diagnostic};
use crate::source::Source;

/// Files that are linted between two looks at the output: enough to keep every processor busy, few
/// enough that their text needs no memory worth a word.
const BATCH: usize = 64;
/// From how many files on more than one processor is worth its start.
const MANY: usize = 8;

/// What became of one file.
pub(super) enum Examined {
    Linted(Linted),
    /// It does not look like a postmortem.
    Skipped,
    Failed(Failure),
}

/// A file that was linted.
pub(super) struct Linted {
    pub(super) source: Source,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// How many findings were put right.
    pub(super) fixed: usize,
    /// The text before fixes, where they changed it.
    pub(super) before: Option<String>,
}

/// The fixes that are asked for.
fn level(args: &Check) -> Option<Applicability> {
    if args.fix_suggested {
        Some(Applicability::Suggested)
    } else {
        (args.fix || args.diff).then_some(Applicability::Safe)
    }
}

/// Reads and lints one file, and fixes it where that is asked for.
pub(super) fn examine(args: &Check, file: &Candidate) -> Examined {
    let failed = |message| Examined::Failed(Failure { path: file.name.clone(), message });
    let text = match files::read(&file.path, file.project.config.max_file_size) {
        Ok(text) => text,
        Err(message) => return failed(message),
    };
    let examined = examine_text(args, file, text);
    if let Examined::Linted(Linted { source, before: Some(before), .. }) = &examined
        && !args.diff
    {
        match files::replace_unchanged(&file.path, before, source.text()) {
            Ok(true) => {}
            Ok(false) => {
                return failed(
                    "was changed by somebody else meanwhile, and is as they left it".into(),
                );
            }
            Err(error) => return failed(format!("cannot be written, and is as it was: {error}")),
        }
    }
    examined
}

pub(super) fn examine_text(args: &Check, file: &Candidate, text: String) -> Examined {
    let source = files::document(&file.name, &file.path, text).known_as(&*file.id);
    let config = &file.project.config;
    let lint = |source: &Source, all| lint::document(source, config, file.project.rules(), all);
    let Some(diagnostics) = lint(&source, args.all || file.included) else {
        return Examined::Skipped;
    };
    let Some(level) = level(args) else {
        return Examined::Linted(Linted { source, diagnostics, fixed: 0, before: None });
    };
    let fixed = fix::fix(&source, level, |source| lint(source, true).unwrap_or_default());
    let before = (fixed.source.text() != source.text()).then(|| source.text().to_owned());
    let (source, diagnostics) = (fixed.source, fixed.diagnostics);
    Examined::Linted(Linted { source, diagnostics, fixed: fixed.applied, before })
}

/// Does `work` on every file, on several processors where that is worth it, and hands what comes out
/// to `take` in the order of the files.
pub(super) fn in_order(
    files: &[Candidate],
    jobs: Option<usize>,
    work: impl Fn(&Candidate) -> Examined + Sync,
    mut take: impl FnMut(&Candidate, Examined) -> Result<(), Failed> + Send,
) -> Result<(), Failed> {
    if files.len() < MANY || jobs == Some(1) {
        return files.iter().try_for_each(|file| take(file, work(file)));
    }
    let mut all = || {
        let batch = |files: &[Candidate]| files.par_iter().map(&work).collect::<Vec<_>>();
        let mut batches = files.chunks(BATCH);
        let mut ready = batches.next().map(|files| (files, batch(files)));
        while let Some((files, done)) = ready.take() {
            let hand_over = || files.iter().zip(done).try_for_each(|(file, done)| take(file, done));
            let next = || batches.next().map(|files| (files, batch(files)));
            let (handed_over, next) = rayon::join(hand_over, next);
            handed_over?;
            ready = next;
        }
        Ok(())
    };
    match jobs {
        None | Some(0) => all(),
        Some(jobs) => rayon::ThreadPoolBuilder::new()
            .num_threads(jobs)
            .build()
            .map_err(|error| Failed(format!("--jobs {jobs}: {error}")))?
            .install(all),
    }
}

/// Whether standard output is for the text of standard input, put right.
pub(super) fn fixes_standard_input(args: &Check) -> bool {
    let is_standard_input = args.paths.iter().any(|path| path.as_os_str() == "-");
    is_standard_input && !args.diff && level(args).is_some()
}
