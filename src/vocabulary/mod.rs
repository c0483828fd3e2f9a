//! The words that postmortems use, as data: section titles, columns, verbs, phrases.

pub mod bounds;
pub(crate) mod calendar;
pub mod columns;
pub mod measures;
pub(crate) mod names;
mod normal;
mod questions;
pub mod recognition;
mod role;
pub mod sections;
pub(crate) mod time_units;
mod titles;
pub(crate) mod units;
pub(crate) mod zones;

pub(crate) use normal::normalise;
pub use role::{Role, Roles};
