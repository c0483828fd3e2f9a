//! What the text of a task says: whether it is done, by when, who, where it is tracked, and what is to be done.
//!
//! Each is found for all tasks before the next is (`Draft::STAGES`).

use std::borrow::Cow;
use std::ops::Range;

use super::cells::Row;
use crate::markdown::{MarkKind, Outline, Prose};
use crate::postmortem::ActionItem;
use crate::postmortem::dates;
use crate::postmortem::reading::Reading;
use crate::recognise::signs::Signs;
use crate::recognise::wording::{Heard, Lead};
use crate::recognise::{due, owner, status, tail, ticket, wording};
use crate::source::Span;

/// As written, and where.
pub(super) type Stated<'s> = (Cow<'s, str>, Span);

/// What tasks are read from.
#[derive(Clone, Copy)]
pub(in crate::postmortem) struct Given<'r, 's> {
    pub(in crate::postmortem) reading: Reading<'r>,
    pub(in crate::postmortem) outline: &'r Outline<'s>,
    /// The year of dates that have none.
    pub(in crate::postmortem) year: Option<i16>,
}

/// One task while it is read.
pub(in crate::postmortem) struct Task<'s> {
    /// The block that says what is to be done, and which bytes of its text do.
    pub(super) block: usize,
    range: Range<usize>,
    /// The row that it is.
    pub(super) row: Option<Row>,
    /// The section that it stands in.
    pub(super) section: Option<usize>,
    /// Whether it is advice: one without a box, below a list that people track.
    pub(super) is_advice: bool,
    signs: Signs,
    /// Where in the text its owner, its ticket, its due date are told.
    owner: Option<Range<usize>>,
    ticket: Option<Range<usize>>,
    due: Option<Range<usize>>,
    /// What was read of it.
    pub(super) item: ActionItem<'s>,
}

impl<'s> Task<'s> {
    /// That of a block's text, of which nothing is read yet; `span` is what it covers.
    pub(super) fn new(block: usize, range: Range<usize>, span: Span) -> Self {
        let item = ActionItem { span, ..ActionItem::default() };
        let (row, section, signs) = (None, None, Signs::default());
        let (owner, ticket, due, is_advice) = (None, None, None, false);
        Self { block, range, row, section, is_advice, signs, owner, ticket, due, item }
    }

    pub(super) fn in_row(self, row: Row) -> Self {
        Self { row: Some(row), ..self }
    }

    fn heard<'r>(&self, given: &Given<'r, '_>) -> Heard<'r> {
        given.reading.heard(self.block, self.range.clone())
    }

    fn prose<'r>(&self, given: &Given<'r, 's>) -> &'r Prose<'s> {
        &given.outline.blocks[self.block].prose
    }

    /// A range of its text, in that of the block.
    fn within(&self, inner: &Range<usize>) -> Range<usize> {
        self.range.start + inner.start..self.range.start + inner.end
    }

    /// Reads whether it is done, where no box says that: by a line through it, or by its words.
    pub(in crate::postmortem) fn find_state(&mut self, given: &Given<'_, 's>) {
        let (text, prose) = (self.heard(given).text, self.prose(given));
        self.signs = Signs::of(text);
        let is_struck = || {
            !prose.marks().is_empty()
                && prose.is_marked(self.range.clone(), |kind| *kind == MarkKind::Struck)
        };
        let told = || status::find(text, self.signs).map(|found| found.value);
        let struck = || is_struck().then_some(true);
        self.item.done = self.item.done.or_else(struck).or_else(told);
    }

    /// Reads by when it is due.
    pub(in crate::postmortem) fn find_due(&mut self, given: &Given<'_, 's>) {
        let Some(due) = due::find(self.heard(given), self.signs) else { return };
        let range = self.within(&due);
        self.item.due_date =
            dates::whole(given.reading.anchored(self.block, range.clone()), given.year);
        self.item.due = Some(stated(self.prose(given), range));
        self.due = Some(due);
    }

    /// Reads who does it.
    pub(in crate::postmortem) fn find_owner(&mut self, given: &Given<'_, 's>) {
        self.owner = owner::find(self.heard(given), self.signs);
        let owner = self.owner.as_ref();
        let owner = owner.map(|owner| stated(self.prose(given), self.within(owner)));
        self.item.owner = owner.map(on_one_line);
    }

    /// Reads where it is tracked.
    pub(in crate::postmortem) fn find_ticket(&mut self, given: &Given<'_, 's>) {
        let prose = self.prose(given);
        let trackers = &given.reading.config.trackers;
        self.ticket = ticket::find(self.heard(given).text, self.signs, trackers);
        let ticket = self.ticket.as_ref().map(|ticket| stated(prose, self.within(ticket)));
        self.item.ticket = ticket.or_else(|| linked_ticket(prose, &self.range));
    }

    /// Reads what is to be done: what stands before all that.
    pub(in crate::postmortem) fn find_wording(&mut self, given: &Given<'_, 's>) {
        let (text, prose) = (self.heard(given).text, self.prose(given));
        let told = [&self.owner, &self.ticket, &self.due];
        let told = told.map(|found| found.as_ref().map(|found| found.start));
        let end = match tail::body_end(text, told) {
            0 => text.len(),
            end => end,
        };
        let shown = text.get(..end).unwrap_or_default();
        let indent = shown.len() - shown.trim_start().len();
        let task = prose.slice(self.within(&(indent..indent + shown.trim().len())));
        self.item.lead = Lead::of(&task, self.signs);
        // What a box or a word says of its state goes before its tense.
        self.item.tells_past = self.item.done.is_none() && wording::past_step(&task);
        self.item.text = task;
        self.item.text_span = prose.span(self.within(&(0..end)));
    }
}

/// A range of a text, and where it stands.
pub(super) fn stated<'s>(prose: &Prose<'s>, range: Range<usize>) -> Stated<'s> {
    (prose.slice(range.clone()), prose.span(range))
}

/// The same with spaces for line breaks.
fn on_one_line<'s>((text, span): Stated<'s>) -> Stated<'s> {
    match memchr::memchr(b'\n', text.as_bytes()) {
        Some(_) => (Cow::Owned(text.replace('\n', " ")), span),
        None => (text, span),
    }
}

/// The ticket that a link in a range of a text leads to.
pub(super) fn linked_ticket<'s>(prose: &Prose<'_>, range: &Range<usize>) -> Option<Stated<'s>> {
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
