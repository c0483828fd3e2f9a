//! Tables of words and phrases, built while pmlint is compiled and looked up by hash.
//!
//! A list of `&str` costs the start of every run a relocation a word: there are thousands. A table holds the words as
//! one text and finds them by numbers, and its hash takes a fifth of the time of one that withstands attackers.

/// What words or phrases mean; built by [`table!`].
pub(crate) struct Table<V: 'static> {
    /// Every phrase, one behind the other.
    text: &'static str,
    entries: &'static [Entry<V>],
    /// The entries by hash; a power of two, of which at least half are [`EMPTY`].
    slots: &'static [Slot],
    /// The bytes of the shortest phrase and of the longest.
    lengths: (u8, u8),
    /// The words that phrases end in, a bit of their hash each.
    ends: [u64; 4],
}

/// A phrase of a table.
#[derive(Clone, Copy)]
pub(crate) struct Entry<V> {
    start: u16,
    length: u8,
    value: V,
}

/// Where a phrase is, and the bits of its hash that tell it from others.
#[derive(Clone, Copy)]
pub(crate) struct Slot {
    entry: u16,
    tag: u16,
}

/// A slot without a phrase; there are fewer phrases than this.
const EMPTY: Slot = Slot { entry: u16::MAX, tag: 0 };

impl<V> Table<V> {
    /// The table of the parts that [`build`] makes.
    pub(crate) const fn new(
        text: &'static str,
        entries: &'static [Entry<V>],
        slots: &'static [Slot],
    ) -> Self {
        let (mut shortest, mut longest, mut ends, mut at) = (u8::MAX, 0, [0; 4], 0);
        while at < entries.len() {
            let Entry { start, length, .. } = entries[at];
            shortest = if length < shortest { length } else { shortest };
            longest = if length > longest { length } else { longest };
            let (word, bit) =
                Hash::last_word(text.as_bytes(), start as usize, length as usize).bit();
            ends[word] |= bit;
            at += 1;
        }
        Self { text, entries, slots, lengths: (shortest, longest), ends }
    }

    /// What a phrase means that is written just as in the table.
    pub(crate) fn get(&self, phrase: &str) -> Option<&'static V> {
        if self.may_hold(phrase.len()) { self.get_hashed(Hashed::of(phrase)) } else { None }
    }

    /// The same of a phrase whose hash is known.
    pub(crate) fn get_hashed(&self, phrase: Hashed<'_>) -> Option<&'static V> {
        self.find(phrase.hash, |known| known == phrase.text)
    }

    /// Whether the table holds a phrase that is written just so.
    pub(crate) fn has(&self, phrase: &str) -> bool {
        self.get(phrase).is_some()
    }

    /// The same of a phrase whose hash is known.
    pub(crate) fn holds(&self, phrase: Hashed<'_>) -> bool {
        self.get_hashed(phrase).is_some()
    }

    /// What a phrase means, whatever the case of its ASCII letters.
    pub(crate) fn get_caseless(&self, phrase: &str) -> Option<&'static V> {
        if self.may_hold(phrase.len()) {
            self.get_hashed_caseless(Hashed::of(phrase))
        } else {
            None
        }
    }

    /// The same of a phrase whose hash is known.
    pub(crate) fn get_hashed_caseless(&self, phrase: Hashed<'_>) -> Option<&'static V> {
        self.find(phrase.hash, |known| known.eq_ignore_ascii_case(phrase.text))
    }

    /// Whether the table holds a phrase, whatever the case of its ASCII letters.
    pub(crate) fn has_caseless(&self, phrase: &str) -> bool {
        self.get_caseless(phrase).is_some()
    }

    /// Whether a phrase may end in a word with this hash; most words of a text are told by that.
    pub(crate) fn may_end_in(&self, word: Hash) -> bool {
        let (word, bit) = word.bit();
        self.ends.get(word).is_some_and(|ends| ends & bit != 0)
    }

    /// Whether a phrase of so many bytes may be in the table.
    pub(crate) fn may_hold(&self, length: usize) -> bool {
        usize::from(self.lengths.0) <= length && length <= usize::from(self.lengths.1)
    }

    /// Every phrase.
    #[cfg(test)]
    pub(crate) fn phrases(&self) -> impl Iterator<Item = &'static str> {
        let text = self.text;
        self.entries.iter().filter_map(move |entry| {
            let start = usize::from(entry.start);
            text.get(start..start + usize::from(entry.length))
        })
    }

    fn find(&self, hash: Hash, is_it: impl Fn(&[u8]) -> bool) -> Option<&'static V> {
        let mut at = hash.slot();
        loop {
            let slot = self.slots.get(at & (self.slots.len() - 1))?;
            let may_be = slot.tag == hash.tag();
            if may_be || slot.entry == EMPTY.entry {
                let entry = self.entries.get(usize::from(slot.entry))?;
                let start = usize::from(entry.start);
                let known = self.text.as_bytes().get(start..start + usize::from(entry.length));
                if known.is_some_and(&is_it) {
                    return Some(&entry.value);
                }
            }
            at += 1;
        }
    }
}

