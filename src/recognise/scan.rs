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
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character that ends at `at`.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The value of a digit.
pub(super) fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(u32::from(character) - u32::from('0')),
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        _ => None,
    }
}

/// Whether a digit begins at `at`.
pub(super) fn is_digit_at(text: &str, at: usize) -> bool {
    char_at(text, at).is_some_and(|character| digit(character).is_some())
}

/// The number that begins at `at`.
pub(super) fn number(text: &str, at: usize) -> Option<Number> {
    let mut number = Number { value: 0, digits: 0, end: at };
    for character in text.get(at..)?.chars() {
        let Some(value) = digit(character) else { break };
        number.value = number.value.saturating_mul(10).saturating_add(value);
        number.digits += 1;
        number.end += character.len_utf8();
    }
    (number.digits > 0).then_some(number)
}

/// Where `at` gets to past spaces of any width, and at most one line break.
pub(super) fn spaces(text: &str, at: usize) -> usize {
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
    before.trim_end_matches(is_space).len()
}

fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\n' | '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{3000}'
    )
}

/// The end of `expected` where it begins at `at`.
pub(super) fn eat(text: &str, at: usize, expected: &str) -> Option<usize> {
    text.get(at..)?.starts_with(expected).then(|| at + expected.len())
}

/// The end of the character that begins at `at`, where `is` accepts it.
pub(super) fn eat_char(text: &str, at: usize, is: impl Fn(char) -> bool) -> Option<usize> {
    let character = char_at(text, at)?;
    is(character).then(|| at + character.len_utf8())
}

/// The end of `expected` (in ASCII lower case) where it begins at `at` in any case and is a word of its own.
pub(super) fn eat_word(text: &str, at: usize, expected: &str) -> Option<usize> {
    let end = at + expected.len();
    let same = text.get(at..end)?.eq_ignore_ascii_case(expected);
    (same && !char_at(text, end).is_some_and(is_letter)).then_some(end)
}

/// A letter of a script that separates words with spaces.
pub(super) fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic()
        || (!character.is_ascii() && character < '\u{2e80}' && character.is_alphabetic())
}

/// A letter or digit that would make what stands before it part of a longer word.
pub(super) fn continues_word(character: char) -> bool {
    is_letter(character) || digit(character).is_some() || character == '_'
}

/// A dash of any length.
pub(super) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－')
}

/// The end of the letters that begin at `at`; `at` where there are none.
pub(super) fn word_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let ascii = rest.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
    // Only a letter beyond ASCII makes it worth decoding.
    match rest.as_bytes().get(ascii) {
        Some(0x80..) => at + rest.find(|character| !is_letter(character)).unwrap_or(rest.len()),
        _ => at + ascii,
    }
}

/// The start of the letters that end at `at`; `at` where there are none.
pub(super) fn word_start(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().trim_end_matches(is_letter).len()
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

/// The word that begins at `at`, in lower case, and its end.
pub(super) fn word(text: &str, at: usize) -> Option<(Folded, usize)> {
    let end = word_end(text, at);
    let word = text.get(at..end).filter(|word| !word.is_empty())?;
    Some((Folded::of(word)?, end))
}

/// The word that ends at `at`, in lower case, and its start.
pub(super) fn word_before(text: &str, at: usize) -> Option<(Folded, usize)> {
    let start = word_start(text, at);
    let word = text.get(start..at).filter(|word| !word.is_empty())?;
    Some((Folded::of(word)?, start))
}

/// The end of whichever of `words` (lower case) begins at `at` as a word of its own.
pub(super) fn eat_any(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    let (word, end) = word(text, at)?;
    words.contains(&word.as_str()).then_some(end)
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
        let folded = |text, at| word(text, at).map(|(word, end)| (word.as_str().to_owned(), end));
        assert_eq!(folded("FÉVRIER 3", 0), Some(("février".to_owned(), 8)));
        assert_eq!(folded("3", 0), None);
        assert_eq!(word_before("le MARDI", 8).map(|(_, start)| start), Some(3));
        assert_eq!(eat_word("Uhrzeit", 0, "uhr"), None);
        assert_eq!(eat_word("UHR.", 0, "uhr"), Some(3));
    }
}
