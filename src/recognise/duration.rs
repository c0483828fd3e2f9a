//! Lengths of time: `2 hours`, `1h 15m`, `34 hours and 22 minutes`, `1.5 h`, `PT2H`, `two hours`, `under 3 hours`.

use super::Found;

/// What a length is a bound of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The length itself.
    Exact,
    /// `about`, `~`, `roughly`, `around`.
    About,
    /// `under`, `less than`, `up to`, `at most`.
    AtMost,
    /// `over`, `more than`, `at least`, `13+`.
    AtLeast,
}

/// A length of time as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Duration {
    /// In minutes.
    pub minutes: f64,
    /// The size of the smallest unit written, in minutes: 60 for `2 hours`, 1 for `2 h 5 min`, 6 for `1.5 h` (a tenth).
    pub granularity: f64,
    /// Whether it is the length itself or a bound of it.
    pub bound: Bound,
}

/// The next length in prose that begins at or after byte `from`.
pub fn find(text: &str, from: usize) -> Option<Found<Duration>> {
    let _ = (text, from);
    None
}

/// The length that is the value of a field; also reads `01:15` and `1:15:00` as hours and minutes.
pub fn whole(text: &str) -> Option<Found<Duration>> {
    let _ = text;
    None
}
