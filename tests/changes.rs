//! `--diff-base` and `--changes`: only what a change brought is reported.

#![allow(clippy::unwrap_used)]

mod common;

use common::{Folder, POSTMORTEM, Ran};

/// Where findings are: `PATH:LINE rule`, in order.
fn places(ran: &Ran) -> Vec<String> {
    let place = |line: &str| {
        let mut parts = line.splitn(3, ':');
        let (path, number) = (parts.next().unwrap(), parts.next().unwrap());
        let rule = line.split_once('[').unwrap().1.split_once(']').unwrap().0;
        format!("{path}:{number} {rule}")
    };
    ran.out.lines().map(place).collect()
}

/// A repository whose `main` holds a flawed postmortem, with a branch on it.
fn branch() -> Folder {
    let folder = Folder::repository();
    folder.write("docs/old.md", POSTMORTEM).write("README.md", "# Parcels\n").commit("Begin");
    folder.git(&["checkout", "--quiet", "-b", "work"]);
    folder
}

#[test]
fn only_findings_on_changed_lines_are_reported() {
    let folder = branch();
    let all = folder.pmlint(&["--format=line"]);
    assert_eq!(all.code, 1, "{all:?}");
    assert!(places(&all).contains(&"docs/old.md:16 timeline-out-of-order".into()), "{all:?}");

    folder.write("docs/old.md", POSTMORTEM.replace("312", "313")).commit("Count again");
    let ran = folder.pmlint(&["--format=line", "--diff-base=main"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{ran:?}");

    folder.write("docs/old.md", POSTMORTEM.replace("The shift lead calls", "Someone calls"));
    let ran = folder.pmlint(&["--format=line", "--diff-base=main"]);
    assert_eq!(places(&ran), ["docs/old.md:16 timeline-out-of-order"], "not committed yet");
    assert_eq!(ran.code, 1);
}

#[test]
fn either_side_of_a_contradiction_counts() {
    let folder = branch();
    folder.write("docs/old.md", POSTMORTEM.replace("an empty roll", "no roll"));
    let ran = folder.pmlint(&["--format=line", "--diff-base=main"]);
    assert_eq!(places(&ran), ["docs/old.md:16 timeline-out-of-order"], "line 15 was changed");
}

#[test]
fn what_main_gained_meanwhile_is_not_ours() {
    let folder = branch();
    folder.write("docs/ours.md", "# Notes\n").commit("Ours");
    folder.git(&["checkout", "--quiet", "main"]);
    folder.write("docs/old.md", POSTMORTEM.replace("13:40", "13:41")).commit("Theirs");
    folder.git(&["checkout", "--quiet", "work"]);
    let ran = folder.pmlint(&["--format=line", "--diff-base=main"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{ran:?}");
}

#[test]
fn new_and_renamed_files() {
    let folder = branch();
    folder.git(&["mv", "docs/old.md", "docs/a b.md"]);
    folder.commit("Rename");
    let ran = folder.pmlint(&["--format=line", "--diff-base=main"]);
    assert_eq!(places(&ran), [""; 0], "a new name alone brings nothing");

    folder.write("docs/a b.md", POSTMORTEM.replace("13:40", "13:41")).commit("Rename and change");
    folder.write("docs/new.md", POSTMORTEM.replace("## Root cause", "## Background"));
    let ran = folder.pmlint(&["--format=line", "--diff-base=main"]);
    let places = places(&ran);
    assert!(places.contains(&"docs/a b.md:16 timeline-out-of-order".into()), "{places:?}");
    assert!(places.contains(&"docs/new.md:16 timeline-out-of-order".into()), "not added yet");
    assert!(places.contains(&"docs/new.md:1 missing-section".into()), "{places:?}");
}

#[test]
fn what_was_deleted_may_be_what_is_missing() {
    let folder = branch();
    let without = POSTMORTEM.replace("312 parcels left the warehouse without a label.\n\n", "");
    folder.write("docs/old.md", without);
    let ran = folder.pmlint(&["--format=line", "--diff-base=main"]);
    assert!(places(&ran).contains(&"docs/old.md:9 empty-section".into()), "{ran:?}");
    assert!(!ran.out.contains("timeline-out-of-order"), "{ran:?}");
}

#[test]
fn a_finding_about_the_whole_document_counts_when_the_file_changed() {
    let folder = Folder::repository();
    let without = POSTMORTEM.replace("## Root cause", "## Background");
    folder.write("docs/a.md", &without).write("docs/b.md", &without).commit("Begin");
    folder.write("docs/a.md", without.replace("OPS-12", "OPS-13"));
    let ran = folder.pmlint(&["--format=line", "--diff-base=HEAD"]);
    assert_eq!(places(&ran), ["docs/a.md:1 missing-section"]);
}

#[test]
fn a_patch_does_what_a_reference_does_also_from_a_folder_below() {
    let folder = branch();
    folder.write("docs/old.md", POSTMORTEM.replace("The shift lead calls", "Someone calls"));
    let patch = folder.git(&["diff"]);
    folder.write("change.patch", &patch);
    let want = ["docs/old.md:16 timeline-out-of-order"];
    assert_eq!(places(&folder.pmlint(&["--format=line", "--changes=change.patch"])), want);
    assert_eq!(places(&folder.pmlint_on(&patch, &["--format=line", "--changes=-"])), want);

    let mut below = std::process::Command::new(env!("CARGO_BIN_EXE_pmlint"));
    let docs = folder.path().join("docs");
    let output = below
        .current_dir(docs)
        .args(["--format=line", "--changes=../change.patch"])
        .output()
        .unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.starts_with("old.md:16:") && out.lines().count() == 1, "{out}");
}

#[test]
fn what_cannot_be_compared_is_an_error_that_says_what_to_do() {
    let folder = branch();
    let origin = folder.path().to_str().unwrap().to_owned();
    for (arguments, want) in [
        (
            &["--diff-base=trunk"][..],
            "error: --diff-base: Git knows no `trunk` here; fetch all of the history: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab, `git fetch --unshallow` elsewhere\n",
        ),
        (&["--diff-base=--output=x"], "error: --diff-base: Git knows no `--output=x` here; "),
        (&["--changes=gone.patch"], "error: --changes: gone.patch: "),
        (&["--changes=README.md"], "error: --changes: README.md: line 1: no unified diff\n"),
        (&["--changes=-", "-"], "error: "),
        (
            &["--changes=-", "--fix"],
            "error: the argument '--changes <PATCH>' cannot be used with '--fix'",
        ),
    ] {
        let ran = folder.pmlint(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}: {ran:?}");
        assert!(ran.err.starts_with(want), "{arguments:?}: {}", ran.err);
    }
    assert!(!folder.path().join("x").exists());

    let outside = Folder::new();
    outside.write("a.md", POSTMORTEM);
    let ran = outside.pmlint(&["--diff-base=main"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("not a git repository"), "{ran:?}");

    let clone = Folder::new();
    let url = format!("file://{origin}");
    clone.git(&["clone", "--quiet", "--depth=1", "--branch=work", &url, "."]);
    let ran = clone.pmlint(&["--diff-base=main"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("`fetch-depth: 0`"), "{ran:?}");

    let all = Folder::new();
    all.git(&["clone", "--quiet", "--branch=work", &url, "."]);
    let ran = all.pmlint(&["--diff-base=main"]);
    assert!(ran.err.ends_with("did you mean `origin/main`?\n"), "{ran:?}");
    assert_eq!(all.pmlint(&["--diff-base=origin/main"]).code, 0);
}

#[test]
fn histories_cut_apart_have_no_common_ancestor() {
    let folder = branch();
    folder.write("docs/x.md", "x").commit("One").write("docs/y.md", "y").commit("Two");
    let clone = Folder::new();
    let url = format!("file://{}", folder.path().to_str().unwrap());
    clone.git(&["clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=work", &url, "."]);
    let ran = clone.pmlint(&["--diff-base=origin/main"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("no common ancestor") && ran.err.contains("`fetch-depth: 0`"));
}

#[test]
fn a_change_without_postmortems_is_no_mistake() {
    let folder = branch();
    folder.write("README.md", "# Parcels and labels\n");
    let ran = folder.pmlint(&["--diff-base=main", "--error-on-empty"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{ran:?}");
    assert!(ran.err.contains("not touched by the change"), "{ran:?}");
}

#[test]
#[cfg(unix)]
fn names_that_git_quotes() {
    let folder = Folder::repository();
    folder.write("README.md", "x").commit("Begin");
    let names = ["docs/é \"x\"\n::error::.md", "docs/%0A,b.md", "docs/- .md"];
    for name in names {
        folder.write(name, POSTMORTEM);
    }
    folder.commit("Names");
    for name in names {
        folder.write(name, POSTMORTEM.replace("13:40", "13:41"));
    }
    let ran = folder.pmlint(&["--format=json", "--diff-base=HEAD"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let mut paths: Vec<_> =
        json["findings"].as_array().unwrap().iter().map(|f| f["path"].as_str().unwrap()).collect();
    paths.dedup();
    let mut want = names;
    want.sort_unstable();
    assert_eq!(paths, want);
}

#[test]
fn the_settings_of_git_make_no_difference() {
    let folder = branch();
    for setting in [
        "diff.noprefix=true",
        "diff.external=false",
        "color.ui=always",
        "diff.relative=true",
        "diff.mnemonicPrefix=true",
        "diff.context=9",
        "core.quotePath=false",
    ] {
        let (key, value) = setting.split_once('=').unwrap();
        folder.git(&["config", key, value]);
    }
    folder.write("docs/old.md", POSTMORTEM.replace("The shift lead calls", "Someone calls"));
    let ran = folder.pmlint(&["--format=line", "--diff-base=main"]);
    assert_eq!(places(&ran), ["docs/old.md:16 timeline-out-of-order"]);
}
