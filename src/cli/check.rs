//! `pmlint check`: finds the documents, lints them, fixes what is asked for, and reports.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use clap::CommandFactory;
use rayon::prelude::*;

use super::args::{Check, Cli};
use super::changed::changes;
use super::job::Job;
use super::known::Known;
use super::output::{Output, is_device, style};
use super::{Failed, Outcome, print, say, today};
use crate::changes::Changes;
use crate::config::MAX_FILE_SIZE;
use crate::files::{self, Candidate, Filter, Found, NO_SUCH_FILE, Projects};
use crate::fix;
use crate::lint;
use crate::report::{Failure, FileReport, Format, Setup, Style, Summary, counted};
use crate::rule::{Applicability, Diagnostic};
use crate::rules::RULES;
use crate::source::Source;
use crate::suggest::nearest;

/// Files that are linted between two looks at the output: enough to keep every processor busy, few
/// enough that their text needs no memory worth a word.
const BATCH: usize = 64;
/// From how many files on more than one processor is worth its start.
const MANY: usize = 8;

/// What became of one file.
enum Examined {
    Linted(Linted),
    /// It does not look like a postmortem.
    Skipped,
    Failed(Failure),
}

/// A file that was linted.
struct Linted {
    source: Source,
    diagnostics: Vec<Diagnostic>,
    /// How many findings were put right.
    fixed: usize,
    /// The text before fixes, where they changed it.
    before: Option<String>,
}

pub(super) fn check(args: &Check) -> Result<Outcome, Failed> {
    let projects = projects(args)?;
    if args.paths.iter().any(|path| path.as_os_str() == "-") {
        return standard_input(args, &projects);
    }
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here } else { &*args.paths };
    let mut found = files::find(paths, &projects);
    suggest_command(&mut found.failed);
    let mut run = Run::new(args, &projects, found)?;
    let files = std::mem::take(&mut run.found.files);
    in_order(&files, args.jobs, |file| examine(args, file), |file, done| run.take(file, done))?;
    run.finish()
}

/// Where a path that does not exist is nearly the name of a command, says so.
fn suggest_command(failed: &mut [Failure]) {
    for failure in failed.iter_mut().filter(|failure| failure.message == NO_SUCH_FILE) {
        let commands = Cli::command();
        let names = commands.get_subcommands().map(|command| command.get_name());
        if let Some(near) = nearest(&failure.path, names) {
            failure.message += &format!("; did you mean the command `{near}`?");
        }
    }
}

