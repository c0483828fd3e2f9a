//! Text that waits to be replaced: `TBD`, `YYYY-MM-DD`, `[Name]`, `<what happened>`.

use std::ops::Range;

/// Every placeholder, in order of place.
pub fn find_all(text: &str) -> Vec<Range<usize>> {
    let _ = text;
    Vec::new()
}

/// Whether a sentence asks the writer for something: `Describe the impact here.`
pub fn is_prompt(text: &str) -> bool {
    let _ = text;
    false
}
