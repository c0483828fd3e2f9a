//! Table rows as fields: a label in the first cell, its value in the second.

use super::Form;
use super::titles::{Title, Titles};
use super::units::Unit;
use crate::markdown::{Block, BlockKind, Outline};
use crate::vocabulary::columns::{Column, column};

/// The field that a row of a table of fields is: its first cell names a role, its second says it.
pub(super) fn title(
    outline: &Outline,
    unit: &Unit,
    header: bool,
    titles: &mut Titles<'_>,
) -> Option<Title> {
    let [label, value, rest @ ..] = cells(outline, unit.block) else { return None };
    let shown = value.prose.text();
    let says = |c: char| c == ' ' || c.is_ascii_digit();
    if rest.len() > 1 || header && !shown.contains(says) {
        return None;
    }
    let text = label.prose.text();
    let roles = titles.asked(text.trim_end_matches(':')).label();
    (!roles.is_empty()).then(|| Title {
        range: 0..text.trim_end_matches([':', ' ']).len(),
        value: 0..0,
        form: Form::Field,
        meaning: roles.into(),
        groups: false,
    })
}

/// Whether a table lists events or follow-up work, as opposed to fields.
pub(super) fn is_list(outline: &Outline, table: usize) -> bool {
    let Some(header) = outline.blocks.get(table + 1) else { return false };
    if header.kind != (BlockKind::Row { header: true }) {
        return false;
    }
    let header = cells(outline, table + 1);
    let is_field = |cell: &&Block| cell.prose.text().contains(|c: char| c.is_ascii_digit());
    if header.get(1).filter(is_field).is_some() {
        // Without a header of its own, the first field of the table stands there.
        return false;
    }
    header.iter().any(|cell| {
        matches!(
            column(cell.prose.text()),
            Column::Time | Column::Date | Column::DateTime | Column::Action | Column::Owner
        )
    })
}

/// The cells of a row.
pub(super) fn cells<'o, 's>(outline: &'o Outline<'s>, row: usize) -> &'o [Block<'s>] {
    outline.blocks.get(row + 1..outline.blocks[row].end).unwrap_or_default()
}
