//! Text on lines of a limited width, broken between words.

use std::borrow::Cow;

use super::{is_hostile, one_line, specials};
use crate::recognise::words::{are_parted_once, are_plain, spaced};

/// A text on lines of at most `width` characters, broken between words.
pub(crate) fn wrapped(text: &str, width: usize) -> String {
    let text = tidied(text);
    let mut wrapped = String::with_capacity(text.len());
    for (index, line) in lines(&text, width).enumerate() {
        if index > 0 {
            wrapped.push('\n');
        }
        wrapped.push_str(line);
    }
    wrapped
}

/// A text on one line, with single spaces between its words and none around them.
pub(super) fn tidied(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return text.into();
    }
    let text = one_line(text);
    let mut tidied = String::with_capacity(text.len());
    for word in spaced(&text) {
        if !tidied.is_empty() {
            tidied.push(' ');
        }
        tidied.push_str(word);
    }
    tidied.into()
}

/// Whether words are parted by single spaces and by nothing else, and nothing stands around them.
fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_shown = |(_, special): (usize, char)| !special.is_whitespace() && !is_hostile(special);
    bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
        && are_parted_once(bytes)
        && (are_plain(bytes) || specials(text).all(is_shown))
}

/// The lines of a tidied text: at most `width` characters each, unless a line is one word.
pub(super) fn lines(text: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let Some(limit) = after_characters(text, width) else { return Some(text) };
        let (fits, beyond) = text.as_bytes().split_at_checked(limit + 1)?;
        let space = memchr::memrchr(b' ', fits);
        let space = space.or_else(|| memchr::memchr(b' ', beyond).map(|at| limit + 1 + at));
        let Some((line, after)) = space.and_then(|at| text.split_at_checked(at)) else {
            return Some(text);
        };
        rest = after.get(1..);
        Some(line)
    })
}

/// The byte behind the first `count` characters; `None` where there are no more than those.
pub(super) fn after_characters(text: &str, count: usize) -> Option<usize> {
    let first = text.as_bytes().get(..count).filter(|first| first.len() < text.len())?;
    if first.is_ascii() {
        return Some(count);
    }
    let mut characters = text.chars();
    characters.nth(count.checked_sub(1)?)?;
    Some(text.len() - characters.as_str().len()).filter(|end| *end < text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_words() {
        for (text, width, want) in [
            ("", 5, ""),
            ("one two", 7, "one two"),
            ("one two", 6, "one\ntwo"),
            ("one two three", 7, "one two\nthree"),
            ("  one \t two  ", 20, "one two"),
            ("interminable it is", 4, "interminable\nit\nis"),
            ("is it interminable", 4, "is\nit\ninterminable"),
            ("é é é é", 3, "é é\né é"),
            ("ééé é", 3, "ééé\né"),
            ("one\u{a0}two", 3, "one\ntwo"),
            ("one two", 0, "one\ntwo"),
        ] {
            assert_eq!(wrapped(text, width), want, "{text:?} {width}");
        }
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        for (text, count, want) in [
            ("", 0, None),
            ("ab", 0, Some(0)),
            ("ab", 1, Some(1)),
            ("ab", 2, None),
            ("éb", 1, Some(2)),
            ("éb", 2, None),
            ("ébc", 2, Some(3)),
        ] {
            assert_eq!(after_characters(text, count), want, "{text:?} {count}");
        }
    }
}
