//! Follow-up work: which items, rows and lines are single tasks; what each says is read in `told`, what the cells of
//! its row say in `cells`, what the entries under it say in `details`, what the titles over it say in `over`.

mod cells;
mod details;
mod over;
mod told;

use std::cell::LazyCell;
use std::rc::Rc;

use super::reading::Reading;
use super::rows;
use super::units::Place;
use super::{ActionColumns, ActionList, Form};
use crate::markdown::{BlockKind, Line, MarkKind, Outline};
use crate::recognise::signs::Signs;
use crate::recognise::words::words;
use crate::recognise::{status, wording};
use crate::source::Span;
use crate::vocabulary::Role;
use crate::vocabulary::columns::{Column, column};
use crate::vocabulary::sections::{is_checklist, is_general};
use cells::{Row, is_number, task_column, trimmed};
pub(super) use told::{Given, Task};

/// The tasks of an outermost section of follow-up work, while they are read.
pub(super) struct TaskList<'s> {
    section: usize,
    columns: ActionColumns,
    pub(super) tasks: Vec<Task<'s>>,
}

impl<'s> From<TaskList<'s>> for ActionList<'s> {
    fn from(list: TaskList<'s>) -> Self {
        let TaskList { section, columns, tasks } = list;
        let (mut items, mut advice) = (Vec::with_capacity(tasks.len()), Vec::new());
        for task in tasks {
            if task.is_advice { &mut advice } else { &mut items }.push(task.item);
        }
        Self { section, columns, items, advice }
    }
}

