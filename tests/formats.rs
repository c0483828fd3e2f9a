//! Formats and reports of a whole run: one exit code, whole files, nothing overwritten, nothing forged.

#![allow(clippy::unwrap_used)]

mod common;

use std::process::Command;

use common::{Folder, POSTMORTEM};
use pmlint::report::Format;

#[test]
fn the_exit_code_is_the_same_in_every_format() {
    let folder = Folder::repository();
    folder.write("flawed.md", POSTMORTEM).write("clean.md", POSTMORTEM.replace("13:40", "14:20"));
    folder.write("broken.md", b"\xff");
    for (paths, want) in
        [(&["clean.md"][..], 0), (&["flawed.md"], 1), (&["flawed.md", "broken.md"], 2)]
    {
        for format in Format::ALL {
            let format = format!("--format={}", format.name());
            let ran = folder.pmlint(&[&[format.as_str()], paths].concat());
            assert_eq!(ran.code, want, "{format} {paths:?}: {ran:?}");
        }
    }
}

#[test]
fn a_run_writes_any_number_of_reports() {
    let folder = Folder::repository();
    folder.write("a.md", POSTMORTEM);
    let reports: Vec<String> =
        Format::ALL.iter().map(|f| format!("--report={0}=out.{0}", f.name())).collect();
    let reports: Vec<&str> = reports.iter().map(String::as_str).collect();
    let ran = folder.pmlint(&[&["--format=line"], reports.as_slice()].concat());
    assert_eq!(ran.code, 1, "{ran:?}");
    for format in Format::ALL {
        let alone = folder.pmlint(&["--format", format.name()]);
        assert_eq!(folder.read(&format!("out.{}", format.name())), alone.out, "{}", format.name());
    }
}

#[test]
fn reports_overwrite_neither_each_other_nor_a_document() {
    let folder = Folder::repository();
    folder.write("docs/a.md", POSTMORTEM).write("docs/b.md", POSTMORTEM);
    for (arguments, want) in [
        (
            &["--report=json=out", "--report=line=./out"][..],
            "error: --report: two reports go to ./out\n",
        ),
        (
            &["--report=json=docs/../out", "--report=line=out"],
            "error: --report: two reports go to out\n",
        ),
        (&["--report=json=docs/a.md"], "error: --report: docs/a.md is a document of this run\n"),
        (
            &["--report=json=./docs/b.md", "docs"],
            "error: --report: ./docs/b.md is a document of this run\n",
        ),
        (&["--report=json=no/such/folder/out"], "error: no/such/folder/out: cannot be written: "),
        (&["--report=json=docs"], "error: docs: cannot be written: "),
        (&["--report=jsn=out"], "error: invalid value 'jsn=out' for '--report <FORMAT=FILE>': "),
        (&["--report=json"], "error: invalid value 'json' for '--report <FORMAT=FILE>': "),
    ] {
        let ran = folder.pmlint(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}: {ran:?}");
        assert!(ran.err.starts_with(want), "{arguments:?}: {}", ran.err);
        assert!(!folder.path().join("out").exists(), "{arguments:?}");
    }
    assert_eq!(folder.read("docs/a.md"), POSTMORTEM);
}

#[test]
fn a_report_in_the_linted_folder_is_whole_and_not_linted() {
    let folder = Folder::repository();
    folder.write("a.md", POSTMORTEM).write("out.sarif", "old");
    let ran = folder.pmlint(&["--report=sarif=out.sarif", "--format=json", "."]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let log: serde_json::Value = serde_json::from_str(&folder.read("out.sarif")).unwrap();
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 1);
    let left: Vec<_> = folder.path().read_dir().unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "no temporary file is left: {left:?}");
}

/// Runs the program with a page for the job; gives the page.
fn page(folder: &Folder, arguments: &[&str]) -> String {
    let path = folder.path().join("page");
    folder.write("page", "before\n");
    let status = Command::new(env!("CARGO_BIN_EXE_pmlint"))
        .current_dir(folder.path())
        .args(arguments)
        .env("GITHUB_STEP_SUMMARY", &path)
        .output()
        .unwrap();
    assert_ne!(status.status.code(), Some(2), "{status:?}");
    folder.read("page")
}

#[test]
fn annotations_come_with_a_page_for_the_job() {
    let folder = Folder::repository();
    folder.write("docs/a.md", POSTMORTEM.replace("13:40", "14:20")).commit("Begin");
    folder.write("docs/a.md", POSTMORTEM);
    assert_eq!(page(&folder, &["--format=line"]), "before\n");
    let whole = page(&folder, &["--format=github"]);
    assert!(whole.starts_with("before\n## pmlint: 1 error in 1 of 1 postmortem\n"), "{whole}");
    assert!(whole.contains("| docs/a.md | [timeline-out-of-order](https://"), "{whole}");
    assert!(!whole.contains("When"), "{whole}");
    let changed = page(&folder, &["--report=github=out", "--diff-base=HEAD"]);
    assert!(changed.contains("| When | What happened |\n"), "{changed}");
    assert!(changed.contains("| 2024-08-10 14:50 | Labels are printed again |\n"), "{changed}");
    assert!(changed.contains("1 action item with an owner each.\n"), "{changed}");
}

#[test]
#[cfg(unix)]
fn no_name_forges_a_line() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = Folder::repository();
    let names: [&[u8]; 6] = [
        b"a\n::error::x.md",
        b"%0A::error::x.md",
        b"\x1b[31m\x1b]8;;x\x07.md",
        b"<&\"'>]]>.md",
        b"\xff\xfe.md",
        "a\u{202e}b c,d.md".as_bytes(),
    ];
    for name in names {
        folder.write(OsStr::from_bytes(name), POSTMORTEM);
    }
    let ran = folder.pmlint(&["--format=line"]);
    assert_eq!((ran.code, ran.out.lines().count()), (1, names.len()), "{ran:?}");
    assert!(ran.out.lines().all(|line| line.contains("error[timeline-out-of-order]")), "{ran:?}");

    let ran = folder.pmlint(&["--format=github"]);
    assert_eq!(ran.out.lines().count(), names.len(), "{ran:?}");
    let start = "::error title=pmlint timeline-out-of-order,file=";
    assert!(ran.out.lines().all(|line| line.starts_with(start)), "{ran:?}");

    for format in ["human", "line", "github", "junit", "checkstyle"] {
        let ran = folder.pmlint(&["--format", format, "--color=never"]);
        assert!(!ran.out.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{format}: {}", ran.out);
    }
    for format in ["json", "sarif", "gitlab", "rdjson"] {
        let ran = folder.pmlint(&["--format", format]);
        assert!(serde_json::from_str::<serde_json::Value>(&ran.out).is_ok(), "{format}");
        assert!(!ran.out.contains(['\u{1b}', '\u{7}']), "{format}: {}", ran.out);
    }
}
