//! The text of a file: read with a limit, and replaced so that it is never half-written.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// The text of a file of at most `limit` bytes.
///
/// # Errors
/// In one line: why it cannot be read, that it is too large, or at which byte it is not UTF-8.
pub fn read(path: &Path, limit: u64) -> Result<String, String> {
    let file = File::open(path).map_err(|error| reason(&error))?;
    // Where a length is known, its end need not be read to be found.
    let length = file.metadata().map_or(0, |metadata| metadata.len());
    let most = limit.saturating_add(1);
    let most = if length == 0 { most } else { length.min(most) };
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(most)).unwrap_or(0));
    file.take(most).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    text(bytes, limit)
}

/// Standard input, of at most `limit` bytes.
///
/// # Errors
/// As for [`read`].
pub fn read_standard_input(limit: u64) -> Result<String, String> {
    let mut bytes = Vec::new();
    let input = io::stdin().lock().take(limit.saturating_add(1)).read_to_end(&mut bytes);
    input.map_err(|error| reason(&error))?;
    text(bytes, limit)
}

/// At most `limit` bytes as text.
///
/// # Errors
/// In one line: that there are more, or at which byte they are not UTF-8.
fn text(bytes: Vec<u8>, limit: u64) -> Result<String, String> {
    if bytes.len() as u64 > limit {
        return Err(format!("too large: `max-file-size` in pmlint.toml allows {limit} bytes"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return "not UTF-8 but UTF-16: save it as UTF-8".to_owned();
        }
        let byte = bytes.get(at).copied().unwrap_or_default();
        let kind = if bytes.contains(&0) { "; it seems to be a binary file" } else { "" };
        format!("not UTF-8: byte 0x{byte:02X} at offset {at}{kind}")
    })
}

/// Replaces the text of a file, or makes it: whole, or not at all. Permissions stay; of a link, what
/// it points at is replaced.
///
/// # Errors
/// What the file system reports; the file is then as it was.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    commit(written(path, text)?, path)
}

/// The same for a file that was read as `before`; false, and nothing is done, where somebody has
/// changed it since.
///
/// # Errors
/// As for [`replace`].
pub fn replace_unchanged(path: &Path, before: &str, text: &str) -> io::Result<bool> {
    let file = written(path, text)?;
    let is_same = std::fs::read(path)? == before.as_bytes();
    if is_same {
        commit(file, path)?;
    }
    Ok(is_same)
}

/// A complete file in the folder of `path`.
fn written(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut file = temporary(path)?;
    file.write_all(text.as_bytes())?;
    Ok(file)
}

/// An empty file in the folder of `path`, to be put in its place by [`commit`].
///
/// # Errors
/// What the file system reports, and where `path` must not be written.
pub fn temporary(path: &Path) -> io::Result<NamedTempFile> {
    let target = target(path);
    if target.metadata().is_ok_and(|metadata| metadata.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let file = tempfile::Builder::new().prefix(".pmlint-").tempfile_in(folder);
    // Nobody asked for the file that is named in its error.
    file.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => io::Error::other(format!("no folder `{}`", folder.display())),
        kind => io::Error::new(kind, reason(&error)),
    })
}

/// Puts a file that is complete in its place.
///
/// # Errors
/// What the file system reports; what stood at `path` is then as it was.
pub fn commit(file: NamedTempFile, path: &Path) -> io::Result<()> {
    let target = target(path);
    match target.metadata() {
        Ok(metadata) => file.as_file().set_permissions(metadata.permissions())?,
        Err(_) => new_file_permissions(file.as_file())?,
    }
    file.as_file().sync_data()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// What a link points at; other paths as they are.
fn target(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// A temporary file is for its owner alone; a file that people asked for is not.
#[cfg(unix)]
fn new_file_permissions(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn new_file_permissions(_: &File) -> io::Result<()> {
    Ok(())
}

/// What the file system says, without its error number.
pub(super) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_wrote_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        std::fs::write(&path, "read").unwrap();
        assert!(replace_unchanged(&path, "read", "put right").unwrap());
        assert!(!replace_unchanged(&path, "read", "put right again").unwrap());
        assert_eq!(read(&path, 99).unwrap(), "put right");
        assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    }
}
