//! The words that postmortems use, as data: section titles, columns, verbs, phrases.

#[rustfmt::skip]
pub(crate) mod answers;
#[rustfmt::skip]
pub(crate) mod blame;
pub mod bounds;
#[rustfmt::skip]
pub(crate) mod calendar;
#[rustfmt::skip]
pub(crate) mod causes;
pub mod columns;
#[rustfmt::skip]
pub(crate) mod effects;
#[rustfmt::skip]
pub(crate) mod events;
#[rustfmt::skip]
pub(crate) mod hints;
#[rustfmt::skip]
pub(crate) mod items;
#[rustfmt::skip]
pub(crate) mod lectures;
pub mod measures;
#[rustfmt::skip]
pub(crate) mod names;
mod normal;
#[rustfmt::skip]
pub(crate) mod promises;
#[rustfmt::skip]
pub(crate) mod prompts;
mod questions;
pub mod recognition;
mod role;
pub mod sections;
pub(crate) mod table;
#[rustfmt::skip]
pub(crate) mod time_units;
mod titles;
#[rustfmt::skip]
pub(crate) mod units;
#[rustfmt::skip]
pub(crate) mod verbs;
#[rustfmt::skip]
pub(crate) mod zones;

pub(crate) use normal::{Room, normalise};
pub use role::{Role, Roles};
