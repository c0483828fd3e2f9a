//! `pmlint new`: a new postmortem from a preset's template.

use std::path::Path;
use std::process::Command;

use jiff::civil::Date;

use super::args::New;
use super::{Failed, Outcome, folder, print, say, today};

pub(super) fn new(args: &New) -> Result<Outcome, Failed> {
    let projects = args.common.projects(|_| {})?;
    let preset = projects.of_folder(&folder()?)?.config.preset;
    let stem = args.path.as_deref().and_then(Path::file_stem).and_then(|stem| stem.to_str());
    let (named_date, named_title) = stem.map_or((None, None), from_name);
    let date = args.date.or(named_date).unwrap_or_else(today);
    let title = args.title.clone().or(named_title);
    let title = title.unwrap_or_else(|| "[Title of the incident]".to_owned());
    let author = author().unwrap_or_else(|| "[Name]".to_owned());
    let text = preset.document(&title, date, &author);
    let Some(path) = &args.path else { return print(|out| out.write_all(text.as_bytes())) };
    write_new(path, &text)?;
    say(&format!("wrote {}: `pmlint {0}` says what is still missing", path.display()));
    Ok(Outcome::Clean)
}

/// Writes a file that must not exist yet.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), Failed> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Failed(format!("{}: exists already, and is as it was", path.display()))
        }
        _ => Failed(format!("{}: cannot be written: {error}", path.display())),
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = std::fs::File::create_new(path).map_err(failed)?;
    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(failed)
}

/// Date and title of a file name: `2024-08-10-checkout-outage` is "Checkout outage" on that day.
fn from_name(stem: &str) -> (Option<Date>, Option<String>) {
    let date = stem.get(..10).and_then(|date| date.parse::<Date>().ok());
    let rest = if date.is_some() { stem.get(10..).unwrap_or_default() } else { stem };
    let words = rest.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    let title = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
    (date, title)
}

/// Who git says is writing.
fn author() -> Option<String> {
    let output = Command::new("git").args(["config", "user.name"]).output().ok()?;
    let name = String::from_utf8(output.stdout).ok()?;
    let name = name.lines().next()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_and_title_come_from_the_file_name() {
        let date = |text: &str| text.parse::<Date>().ok();
        for (stem, want) in [
            ("2024-08-10-checkout-outage", (date("2024-08-10"), Some("Checkout outage"))),
            ("2024-08-10", (date("2024-08-10"), None)),
            ("DNS_outage", (None, Some("DNS outage"))),
            ("2024-13-10-x", (None, Some("2024 13 10 x"))),
        ] {
            let (date, title) = from_name(stem);
            assert_eq!((date, title.as_deref()), want, "{stem}");
        }
    }
}
