//! Time zones as written beside times: `UTC`, `PST`, `UTC-5`, `GMT +1`, `+02:00`, `Pacific Time`, `Africa/Lagos`.

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
