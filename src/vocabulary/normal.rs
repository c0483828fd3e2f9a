//! One spelling for titles: small letters without accents, emoji, numbering, brackets and punctuation.

mod speller;

use super::table::{Hash, Hashed};
use speller::Speller;

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
#[derive(Clone, Copy, Default)]
pub(crate) struct Spelled<'r> {
    /// All of the title.
    text: &'r [u8],
    words: &'r [Word],
}

/// The spelling of a title; no words where the line is too long for one.
pub(crate) fn normalise<'r>(text: &str, room: &'r mut Room) -> Spelled<'r> {
    let text = text.trim();
    let text = if text.len() <= LONGEST { text } else { "" };
    Speller::new(room).spelled(text.get(letter_number(text)..).unwrap_or_default())
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

    /// Its words up to the first sign of a sort, and those behind it.
    pub(crate) fn split_at_sign(self, sign: u8) -> (Self, Self) {
        let head = self.parts(sign).next().unwrap_or(self);
        let (head, tail) = self.split_at(head.len());
        (head, tail.split_at(1).1)
    }

    /// The parts between signs of one sort.
    pub(crate) fn parts(self, sign: u8) -> impl DoubleEndedIterator<Item = Self> {
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
