//! What the titles over tasks say of all of them: who does them, by when, where they are tracked, whether they are done.

use jiff::civil::Date;

use super::TaskList;
use super::told::{Given, Stated, linked_ticket, stated};
use crate::postmortem::{Form, dates};
use crate::recognise::signs::Signs;
use crate::recognise::wording::Theme;
use crate::recognise::{due, owner, status, ticket};
use crate::vocabulary::Role;

/// Signs without one of which a title mostly says no more than what it is of.
const IN_FIELDS: Signs =
    Signs::ANY_DIGIT.with(Signs::AT).with(Signs::BRACKET).with(Signs::COLON).with(Signs::PARTING);

/// What a title says of the tasks under it.
#[derive(Default)]
struct Over<'s> {
    /// The section that it is the title of.
    section: usize,
    done: Option<bool>,
    owner: Option<Stated<'s>>,
    due: Option<Stated<'s>>,
    due_date: Option<Date>,
    ticket: Option<Stated<'s>>,
}

impl<'s> TaskList<'s> {
    /// Reads what the titles over the tasks say, for those that do not say it themselves; the nearest title counts.
    pub(in crate::postmortem) fn heed_titles(&mut self, given: &Given<'_, 's>) {
        if self.tasks.is_empty() {
            return;
        }
        let sections = given.reading.sections;
        let inner = self.section..sections.all[self.section].end;
        let of = |section| Over::of(given, section, section == self.section);
        let all: Vec<Over<'_>> = inner.filter_map(of).collect();
        if all.is_empty() {
            return;
        }
        for task in &mut self.tasks {
            let item = &mut task.item;
            for section in sections.ancestors(task.section) {
                let found = all.binary_search_by_key(&section, |over| over.section);
                let Some(over) = found.ok().and_then(|found| all.get(found)) else { continue };
                item.done = item.done.or(over.done);
                item.owner = item.owner.take().or_else(|| over.owner.clone());
                item.ticket = item.ticket.take().or_else(|| over.ticket.clone());
                if item.due.is_none() {
                    (item.due, item.due_date) = (over.due.clone(), over.due_date);
                }
            }
        }
    }
}

impl<'s> Over<'s> {
    /// What the title of a section of follow-up work says, if it says something; the `outermost` mostly says no more
    /// than that it is one.
    fn of(given: &Given<'_, 's>, section: usize, outermost: bool) -> Option<Self> {
        let Given { reading, outline, year } = *given;
        let titled = &reading.sections.all[section];
        if !titled.roles.has(Role::Actions)
            || matches!(titled.form, Form::Field | Form::FrontMatter)
        {
            return None;
        }
        // What stands under a title begins with the next unit.
        let (first, _) = reading.sections.content[section];
        let unit = reading.units.get(first.checked_sub(1)?)?;
        let (prose, range) = (&outline.blocks[unit.block].prose, unit.start..unit.end);
        let heard = reading.heard(unit.block, range.clone());
        let signs = Signs::of(heard.text);
        let of_block =
            |found: std::ops::Range<usize>| range.start + found.start..range.start + found.end;
        let is_plain = outermost
            && prose.marks().is_empty()
            && !signs.meet(IN_FIELDS)
            && !heard.has(Theme::Due)
            && !heard.has(Theme::Owner);
        if is_plain {
            let done = status::in_title(heard.text);
            return done.map(|_| Self { section, done, ..Self::default() });
        }
        let due = due::in_title(heard).map(of_block);
        let due_date =
            due.clone().and_then(|due| dates::whole(reading.anchored(unit.block, due), year));
        let owner = owner::in_title(heard, signs).map(of_block);
        let ticket = ticket::find(heard.text, signs, &reading.config.trackers).map(of_block);
        let ticket = ticket.map(|ticket| stated(prose, ticket));
        let over = Self {
            section,
            done: status::in_title(heard.text),
            owner: owner.map(|owner| stated(prose, owner)),
            due: due.map(|due| stated(prose, due)),
            due_date,
            ticket: ticket.or_else(|| linked_ticket(prose, &range)),
        };
        let says = over.done.is_some()
            || over.owner.is_some()
            || over.due.is_some()
            || over.ticket.is_some();
        says.then_some(over)
    }
}
