//! What teams copy into their set-up, and what they then get: the scripts `prove-*.sh` try the same
//! texts with real tools.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The texts, where they stand, and the name of the file they belong into.
const SETUPS: [(&str, &str, &str); 3] = [
    (include_str!("setup/pre-commit-config.yaml"), "docs/pre-commit.md", ".pre-commit-config.yaml"),
    (include_str!("setup/github-workflow.yml"), "docs/pull-requests.md", ".github/workflows/"),
    (include_str!("setup/gitlab-ci.yml"), "docs/ci.md", ".gitlab-ci.yml"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_readme_and_the_docs_say_what_was_tried() {
    let readme = read("README.md");
    for (text, page, file) in SETUPS {
        let block = format!("```yaml\n{text}```\n");
        for (name, document) in [("README.md", &readme), (page, &read(page))] {
            let before = document.split(&block).next().unwrap();
            assert!(before.len() < document.len(), "{name} lacks the set-up of {file}:\n{block}");
            assert!(before.contains(file), "{name} names {file} before its text");
        }
    }
}

#[test]
fn the_page_on_hooks_says_what_was_tried() {
    let page = read("docs/pre-commit.md");
    for text in [include_str!("setup/pre-commit-wheel.yaml"), include_str!("setup/lefthook.yml")] {
        assert!(page.contains(&format!("```yaml\n{text}```\n")), "{text}");
    }
}

#[test]
fn the_docs_name_the_version_of_the_package() {
    let version = env!("CARGO_PKG_VERSION");
    let setups = SETUPS.iter().map(|(text, ..)| (*text).to_owned());
    let docs = ["docs/pre-commit.md", "docs/pull-requests.md", "docs/ci.md"].map(read);
    let mut named = 0;
    for text in setups.chain(docs) {
        for before in ["rev: v", "pmlint/pmlint@v", "pmlint=="] {
            for rest in text.split(before).skip(1) {
                assert!(rest.starts_with(version), "{before}{}", rest.lines().next().unwrap());
                named += 1;
            }
        }
    }
    assert!(named >= 6, "{named} versions");
}

/// The workflows and the action.
fn workflows() -> Vec<PathBuf> {
    let folder = root().join(".github/workflows");
    let mut files: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    files.push(root().join("action.yml"));
    assert!(files.len() > 2, "{files:?}");
    files
}

#[test]
fn actions_of_others_are_pinned_by_their_whole_hash() {
    let mut pinned = 0;
    for path in workflows() {
        for line in read(&path).lines() {
            let Some((_, action)) = line.split_once("uses: ") else { continue };
            if action.starts_with("./") {
                continue;
            }
            let (_, hash) = action.split_once('@').unwrap();
            let (hash, version) = hash.split_once(" # v").unwrap_or((hash, ""));
            let is_whole = hash.len() == 40 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(is_whole && !version.is_empty(), "{}: {line}", path.display());
            pinned += 1;
        }
    }
    assert!(pinned > 5);
}

#[test]
fn workflows_begin_without_permissions_and_no_script_holds_an_expression() {
    for path in workflows() {
        let text = read(&path);
        let name = path.display();
        if !path.ends_with("action.yml") {
            assert!(text.contains("\npermissions: {}\n"), "{name}");
        }
        let mut indent = None;
        for line in text.lines() {
            let width = line.len() - line.trim_start().len();
            if indent.is_some_and(|indent| width <= indent && !line.trim().is_empty()) {
                indent = None;
            }
            if line.trim_start().trim_start_matches("- ").starts_with("run:") {
                indent = Some(width);
            }
            assert!(indent.is_none() || !line.contains("${{"), "{name}: {line}");
        }
    }
}

#[test]
fn every_target_of_a_release_has_a_package_on_npm() {
    let targets: serde_json::Value = serde_json::from_str(&read("npm/targets.json")).unwrap();
    let targets = targets.as_object().unwrap();
    let workflow = read(".github/workflows/release.yml");
    let built: Vec<&str> =
        workflow.split("{target: ").skip(1).filter_map(|rest| rest.split(',').next()).collect();
    assert_eq!(built.len(), targets.len());
    for target in built {
        assert!(targets.contains_key(target), "npm/targets.json lacks {target}");
    }
    // The one version is in Cargo.toml; the package is stamped with it when it is packed.
    assert!(read("npm/pmlint/package.json").contains("\"version\": \"0.0.0\""));
}

#[test]
fn the_hooks_report_and_fix_through_the_filter() {
    let manifest = read(".pre-commit-hooks.yaml");
    let hooks: Vec<&str> = manifest.split("- id: ").skip(1).collect();
    let [report, fix] = hooks.as_slice() else { panic!("{manifest}") };
    assert!(report.starts_with("pmlint\n") && report.contains("entry: pmlint check\n"));
    assert!(fix.starts_with("pmlint-fix\n") && fix.contains("entry: pmlint check --fix\n"));
    for hook in [report, fix] {
        for line in ["language: python\n", "types: [markdown]\n", "require_serial: true\n"] {
            assert!(hook.contains(line), "{hook}");
        }
        assert!(!hook.contains("--all"), "{hook}");
    }
    let wheel = read("pyproject.toml");
    assert!(wheel.contains("build-backend = \"maturin\"") && wheel.contains("bindings = \"bin\""));
}

#[test]
fn every_target_of_a_release_is_known_to_npm_and_to_binstall() {
    let workflow = read(".github/workflows/release.yml");
    let built = workflow.split("{target: ").skip(1).map(|rest| rest.split(',').next().unwrap());
    let built: BTreeSet<&str> = built.collect();
    assert!(built.len() >= 7, "{built:?}");
    let npm: serde_json::Value = serde_json::from_str(&read("npm/targets.json")).unwrap();
    let npm: BTreeSet<&str> = npm.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(built, npm);
    let card: toml::Table = read("Cargo.toml").parse().unwrap();
    let binstall = &card["package"]["metadata"]["binstall"];
    let zipped: BTreeSet<&str> =
        binstall["overrides"].as_table().unwrap().keys().map(String::as_str).collect();
    let windows = built.iter().copied().filter(|target| target.contains("windows")).collect();
    assert_eq!(zipped, windows, "the workflow zips these, and packs the others with tar");
}
