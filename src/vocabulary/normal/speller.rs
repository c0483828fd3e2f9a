//! How a title is spelled, letter by letter.

use super::{Room, Spelled, Word};
use crate::vocabulary::table::Hash;

/// A title as it is being spelled, word by word.
pub(super) struct Speller<'r> {
    out: &'r mut Room,
    length: usize,
    count: usize,
    /// Whether a word has begun that has not ended.
    in_word: bool,
    /// Where the letters of the last word begin.
    word: usize,
    hash: Hash,
    /// The length, the words and the sign before the last word.
    before: (usize, usize, Sign),
    /// What stands before the next word.
    sign: Sign,
}

/// What parts two words besides a space.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    /// `/`, between two things.
    Joins,
    /// `:`, before what the title is about; it outweighs the other.
    Parts,
}

/// How ASCII is spelled: letters small, digits as they are, a space for what only parts words, 0 for what has to be
/// looked at.
const SPELLED: [u8; 256] = {
    let mut spelled = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        spelled[byte as usize] = match byte {
            b'(' | b'[' | b'{' | b')' | b']' | b'}' | b'<' | b':' | b'/' | b'&' | b'+' | b','
            | b'-' | b'\'' => 0,
            _ if byte.is_ascii_alphanumeric() => byte.to_ascii_lowercase(),
            _ => b' ',
        };
        byte += 1;
    }
    spelled
};

impl<'r> Speller<'r> {
    pub(super) fn new(out: &'r mut Room) -> Self {
        Self {
            out,
            length: 0,
            count: 0,
            in_word: false,
            word: 0,
            hash: Hash::default(),
            before: (0, 0, Sign::None),
            sign: Sign::None,
        }
    }

