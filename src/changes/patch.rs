//! Reads unified diffs: which lines of which files they leave changed.

use std::ops::Range;

use super::{Changes, PatchError, name};

/// Reads a patch.
pub(super) fn parse(patch: &[u8]) -> Result<Changes, PatchError> {
    if patch.starts_with(b"\xff\xfe") || patch.starts_with(b"\xfe\xff") {
        let message = "is UTF-16, as `>` of PowerShell writes it; use `git diff --output=FILE`";
        return Err(PatchError { line: 1, message: message.into() });
    }
    let mut parser = Parser {
        rest: patch.strip_prefix(b"\xef\xbb\xbf").unwrap_or(patch),
        line: 0,
        changes: Changes::default(),
        file: None,
        seen: false,
    };
    parser.run()?;
    if !parser.seen && !patch.trim_ascii().is_empty() {
        let coloured = memchr::memchr(0x1b, patch).is_some();
        let hint = if coloured { ": it is coloured; use `git diff --no-color`" } else { "" };
        return Err(PatchError { line: 1, message: format!("no unified diff{hint}") });
    }
    Ok(parser.changes)
}

/// What is known of the file whose hunks are being read.
#[derive(Default)]
struct File {
    /// Name before and after, from the `diff --git` line.
    git: Option<(Vec<u8>, Vec<u8>)>,
    /// From the line `--- NAME`; `/dev/null` is `None`.
    old: Option<Vec<u8>>,
    /// From `+++ NAME`.
    new: Option<Vec<u8>>,
    /// From `rename to NAME` or `copy to NAME`, which have no prefix.
    renamed: Option<Vec<u8>>,
    /// Whether all of it counts: new, copied, or binary.
    whole: bool,
    /// Whether it is gone.
    deleted: bool,
    /// See [`super::Change::Lines`].
    lines: Vec<Range<usize>>,
}

struct Parser<'p> {
    rest: &'p [u8],
    /// 1-based number of the line last read.
    line: usize,
    changes: Changes,
    file: Option<File>,
    /// Whether any diff was found.
    seen: bool,
}

impl<'p> Parser<'p> {
    fn run(&mut self) -> Result<(), PatchError> {
        while let Some(line) = self.next() {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if let Some(rest) = line.strip_prefix(b"diff --git ") {
                self.finish();
                self.begin(File { git: name::both(rest), ..File::default() });
            } else if line.starts_with(b"diff --cc ") || line.starts_with(b"diff --combined ") {
                return self.fail("a combined diff of a merge; use `git diff BASE...HEAD`");
            } else if let Some(rest) = line.strip_prefix(b"--- ")
                && self.rest.starts_with(b"+++ ")
            {
                self.names(rest);
            } else if let Some(rest) = line.strip_prefix(b"@@ ") {
                self.hunk(rest)?;
            } else if let Some(file) = &mut self.file
                && file.new.is_none()
            {
                file.header(line);
            }
        }
        self.finish();
        Ok(())
    }

