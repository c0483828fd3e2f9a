//! Holds the documentation to the program: what is generated is current, what is listed is complete, every link
//! leads somewhere. `BLESS=1` rewrites what is generated.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use pmlint::preset::PRESETS;
use pmlint::rule::{Applicability, Category};
use pmlint::{RULES, examples, page::Page};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Compares a file with what is generated for it, and writes it where that is asked for.
fn hold(path: &str, wanted: &str) {
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        std::fs::write(root().join(path), wanted).unwrap();
    }
    let found = std::fs::read_to_string(root().join(path)).unwrap_or_default();
    let line = found.lines().zip(wanted.lines()).position(|(found, wanted)| found != wanted);
    assert!(found == wanted, "{path} is not current, from line {:?} on: BLESS=1", line);
}

/// The files with this extension in a folder, sorted.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    files.sort();
    files
}

#[test]
fn the_schema_is_current() {
    let schema = pmlint::config::schema(RULES);
    for (pointer, least) in
        [("/properties/preset/enum", PRESETS.len()), ("/properties/severity/properties", 55)]
    {
        let part = schema.pointer(pointer).unwrap();
        let count = part.as_array().map_or_else(|| part.as_object().unwrap().len(), Vec::len);
        assert!(count >= least, "{pointer} holds {count}");
    }
    hold("pmlint.schema.json", &format!("{}\n", serde_json::to_string_pretty(&schema).unwrap()));
}

