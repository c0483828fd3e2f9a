//! Stamps: a date, a time of day and a zone that stand together, at the head of an entry or within prose; and pairs of them.

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
#[derive(Debug, Clone, PartialEq)]
pub struct StampRange {
    /// Where it begins; elided date, meridiem and zone are filled in from the end.
    pub start: Stamp,
    /// Where it ends; elided date and zone are filled in from the start.
    pub end: Stamp,
    /// All of it, `from` or `between` included.
    pub range: Range<usize>,
}

/// The stamp that opens a timeline entry, after list debris, opening brackets and words such as
/// `At` or `Around`.
pub fn leading(text: &str) -> Option<Stamp> {
    let _ = text;
    None
}

/// Where text goes on after the separator that follows a stamp ending at byte `at`.
pub fn separator_end(text: &str, at: usize) -> usize {
    let _ = text;
    at
}

/// The next stamp in prose that begins at or after byte `from`.
pub fn find(text: &str, from: usize) -> Option<Stamp> {
    let _ = (text, from);
    None
}

/// The next pair of stamps that bound a stretch of time, at or after byte `from`.
pub fn find_range(text: &str, from: usize) -> Option<StampRange> {
    let _ = (text, from);
    None
}
