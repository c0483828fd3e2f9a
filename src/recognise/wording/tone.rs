//! Wording that judges, dramatises or argues with the past.

use std::ops::Range;

/// Words that lay guilt on someone: `careless`, `the fault of`, `should have known`.
pub fn blameful(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// What should, could or would have been: `should have been caught`, `if only`.
pub fn counterfactual(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// Words that dramatise: `!!`, `ridiculous`, `disaster`.
pub fn animated(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// Adverbs that measure people by what they ought to have done: `hastily`, `inadequately`.
pub fn normative(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}
