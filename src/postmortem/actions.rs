//! Follow-up work: which items, rows and lines are single tasks, and who, when, where of each.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use super::dates;
use super::reading::Reading;
use super::rows::cells;
use super::units::Place;
use super::{ActionColumns, ActionItem, ActionList, Form};
use crate::markdown::{Block, BlockKind, Line, MarkKind, Outline, Prose};
use crate::recognise::signs::Signs;
use crate::recognise::{due, owner, status, tail, ticket, wording};
use crate::source::Span;
use crate::vocabulary::Role;
use crate::vocabulary::columns::{Column, column};
use crate::vocabulary::sections::is_checklist;

/// The lists of follow-up work, one for each outermost section of it.
pub(super) fn read<'s>(
    reading: &Reading<'_>,
    outline: &Outline<'s>,
    year: Option<i16>,
) -> Vec<ActionList<'s>> {
    let sections = reading.sections;
    let mut lists = Vec::new();
    let mut checklists = vec![None; sections.all.len()];
    let mut covered = 0;
    for (index, section) in sections.all.iter().enumerate() {
        let (first, end) = sections.content[index];
        if !section.roles.has(Role::Actions) || section.form == Form::FrontMatter || first < covered
        {
            continue;
        }
        let mut reader = Reader {
            reading,
            outline,
            year,
            items: Vec::new(),
            columns: ActionColumns::default(),
            is_after_tracked: lists.iter().any(is_tracked),
            checklists: &mut checklists,
        };
        reader.read(first, end);
        lists.push(ActionList { section: index, items: reader.items, columns: reader.columns });
        covered = end.max(first);
    }
    lists
}

/// In a document without a section of follow-up work: the sections titled as remediation that hold tasks,
/// told by how most of their items begin. "Added a limit" is remediation of the incident, "Add a limit" of its cause.
pub(super) fn in_remediation(reading: &Reading<'_>) -> Vec<usize> {
    const TITLES: [&str; 2] = ["remediation", "remediations"];
    let sections = &reading.sections.all;
    if sections.iter().any(|section| section.roles.has(Role::Actions)) {
        return Vec::new();
    }
    let is_titled =
        |title: &str| TITLES.iter().any(|known| known.eq_ignore_ascii_case(title.trim()));
    let holds_tasks = |index: usize| {
        let (first, end) = reading.sections.content[index];
        let items = (first..end).filter(|unit| reading.units[*unit].place == Place::Item);
        let texts: Vec<&str> = items.map(|unit| reading.line(unit).text()).collect();
        let tasks = texts.iter().filter(|text| wording::imperative(text)).count();
        texts.len() >= 2 && tasks * 2 > texts.len()
    };
    let titled = sections.iter().enumerate().filter(|(_, section)| is_titled(&section.title));
    titled.map(|(index, _)| index).filter(|index| holds_tasks(*index)).collect()
}

struct Reader<'r, 's> {
    reading: &'r Reading<'r>,
    outline: &'r Outline<'s>,
    year: Option<i16>,
    items: Vec<ActionItem<'s>>,
    columns: ActionColumns,
    /// Whether a list that people track stands above: lists without boxes below it are advice.
    is_after_tracked: bool,
    /// Which sections are titled as checklists, where that was asked.
    checklists: &'r mut [Option<bool>],
}

/// Whether a list is one that people track: with boxes, or a table.
fn is_tracked(list: &ActionList) -> bool {
    list.items.len() >= 2
        && (list.columns != ActionColumns::default()
            || list.items.iter().all(|item| item.checkbox.is_some()))
}

