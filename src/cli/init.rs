//! `pmlint init`: a commented `pmlint.toml` that fits the folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::Init;
use super::new::write_new;
use super::{Failed, Outcome, folder, print, say};
use crate::config::{Config, FILE_NAME, SCHEMA};
use crate::files::{self, Origin, Projects, read};
use crate::postmortem;
use crate::preset::PRESETS;
use crate::report::counted;
use crate::source::Source;

/// How many files are looked at before pmlint stops looking for postmortems.
const ENOUGH: usize = 2_000;

pub(super) fn init(args: &Init) -> Result<Outcome, Failed> {
    let projects = Projects::new(folder()?, Origin::None, |_| ())?;
    let found = files::find(&[PathBuf::from(".")], &projects);
    let mut folders: BTreeMap<String, usize> = BTreeMap::new();
    let mut count = 0;
    for file in found.files.iter().take(ENOUGH) {
        if is_postmortem(&file.path, &file.name) {
            count += 1;
            let folder = Path::new(&file.name).parent().unwrap_or(Path::new(""));
            *folders.entry(files::shown(folder)).or_default() += 1;
        }
    }
    let text = text(&folders);
    if args.print {
        return print(|out| out.write_all(text.as_bytes()));
    }
    write_new(Path::new(FILE_NAME), &text)?;
    say(&match count {
        0 => format!(
            "wrote {FILE_NAME}; pmlint sees no postmortem here: `pmlint new PATH` begins one"
        ),
        count => format!("wrote {FILE_NAME}; pmlint sees {} here", counted(count, "postmortem")),
    });
    Ok(Outcome::Clean)
}

fn is_postmortem(path: &Path, name: &str) -> bool {
    let config = Config::default();
    let Ok(text) = read(path, config.max_file_size) else { return false };
    let source = Source::new(name, text);
    postmortem::read(&source, &config).is_ok_and(|read| read.is_postmortem)
}

/// The file, for a repository whose postmortems lie in these folders.
fn text(folders: &BTreeMap<String, usize>) -> String {
    // A pattern for a folder in which several lie; single ones may have strayed.
    let globs: Vec<String> = folders
        .iter()
        .filter(|(folder, count)| !folder.is_empty() && **count > 1)
        .map(|(folder, _)| format!("\"/{folder}/*.md\""))
        .collect();
    let example = "\"/docs/postmortems/*.md\"".to_owned();
    let (mark, globs) = if globs.is_empty() { ("# ", vec![example]) } else { ("", globs) };
    let presets: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
    format!(
        "\
#:schema {SCHEMA}
# Configuration of pmlint; every key may be left out.

# The house style: {}.
preset = \"default\"

# Files that are postmortems, whatever they look like, as in .gitignore. Where this is set, nothing
# else is linted; where it is not, pmlint looks at titles, file names and sections.
{mark}include = [{}]

# Files to leave out, as in .gitignore.
exclude = [\"*template*\"]

# The least severity that fails a run: error, warning, info or never.
fail-on = \"warning\"

# What a ticket looks like, besides #123, ABC-123 and links to trackers.
# trackers = [\"TASK[0-9]+\"]

# Rules that are more, or less, grave here: error, warning, info or off. `pmlint rules` lists them.
[severity]
# action-items-undated = \"off\"

# Titles of yours, by what the section is for.
[sections]
# timeline = [\"Play by play\"]
",
        presets.join(", "),
        globs.join(", "),
    )
}
