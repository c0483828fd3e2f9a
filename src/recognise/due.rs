//! Due dates of action items as written: `by 2024-07-01`, `due Friday`, `ETA: Q3 2024`.

use std::ops::Range;

/// Where an action item says by when; the range holds the date alone.
pub fn find(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// Whether the cell of a due column gives no date.
pub fn is_blank(cell: &str) -> bool {
    super::owner::is_blank(cell)
}