/// The configurations of the run, with what the flags ask for laid over each.
fn projects(args: &Check) -> Result<Projects, Failed> {
    let (select, ignore) = (args.select.clone(), args.ignore.clone());
    let (severity, fail_on) = (args.severity.clone(), args.fail_on);
    let as_of = args.as_of;
    args.common.projects(move |config| {
        if !select.is_empty() {
            config.set_select(select.clone(), "--select");
        }
        config.add_ignore(ignore.clone(), "--ignore");
        for (rule, severity) in &severity {
            config.set_severity(rule, *severity, "--severity");
        }
        config.fail_on = fail_on.map_or(config.fail_on, |level| level.severity());
        config.as_of = as_of.or(config.as_of).or_else(|| Some(today()));
    })
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
fn examine(args: &Check, file: &Candidate) -> Examined {
    let failed = |message| Examined::Failed(Failure { path: file.name.clone(), message });
    let text = match files::read(&file.path, file.project.config.max_file_size) {
        Ok(text) => text,
        Err(message) => return failed(message),
    };
    let examined = examine_text(args, file, text);
    if let Examined::Linted(Linted { source, before: Some(_), .. }) = &examined
        && !args.diff
        && let Err(error) = files::replace(&file.path, source.text())
    {
        return failed(format!("cannot be written, and is as it was: {error}"));
    }
    examined
}

fn examine_text(args: &Check, file: &Candidate, text: String) -> Examined {
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
fn in_order(
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

/// A run on its way: what was found, and where it goes.
struct Run<'a> {
    args: &'a Check,
    style: Style,
    format: Format,
    outputs: Vec<Output<'a>>,
    changes: Option<Changes>,
    known: Known,
    job: Option<Job>,
    found: Found,
    summary: Summary,
    by_rule: BTreeMap<Arc<str>, usize>,
    diffs: String,
    outcome: Outcome,
}

impl<'a> Run<'a> {
    fn new(args: &'a Check, projects: &Projects, mut found: Found) -> Result<Self, Failed> {
        check_places(args, projects, &found)?;
        let changes = changes(args, projects)?;
        if let Some(changes) = &changes {
            let (touched, unchanged): (Vec<_>, Vec<_>) = std::mem::take(&mut found.files)
                .into_iter()
                .partition(|file| changes.has(&file.id));
            unchanged.iter().for_each(|_| found.skipped.add(Filter::Unchanged));
            found.files = touched;
        }
        let known = Known::read(args, projects, &found)?;
        let style = Style { quiet: args.quiet, ..style(args.common.color) };
        let format = Format::from_name(&args.format).unwrap_or(Format::Human);
        let mut outputs = Vec::new();
        let to_people = matches!(format, Format::Human | Format::Line);
        if !args.diff && !(args.statistics && to_people) {
            let report = format.report(Setup { rules: RULES, style });
            let limit = args.max_findings.unwrap_or(usize::MAX);
            let output = if fixes_standard_input(args) { Output::error } else { Output::standard };
            outputs.push(output(report, limit));
        }
        for (format, path) in &args.report {
            let report = format.report(Setup { rules: RULES, style: Style::default() });
            outputs.push(Output::file(report, path)?);
        }
        Ok(Self {
            args,
            style,
            format,
            outputs,
            changes,
            known,
            job: Job::of(args, format, args.changes.is_some() || args.diff_base.is_some()),
            found,
            summary: Summary::default(),
            by_rule: BTreeMap::new(),
            diffs: String::new(),
            outcome: Outcome::Clean,
        })
    }

    /// Takes in what became of one file.
    fn take(&mut self, file: &Candidate, examined: Examined) -> Result<(), Failed> {
        let Linted { source, diagnostics: found, fixed, before } = match examined {
            Examined::Linted(linted) => linted,
            Examined::Skipped => {
                self.found.skipped.add(Filter::NotPostmortem);
                return Ok(());
            }
            Examined::Failed(failure) => {
                self.found.failed.push(failure);
                return Ok(());
            }
        };
        let (mut diagnostics, mut known) = self.known.split(file, found);
        if let Some(changes) = &self.changes {
            changes.retain(&file.id, &source, &mut diagnostics);
            changes.retain(&file.id, &source, &mut known);
        }
        self.summary.linted += 1;
        self.summary.flagged += usize::from(!diagnostics.is_empty());
        for diagnostic in &diagnostics {
            self.summary.counts.add(diagnostic.severity);
            if self.args.statistics {
                *self.by_rule.entry(Arc::clone(&diagnostic.rule)).or_default() += 1;
            }
        }
        if let Some(before) = before.filter(|_| self.args.diff) {
            self.diffs.push_str(&fix::diff(source.name(), &before, source.text()));
            self.outcome = self.outcome.max(Outcome::Found);
        }
        if !self.args.diff {
            self.summary.fixed += fixed;
            let least = file.project.config.fail_on;
            if diagnostics.iter().any(|found| least.is_some_and(|least| found.severity >= least)) {
                self.outcome = self.outcome.max(Outcome::Found);
            }
        }
        let report = FileReport { source: &source, diagnostics: &diagnostics, known: &known };
        if let Some(job) = &mut self.job {
            job.add(&report, &file.project.config);
        }
        self.outputs.iter_mut().try_for_each(|output| output.write(&report))
    }

    /// Ends every report, and says what is to be said beside them.
    fn finish(mut self) -> Result<Outcome, Failed> {
        self.summary.skipped = self.found.skipped.total();
        self.summary.failed = std::mem::take(&mut self.found.failed);
        for output in std::mem::take(&mut self.outputs) {
            output.finish(&self.summary)?;
        }
        if let Some(job) = &self.job {
            job.append(&self.summary);
        }
        std::mem::take(&mut self.known).finish(self.args.quiet)?;
        if self.args.diff {
            print_diff(&self.diffs, self.style)?;
        }
        if self.args.statistics {
            self.statistics()?;
        }
        for failure in &self.summary.failed {
            say(&format!("error: {}: {}", failure.path, failure.message));
        }
        let total = self.summary.counts.total();
        if let Some(limit) = self.args.max_findings.filter(|limit| *limit < total)
            && !self.args.quiet
        {
            say(&format!("{} more not shown", counted(total - limit, "finding")));
        }
        if !self.summary.failed.is_empty() {
            return Ok(Outcome::Failed);
        }
        if self.summary.linted == 0 {
            return Ok(self.nothing());
        }
        Ok(self.outcome)
    }

    /// Says why there was nothing to lint.
    fn nothing(&self) -> Outcome {
        let why = self.found.skipped.to_string();
        // A change without postmortems is no mistake.
        let fails = self.args.error_on_empty && self.found.skipped.by(Filter::Unchanged) == 0;
        if !self.args.quiet || fails {
            if why.is_empty() {
                say("nothing to lint: no Markdown files here; `pmlint new` begins a postmortem");
            } else {
                say(&format!("nothing to lint: {why}"));
            }
        }
        if fails { Outcome::Failed } else { Outcome::Clean }
    }

    /// Shows how often each rule found something, the most frequent first.
    fn statistics(&self) -> Result<(), Failed> {
        let mut counts: Vec<(&Arc<str>, &usize)> = self.by_rule.iter().collect();
        counts.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
        let width = counts.first().map_or(1, |(_, count)| count.to_string().len());
        let lines = counts.iter().map(|(rule, count)| format!("{count:>width$}  {rule}\n"));
        let text: String = lines.collect();
        if matches!(self.format, Format::Human | Format::Line) {
            print(|out| out.write_all(text.as_bytes()))?;
        } else {
            text.lines().for_each(say);
        }
        Ok(())
    }
}

/// Refuses reports that would overwrite each other or a document of the run.
fn check_places(args: &Check, projects: &Projects, found: &Found) -> Result<(), Failed> {
    let mut taken = BTreeSet::new();
    for (_, path) in args.report.iter().filter(|(_, path)| !is_device(path)) {
        let (id, shown) = (projects.id(&files::absolute(projects.folder(), path)), path.display());
        if found.files.iter().any(|file| file.id == id) {
            return Err(Failed(format!("--report: {shown} is a document of this run")));
        }
        if !taken.insert(id) {
            return Err(Failed(format!("--report: two reports go to {shown}")));
        }
    }
    Ok(())
}

/// Shows diffs, coloured where that is wanted.
fn print_diff(diffs: &str, style: Style) -> Result<(), Failed> {
    print(|out| {
        for line in diffs.split_inclusive('\n') {
            let colour = match line.as_bytes() {
                _ if !style.colour => None,
                [b'+', ..] => Some("\u{1b}[32m"),
                [b'-', ..] => Some("\u{1b}[31m"),
                [b'@', ..] => Some("\u{1b}[36m"),
                _ => None,
            };
            match colour {
                Some(colour) => writeln!(out, "{colour}{}\u{1b}[0m", line.trim_end_matches('\n'))?,
                None => out.write_all(line.as_bytes())?,
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// Whether standard output is for the text of standard input, put right.
fn fixes_standard_input(args: &Check) -> bool {
    let is_standard_input = args.paths.iter().any(|path| path.as_os_str() == "-");
    is_standard_input && !args.diff && level(args).is_some()
}

/// Lints standard input. With `--fix` its text goes to standard output, and findings to standard error.
fn standard_input(args: &Check, projects: &Projects) -> Result<Outcome, Failed> {
    if args.paths.len() > 1 {
        return Err(Failed("`-` stands for standard input and goes with no other path".into()));
    }
    let mut found = match &args.stdin_filename {
        Some(name) => files::find_named(name, projects),
        None => files::standard_input(projects)?,
    };
    let limit = found.files.first().map(|file| file.project.config.max_file_size);
    let text = files::read_standard_input(limit.unwrap_or(MAX_FILE_SIZE))
        .map_err(|why| Failed(format!("standard input: {why}")))?;
    let files = std::mem::take(&mut found.files);
    let mut run = Run::new(args, projects, found)?;
    let mut printed = fixes_standard_input(args).then(|| text.clone());
    for file in &files {
        let examined = examine_text(args, file, text.clone());
        if let (Some(printed), Examined::Linted(linted)) = (&mut printed, &examined) {
            *printed = linted.source.text().to_owned();
        }
        run.take(file, examined)?;
    }
    if let Some(text) = printed {
        print(|out| out.write_all(text.as_bytes()))?;
    }
    run.finish()
}
