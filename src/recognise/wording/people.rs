//! Sentences that make a person the cause.

use std::ops::Range;

use super::heard::{Heard, Theme, Themes, Wording};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::{is_one_of, sentence_around, words};
use crate::vocabulary::blame::{EXCUSES, NOT_ERRORS, TEAMS};

static EXCUSED: Phrases = phrases!(EXCUSES);

/// How many words may stand between a person and the slip: `the engineer on duty mistakenly`.
const NEAR: usize = 4;

/// The words that make a person the cause: `human error`, `the engineer forgot`.
///
/// What is quoted or denied does not count.
pub const BLAMING: Wording =
    Wording { signs: Themes::of(&[Theme::PersonalError, Theme::Person]), find: blames_person };

fn blames_person(heard: Heard<'_>) -> Option<Range<usize>> {
    let text = heard.text;
    let is_personal = |found: &Range<usize>| {
        let after = text.get(found.end..).unwrap_or_default();
        let thing = words(after).next().is_some_and(|(_, word)| is_one_of(word, NOT_ERRORS));
        !thing && !is_quoted(text, found) && !is_excused(text, found.start)
    };
    let mut errors = heard.phrases(Theme::PersonalError);
    let mut persons = heard.phrases(Theme::Person);
    errors.find(is_personal).or_else(|| persons.find_map(|person| slip(heard, person)))
}

/// A person with the slip that they made.
fn slip(heard: Heard<'_>, person: Range<usize>) -> Option<Range<usize>> {
    let sentence = sentence_around(heard.text, person.start);
    let rest = heard.part(person.end..sentence.end);
    let slip = rest.phrases(Theme::Slip).next()?;
    let between = rest.text.get(..slip.start)?;
    let is_theirs = words(between).count() <= NEAR
        && !between.contains([',', ':', '('])
        && !is_excused(heard.text, person.start);
    is_theirs.then(|| person.start..person.end + slip.end)
}

/// `failed to` said of a person or a team.
pub const FAILED_TO: Wording =
    Wording { signs: Themes::of(&[Theme::Failing]), find: failed_to_person };

fn failed_to_person(heard: Heard<'_>) -> Option<Range<usize>> {
    heard.phrases(Theme::Failing).find(|found| {
        let sentence = sentence_around(heard.text, found.start);
        let before = heard.text.get(sentence.start..found.start).unwrap_or_default();
        let near = words(before).map(|(_, word)| word).collect::<Vec<_>>();
        near.iter().rev().take(2).any(|word| is_one_of(word, TEAMS))
    })
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
    use super::super::heard_in;
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
            assert_eq!(
                heard_in(text, blames_person).and_then(|range| text.get(range)),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn systems_may_fail_to_do_something() {
        assert!(heard_in("The team failed to notice", failed_to_person).is_some());
        assert!(heard_in("Engineers failed to roll back", failed_to_person).is_some());
        assert!(heard_in("The job failed to start", failed_to_person).is_none());
        assert!(heard_in("", failed_to_person).is_none());
    }
}
