//! Words inside quotation marks, which are someone else's.

use std::ops::Range;

use super::scan::{char_at, char_before};

/// How far from a word the marks round it may stand, in bytes.
const NEAR: usize = 400;

/// Whether quotation marks stand round a range of a text: `"…"`, `„…“`, `«…»`, `「…」`.
pub fn is_quoted(text: &str, range: &Range<usize>) -> bool {
    let start = text.floor_char_boundary(range.start.saturating_sub(NEAR));
    let end = text.ceil_char_boundary(range.end.saturating_add(NEAR).min(text.len()));
    let before = text.get(start..range.start).unwrap_or_default();
    let after = text.get(range.end..end).unwrap_or_default();
    let is_open = || {
        let at = start + before.rfind(MARKS)?;
        Some(opens(text, at))
    };
    after.contains(MARKS) && is_open() == Some(true)
}

const MARKS: [char; 10] = ['"', '“', '”', '„', '«', '»', '「', '」', '『', '』'];

/// Whether the mark at byte `at` opens what is quoted, by what stands round it: languages use the same marks in either
/// order.
fn opens(text: &str, at: usize) -> bool {
    let Some(mark) = char_at(text, at) else { return false };
    let is_space = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let before = char_before(text, at);
    let after = char_at(text, at + mark.len_utf8());
    match mark {
        '„' | '「' | '『' => true,
        '」' | '』' => false,
        // French parts them from what they quote.
        '«' if is_space(after) => is_space(before),
        _ => {
            let follows =
                |c: char| matches!(c, '(' | '[' | '{' | ':' | '—' | '–' | '-' | '/' | '*' | '_');
            (is_space(before) || before.is_some_and(|c| follows(c) || c >= '\u{2e80}'))
                && !is_space(after)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_quotation_marks_are_quoted() {
        for (text, expected) in [
            ("We never write \"the engineer FORGOT to look\" here.", true),
            ("They wrote \"an\nengineer FORGOT\".", true),
            ("Es hieß, er habe „es FORGOT zu tun“.", true),
            ("Es hieß »FORGOT es«.", true),
            ("On a dit « il a FORGOT » hier.", true),
            ("「誰かが FORGOT」と書いた", true),
            ("所谓\"谁 FORGOT 了\"", true),
            ("“One” FORGOT “two”", false),
            ("The \"job\" FORGOT a \"file\".", false),
            ("« un » FORGOT « deux »", false),
            ("»eins« FORGOT »zwei«", false),
            ("„eins“ FORGOT „zwei“", false),
            ("A disk of 5\" FORGOT", false),
            ("The engineer FORGOT", false),
            ("FORGOT", false),
        ] {
            let start = text.find("FORGOT").unwrap();
            assert_eq!(is_quoted(text, &(start..start + 6)), expected, "{text}");
        }
    }
}
