//! The program as people and programs call it: output, exit codes, files found and left out, bad input.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// A postmortem with one fault that does not change with the taste of rules: there is no 13:55 PM.
const FLAWED: &str = "\
# Postmortem: uploads failed on 3 May 2024

## Summary

Uploads failed for 25 minutes because a certificate had run out.

## Impact

1,200 uploads failed, 8% of that hour.

## Timeline (UTC)

- 13:55 PM: Uploads fail.
- 14:20: Uploads work again.

## Root cause

The certificate was renewed by hand.

## Action items

- [ ] Renew certificates by a job (@ana, 2024-06-01, OPS-12)
";

/// The rule that sees it, and nothing else.
const ONE: [&str; 2] = ["--select", "impossible-time"];

/// What `--format line` says of it.
const LINE: &str = ":13:3: error[impossible-time] ";

/// A folder that goes when the test ends.
struct Folder(tempfile::TempDir);

/// What a run came to.
#[derive(Debug)]
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (path, text) in files {
            folder.write(path, text.as_bytes());
        }
        folder
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pmlint"));
        command.args(args).current_dir(self.0.path());
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "GITHUB_ACTIONS"] {
            command.env_remove(name);
        }
        command
    }

    fn run(&self, args: &[&str]) -> Run {
        self.feed(args, "")
    }

    fn feed(&self, args: &[&str], input: &str) -> Run {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A program that does not read its input may be gone by now.
        _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Run {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// What one rule says of these paths, a line each.
    fn lint(&self, args: &[&str]) -> Run {
        self.run(&[&ONE, &["--format", "line"], args].concat())
    }
}

/// The paths of the lines of an output.
fn paths(run: &Run) -> Vec<&str> {
    run.out.lines().map(|line| line.split(':').next().unwrap()).collect()
}

#[test]
fn the_exit_code_says_what_a_run_came_to() {
    let clean = FLAWED.replace("13:55 PM", "13:55");
    let folder = Folder::new(&[("flawed.md", FLAWED), ("clean.md", &clean)]);
    for (args, code) in [
        (&["clean.md"][..], 0),
        (&["flawed.md"], 1),
        (&["check", "flawed.md"], 1),
        (&["flawed.md", "--fail-on", "never"], 0),
        (&["flawed.md", "--severity", "impossible-time=info"], 0),
        (&["flawed.md", "--severity", "impossible-time=info", "--fail-on", "info"], 1),
        (&["flawed.md", "--severity", "impossible-time=warning", "--fail-on", "error"], 0),
        (&["flawed.md", "--severity", "impossible-time=off"], 0),
        (&["flawed.md", "--ignore", "timeline"], 0),
        (&["flawed.md", "absent.md"], 2),
        (&["flawed.md", "--as-of", "tomorrow"], 2),
        (&["flawed.md", "--no-such-flag"], 2),
    ] {
        for format in ["human", "line", "json", "jsonl", "sarif", "github", "junit"] {
            let args = [&ONE, &["--format", format], args].concat();
            let args = if args.contains(&"check") {
                let rest = args.iter().filter(|arg| **arg != "check");
                std::iter::once(&"check").chain(rest).copied().collect()
            } else {
                args
            };
            let run = folder.run(&args);
            assert_eq!(run.code, code, "{args:?}: {run:?}");
        }
    }
}

#[test]
fn a_finding_is_a_line() {
    let folder = Folder::new(&[("docs/a.md", FLAWED)]);
    let run = folder.lint(&["docs"]);
    assert!(run.out.starts_with(&format!("docs/a.md{LINE}")), "{run:?}");
    assert_eq!((run.out.lines().count(), run.err.as_str()), (1, ""));
}

#[test]
fn people_see_the_line_and_what_to_do() {
    let folder = Folder::new(&[("a.md", FLAWED)]);
    let run = folder.run(&ONE);
    let frame = "\
    ╭─[a.md:13:3]
 13 │ - 13:55 PM: Uploads fail.
    ·   ────────
    ╰────
";
    assert!(run.out.starts_with("a.md\n\nimpossible-time\n\n  × "), "{}", run.out);
    assert!(run.out.contains(frame), "{}", run.out);
    assert!(run.out.contains("\n1 error in 1 of 1 postmortem.\n"), "{}", run.out);
    let quiet = folder.run(&[&ONE[..], &["--quiet"]].concat());
    assert!(quiet.out.contains(frame) && !quiet.out.contains("1 error"), "{}", quiet.out);
}

#[test]
fn hostile_text_cannot_reach_the_terminal() {
    let text = FLAWED
        .replace("Uploads fail.", "\u{1b}]8;;http://example.com\u{7}\u{202e}liaf\u{0} \u{9b}31m");
    let long = "word ".repeat(30_000);
    let text = text.replace("- 13:55 PM", &format!("- 13:55 PM {long}"));
    let folder = Folder::new(&[("a\u{1b}[31m\n.md", &text)]);
    for format in ["human", "line", "github"] {
        let run = folder.run(&[&ONE[..], &["--format", format]].concat());
        assert_eq!(run.code, 1, "{run:?}");
        let hostile = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
        assert!(!run.out.contains(hostile), "{format}: {:?}", run.out);
        assert!(run.out.lines().all(|line| line.chars().count() < 300), "{format}: {}", run.out);
        assert!(run.out.lines().count() < 20, "{format}: {}", run.out);
    }
}

#[test]
fn colour_is_for_terminals_and_for_those_who_ask() {
    let folder = Folder::new(&[("a.md", FLAWED)]);
    for (variables, flag, coloured) in [
        (&[][..], "auto", false),
        (&[], "always", true),
        (&[("CLICOLOR_FORCE", "1")], "auto", true),
        (&[("CLICOLOR_FORCE", "0")], "auto", false),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], "auto", false),
        (&[("NO_COLOR", "1")], "always", true),
        (&[("CLICOLOR_FORCE", "1")], "never", false),
    ] {
        let mut command = folder.command(&["--color", flag]);
        let output = command.envs(variables.iter().copied()).output().unwrap();
        assert_eq!(output.stdout.contains(&0x1b), coloured, "{variables:?} --color {flag}");
    }
}

