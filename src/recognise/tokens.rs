//! The words that carry the meaning of a sentence, to tell whether two sentences say the same.

use std::collections::BTreeSet;

use super::words::{is_one_of, words};

/// Words that say nothing by themselves; English, in small letters.
const EMPTY: &[&str] = &[
    "about", "after", "all", "also", "and", "any", "are", "based", "been", "before", "better",
    "but", "can", "each", "every", "for", "from", "has", "have", "how", "into", "its", "more",
    "new", "not", "our", "out", "per", "should", "some", "such", "than", "that", "the", "their",
    "them", "then", "there", "these", "this", "through", "use", "via", "was", "we'll", "when",
    "where", "which", "while", "will", "with", "would",
];

/// Characters after which words of one family differ: `monitor`, `monitoring`.
const STEM: usize = 6;

/// What a sentence says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tokens {
    /// Beginnings of its words, in small letters.
    stems: BTreeSet<String>,
    /// Words with figures or capitals inside, as written: names of things.
    names: BTreeSet<String>,
}

impl Tokens {
    /// Reads a sentence.
    pub fn of(text: &str) -> Self {
        let mut tokens = Self::default();
        for (index, (_, word)) in words(text).enumerate() {
            let is_name = word.chars().any(|character| character.is_ascii_digit())
                || word.chars().skip(usize::from(index == 0)).any(char::is_uppercase);
            if is_name {
                tokens.names.insert(word.to_owned());
            } else if word.chars().count() > 2 && !is_one_of(word, EMPTY) {
                let singular = word.strip_suffix('s').unwrap_or(word);
                let stem = singular.chars().take(STEM).flat_map(char::to_lowercase);
                tokens.stems.insert(stem.collect());
            }
        }
        tokens
    }

    /// Whether two sentences say the same: they name the same things, and of at least three other
    /// words four in five are shared.
    pub fn say_the_same(&self, other: &Self) -> bool {
        let shared = self.stems.intersection(&other.stems).count();
        let all = self.stems.len() + other.stems.len() - shared;
        self.names == other.names && shared >= 3 && shared * 5 >= all * 4
    }
}

#[cfg(test)]
mod tests {
    use super::Tokens;

    #[test]
    fn the_same_work_is_told_in_nearly_the_same_words() {
        for (one, other, same) in [
            ("Add an alert on queue depth", "Add alerts on the depth of the queue", true),
            ("Add an alert on queue depth", "Add an alert on disk use", false),
            ("Restart the API pods every night", "Restart the DNS pods every night", false),
            ("Add tests", "Add tests", false),
        ] {
            assert_eq!(Tokens::of(one).say_the_same(&Tokens::of(other)), same, "{one} | {other}");
        }
    }
}
