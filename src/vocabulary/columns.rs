//! What the columns of timelines and of tables of action items are called.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// A time of day, perhaps with more.
    Time,
    /// A calendar date.
    Date,
    /// Both.
    DateTime,
    /// A time zone.
    Zone,
    /// What happened.
    Event,
    /// What is to be done.
    Action,
    /// Who does it.
    Owner,
    /// By when.
    Due,
    /// How far it is.
    Status,
    /// Where it is tracked.
    Ticket,
    /// How urgent it is.
    Priority,
    /// What sort of action it is: prevent, mitigate, detect.
    Kind,
    /// A link, graph or log that shows it.
    Evidence,
    /// Anything else.
    Other,
}

/// What the column under this header holds.
pub fn column(header: &str) -> Column {
    match header.to_lowercase().trim() {
        "time" => Column::Time,
        "date" => Column::Date,
        "event" => Column::Event,
        "action" | "action item" => Column::Action,
        "owner" => Column::Owner,
        "due" => Column::Due,
        "status" => Column::Status,
        "ticket" => Column::Ticket,
        "priority" => Column::Priority,
        "type" => Column::Kind,
        _ => Column::Other,
    }
}
