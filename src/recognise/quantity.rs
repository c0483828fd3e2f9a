//! Figures about an effect: `80 %`, `1,200 requests`, `$50K`, `two customers`; not durations, times, dates or versions.

use std::ops::Range;

use super::Found;

/// The first figure about an effect, with its unit.
pub fn find(text: &str) -> Option<Range<usize>> {
    let _ = text;
    None
}

/// Every percentage, in percent.
pub fn percents(text: &str) -> Vec<Found<f64>> {
    let _ = text;
    Vec::new()
}
