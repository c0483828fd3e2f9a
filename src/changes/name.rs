//! File names as patches write them: quoted, prefixed, followed by a time.

use memchr::memmem;

/// The name on a `---` or `+++` line, after the marker; `None` for `/dev/null`.
pub(super) fn after_marker(rest: &[u8]) -> Option<Vec<u8>> {
    let name = match quoted(rest) {
        Some((name, _)) => name,
        None => rest.split(|byte| *byte == b'\t').next().unwrap_or(rest).trim_ascii_end().to_vec(),
    };
    (name != b"/dev/null").then_some(name)
}

/// A name alone on its line, as after `rename to`.
pub(super) fn alone(rest: &[u8]) -> Vec<u8> {
    quoted(rest).map_or_else(|| rest.to_vec(), |(name, _)| name)
}

/// Both names of a `diff --git` line. Where they are not quoted and hold spaces, only equal ones can
/// be told apart; of others no name is needed from here.
pub(super) fn both(rest: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    if let Some((left, after)) = quoted(rest) {
        return Some((left, alone(after.strip_prefix(b" ")?)));
    }
    if rest.ends_with(b"\"")
        && let Some(at) = memmem::find(rest, b" \"")
    {
        return Some((rest.get(..at)?.to_vec(), alone(rest.get(at + 1..)?)));
    }
    let middle = rest.len() / 2;
    (rest.get(middle) == Some(&b' '))
        .then(|| Some((rest.get(..middle)?.to_vec(), rest.get(middle + 1..)?.to_vec())))
        .flatten()
}

/// The new name without the `b/` that git puts before it. It is one where the old name begins with
/// another single letter; with `diff.noPrefix` both begin alike.
pub(super) fn without_prefix<'n>(old: Option<&[u8]>, new: &'n [u8]) -> &'n [u8] {
    match (old.and_then(letter), letter(new)) {
        (Some(old), Some(letter)) if old != letter => new.get(2..).unwrap_or(new),
        _ => new,
    }
}

/// The letter of `a/`, `b/`, `i/`, `w/` and the like.
fn letter(name: &[u8]) -> Option<u8> {
    match name {
        [letter, b'/', ..] if letter.is_ascii_lowercase() => Some(*letter),
        _ => None,
    }
}

/// A name in double quotes with C escapes, and what follows it.
fn quoted(text: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut rest = text.strip_prefix(b"\"")?;
    let mut name = Vec::with_capacity(rest.len());
    loop {
        let (&byte, after) = rest.split_first()?;
        rest = after;
        match byte {
            b'"' => return Some((name, rest)),
            b'\\' => {
                let (&escape, after) = rest.split_first()?;
                rest = after;
                name.push(match escape {
                    b'a' => 0x07,
                    b'b' => 0x08,
                    b'f' => 0x0c,
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'v' => 0x0b,
                    b'0'..=b'3' => {
                        let (digits, after) = rest.split_at_checked(2)?;
                        rest = after;
                        octal(&[escape, *digits.first()?, *digits.last()?])?
                    }
                    other => other,
                });
            }
            byte => name.push(byte),
        }
    }
}

fn octal(digits: &[u8]) -> Option<u8> {
    digits.iter().try_fold(0u8, |value, digit| match digit {
        b'0'..=b'7' => value.checked_mul(8)?.checked_add(digit - b'0'),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_git_and_diff_write_them() {
        for (text, want) in [
            ("b/docs/a.md", Some("b/docs/a.md")),
            ("docs/a b.md\t2024-08-10 10:00:00.000000000 +0000", Some("docs/a b.md")),
            ("b/a b.md\t", Some("b/a b.md")),
            ("\"b/caf\\303\\251 \\\"x\\\"\\t.md\"", Some("b/café \"x\"\t.md")),
            ("/dev/null", None),
            ("/dev/null\tThu Jan 01 00:00:00 1970 +0000", None),
            ("\"unclosed", Some("\"unclosed")),
            ("\"\\9\"", Some("9")),
        ] {
            assert_eq!(
                after_marker(text.as_bytes()),
                want.map(|w| w.as_bytes().to_vec()),
                "{text}"
            );
        }
    }

    #[test]
    fn both_names_of_a_git_line() {
        let pair = |l: &str, r: &str| Some((l.as_bytes().to_vec(), r.as_bytes().to_vec()));
        for (text, want) in [
            ("a/x y.md b/x y.md", pair("a/x y.md", "b/x y.md")),
            ("\"a/\\303\\251.md\" \"b/\\303\\251.md\"", pair("a/é.md", "b/é.md")),
            ("a/e.md \"b/\\303\\251.md\"", pair("a/e.md", "b/é.md")),
            ("a/long.md b/x", None),
            ("", None),
        ] {
            assert_eq!(both(text.as_bytes()), want, "{text}");
        }
    }

    #[test]
    fn a_prefix_goes_only_where_it_is_one() {
        for (old, new, want) in [
            (Some("a/x.md"), "b/x.md", "x.md"),
            (Some("i/x.md"), "w/x.md", "x.md"),
            (Some("b/x.md"), "b/x.md", "b/x.md"),
            (Some("docs/x.md"), "docs/x.md", "docs/x.md"),
            (None, "b/x.md", "b/x.md"),
        ] {
            let got = without_prefix(old.map(str::as_bytes), new.as_bytes());
            assert_eq!(got, want.as_bytes(), "{old:?} {new}");
        }
    }
}
