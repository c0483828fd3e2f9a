//! What the cells of a row say of the task that stands in it.

use std::rc::Rc;

use regex::Regex;

use super::told::{Given, Stated, Task, linked_ticket, stated};
use crate::markdown::Block;
use crate::postmortem::dates;
use crate::postmortem::rows::cells;
use crate::recognise::signs::Signs;
use crate::recognise::{due, owner, status, ticket};
use crate::vocabulary::columns::Column;

/// A row of a table of tasks.
pub(in crate::postmortem) struct Row {
    /// Its block.
    pub(super) block: usize,
    /// What the columns of its table hold.
    pub(super) columns: Rc<[Column]>,
}

impl<'s> Task<'s> {
    /// Reads the other cells of its row, which say more than its text does.
    pub(in crate::postmortem) fn read_cells(&mut self, given: &Given<'_, 's>) {
        let Some(Row { block: row, columns }) = &self.row else { return };
        let (row, cells) = (*row, cells(given.outline, *row));
        let item = &mut self.item;
        let at = |wanted: Column| columns.iter().position(|column| *column == wanted);
        let told_in = |wanted: Column| {
            let column = at(wanted)?;
            let cell = cells.get(column).filter(|cell| !trimmed(cell).is_empty())?;
            Some((column, cell))
        };
        let told = |wanted: Column| told_in(wanted).map(|(_, cell)| cell);
        let is_named = |cell: &&Block<'_>| !owner::is_blank(trimmed(cell));
        if let Some(cell) = told(Column::Owner).filter(is_named) {
            item.owner = Some(all_of(cell));
        }
        if let Some((column, cell)) = told_in(Column::Due)
            .or_else(|| told_in(Column::Date))
            .or_else(|| told_in(Column::Time).filter(|(_, cell)| due::is_when(trimmed(cell))))
            .filter(|(_, cell)| !trimmed(cell).trim_matches(['-', '–', '—']).is_empty())
        {
            let text = given.reading.anchored(row + 1 + column, 0..cell.prose.text().len());
            item.due_date = dates::whole(text, given.year);
            item.due = Some(all_of(cell));
        }
        let in_cell = |wanted: Column| {
            let cell = cells.get(at(wanted)?)?;
            let text = cell.prose.text();
            let found = ticket::find(text, Signs::of(text), &given.reading.config.trackers);
            found.map(|found| stated(&cell.prose, found)).or_else(|| linked_in(cell))
        };
        let beside = told(Column::Ticket).and_then(|cell| status::beside_ticket(trimmed(cell)));
        let tracked = || {
            let cell = told(Column::Ticket).filter(is_named)?;
            let Some((_, name)) = &beside else { return Some(all_of(cell)) };
            let lead = cell.prose.text().len() - cell.prose.text().trim_start().len();
            let range = lead + name.start..lead + name.end;
            let text = cell.prose.text().get(range.clone()).unwrap_or_default();
            (!owner::is_blank(text)).then(|| stated(&cell.prose, range))
        };
        item.ticket = in_cell(Column::Ticket).or_else(tracked).or(item.ticket.take());
        if item.ticket.is_none() {
            // Before the task stands its number.
            let alone = |cell| ticket_alone(cell, &given.reading.config.trackers);
            let behind = || cells.iter().skip(self.block.saturating_sub(row)).find_map(alone);
            item.ticket = cells.iter().find_map(linked_in).or_else(behind);
        }
        item.priority = told(Column::Priority).map(all_of);
        item.kind = told(Column::Kind).map(all_of);
        item.done = match told(Column::Status) {
            Some(cell) => status::cell(trimmed(cell)),
            // A column of another name that holds nothing but a state.
            None => {
                let in_cell = || cells.iter().find_map(|cell| status::cell(cell.prose.text()));
                item.done.or_else(in_cell).or(beside.map(|(done, _)| done))
            }
        };
    }
}

/// What a cell says.
pub(super) fn trimmed<'c>(cell: &'c Block<'_>) -> &'c str {
    cell.prose.text().trim()
}

/// All that a cell says, and where it stands.
fn all_of<'s>(cell: &Block<'s>) -> Stated<'s> {
    let text = cell.prose.text();
    let start = text.len() - text.trim_start().len();
    (cell.prose.slice(start..start + text.trim().len()), cell.prose.whole())
}

/// The ticket that a link in a cell leads to.
fn linked_in<'s>(cell: &Block<'_>) -> Option<Stated<'s>> {
    linked_ticket(&cell.prose, &(0..cell.prose.text().len()))
}

/// The ticket that is all of a cell.
fn ticket_alone<'s>(cell: &Block<'s>, trackers: &[Regex]) -> Option<Stated<'s>> {
    let text = trimmed(cell);
    let found = ticket::find(text, Signs::of(text), trackers)?;
    (found == (0..text.len())).then(|| all_of(cell))
}

/// Whether a cell holds no more than the number of a task: `3`, `AI-3`.
pub(super) fn is_number(cell: &Block<'_>) -> bool {
    const LONGEST: usize = 8;
    let text = trimmed(cell);
    text.len() <= LONGEST && !text.contains(' ') && text.contains(|c: char| c.is_ascii_digit())
}

/// The column of a table that says what is to be done, of those that `may` do; `None` where the table lists no tasks.
pub(super) fn task_column(named: &[Column], may: impl Fn(usize) -> bool) -> Option<usize> {
    let at = |wanted: &[Column]| {
        let mut columns = named.iter().enumerate();
        columns.find(|(at, column)| wanted.contains(column) && may(*at)).map(|(at, _)| at)
    };
    let is_list = at(&[
        Column::Owner,
        Column::Due,
        Column::Status,
        Column::Ticket,
        Column::Priority,
        Column::Kind,
    ])
    .is_some();
    at(&[Column::Action])
        .or_else(|| if is_list { at(&[Column::Event, Column::Other]) } else { None })
}
