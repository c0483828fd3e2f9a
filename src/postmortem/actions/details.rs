//! What the entries under a task say of it: `- Owner: Ada`, `- Due: 2026-06-01`.

use std::ops::Range;

use super::told::{Given, Stated, Task, linked_ticket, stated};
use crate::markdown::{Block, BlockKind};
use crate::postmortem::dates;
use crate::recognise::signs::Signs;
use crate::recognise::{due, owner, status, ticket};
use crate::vocabulary::columns::{Column, column};

/// Where the colon of a label stands at the latest, in bytes.
const LONGEST_LABEL: usize = 24;

/// Longest value, in bytes.
const LONGEST_VALUE: usize = 80;

impl<'s> Task<'s> {
    /// Reads the fields in the list under it, for what its own text does not say.
    pub(in crate::postmortem) fn read_details(&mut self, given: &Given<'_, 's>) {
        let blocks = &given.outline.blocks;
        let has_list = self.row.is_none()
            && matches!(
                blocks.get(self.block + 1).map(|next| &next.kind),
                Some(BlockKind::List { .. })
            )
            && matches!(blocks.get(self.block).map(|own| &own.kind), Some(BlockKind::Item { .. }));
        if !has_list {
            return;
        }
        for index in given.outline.items_under(self.block) {
            let detail = &blocks[index];
            if let Some((label, value)) = field(detail.prose.text()) {
                self.heed(given, (index, detail), label, value);
            }
        }
    }

    /// Takes what a field says that stands in a block.
    fn heed(
        &mut self,
        given: &Given<'_, 's>,
        (index, block): (usize, &Block<'s>),
        label: &str,
        value: Range<usize>,
    ) {
        let item = &mut self.item;
        let text = block.prose.text().get(value.clone()).unwrap_or_default();
        let said = || stated(&block.prose, value.clone());
        match column(label) {
            Column::Owner => item.owner = item.owner.take().or_else(|| Some(said())),
            Column::Due if item.due.is_none() => {
                let date = dates::whole(given.reading.anchored(index, value.clone()), given.year);
                if date.is_some() || due::is_when(text) {
                    (item.due, item.due_date) = (Some(said()), date);
                }
            }
            Column::Ticket if item.ticket.is_none() => {
                let trackers = &given.reading.config.trackers;
                let named = ticket::find(text, Signs::of(text), trackers);
                let named = named.map(|found| value.start + found.start..value.start + found.end);
                let named: Option<Stated<'s>> = named.map(|found| stated(&block.prose, found));
                item.ticket = named.or_else(|| linked_ticket(&block.prose, &value));
            }
            Column::Status => item.done = item.done.or_else(|| status::cell(text)),
            Column::Priority => item.priority = item.priority.take().or_else(|| Some(said())),
            _ => {}
        }
    }
}

/// The label and the value of an entry that is a field.
fn field(text: &str) -> Option<(&str, Range<usize>)> {
    let near = text.get(..text.floor_char_boundary(LONGEST_LABEL))?;
    let colon = near.find(':')?;
    let label = near.get(..colon)?.trim();
    let rest = text.get(colon + 1..)?;
    let value = rest.trim();
    let start = colon + 1 + (rest.len() - rest.trim_start().len());
    let is_value = rest.starts_with(' ') && value.len() <= LONGEST_VALUE && !owner::is_blank(value);
    is_value.then(|| (label, start..start + value.len()))
}
