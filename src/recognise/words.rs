//! Words and phrases in running text: found at word boundaries, whatever their case, without copying.

use std::ops::Range;

/// A list of at most 256 phrases in small letters.
///
/// A space in a phrase stands for any run of spaces, line breaks and hyphens, `'` for either apostrophe, a
/// `*` at the end for any ending of the word.
pub(crate) struct Phrases {
    list: &'static [&'static str],
    /// Places in `list`, in order of the phrases' first letters.
    order: [u8; 256],
    /// Which letters come second and third in each phrase, in the same order.
    following: [[u8; 2]; 256],
    /// Where in `order` the phrases with each first letter begin; the last entry is their number.
    starts: [u16; LETTERS + 1],
    /// For each first letter, which letters come second and third in any phrase, a bit each: most
    /// words are told from all phrases by these.
    next: [[u32; 2]; LETTERS],
}

/// Letters that are told apart: a to z, digits, all beyond ASCII, all others.
const LETTERS: usize = 29;
const DIGIT: u8 = 26;
const BEYOND: u8 = 27;
const OTHER: u8 = 28;

/// Which of the letters a byte is.
static LETTER: [u8; 256] = {
    let mut letters = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        letters[byte] = match (byte as u8).to_ascii_lowercase() {
            letter @ b'a'..=b'z' => letter - b'a',
            b'0'..=b'9' => DIGIT,
            0x80.. => BEYOND,
            _ => OTHER,
        };
        byte += 1;
    }
    letters
};

const fn letter(byte: u8) -> usize {
    LETTER[byte as usize] as usize
}

/// That any letter may stand here.
const ANY: u8 = 31;

/// The letter at a place of a phrase, where it is the same for every text that the phrase stands for.
const fn fixed(phrase: &[u8], at: usize) -> u8 {
    let mut here = 0;
    while here <= at {
        // Spaces, apostrophes and endings are written in several ways.
        if here >= phrase.len() || matches!(phrase[here], b' ' | b'\'' | b'*') {
            return ANY;
        }
        here += 1;
    }
    LETTER[phrase[at] as usize]
}

/// The bit of a letter, or all.
const fn bits(letter: u8) -> u32 {
    if letter == ANY { u32::MAX } else { 1 << letter }
}

impl Phrases {
    /// Prepares a list.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let mut phrases = Self {
            list,
            order: [0; 256],
            following: [[ANY; 2]; 256],
            starts: [0; LETTERS + 1],
            next: [[0; 2]; LETTERS],
        };
        let mut filled = 0;
        let mut wanted = 0;
        while wanted < LETTERS {
            phrases.starts[wanted] = filled as u16;
            let mut at = 0;
            while at < list.len() {
                let phrase = list[at].as_bytes();
                if letter(phrase[0]) == wanted {
                    phrases.next[wanted][0] |= bits(fixed(phrase, 1));
                    phrases.next[wanted][1] |= bits(fixed(phrase, 2));
                    phrases.order[filled] = at as u8;
                    phrases.following[filled] = [fixed(phrase, 1), fixed(phrase, 2)];
                    filled += 1;
                }
                at += 1;
            }
            wanted += 1;
        }
        phrases.starts[LETTERS] = filled as u16;
        phrases
    }

    /// The first place of any phrase; where several begin there, the longest.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.find_from(text, 0)
    }

    /// The same from byte `from` on.
    pub(crate) fn find_from(&self, text: &str, from: usize) -> Option<Range<usize>> {
        self.find_which(text, from).map(|(range, _)| range)
    }

    /// The same, and the phrase's place in the list.
    pub(crate) fn find_which(&self, text: &str, from: usize) -> Option<(Range<usize>, usize)> {
        let bytes = text.as_bytes();
        let mut inside = false;
        let mut at = from;
        while let Some(&byte) = bytes.get(at) {
            if byte == b' ' {
                inside = false;
                at += 1;
                continue;
            }
            if LETTER[usize::from(byte)] >= BEYOND {
                let width = gap_width(bytes, at);
                if width > 0 {
                    inside = false;
                    at += width;
                    continue;
                }
            }
            if (!inside || is_cjk_lead(byte))
                && self.may_begin(bytes, at, byte)
                && let Some((end, place)) = self.longest_at(text, at)
            {
                return Some((at..end, place));
            }
            inside = true;
            let rest = bytes.get(at + 1..).unwrap_or_default();
            let word = rest.iter().position(|byte| LETTER[usize::from(*byte)] >= BEYOND);
            at += 1 + word.unwrap_or(rest.len());
        }
        None
    }

    /// Whether any phrase stands in the text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Whether some phrase begins with the letters at byte `at`, of which the first is `first`.
    fn may_begin(&self, bytes: &[u8], at: usize, first: u8) -> bool {
        let is_in = |bits: u32, at: usize| {
            let letter = bytes.get(at).map_or(OTHER, |byte| LETTER[usize::from(*byte)]);
            bits >> letter & 1 == 1
        };
        let next = self.next.get(letter(first));
        next.is_some_and(|[second, third]| is_in(*second, at + 1) && is_in(*third, at + 2))
    }

    /// Where the longest phrase that begins at byte `at` ends.
    pub(crate) fn match_at(&self, text: &str, at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        if !self.may_begin(bytes, at, *bytes.get(at)?) {
            return None;
        }
        self.longest_at(text, at).map(|(end, _)| end)
    }

    /// Where the longest phrase that begins at byte `at` ends, and its place in the list.
    fn longest_at(&self, text: &str, at: usize) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        let letter = letter(*bytes.get(at)?);
        let places =
            usize::from(*self.starts.get(letter)?)..usize::from(*self.starts.get(letter + 1)?);
        let here = |at: usize| bytes.get(at).map_or(OTHER, |byte| LETTER[usize::from(*byte)]);
        let (second, third) = (here(at + 1), here(at + 2));
        let fits = |wanted: u8, letter: u8| wanted == letter || wanted == ANY;
        let phrases = self.order.get(places.clone())?.iter().zip(self.following.get(places)?);
        phrases
            .filter(|(_, wanted)| fits(wanted[0], second) && fits(wanted[1], third))
            .filter_map(|(place, _)| {
                let place = usize::from(*place);
                Some((phrase_end(text, at, self.list.get(place)?)?, place))
            })
            .max()
    }
}

