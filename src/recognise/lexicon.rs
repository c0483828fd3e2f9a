//! Lists of words that are looked up where they stand in a text.

use super::phrases::{BEYOND, DIGIT, LETTER, LETTERS, OTHER};
use super::scan::{Folded, word_end, word_start};

/// Words in lower case, each with what it means.
///
/// The first three letters of a word in a text tell it from nearly every list, so that this is all that is looked
/// at as a rule.
pub(crate) struct Lexicon<T: 'static> {
    entries: &'static [Entry<T>],
    /// Places in `entries`, in order of the words' slots.
    order: [u8; 256],
    /// Where in `order` the words of each slot begin; the last entry is their number.
    starts: [u8; SLOTS + 1],
    /// How the words begin.
    pub(crate) beginnings: Beginnings,
}

/// The first three letters of the words of one list or several.
#[derive(Clone, Copy)]
pub(crate) struct Beginnings {
    /// For each first letter, which letters come second in any word, a bit each.
    second: [u32; LETTERS],
    /// For each first letter, the bits of the two letters that come next in any word.
    next: [u64; LETTERS],
}

/// A word and what it means.
pub(crate) type Entry<T> = (&'static str, T);

/// Words without a meaning of their own.
pub(crate) type WordList = Lexicon<()>;

/// A [`WordList`] of these words.
macro_rules! word_list {
    ($($word:literal),+ $(,)?) => {
        $crate::recognise::lexicon::Lexicon::new(&[$(($word, ())),+])
    };
}
pub(crate) use word_list;

/// What ends a word: the end of the text, a digit, a sign.
const END: usize = OTHER as usize;

/// What may follow a word besides: a sign beyond ASCII, such as a dash.
const SIGN: usize = BEYOND as usize;

/// The letter at a place of a word, or that it has ended.
#[inline]
const fn letter_at(word: &[u8], at: usize) -> usize {
    if at >= word.len() {
        return END;
    }
    letter(word[at])
}

/// The letter that a byte is, or that a word has ended.
#[inline]
const fn letter(byte: u8) -> usize {
    match LETTER[byte as usize] {
        DIGIT => END,
        letter => letter as usize,
    }
}

/// How many slots the words of a list are put in.
const SLOTS: usize = 64;

/// The slot of a word in ASCII of any case, or of one in lower case.
#[inline]
const fn slot(word: &[u8]) -> usize {
    (letter_at(word, 0) * 5 + letter_at(word, 1) * 3 + word.len() * 13) % SLOTS
}

/// The bit of two letters in a row; few pairs that words have share one.
#[inline]
const fn bit(second: usize, third: usize) -> u64 {
    1 << ((second * 11 + third) % 64)
}

impl Beginnings {
    const NONE: Self = Self { second: [0; LETTERS], next: [0; LETTERS] };

    /// Adds those of a word.
    const fn add(&mut self, word: &[u8]) {
        let (first, second, third) = (letter_at(word, 0), letter_at(word, 1), letter_at(word, 2));
        if second == END {
            self.second[first] |= 1 << END | 1 << SIGN;
            self.next[first] |= bit(END, END) | bit(SIGN, SIGN);
        } else {
            self.second[first] |= 1 << second;
            self.next[first] |= bit(second, third);
        }
        if third == END {
            self.next[first] |= bit(second, SIGN);
        }
    }

    /// Those of these words too.
    pub(crate) const fn or(mut self, other: &Self) -> Self {
        let mut letter = 0;
        while letter < LETTERS {
            self.second[letter] |= other.second[letter];
            self.next[letter] |= other.next[letter];
            letter += 1;
        }
        self
    }

    /// Whether a word may begin with the letters at byte `at`.
    #[inline]
    pub(crate) fn may_stand(&self, bytes: &[u8], at: usize) -> bool {
        let (first, second) = match bytes.get(at..) {
            Some([first, second, ..]) => (letter(*first), letter(*second)),
            Some([first]) => (letter(*first), END),
            _ => return false,
        };
        // Two letters tell most words from all of the list.
        self.second.get(first).is_some_and(|seconds| seconds >> second & 1 == 1)
            && self.may_go_on(first, second, bytes.get(at + 2))
    }

    fn may_go_on(&self, first: usize, second: usize, third: Option<&u8>) -> bool {
        let third = third.filter(|_| second != END).map_or(END, |byte| letter(*byte));
        self.next.get(first).is_some_and(|next| next & bit(second, third) != 0)
    }
}

/// How many words of a list have more than one letter.
pub(crate) const fn count<T>(entries: &[Entry<T>]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < entries.len() {
        count += (entries[at].0.len() > 1) as usize;
        at += 1;
    }
    count
}

/// The words of a list that have more than one letter; as many as [`count`] says.
pub(crate) const fn words<T, const WORDS: usize>(entries: &[Entry<T>]) -> [&'static str; WORDS] {
    let mut words = [""; WORDS];
    let (mut filled, mut at) = (0, 0);
    while at < entries.len() {
        if entries[at].0.len() > 1 {
            words[filled] = entries[at].0;
            filled += 1;
        }
        at += 1;
    }
    words
}

impl<T> Lexicon<T> {
    /// Prepares a list of at most 255 words.
    pub(crate) const fn new(entries: &'static [Entry<T>]) -> Self {
        let beginnings = Beginnings::NONE;
        let mut lexicon = Self { entries, order: [0; 256], starts: [0; SLOTS + 1], beginnings };
        let mut filled = 0;
        let mut wanted = 0;
        while wanted < SLOTS {
            lexicon.starts[wanted] = filled;
            let mut at = 0;
            while at < entries.len() {
                let word = entries[at].0.as_bytes();
                if slot(word) == wanted {
                    lexicon.beginnings.add(word);
                    lexicon.order[filled as usize] = at as u8;
                    filled += 1;
                }
                at += 1;
            }
            wanted += 1;
        }
        lexicon.starts[SLOTS] = filled;
        lexicon
    }

    /// What the word that begins at byte `at` means, in whatever case it is written, and its end.
    #[inline]
    pub(crate) fn at(&self, text: &str, at: usize) -> Option<(&'static T, usize)> {
        self.entry_at(text, at).map(|((_, meaning), end)| (meaning, end))
    }

    /// The same, with the word as it stands in the list.
    #[inline]
    pub(crate) fn entry_at(&self, text: &str, at: usize) -> Option<(&'static Entry<T>, usize)> {
        if self.beginnings.may_stand(text.as_bytes(), at) { self.whole_at(text, at) } else { None }
    }

    fn whole_at(&self, text: &str, at: usize) -> Option<(&'static Entry<T>, usize)> {
        let end = word_end(text, at);
        Some((self.look_up(text.get(at..end)?)?, end))
    }

    /// What the word that ends at byte `end` means, and its start.
    pub(crate) fn before(&self, text: &str, end: usize) -> Option<(&'static T, usize)> {
        let start = word_start(text, end);
        Some((self.get(text.get(start..end)?)?, start))
    }

    /// The end of the word of the list that begins at byte `at`.
    #[inline]
    pub(crate) fn eat(&self, text: &str, at: usize) -> Option<usize> {
        self.at(text, at).map(|(_, end)| end)
    }

    /// What a word means.
    pub(crate) fn get(&self, word: &str) -> Option<&'static T> {
        if !self.beginnings.may_stand(word.as_bytes(), 0) {
            return None;
        }
        self.look_up(word).map(|(_, meaning)| meaning)
    }

    /// Whether the list holds a word.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    fn look_up(&self, word: &str) -> Option<&'static Entry<T>> {
        if word.is_ascii() { self.find(word) } else { self.find(Folded::of(word)?.as_str()) }
    }

    fn find(&self, word: &str) -> Option<&'static Entry<T>> {
        let slot = slot(word.as_bytes());
        let places = usize::from(*self.starts.get(slot)?)..usize::from(*self.starts.get(slot + 1)?);
        let mut entries = self
            .order
            .get(places)?
            .iter()
            .filter_map(|place| self.entries.get(usize::from(*place)));
        let is_it = |known: &str| known.len() == word.len() && known.eq_ignore_ascii_case(word);
        entries.find(|(known, _)| is_it(known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static UNITS: Lexicon<u32> = Lexicon::new(&[("min", 1), ("für", 2), ("m", 3), ("às", 4)]);
    static ARTICLES: WordList = word_list!["the", "a"];

    #[test]
    fn words_are_found_where_they_stand() {
        for (text, expected) in [
            ("min", Some((1, 3))),
            ("Min.", Some((1, 3))),
            ("M", Some((3, 1))),
            ("m5", Some((3, 1))),
            ("m–5", Some((3, 1))),
            ("FÜR alle", Some((2, 4))),
            ("Às 14h", Some((4, 3))),
            ("mint", None),
            ("mi", None),
            ("fur", None),
            ("5 min", None),
            ("", None),
        ] {
            let found = UNITS.at(text, 0).map(|(meaning, end)| (*meaning, end));
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(UNITS.before("5MIN", 4).map(|(meaning, start)| (*meaning, start)), Some((1, 1)));
        assert_eq!(UNITS.at("é", 1), None, "not a character boundary");
        assert_eq!(ARTICLES.eat("The end", 0), Some(3));
        assert_eq!(ARTICLES.get("an"), None);
    }
}
