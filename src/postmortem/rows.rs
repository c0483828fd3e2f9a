//! Table rows as fields: a label in the first cell, its value in the second.

use super::Form;
use super::titles::Title;
use super::units::Unit;
use crate::config::Config;
use crate::markdown::{Block, BlockKind, Outline};
use crate::vocabulary::columns::{Column, column};
use crate::vocabulary::sections::{self, TitleMeaning};

/// The field that a table row is: its first cell names a role, its second says it.
pub(super) fn title(
    outline: &Outline,
    unit: &Unit,
    header: bool,
    config: &Config,
) -> Option<Title> {
    let cells = cells(outline, unit.block);
    let [label, value, rest @ ..] = cells.as_slice() else { return None };
    let table = outline.blocks[unit.block].parent?;
    if rest.len() > 1 || is_list(outline, table) {
        return None;
    }
    let shown = value.prose.text();
    if header && !shown.contains([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        return None;
    }
    let text = label.prose.text();
    let meaning: TitleMeaning = sections::label(text.trim_end_matches(':'), config.titles());
    (!meaning.roles.is_empty()).then(|| Title {
        range: 0..text.trim_end_matches([':', ' ']).len(),
        value: 0..0,
        form: Form::Field,
        meaning,
    })
}

/// Whether a table lists events or follow-up work, as opposed to fields.
fn is_list(outline: &Outline, table: usize) -> bool {
    let Some(header) = outline.blocks.get(table + 1) else { return false };
    if header.kind != (BlockKind::Row { header: true }) {
        return false;
    }
    let header = cells(outline, table + 1);
    let is_field = |cell: &&&Block| cell.prose.text().contains(|c: char| c.is_ascii_digit());
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
pub(super) fn cells<'o>(outline: &'o Outline<'o>, row: usize) -> Vec<&'o Block<'o>> {
    let end = outline.blocks[row].end;
    outline.blocks.get(row + 1..end).unwrap_or_default().iter().collect()
}
