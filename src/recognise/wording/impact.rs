//! Sentences that say who or what was affected, and how.

/// Whether a sentence says who or what was affected, and how.
pub fn states_impact(text: &str) -> bool {
    let _ = text;
    false
}

/// Whether a sentence says that nobody was affected, or that the effect is not known.
pub fn no_impact(text: &str) -> bool {
    let _ = text;
    false
}
