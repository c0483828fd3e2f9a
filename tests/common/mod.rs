//! A folder of its own for each test, and the program run in it.

#![allow(clippy::unwrap_used)]
#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// A postmortem whose timeline runs backwards on line 16.
pub const POSTMORTEM: &str = "\
# Postmortem: parcels without labels

**Date**: 2024-08-10, 14:00 to 14:50 UTC

## Summary

The label printer ran empty and nobody noticed.

## Impact

312 parcels left the warehouse without a label.

## Timeline (UTC)

- 14:00 The label printer reports an empty roll
- 13:40 The shift lead calls the on-call engineer
- 14:50 Labels are printed again

## Root cause

The alert for empty rolls went to a mailbox that nobody reads.

## Resolution

The shift lead put in a new roll.

## Action items

- Send the alert for empty rolls to the shift lead (owner: @mara, due 2024-09-01, OPS-12)
";

/// A configuration by which only what these tests are about is found.
pub const CONFIG: &str =
    "select = [\"timeline-out-of-order\", \"missing-section\", \"empty-section\"]\n";

/// A folder that goes when the test ends.
pub struct Folder(tempfile::TempDir);

/// What a program came to.
#[derive(Debug)]
pub struct Ran {
    /// Its exit code.
    pub code: i32,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

impl Folder {
    /// An empty folder.
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A Git repository on the branch `main`, with [`CONFIG`].
    pub fn repository() -> Self {
        let folder = Self::new();
        folder.git(&["init", "--quiet", "--initial-branch=main"]);
        folder.write("pmlint.toml", CONFIG);
        folder
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file, and the folders above it.
    pub fn write(&self, name: impl AsRef<Path>, text: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    /// The text of a file.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// Runs pmlint.
    pub fn pmlint(&self, arguments: &[&str]) -> Ran {
        self.run(Command::new(env!("CARGO_BIN_EXE_pmlint")).args(arguments), "")
    }

    /// Runs pmlint on this standard input.
    pub fn pmlint_on(&self, input: &str, arguments: &[&str]) -> Ran {
        self.run(Command::new(env!("CARGO_BIN_EXE_pmlint")).args(arguments), input)
    }

    /// Runs Git, which must succeed, and gives what it prints.
    pub fn git(&self, arguments: &[&str]) -> String {
        let ran = self.run(Command::new("git").args(arguments), "");
        assert_eq!(ran.code, 0, "git {arguments:?}: {ran:?}");
        ran.out
    }

    /// Commits all there is.
    pub fn commit(&self, message: &str) -> &Self {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
        self
    }

    /// Runs a program in this folder, away from the settings of whoever runs the tests.
    pub fn run(&self, command: &mut Command, input: &str) -> Ran {
        for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GITHUB_STEP_SUMMARY"] {
            command.env_remove(name);
        }
        let none = if cfg!(windows) { "NUL" } else { "/dev/null" };
        let mut child = command
            .current_dir(self.path())
            .env("GIT_CONFIG_GLOBAL", none)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .envs(["AUTHOR", "COMMITTER"].iter().flat_map(|who| {
                [
                    (format!("GIT_{who}_NAME"), "Ana"),
                    (format!("GIT_{who}_EMAIL"), "ana@example.org"),
                ]
            }))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program may end before it has read all of it.
        _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
