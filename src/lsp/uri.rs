//! File URIs as clients write them, and the paths they stand for.

use std::path::{Path, PathBuf};

use gen_lsp_types::Uri;

/// The path of a `file:` URI; `None` for every other scheme, such as `untitled:`.
pub(super) fn to_path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.0.strip_prefix("file://")?;
    let path = rest.get(rest.find('/')?..)?;
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let decoded = String::from_utf8(decode(path)).ok()?;
    Some(PathBuf::from(without_drive_slash(&decoded)))
}

/// The `file:` URI of an absolute path.
pub(super) fn from_path(path: &Path) -> Uri {
    let text = path.to_string_lossy().replace('\\', "/");
    let slash = if text.starts_with('/') { "" } else { "/" };
    let mut uri = format!("file://{slash}");
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    Uri(uri)
}

/// `/c:/x` is `c:/x` on Windows.
fn without_drive_slash(path: &str) -> &str {
    match path.as_bytes() {
        [b'/', drive, b':', ..] if drive.is_ascii_alphabetic() => path.get(1..).unwrap_or(path),
        _ => path,
    }
}

/// Replaces `%2F` and its like by the bytes they stand for; what is no such escape stays.
fn decode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = match tail {
            [high, low, ..] if first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = escaped {
            bytes.push(high * 16 + low);
            rest = tail.get(2..).unwrap_or_default();
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    bytes
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_are_read_as_clients_write_them() {
        for (uri, path) in [
            ("file:///a/b.md", Some("/a/b.md")),
            ("file:///a/b%20c%2525.md", Some("/a/b c%25.md")),
            ("file:///%C3%A9.md", Some("/é.md")),
            ("file:///c%3A/x.md", Some("c:/x.md")),
            ("file://localhost/a.md", Some("/a.md")),
            ("file:///a.md?x#L3", Some("/a.md")),
            ("file:///100%.md", Some("/100%.md")),
            ("untitled:Untitled-1", None),
            ("file://", None),
        ] {
            assert_eq!(to_path(&Uri(uri.into())), path.map(PathBuf::from), "{uri}");
        }
    }

    #[test]
    fn a_path_survives_the_way_there_and_back() {
        for path in ["/a/b c.md", "/100%/é#?.md"] {
            assert_eq!(to_path(&from_path(Path::new(path))), Some(PathBuf::from(path)));
        }
    }
}