#[test]
fn json_is_as_the_contract_says() {
    let folder = Folder::new(&[("docs/a.md", FLAWED), ("README.md", "# A project\n")]);
    let run = folder.run(&[&ONE[..], &["--format", "json"]].concat());
    let mut whole: Value = serde_json::from_str(&run.out).unwrap();
    let finding = whole["findings"][0].take();
    assert_eq!(
        whole,
        json!({"version": 1, "findings": [null], "fixed": 0,
            "files": {"linted": 1, "skipped": 1, "failed": []}})
    );
    let start = FLAWED.find("13:55 PM").unwrap();
    assert_eq!(
        finding["span"],
        json!({"start": {"line": 13, "column": 3, "offset": start},
            "end": {"line": 13, "column": 11, "offset": start + 8}})
    );
    for (key, value) in [
        ("version", json!(1)),
        ("rule", json!("impossible-time")),
        ("severity", json!("error")),
        ("path", json!("docs/a.md")),
        ("related", json!([])),
    ] {
        assert_eq!(finding[key], value, "{key}");
    }
    let fix = &finding["fix"];
    assert_eq!(fix["applicability"], "safe", "{fix}");
    assert!(fix["title"].is_string() && fix["edits"][0]["text"].is_string(), "{fix}");
    assert!(finding["url"].as_str().unwrap().ends_with("/rules/impossible-time.md"), "{finding}");
    assert!(finding["fingerprint"].as_str().unwrap().len() >= 16, "{finding}");

    let lines = folder.run(&[&ONE[..], &["--format", "jsonl"]].concat());
    assert_eq!(serde_json::from_str::<Value>(&lines.out).unwrap(), finding);

    let none = folder.run(&["--format", "json", "README.md", "absent.md"]);
    let whole: Value = serde_json::from_str(&none.out).unwrap();
    assert_eq!(whole["findings"], json!([]));
    let failed = json!([{"path": "absent.md", "message": "no such file or folder"}]);
    assert_eq!(whole["files"], json!({"linted": 0, "skipped": 1, "failed": failed}));
}

#[test]
fn fingerprints_stay_when_lines_move() {
    let fingerprint = |text: &str| {
        let folder = Folder::new(&[("a.md", text)]);
        let run = folder.run(&[&ONE[..], &["--format", "jsonl"]].concat());
        let finding: Value = serde_json::from_str(run.out.lines().last().unwrap()).unwrap();
        finding["fingerprint"].as_str().unwrap().to_owned()
    };
    let moved = FLAWED.replace("## Impact", "More was lost.\n\n## Impact");
    assert_eq!(fingerprint(FLAWED), fingerprint(&moved));
    let other = FLAWED.replace("13:55 PM", "13:56 PM");
    assert_ne!(fingerprint(FLAWED), fingerprint(&other));
    let twice = FLAWED.replace("- 14:20", "- 13:55 PM: Downloads fail.\n- 14:20");
    assert_ne!(fingerprint(FLAWED), fingerprint(&twice), "the second of two equal ones");
}

