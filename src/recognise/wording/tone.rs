//! Wording that judges, dramatises or argues with the past.

use std::ops::Range;

use crate::recognise::words::{Phrases, is_one_of, sentence_around, words};
use crate::vocabulary::blame::{
    ANIMATED, BLAMED, BLAMEFUL, CALM, GUILT, HARMLESS, HINDSIGHT, LINKS, NORMATIVE, NOT_HINDSIGHT,
    PARTICIPLES, REMEDIES,
};

static BLAME: Phrases = Phrases::new(BLAMEFUL);
static GUILTS: Phrases = Phrases::new(GUILT);
static DRAMA: Phrases = Phrases::new(ANIMATED);
static NORMS: Phrases = Phrases::new(NORMATIVE);
static MODALS: Phrases = Phrases::new(&[
    "should have",
    "should've",
    "could have",
    "could've",
    "would have",
    "would've",
    "ought to have",
    "shouldn't have",
    "couldn't have",
    "wouldn't have",
]);
static REGRETS: Phrases = Phrases::new(HINDSIGHT);

/// Words that lay guilt on someone: `careless`, `the fault of the vendor`, `should have known`.
pub fn blameful(text: &str) -> Option<Range<usize>> {
    unless_followed(text, &BLAME, HARMLESS).or_else(|| {
        let mut from = 0;
        while let Some(found) = GUILTS.find_from(text, from) {
            if is_of_someone(text, &found) {
                return Some(found);
            }
            from = found.end;
        }
        None
    })
}

/// How many words behind a word of guilt may name whom it is laid on: `the fault of our hosting provider`.
const OBJECT: usize = 3;

/// Whether someone stands before or behind a word of guilt: `we were too lazy`, `a lazy engineer`.
fn is_of_someone(text: &str, guilt: &Range<usize>) -> bool {
    let sentence = sentence_around(text, guilt.start);
    let head = text.get(sentence.start..guilt.start).unwrap_or_default();
    let tail = text.get(guilt.end..sentence.end.max(guilt.end)).unwrap_or_default();
    let before: Vec<&str> = words(head).map(|(_, word)| word).collect();
    let subject = before.iter().rev().find(|word| !is_one_of(word, LINKS));
    let behind = words(tail.split(',').next().unwrap_or_default()).map(|(_, word)| word);
    let ends = |word: &str| is_one_of(word, LINKS) || is_one_of(word, HARMLESS);
    let mut object = behind.take(OBJECT).take_while(|word| !ends(word));
    let names = |word: &str| is_one_of(word, BLAMED);
    !head.ends_with(", ") && subject.is_some_and(|word| names(word)) || object.any(names)
}

/// What should, could or would have been: `should have been caught`, `if only`.
pub fn counterfactual(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(modal) = MODALS.find_from(text, from) {
        let strict = !text
            .get(modal.clone())?
            .bytes()
            .next()
            .is_some_and(|first| matches!(first, b's' | b'S' | b'o' | b'O'));
        let mut rest = words(text.get(modal.end..)?).filter(|(_, word)| !is_adverb(word));
        let mut found = rest.next()?;
        if strict && found.1.eq_ignore_ascii_case("been") {
            found = rest.next().unwrap_or(found);
        }
        let (at, word) = found;
        let regrets = if strict {
            is_one_of(word, REMEDIES)
        } else {
            is_participle(word) && !is_one_of(word, NOT_HINDSIGHT)
        };
        if regrets && at <= 24 {
            return Some(modal.start..modal.end + at + word.len());
        }
        from = modal.end;
    }
    REGRETS.find(text)
}

/// Words that dramatise: `!!`, `ridiculous`, `disaster`.
pub fn animated(text: &str) -> Option<Range<usize>> {
    unless_followed(text, &DRAMA, CALM).or_else(|| {
        let start = memchr::memmem::find(text.as_bytes(), b"!!")?;
        let end = start + text.get(start..)?.bytes().take_while(|byte| *byte == b'!').count();
        // `!!x` and `!!=` are code.
        let code = text
            .get(end..)?
            .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '=' | '(' | '$' | '#'));
        (!code && text.get(..start)?.ends_with(|c: char| !c.is_whitespace())).then_some(start..end)
    })
}

