//! `pmlint report`: one page on many postmortems.

use std::ffi::OsStr;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Component, Path, PathBuf};

use super::args::Report;
use super::output::is_device;
use super::{Failed, Outcome, print, say, today};
use crate::files::{self, Candidate, Filter, Projects};
use crate::lint;
use crate::postmortem;
use crate::report::{Failure, ReviewPage};

pub(super) fn report(args: &Report) -> Result<Outcome, Failed> {
    let as_of = args.as_of;
    let projects = args.common.projects(move |config| {
        config.as_of = as_of.or(config.as_of).or_else(|| Some(today()));
    })?;
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here } else { &*args.paths };
    let mut found = files::find(paths, &projects);
    let output = args.output.as_deref();
    check_place(output, &projects, &found.files)?;
    let folder = output.and_then(Path::parent).unwrap_or(Path::new(""));
    let folder = files::absolute(projects.folder(), folder);
    let configured = found.files.first().and_then(|file| file.project.config.as_of);
    let mut page = ReviewPage::new(as_of.or(configured));
    let mut shown = 0;
    for file in &found.files {
        let path = seen_from(&folder, &files::absolute(projects.folder(), &file.path));
        let mut add = || add(args, file, &path, &mut page);
        // One document that makes pmlint fail keeps no other from the page.
        let added = catch_unwind(AssertUnwindSafe(&mut add)).unwrap_or_else(|_| {
            Err("pmlint failed on this document, which is a bug of pmlint".to_owned())
        });
        match added {
            Ok(true) => shown += 1,
            Ok(false) => found.skipped.add(Filter::NotPostmortem),
            Err(message) => found.failed.push(Failure { path: file.name.clone(), message }),
        }
    }
    for failure in &found.failed {
        say(&format!("error: {}: {}", failure.path, failure.message));
        page.add_failure(failure.clone());
    }
    if shown == 0 {
        let why = found.skipped.to_string();
        let why = if why.is_empty() { "no Markdown files here" } else { &why };
        say(&format!("no postmortem to report on: {why}"));
    }
    write(output, &page.html())?;
    Ok(if found.failed.is_empty() { Outcome::Clean } else { Outcome::Failed })
}

/// Adds a file to the page, if it looks like a postmortem.
fn add(args: &Report, file: &Candidate, path: &str, page: &mut ReviewPage) -> Result<bool, String> {
    let config = &file.project.config;
    let text = files::read(&file.path, config.max_file_size)?;
    let source = files::document(&file.name, &file.path, text).known_as(&*file.id);
    let postmortem = postmortem::read(&source, config).map_err(|why| why.reason)?;
    let shows = args.all || file.included || postmortem.is_postmortem;
    if shows {
        let found = lint::check(&postmortem, config, file.project.rules());
        page.add(&postmortem, &found, path, config.as_of);
    }
    Ok(shows)
}

/// Refuses to write over a document of the run.
fn check_place(
    output: Option<&Path>,
    projects: &Projects,
    documents: &[Candidate],
) -> Result<(), Failed> {
    let Some(path) = output else { return Ok(()) };
    let id = projects.id(&files::absolute(projects.folder(), path));
    if documents.iter().any(|file| file.id == id) {
        return Err(Failed(format!("--output: {} is a document of this run", path.display())));
    }
    Ok(())
}

/// The way from a folder to a file, both absolute.
fn seen_from(folder: &Path, file: &Path) -> String {
    let common = folder.components().zip(file.components()).take_while(|(a, b)| a == b).count();
    let rest = || file.components().skip(common);
    if rest().any(|part| matches!(part, Component::Prefix(_) | Component::RootDir)) {
        return files::shown(file);
    }
    let up = folder.components().skip(common).map(|_| OsStr::new(".."));
    files::shown(&up.chain(rest().map(Component::as_os_str)).collect::<PathBuf>())
}

fn write(output: Option<&Path>, page: &str) -> Result<(), Failed> {
    let Some(path) = output else {
        return print(|out| out.write_all(page.as_bytes())).map(|_| ());
    };
    let written = if is_device(path) {
        fs::write(path, page)
    } else {
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| files::replace(path, page))
    };
    written.map_err(|error| Failed(format!("{}: cannot be written: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_linked_from_where_the_page_lies() {
        for (folder, file, path) in [
            ("/a", "/a/b.md", "b.md"),
            ("/a/out", "/a/docs/b.md", "../docs/b.md"),
            ("/", "/a/b.md", "a/b.md"),
            ("/c/d", "/a/b.md", "../../a/b.md"),
        ] {
            assert_eq!(seen_from(Path::new(folder), Path::new(file)), path, "{folder} {file}");
        }
    }
}
