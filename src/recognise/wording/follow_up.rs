//! Follow-up work: that there is none, and openings that promise in place of asking.

use std::ops::Range;

/// Openings that put a promise before the verb, lower case.
const PROMISES: &[&str] = &[
    "we will ",
    "we'll ",
    "we’ll ",
    "we need to ",
    "we should ",
    "we must ",
    "we want to ",
    "we plan to ",
    "we are going to ",
    "we're going to ",
    "we’re going to ",
    "i will ",
    "i'll ",
    "i’ll ",
    "need to ",
    "should ",
    "the team will ",
    "the team should ",
];

/// Phrases that say that nothing is left to do, lower case.
const NOTHING_TO_DO: &[&str] = &[
    "none",
    "nothing",
    "no action",
    "no follow-up",
    "no follow up",
    "no further",
    "not needed",
    "not required",
    "not necessary",
    "no changes",
    "no remediation",
    "n/a",
];

/// Where an item promises before it says what is done: `We'll` of `We'll add a check`, with the
/// space after it.
pub fn promise(text: &str) -> Option<Range<usize>> {
    let promise = PROMISES.iter().find(|promise| {
        text.get(..promise.len()).is_some_and(|head| head.to_lowercase() == **promise)
    })?;
    Some(0..promise.len())
}

/// Whether a text says that no follow-up work is needed.
pub fn needs_no_action(text: &str) -> bool {
    let text = text.to_lowercase();
    NOTHING_TO_DO.iter().any(|phrase| text.contains(phrase))
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
    fn a_reason_for_no_action_is_one() {
        assert!(needs_no_action("No action is needed: the supplier has closed the account."));
        assert!(!needs_no_action("We will add a check."));
    }
}