/// A phrase and its hash, which finds it in every table.
#[derive(Clone, Copy)]
pub(crate) struct Hashed<'t> {
    pub(crate) text: &'t [u8],
    pub(crate) hash: Hash,
}

impl<'t> Hashed<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        Self { text: text.as_bytes(), hash: Hash::of(text.as_bytes()) }
    }
}

/// The hash of a phrase, the same for capitals and small letters. It is made of those of its words, so that what is
/// looked up in every stretch of a text hashes each letter once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Hash(u32);

impl Hash {
    pub(crate) const fn of(phrase: &[u8]) -> Self {
        let (mut hash, mut word) = (Self(0), Self(0));
        let mut at = 0;
        while at < phrase.len() {
            if phrase[at] == b' ' {
                hash = hash.then(word);
                word = Self(0);
            } else {
                word = word.with(phrase[at]);
            }
            at += 1;
        }
        hash.then(word)
    }

    /// That of a word with a further letter.
    #[inline]
    pub(crate) const fn with(self, letter: u8) -> Self {
        Self((self.0.rotate_left(5) ^ (letter | 0x20) as u32).wrapping_mul(0x9e37_79b9))
    }

    /// That of a phrase with a further word.
    #[inline]
    pub(crate) const fn then(self, word: Self) -> Self {
        Self(self.0.rotate_left(9).wrapping_add(word.0))
    }

    /// That of the last word of a phrase in a text.
    const fn last_word(text: &[u8], start: usize, length: usize) -> Self {
        let (mut word, mut at) = (Self(0), start);
        while at < start + length {
            word = if text[at] == b' ' { Self(0) } else { word.with(text[at]) };
            at += 1;
        }
        word
    }

    /// One bit of 256: which number, and which of its bits.
    const fn bit(self) -> (usize, u64) {
        let bit = self.slot() % 256;
        (bit / 64, 1 << (bit % 64))
    }

    #[inline]
    const fn slot(self) -> usize {
        (self.0 >> 16) as usize
    }

    #[inline]
    const fn tag(self) -> u16 {
        self.0 as u16
    }
}

/// Rows of a table as they are written: words, and what they all mean.
pub(crate) type Rows<V> = [(&'static [&'static str], V)];

/// How many words the rows hold, and how many bytes their text has.
pub(crate) const fn size<V>(rows: &Rows<V>) -> (usize, usize) {
    let (mut words, mut bytes, mut row) = (0, 0, 0);
    while row < rows.len() {
        let mut at = 0;
        while at < rows[row].0.len() {
            words += 1;
            bytes += rows[row].0[at].len();
            at += 1;
        }
        row += 1;
    }
    assert!(words < EMPTY.entry as usize && bytes <= u16::MAX as usize, "the table is too long");
    (words, bytes)
}

/// How many slots so many words need.
pub(crate) const fn slots(words: usize) -> usize {
    (2 * words).next_power_of_two()
}

