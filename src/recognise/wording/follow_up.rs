//! Follow-up work: that there is none, and openings that promise in place of asking.

use std::ops::Range;

use super::action::imperative;
use crate::recognise::words::{Phrases, words};

/// Openings that put a promise before the verb.
const PROMISES: Phrases = Phrases::new(&[
    "i will",
    "i'll",
    "need to",
    "needs to",
    "should",
    "the team should",
    "the team will",
    "we are going to",
    "we must",
    "we need to",
    "we plan to",
    "we should",
    "we want to",
    "we will",
    "we'll",
    "we're going to",
]);

/// Words that open a wish for a thing: `Better alerts`, `A check for …`.
const WISHES: Phrases = Phrases::new(&[
    "a",
    "additional",
    "all",
    "an",
    "automated",
    "automatic",
    "better",
    "comprehensive",
    "enhanced",
    "faster",
    "improved",
    "lack of",
    "more",
    "new",
    "proper",
    "real time",
    "regular",
    "stricter",
    "stronger",
    "the",
    "thorough",
    "tighter",
]);

/// Words that make a sentence of a wish for a thing: it states how things will be.
const STATES: Phrases = Phrases::new(&[
    "are", "can", "has", "have", "is", "may", "must", "need", "needs", "shall", "should", "was",
    "were", "will", "would",
]);

/// Phrases that say that nothing is left to do.
const NOTHING_TO_DO: Phrases = Phrases::new(&[
    "n/a",
    "no action",
    "no actions",
    "no changes",
    "no follow up",
    "no further",
    "no remediation",
    "none",
    "not necessary",
    "not needed",
    "not required",
    "nothing",
]);

/// Where an item promises before it says what is done: `We'll` of `We'll add a check`, with the
/// space after it.
pub fn promise(text: &str) -> Option<Range<usize>> {
    let end = PROMISES.match_at(text, 0)?;
    let rest = text.get(end..)?;
    Some(0..end + (rest.len() - rest.trim_start().len()))
}

/// Whether an item opens with a promise or a wish in place of a verb; a label before it does not count.
pub fn is_wish(text: &str) -> bool {
    let after = text.split_once(": ").filter(|(label, _)| words(label).count() <= 5);
    let body = after.map_or(text, |(_, body)| body);
    let wishes = WISHES.match_at(body, 0).is_some() && !STATES.is_in(body);
    (wishes || promise(body).is_some()) && !imperative(text)
}

/// Whether a text says that no follow-up work is needed.
pub fn needs_no_action(text: &str) -> bool {
    NOTHING_TO_DO.is_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_end_before_the_verb() {
        for (text, rest) in [
            ("We'll add a check", Some("add a check")),
            ("We’ll add a check", Some("add a check")),
            ("We need to add a check", Some("add a check")),
            ("Add a check", None),
            ("We", None),
            ("Wé", None),
        ] {
            assert_eq!(promise(text).map(|range| &text[range.end..]), rest, "{text}");
        }
    }

    #[test]
    fn wishes_open_without_a_verb() {
        for text in ["Better alerts", "We should add a check", "Monitoring: Real-time alerts"] {
            assert!(is_wish(text), "{text}");
        }
        for text in [
            "Add a better check",
            "The pool will be larger",
            "Create a standard: All calls end in time",
            "**Alerts**: Page on disk use",
            "Amend the runbook",
            "",
        ] {
            assert!(!is_wish(text), "{text}");
        }
    }

    #[test]
    fn a_reason_for_no_action_is_one() {
        assert!(needs_no_action("No action is needed: the supplier has closed the account."));
        assert!(!needs_no_action("We will add a check."));
    }
}
