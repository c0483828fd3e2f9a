//! Labels over a list or table that they name, though a remark stands beside them: `Timeline: (approximate)`.

use super::label::LABEL_LIMIT;
use crate::markdown::Outline;
use crate::postmortem::rows;
use crate::postmortem::units::{Place, Unit};
use crate::recognise::{stamp, wording};
use crate::vocabulary::{Role, Roles};

/// Whether what a label of these roles names stands below, and the value beside it is but a remark on that: a note in
/// brackets, a sentence that leads to it, or over entries with times anything short that tells no time itself.
pub(super) fn is_named(
    outline: &Outline,
    unit: &Unit,
    next: Option<&Unit>,
    roles: Roles,
    value: &str,
) -> bool {
    let is_timeline = roles == Role::Timeline.into();
    if !is_timeline && roles != Role::Actions.into() || value.len() > LABEL_LIMIT {
        return false;
    }
    let Some(next) = next.filter(|next| is_below(unit, next)) else { return false };
    let is_note = value.starts_with('(') && value.ends_with(')') || value.ends_with([':', '：']);
    match next.place {
        Place::Row { .. } => {
            let table = outline.blocks.get(next.block).and_then(|row| row.parent);
            table.is_some_and(|table| rows::is_list(outline, table)) && !is_timed(value)
        }
        _ if is_timeline => (is_note || is_timed(next.line(outline).text())) && !is_timed(value),
        _ => is_note && !wording::says_nothing(value),
    }
}

/// Whether a unit is the first of a list or table below another.
fn is_below(unit: &Unit, next: &Unit) -> bool {
    match unit.place {
        Place::Line { .. } => matches!(next.place, Place::Item | Place::Row { .. }),
        Place::Item => next.place == Place::Item && next.lists > unit.lists,
        _ => false,
    }
}

/// Whether a time of day stands in a text.
fn is_timed(text: &str) -> bool {
    stamp::find(text, 0).is_some_and(|stamp| stamp.clock.is_some())
}