/// The parts of a table; their lengths are those that [`size`] and [`slots`] tell.
pub(crate) const fn build<V: Copy, const WORDS: usize, const BYTES: usize, const SLOTS: usize>(
    rows: &Rows<V>,
) -> ([u8; BYTES], [Entry<V>; WORDS], [Slot; SLOTS]) {
    let mut text = [0; BYTES];
    let mut entries = [Entry { start: 0, length: 0, value: rows[0].1 }; WORDS];
    let mut slots = [EMPTY; SLOTS];
    let (mut end, mut place, mut row) = (0, 0, 0);
    while row < rows.len() {
        let mut at = 0;
        while at < rows[row].0.len() {
            let word = rows[row].0[at].as_bytes();
            assert!(word.len() <= u8::MAX as usize, "a phrase is too long");
            entries[place] =
                Entry { start: end as u16, length: word.len() as u8, value: rows[row].1 };
            let hash = Hash::of(word);
            let mut slot = hash.slot() & (SLOTS - 1);
            while slots[slot].entry != EMPTY.entry {
                let other = entries[slots[slot].entry as usize];
                assert!(!is_at(word, &text, other.start, other.length), "a word stands twice");
                slot = (slot + 1) & (SLOTS - 1);
            }
            slots[slot] = Slot { entry: place as u16, tag: hash.tag() };
            let mut byte = 0;
            while byte < word.len() {
                text[end] = word[byte];
                end += 1;
                byte += 1;
            }
            place += 1;
            at += 1;
        }
        row += 1;
    }
    (text, entries, slots)
}

/// Whether a word is the one of this length that begins at byte `start` of a text.
const fn is_at(word: &[u8], text: &[u8], start: u16, length: u8) -> bool {
    let mut same = word.len() == length as usize;
    let mut at = 0;
    while same && at < word.len() {
        same = text[start as usize + at] == word[at];
        at += 1;
    }
    same
}

/// A [`Table`]: `table! { Role: "impact" | "impacts" => Role::Impact, … }`, or `table! { "a", "b" }` where only
/// being in it counts.
macro_rules! table {
    ($($word:literal),+ $(,)?) => {
        $crate::vocabulary::table::table!((): $($word)|+ => ())
    };
    ($value:ty: $($($word:literal)|+ => $meaning:expr),+ $(,)?) => {{
        use $crate::vocabulary::table::{Entry, Rows, Slot, Table, build, size, slots};
        const ROWS: &Rows<$value> = &[$((&[$($word),+], $meaning)),+];
        const WORDS: usize = size(ROWS).0;
        const BYTES: usize = size(ROWS).1;
        const PARTS: &([u8; BYTES], [Entry<$value>; WORDS], [Slot; slots(WORDS)]) =
            &build(ROWS);
        const TEXT: &str = match str::from_utf8(&PARTS.0) {
            Ok(text) => text,
            Err(_) => "",
        };
        Table::new(TEXT, &PARTS.1, &PARTS.2)
    }};
}
pub(crate) use table;

#[cfg(test)]
mod tests {
    use super::*;

    static WORDS: Table<u8> = table! { u8: "one" | "eins" | "ein Stück" => 1, "zwölf" => 12 };

    #[test]
    fn words_mean_what_their_row_says() {
        for (word, meaning, caseless) in [
            ("one", Some(1), true),
            ("eins", Some(1), true),
            ("ein Stück", Some(1), true),
            ("zwölf", Some(12), true),
            ("Zwölf", None, true),
            ("EINS", None, true),
            ("on", None, false),
            ("eine", None, false),
            ("onee", None, false),
            ("", None, false),
        ] {
            assert_eq!(WORDS.get(word).copied(), meaning, "{word}");
            assert_eq!(WORDS.has_caseless(word), caseless, "{word}");
        }
    }

    #[test]
    fn a_phrase_is_found_by_the_hashes_of_its_words() {
        let [ein, stueck] = ["EIN", "Stück"].map(|word| Hash::of(word.as_bytes()));
        let phrase = Hashed { text: "ein Stück".as_bytes(), hash: ein.then(stueck) };
        assert_eq!(WORDS.get_hashed(phrase), Some(&1));
        assert!(!WORDS.holds(Hashed { hash: stueck.then(ein), ..phrase }));
        assert!(WORDS.may_end_in(stueck));
        assert!(!WORDS.may_end_in(ein));
    }

    #[test]
    fn a_long_table_finds_every_word() {
        static LETTERS: Table<()> = table! {
            "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q",
        };
        assert!(('a'..='q').all(|letter| LETTERS.has(&letter.to_string())));
        assert!(('r'..='z').all(|letter| !LETTERS.has(&letter.to_string())));
    }
}
