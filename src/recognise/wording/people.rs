//! Sentences that make a person the cause.

use std::ops::Range;

/// The words that make a person the cause: `human error`, `the engineer forgot`.
pub fn blames_person(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// `failed to` said of a person or a team.
pub fn failed_to_person(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}
