//! One document after the other: read, linted, fixed; on several processors where that is worth it.

use rayon::prelude::*;

use super::Failed;
use super::args::Check;
use crate::files::{self, Candidate};
use crate::fix;
use crate::lint::{self, Task};
use crate::report::Failure;
use crate::rule::{Applicability, Diagnostic};
use crate::source::Source;

/// Files that are linted between two looks at the output: enough to keep every processor busy, few
/// enough that their text needs no memory worth a word.
const BATCH: usize = 8 * lint::TOGETHER;
/// For how many portions a processor each batch is enough: where one is done early, it takes over another's.
const PORTIONS: usize = 2;
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

/// Reads and lints files, and fixes them where that is asked for.
pub(super) fn examine(args: &Check, files: &[Candidate]) -> Vec<Examined> {
    let read = |file: &Candidate| {
        let text = files::read(&file.path, file.project.config.max_file_size)?;
        Ok(document(file, text))
    };
    let sources: Vec<Result<Source, String>> = files.iter().map(read).collect();
    let both = files.iter().zip(&sources);
    let tasks = both.filter_map(|(file, source)| Some(task(args, file, source.as_ref().ok()?)));
    let mut found = lint::documents(&tasks.collect::<Vec<_>>()).into_iter();
    let examined = files.iter().zip(sources).map(|(file, source)| {
        let source = source.map_err(|message| failure(file, message))?;
        let found = found.next().flatten();
        found.map_or(Ok(Examined::Skipped), |found| {
            write(args, file, fix(args, file, source, found))
        })
    });
    examined.map(|examined| examined.unwrap_or_else(Examined::Failed)).collect()
}

/// Lints the text of one file, and fixes it where that is asked for; nothing is written.
pub(super) fn examine_text(args: &Check, file: &Candidate, text: String) -> Examined {
    let source = document(file, text);
    match lint::documents(&[task(args, file, &source)]).pop().flatten() {
        Some(found) => Examined::Linted(fix(args, file, source, found)),
        None => Examined::Skipped,
    }
}

fn document(file: &Candidate, text: String) -> Source {
    files::document(&file.name, &file.path, text).known_as(&*file.id)
}

fn task<'t>(args: &Check, file: &'t Candidate, source: &'t Source) -> Task<'t> {
    let project = &file.project;
    let all = args.all || file.included;
    Task { source, config: &project.config, rules: project.rules(), all }
}

fn failure(file: &Candidate, message: String) -> Failure {
    Failure { path: file.name.clone(), message }
}

/// Fixes a text that was linted, where that is asked for.
fn fix(args: &Check, file: &Candidate, source: Source, found: Vec<Diagnostic>) -> Linted {
    let Some(level) = level(args) else {
        return Linted { source, diagnostics: found, fixed: 0, before: None };
    };
    let lint =
        |source: &Source| lint::document(source, &file.project.config, file.project.rules(), true);
    let fixed = fix::fix(&source, level, |source| lint(source).unwrap_or_default());
    let before = (fixed.source.text() != source.text()).then(|| source.text().to_owned());
    let (source, diagnostics) = (fixed.source, fixed.diagnostics);
    Linted { source, diagnostics, fixed: fixed.applied, before }
}

/// Writes a file that fixes changed.
fn write(args: &Check, file: &Candidate, linted: Linted) -> Result<Examined, Failure> {
    if let Some(before) = linted.before.as_ref().filter(|_| !args.diff) {
        let written = files::replace_unchanged(&file.path, before, linted.source.text()).map_err(
            |error| failure(file, format!("cannot be written, and is as it was: {error}")),
        )?;
        if !written {
            let why = "was changed by somebody else meanwhile, and is as they left it";
            return Err(failure(file, why.into()));
        }
    }
    Ok(Examined::Linted(linted))
}

/// Does `work` on every file, on several processors where that is worth it, and hands what comes out
/// to `take` in the order of the files.
pub(super) fn in_order(
    files: &[Candidate],
    jobs: Option<usize>,
    work: impl Fn(&[Candidate]) -> Vec<Examined> + Sync,
    mut take: impl FnMut(&Candidate, Examined) -> Result<(), Failed> + Send,
) -> Result<(), Failed> {
    if files.len() < MANY || jobs == Some(1) {
        return files.chunks(lint::TOGETHER).try_for_each(|files| {
            files.iter().zip(work(files)).try_for_each(|(file, done)| take(file, done))
        });
    }
    let mut all = || {
        let batch = |files: &[Candidate]| {
            let portions = PORTIONS * rayon::current_num_threads();
            let together = files.len().div_ceil(portions).clamp(1, lint::TOGETHER);
            files.par_chunks(together).flat_map_iter(&work).collect::<Vec<_>>()
        };
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
