//! Sentences that make a person the cause.

use std::ops::Range;

use crate::recognise::phrases::Phrases;
use crate::recognise::words::{is_one_of, sentence_around, words};
use crate::vocabulary::blame::{EXCUSES, NOT_ERRORS, PEOPLE, PERSONAL_ERRORS, SLIPS, TEAMS};

static ERRORS: Phrases = Phrases::new(PERSONAL_ERRORS);
static PERSONS: Phrases = Phrases::new(PEOPLE);
static SLIPPED: Phrases = Phrases::new(SLIPS);
static EXCUSED: Phrases = Phrases::new(EXCUSES);
static FAILED_TO: Phrases = Phrases::new(&["failed to", "neglected to", "forgot to"]);

/// How many words may stand between a person and the slip: `the engineer on duty mistakenly`.
const NEAR: usize = 4;

/// The words that make a person the cause: `human error`, `the engineer forgot`.
///
/// What is quoted or denied does not count.
pub fn blames_person(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(found) = ERRORS.find_from(text, from) {
        let next = words(text.get(found.end..)?).next().map(|(_, word)| word);
        let thing = next.is_some_and(|word| is_one_of(word, NOT_ERRORS));
        if !thing && !is_quoted(text, &found) && !is_excused(text, found.start) {
            return Some(found);
        }
        from = found.end;
    }
    if !SLIPPED.is_in(text) {
        return None;
    }
    from = 0;
    while let Some(person) = PERSONS.find_from(text, from) {
        from = person.end;
        let sentence = sentence_around(text, person.start);
        let rest = text.get(person.end..sentence.end)?;
        let Some(slip) = SLIPPED.find(rest) else { continue };
        let between = rest.get(..slip.start)?;
        if words(between).count() <= NEAR
            && !between.contains([',', ':', '('])
            && !is_excused(text, person.start)
        {
            return Some(person.start..person.end + slip.end);
        }
    }
    None
}

/// `failed to` said of a person or a team.
pub fn failed_to_person(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(found) = FAILED_TO.find_from(text, from) {
        let sentence = sentence_around(text, found.start);
        let before = text.get(sentence.start..found.start)?;
        let near = words(before).map(|(_, word)| word).collect::<Vec<_>>();
        let subject = near.iter().rev().take(2).any(|word| is_one_of(word, TEAMS));
        if subject {
            return Some(found);
        }
        from = found.end;
    }
    None
}

fn is_quoted(text: &str, found: &Range<usize>) -> bool {
    let before = text.get(..found.start).unwrap_or_default();
    let after = text.get(found.end..).unwrap_or_default();
    before.ends_with(['"', '“', '\'', '‘', '«', '「']) || after.starts_with(['"', '”', '»', '」'])
}

/// Whether the words before deny it or speak of avoiding it.
fn is_excused(text: &str, at: usize) -> bool {
    let sentence = sentence_around(text, at);
    let before = text.get(sentence.start..at).unwrap_or_default();
    let first = words(before).count().saturating_sub(6);
    let near = words(before).nth(first).map_or(0, |(start, _)| start);
    before.get(near..).is_some_and(|near| EXCUSED.is_in(near))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_no_cause() {
        for (text, expected) in [
            ("The outage was due to human error.", Some("human error")),
            ("Cause: operator error", Some("operator error")),
            ("The on-call engineer forgot to renew the certificate.", Some("engineer forgot")),
            ("A developer mistakenly deleted the table.", Some("developer mistakenly")),
            (
                "An admin on the night shift accidentally rebooted it",
                Some("admin on the night shift accidentally"),
            ),
            ("Ursache war menschliches Versagen", Some("menschliches Versagen")),
            ("原因は人為ミス", Some("人為ミス")),
            ("It was not human error but a missing guard.", None),
            ("We do not accept \"human error\" as a cause.", None),
            ("Automation reduces the risk of human error.", None),
            ("The user error rate rose.", None),
            ("A syntax error in the file", None),
            ("The engineer, once paged, found that the job ignored limits", None),
            ("The load balancer ignored the flag", None),
            ("", None),
        ] {
            assert_eq!(blames_person(text).and_then(|range| text.get(range)), expected, "{text}");
        }
    }

    #[test]
    fn systems_may_fail_to_do_something() {
        assert!(failed_to_person("The team failed to notice").is_some());
        assert!(failed_to_person("Engineers failed to roll back").is_some());
        assert!(failed_to_person("The job failed to start").is_none());
        assert!(failed_to_person("").is_none());
    }
}