impl<'r, 's> Reader<'r, 's> {
    fn read(&mut self, first: usize, end: usize) {
        let units = self.reading.units;
        let outline = self.reading.outline;
        let reading = self.reading;
        // The sections in which tables list the tasks.
        let tabled = LazyCell::new(|| {
            let headers = (first..end)
                .filter(|index| matches!(units[*index].place, Place::Row { header: true }));
            let lists_tasks = |index: &usize| {
                task_column(&columns(cells(outline, units[*index].block))).is_some()
            };
            let sections = &reading.sections.of_unit;
            headers.filter(lists_tasks).filter_map(|index| sections[index]).collect::<Vec<_>>()
        });
        let has_lists = units
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .any(|unit| matches!(unit.place, Place::Item | Place::Row { .. }));
        // Items nested under a task are its details.
        let mut details_until = 0;
        let mut table_until = 0;
        // The last section that was asked whether it is a checklist, and the answer.
        let mut asked: Option<(Option<usize>, bool)> = None;
        for (index, unit) in units.iter().enumerate().take(end).skip(first) {
            let block = &outline.blocks[unit.block];
            if unit.block < table_until || !self.reading.roles(index).has(Role::Actions) {
                continue;
            }
            match (unit.place, block.kind) {
                (Place::Row { .. }, _) => {
                    if let Some(table) = block.parent {
                        table_until = outline.blocks[table].end;
                        self.table(table);
                    }
                }
                (Place::Item, BlockKind::Item { checkbox, .. }) => {
                    let section = self.reading.sections.of_unit[index];
                    if self.is_after_tracked && checkbox.is_none() {
                        continue;
                    }
                    if asked.is_none_or(|(of, _)| of != section) {
                        asked = Some((section, self.is_checklist(section)));
                    }
                    if asked.is_some_and(|(_, is_checklist)| is_checklist)
                        || section.is_some_and(|own| tabled.contains(&own))
                    {
                        continue;
                    }
                    let is_group = self.reading.is_title(index) || self.holds_tasks(unit.block);
                    if !is_group && (unit.block >= details_until || checkbox.is_some()) {
                        details_until = block.end;
                        self.item(index);
                    }
                }
                (Place::Line { .. }, _) => {
                    if !self.reading.is_title(index)
                        && let Some(line) = self.task_line(index, has_lists)
                    {
                        self.push(unit.block, line.start..line.end, line.whole(), None);
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether a list stands under the title of a checklist.
    fn is_checklist(&mut self, section: Option<usize>) -> bool {
        let sections = self.reading.sections;
        sections.ancestors(section).any(|index| {
            *self.checklists[index].get_or_insert_with(|| is_checklist(&sections.all[index].title))
        })
    }

    /// Whether an item only groups the tasks nested under it.
    fn holds_tasks(&self, item: usize) -> bool {
        let outline = self.reading.outline;
        let block = &outline.blocks[item];
        let nested = outline.blocks.get(item + 1..block.end).unwrap_or_default();
        let own_box = matches!(block.kind, BlockKind::Item { checkbox: Some(_), .. });
        let has_items = nested.iter().any(|block| matches!(block.kind, BlockKind::Item { .. }));
        let has_boxes = nested
            .iter()
            .any(|block| matches!(block.kind, BlockKind::Item { checkbox: Some(_), .. }));
        let text = block.prose.text().trim_end();
        let leads = text.ends_with([':', '：']) && (has_boxes || !own_box);
        has_items && (leads || has_boxes && !own_box)
    }

    /// The task that a line of a paragraph is, or begins: an instruction, or a promise that is the whole
    /// paragraph, in a section without lists.
    fn task_line(&self, index: usize, has_lists: bool) -> Option<Line<'r>> {
        let reading = self.reading;
        let unit = &reading.units[index];
        let line = reading.line(index);
        let text = line.text();
        if status::find(text, Signs::of(text)).is_some_and(|found| found.range.start == 0) {
            return Some(line);
        }
        if has_lists && self.group_has_lists(reading.sections.of_unit[index]) {
            return None;
        }
        let first = matches!(unit.place, Place::Line { first: true, .. });
        let body = match text.split_once(": ") {
            Some((label, body)) if label.len() < 60 => body,
            _ => text,
        };
        let asks = wording::imperative(body) || wording::imperative(text);
        if asks && (first || ends_before(reading, index)) {
            return Some(line);
        }
        let prose = &reading.outline.blocks[unit.block].prose;
        let paragraph = Line { prose, start: line.start, end: prose.text().trim_end().len() };
        (first && wording::pledges(paragraph.text())).then_some(paragraph)
    }

    /// Whether the innermost section of a line has items or rows.
    fn group_has_lists(&self, section: Option<usize>) -> bool {
        let Some(section) = section else { return false };
        let (first, end) = self.reading.sections.content[section];
        let units = self.reading.units.get(first..end).unwrap_or_default();
        units.iter().any(|unit| matches!(unit.place, Place::Item | Place::Row { .. }))
    }

    fn item(&mut self, index: usize) {
        let at = self.reading.units[index].block;
        let block = &self.outline.blocks[at];
        if trimmed(block).is_empty() {
            return;
        }
        let span = Span::new(block.span.start, block.prose.whole().end);
        self.push(at, 0..block.prose.text().len(), span, Some(block.kind));
    }

    /// Adds the item that a range of a block's text is.
    fn push(&mut self, block: usize, range: Range<usize>, span: Span, kind: Option<BlockKind>) {
        let prose = &self.outline.blocks[block].prose;
        let heard = self.reading.heard(block, range.clone());
        let text = heard.text;
        let signs = Signs::of(text);
        let found_status = status::find(text, signs);
        let (checkbox, ticked) = match kind {
            Some(BlockKind::Item { checkbox: Some(span), checked }) => (Some(span), Some(checked)),
            _ => (None, None),
        };
        let struck = !prose.marks().is_empty()
            && prose.is_marked(range.clone(), |kind| *kind == MarkKind::Struck);
        let due = due::find(heard, signs);
        let within = |inner: Range<usize>| range.start + inner.start..range.start + inner.end;
        let due_date = due
            .clone()
            .and_then(|due| dates::whole(self.reading.anchored(block, within(due)), self.year));
        let owner = owner::find(heard, signs);
        let ticket = ticket::find(text, signs, &self.reading.config.trackers);
        let told = [&owner, &ticket, &due].map(|found| found.as_ref().map(|found| found.start));
        let end = match tail::body_end(text, told) {
            0 => text.len(),
            end => end,
        };
        let shown = text.get(..end).unwrap_or_default();
        let indent = shown.len() - shown.trim_start().len();
        let task = prose.slice(within(indent..indent + shown.trim().len()));
        self.items.push(ActionItem {
            span,
            lead: wording::Lead::of(&task, signs),
            text: task,
            text_span: prose.span(within(0..end)),
            owner: owner.map(|found| stated(prose, within(found))).map(on_one_line),
            due: due.map(|found| stated(prose, within(found))),
            due_date,
            ticket: ticket
                .map(|found| stated(prose, within(found)))
                .or_else(|| linked_ticket(prose, range)),
            done: ticked.or(struck.then_some(true)).or(found_status.map(|found| found.value)),
            priority: None,
            kind: None,
            checkbox,
        });
    }

    fn table(&mut self, table: usize) {
        let outline = self.reading.outline;
        let mut rows = (table + 1..outline.blocks[table].end)
            .filter(|index| matches!(outline.blocks[*index].kind, BlockKind::Row { .. }));
        let Some(first) = rows.next() else { return };
        let named = columns(cells(outline, first));
        let at = |wanted: Column| named.iter().position(|column| *column == wanted);
        let Some(task) = task_column(&named) else { return };
        self.columns = ActionColumns {
            owner: at(Column::Owner).is_some(),
            due: at(Column::Due).is_some(),
            ticket: at(Column::Ticket).is_some(),
            status: at(Column::Status).is_some(),
            priority: at(Column::Priority).is_some(),
            kind: at(Column::Kind).is_some(),
        };
        for row in rows {
            self.row(row, task, &at);
        }
    }

    /// Adds the item that a row is whose cell in the column `task` says what is to be done.
    fn row(&mut self, row: usize, task: usize, at: &dyn Fn(Column) -> Option<usize>) {
        let outline = self.outline;
        let cells = cells(outline, row);
        let Some(cell) = cells.get(task).filter(|cell| !trimmed(cell).is_empty()) else { return };
        self.push(row + 1 + task, 0..cell.prose.text().len(), outline.blocks[row].span, None);
        let Some(item) = self.items.last_mut() else { return };
        let told_in = |wanted: Column| {
            let column = at(wanted)?;
            let cell = cells.get(column).filter(|cell| !trimmed(cell).is_empty())?;
            Some((column, cell))
        };
        let told = |wanted: Column| told_in(wanted).map(|(_, cell)| cell);
        let stated = |cell: &Block<'s>| {
            let text = cell.prose.text();
            let start = text.len() - text.trim_start().len();
            (cell.prose.slice(start..start + text.trim().len()), cell.prose.whole())
        };
        let is_named = |cell: &&Block<'_>| !owner::is_blank(trimmed(cell));
        if let Some(cell) = told(Column::Owner).filter(is_named) {
            item.owner = Some(stated(cell));
        }
        if let Some((column, cell)) = told_in(Column::Due)
            .or_else(|| told_in(Column::Date))
            .filter(|(_, cell)| !trimmed(cell).trim_matches(['-', '–', '—']).is_empty())
        {
            let text = self.reading.anchored(row + 1 + column, 0..cell.prose.text().len());
            item.due_date = dates::whole(text, self.year);
            item.due = Some(stated(cell));
        }
        let in_cell = |wanted: Column| {
            let cell = cells.get(at(wanted)?)?;
            let text = cell.prose.text();
            let found = ticket::find(text, Signs::of(text), &self.reading.config.trackers);
            found.map(|found| self::stated(&cell.prose, found)).or_else(|| linked_in(cell))
        };
        let tracked = || told(Column::Ticket).filter(is_named).map(stated);
        item.ticket = in_cell(Column::Ticket).or_else(tracked).or(item.ticket.take());
        if item.ticket.is_none() {
            item.ticket = cells.iter().find_map(linked_in);
        }
        item.priority = told(Column::Priority).map(stated);
        item.kind = told(Column::Kind).map(stated);
        item.done = match told(Column::Status) {
            Some(cell) => status::cell(trimmed(cell)),
            // A column of another name that holds nothing but a state.
            None => {
                item.done.or_else(|| cells.iter().find_map(|cell| status::cell(cell.prose.text())))
            }
        };
    }
}

/// What a cell says.
fn trimmed<'c>(cell: &'c Block<'_>) -> &'c str {
    cell.prose.text().trim()
}

/// A range of a text, and where it stands.
fn stated<'s>(prose: &Prose<'s>, range: Range<usize>) -> (Cow<'s, str>, Span) {
    (prose.slice(range.clone()), prose.span(range))
}

/// The same with spaces for line breaks.
fn on_one_line<'s>((text, span): (Cow<'s, str>, Span)) -> (Cow<'s, str>, Span) {
    match memchr::memchr(b'\n', text.as_bytes()) {
        Some(_) => (Cow::Owned(text.replace('\n', " ")), span),
        None => (text, span),
    }
}

