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

impl Duration {
    /// Whether a stretch of this many minutes may be called so: to the minute, or to half of a
    /// fraction or of a day where the length is stated in those. Whole hours are meant exactly
    /// unless marked as approximate.
    pub fn agrees_with(&self, minutes: f64) -> bool {
        const DAY: f64 = 1440.0;
        let coarse = self.granularity >= DAY || self.granularity < 60.0;
        let exact = if coarse { (self.granularity / 2.0).max(1.0) } else { 1.0 };
        let slack = match self.bound {
            Bound::About => exact.max(self.granularity / 2.0).max(self.minutes / 10.0),
            _ => exact,
        };
        let over = minutes - self.minutes;
        match self.bound {
            Bound::AtMost => over <= slack,
            Bound::AtLeast => over >= -slack,
            Bound::Exact | Bound::About => over.abs() <= slack,
        }
    }
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
