//! Pure recognisers: a `&str` goes in, values with byte ranges come out. No Markdown, no rules.
//!
//! Every range is in bytes of the string that was given and lies on character boundaries.

use std::ops::Range;

pub mod acronym;
pub mod address;
pub mod anchors;
pub mod boilerplate;
pub mod clock;
pub mod date;
pub mod due;
pub mod duration;
pub mod language;
pub(crate) mod lexicon;
pub mod name;
pub mod owner;
pub(crate) mod phrases;
pub mod placeholder;
pub mod quantity;
pub mod quoted;
mod scan;
pub mod share;
pub mod signs;
pub mod stamp;
pub mod status;
pub(crate) mod tail;
pub mod ticket;
pub mod tokens;
pub mod wording;
pub(crate) mod words;
pub mod zone;

/// A value and the bytes it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<T> {
    /// What was read.
    pub value: T,
    /// From which bytes of the string.
    pub range: Range<usize>,
}
