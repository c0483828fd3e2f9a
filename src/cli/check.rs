//! `pmlint check`: finds the documents, lints them, fixes what is asked for, and reports.

use std::path::PathBuf;
use std::sync::Arc;

use clap::CommandFactory;

use super::args::{Check, Cli};
use super::examine::{Examined, examine, examine_text, fixes_standard_input, in_order};
use super::run::Run;
use super::{Failed, Outcome, print, today};
use crate::config::MAX_FILE_SIZE;
use crate::files::{self, NO_SUCH_FILE, Project, Projects};
use crate::report::Failure;
use crate::rule::Rule;
use crate::rules::RULES;
use crate::suggest::nearest;

pub(super) fn check(args: &Check) -> Result<Outcome, Failed> {
    let projects = projects(args)?;
    if args.paths.iter().any(|path| path.as_os_str() == "-") {
        return standard_input(args, &projects);
    }
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here } else { &*args.paths };
    let mut found = files::find(paths, &projects);
    suggest_command(&mut found.failed);
    let project = found.files.first().map(|file| Arc::clone(&file.project));
    let mut run = Run::new(args, &projects, found, rules(project.as_deref()))?;
    let files = run.files();
    in_order(&files, args.jobs, |files| examine(args, files), |file, done| run.take(file, done))?;
    run.finish()
}

/// The rules that reports are told of: those of the first document's configuration.
fn rules(project: Option<&Project>) -> &[Rule<'_>] {
    project.map_or(RULES, Project::rules)
}

/// Where a path that does not exist may have been meant as a command, says so.
fn suggest_command(failed: &mut [Failure]) {
    for failure in failed.iter_mut().filter(|failure| failure.message == NO_SUCH_FILE) {
        let commands = Cli::command();
        let names = commands.get_subcommands().map(|command| command.get_name());
        if let Some(near) = nearest(&failure.path, names) {
            failure.message += &format!("; did you mean the command `{near}`?");
        } else if failure.path.bytes().all(|byte| byte.is_ascii_lowercase()) {
            failure.message += ", and no command; `pmlint --help` lists those";
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

/// Lints standard input. With `--fix` its text goes to standard output, and findings to standard error.
fn standard_input(args: &Check, projects: &Projects) -> Result<Outcome, Failed> {
    if args.paths.len() > 1 {
        return Err(Failed("`-` stands for standard input and goes with no other path".into()));
    }
    let found = match &args.stdin_filename {
        Some(name) => files::find_named(name, projects),
        None => files::standard_input(projects)?,
    };
    let limit = found.files.first().map(|file| file.project.config.max_file_size);
    let text = files::read_standard_input(limit.unwrap_or(MAX_FILE_SIZE))
        .map_err(|why| Failed(format!("standard input: {why}")))?;
    let project = found.files.first().map(|file| Arc::clone(&file.project));
    let mut run = Run::new(args, projects, found, rules(project.as_deref()))?;
    let files = run.files();
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