#[test]
fn what_is_no_postmortem_passes_in_silence() {
    let folder = Folder::new(&[("README.md", "# A project\n\n13:55 PM\n"), ("a.md", FLAWED)]);
    let run = folder.lint(&["README.md", "a.md"]);
    assert_eq!(paths(&run), ["a.md"]);
    assert_eq!(run.err, "");
    let alone = folder.lint(&["README.md"]);
    assert_eq!((alone.code, alone.out.as_str()), (0, ""));
    let note =
        "nothing to lint: 1 file not recognised as a postmortem (`--all` lints every file)\n";
    assert_eq!(alone.err, note);
    assert_eq!(folder.lint(&["README.md", "--error-on-empty"]).code, 2);
    assert_eq!(folder.lint(&["README.md", "--quiet"]).err, "");
    let all =
        folder.run(&["--all", "--select", "missing-section", "--format", "line", "README.md"]);
    assert_eq!(all.code, 1, "{all:?}");
}

#[test]
fn every_filter_holds_for_named_files_too() {
    let folder = Folder::new(&[
        (".gitignore", "ignored.md\n/build/\n"),
        ("pmlint.toml", "exclude = [\"old\", \"/docs/draft-*.md\"]"),
        ("docs/a.md", FLAWED),
        ("docs/draft-b.md", FLAWED),
        ("docs/ignored.md", FLAWED),
        ("docs/old/c.md", FLAWED),
        ("build/d.md", FLAWED),
        (".hidden/e.md", FLAWED),
        ("f.txt", FLAWED),
    ]);
    assert_eq!(paths(&folder.lint(&[])), ["docs/a.md"]);
    assert_eq!(paths(&folder.lint(&["."])), ["docs/a.md"]);
    assert_eq!(paths(&folder.lint(&["docs/*.md", "docs", "./docs/a.md"])), ["docs/a.md"]);
    assert_eq!(paths(&folder.lint(&["**/*.md"])), ["docs/a.md"]);
    let named = ["docs/draft-b.md", "docs/ignored.md", "docs/old/c.md", "build/d.md"];
    let run = folder.lint(&named);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert_eq!(
        run.err,
        "nothing to lint: 2 files left out by .gitignore, 2 files left out by `exclude` of pmlint.toml\n"
    );
    assert_eq!(paths(&folder.lint(&[".hidden/e.md", "f.txt"])), [".hidden/e.md", "f.txt"]);
}

#[test]
fn include_says_what_is_a_postmortem() {
    let folder = Folder::new(&[
        ("pmlint.toml", "include = [\"/incidents/\"]"),
        ("incidents/notes.md", "13:55 PM it broke\n"),
        ("docs/a.md", FLAWED),
    ]);
    let run = folder.run(&["--select", "missing-section", "--format", "line"]);
    assert!(paths(&run).iter().all(|path| *path == "incidents/notes.md"), "{run:?}");
    assert_eq!(run.code, 1);
    let run = folder.lint(&["docs/a.md"]);
    assert_eq!(run.err, "nothing to lint: 1 file not in `include` of pmlint.toml\n");
}

#[test]
fn bad_input_gets_one_clear_line_and_the_rest_goes_on() {
    let folder = Folder::new(&[("a.md", FLAWED), ("pmlint.toml", "max-file-size = 2000")]);
    folder.write("latin.md", b"caf\xe9");
    folder.write("picture.md", b"\x89PNG\r\n\0\0");
    folder.write("wide.md", b"\xff\xfea\0");
    folder.write("large.md", &b"x\n".repeat(2000));
    for (path, message) in [
        ("absent.md", "no such file or folder"),
        ("a.dm", "no such file or folder; did you mean `a.md`?"),
        ("no/such/*.md", "no such file, and no file matches"),
        ("latin.md", "not UTF-8: byte 0xE9 at offset 3"),
        ("picture.md", "not UTF-8: byte 0x89 at offset 0; it seems to be a binary file"),
        ("wide.md", "not UTF-8 but UTF-16: save it as UTF-8"),
        ("large.md", "too large: `max-file-size` in pmlint.toml allows 2000 bytes"),
    ] {
        let run = folder.lint(&[path, "a.md"]);
        assert_eq!(paths(&run), ["a.md"], "{path}: {run:?}");
        assert_eq!(run.err, format!("error: {path}: {message}\n"));
        assert_eq!(run.code, 2, "{path}");
    }
}