/// Finds the tasks of all sections of follow-up work.
pub(super) fn select<'s>(reading: &Reading<'_>) -> Vec<TaskList<'s>> {
    let sections = reading.sections;
    let mut lists = Vec::new();
    let mut checklists = vec![None; sections.all.len()];
    let (mut covered, mut is_after_tracked) = (0, false);
    for (index, section) in sections.all.iter().enumerate() {
        let (first, end) = sections.content[index];
        if !section.roles.has(Role::Actions) || section.form == Form::FrontMatter || first < covered
        {
            continue;
        }
        let mut selector = Selector {
            reading,
            tasks: Vec::new(),
            columns: ActionColumns::default(),
            is_after_tracked,
            checklists: &mut checklists,
        };
        selector.select(first, end);
        let Selector { tasks, columns, .. } = selector;
        let list = TaskList { section: index, columns, tasks };
        is_after_tracked |= is_tracked(&list);
        lists.push(list);
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

/// Finds the tasks of one section.
struct Selector<'r, 's> {
    reading: &'r Reading<'r>,
    tasks: Vec<Task<'s>>,
    columns: ActionColumns,
    /// Whether a list that people track stands above: items without boxes below it are advice.
    is_after_tracked: bool,
    /// Which sections are titled as checklists, where that was asked.
    checklists: &'r mut [Option<bool>],
}

/// Whether a list is one that people track: with boxes, or a table.
fn is_tracked(list: &TaskList<'_>) -> bool {
    list.tasks.len() >= 2
        && (list.columns != ActionColumns::default()
            || list.tasks.iter().all(|task| task.item.checkbox.is_some()))
}

impl<'r, 's> Selector<'r, 's> {
    fn select(&mut self, first: usize, end: usize) {
        let units = self.reading.units;
        let outline = self.reading.outline;
        let reading = self.reading;
        // The sections in which tables list the tasks.
        let tabled = LazyCell::new(|| {
            let headers = (first..end)
                .filter(|index| matches!(units[*index].place, Place::Row { header: true }));
            let lists_tasks = |index: &usize| {
                task_column(&columns(outline, units[*index].block), |_| true).is_some()
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
        // The last section that was asked whether its title is of a checklist, and whether of principles.
        let mut asked = None;
        for (index, unit) in units.iter().enumerate().take(end).skip(first) {
            let block = &outline.blocks[unit.block];
            if unit.block < table_until
                || unit.quoted
                || !self.reading.roles(index).has(Role::Actions)
            {
                continue;
            }
            match (unit.place, block.kind) {
                (Place::Row { .. }, _) => {
                    if let Some(table) = block.parent {
                        table_until = outline.blocks[table].end;
                        self.table(index, table);
                    }
                }
                (Place::Item, BlockKind::Item { checkbox, .. }) => {
                    let section = self.reading.sections.of_unit[index];
                    let is_advice = self.is_after_tracked && checkbox.is_none();
                    let known = asked.filter(|(of, _, _)| *of == section);
                    let (_, is_checklist, is_general) = *asked.insert(known.unwrap_or_else(|| {
                        let is_general = self.is_after_tracked && self.is_general(section);
                        (section, self.is_checklist(section), is_general)
                    }));
                    if is_checklist
                        || is_advice && is_general
                        || section.is_some_and(|own| tabled.contains(&own))
                    {
                        continue;
                    }
                    // Of lessons and tasks under one title, tasks are those that ask for something.
                    let is_lesson = self.reading.roles(index).has(Role::Lessons)
                        && checkbox.is_none()
                        && !asks(self.reading.line(index).text());
                    let is_group = self.reading.is_title(index) || self.holds_tasks(unit.block);
                    if !is_group
                        && !is_lesson
                        && (unit.block >= details_until || checkbox.is_some())
                    {
                        details_until = block.end;
                        self.item(index, is_advice);
                    }
                }
                (Place::Line { .. }, _) => {
                    if !self.reading.is_title(index)
                        && let Some(line) = self.task_line(index, has_lists)
                    {
                        let text = line.start..line.end;
                        self.push(index, Task::new(unit.block, text, line.whole()));
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether a list stands under a title of what holds for all time: strategies, principles.
    fn is_general(&self, section: Option<usize>) -> bool {
        let sections = self.reading.sections;
        sections.ancestors(section).any(|index| is_general(&sections.all[index].title))
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
        has_items && (leads || !own_box && (has_boxes || names_group(outline, item)))
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
        if has_lists && self.group_has_lists(reading.sections.of_unit[index]) || is_guidance(line) {
            return None;
        }
        let first = matches!(unit.place, Place::Line { first: true, .. });
        if asks(text) && (first || ends_before(reading, index)) {
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

    fn item(&mut self, index: usize, is_advice: bool) {
        let at = self.reading.units[index].block;
        let block = &self.reading.outline.blocks[at];
        if trimmed(block).is_empty() {
            return;
        }
        let span = Span::new(block.span.start, block.prose.whole().end);
        let mut task = Task::new(at, 0..block.prose.text().len(), span);
        task.is_advice = is_advice;
        if let BlockKind::Item { checkbox: Some(span), checked } = block.kind {
            (task.item.checkbox, task.item.done) = (Some(span), Some(checked));
        }
        self.push(index, task);
    }

    /// Adds the task that stands at a unit.
    fn push(&mut self, unit: usize, mut task: Task<'s>) {
        task.section = self.reading.sections.of_unit[unit];
        self.tasks.push(task);
    }

    fn table(&mut self, unit: usize, table: usize) {
        let outline = self.reading.outline;
        let mut rows = (table + 1..outline.blocks[table].end)
            .filter(|index| matches!(outline.blocks[*index].kind, BlockKind::Row { .. }));
        let Some(first) = rows.next() else { return };
        let columns: Rc<[Column]> = columns(outline, first).into();
        let has = |wanted: Column| columns.contains(&wanted);
        let Some(mut says_task) = task_column(&columns, |_| true) else { return };
        let is_numbered = |row| rows::cells(outline, row).get(says_task).is_none_or(is_number);
        if rows.clone().all(is_numbered) {
            let other = task_column(&columns, |column| column != says_task);
            says_task = other.unwrap_or(says_task);
        }
        self.columns = ActionColumns {
            owner: has(Column::Owner),
            due: has(Column::Due),
            ticket: has(Column::Ticket),
            status: has(Column::Status),
            priority: has(Column::Priority),
            kind: has(Column::Kind),
        };
        for row in rows {
            let cell = rows::cells(outline, row).get(says_task);
            let Some(cell) = cell.filter(|cell| !trimmed(cell).is_empty()) else { continue };
            let (text, span) = (0..cell.prose.text().len(), outline.blocks[row].span);
            let task = Task::new(row + 1 + says_task, text, span);
            let row = Row { block: row, columns: Rc::clone(&columns) };
            self.push(unit, task.in_row(row));
        }
    }
}

/// Whether an item only names what the items right under it are about, each of which asks for something: `Backups`.
fn names_group(outline: &Outline<'_>, item: usize) -> bool {
    const FIELDS: Signs =
        Signs::DIGIT.with(Signs::AT).with(Signs::NUMBER).with(Signs::BRACKET).with(Signs::DOT);
    let text = outline.blocks[item].prose.text();
    let is_name = !wording::imperative(text) && words(text).nth(3).is_none();
    is_name && !Signs::of(text).meet(FIELDS) && !text.trim_end().ends_with('.') && {
        let mut below = outline.items_under(item);
        let asks = |item: usize| wording::imperative(outline.blocks[item].prose.text());
        below.clone().nth(1).is_some() && below.all(asks)
    }
}

/// Whether a line is all in italics: a template's words, or a remark.
fn is_guidance(line: Line<'_>) -> bool {
    let is_italic = |kind: &MarkKind| *kind == MarkKind::Emphasis;
    !line.prose.marks().is_empty() && line.prose.is_marked(line.start..line.end, is_italic)
}

/// Whether a text, or what stands behind its label, asks for something.
fn asks(text: &str) -> bool {
    let body = text.split_once(": ").filter(|(label, _)| label.len() < 60);
    body.is_some_and(|(_, body)| wording::imperative(body)) || wording::imperative(text)
}

/// Whether the line above one is a whole sentence, so that the line is not its continuation.
fn ends_before(reading: &Reading<'_>, index: usize) -> bool {
    let Some(above) = index.checked_sub(1) else { return true };
    reading.is_title(above)
        || reading.line(above).text().ends_with(['.', ':', '!', '?', ';'])
        || reading.units[above].block != reading.units[index].block
}

/// What the columns under a header hold.
fn columns(outline: &Outline<'_>, header: usize) -> Vec<Column> {
    let cells = rows::cells(outline, header).iter();
    cells.map(|cell| column(cell.prose.text())).collect()
}
