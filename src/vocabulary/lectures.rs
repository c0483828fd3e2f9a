//! Signs of prose about postmortems in general, in small letters, those that say the same side by side.

/// What a postmortem is.
pub(crate) const DEFINITIONS: &[&str] = &[
    "a postmortem should", "post mortem is a", "post mortem is an", "post mortem is the",
    "post mortems are", "postmortem is a", "postmortem is an", "postmortem is the",
    "postmortems are", "postmortems help",
];

/// What there is to learn from.
pub(crate) const LEARNING: &[&str] = &[
    "from past failures", "from past incidents", "from past mistakes", "from previous failures",
    "from previous incidents", "from previous mistakes", "learn from failure",
    "learn from mistakes", "learn from our mistakes",
];

/// How one is usually held and written.
pub(crate) const HABITS: &[&str] = &[
    "typically conducted", "typically entails", "typically held", "typically involves",
    "usually conducted", "usually entails", "usually held", "usually involves", "usually written",
];

/// What is made of it.
pub(crate) const RECORDS: &[&str] = &[
    "a record of an incident", "a written record of an incident", "artifact is created",
    "artifact is produced", "document is created", "document is produced",
];

/// Whose it is: not the writer's.
pub(crate) const YOURS: &[&str] = &[
    "your company", "your incident response", "your organisation", "your organization",
    "your team's response",
];

/// That failures come.
pub(crate) const FATE: &[&str] = &[
    "failure is inevitable", "failures are inevitable", "outages are inevitable",
    "system will eventually fail", "systems will eventually fail",
];

/// That they are fine.
pub(crate) const COMFORT: &[&str] = &[
    "failing is fine", "failing is normal", "failure is normal", "great opportunity to learn",
    "opportunity to learn and improve",
];