#[test]
fn odd_text_is_read_right() {
    for (name, text) in [
        ("CRLF", FLAWED.replace('\n', "\r\n")),
        ("a byte order mark", format!("\u{feff}{FLAWED}")),
        ("NUL", FLAWED.replace("by hand", "by\0hand")),
        ("no last newline", FLAWED.trim_end().to_owned()),
        ("a lone CR", FLAWED.replace("Uploads fail.\n", "Uploads\rfail.\n")),
    ] {
        let folder = Folder::new(&[("a.md", &text)]);
        let run = folder.lint(&[]);
        assert!(run.out.starts_with(&format!("a.md{LINE}")), "{name}: {run:?}");
    }
    let folder = Folder::new(&[("a.md", "")]);
    let run = folder.run(&["--all", "--select", "missing-section", "--format", "line"]);
    assert!(run.out.starts_with("a.md:1:1: error[missing-section] "), "{run:?}");
    assert_eq!(folder.run(&["--all"]).code, 1);
}

#[cfg(unix)]
#[test]
fn links_are_followed_only_when_named() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new(&[("docs/a.md", FLAWED)]);
    symlink("a.md", folder.path("docs/link.md")).unwrap();
    symlink("..", folder.path("docs/up")).unwrap();
    symlink("loop.md", folder.path("docs/loop.md")).unwrap();
    assert_eq!(paths(&folder.lint(&["docs"])), ["docs/a.md"]);
    assert_eq!(paths(&folder.lint(&["docs/link.md"])), ["docs/link.md"]);
    let run = folder.lint(&["docs/loop.md"]);
    assert_eq!((run.code, run.err.lines().count()), (2, 1), "{run:?}");
}

#[test]
fn standard_input_goes_by_the_name_it_is_given() {
    let folder = Folder::new(&[("pmlint.toml", "exclude = [\"drafts\"]")]);
    let feed = |args: &[&str]| folder.feed(&[&ONE, &["--format", "line"], args].concat(), FLAWED);
    assert_eq!(paths(&feed(&["-"])), ["<stdin>"]);
    assert_eq!(paths(&feed(&["-", "--stdin-filename", "docs/a.md"])), ["docs/a.md"]);
    let excluded = feed(&["-", "--stdin-filename", "drafts/a.md"]);
    assert_eq!((excluded.code, excluded.out.as_str()), (0, ""));
    let other = folder.feed(&["-", "--stdin-filename", "README.md"], "# A project\n");
    assert_eq!((other.code, other.out.as_str()), (0, ""));
    assert_eq!(feed(&["-", "a.md"]).code, 2);

    let fixed = feed(&["-", "--fix"]);
    assert_eq!(fixed.out, FLAWED.replace("13:55 PM", "13:55"));
    let kept = folder.feed(&["-", "--fix", "--stdin-filename", "README.md"], "13:55 PM\r\n");
    assert_eq!(kept.out, "13:55 PM\r\n");
}

