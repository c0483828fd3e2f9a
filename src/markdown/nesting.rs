//! A bound on nesting, found before parsing: pulldown-cmark walks all open containers on every line, so
//! thousands of them make it quadratic.

use super::Unreadable;

/// The most container markers that a line may begin with. Five hundred bound a file at about 0.4 s a
/// megabyte; no document that a person wrote comes near.
const LIMIT: usize = 500;

/// Refuses a text in which some line begins with more than [`LIMIT`] container markers.
pub(super) fn check(text: &str) -> Result<(), Unreadable> {
    let bytes = text.as_bytes();
    let mut start = 0;
    // A line is at least as long as its markers are many, so whole stretches of shorter ones are passed at once.
    while let Some(stretch) = bytes.get(start..=start + LIMIT) {
        if let Some(last_end) = memchr::memrchr2(b'\n', b'\r', stretch) {
            start += last_end + 1;
            continue;
        }
        let line = &bytes[start..];
        if markers(line) > LIMIT {
            return Err(Unreadable {
                offset: start,
                reason: format!(
                    "a line opens more than {LIMIT} nested quotes or lists, so nothing here is checked"
                ),
            });
        }
        start += memchr::memchr2(b'\n', b'\r', line).map_or(line.len(), |end| end + 1);
    }
    Ok(())
}

/// How many container markers the line at the start of `bytes` begins with: quotes, bullets, numbers, footnote labels.
fn markers(bytes: &[u8]) -> usize {
    let mut count = 0;
    let mut rest = bytes;
    loop {
        rest = match rest {
            [b' ' | b'\t', rest @ ..] => rest,
            [b'>', rest @ ..] => {
                count += 1;
                rest
            }
            // A bullet is followed by a space; a row of dashes is a rule.
            [b'-' | b'+' | b'*', rest @ ..] if matches!(rest, [b' ' | b'\t', ..]) => {
                count += 1;
                rest
            }
            [b'0'..=b'9', ..] => {
                let digits = rest.iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
                match &rest[digits..] {
                    [b'.' | b')', rest @ ..] => {
                        count += 1;
                        rest
                    }
                    _ => return count,
                }
            }
            [b'[', b'^', rest @ ..] => match label_end(rest) {
                Some(rest) => {
                    count += 1;
                    rest
                }
                None => return count,
            },
            _ => return count,
        };
    }
}

/// What follows `label]:` on the same line.
fn label_end(bytes: &[u8]) -> Option<&[u8]> {
    let close = bytes
        .iter()
        .take_while(|byte| !matches!(byte, b'\n' | b'\r'))
        .position(|byte| *byte == b']')?;
    bytes.get(close + 1..)?.strip_prefix(b":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_nesting_is_refused_where_it_stands() {
        assert_eq!(check("> > quote\n- - list\n***\n----------\n"), Ok(()));
        assert_eq!(check(&"-".repeat(2 * LIMIT)), Ok(()));
        for marker in [">", "> ", "- ", "+ ", "1. ", "[^a]: "] {
            let text = format!("# Title\n\n{}x\n", marker.repeat(LIMIT + 1));
            let offset = check(&text).map_err(|unreadable| unreadable.offset);
            assert_eq!(offset, Err(9), "{marker}");
        }
    }
}
