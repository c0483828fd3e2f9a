//! What an entry of a timeline says that it is: start, detection, escalation, mitigation, resolution.

/// What an entry's words say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EventKinds {
    /// The trouble begins.
    pub start: bool,
    /// Someone or something notices.
    pub detection: bool,
    /// Others are called.
    pub escalation: bool,
    /// The effect on users is lessened.
    pub mitigation: bool,
    /// The trouble is over.
    pub resolution: bool,
}

/// What the words of an entry say it is.
pub fn event_kinds(text: &str) -> EventKinds {
    EventKinds { resolution: text.contains("resolved"), ..EventKinds::default() }
}

/// Whether an entry says that the trouble is lessened or over.
pub fn is_recovery(text: &str) -> bool {
    let kinds = event_kinds(text);
    kinds.mitigation || kinds.resolution
}
