//! The change that a run is about: a patch, or what Git says since a reference.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use super::Failed;
use super::args::Check;
use crate::changes::Changes;
use crate::files::{self, Projects};
use crate::report::one_line;

/// What to do where history is missing.
const FETCH: &str = "fetch all of the history: `fetch-depth: 0` for actions/checkout, \
    `GIT_DEPTH: 0` in GitLab, `git fetch --unshallow` elsewhere";

/// The change, where the run is about one.
pub(super) fn changes(args: &Check, projects: &Projects) -> Result<Option<Changes>, Failed> {
    match (&args.changes, &args.diff_base) {
        (Some(patch), _)
            if is_standard_input(patch)
                && args.paths.iter().any(|path| is_standard_input(path)) =>
        {
            Err(Failed("standard input is either the document or the patch".into()))
        }
        (Some(patch), _) => from_patch(patch).map(Some),
        (None, Some(base)) => since(base, projects.root()).map(Some),
        (None, None) => Ok(None),
    }
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn from_patch(path: &Path) -> Result<Changes, Failed> {
    let failed = |why: String| Failed(format!("--changes: {}: {why}", path.display()));
    let mut patch = Vec::new();
    let read = if is_standard_input(path) {
        std::io::stdin().lock().read_to_end(&mut patch)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut patch))
    };
    read.map_err(|error| failed(files::explain(Path::new(""), path, &error)))?;
    Changes::parse(&patch).map_err(|error| failed(error.to_string()))
}

/// What the files below `root` have that the merge base of `base` and `HEAD` did not have, committed
/// or not.
fn since(base: &str, root: &Path) -> Result<Changes, Failed> {
    let git = Git { root };
    git.run(&["rev-parse", "--git-dir"])?;
    let commit = |name: &str| {
        let name = format!("{name}^{{commit}}");
        git.run(&["rev-parse", "--verify", "--quiet", &name])
    };
    let wanted = match commit(base) {
        Ok(wanted) if !base.starts_with('-') => wanted,
        _ => {
            let remote = format!("origin/{base}");
            let hint = match commit(&remote) {
                Ok(_) => format!("did you mean `{remote}`?"),
                Err(_) => FETCH.to_owned(),
            };
            return Err(Failed(format!("--diff-base: Git knows no `{base}` here; {hint}")));
        }
    };
    let merge_base = git.run(&["merge-base", &text(&wanted), "HEAD"]).map_err(|_| {
        Failed(format!("--diff-base: `{base}` and `HEAD` have no common ancestor here; {FETCH}"))
    })?;
    let diff = git.run(&[
        "diff",
        "--unified=0",
        "--text",
        "--find-renames",
        "--relative",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--ignore-submodules",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        &text(&merge_base),
        "--",
    ])?;
    let mut changes = Changes::parse(&diff)
        .map_err(|error| Failed(format!("--diff-base: the output of `git diff`: {error}")))?;
    let untracked = git.run(&["ls-files", "--others", "--exclude-standard", "-z"])?;
    for name in untracked.split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        changes.add_file(String::from_utf8_lossy(name));
    }
    Ok(changes)
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).trim().to_owned()
}

/// Git in a folder.
struct Git<'r> {
    root: &'r Path,
}

impl Git<'_> {
    /// What a command of Git prints.
    fn run(&self, arguments: &[impl AsRef<OsStr>]) -> Result<Vec<u8>, Failed> {
        let output = Command::new("git")
            .current_dir(self.root)
            .args(arguments)
            .output()
            .map_err(|error| Failed(format!("--diff-base: Git cannot be run: {error}")))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or("Git failed without a word");
        Err(Failed(format!("--diff-base: {}", one_line(said))))
    }
}
