//! Words, sentences and marks in running text, without copying.

use std::ops::Range;

use super::phrases::{DIGIT, LETTER, OTHER};

/// The words of a text with their places: runs of letters and digits, with apostrophes and hyphens inside.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        // Most of what parts words is ASCII.
        let plain = rest.bytes().take_while(|byte| LETTER[usize::from(*byte)] == OTHER).count();
        let start = at + plain + rest.get(plain..)?.find(char::is_alphanumeric)?;
        let mut end = start;
        let mut marks = text.get(start..)?.char_indices().peekable();
        while let Some((offset, character)) = marks.next() {
            let joins = matches!(character, '\'' | '’' | '-' | '_')
                && marks.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if !character.is_alphanumeric() && !joins {
                break;
            }
            end = start + offset + character.len_utf8();
        }
        at = end;
        Some((start, text.get(start..end)?))
    })
}

/// Whether a word is one of these, whatever its case; the list is in small letters.
pub(crate) fn is_one_of(word: &str, list: &[&str]) -> bool {
    let first = |word: &str| word.bytes().next().map(|byte| byte.to_ascii_lowercase());
    let wanted = first(word);
    list.iter().any(|one| {
        one.len() == word.len() && first(one) == wanted && one.eq_ignore_ascii_case(word)
    })
}

/// Where the sentence that holds byte `at` begins and ends: between `.`, `!`, `?`, `;` before a space, line breaks, or
/// the ends of the text.
pub(crate) fn sentence_around(text: &str, at: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let ends = |pair: &[u8]| matches!(pair, [b'.' | b'!' | b'?' | b';', b' '] | [_, b'\n']);
    let before = bytes.get(..at).unwrap_or_default();
    let start = match before.windows(2).rposition(ends) {
        Some(end) => end + 2,
        None => usize::from(before.first() == Some(&b'\n')),
    };
    let after = bytes.get(at..).unwrap_or_default();
    let end = match after.windows(2).position(ends) {
        _ if after.first() == Some(&b'\n') => 0,
        Some(end) => end + 1,
        None => after.len(),
    };
    start..at + end
}

/// The sentences of a paragraph, whose lines may be broken anywhere.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut last = ' ';
    text.split(move |now: char| {
        let ends = now.is_whitespace() && matches!(last, '.' | '!' | '?') || now == '。';
        last = now;
        ends
    })
}

/// The last of some marks that stands in a text: where it begins, and its length. Each mark ends in a sign and a
/// space, or in an opening bracket.
pub(crate) fn last_mark(text: &str, marks: &[&str]) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    memchr::memrchr3_iter(b' ', b'(', b'[', bytes).find_map(|end| {
        let before = end.checked_sub(1).and_then(|before| bytes.get(before));
        if bytes.get(end) == Some(&b' ') && before.is_none_or(u8::is_ascii_alphanumeric) {
            return None;
        }
        let head = text.get(..=end)?;
        let mark = marks.iter().find(|mark| head.ends_with(**mark))?;
        Some((head.len() - mark.len(), mark.len()))
    })
}

/// The first of some marks that stands in a text: where it begins.
pub(crate) fn first_mark(text: &str, marks: &[&str]) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut signs = (0..bytes.len()).filter(|at| is_sign(bytes, *at));
    signs.find_map(|at| mark_at(bytes, at, marks)).map(|(at, _)| at)
}

/// Whether no letter or digit stands at byte `at`: a mark may begin there.
fn is_sign(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|byte| LETTER[usize::from(*byte)] > DIGIT)
}

fn mark_at(bytes: &[u8], at: usize, marks: &[&str]) -> Option<(usize, usize)> {
    let rest = bytes.get(at..)?;
    let mark = marks.iter().find(|mark| rest.starts_with(mark.as_bytes()))?;
    Some((at, mark.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_places() {
        let found: Vec<_> = words("We didn't re-run, it 2×.").collect();
        assert_eq!(found, [(0, "We"), (3, "didn't"), (10, "re-run"), (18, "it"), (21, "2")]);
    }

    #[test]
    fn a_sentence_may_run_over_lines() {
        let found: Vec<_> = sentences("One is\nhere. Two? Version 2.5 はい。いいえ").collect();
        assert_eq!(found, ["One is\nhere.", "Two?", "Version 2.5 はい", "いいえ"]);
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        let text = "One. Two is here; three.\nFour";
        assert_eq!(text.get(sentence_around(text, 9)), Some("Two is here;"));
        assert_eq!(text.get(sentence_around(text, 26)), Some("Four"));
    }
}