/// The ticket that a link in a range of a text leads to.
fn linked_ticket<'s>(prose: &Prose<'_>, range: Range<usize>) -> Option<(Cow<'s, str>, Span)> {
    prose.marks().iter().find_map(|mark| match &mark.kind {
        MarkKind::Link(address)
            if mark.range.start >= range.start
                && mark.range.end <= range.end
                && ticket::is_ticket_url(address) =>
        {
            Some((Cow::Owned(address.clone()), prose.span(mark.range.clone())))
        }
        _ => None,
    })
}

/// The ticket that a link in a cell leads to.
fn linked_in<'s>(cell: &Block<'_>) -> Option<(Cow<'s, str>, Span)> {
    linked_ticket(&cell.prose, 0..cell.prose.text().len())
}

/// Whether the line above one is a whole sentence, so that the line is not its continuation.
fn ends_before(reading: &Reading<'_>, index: usize) -> bool {
    let Some(above) = index.checked_sub(1) else { return true };
    reading.is_title(above)
        || reading.line(above).text().ends_with(['.', ':', '!', '?', ';'])
        || reading.units[above].block != reading.units[index].block
}

/// What the columns under a header hold.
fn columns(header: &[Block]) -> Vec<Column> {
    header.iter().map(|cell| column(cell.prose.text())).collect()
}

/// The column of a table that says what is to be done; `None` where the table lists no tasks.
fn task_column(named: &[Column]) -> Option<usize> {
    let at = |wanted: &[Column]| named.iter().position(|column| wanted.contains(column));
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
