//! Stamps: a date, a time of day and a zone that stand together, at the head of an entry or within prose; and pairs of them.

mod lead;
mod prose;
mod range;
mod read;

pub use lead::{leading, separator_end};
pub use prose::find;
pub use range::find_range;
pub(super) use read::is_introduced;

use std::ops::Range;

use super::Found;
use super::clock::Clock;
use super::date::CalendarDate;
use super::zone::Zone;

/// A date, a time and a zone that stand together. At least one of `date`, `clock`, `relative` is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamp {
    /// The date, where written.
    pub date: Option<Found<CalendarDate>>,
    /// The time of day, where written.
    pub clock: Option<Found<Clock>>,
    /// The zone, where written.
    pub zone: Option<Found<Zone>>,
    /// Minutes after the start of the incident: `T+5m` is 5, `T-0` is 0.
    pub relative: Option<i32>,
    /// `~`, `around`, `approximately`, `c.`.
    pub approximate: bool,
    /// All of it, marks of approximation included; brackets round it and separators after it not.
    pub range: Range<usize>,
}

/// Two stamps that bound a stretch of time: `from 2:00 to 6:30 AM UTC on June 5`.
///
/// What one side leaves out and the other says is filled in; its range is then that of the other side.
#[derive(Debug, Clone, PartialEq)]
pub struct StampRange {
    /// Where it begins; elided date, year, meridiem and zone are filled in from the end.
    pub start: Stamp,
    /// Where it ends; elided date, year, meridiem and zone are filled in from the start.
    pub end: Stamp,
    /// All of it, `from` or `between` included.
    pub range: Range<usize>,
}
