//! A run on its way: takes in what became of each file, and tells every report.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::args::Check;
use super::changed::changes;
use super::examine::{Examined, Linted, fixes_standard_input};
use super::job::Job;
use super::known::Known;
use super::output::{Output, is_device, style};
use super::progress::Progress;
use super::{Failed, Outcome, print, say};
use crate::changes::Changes;
use crate::files::{self, Candidate, Filter, Found, Projects};
use crate::fix;
use crate::report::{FileReport, Format, Setup, Style, Summary, counted};
use crate::rule::Rule;

/// A run on its way: what was found, and where it goes.
pub(super) struct Run<'a> {
    args: &'a Check,
    style: Style,
    format: Format,
    outputs: Vec<Output<'a>>,
    changes: Option<Changes>,
    known: Known,
    job: Option<Job>,
    progress: Option<Progress>,
    found: Found,
    summary: Summary,
    by_rule: BTreeMap<Arc<str>, usize>,
    diffs: String,
    outcome: Outcome,
}

impl<'a> Run<'a> {
    /// Opens every output, before anything is read.
    pub(super) fn new(
        args: &'a Check,
        projects: &Projects,
        mut found: Found,
        rules: &'a [Rule<'a>],
    ) -> Result<Self, Failed> {
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
        if !args.diff && (!args.statistics || !to_people) {
            let report = format.report(Setup { rules, style });
            let limit = args.max_findings.unwrap_or(usize::MAX);
            let output = if fixes_standard_input(args) { Output::error } else { Output::standard };
            outputs.push(output(report, limit));
        }
        for (format, path) in &args.report {
            let report = format.report(Setup { rules, style: Style::default() });
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
            progress: None,
            found,
            summary: Summary::default(),
            by_rule: BTreeMap::new(),
            diffs: String::new(),
            outcome: Outcome::Clean,
        })
    }

    /// The files that are to be looked at.
    pub(super) fn files(&mut self) -> Vec<Candidate> {
        self.progress = Progress::new(self.found.files.len(), self.args.quiet);
        std::mem::take(&mut self.found.files)
    }

    /// Takes in what became of one file, and shows how far the run has come.
    pub(super) fn take(&mut self, file: &Candidate, examined: Examined) -> Result<(), Failed> {
        self.progress.iter_mut().for_each(Progress::clear);
        self.record(file, examined)?;
        if self.progress.as_mut().is_some_and(Progress::step) {
            self.outputs.iter_mut().try_for_each(Output::flush)?;
            self.progress.iter_mut().for_each(Progress::draw);
        }
        Ok(())
    }

    fn record(&mut self, file: &Candidate, examined: Examined) -> Result<(), Failed> {
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
    pub(super) fn finish(mut self) -> Result<Outcome, Failed> {
        self.progress.iter_mut().for_each(Progress::clear);
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
                say("nothing to lint: no Markdown files here");
            } else {
                say(&format!("nothing to lint: {why}"));
            }
            // Who names no path may be new here.
            if self.args.paths.is_empty() {
                say(
                    "`pmlint new PATH` begins a postmortem; `include` in pmlint.toml (`pmlint init` \
                     writes one) says which files are postmortems",
                );
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
