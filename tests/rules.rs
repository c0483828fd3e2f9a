//! Holds the rules and their pages to one another, and runs every example of every page.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use pmlint::examples;
use pmlint::fix;
use pmlint::page::Page;
use pmlint::rules::RULES;
use pmlint::source::Source;

/// Name openings that state a wish or a command; a name states the defect and reads after "allow".
const NOT_A_DEFECT: &[&str] = &["prefer-", "use-", "avoid-", "require-", "disallow-", "check-"];

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
}

fn stems(folder: &Path, extension: &str) -> BTreeSet<String> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_rule_has_a_page_and_a_file_and_every_page_and_file_a_rule() {
    let names: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(names.len(), RULES.len(), "two rules share a name");
    assert_eq!(names, stems(&pages(), "md"), "left: rules, right: pages");

    let files: BTreeSet<String> = names.iter().map(|name| name.replace('-', "_")).collect();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let mut found = stems(&sources, "rs");
    found.retain(|stem| {
        let source = std::fs::read_to_string(sources.join(format!("{stem}.rs"))).unwrap();
        source.contains("const RULE: Rule")
    });
    assert_eq!(files, found, "left: rules, right: files in src/rules that declare one");
    for rule in RULES {
        let page = std::fs::read_to_string(pages().join(format!("{}.md", rule.name))).unwrap();
        assert_eq!(rule.page, page, "{} embeds another page than its own", rule.name);
    }
}

#[test]
fn names_state_the_defect_in_kebab_case() {
    for rule in RULES {
        let name = rule.name;
        assert!(name.split('-').all(|word| !word.is_empty()), "{name}");
        assert!(name.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase()), "{name}");
        assert!(!NOT_A_DEFECT.iter().any(|opening| name.starts_with(opening)), "{name}");
    }
}

#[test]
fn pages_have_the_same_shape() {
    const PARTS: [&str; 4] = ["## Flagged", "## Accepted", "## Options", "## When it is wrong"];
    for rule in RULES {
        let (name, page) = (rule.name, Page::read(rule.page));
        assert_eq!(page.name, name);
        assert!(page.summary.ends_with('.') && page.summary.len() < 200, "{name}: its summary");
        assert!(rule.page.lines().count() < 60, "{name}: its page has 60 lines or more");
        let headings: Vec<&str> = headings(rule.page);
        let expected: Vec<&str> = PARTS
            .into_iter()
            .filter(|part| *part != "## Options" || headings.contains(part))
            .collect();
        assert_eq!(headings, expected, "{name}");
        for flagged in [true, false] {
            assert!(
                page.examples.iter().any(|example| example.flagged == flagged),
                "{name} has no example with flagged = {flagged}"
            );
        }
        for example in page.examples.iter().filter(|example| example.flagged) {
            let line = example.document.line;
            assert!(example.printed.is_some(), "{name}:{line}: no text block after the example");
        }
    }
}

/// The second-level headings outside fenced blocks.
fn headings(page: &str) -> Vec<&str> {
    let mut fence = "";
    let mut headings = Vec::new();
    for line in page.lines() {
        let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
        if fence.is_empty() && ticks.len() >= 3 {
            fence = ticks;
        } else if !fence.is_empty() && line == fence {
            fence = "";
        } else if fence.is_empty() && line.starts_with("## ") {
            headings.push(line);
        }
    }
    headings
}

#[test]
fn every_example_is_reported_as_its_page_says() {
    let bless = std::env::var_os("BLESS").is_some_and(|value| value == "1");
    let mut faults = String::new();
    for rule in RULES {
        let page = Page::read(rule.page);
        let config = examples::config(&page, rule.name).unwrap();
        let outcomes = examples::run(&page, rule, &config);
        for outcome in &outcomes {
            if let Some(fault) = outcome.fault() {
                let line = outcome.example.document.line;
                faults += &format!("rules/{}.md:{line}: {fault}\n", rule.name);
            }
        }
        let blessed = examples::bless(rule.page, &outcomes);
        if bless && blessed != rule.page {
            std::fs::write(pages().join(format!("{}.md", rule.name)), blessed).unwrap();
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn after_a_fix_the_rule_is_silent_on_that_place() {
    for rule in RULES {
        let page = Page::read(rule.page);
        let config = examples::config(&page, rule.name).unwrap();
        for example in page.examples.iter().filter(|example| example.flagged) {
            let source = Source::new(examples::NAME, example.document.text);
            let before = examples::diagnostics(&source, rule, &config);
            for fix in before.iter().filter_map(|diagnostic| diagnostic.finding.fix.as_ref()) {
                let text = fix::apply(source.text(), &fix.edits);
                let fixed = Source::new(examples::NAME, text);
                let after = examples::diagnostics(&fixed, rule, &config);
                let (name, title) = (rule.name, &fix.title);
                let text = fixed.text();
                assert!(after.len() < before.len(), "{name}: {title}\n{text}\n{after:#?}");
            }
        }
    }
}
