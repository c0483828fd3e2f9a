//! Owners of action items: `@handle`, `Owner: Ada`, `(Ada Lovelace)`, `— AL`, `ada@`.

use super::Found;

/// The owner written in an action item; the range holds the name alone.
pub fn find(text: &str) -> Option<Found<String>> {
    let _ = text;
    None
}

/// Whether a text is a person: a handle, or two or three capitalised words that are no common words.
pub fn looks_like_person(text: &str) -> bool {
    text.starts_with('@')
}

/// Whether the cell of an owner column names nobody: empty, `-`, `TBD`, `???`, `N/A`, `unassigned`.
pub fn is_blank(cell: &str) -> bool {
    matches!(cell.trim(), "" | "-" | "TBD")
}
