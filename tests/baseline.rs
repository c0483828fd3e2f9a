//! `--baseline` and `--write-baseline`: what is known is not reported, and nothing else is kept back.

#![allow(clippy::unwrap_used)]

mod common;

use common::{CONFIG, Folder, POSTMORTEM};

const BACKWARDS: &str = "timeline-out-of-order";

/// A repository whose two flawed postmortems are known.
fn known() -> Folder {
    let folder = Folder::repository();
    folder.write("docs/a.md", POSTMORTEM).write("docs/b.md", POSTMORTEM);
    folder.write("pmlint.toml", format!("baseline = \"known.json\"\n{CONFIG}"));
    let ran = folder.pmlint(&["--write-baseline"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (0, "known.json: 2 findings (2 new, 0 gone)\n"),
        "{ran:?}"
    );
    folder
}

#[test]
fn what_is_known_is_not_reported_and_what_is_new_is() {
    let folder = known();
    let ran = folder.pmlint(&["--format=line"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));

    let ran = folder.pmlint(&[]);
    assert_eq!(ran.out, "Nothing to report in 2 postmortems; 2 findings in the baseline.\n");

    folder.write("docs/c.md", POSTMORTEM);
    let ran = folder.pmlint(&["--format=line"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.starts_with("docs/c.md:16:") && ran.out.lines().count() == 1, "{ran:?}");
    assert_eq!(folder.read("known.json").matches(BACKWARDS).count(), 2, "it does not grow");
}

#[test]
fn it_survives_moved_lines_and_renamed_headings_and_holds_from_anywhere() {
    let folder = known();
    let moved = POSTMORTEM.replace("## Impact\n", "Nobody was hurt.\n\n## Who was affected\n");
    folder.write("docs/a.md", moved);
    assert_eq!(folder.pmlint(&["--format=line"]).out, "");
    let whole = folder.path().join("docs/a.md");
    assert_eq!(folder.pmlint(&["--format=line", whole.to_str().unwrap()]).out, "");
    let below = std::process::Command::new(env!("CARGO_BIN_EXE_pmlint"))
        .current_dir(folder.path().join("docs"))
        .arg("--format=line")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(below.stdout).unwrap(), "");
}

#[test]
fn what_is_stale_is_named_and_goes_when_the_baseline_is_written() {
    let folder = known();
    folder.write("docs/a.md", POSTMORTEM.replace("13:40", "14:20"));
    std::fs::remove_file(folder.path().join("docs/b.md")).unwrap();
    let ran = folder.pmlint(&["--format=line"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    let [a, b, last] = ran.err.lines().collect::<Vec<_>>()[..] else { panic!("{ran:?}") };
    assert!(a.starts_with("stale: docs/a.md: timeline-out-of-order: "), "{a}");
    assert!(b.starts_with("stale: docs/b.md: timeline-out-of-order: "), "{b}");
    assert_eq!(last, "known.json holds 2 stale findings; `--write-baseline` takes them out");

    let ran = folder.pmlint(&["--write-baseline"]);
    assert_eq!(ran.err, "known.json: 0 findings (0 new, 2 gone)\n");
    assert_eq!(folder.read("known.json"), "{\"version\": 1, \"findings\": [\nnull]}\n");
}

#[test]
fn a_run_on_some_files_or_rules_speaks_only_of_those() {
    let folder = known();
    for name in ["docs/a.md", "docs/b.md"] {
        folder.write(name, POSTMORTEM.replace("13:40", "14:20"));
    }
    let ran = folder.pmlint(&["docs/b.md"]);
    assert!(ran.err.contains("docs/b.md") && !ran.err.contains("docs/a.md"), "{ran:?}");
    assert_eq!(folder.pmlint(&["--ignore", BACKWARDS]).err, "");
    let ran = folder.pmlint(&["--write-baseline", "docs/b.md"]);
    assert_eq!(ran.err, "known.json: 1 finding (0 new, 1 gone)\n");
    assert!(folder.read("known.json").contains("docs/a.md"));
}

#[test]
fn the_same_findings_make_the_same_file() {
    let folder = known();
    let before = folder.read("known.json");
    assert_eq!(folder.pmlint(&["--write-baseline", "--jobs=1", "docs/b.md", "docs/a.md"]).code, 0);
    assert_eq!(folder.read("known.json"), before);
}

#[test]
fn branches_that_put_different_things_right_merge() {
    let folder = known();
    folder.commit("Begin");
    for (branch, name) in [("one", "docs/a.md"), ("two", "docs/b.md")] {
        folder.git(&["checkout", "--quiet", "-b", branch, "main"]);
        folder.write(name, POSTMORTEM.replace("13:40", "14:20"));
        assert_eq!(folder.pmlint(&["--write-baseline"]).code, 0);
        folder.commit(branch);
    }
    folder.git(&["checkout", "--quiet", "main"]);
    folder.git(&["merge", "--quiet", "one"]);
    // Neighbouring lines conflict for Git; the line-wise driver that .gitattributes can name does not.
    folder.write(".gitattributes", "known.json merge=union\n");
    folder.git(&["merge", "--quiet", "--no-edit", "two"]);
    let ran = folder.pmlint(&["--format=line"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{ran:?}");
}

#[test]
fn a_baseline_that_cannot_be_used_is_an_error_and_stays_as_it_is() {
    let folder = known();
    let whole = folder.read("known.json");
    for (text, want) in [
        (&whole[..whole.len() / 2], "is only half there: EOF while parsing"),
        ("", "is only half there: EOF while parsing"),
        ("# A document\n", "is no baseline: expected value"),
        ("{\"version\": 9}", "is of version 9, and this pmlint reads version 1; write it anew"),
    ] {
        folder.write("known.json", text);
        let ran = folder.pmlint(&["--format=line"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{text}: {ran:?}");
        let want = format!("error: the baseline known.json: {want}");
        assert!(ran.err.starts_with(&want), "{}", ran.err);
        if !text.starts_with('{') || !text.contains("version") || text.contains("findings") {
            assert_eq!(folder.pmlint(&["--write-baseline"]).code, 2, "{text}: never overwritten");
            assert_eq!(folder.read("known.json"), text);
        }
    }
    assert_eq!(folder.pmlint(&["--write-baseline"]).code, 0, "another version may be");
    assert_eq!(folder.read("known.json"), whole);

    let ran = folder.pmlint(&["--baseline=absent.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("absent.json: no such file or folder; `--write-baseline` writes it"));
    let ran = folder.pmlint(&["--no-config", "--write-baseline"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("needs `--baseline FILE`, or `baseline` in pmlint.toml"), "{ran:?}");
}

#[test]
fn a_baseline_that_cannot_be_written_stays_as_it_is() {
    let folder = known();
    folder.write("docs/c.md", POSTMORTEM);
    let ran = folder.pmlint(&["--baseline=no/such/folder.json", "--write-baseline"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("the baseline no/such/folder.json cannot be written"), "{ran:?}");
}

#[test]
fn sarif_lists_what_is_known_as_suppressed() {
    let folder = known();
    folder.write("docs/c.md", POSTMORTEM);
    let ran = folder.pmlint(&["--format=sarif"]);
    let log: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let brief: Vec<_> = log["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| {
            let location = &result["locations"][0]["physicalLocation"]["artifactLocation"];
            let suppressed = result["suppressions"].as_array().unwrap().len();
            (location["uri"].as_str().unwrap(), suppressed)
        })
        .collect();
    assert_eq!(brief, [("docs/c.md", 0), ("docs/a.md", 1), ("docs/b.md", 1)]);
}
