//! What the parts of the reading share while a document is read.

use std::ops::Range;

use super::anchors::Anchors;
use super::hearing::Hearing;
use super::sections::Sections;
use super::units::Unit;
use crate::config::Config;
use crate::markdown::{Line, Outline};
use crate::recognise::Found;
use crate::recognise::anchors::Anchored;
use crate::recognise::stamp::Stamp;
use crate::recognise::wording::Heard;
use crate::source::{Source, Span};
use crate::vocabulary::Roles;

/// A document while it is read.
#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    pub(super) source: &'r Source,
    pub(super) outline: &'r Outline<'r>,
    pub(super) units: &'r [Unit],
    pub(super) sections: &'r Sections<'r>,
    pub(super) anchors: &'r Anchors,
    pub(super) hearing: &'r Hearing,
    pub(super) config: &'r Config,
}

impl<'r> Reading<'r> {
    /// The line of a unit.
    pub(super) fn line(&self, unit: usize) -> Line<'r> {
        self.units[unit].line(self.outline)
    }

    /// A range of a block's text, with the places in it where stamps and lengths may begin.
    pub(super) fn anchored(&self, block: usize, range: Range<usize>) -> Anchored<'r> {
        self.anchors.within(self.outline, block, range)
    }

    /// A range of a block's text, with the phrases that were heard in it.
    pub(super) fn heard(&self, block: usize, range: Range<usize>) -> Heard<'r> {
        self.hearing.within(self.outline, block, range)
    }

    /// What the place of a unit is for.
    pub(super) fn roles(&self, unit: usize) -> Roles {
        self.sections.roles_at(unit)
    }

    /// Whether a unit is a title without a value.
    pub(super) fn is_title(&self, unit: usize) -> bool {
        self.sections.is_title[unit]
    }
}

/// A stamp that was found in the text of a line, with all its ranges made bytes of the source.
pub(super) fn placed(mut stamp: Stamp, line: Line<'_>) -> Stamp {
    place(&mut stamp, line);
    stamp
}

/// Makes all ranges of a stamp that was found in the text of a line bytes of the source.
pub(super) fn place(stamp: &mut Stamp, line: Line<'_>) {
    let text = stamp.range.clone();
    let source = line.span(text.clone());
    // Most stamps stand in the source as they are seen, so that each part is as far into both.
    let is_copy = source.len() == text.len();
    move_all(stamp, |range| match range.start.checked_sub(text.start) {
        Some(into) if is_copy && range.end <= text.end => {
            source.start + into..source.start + into + range.len()
        }
        _ => line.span(range.clone()).range(),
    });
}

/// A stamp that was found in a text of the source from byte `start` on, with all its ranges made bytes
/// of the source.
pub(super) fn shifted(mut stamp: Stamp, start: usize) -> Stamp {
    move_all(&mut stamp, |range| range.start + start..range.end + start);
    stamp
}

fn move_all(stamp: &mut Stamp, place: impl Fn(&Range<usize>) -> Range<usize>) {
    stamp.range = place(&stamp.range);
    if let Some(Found { value, range }) = &mut stamp.clock {
        *range = place(range);
        if let Some(range) = &mut value.meridiem_range {
            *range = place(range);
        }
    }
    if let Some(Found { value, range }) = &mut stamp.date {
        *range = place(range);
        if let Some(range) = value.weekday_range.as_deref_mut() {
            *range = place(range);
        }
    }
    if let Some(zone) = &mut stamp.zone {
        zone.range = place(&zone.range);
    }
}

/// The bytes of a placed stamp.
pub(super) fn span_of(stamp: &Stamp) -> Span {
    stamp.range.clone().into()
}
