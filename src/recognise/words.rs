//! Words, sentences and marks in running text, without copying.

use std::ops::Range;

use super::phrases::{BEYOND, LETTER, OTHER};
use super::scan::char_at;

/// The words of a text with their places: runs of letters and digits, with apostrophes and hyphens inside.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = word_start(text, at)?;
        at = word_end(text, start);
        Some((start, text.get(start..at)?))
    })
}

/// Whether bytes are printable ASCII.
pub(crate) fn are_plain(bytes: &[u8]) -> bool {
    // Without an early end, many bytes are looked at in one step.
    bytes.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'))
}

/// Whether no two spaces stand side by side.
pub(crate) fn are_parted_once(bytes: &[u8]) -> bool {
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.fold(true, |parted, (one, next)| parted & ((*one != b' ') | (*next != b' ')))
}

/// Where the first letter or digit from byte `at` on stands.
fn word_start(text: &str, mut at: usize) -> Option<usize> {
    loop {
        match LETTER[usize::from(*text.as_bytes().get(at)?)] {
            OTHER => at += 1,
            BEYOND => match char_at(text, at)? {
                letter if letter.is_alphanumeric() => return Some(at),
                sign => at += sign.len_utf8(),
            },
            _ => return Some(at),
        }
    }
}

/// Where the word ends of which a letter stands at byte `at`.
fn word_end(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        while bytes.get(at).is_some_and(|byte| LETTER[usize::from(*byte)] < BEYOND) {
            at += 1;
        }
        let Some(b'\'' | b'-' | b'_' | 0x80..) = bytes.get(at) else { return at };
        let is_letter = |at: usize| char_at(text, at).is_some_and(char::is_alphanumeric);
        at += match char_at(text, at) {
            Some(joint @ ('\'' | '’' | '-' | '_')) if is_letter(at + joint.len_utf8()) => {
                joint.len_utf8()
            }
            Some(letter) if letter.is_alphanumeric() => letter.len_utf8(),
            _ => return at,
        };
    }
}

/// What stands between white space in a text: what `split_whitespace` tells, from bytes, as most letters are one.
pub(crate) fn spaced(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let bytes = rest.as_bytes();
        let is_end = |at: usize, byte: u8| match byte {
            b' ' | b'\t'..=b'\r' => true,
            ..0x80 => false,
            _ => char_at(rest, at).is_some_and(char::is_whitespace),
        };
        let end = bytes.iter().enumerate().position(|(at, byte)| is_end(at, *byte));
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        (!word.is_empty()).then_some(word)
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
    let (before, after) = text.as_bytes().split_at(at.min(text.len()));
    sentence_start(before)..before.len() + sentence_end(after)
}

/// Where the last sentence of a text begins.
fn sentence_start(text: &[u8]) -> usize {
    let mut end = text.len();
    while let Some(stop) = text.get(..end).and_then(last_stop) {
        match text.get(stop..) {
            Some([b'\n', ..]) => return stop + 1,
            Some([_, b' ', ..]) => return stop + 2,
            _ => end = stop,
        }
    }
    0
}

/// Where the first sentence of a text ends.
fn sentence_end(text: &[u8]) -> usize {
    let mut start = 0;
    while let Some(stop) = text.get(start..).and_then(first_stop).map(|stop| start + stop) {
        match text.get(stop..) {
            Some([b'\n', ..]) => return stop,
            Some([_, b' ', ..]) => return stop + 1,
            _ => start = stop + 1,
        }
    }
    text.len()
}

/// Where the last sign stands at which a sentence may end. Sixteen bytes are asked at once, as most are letters.
fn last_stop(bytes: &[u8]) -> Option<usize> {
    let (_, chunks) = bytes.as_rchunks::<16>();
    let plain = chunks.iter().rev().take_while(|chunk| !has_stop(chunk)).count();
    bytes.get(..bytes.len() - 16 * plain)?.iter().rposition(is_stop)
}

/// Where the first such sign stands.
fn first_stop(bytes: &[u8]) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<16>();
    let plain = 16 * chunks.iter().take_while(|chunk| !has_stop(chunk)).count();
    bytes.get(plain..)?.iter().position(is_stop).map(|stop| plain + stop)
}

#[inline(always)]
fn has_stop(chunk: &[u8; 16]) -> bool {
    chunk.iter().fold(false, |has, byte| has | is_stop(byte))
}

#[inline(always)]
fn is_stop(byte: &u8) -> bool {
    (*byte == b'.') | (*byte == b'!') | (*byte == b'?') | (*byte == b';') | (*byte == b'\n')
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
    let mut end = bytes.len();
    while let Some(sign) = last_sign(bytes.get(..end)?) {
        end = sign;
        let after = match bytes.get(sign..)? {
            [b'(' | b'[', ..] => sign + 1,
            [_, b' ', ..] => sign + 2,
            _ => continue,
        };
        let head = bytes.get(..after).unwrap_or_default();
        // Most marks are told apart by the sign alone.
        let has_sign = |mark: &[u8]| {
            let at = mark.len().checked_sub(after - sign);
            at.and_then(|at| mark.get(at)) == bytes.get(sign)
        };
        let mut marks = marks.iter().map(|mark| mark.as_bytes());
        if let Some(mark) = marks.find(|mark| has_sign(mark) && head.ends_with(mark)) {
            return Some((after - mark.len(), mark.len()));
        }
    }
    None
}

/// What stands in the brackets in which a text ends.
pub(crate) fn last_brackets(text: &str) -> Option<Range<usize>> {
    let (close, inner) = text.as_bytes().split_last()?;
    let open = match close {
        b')' => b'(',
        b']' => b'[',
        _ => return None,
    };
    Some(memchr::memrchr(open, inner)? + 1..inner.len())
}

/// Where the last byte stands that is no letter, digit or space. Most texts have few, so sixteen bytes are asked at
/// once, which costs no more than one.
fn last_sign(bytes: &[u8]) -> Option<usize> {
    let (_, chunks) = bytes.as_rchunks::<16>();
    let plain = chunks
        .iter()
        .rev()
        .take_while(|chunk| chunk.iter().fold(true, |plain, byte| plain & !is_sign(byte)));
    let end = bytes.len() - 16 * plain.count();
    bytes.get(..end)?.iter().rposition(is_sign)
}

#[inline(always)]
fn is_sign(byte: &u8) -> bool {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_digit = byte.wrapping_sub(b'0') < 10;
    !(is_letter | is_digit | (*byte == b' '))
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
    fn white_space_of_any_script_parts_words() {
        for text in
            ["", " \n", "one", " two  words\n", "a\u{a0}b\u{3000}ü\u{85}\u{b}é d’e", "字 \u{2003}"]
        {
            assert!(spaced(text).eq(text.split_whitespace()), "{text:?}");
        }
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
        let long = "Version 1.2.3 of the reading service was rolled out, ...and it failed";
        let text = format!("{long}. {long}! {long}\n{long}");
        let at = |nth: usize| nth * (long.len() + 2);
        for (begin, inside) in [(0, 40), (at(1), at(1) + 1), (at(2), at(2) + 60)] {
            assert_eq!(sentence_around(&text, inside).start, begin);
        }
        assert_eq!(sentence_around(&text, 40).end, long.len() + 1);
        assert_eq!(sentence_around(&text, at(2)).end, at(2) + long.len());
        assert_eq!(sentence_around(&text, at(3)).end, text.len());
    }
}
