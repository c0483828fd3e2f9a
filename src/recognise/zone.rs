//! Time zones as written beside times: `UTC`, `PST`, `UTC-5`, `GMT +1`, `+02:00`, `Pacific Time`, `Africa/Lagos`.

use super::Found;

/// What is known of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneKind {
    /// A fixed offset from UTC, in minutes: `UTC`, `+02:00`, `WAT`, `EST`.
    Offset(i16),
    /// A real zone whose offset depends on the date, or that names more than one: `PT`, `CST`, `IST`, `Pacific Time`, `Africa/Lagos`.
    Varies,
    /// No zone of that name is known: `UAT`.
    Unknown,
}

/// A time zone as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// As written: `PST`, `UTC-5`, `Pacific Time`.
    pub name: String,
    /// What is known of it.
    pub kind: ZoneKind,
}

/// The zone that stands at byte `at`, after a time; space and an opening parenthesis before it are
/// skipped and not part of the range.
pub fn at(text: &str, at: usize) -> Option<Found<Zone>> {
    let _ = (text, at);
    None
}

/// The zone that a heading, caption or sentence declares for all times: `(all times UTC)`, `Time (UTC)`.
pub fn find_declared(text: &str) -> Option<Found<Zone>> {
    let _ = text;
    None
}

/// The form of its region's time that an abbreviation names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// Winter time: `PST`, `CET`.
    Standard,
    /// Summer time: `PDT`, `CEST`.
    Summer,
}

/// An abbreviation that names one half of its region's year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DstForm {
    /// Which half.
    pub season: Season,
    /// The IANA name of the region: `America/Los_Angeles`.
    pub region: &'static str,
    /// The abbreviation for the other half: `PDT` for `PST`.
    pub other: &'static str,
    /// The name that fits all year: `PT`.
    pub generic: Option<&'static str>,
}

/// Which half of the year an abbreviation names, where its region has two.
pub fn dst_of(name: &str) -> Option<DstForm> {
    let _ = name;
    None
}

/// The known zone that an unknown one was perhaps meant to be.
pub fn nearest(name: &str) -> Option<&'static str> {
    let _ = name;
    None
}
