//! Fixes: what they make of the documents in `fixtures/fix`, and what they never do to any document.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pmlint::config::Config;
use pmlint::fix::{Fixed, apply, choose, fix};
use pmlint::lint::lint;
use pmlint::markdown;
use pmlint::rule::{Applicability, Diagnostic, Edit, Fix};
use pmlint::source::{Source, Span};

use Applicability::{Safe, Suggested};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Markdown file below a folder of the repository, in order.
fn documents(folder: &str) -> Vec<PathBuf> {
    let mut folders = vec![root().join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "no Markdown in {folder}");
    files
}

fn findings(source: &Source) -> Vec<Diagnostic> {
    let mut config = Config::default();
    config.as_of = Some(jiff::civil::date(2025, 1, 1));
    lint(source, &config)
}

fn fixed(text: &str, level: Applicability) -> Fixed {
    fix(&Source::new("postmortem.md", text), level, findings)
}

/// How often each rule reports.
fn counts(diagnostics: &[Diagnostic]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in diagnostics {
        *counts.entry(&*diagnostic.rule).or_default() += 1;
    }
    counts
}

/// `one.md` becomes `one.fixed` by safe fixes, and `one.suggested` by all where that is another text.
#[test]
fn documents_become_what_stands_beside_them() {
    let bless = std::env::var_os("BLESS").is_some_and(|value| value == "1");
    for path in documents("fixtures/fix") {
        let text = std::fs::read_to_string(&path).unwrap();
        let safe = fixed(&text, Safe).source.text().to_owned();
        let all = fixed(&text, Suggested).source.text().to_owned();
        assert!(safe != text || all != text, "{} needs no fix", path.display());
        let expected =
            [("fixed", Some(&safe)), ("suggested", Some(&all).filter(|all| **all != safe))];
        for (extension, expected) in expected {
            let path = path.with_extension(extension);
            match expected {
                _ if bless => match expected {
                    Some(text) => std::fs::write(&path, text).unwrap(),
                    None if path.exists() => std::fs::remove_file(&path).unwrap(),
                    None => {}
                },
                Some(text) => {
                    let found = std::fs::read_to_string(&path).unwrap_or_default();
                    assert_eq!(&found, text, "left: {}, right: now", path.display());
                }
                None => assert!(!path.exists(), "{} is not needed", path.display()),
            }
        }
    }
}

#[test]
fn fixing_twice_is_fixing_once() {
    for text in texts() {
        for level in [Safe, Suggested] {
            let once = fixed(&text, level);
            let twice = fixed(once.source.text(), level);
            assert_eq!(twice.source.text(), once.source.text());
            assert_eq!(twice.applied, 0, "{}", once.source.text());
        }
    }
}

#[test]
fn a_fix_in_vain_is_not_made() {
    // A section that is written into a code block is none.
    let text = "# Postmortem: fares were zero\n\n## Timeline\n\n- 14:02 UTC: Fares are zero.\n\n```text\nzero\n";
    let found = findings(&Source::new("postmortem.md", text));
    let missing = found.iter().filter(|one| &*one.rule == "missing-section");
    assert!(missing.filter(|one| one.finding.fix.is_some()).count() > 2, "{found:?}");
    let fixed = fixed(text, Suggested);
    assert_eq!((fixed.source.text(), fixed.applied), (text, 0));
}

#[test]
fn line_endings_byte_order_mark_and_a_missing_last_line_ending_stay() {
    for text in texts() {
        for level in [Safe, Suggested] {
            let expected = fixed(&text, level).source.text().to_owned();
            for (name, change) in VARIANTS {
                let result = fixed(&change(&text), level);
                assert_eq!(result.source.text(), change(&expected), "{name}");
            }
        }
    }
}

