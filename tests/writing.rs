//! Writing that is refused, cut short or raced: every file is as it was or as it was to be.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use common::{Folder, POSTMORTEM, Ran};

const PROGRAM: &str = env!("CARGO_BIN_EXE_pmlint");

/// A postmortem that a safe fix changes.
fn flawed() -> String {
    POSTMORTEM.replace("## Resolution", "<!-- pmlint-allow no-such-rule: x -->\n## Resolution")
}

/// pmlint as a user whom permissions keep out: root becomes somebody else.
fn as_somebody(folder: &Folder, arguments: &[&str]) -> Ran {
    if fs::metadata(folder.path()).unwrap().uid() != 0 {
        return folder.pmlint(arguments);
    }
    let open = fs::Permissions::from_mode(0o755);
    fs::set_permissions(folder.path(), open).unwrap();
    let program = folder.path().join("pmlint");
    // Not `fs::copy`: what another test starts meanwhile would hold the copy open for writing, and it could not run.
    assert!(Command::new("cp").arg(PROGRAM).arg(&program).status().unwrap().success());
    folder.run(Command::new(program).args(arguments).uid(65534).gid(65534), "")
}

#[test]
fn a_folder_that_cannot_be_written_loses_nothing() {
    let folder = Folder::new();
    folder.write("docs/a.md", flawed());
    fs::set_permissions(folder.path().join("docs"), fs::Permissions::from_mode(0o555)).unwrap();
    let ran = as_somebody(&folder, &["--fix", "docs/a.md"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("docs/a.md") && ran.err.contains("is as it was"), "{}", ran.err);
    let known = ["--baseline", "docs/known.json", "--write-baseline", "docs/a.md"];
    let ran = as_somebody(&folder, &known);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("docs/known.json"), "{}", ran.err);
    let ran = as_somebody(&folder, &["--report", "json=docs/report.json", "docs/a.md"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("docs/report.json"), "{}", ran.err);
    assert_eq!(folder.read("docs/a.md"), flawed());
    assert_eq!(names(&folder.path().join("docs")), ["a.md"]);
}

/// The names in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// pmlint where no file may grow beyond a few kilobytes, as on a disk without room for more.
fn without_room(folder: &Folder, arguments: &[&str]) -> Ran {
    let limited = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
    folder.run(Command::new("sh").args(["-c", limited, PROGRAM]).args(arguments), "")
}

#[test]
fn a_disk_without_room_loses_nothing() {
    let folder = Folder::new();
    let long = format!("{}\n## Notes\n\n{}", flawed(), "TBD, and more.\n\n".repeat(2000));
    folder.write("a.md", &long);
    folder.write("known.json", "{\"version\": 1, \"findings\": []}\n");
    for (arguments, names) in [
        (&["--fix", "a.md"][..], "a.md"),
        (&["--baseline", "known.json", "--write-baseline", "a.md"], "known.json"),
        (&["--report", "json=report.json", "a.md"], "report.json"),
    ] {
        let before = fs::read(folder.path().join(names)).ok();
        let ran = without_room(&folder, arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {ran:?}");
        assert!(ran.err.contains(names), "{arguments:?}: {}", ran.err);
        assert_eq!(fs::read(folder.path().join(names)).ok(), before, "{arguments:?}");
    }
    assert_eq!(names(folder.path()), ["a.md", "known.json"], "nothing is left behind");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let folder = Folder::new();
    folder.write("a.md", POSTMORTEM);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(PROGRAM);
    let command = command.arg(".").current_dir(folder.path());
    let output = command.stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("the output cannot be written"), "{said}");
    let ran = folder.pmlint(&["--report", "json=/dev/full", "."]);
    assert!(ran.code == 2 && ran.err.contains("/dev/full"), "{ran:?}");
}

/// pmlint on its way through the folder.
fn started(folder: &Folder, arguments: &[&str]) -> Child {
    let mut command = Command::new(PROGRAM);
    let command = command.args(arguments).current_dir(folder.path());
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
fn an_interrupted_run_leaves_every_file_whole() {
    const FILES: usize = 1000;
    const INTERRUPT: i32 = 2;
    let put_right = {
        let folder = Folder::new();
        folder.write("a.md", flawed());
        folder.pmlint(&["--fix", "a.md"]);
        folder.read("a.md")
    };
    assert_ne!(put_right, flawed());
    for _ in 0..10 {
        let folder = Folder::new();
        (0..FILES).for_each(|index| _ = folder.write(format!("{index}.md"), flawed()));
        let text = |index: usize| folder.read(&format!("{index}.md"));
        let mut run = started(&folder, &["--fix", "--jobs", "2", "."]);
        let start = Instant::now();
        while text(0) == flawed() && start.elapsed() < Duration::from_secs(20) {
            thread::yield_now();
        }
        let id = run.id().to_string();
        Command::new("kill").args(["-INT", &id]).status().unwrap();
        let ended = run.wait().unwrap();
        let texts: Vec<String> = (0..FILES).map(text).collect();
        assert!(texts.iter().all(|text| *text == flawed() || *text == put_right));
        let done = texts.iter().filter(|text| **text == put_right).count();
        if ended.signal() == Some(INTERRUPT) && done < FILES {
            let again = folder.pmlint(&["--fix", "--quiet", "."]);
            assert!((0..FILES).all(|index| text(index) == put_right), "{again:?}");
            return;
        }
    }
    panic!("no run was interrupted before it ended");
}

#[test]
fn files_that_change_while_they_are_read_are_read_somehow() {
    let folder = Folder::new();
    let path = folder.path().join("a.md");
    let texts = [String::new(), POSTMORTEM.repeat(50), "é".repeat(3000), flawed()];
    fs::write(&path, flawed()).unwrap();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for text in texts.iter().cycle() {
                fs::write(&path, text).unwrap();
                if done.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        for _ in 0..30 {
            let ran = folder.pmlint(&["--format", "line", "--fail-on", "never", "a.md"]);
            let in_mid_character = ran.code == 2 && ran.err.contains("a.md: not UTF-8");
            assert!(ran.code == 0 || in_mid_character, "{ran:?}");
        }
        done.store(true, Ordering::Relaxed);
    });
}
