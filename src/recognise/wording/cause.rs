//! Sentences that say why it happened, and entries of people who still look for the reason.

use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::{is_one_of, sentences, words};
use crate::vocabulary::blame::TEAMS;
use crate::vocabulary::causes::{
    FELLING, JOINTS, REASONS, SOUGHT, STATED, TROUBLES, WITHOUT_OBJECT,
};
use crate::vocabulary::effects::HARM;
use crate::vocabulary::events::DETECTION;

static NAMED: Phrases = phrases!(STATED);
static REASONED: Phrases = phrases!(REASONS);
static JOINED: Phrases = phrases!(REASONS, JOINTS);
static FELLED: Phrases = phrases!(FELLING);
static HARMS: Phrases = phrases!(HARM);
static TROUBLED: Phrases = phrases!(TROUBLES);
static SEEKING: Phrases = phrases!(SOUGHT);

/// Whether a text says with a word for causes what caused the trouble.
pub fn states_cause(text: &str) -> bool {
    NAMED.is_in(text)
}

/// Whether a sentence of a text gives the reason of a harm or trouble, or tells what made a thing fail.
pub fn gives_reason(text: &str) -> bool {
    sentences(text).any(|sentence| fells(sentence) || reasons(sentence) && troubles(sentence))
}

/// Whether a sentence gives a reason, other than why somebody noticed.
fn reasons(sentence: &str) -> bool {
    let Some(reason) = REASONED.find(sentence) else { return false };
    let before = sentence.get(..reason.start).and_then(|head| words(head).last());
    !before.is_some_and(|(_, word)| is_one_of(word, DETECTION))
}

/// Whether a sentence of a text joins a harm or trouble and what led to it, in whatever words.
pub fn explains_harm(text: &str) -> bool {
    sentences(text).any(|sentence| JOINED.is_in(sentence) && troubles(sentence))
}

fn troubles(sentence: &str) -> bool {
    HARMS.is_in(sentence) || TROUBLED.is_in(sentence)
}

/// Whether a sentence says that something took down another thing; what a team takes down is a remedy.
fn fells(sentence: &str) -> bool {
    let Some(verb) = FELLED.find(sentence) else { return false };
    let before = sentence.get(..verb.start).and_then(|head| words(head).last());
    let after = sentence.get(verb.end..).and_then(|rest| words(rest).next());
    let by_thing = before.is_some_and(|(_, word)| !is_one_of(word, TEAMS));
    by_thing && after.is_some_and(|(_, word)| !WITHOUT_OBJECT.has(word))
}

/// Whether an entry tells of looking for the cause, finding it, or calling for help.
pub fn seeks_cause(text: &str) -> bool {
    SEEKING.is_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_stated_with_its_words() {
        assert!(states_cause("The outage was caused by a full disk."));
        assert!(states_cause("Its root cause was a full disk."));
        assert!(states_cause("The root cause for this outage: a full disk."));
        assert!(states_cause("Both failures stem from a full disk."));
        assert!(!states_cause("The disk was full. It is hard to find the root of it."));
    }

    #[test]
    fn a_harm_is_explained_in_its_own_sentence() {
        assert!(explains_harm("Logins failed because a certificate\nhad expired."));
        assert!(!explains_harm("Logins failed. We met at noon because of it."));
    }

    #[test]
    fn a_reason_is_given_in_plain_words() {
        for text in [
            "The outage was due to a flaw in the parser.",
            "The downtime was triggered by a full disk.",
            "A bad release took down the export jobs.",
            "A bad release broke the exports.",
            "A stale cache led to the outage.",
            "As a result of a bad release, exports failed.",
            "The bug was introduced in v2.1.",
            "A new limit was deployed, causing failures in all exports.",
        ] {
            assert!(gives_reason(text), "{text}");
        }
        for text in [
            "As a result, exports failed.",
            "The exports broke on Monday.",
            "We took down the site to save what was left.",
            "Something broke.",
            "We met due to the time of day.",
            "The outage was noticed due to a look at the logs.",
        ] {
            assert!(!gives_reason(text), "{text}");
        }
        for text in [
            "The culprit was a full disk.",
            "The problem was that the disk was full.",
            "We traced it back to a full disk.",
            "It turned out that the certificate had expired.",
        ] {
            assert!(states_cause(text), "{text}");
        }
        assert!(!states_cause("The issue was resolved at noon."));
    }

    #[test]
    fn looking_for_a_cause_is_no_recovery() {
        assert!(seeks_cause("The root cause was identified."));
        assert!(seeks_cause("Investigation begins."));
        assert!(!seeks_cause("The service is back."));
    }
}
