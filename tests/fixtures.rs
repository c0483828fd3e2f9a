//! Whole postmortems: the clean ones say nothing, the flawed ones what their `.out` files say.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use pmlint::config::Config;
use pmlint::lint;
use pmlint::preset::{PRESETS, Preset};
use pmlint::report::{FileReport, Format, Setup, Style};
use pmlint::rules::RULES;
use pmlint::source::Source;

/// The day that fixtures take for today.
const TODAY: Date = date(2026, 1, 1);

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The Markdown files in a folder, in order of name.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == "md"))
        .collect();
    paths.sort();
    paths
}

/// What `--format line` prints for a document; its path relative to the folder of the crate.
fn printed(path: &Path, config: &Config) -> String {
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_str().unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let folder = path.parent().unwrap().to_owned();
    let source = Source::new(name.replace('\\', "/"), text)
        .among_files(move |linked| folder.join(linked).exists());
    let Some(diagnostics) = lint::document(&source, config, RULES, false) else {
        return format!("{name} does not look like a postmortem\n");
    };
    let mut out = Vec::new();
    Format::Line
        .report(Setup { rules: RULES, style: Style::default() })
        .file(&FileReport { source: &source, diagnostics: &diagnostics, known: &[] }, &mut out)
        .unwrap();
    String::from_utf8(out).unwrap()
}

fn config(preset: &'static Preset) -> Config {
    let mut config = Config::default();
    config.preset = preset;
    config.as_of = Some(TODAY);
    config
}

#[test]
fn clean_documents_print_nothing_under_the_preset_of_their_folder() {
    let mut found = String::new();
    for preset in PRESETS {
        let documents = documents(&fixtures().join("clean").join(preset.name));
        assert!(!documents.is_empty(), "no clean document under {}", preset.name);
        let config = config(preset);
        for path in documents {
            found += &printed(&path, &config);
        }
    }
    assert!(found.is_empty(), "{found}");
}

/// The flawed documents with the presets they are held to.
fn flawed() -> Vec<(PathBuf, &'static Preset)> {
    let root = fixtures().join("flawed");
    let mut flawed: Vec<_> = documents(&root).into_iter().map(|path| (path, &PRESETS[0])).collect();
    for preset in PRESETS {
        let folder = root.join(preset.name);
        if folder.is_dir() {
            flawed.extend(documents(&folder).into_iter().map(|path| (path, preset)));
        }
    }
    flawed
}

#[test]
fn flawed_documents_print_what_their_out_file_says() {
    let bless = std::env::var_os("BLESS").is_some_and(|value| value == "1");
    let mut faults = String::new();
    for (path, preset) in flawed() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let Some(rule) = RULES.iter().find(|rule| rule.name == name) else {
            faults += &format!("{name}.md is named after no rule\n");
            continue;
        };
        let mut config = config(preset);
        config.set_severity(rule.name, Some(rule.severity), "tests/fixtures.rs");
        let printed = printed(&path, &config);
        if !printed.contains(&format!("[{name}]")) {
            faults +=
                &format!("{name}.md is not reported by the rule it is named after:\n{printed}");
        }
        let out = path.with_extension("out");
        if bless {
            std::fs::write(out, printed).unwrap();
        } else {
            let expected = std::fs::read_to_string(out).unwrap_or_default();
            if printed != expected {
                faults += &format!("{name}.out says:\n{expected}but this is printed:\n{printed}");
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn every_rule_has_a_flawed_document() {
    let flawed = flawed();
    let has = |name: &str| flawed.iter().any(|(path, _)| path.file_stem().unwrap() == name);
    let missing: Vec<&str> = RULES.iter().map(|rule| rule.name).filter(|name| !has(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
