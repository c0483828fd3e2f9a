//! Wording that judges, dramatises or argues with the past.

use std::ops::Range;

use super::heard::{Heard, Theme, Themes, Wording};
use crate::recognise::words::{is_one_of, sentence_around, words};
use crate::vocabulary::blame::{
    BLAMED, CALM, CLAUSES, HARMLESS, LINKS, NOBODY, NOT_HINDSIGHT, PARTICIPLES, PRACTICES, REMEDIES,
};

/// Words that lay guilt on someone: `careless`, `the fault of the vendor`, `should have known`.
pub const BLAMEFUL: Wording =
    Wording { signs: Themes::of(&[Theme::Blame, Theme::Guilt]), find: blameful };

fn blameful(heard: Heard<'_>) -> Option<Range<usize>> {
    unless_beside(heard, Theme::Blame, HARMLESS)
        .next()
        .or_else(|| heard.phrases(Theme::Guilt).find(|found| is_of_someone(heard.text, found)))
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
pub const COUNTERFACTUAL: Wording =
    Wording { signs: Themes::of(&[Theme::Modal, Theme::Regret]), find: counterfactual };

fn counterfactual(heard: Heard<'_>) -> Option<Range<usize>> {
    let argued = heard.phrases(Theme::Modal).find_map(|modal| argues(heard.text, modal));
    argued.or_else(|| heard.phrases(Theme::Regret).next())
}

/// In how many bytes before a modal its subject is looked for.
const NEAR: usize = 200;

/// A modal with the participle of what was not done.
fn argues(text: &str, modal: Range<usize>) -> Option<Range<usize>> {
    let first = text.as_bytes().get(modal.start)?;
    let strict = !matches!(first, b's' | b'S' | b'o' | b'O');
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
    // "No test would have caught this" denies it, "no test that would have caught this" does not.
    let denies = || {
        let head = text.get(..modal.start).unwrap_or_default();
        let near = head.get(head.ceil_char_boundary(head.len().saturating_sub(NEAR))..);
        let near = near.unwrap_or_default();
        let subject = near.get(sentence_around(near, near.len()).start..).unwrap_or_default();
        words(subject).fold(false, |denied, (_, word)| {
            !is_one_of(word, &["that", "which", "who"]) && (denied || is_one_of(word, NOBODY))
        })
    };
    (regrets && at <= 24 && !denies()).then(|| modal.start..modal.end + at + word.len())
}

/// Words that dramatise: `!!`, `ridiculous`, `disaster`.
pub const ANIMATED: Wording =
    Wording { signs: Themes::of(&[Theme::Drama, Theme::Shout]), find: animated };

fn animated(heard: Heard<'_>) -> Option<Range<usize>> {
    let mut dramatic = unless_beside(heard, Theme::Drama, CALM);
    dramatic.find(|found| !is_practice(heard.text, found)).or_else(|| shouts(heard))
}

/// Whether a word for drama stands before a noun that makes a practice of it: `the chaos rig`.
fn is_practice(text: &str, found: &Range<usize>) -> bool {
    let named = || {
        let rest = text.get(found.end..)?.strip_prefix([' ', '-'])?;
        words(rest).next().filter(|(at, word)| *at == 0 && !is_one_of(word, CLAUSES))
    };
    text.get(found.clone()).is_some_and(|word| is_one_of(word, PRACTICES)) && named().is_some()
}

/// `!!`, and not in code as `!!x` and `!!=` are.
fn shouts(heard: Heard<'_>) -> Option<Range<usize>> {
    let text = heard.text;
    let start = heard.phrases(Theme::Shout).next()?.start;
    let end = start + text.get(start..)?.bytes().take_while(|byte| *byte == b'!').count();
    let code = text
        .get(end..)?
        .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '=' | '(' | '$' | '#'));
    (!code && text.get(..start)?.ends_with(|c: char| !c.is_whitespace())).then_some(start..end)
}

/// Adverbs that measure people by what they ought to have done: `hastily`, `inadequately`.
pub const NORMATIVE: Wording = Wording { signs: Themes::of(&[Theme::Norm]), find: normative };

fn normative(heard: Heard<'_>) -> Option<Range<usize>> {
    heard.phrases(Theme::Norm).next()
}

/// The phrases that no harmless word follows or leads: `disaster recovery`, `natural disaster`.
fn unless_beside<'h>(
    heard: Heard<'h>,
    theme: Theme,
    harmless: &'h [&str],
) -> impl Iterator<Item = Range<usize>> + 'h {
    let text = heard.text;
    heard.phrases(theme).filter(move |found| {
        let after = text.get(found.end..).unwrap_or_default();
        let next = words(after).next().filter(|(at, _)| *at <= 2).map(|(_, word)| word);
        let head = text.get(..found.start).unwrap_or_default();
        let previous = head.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
        let plain = [next, previous].into_iter().flatten().any(|word| is_one_of(word, harmless));
        !plain && !head.ends_with(['"', '“', '«'])
    })
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
    use super::super::heard_in;
    use super::*;

    fn at(text: &str, find: impl Fn(Heard<'_>) -> Option<Range<usize>>) -> Option<&str> {
        heard_in(text, find).and_then(|range| text.get(range))
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
            ("No test would have caught this", None),
            ("No test that would have caught this", Some("would have caught")),
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
            ("It was chaos", Some("chaos")),
            ("Guard the chaos endpoint", None),
            ("The chaos rig stopped two hosts", None),
            ("A chaos-monkey run", None),
            ("There was chaos in the call", Some("chaos")),
            ("Chaos ensued", Some("Chaos")),
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