/// Adverbs that measure people by what they ought to have done: `hastily`, `inadequately`.
pub fn normative(text: &str) -> Option<Range<usize>> {
    NORMS.find(text)
}

/// The first phrase that no harmless word follows or leads: `disaster recovery`, `natural disaster`.
fn unless_followed(text: &str, phrases: &Phrases, harmless: &[&str]) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(found) = phrases.find_from(text, from) {
        let next =
            words(text.get(found.end..)?).next().filter(|(at, _)| *at <= 2).map(|(_, word)| word);
        let head = text.get(..found.start)?;
        let previous = head.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
        let plain = [next, previous].into_iter().flatten().any(|word| is_one_of(word, harmless));
        let quoted = head.ends_with(['"', '“', '«']);
        if !plain && !quoted {
            return Some(found);
        }
        from = found.end;
    }
    None
}

fn is_participle(word: &str) -> bool {
    is_one_of(word, PARTICIPLES)
        || word.len() > 3
            && word.get(word.len() - 2..).is_some_and(|end| end.eq_ignore_ascii_case("ed"))
}

fn is_adverb(word: &str) -> bool {
    is_one_of(word, &["not", "never", "also", "already", "just", "only", "probably", "even"])
        || word.len() > 4
            && word.get(word.len() - 2..).is_some_and(|end| end.eq_ignore_ascii_case("ly"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, find: impl Fn(&str) -> Option<Range<usize>>) -> Option<&str> {
        find(text).and_then(|range| text.get(range))
    }

    #[test]
    fn guilt_is_heard() {
        for (text, expected) in [
            ("This was the fault of the vendor", Some("the fault of")),
            ("It was the fault of our hosting provider.", Some("the fault of")),
            ("The fault of the power supply was found at noon", None),
            ("We were too lazy to write a test", Some("lazy")),
            ("The operators acted out of sheer laziness", None),
            ("They skipped it out of laziness", None),
            ("A lazy engineer copied the file", Some("lazy")),
            ("The team was sloppy", Some("sloppy")),
            ("I was lazy", None),
            ("It is the index, stupid!", None),
            ("The cache is lazy", None),
            ("Engineers chose a lazy cache", None),
            ("With lazy loading our team saved memory", None),
            ("Make the script idiot-proof", None),
            ("A careless change", Some("careless")),
            ("They should have known better", Some("should have known")),
            ("A blameless review", None),
            ("Lazy loading was off", None),
            ("A page fault of the kernel", None),
            ("There is no blame here", None),
            ("", None),
        ] {
            assert_eq!(at(text, blameful), expected, "{text}");
        }
    }

    #[test]
    fn hindsight_is_heard() {
        for (text, expected) in [
            ("This should have been caught in review", Some("should have been")),
            ("We could have easily prevented it", Some("could have easily prevented")),
            ("If only we had tested it", Some("If only we")),
            ("This could have been avoided", Some("could have been avoided")),
            ("The users could have been affected", None),
            ("It would have been a lot of work", None),
            ("rows are kept if only one is read", None),
            ("Each service should have clear rules", None),
            ("Every table should have an owner", None),
            ("It could have caused data loss", None),
            ("We should add a test", None),
            ("", None),
        ] {
            assert_eq!(at(text, counterfactual), expected, "{text}");
        }
    }

    #[test]
    fn drama_is_heard() {
        for (text, expected) in [
            ("What a ridiculous failure", Some("ridiculous")),
            ("It was a disaster", Some("disaster")),
            ("Everything is down!!!", Some("!!!")),
            ("Our disaster recovery plan", None),
            ("A natural disaster", None),
            ("if (!!ready)", None),
            ("It is done!", None),
            ("", None),
        ] {
            assert_eq!(at(text, animated), expected, "{text}");
        }
    }

    #[test]
    fn judging_adverbs_are_heard() {
        assert_eq!(at("The change was hastily merged", normative), Some("hastily"));
        assert_eq!(at("The change was quickly merged", normative), None);
    }
}
