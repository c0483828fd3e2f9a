//! Small steps over text that the recognisers of time share: numbers, spaces, words, dashes.
//!
//! A position is a byte offset; one that is not on a character boundary reads as the end of the text.

/// Digits in a row, ASCII or full-width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// What they say; the largest value where they say more.
    pub(super) value: u32,
    /// How many there are.
    pub(super) digits: usize,
    /// One past the last.
    pub(super) end: usize,
}

impl Number {
    /// The value where it lies in `low..=high` and has at most two digits.
    pub(super) fn within(self, low: u32, high: u32) -> Option<u8> {
        let fits = self.digits <= 2 && (low..=high).contains(&self.value);
        fits.then_some(self.value as u8)
    }
}

/// The character that begins at `at`.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        byte @ ..0x80 => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// The character that ends at `at`.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at.checked_sub(1)?)? {
        byte @ ..0x80 => Some(char::from(*byte)),
        _ => text.get(..at)?.chars().next_back(),
    }
}

/// The value of a digit.
#[inline]
pub(super) fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(u32::from(character) - u32::from('0')),
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        _ => None,
    }
}

/// Whether a digit begins at `at`.
#[inline]
pub(super) fn is_digit_at(text: &str, at: usize) -> bool {
    digit_at(text, at).is_some()
}

/// The value of the digit that begins at `at`, and its bytes.
#[inline]
fn digit_at(text: &str, at: usize) -> Option<(u32, usize)> {
    match *text.as_bytes().get(at)? {
        ascii @ b'0'..=b'9' => Some((u32::from(ascii - b'0'), 1)),
        WIDE => Some((digit(char_at(text, at)?)?, '０'.len_utf8())),
        _ => None,
    }
}

/// The first byte of full-width digits.
pub(super) const WIDE: u8 = 0xEF;

/// The first byte of signs for shares, such as `½`.
pub(super) const SHARE: u8 = 0xC2;

/// The number that begins at `at`.
#[inline]
pub(super) fn number(text: &str, at: usize) -> Option<Number> {
    match text.as_bytes().get(at)? {
        b'0'..=b'9' | &WIDE => digits(text, at),
        _ => None,
    }
}

fn digits(text: &str, at: usize) -> Option<Number> {
    let bytes = text.as_bytes();
    let (mut value, mut end) = (0, at);
    while let Some(digit @ b'0'..=b'9') = bytes.get(end) {
        value = with_digit(value, u32::from(digit - b'0'));
        end += 1;
    }
    let mut number = Number { value, digits: end - at, end };
    while let Some((value, width)) = digit_at(text, number.end) {
        number.value = with_digit(number.value, value);
        number.digits += 1;
        number.end += width;
    }
    (number.digits > 0).then_some(number)
}

fn with_digit(value: u32, digit: u32) -> u32 {
    value.saturating_mul(10).saturating_add(digit)
}

/// Where `at` gets to past spaces of any width, and at most one line break.
#[inline]
pub(super) fn spaces(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at..) {
        // Most often it is one space, or none.
        Some([b' ', b'!'..=b'~', ..]) => at + 1,
        Some([b'!'..=b'~', ..] | []) => at,
        _ => all_spaces(text, at),
    }
}

fn all_spaces(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut broken = false;
    for character in text.get(at..).unwrap_or_default().chars() {
        if !is_space(character) || (character == '\n' && std::mem::replace(&mut broken, true)) {
            break;
        }
        end += character.len_utf8();
    }
    end
}

/// Where the spaces that end at `at` begin.
pub(super) fn spaces_before(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    match before.as_bytes() {
        [.., b'!'..=b'~', b' '] => at - 1,
        [.., b'!'..=b'~'] => at,
        _ => before.trim_end_matches(is_space).len(),
    }
}

fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\n' | '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{3000}'
    )
}

/// The end of `expected` where it begins at `at`.
#[inline]
pub(super) fn eat(text: &str, at: usize, expected: &str) -> Option<usize> {
    text.as_bytes().get(at..)?.starts_with(expected.as_bytes()).then(|| at + expected.len())
}

/// The end of the character that begins at `at`, where `is` accepts it.
#[inline]
pub(super) fn eat_char(text: &str, at: usize, is: impl Fn(char) -> bool) -> Option<usize> {
    let character = char_at(text, at)?;
    is(character).then(|| at + character.len_utf8())
}

/// The end of `expected` (in ASCII lower case) where it begins at `at` in any case and is a word of its own.
#[inline]
pub(super) fn eat_word(text: &str, at: usize, expected: &str) -> Option<usize> {
    let first = text.as_bytes().get(at)?.to_ascii_lowercase();
    if expected.as_bytes().first() == Some(&first) {
        rest_of_word(text, at, expected)
    } else {
        None
    }
}

