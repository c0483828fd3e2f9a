//! A team's own rule pages, read into rules.

/// What a team's own rule page asks for.
#[derive(Debug)]
pub struct Definition {}
