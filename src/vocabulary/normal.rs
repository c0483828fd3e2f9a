//! One spelling for titles: small letters without accents, emoji, numbering, brackets and punctuation.

use super::table::{Hash, Hashed};

/// Longest title that is looked at, in bytes; a longer line is no title.
const LONGEST: usize = 240;

/// Room for any title of that length: a sign, which takes a byte, is spelled with a space on either side.
const ROOM: usize = 2 * LONGEST;

/// Most words of a title that is looked at, signs included.
const WORDS: usize = 64;

/// Where a title is spelled, so that nothing is allocated.
pub(crate) struct Room {
    text: [u8; ROOM],
    words: [Word; WORDS],
}

impl Default for Room {
    fn default() -> Self {
        Self { text: [0; ROOM], words: [Word::default(); WORDS] }
    }
}

/// A word or a sign of a title.
#[derive(Clone, Copy, Default)]
struct Word {
    start: u16,
    end: u16,
    hash: Hash,
}

/// A title, or some words of one, in the spelling of the tables: words parted by one space; ` / ` for every conjunction,
/// ` : ` for a colon or dash that parts a title from what it is about.
#[derive(Clone, Copy)]
pub(crate) struct Spelled<'r> {
    /// All of the title.
    text: &'r [u8],
    words: &'r [Word],
}

/// The spelling of a title; no words where the line is too long for one.
pub(crate) fn normalise<'r>(text: &str, room: &'r mut Room) -> Spelled<'r> {
    let mut speller = Speller {
        out: room,
        length: 0,
        count: 0,
        in_word: false,
        word: 0,
        hash: Hash::default(),
        before: (0, 0, Sign::None),
        sign: Sign::None,
    };
    let text = text.trim();
    if text.len() <= LONGEST {
        speller.write(text.get(letter_number(text)..).unwrap_or_default());
    }
    let Speller { length, count, out, .. } = speller;
    let text = out.text.get(..length).unwrap_or_default();
    Spelled { text, words: out.words.get(..count).unwrap_or_default() }
}

/// The same of a name whose words `_` or `-` part: of a file, of a key.
pub(crate) fn normalise_name<'r>(name: &str, room: &'r mut Room) -> Spelled<'r> {
    let mut text = [0; LONGEST];
    let text = text.get_mut(..name.len()).unwrap_or_default();
    for (byte, written) in text.iter_mut().zip(name.bytes()) {
        *byte = if matches!(written, b'_' | b'-') { b' ' } else { written };
    }
    normalise(str::from_utf8(text).unwrap_or_default(), room)
}

impl<'r> Spelled<'r> {
    /// The words as one text.
    pub(crate) fn as_str(self) -> &'r str {
        str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    /// The same as bytes.
    pub(crate) fn as_bytes(self) -> &'r [u8] {
        let (Some(first), Some(last)) = (self.words.first(), self.words.last()) else { return b"" };
        self.text.get(usize::from(first.start)..usize::from(last.end)).unwrap_or_default()
    }

    /// The words with what finds them in a table.
    pub(crate) fn hashed(self) -> Hashed<'r> {
        let hash = self.words.iter().fold(Hash::default(), |hash, word| hash.then(word.hash));
        Hashed { text: self.as_bytes(), hash }
    }

    /// How many words there are, signs included.
    pub(crate) fn len(self) -> usize {
        self.words.len()
    }

    /// Whether there is no word.
    pub(crate) fn is_empty(self) -> bool {
        self.words.is_empty()
    }

    /// Its words and signs, each by itself.
    pub(crate) fn words(self) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        self.words.iter().map(move |word| Self { words: std::slice::from_ref(word), ..self })
    }

    /// Its words up to one, and those from it on.
    pub(crate) fn split_at(self, word: usize) -> (Self, Self) {
        let (head, tail) = self.words.split_at_checked(word).unwrap_or((self.words, &[]));
        (Self { words: head, ..self }, Self { words: tail, ..self })
    }

    /// The parts between signs of one sort.
    pub(crate) fn parts(self, sign: u8) -> impl Iterator<Item = Self> {
        let is_sign = move |word: &Word| self.text.get(usize::from(word.start)) == Some(&sign);
        self.words.split(is_sign).map(move |words| Self { words, ..self })
    }

    /// The same without a number before it: `3 timeline`, `2 1 impact`, `step 2 : detection`.
    pub(crate) fn without_number(self) -> Self {
        let begins_with_digit =
            |title: Self| title.as_bytes().first().is_some_and(u8::is_ascii_digit);
        let mut rest = self;
        let (word, tail) = rest.split_at(1);
        if begins_with_digit(tail) && NUMBERED.iter().any(|known| word.as_bytes() == *known) {
            rest = tail;
        }
        loop {
            let (word, tail) = rest.split_at(1);
            let number = word.as_bytes();
            if tail.is_empty() || number.len() > 2 || !number.iter().all(u8::is_ascii_digit) {
                return rest;
            }
            rest = tail;
            let (sign, about) = rest.split_at(1);
            if sign.as_bytes() == b":" {
                // A time of day is no number: `14:05 – recovery`.
                return if begins_with_digit(about) { self } else { about };
            }
        }
    }
}

