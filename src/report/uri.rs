//! Paths as URIs.

/// A path as a URI.
pub(super) struct Uri {
    /// Every byte that is neither a letter, a digit nor one of `-._~/` as `%` and two digits.
    pub(super) text: String,
    /// Whether it is relative and stays below the folder of the run.
    pub(super) below_root: bool,
}

impl Uri {
    /// The URI of a path as shown to people.
    pub(super) fn of(path: &str) -> Self {
        let mut text = String::with_capacity(path.len() + 8);
        let drive =
            matches!(path.as_bytes(), [letter, b':', b'/', ..] if letter.is_ascii_alphabetic());
        let path = path.strip_prefix("./").unwrap_or(path);
        if drive {
            text.push_str("file:///");
        } else if path.starts_with('/') {
            text.push_str("file://");
        }
        for (at, byte) in path.bytes().enumerate() {
            let plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
            if plain || (drive && at == 1) {
                text.push(char::from(byte));
            } else {
                text.push_str(&format!("%{byte:02X}"));
            }
        }
        let below_root = !text.starts_with("file:") && !path.split('/').any(|part| part == "..");
        Self { text, below_root }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        for (path, text, below_root) in [
            ("docs/a.md", "docs/a.md", true),
            ("./a b%.md", "a%20b%25.md", true),
            ("c:d.md", "c%3Ad.md", true),
            ("<stdin>", "%3Cstdin%3E", true),
            ("é#?.md", "%C3%A9%23%3F.md", true),
            ("../a.md", "../a.md", false),
            ("/tmp/a b.md", "file:///tmp/a%20b.md", false),
            ("C:/a b.md", "file:///C:/a%20b.md", false),
        ] {
            let uri = Uri::of(path);
            assert_eq!((uri.text.as_str(), uri.below_root), (text, below_root), "{path}");
        }
    }
}