#[test]
fn fixes_are_shown_and_written() {
    let text = format!("\u{feff}{}", FLAWED.trim_end().replace('\n', "\r\n"));
    let folder = Folder::new(&[("a.md", &text)]);
    let shown = folder.lint(&["--diff"]);
    assert_eq!(shown.code, 1);
    assert!(shown.out.contains("\n-- 13:55 PM: Uploads fail."), "{}", shown.out);
    assert!(shown.out.contains("\n+- 13:55: Uploads fail."), "{}", shown.out);
    assert_eq!(folder.read("a.md"), text);

    let run = folder.lint(&["--fix"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
    assert_eq!(folder.read("a.md"), text.replace("13:55 PM", "13:55"));
    assert_eq!(folder.lint(&["--diff"]).code, 0);
    let entries = fs::read_dir(folder.0.path()).unwrap().count();
    assert_eq!(entries, 1, "nothing is left behind");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::new(&[("a.md", FLAWED)]);
    fs::set_permissions(folder.path("a.md"), fs::Permissions::from_mode(0o444)).unwrap();
    let run = folder.lint(&["--fix"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.starts_with("error: a.md: cannot be written, and is as it was: "), "{run:?}");
    assert_eq!(folder.read("a.md"), FLAWED);
}

#[test]
fn the_nearest_configuration_wins() {
    let folder = Folder::new(&[
        ("pmlint.toml", "[severity]\nimpossible-time = \"off\""),
        ("a.md", FLAWED),
        ("team/pmlint.toml", "[severity]\nimpossible-time = \"warning\""),
        ("team/docs/b.md", FLAWED),
        ("heir/pmlint.toml", "extends = \"../pmlint.toml\""),
        ("heir/c.md", FLAWED),
    ]);
    let run = folder.lint(&[]);
    assert!(run.out.starts_with("team/docs/b.md:13:3: warning["), "{run:?}");
    assert_eq!(run.out.lines().count(), 1);
    assert_eq!(folder.lint(&["--no-config"]).out.lines().count(), 3);
    assert_eq!(folder.lint(&["--config", "team/pmlint.toml"]).out.lines().count(), 3);
}

#[test]
fn what_a_ticket_looks_like_is_the_teams_to_say() {
    let text = "# Postmortem: stuck queue\n\n## Impact\n\nOn 2026-03-01 orders waited from 09:00 to 09:40 UTC.\n\n## Root cause\n\nA slow disk.\n\n## Action items\n\nAll of it is in TASK77 on the board.\n";
    let folder = Folder::new(&[("a.md", text), ("pmlint.toml", "trackers = [\"TASK[0-9]+\"]")]);
    let select = "--select=no-action-items";
    let alone = folder.lint(&["--no-config", select]);
    assert!(alone.out.starts_with("a.md:11:4: warning[no-action-items]"), "{alone:?}");
    assert_eq!(folder.lint(&[select]).out, "");
}

#[test]
fn a_broken_configuration_is_named_and_stops_only_its_own_files() {
    let folder = Folder::new(&[
        ("a.md", FLAWED),
        ("team/pmlint.toml", "\nsevrity = {}"),
        ("team/b.md", FLAWED),
        ("team/c.md", FLAWED),
    ]);
    let run = folder.lint(&[]);
    assert_eq!((run.code, paths(&run)), (2, vec!["a.md"]));
    assert_eq!(
        run.err,
        "error: team/pmlint.toml:2: unknown key `sevrity`; did you mean `severity`?\n"
    );
}

#[test]
fn misspelt_words_are_answered_with_the_right_ones() {
    let folder = Folder::new(&[
        ("a.md", FLAWED),
        ("team/a.md", FLAWED),
        ("team/baseline.json", "{}"),
        ("team/pmlint.toml", ""),
        ("team/rules/README.md", ""),
        ("extends.toml", "extends = \"team/pmlnt.toml\""),
        ("rules.toml", "custom-rules = [\"team/rulez\"]"),
    ]);
    for (args, word) in [
        (&["--select", "imposible-time"][..], "did you mean `impossible-time`?"),
        (&["--ignore", "timelin"], "did you mean `timeline`?"),
        (&["--severity", "impossible_time=off"], "did you mean `impossible-time`?"),
        (&["--format", "jsn"], "'json'"),
        (&["--preset", "google"], "'google-sre'"),
        (&["--report", "sarf=out"], "did you mean `sarif`?"),
        (&["--formt", "json"], "'--format'"),
        (&["explain", "imposible-time"], "did you mean `impossible-time`?"),
        (&["--severity", "impossible-time=warn"], "unknown value `warn`; did you mean `warning`?"),
        (&["--severity", "impossible-time=2"], "expected one of `off`, `info`, `warning`, `error`"),
        (&["--severity", "impossible-time"], "it must be RULE=LEVEL"),
        (&["--select", "zzz"], "there is no rule `zzz`; `pmlint rules` lists them"),
        (&["--report", "xml=out"], "there are human, line, json, jsonl, sarif,"),
        (&["--fail-on", "warn"], "'warning'"),
        (&["--color", "yes"], "auto, always, never"),
        (&["completions", "bsh"], "'bash'"),
        (&["explian"], "did you mean the command `explain`?"),
        (&["zzz"], "no such file or folder, and no command; `pmlint --help` lists those"),
        (&["explain", "zzz"], "there is no rule `zzz`; `pmlint rules` lists them"),
        (&["--config", "teem/pmlint.toml"], "did you mean `team/pmlint.toml`?"),
        (
            &["--config", "team/pmlnt.toml"],
            "no such file or folder; did you mean `team/pmlint.toml`?",
        ),
        (
            &["--config", "extends.toml"],
            "team/pmlnt.toml: cannot be read: no such file or folder; did",
        ),
        (
            &["--config", "rules.toml"],
            "team/rulez: no such file or folder; did you mean `team/rules`?",
        ),
        (&["--baseline", "team/baselin.json"], "did you mean `team/baseline.json`?"),
        (&["--baseline", "zzz"], "no such file or folder; `--write-baseline` writes it"),
        (&["--changes", "a.dm"], "did you mean `a.md`?"),
        (&["team/a.dm"], "did you mean `team/a.md`?"),
        (&["inspect", "tem/a.md"], "did you mean `team/a.md`?"),
        (&["test", "tem/rules"], "did you mean `team/rules`?"),
    ] {
        let run = folder.run(args);
        assert_eq!(run.code, 2, "{args:?}: {run:?}");
        assert!(run.err.contains(word), "{args:?}: {}", run.err);
    }
}

#[test]
fn reports_go_to_files_beside_the_output() {
    let folder = Folder::new(&[("a.md", FLAWED), ("old.json", "as it was")]);
    let run = folder.lint(&["--report", "json=old.json", "--report", "sarif=new.sarif"]);
    assert!(run.out.starts_with("a.md:13:3: "), "{run:?}");
    for path in ["old.json", "new.sarif"] {
        let _: Value = serde_json::from_str(&folder.read(path)).unwrap();
    }
    let missing = folder.lint(&["--report", "json=no/such/folder/out.json"]);
    assert_eq!(missing.code, 2);
    let said = "error: no/such/folder/out.json: cannot be written: no folder `no/such/folder`\n";
    assert_eq!(missing.err, said);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let documents: Vec<(String, String)> =
        (0..300).map(|index| (format!("{index:03}.md"), FLAWED.to_owned())).collect();
    let files: Vec<(&str, &str)> = documents.iter().map(|(a, b)| (&**a, &**b)).collect();
    let folder = Folder::new(&files);
    for format in ["human", "line", "json"] {
        let mut command = folder.command(&["--format", format]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
    }
}

#[test]
fn the_order_does_not_depend_on_how_many_work_at_it() {
    let documents: Vec<(String, String)> =
        (0..200).map(|index| (format!("{}/{index:03}.md", index % 7), FLAWED.to_owned())).collect();
    let files: Vec<(&str, &str)> = documents.iter().map(|(a, b)| (&**a, &**b)).collect();
    let folder = Folder::new(&files);
    let one = folder.lint(&["--jobs", "1"]);
    assert_eq!(one.out.lines().count(), 200);
    assert!(paths(&one).is_sorted(), "{}", one.out);
    assert_eq!(folder.lint(&["--jobs", "4"]).out, one.out);
    assert_eq!(folder.lint(&[]).out, one.out);
}

#[test]
fn output_is_cut_or_counted_on_request() {
    let folder = Folder::new(&[("a.md", FLAWED), ("b.md", FLAWED), ("c.md", FLAWED)]);
    let cut = folder.lint(&["--max-findings", "2"]);
    assert_eq!((cut.code, paths(&cut)), (1, vec!["a.md", "b.md"]));
    assert_eq!(cut.err, "1 finding more not shown\n");
    let counted = folder.lint(&["--statistics"]);
    assert_eq!((counted.code, counted.out.as_str()), (1, "3  impossible-time\n"));
}

#[test]
fn comments_allow_findings() {
    let allowed = FLAWED.replace(
        "- 13:55 PM",
        "<!-- pmlint-allow impossible-time: quoted from the vendor -->\n- 13:55 PM",
    );
    let section = FLAWED.replace(
        "## Timeline",
        "<!-- pmlint-allow impossible-time: quoted from the vendor -->\n## Timeline",
    );
    let file = format!("<!-- pmlint-allow-file impossible-time: quoted -->\n\n{FLAWED}");
    let folder = Folder::new(&[("a.md", &allowed), ("b.md", &section), ("c.md", &file)]);
    let run = folder.lint(&[]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));

    let code = FLAWED.replace(
        "## Timeline",
        "```html\n<!-- pmlint-allow-file impossible-time: an example -->\n```\n\n## Timeline",
    );
    let folder = Folder::new(&[("a.md", &code)]);
    assert_eq!(folder.lint(&[]).code, 1, "a comment in a code block is text");

    let unused = FLAWED
        .replace("13:55 PM", "13:55")
        .replace("## Timeline", "<!-- pmlint-allow impossible-time: no longer -->\n## Timeline");
    let folder = Folder::new(&[("a.md", &unused)]);
    let args = ["--select", "impossible-time,unused-allow", "--format", "line"];
    let run = folder.run(&args);
    assert!(run.out.starts_with("a.md:11:19: warning[unused-allow] "), "{run:?}");
    let run = folder.run(&[&args[..], &["--fix"]].concat());
    assert_eq!(run.code, 0);
    assert_eq!(folder.read("a.md"), FLAWED.replace("13:55 PM", "13:55"));
}

#[test]
fn inspect_says_what_was_read() {
    let text = FLAWED.replace(
        "Uploads failed for 25 minutes because a certificate had run out.",
        "**Duration:** 25 minutes, 13:55 to 14:20 UTC",
    );
    let folder = Folder::new(&[("a.md", &text), ("README.md", "# A project\n")]);
    let run = folder.run(&["inspect", "--format", "json", "a.md", "README.md"]);
    let read: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(read.as_array().unwrap().len(), 2);
    assert_eq!(read[0]["postmortem"], json!(false), "files come in order of name");
    let read = &read[1];
    assert_eq!(read["path"], "a.md");
    assert_eq!(read["version"], 1);
    assert_eq!(read["postmortem"], true);
    assert_eq!(read["preset"], "default");
    let section = json!({"line": 16, "title": "Root cause", "roles": ["root-cause"]});
    assert!(read["sections"].as_array().unwrap().contains(&section), "{}", read["sections"]);
    let window = json!({"start": "2024-05-03T13:55", "end": "2024-05-03T14:20", "zone": "UTC",
        "window_line": 5, "stated_minutes": 25, "stated_line": 5});
    assert_eq!(read["incident"], window);
    assert_eq!(read["impact"], json!({"stated": true, "line": 9, "quantified": true}));
    assert_eq!(
        read["timeline"][1],
        json!({"line": 14, "date": null, "time": "14:20", "zone": null,
            "resolved": "2024-05-03T14:20", "text": "Uploads work again."})
    );
    let action = &read["actions"][0];
    assert_eq!((&action["line"], &action["done"]), (&json!(22), &json!(false)));
    assert_eq!((&action["owner"], &action["ticket"]), (&json!("@ana"), &json!("OPS-12")));

    let run = folder.run(&["inspect", "a.md"]);
    assert!(run.out.starts_with("a.md  a postmortem\n"), "{}", run.out);
    for line in [
        "    3  Summary                                   summary",
        "  length    25 min (line 5)",
        "   14  2024-05-03 14:20       +25 min  [resolution] Uploads work again.",
    ] {
        assert!(run.out.lines().any(|shown| shown == line), "{line:?} in {}", run.out);
    }
}

#[test]
fn rules_are_listed_and_explained() {
    let folder = Folder::new(&[("pmlint.toml", "[severity]\nimpossible-time = \"off\"")]);
    let run = folder.run(&["rules", "--format", "json"]);
    let rules: Value = serde_json::from_str(&run.out).unwrap();
    let named = |name: &str| {
        rules.as_array().unwrap().iter().find(|rule| rule["name"] == name).unwrap().clone()
    };
    assert_eq!(named("impossible-time")["on"], false);
    assert_eq!(named("impossible-time")["fixes"], json!(["safe"]));
    assert_eq!(named("no-recovery-event")["fixes"], json!([]));
    let rule = named("missing-timezone");
    assert_eq!((&rule["on"], &rule["category"]), (&json!(true), &json!("timeline")));
    assert_eq!(rule["default_severity"], "warning");
    assert!(rule["page"].as_str().unwrap().starts_with("# missing-timezone\n"));

    let list = folder.run(&["rules"]).out;
    assert_eq!(folder.run(&["explain"]).out, list);
    assert!(list.lines().any(|line| line.starts_with("  impossible-time ")), "{list}");
    let impact = folder.run(&["explain", "impact"]).out;
    assert!(impact.contains("\nimpact\n  ") && !impact.contains("\ntimeline\n"), "{impact}");
    let page = folder.run(&["explain", "impossible-time"]).out;
    assert!(page.starts_with("impossible-time  timeline · off\n"), "{page}");
    assert!(!page.contains("```"), "{page}");

    let mut narrow = folder.command(&["explain", "impossible-time"]);
    let output = narrow.env("COLUMNS", "50").output().unwrap();
    let narrow = String::from_utf8(output.stdout).unwrap();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&narrow), words(&page));
    let is_prose = |line: &&str| !line.starts_with("    ") && line.contains(' ');
    assert!(narrow.lines().filter(is_prose).all(|line| line.chars().count() <= 50), "{narrow}");

    let own = folder.path("rules/own.md");
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    let page = "# own\n\nSays so.\n\n```toml rule\nmessage = \"no\"\n[forbid]\npattern = \"x\"\n```\n\nThe end.\n";
    fs::write(&own, page).unwrap();
    folder.write("pmlint.toml", b"custom-rules = [\"rules\"]");
    let page = folder.run(&["explain", "own"]);
    assert!(page.out.ends_with("\nThe end.\n"), "{page:?}");
}

#[test]
fn new_and_init_write_files_that_pmlint_understands() {
    let folder = Folder::new(&[("docs/a.md", FLAWED), ("docs/b.md", FLAWED)]);
    let run = folder.run(&["init"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert_eq!(run.err, "wrote pmlint.toml; pmlint sees 2 postmortems here\n");
    assert!(folder.read("pmlint.toml").contains("\ninclude = [\"/docs/*.md\"]\n"));
    assert_eq!(paths(&folder.lint(&[])), ["docs/a.md", "docs/b.md"]);
    let empty = Folder::new(&[]).run(&["init"]);
    let said = "wrote pmlint.toml; pmlint sees no postmortem here: `pmlint new PATH` begins one\n";
    assert_eq!(empty.err, said);
    let again = folder.run(&["init"]);
    assert_eq!(again.err, "error: pmlint.toml: exists already, and is as it was\n");
    assert_eq!(again.code, 2);

    let run = folder.run(&["new", "docs/2025-02-01-checkout-down.md"]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = folder.read("docs/2025-02-01-checkout-down.md");
    assert!(text.contains("Checkout down") && text.contains("2025-02-01"), "{text}");
    assert_eq!(folder.run(&["new", "docs/2025-02-01-checkout-down.md"]).code, 2);
    let printed = folder.run(&["new", "--preset", "google-sre", "--title", "Checkout down"]);
    assert!(printed.out.contains("Checkout down"), "{printed:?}");
}

#[test]
fn who_comes_to_an_empty_folder_hears_what_to_do_next() {
    let folder = Folder::new(&[]);
    for (files, first) in [
        (&[][..], "nothing to lint: no Markdown files here\n"),
        (&[("README.md", "# Parcels\n")][..], "nothing to lint: 1 file not recognised"),
    ] {
        for (path, text) in files {
            folder.write(path, text.as_bytes());
        }
        let run = folder.run(&[]);
        assert_eq!((run.code, run.out.as_str()), (0, ""));
        assert!(run.err.starts_with(first), "{}", run.err);
        assert!(run.err.contains("`pmlint new PATH` begins") && run.err.contains("`pmlint init`"));
        assert_eq!(folder.run(&["."]).err.lines().count(), 1, "who names a path knows the way");
    }
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    let folder = Folder::new(&[("man/old.1", "")]);
    let run = folder.run(&["man", "man"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    assert!(folder.read("man/pmlint.1").contains("pmlint\\-inspect"));
    for command in ["check", "explain", "inspect", "lsp", "man", "new", "report"] {
        let page = folder.read(&format!("man/pmlint-{command}.1"));
        assert!(page.contains(&format!("pmlint\\-{command}")), "{page}");
    }
    let run = folder.run(&["man", "mann"]);
    let said = "error: mann: no such file or folder; did you mean `man`?\n";
    assert_eq!((run.code, run.err.as_str()), (2, said));
}

#[test]
fn completions_and_the_manual_know_the_commands() {
    let folder = Folder::new(&[]);
    let shells = ["bash", "elvish", "fish", "nushell", "powershell", "zsh"];
    let completions = shells.map(|shell| vec!["completions", shell]);
    for args in completions.into_iter().chain([vec!["man"], vec!["--help"]]) {
        let run = folder.run(&args);
        assert_eq!(run.code, 0, "{args:?}");
        let text = run.out.replace("\\-", "-");
        assert!(text.contains("inspect") && text.contains("stdin-filename"), "{args:?}");
    }
}
