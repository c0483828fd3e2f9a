//! `pmlint inspect`: what is read from each document.

use super::args::{Inspect, TextOrJson};
use super::output::style;
use super::{Failed, Outcome, print, say};
use crate::files::{self, Candidate};
use crate::postmortem;
use crate::report::inspect::{Json, text};
use crate::source::Source;

pub(super) fn inspect(args: &Inspect) -> Result<Outcome, Failed> {
    let projects = args.common.projects(|_| {})?;
    let standard_input = args.paths.iter().any(|path| path.as_os_str() == "-");
    let found = match &args.stdin_filename {
        Some(name) if standard_input => files::find_named(name, &projects),
        _ if standard_input => files::standard_input(&projects)?,
        _ => files::find(&args.paths, &projects),
    };
    let mut failed = found.failed;
    let mut fail = |path: &str, message: String| {
        failed.push(crate::report::Failure { path: path.to_owned(), message });
    };
    let mut sources: Vec<(Source, &Candidate)> = Vec::new();
    for file in &found.files {
        let limit = file.project.config.max_file_size;
        let text = if standard_input {
            files::read_standard_input(limit)
        } else {
            files::read(&file.path, limit)
        };
        match text {
            Ok(text) => sources.push((Source::new(&*file.name, text), file)),
            Err(message) => fail(&file.name, message),
        }
    }
    let mut read = Vec::new();
    for (source, file) in &sources {
        match postmortem::read(source, &file.project.config) {
            Ok(postmortem) => read.push((postmortem, file.project.config.preset.name)),
            Err(why) => fail(source.name(), why.reason),
        }
    }
    let style = style(args.common.color);
    print(|out| match args.format {
        TextOrJson::Json => {
            let objects: Vec<Json<'_>> =
                read.iter().map(|(postmortem, preset)| Json::new(postmortem, preset)).collect();
            serde_json::to_writer_pretty(&mut *out, &objects)?;
            writeln!(out)
        }
        TextOrJson::Text => {
            read.iter().try_for_each(|(postmortem, preset)| text(postmortem, preset, style, out))
        }
    })?;
    for failure in &failed {
        say(&format!("error: {}: {}", failure.path, failure.message));
    }
    if failed.is_empty() { Ok(Outcome::Clean) } else { Ok(Outcome::Failed) }
}