#[test]
fn the_entry_for_schemastore_leads_to_the_schema() {
    let entry: serde_json::Value = serde_json::from_str(&read("docs/schemastore.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&read("pmlint.schema.json")).unwrap();
    assert_eq!(entry["url"], schema["$id"]);
    assert_eq!(entry["fileMatch"], serde_json::json!([pmlint::config::FILE_NAME]));
}

#[test]
fn the_index_of_rules_is_current() {
    let mut text = String::from(
        "# Rules\n\n\
         Made of the pages in [`rules/`](../rules). `pmlint rules` shows what holds with your configuration, and\n\
         `pmlint explain RULE` a page. A rule that is *off* runs where it is asked for: in `[severity]`, by `select`, or by a\n\
         preset. A *safe* fix is applied by `--fix`, a *suggested* one by an editor or `--fix-suggested`.\n",
    );
    let mut categories: Vec<Category> = RULES.iter().map(|rule| rule.category).collect();
    categories.sort();
    categories.dedup();
    for category in categories {
        text += &format!("\n## {}\n\n| rule | severity | fix | finds |\n", category.name());
        text += "|---|---|---|---|\n";
        for rule in RULES.iter().filter(|rule| rule.category == category) {
            let (name, severity) = (rule.name, rule.severity.name());
            let off = if rule.default_on { "" } else { ", off" };
            let summary = Page::read(rule.page).summary.replace('|', "\\|");
            let fixes: Vec<&str> =
                examples::fixes(rule).into_iter().map(Applicability::name).collect();
            let fixes = fixes.join(", ");
            text += &format!(
                "| [`{name}`](../rules/{name}.md) | {severity}{off} | {fixes} | {summary} |\n"
            );
        }
    }
    hold("docs/rules.md", &text);
}

#[test]
fn the_index_of_presets_is_current() {
    let mut text = String::from(
        "# Presets\n\n\
         A preset is a house style: the sections that every postmortem needs, severities that differ, and the template of\n\
         `pmlint new`. Set it with `preset = \"google-sre\"` in `pmlint.toml` or with `--preset`. What `[severity]` says goes\n\
         before what the preset says. A plain answer elsewhere in the document counts as a section.\n",
    );
    for preset in PRESETS {
        let name = preset.name;
        let file = name.replace('-', "_");
        let title = preset.title;
        text += &format!("\n## {name}\n\n[Template](../src/preset/{file}.md): {title}.\n\n");
        let required: Vec<&str> = preset.required.iter().map(|role| role.name()).collect();
        text += &format!("- requires: {}\n", required.join(", "));
        if let Some((fewest, most)) = preset.words {
            text += &format!("- words: {fewest} to {most}\n");
        }
        for (rule, severity) in preset.severities {
            let level = severity.map_or("off", |severity| severity.name());
            text += &format!("- [`{rule}`](../rules/{rule}.md): {level}\n");
        }
    }
    hold("docs/presets.md", &text);
}

#[test]
fn the_architecture_lists_the_modules_there_are() {
    let text = read("docs/architecture.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let listed: BTreeSet<&str> = rows.filter_map(|row| row.split('`').next()).collect();
    let entries = std::fs::read_dir(root().join("src")).unwrap();
    let names = entries.map(|entry| {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() { format!("{name}/") } else { name }
    });
    // A module may have both a file and a folder; the file stands for both.
    let names: BTreeSet<String> = names.collect();
    let there: BTreeSet<&str> = names
        .iter()
        .filter(|name| !names.contains(&format!("{}.rs", name.trim_end_matches('/'))))
        .map(String::as_str)
        .collect();
    assert!(there.len() > 20);
    assert_eq!(listed, there, "left: docs/architecture.md, right: src");
}

#[test]
fn the_page_on_configuration_names_every_key_and_role() {
    let text = read("docs/configuration.md");
    let schema = pmlint::config::schema(RULES);
    for (pointer, form) in [("/properties", "## `"), ("/properties/sections/properties", "`")] {
        let keys = schema.pointer(pointer).unwrap().as_object().unwrap();
        for key in keys.keys() {
            assert!(text.contains(&format!("{form}{key}`")), "docs/configuration.md: {key}");
        }
    }
}

#[test]
fn the_page_on_the_command_line_names_every_flag_and_command() {
    let text = read("docs/command-line.md");
    let help = std::process::Command::new(env!("CARGO_BIN_EXE_pmlint")).arg("--help").output();
    let help = String::from_utf8(help.unwrap().stdout).unwrap();
    let (mut flags, mut commands, mut in_commands) = (0, 0, false);
    for line in help.lines() {
        in_commands = line == "Commands:" || (in_commands && line.starts_with("  "));
        let mut words = line.split_whitespace();
        if let Some(flag) = words.clone().find_map(|word| word.strip_prefix("--")) {
            let flag = flag.trim_end_matches(',');
            let named = [' ', '`'].iter().any(|end| text.contains(&format!("`--{flag}{end}")));
            assert!(named || matches!(flag, "help" | "version"), "--{flag}");
            flags += 1;
        } else if in_commands && line.starts_with("  ") && !line.starts_with("   ") {
            let command = words.next().unwrap();
            let forms = [format!("`pmlint {command}"), format!("`pmlint [{command}]")];
            assert!(forms.iter().any(|form| text.contains(form)), "{command}");
            commands += 1;
        }
    }
    assert!(flags > 20 && commands > 8, "{flags} flags, {commands} commands:\n{help}");
}

#[test]
fn the_readme_names_the_oldest_rust_that_is_promised() {
    let version = env!("CARGO_PKG_RUST_VERSION");
    assert!(read("README.md").contains(&format!("(https://rustup.rs) {version} or newer")));
}

/// Every page that people read.
fn pages() -> Vec<PathBuf> {
    let mut pages = files(".", "md");
    pages.extend(files("docs", "md"));
    pages.extend(files("rules", "md"));
    assert!(pages.len() > 70, "{}", pages.len());
    pages
}

/// A page's lines outside fenced blocks.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut fence = "";
    text.lines().filter(move |line| {
        let ticks = line.len() - line.trim_start_matches(['`', '~']).len();
        let mark = if ticks >= 3 { &line[..ticks] } else { "" };
        let closes = !fence.is_empty() && line.trim_end() == fence;
        let outside = fence.is_empty() && mark.is_empty();
        if closes {
            fence = "";
        } else if fence.is_empty() {
            fence = mark;
        }
        outside
    })
}

/// The anchors of a page's headings, as GitHub makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let titles = prose(text).filter(|line| line.starts_with('#'));
    let anchors = titles.map(|line| {
        let title = line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
        title.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
    });
    anchors.collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut followed = 0;
    for page in pages() {
        let text = read(&page);
        for line in prose(&text) {
            for rest in line.split("](").skip(1) {
                let target = rest.split(')').next().unwrap();
                if target.starts_with("http") || target.starts_with("mailto:") {
                    continue;
                }
                let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
                let file =
                    if path.is_empty() { page.clone() } else { page.with_file_name("").join(path) };
                assert!(file.exists(), "{}: there is no {target}", page.display());
                if !anchor.is_empty() {
                    let found = anchors(&read(&file)).contains(anchor);
                    assert!(found, "{}: there is no {target}", page.display());
                }
                followed += 1;
            }
        }
    }
    assert!(followed > 60, "{followed} links");
}

#[test]
fn the_index_leads_to_every_page() {
    let index = read("docs/README.md");
    for page in files("docs", "md") {
        let name = page.file_name().unwrap().to_str().unwrap();
        assert!(name == "README.md" || index.contains(&format!("]({name})")), "{name}");
    }
}
