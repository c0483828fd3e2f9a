//! Sentences that say why it happened, and entries of people who still look for the reason.

use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::sentences;
use crate::vocabulary::causes::{JOINTS, SOUGHT, STATED, TROUBLES};
use crate::vocabulary::effects::HARM;

static NAMED: Phrases = phrases!(STATED);
static JOINED: Phrases = phrases!(JOINTS);
static HARMS: Phrases = phrases!(HARM);
static TROUBLED: Phrases = phrases!(TROUBLES);
static SEEKING: Phrases = phrases!(SOUGHT);

/// Whether a text says with a word for causes what caused the trouble.
pub fn states_cause(text: &str) -> bool {
    NAMED.is_in(text)
}

/// Whether a sentence of a text joins a harm or trouble and what led to it.
pub fn explains_harm(text: &str) -> bool {
    let troubles = |sentence: &str| HARMS.is_in(sentence) || TROUBLED.is_in(sentence);
    sentences(text).any(|sentence| JOINED.is_in(sentence) && troubles(sentence))
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
    fn looking_for_a_cause_is_no_recovery() {
        assert!(seeks_cause("The root cause was identified."));
        assert!(seeks_cause("Investigation begins."));
        assert!(!seeks_cause("The service is back."));
    }
}