fn rest_of_word(text: &str, at: usize, expected: &str) -> Option<usize> {
    let end = at + expected.len();
    let same = text.get(at..end)?.eq_ignore_ascii_case(expected);
    (same && !char_at(text, end).is_some_and(is_letter)).then_some(end)
}

/// A letter of a script that separates words with spaces.
#[inline]
pub(super) fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic()
        || (!character.is_ascii() && character < '\u{2e80}' && character.is_alphabetic())
}

/// A letter or digit that would make what stands before it part of a longer word.
pub(super) fn continues_word(character: char) -> bool {
    is_letter(character) || digit(character).is_some() || character == '_'
}

/// A dash of any length.
#[inline]
pub(super) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－')
}

/// Past the letters and digits that begin at `at`, with the signs between them that `joins` accepts before the
/// character behind them; past one character at least.
pub(super) fn past_token(text: &str, at: usize, joins: impl Fn(char, char) -> bool) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    loop {
        while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
            end += 1;
        }
        let Some(character) = char_at(text, end) else { break };
        let next = end + character.len_utf8();
        let inside = is_letter(character) || digit(character).is_some();
        if !inside && end > at && !char_at(text, next).is_some_and(|after| joins(character, after))
        {
            break;
        }
        end = next;
    }
    end.max(at + 1)
}

/// The end of the letters that begin at `at`; `at` where there are none.
pub(super) fn word_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
        end += 1;
    }
    // Only a letter beyond ASCII makes it worth decoding.
    match bytes.get(end) {
        Some(0x80..) => {
            let rest = text.get(at..).unwrap_or_default();
            at + rest.find(|character| !is_letter(character)).unwrap_or(rest.len())
        }
        _ => end,
    }
}

/// The start of the letters that end at `at`; `at` where there are none.
pub(super) fn word_start(text: &str, at: usize) -> usize {
    let Some(before) = text.get(..at) else { return 0 };
    let bytes = before.as_bytes();
    let mut start = at;
    while let Some(b'a'..=b'z' | b'A'..=b'Z') = bytes.get(start.wrapping_sub(1)) {
        start -= 1;
    }
    match bytes.get(start.wrapping_sub(1)) {
        Some(0x80..) => before.trim_end_matches(is_letter).len(),
        _ => start,
    }
}

/// A word in lower case, on the stack; longer words than any in our tables are cut off.
pub(super) struct Folded {
    bytes: [u8; 24],
    len: usize,
}

impl Folded {
    /// `word` in lower case; `None` where it is longer than any word that is looked for.
    pub(super) fn of(word: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; 24], len: 0 };
        if word.is_ascii() {
            let bytes = folded.bytes.get_mut(..word.len())?;
            bytes.copy_from_slice(word.as_bytes());
            bytes.make_ascii_lowercase();
            folded.len = word.len();
            return Some(folded);
        }
        for character in word.chars().flat_map(char::to_lowercase) {
            let end = folded.len + character.len_utf8();
            character.encode_utf8(folded.bytes.get_mut(folded.len..end)?);
            folded.len = end;
        }
        Some(folded)
    }

    /// The word.
    pub(super) fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|word| str::from_utf8(word).ok()).unwrap_or_default()
    }
}

/// The word that ends at `at`, in lower case, and its start.
pub(super) fn word_before(text: &str, at: usize) -> Option<(Folded, usize)> {
    let start = word_start(text, at);
    let word = text.get(start..at).filter(|word| !word.is_empty())?;
    Some((Folded::of(word)?, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_ascii_or_full_width() {
        assert_eq!(number("x14:05", 1), Some(Number { value: 14, digits: 2, end: 3 }));
        assert_eq!(number("２１：", 0).map(|number| (number.value, number.end)), Some((21, 6)));
        assert_eq!(number("99999999999999", 0).map(|number| number.value), Some(u32::MAX));
        assert_eq!(number("x", 0), None);
        assert_eq!(number("é1", 1), None, "not a character boundary");
    }

    #[test]
    fn spaces_cross_one_line_break() {
        assert_eq!(spaces("a \u{202f}\n b", 1), 7);
        assert_eq!(spaces("a\n\nb", 1), 2);
        assert_eq!(spaces_before("a \t b", 4), 1);
    }

    #[test]
    fn words_are_folded() {
        let folded = |text, end| {
            word_before(text, end).map(|(word, start)| (word.as_str().to_owned(), start))
        };
        assert_eq!(folded("le FÉVRIER", 11), Some(("février".to_owned(), 3)));
        assert_eq!(folded("mardi 3", 7), None);
        assert_eq!(eat_word("Uhrzeit", 0, "uhr"), None);
        assert_eq!(eat_word("UHR.", 0, "uhr"), Some(3));
    }
}