/// Bytes of the character at `at` if it is no letter or digit; 0 inside a word. Typographic punctuation is told by
/// its lead byte.
fn gap_width(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(byte) if byte.is_ascii_alphanumeric() => 0,
        Some(0..0x80) => 1,
        Some(0xc2) => 2,
        Some(0xe2) => 3,
        Some(0xe3) if bytes.get(at + 1) == Some(&0x80) => 3,
        Some(0xef) if bytes.get(at + 1) == Some(&0xbc) => 3,
        _ => 0,
    }
}

/// Whether a word goes on at byte `at`.
fn goes_on(bytes: &[u8], at: usize) -> bool {
    at < bytes.len() && gap_width(bytes, at) == 0
}

/// Lead bytes of kana and Chinese characters, which are not parted by spaces.
const fn is_cjk_lead(byte: u8) -> bool {
    matches!(byte, 0xe3..=0xe9)
}

/// Where `phrase` ends if it stands at byte `at` of `text`.
fn phrase_end(text: &str, at: usize, phrase: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (phrase, open) = phrase.strip_suffix('*').map_or((phrase, false), |stem| (stem, true));
    let mut here = at;
    for &wanted in phrase.as_bytes() {
        match wanted {
            b' ' => {
                let gap = gap_length(bytes.get(here..)?);
                if gap == 0 {
                    return None;
                }
                here += gap;
            }
            b'\'' if text.get(here..)?.starts_with('’') => here += '’'.len_utf8(),
            _ if bytes.get(here)?.to_ascii_lowercase() == wanted => here += 1,
            _ => return None,
        }
    }
    if open {
        while goes_on(bytes, here) {
            here += 1;
        }
        return Some(here);
    }
    let last_is_cjk = phrase.chars().next_back().is_some_and(|last| last >= '\u{3000}');
    (last_is_cjk || !goes_on(bytes, here)).then_some(here)
}

fn gap_length(bytes: &[u8]) -> usize {
    let mut length = 0;
    while let Some(byte) = bytes.get(length) {
        match byte {
            b' ' | b'\n' | b'\t' | b'-' => length += 1,
            0xc2 if bytes.get(length + 1) == Some(&0xa0) => length += 2,
            _ => break,
        }
    }
    length
}

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

/// The last of some marks that stands in a text: where it begins, and its length.
pub(crate) fn last_mark(text: &str, marks: &[&str]) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    (0..bytes.len()).rev().filter(|at| is_sign(bytes, *at)).find_map(|at| mark_at(bytes, at, marks))
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
    fn phrases_stand_at_word_boundaries() {
        static PHRASES: Phrases =
            Phrases::new(&["human error", "human", "could have", "careless*", "don't", "原因"]);
        for (text, expected) in [
            ("It was Human  Error.", Some("Human  Error")),
            ("a human-error", Some("human-error")),
            ("humane", None),
            ("carelessness", Some("carelessness")),
            ("We don’t", Some("don’t")),
            ("inhuman", None),
            ("可能原因在于", Some("原因")),
            ("「原因」", Some("原因")),
            ("a “human error”", Some("human error")),
            ("", None),
        ] {
            assert_eq!(PHRASES.find(text).and_then(|range| text.get(range)), expected, "{text}");
        }
    }

    #[test]
    fn words_have_places() {
        let found: Vec<_> = words("We didn't re-run, it 2×.").collect();
        assert_eq!(found, [(0, "We"), (3, "didn't"), (10, "re-run"), (18, "it"), (21, "2")]);
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        let text = "One. Two is here; three.\nFour";
        assert_eq!(text.get(sentence_around(text, 9)), Some("Two is here;"));
        assert_eq!(text.get(sentence_around(text, 26)), Some("Four"));
    }
}
