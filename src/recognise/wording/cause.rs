//! Sentences that say why it happened, and entries of people who still look for the reason.

use crate::recognise::phrases::Phrases;

static STATED: Phrases = Phrases::new(&[
    "root cause was",
    "root cause is",
    "root cause of",
    "was caused by",
    "were caused by",
    "is caused by",
    "caused by",
    "the cause was",
    "the reason was",
    "happened because",
    "contributing factor",
    "contributing factors",
    "turned out to be",
    "resulted from",
    "cause racine",
    "causé par",
    "causée par",
    "causa raíz",
    "causado por",
    "causada por",
    "causa raiz",
    "ursache war",
    "verursacht durch",
    "causato da",
    "causata da",
    "根本原因",
    "原因は",
    "根因",
    "原因是",
]);

static SOUGHT: Phrases = Phrases::new(&[
    "investigat*",
    "identified",
    "identifies",
    "root cause",
    "diagnos*",
    "suspect*",
    "looking into",
    "looked into",
    "debug*",
    "discovered",
    "escalated",
    "escalates",
    "paged",
    "alerted",
]);

/// Whether a text says what caused the trouble.
pub fn states_cause(text: &str) -> bool {
    STATED.is_in(text)
}

/// Whether an entry tells of looking for the cause, finding it, or calling for help.
pub fn seeks_cause(text: &str) -> bool {
    SOUGHT.is_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_stated_with_its_words() {
        assert!(states_cause("The outage was caused by a full disk."));
        assert!(states_cause("Its root cause was a full disk."));
        assert!(!states_cause("The disk was full. It is hard to find the root of it."));
    }

    #[test]
    fn looking_for_a_cause_is_no_recovery() {
        assert!(seeks_cause("The root cause was identified."));
        assert!(seeks_cause("Investigation begins."));
        assert!(!seeks_cause("The service is back."));
    }
}
