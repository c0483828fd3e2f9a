//! Why a path cannot be looked at, in one line, with the path that was perhaps meant.

use std::io;
use std::path::Path;

use super::{shown, text};
use crate::suggest::nearest;

/// What is said of a path that does not exist.
pub const NO_SUCH_FILE: &str = "no such file or folder";

/// How many names of a folder are compared with one that is not there.
const NAMES: usize = 10_000;

/// Why a path below `folder` cannot be looked at; for one that does not exist, with the one that was
/// perhaps meant.
pub fn explain(folder: &Path, path: &Path, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => format!("{NO_SUCH_FILE}{}", neighbour(folder, path)),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => text::reason(error),
    }
}

/// The path with its outermost part that is not there put right, where a name beside it is near.
fn neighbour(folder: &Path, path: &Path) -> String {
    let whole = folder.join(path);
    let parts = whole.ancestors().take_while(|part| !part.as_os_str().is_empty() && !part.exists());
    let Some(missing) = parts.last() else { return String::new() };
    let above = missing.parent().filter(|above| !above.as_os_str().is_empty());
    let entries = above.unwrap_or(Path::new(".")).read_dir().into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let names: Vec<String> = names.take(NAMES).collect();
    let name = missing.file_name().unwrap_or_default().to_string_lossy();
    let Some(near) = nearest(&name, names.iter().map(String::as_str)) else {
        return String::new();
    };
    let near = missing.with_file_name(near);
    let rest = whole.strip_prefix(missing).unwrap_or(Path::new(""));
    let meant = Some(near.join(rest)).filter(|meant| meant.exists()).unwrap_or(near);
    format!("; did you mean `{}`?", shown(meant.strip_prefix(folder).unwrap_or(&meant)))
}