/// A way to write the same document.
type Variant = (&'static str, fn(&str) -> String);

const VARIANTS: [Variant; 3] = [
    ("CRLF", |text| text.replace('\n', "\r\n")),
    ("byte order mark", |text| format!("\u{feff}{text}")),
    ("no last line ending", |text| text.trim_end().to_owned()),
];

fn texts() -> impl Iterator<Item = String> {
    let folders = ["fixtures/fix", "fixtures/flawed", "fixtures/clean"];
    let files = folders.into_iter().flat_map(documents);
    files.map(|path| std::fs::read_to_string(path).unwrap())
}

/// Calls `check` with every fix of every document, alternatives too: the document, its findings, and the one fixed.
fn for_every_fix(mut check: impl FnMut(&Source, &[Diagnostic], &Diagnostic, &Fix)) {
    let mut tried = 0;
    for text in texts() {
        let source = Source::new("postmortem.md", text);
        let found = findings(&source);
        for diagnostic in &found {
            let finding = &diagnostic.finding;
            for fix in finding.fix.iter().chain(&finding.alternatives) {
                check(&source, &found, diagnostic, fix);
                tried += 1;
            }
        }
    }
    assert!(tried >= 10, "only {tried} fixes to try");
}

#[test]
fn every_fix_can_be_applied() {
    for_every_fix(|source, _, diagnostic, fix| {
        let mut one = diagnostic.clone();
        one.finding.fix = Some(fix.clone());
        assert_eq!(choose(source.text(), &[one], Suggested).len(), 1, "{diagnostic:?}");
    });
}

/// Who may speak up after whose fix: a name that is spelt right may turn out to allow nothing, a task of
/// its own needs an owner, a date and a ticket of its own, and what only a person can end waits for one.
const SPEAKS_AFTER: &[(&str, &str)] = &[
    ("unused-allow", "unknown-allow"),
    ("action-items-unowned", "action-item-compound"),
    ("action-items-undated", "action-item-compound"),
    ("action-items-untracked", "action-item-compound"),
    ("placeholder-text", "action-items-unowned"),
    ("placeholder-text", "missing-section"),
];

#[test]
fn after_a_fix_its_rule_is_silent_there_and_no_other_speaks_up() {
    let mut wrong = Vec::new();
    for_every_fix(|source, found, diagnostic, fix| {
        let after = findings(&Source::new(source.name(), apply(source.text(), &fix.edits)));
        let is_same = |other: &&Diagnostic| other.rule == diagnostic.rule;
        let says_it = |all: &[Diagnostic]| {
            let same = all.iter().filter(is_same);
            same.filter(|other| other.finding.message == diagnostic.finding.message).count()
        };
        let is_here = |other: &Diagnostic| places(fix).any(|it| touch(it, other.finding.span));
        let speaks = after.iter().filter(is_same).any(is_here) || says_it(&after) >= says_it(found);
        if speaks {
            wrong.push(format!("{} still speaks after {fix:?}", diagnostic.rule));
        }
        let (before, after) = (counts(found), counts(&after));
        for (other, count) in after {
            let may = SPEAKS_AFTER.contains(&(other, &*diagnostic.rule));
            if count > before.get(other).copied().unwrap_or_default() && !may {
                wrong.push(format!("{other} speaks up after {fix:?} of {}", diagnostic.rule));
            }
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where the texts of a fix stand once they are applied.
fn places(fix: &Fix) -> impl Iterator<Item = Span> {
    let mut grown = 0_isize;
    fix.edits.iter().map(move |edit| {
        let start = edit.span.start.saturating_add_signed(grown);
        grown += edit.text.len() as isize - edit.span.len() as isize;
        Span::new(start, start + edit.text.len())
    })
}

fn touch(a: Span, b: Span) -> bool {
    a.start <= b.end && b.start <= a.end
}

#[test]
fn what_a_fix_does_not_touch_is_read_as_before() {
    for_every_fix(|source, _, _, fix| {
        let after = Source::new(source.name(), apply(source.text(), &fix.edits));
        let blocks = top_blocks(&after);
        let mut rest = blocks.iter();
        for (kind, text, span) in top_blocks(source) {
            let touched = |edit: &Edit| touch(edit.span, span);
            if !fix.edits.iter().any(touched) {
                let block = (kind, text);
                assert!(
                    rest.any(
                        |(kind, text, _)| (*kind, text.as_str()) == (block.0, block.1.as_str())
                    ),
                    "{block:?} is gone after {fix:?}"
                );
            }
        }
    });
}

/// Kind, bytes and place of every block that no other holds.
fn top_blocks(source: &Source) -> Vec<(markdown::BlockKind, String, Span)> {
    let outline = markdown::outline(source.text()).unwrap();
    let blocks = outline.blocks.iter().filter(|block| block.parent.is_none());
    blocks.map(|block| (block.kind, source.slice(block.span).to_owned(), block.span)).collect()
}
