//! Action items: too vague to finish, two in one, past steps, work on people.

use std::ops::Range;

/// The vague verb that leads an action item which nothing makes specific.
pub fn vague_action(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// The words that make training or reminding people the whole of an action item.
pub fn targets_people(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// The second of two tasks that stand in one action item.
pub fn compound(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// Whether an item tells what was done: `Restarted the server`, `We rolled back`.
pub fn past_step(text: &str) -> bool {
    let _ = text;
    false
}

/// Whether an item begins with an imperative: `Add a check`.
pub fn imperative(text: &str) -> bool {
    let _ = text;
    false
}