    fn next(&mut self) -> Option<&'p [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', self.rest).unwrap_or(self.rest.len());
        let line = self.rest.get(..end)?;
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        self.line += 1;
        Some(line)
    }

    fn fail<T>(&self, message: impl Into<String>) -> Result<T, PatchError> {
        Err(PatchError { line: self.line, message: message.into() })
    }

    fn begin(&mut self, file: File) {
        self.seen = true;
        self.file = Some(file);
    }

    /// The two lines `--- OLD` and `+++ NEW`; without a `diff --git` line they begin a file.
    fn names(&mut self, old: &[u8]) {
        if !matches!(&self.file, Some(file) if file.git.is_some() && file.new.is_none()) {
            self.finish();
            self.begin(File::default());
        }
        let new = self.next().and_then(|line| line.strip_prefix(b"+++ ")).unwrap_or_default();
        let new = new.strip_suffix(b"\r").unwrap_or(new);
        if let Some(file) = &mut self.file {
            file.old = name::after_marker(old);
            file.new = name::after_marker(new);
            file.deleted |= file.new.is_none();
        }
    }

    fn hunk(&mut self, header: &[u8]) -> Result<(), PatchError> {
        let Some(file) = self.file.take().filter(|file| file.old.is_some() || file.new.is_some())
        else {
            return self.fail("a hunk without the lines `---` and `+++` before it");
        };
        let mut lines = file.lines;
        let Some((mut old, first, mut new)) = ranges(header) else {
            return self.fail("not a hunk header: `@@ -LINE,COUNT +LINE,COUNT @@` is due");
        };
        // An empty range names the line before the gap.
        let mut current = if new == 0 { first.saturating_add(1) } else { first };
        while old > 0 || new > 0 {
            let Some(line) = self.next() else {
                return self.fail("the hunk ends too early: the patch is cut off");
            };
            let fits = match line.first() {
                None | Some(b' ' | b'\r') => old > 0 && new > 0,
                Some(b'-') => old > 0,
                Some(b'+') => new > 0,
                Some(b'\\') => continue,
                Some(_) => false,
            };
            if !fits {
                return self.fail("the hunk does not have as many lines as its header says");
            }
            match line.first() {
                Some(b'-') => {
                    old -= 1;
                    if lines.last().is_none_or(|last| last.end != current) {
                        lines.push(current..current);
                    }
                    continue;
                }
                Some(b'+') => match lines.last_mut() {
                    Some(last) if last.end == current => last.end = current.saturating_add(1),
                    _ => lines.push(current..current.saturating_add(1)),
                },
                _ => old -= 1,
            }
            new -= 1;
            current = current.saturating_add(1);
        }
        self.file = Some(File { lines, ..file });
        Ok(())
    }

    /// Notes what the file that ends here came to.
    fn finish(&mut self) {
        let Some(file) = self.file.take().filter(|file| !file.deleted) else { return };
        let (git_old, git_new) = file.git.unzip();
        let new = match (file.renamed, &file.new) {
            (Some(renamed), _) => renamed,
            (None, Some(new)) => {
                name::without_prefix(file.old.as_deref().or(git_old.as_deref()), new).to_vec()
            }
            (None, None) => {
                let Some(new) = git_new else { return };
                name::without_prefix(git_old.as_deref(), &new).to_vec()
            }
        };
        let path = String::from_utf8_lossy(&new).into_owned();
        if file.whole {
            self.changes.add_file(path);
        } else if !file.lines.is_empty() {
            self.changes.add_lines(path, file.lines);
        }
    }
}

impl File {
    /// A line between `diff --git` and the hunks.
    fn header(&mut self, line: &[u8]) {
        if line.starts_with(b"deleted file mode ") {
            self.deleted = true;
        } else if line.starts_with(b"new file mode ")
            || line.starts_with(b"copy from ")
            || line.starts_with(b"Binary files ")
            || line == b"GIT binary patch"
        {
            self.whole = true;
        } else if let Some(name) =
            line.strip_prefix(b"rename to ").or(line.strip_prefix(b"copy to "))
        {
            self.renamed = Some(name::alone(name));
        }
    }
}

/// `-12,3 +14,5 @@ …` as: count before, first line after, count after.
fn ranges(header: &[u8]) -> Option<(usize, usize, usize)> {
    let header = std::str::from_utf8(header.get(..memchr::memmem::find(header, b" @@")?)?).ok()?;
    let (old, new) = header.strip_prefix('-')?.split_once(" +")?;
    let range = |text: &str| {
        let (line, count) = text.split_once(',').unwrap_or((text, "1"));
        Some((line.parse().ok()?, count.parse().ok()?))
    };
    let (_, old): (usize, usize) = range(old)?;
    let (first, new): (usize, usize) = range(new)?;
    Some((old, first, new))
}
