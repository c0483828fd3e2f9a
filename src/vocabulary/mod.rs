//! The words that postmortems use, as data: section titles, columns, verbs, phrases.

pub mod columns;
pub mod recognition;
mod role;
pub mod sections;

pub use role::{Role, Roles};