/// Words before the number of a part.
const NUMBERED: [&[u8]; 11] = [
    b"step",
    b"phase",
    b"part",
    b"section",
    b"chapter",
    b"abschnitt",
    b"etape",
    b"paso",
    b"teil",
    b"passo",
    b"fase",
];

/// A title as it is being spelled, word by word.
struct Speller<'r> {
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

impl Speller<'_> {
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
            let Some(free) = free.get_mut(letters).filter(|_| letter > b' ') else { break };
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

/// The bytes of the letter or Roman number that a title begins with as its number: `A. Impact`, `IV) Timeline`; 0
/// where it begins with none.
fn letter_number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let letters = bytes.iter().take(6).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let is_roman = |letter: &u8| matches!(letter.to_ascii_lowercase(), b'i' | b'v' | b'x');
    match bytes.split_at_checked(letters) {
        Some((number, [b'.' | b')', ..]))
            if (letters == 1 || (2..=5).contains(&letters) && number.iter().all(is_roman))
                && text
                    .get(letters + 1..)
                    .is_some_and(|rest| rest.starts_with(char::is_whitespace)) =>
        {
            letters + 1
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_have_one_spelling() {
        for (text, expected) in [
            ("Timeline", "timeline"),
            ("TIMELINE:", "timeline"),
            ("📅 Timeline", "timeline"),
            (":calendar: Timeline", "timeline"),
            ("Timeline (all times UTC)", "timeline"),
            ("Timeline\u{a0}[UTC]", "timeline"),
            ("Root cause(s)", "root cause"),
            ("Résumé de l’incident", "resume de l incident"),
            ("Was lief gut?", "was lief gut"),
            ("Five Why's", "five whys"),
            ("What didn't work", "what didnt work"),
            ("TL;DR", "tl dr"),
            ("Corrective & Preventative Measures", "corrective / preventative measures"),
            ("Corrective and/or preventative", "corrective / or preventative"),
            ("Root cause — a missing key", "root cause : a missing key"),
            ("IV. Impact", "impact"),
            ("a) Impact", "impact"),
            ("影響範囲（ユーザー）", "影響範囲"),
            ("<a id=\"x\"></a> Impact", "impact"),
            ("🙆🏽‍♀️ Recovery", "recovery"),
            ("Follow-up tasks", "follow up tasks"),
            ("…", ""),
            ("Cause: and & effect, and", "cause : effect"),
            ("Y", ""),
        ] {
            assert_eq!(normalise(text, &mut Room::default()).as_str(), expected, "{text}");
        }
    }

    #[test]
    fn the_longest_titles_find_room() {
        let spelled = |title: &str, times| {
            let mut room = Room::default();
            normalise(&title.repeat(times), &mut room).as_bytes().len()
        };
        assert_eq!(spelled("ab", LONGEST), 0);
        assert_eq!(spelled("Ⱥ", LONGEST / 2), LONGEST / 2 * 3);
        assert_eq!(spelled("Ⱥ&", WORDS / 2), WORDS / 2 * 6 - " / ".len());
        assert_eq!(spelled("a ", WORDS), 2 * WORDS - 1);
        assert_eq!(spelled("a ", WORDS + 1), 0);
    }

    #[test]
    fn numbers_come_off() {
        for (text, expected) in [
            ("3. Timeline", "timeline"),
            ("2.1) Impact", "impact"),
            ("Step 2: Detection", "detection"),
            ("Phase 3 Recovery", "recovery"),
            ("1️⃣ Summary", "summary"),
            ("2024 review", "2024 review"),
        ] {
            let mut room = Room::default();
            assert_eq!(normalise(text, &mut room).without_number().as_str(), expected, "{text}");
        }
    }
}
