//! The words that postmortems use, as data: section titles, verbs, units, phrases.

mod role;

pub use role::{Role, Roles};