    /// The spelling of a text.
    pub(super) fn spelled(mut self, text: &str) -> Spelled<'r> {
        self.write(text);
        let text = self.out.text.get(..self.length).unwrap_or_default();
        Spelled { text, words: self.out.words.get(..self.count).unwrap_or_default() }
    }

    fn write(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut depth = 0_u32;
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            let spelled = SPELLED[usize::from(*byte)];
            if spelled != 0 {
                at += match spelled {
                    _ if depth > 0 => 1,
                    b' ' => {
                        self.gap();
                        1
                    }
                    _ => self.plain(bytes.get(at..).unwrap_or_default()),
                };
                continue;
            }
            let mut tail = text.get(at..).unwrap_or_default().chars();
            let Some(character) = tail.next() else { break };
            let rest = tail.as_str();
            at += character.len_utf8();
            match character {
                '(' | '[' | '（' | '【' | '［' | '{' => depth += 1,
                ')' | ']' | '）' | '】' | '］' | '}' => {
                    depth = depth.saturating_sub(1);
                    self.gap();
                }
                _ if depth > 0 => {}
                '<' if rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') => {
                    match memchr::memchr(b'>', rest.as_bytes()) {
                        Some(end) => at += end + 1,
                        None => self.gap(),
                    }
                }
                ':' if shortcode(rest) > 0 => at += shortcode(rest),
                '/' | '&' | '+' | ',' | '／' | '＆' | '、' | '・' | '，' => {
                    self.sign(Sign::Joins);
                }
                ':' | '：' | '—' | '–' => self.sign(Sign::Parts),
                '-' if !self.in_word && rest.starts_with(' ') => self.sign(Sign::Parts),
                '\'' | '’' if elided(rest) => {}
                _ if is_letter(character) => self.folded(character),
                _ => self.gap(),
            }
        }
        self.gap();
    }

    /// Ends a word. Conjunctions are spelled as a sign.
    fn gap(&mut self) {
        if !std::mem::take(&mut self.in_word) {
            return;
        }
        if is_conjunction(self.out.text.get(self.word..self.length).unwrap_or_default()) {
            (self.length, self.count, self.sign) = self.before;
            self.sign(Sign::Joins);
        } else {
            self.end();
        }
    }

    /// Ends a word, and puts a sign before the next; signs at an end stand for nothing.
    fn sign(&mut self, sign: Sign) {
        self.gap();
        if self.sign != Sign::Parts {
            self.sign = sign;
        }
    }

    /// Adds the plain letters and digits that a text begins with, and tells how many they are.
    fn plain(&mut self, text: &[u8]) -> usize {
        self.begin();
        let free = self.out.text.get_mut(self.length..).unwrap_or_default();
        let (mut letters, mut hash) = (0, self.hash);
        for byte in text {
            let letter = SPELLED[usize::from(*byte)];
            if letter <= b' ' {
                break;
            }
            let Some(free) = free.get_mut(letters) else { break };
            *free = letter;
            hash = hash.with(letter);
            letters += 1;
        }
        self.hash = hash;
        self.length += letters;
        // There is always room; where there was none, the letter would be passed over.
        letters.max(1)
    }

    /// Adds small letters.
    fn letters(&mut self, letters: &str) {
        self.begin();
        letters.bytes().for_each(|letter| self.put(letter));
    }

    /// Begins a word behind its sign, unless one has begun.
    fn begin(&mut self) {
        if std::mem::replace(&mut self.in_word, true) {
            return;
        }
        self.before = (self.length, self.count, self.sign);
        let sign = match std::mem::replace(&mut self.sign, Sign::None) {
            Sign::Joins if self.length > 0 => Some(b'/'),
            Sign::Parts if self.length > 0 => Some(b':'),
            _ => None,
        };
        if let Some(sign) = sign {
            self.open();
            self.put(sign);
            self.end();
        }
        self.open();
    }

    fn open(&mut self) {
        if self.length > 0 {
            self.put(b' ');
        }
        self.word = self.length;
        self.hash = Hash::default();
    }

    fn end(&mut self) {
        if let Some(free) = self.out.words.get_mut(self.count) {
            *free = Word { start: self.word as u16, end: self.length as u16, hash: self.hash };
        }
        self.count += 1;
    }

    #[inline]
    fn put(&mut self, byte: u8) {
        if let Some(free) = self.out.text.get_mut(self.length) {
            *free = byte;
            self.length += 1;
            self.hash = self.hash.with(byte);
        }
    }

    /// Adds a letter beyond ASCII, without its accent.
    fn folded(&mut self, character: char) {
        for small in character.to_lowercase() {
            match small {
                'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => self.letters("a"),
                'ç' => self.letters("c"),
                'è' | 'é' | 'ê' | 'ë' => self.letters("e"),
                'ì' | 'í' | 'î' | 'ï' => self.letters("i"),
                'ñ' => self.letters("n"),
                'ò' | 'ó' | 'ô' | 'õ' | 'ö' => self.letters("o"),
                'ù' | 'ú' | 'û' | 'ü' => self.letters("u"),
                'ß' => self.letters("ss"),
                'œ' => self.letters("oe"),
                '\u{300}'..='\u{36f}' => {}
                other => {
                    let mut bytes = [0; 4];
                    self.letters(other.encode_utf8(&mut bytes));
                }
            }
        }
    }
}

/// Whether a word is written as ` / `.
fn is_conjunction(word: &[u8]) -> bool {
    matches!(word, b"and" | b"et" | b"y" | b"e" | b"und" | b"ed")
        || word == "及び".as_bytes()
        || word == "および".as_bytes()
}

/// Letters other than plain ones; not those that are emoji.
fn is_letter(character: char) -> bool {
    let is_emoji = matches!(character, '\u{2100}'..='\u{2bff}' | '\u{1f000}'..);
    !is_emoji && character.is_alphabetic()
}

/// Characters up to and with the colon that ends an emoji shortcode; 0 where none begins here.
fn shortcode(tail: &str) -> usize {
    let name = tail
        .bytes()
        .take_while(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'+' | b'-')
        })
        .count();
    if name > 1 && tail.as_bytes().get(name) == Some(&b':') { name + 1 } else { 0 }
}

/// Whether an apostrophe before `tail` is one that English leaves out: `what's`, `didn't`.
fn elided(tail: &str) -> bool {
    let end = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
    matches!(&tail[..end], "s" | "t" | "d" | "m" | "re" | "ll" | "ve")
}
