//! What the Markdown means: sections, the incident window, impact, timeline and action items of one postmortem.
//!
//! Rules look at this model and nothing else.

mod actions;
mod anchors;
mod asked;
mod dates;
mod event_table;
mod ground;
mod hearing;
mod impact;
mod incident;
mod lengths;
pub mod moment;
mod passages;
mod read;
mod reading;
mod recognition;
mod record;
mod resolve;
mod rows;
mod sections;
mod statements;
#[cfg(test)]
mod tests;
mod timeline;
mod title;
mod titles;
mod units;
mod window;
mod written;

use std::borrow::Cow;
use std::ops::Range;

use jiff::civil::Date;

use crate::markdown::Outline;
use crate::recognise::duration::Duration;
use crate::recognise::stamp::Stamp;
pub use crate::recognise::wording::EventKinds;
use crate::recognise::wording::Lead;
use crate::source::{Source, Span};
pub use crate::vocabulary::measures::Measure;
use crate::vocabulary::{Role, Roles};
use anchors::Anchors;
use hearing::Hearing;
pub use moment::Moment;
pub(crate) use read::Draft;
pub use read::read;
pub use written::{Mention, Trait, Written};

/// The model of one document.
#[derive(Debug)]
pub struct Postmortem<'s> {
    /// The text it was read from; rules use it to quote spans, never to look for things.
    pub source: &'s Source,
    /// The Markdown it was read from.
    pub outline: Outline<'s>,
    /// Whether it is a postmortem; [`Postmortem::reasons`] tell why.
    pub is_postmortem: bool,
    /// The document's title.
    pub title: Option<Title>,
    /// Titled parts and fields, in order of place.
    pub sections: Vec<Section<'s>>,
    /// Running text, in order of place, for rules about wording.
    pub passages: Vec<Passage>,
    /// The incident as stated outside the timeline.
    pub incident: Incident,
    /// Who or what was affected.
    pub impact: Impact,
    /// The chronologies; most documents have one, a report of several incidents one for each.
    pub timelines: Vec<Timeline<'s>>,
    /// The lists of follow-up work.
    pub action_lists: Vec<ActionList<'s>>,
    /// Text that waits to be replaced: `TBD`, `YYYY-MM-DD`, `[Name]`.
    pub placeholders: Vec<Placeholder>,
    /// What [`Postmortem::mentions`] and [`Postmortem::stamps`] found.
    pub written: written::Found,
    /// Phrases of running text; asked for through [`Postmortem::heard`].
    hearing: Hearing,
    /// Where stamps and lengths may begin.
    anchors: Anchors,
}

/// The document's title.
#[derive(Debug, Clone)]
pub struct Title {
    /// As shown.
    pub text: String,
    /// Where.
    pub span: Span,
    /// The date in it.
    pub date: Option<StatedDate>,
}

/// A date as stated somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedDate {
    /// On the calendar.
    pub date: Date,
    /// Where.
    pub span: Span,
}

/// How a section is titled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A Markdown or HTML heading of this level.
    Heading(u8),
    /// A bold line of its own.
    Bold,
    /// A plain line of its own: `Timeline:`, `TIMELINE`.
    Plain,
    /// A label with its value on the same line, in a list, a table row, or a paragraph: `**Impact**: …`.
    Field,
    /// A key of the front matter.
    FrontMatter,
}

/// A titled part, or a field.
#[derive(Debug, Clone)]
pub struct Section<'s> {
    /// As shown, markup and closing colon stripped.
    pub title: Cow<'s, str>,
    /// Where the title stands.
    pub title_span: Span,
    /// Title and content, up to the next section of the same or a higher rank.
    pub span: Span,
    /// How it is titled.
    pub form: Form,
    /// 1 for the outermost; a child's is larger than its parent's.
    pub depth: u8,
    /// The section that holds it: index into [`Postmortem::sections`].
    pub parent: Option<usize>,
    /// One past its last descendant in [`Postmortem::sections`].
    pub end: usize,
    /// What it is for.
    pub roles: Roles,
    /// What its title nearly says, where it has no role: `Atendees`.
    pub near: Option<(Role, &'static str)>,
    /// What stands under the title, child sections included.
    pub content: Content,
    /// Its text, child sections included: indices into [`Postmortem::passages`].
    pub passages: Range<usize>,
}

/// What stands under a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Text, a list, a table, an image or code.
    Some,
    /// `None`, `N/A`, `Nothing`: a statement that there is nothing.
    SaysNone,
    /// Nothing at all.
    Empty,
}

/// Running text that says something: a paragraph line, an item, a cell. Code and quotes are left out.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The block it stands in: index into [`Outline::blocks`].
    pub block: usize,
    /// The bytes of the block's prose that it is.
    pub range: Range<usize>,
    /// The section it stands in: index into [`Postmortem::sections`].
    pub section: Option<usize>,
}

/// The incident as stated outside the timeline.
#[derive(Debug, Clone, Default)]
pub struct Incident {
    /// When it began.
    pub start: Option<Bounds>,
    /// When it ended.
    pub end: Option<Bounds>,
    /// The zone of the window, as written.
    pub zone: Option<(String, Span)>,
    /// Every length stated for the incident or a part of it, in order of place.
    pub durations: Vec<StatedDuration>,
    /// The total length: index into `durations`.
    pub total: Option<usize>,
}

/// One end of the incident window.
#[derive(Debug, Clone)]
pub struct Bounds {
    /// As written; its ranges are bytes of the source.
    pub stamp: Stamp,
    /// Where.
    pub span: Span,
    /// The date that applies, from the statement itself or the title.
    pub date: Option<Date>,
    /// On the axis that the timeline shares.
    pub moment: Option<Moment>,
}

/// A stated length.
#[derive(Debug, Clone)]
pub struct StatedDuration {
    /// How long.
    pub duration: Duration,
    /// Where.
    pub span: Span,
    /// Of what.
    pub measure: Measure,
    /// The window that it is the length of, where one stands beside it: its length in minutes, and where.
    pub beside: Option<(f64, Span)>,
}

/// Who or what was affected.
#[derive(Debug, Clone, Default)]
pub struct Impact {
    /// Where it is first said; `None` where it is not.
    pub stated: Option<Span>,
    /// Where the part that says most about it begins to: a section or field for it, or else the summary.
    pub told: Option<Span>,
    /// Whether it is said nowhere but in passing, where causes, recovery or lessons are told.
    pub in_passing: bool,
    /// Whether it says that all were affected.
    pub total: bool,
    /// Where a figure about the effect stands.
    pub quantified: Option<Span>,
    /// Whether it says that nobody was affected, or that the effect is unknown.
    pub disclaimed: bool,
}

/// A chronology.
#[derive(Debug, Clone, Default)]
pub struct Timeline<'s> {
    /// The section: index into [`Postmortem::sections`].
    pub section: Option<usize>,
    /// Its entries in order of place.
    pub events: Vec<Event<'s>>,
    /// The zone that holds for all: from heading, column, or a line over the entries ("all times UTC").
    pub zone: Option<(String, Span)>,
    /// Whether it runs from the latest to the earliest throughout.
    pub newest_first: bool,
    /// Whether its title or a line over the entries says that it does.
    pub says_newest_first: bool,
    /// Whether its times count from the start: from 00:00 on, to the stated length.
    pub counts_up: bool,
}

/// One entry of a timeline.
#[derive(Debug, Clone)]
pub struct Event<'s> {
    /// The whole entry, nested blocks not included.
    pub span: Span,
    /// The stamp as written; its ranges are bytes of the source.
    pub stamp: Option<Box<Stamp>>,
    /// Where the stamp stands; the start of the entry where there is none.
    pub stamp_span: Span,
    /// Where a range ends: the second stamp of `14:00–14:30`.
    pub until: Option<Box<Stamp>>,
    /// What happened, without stamp and separators.
    pub text: Cow<'s, str>,
    /// Where that stands.
    pub text_span: Span,
    /// The date that the entry, or a date over it, gives.
    pub date: Option<Date>,
    /// Date, midnight and zone carried along; `None` where it cannot be known.
    pub moment: Option<Moment>,
    /// What the words say it is.
    pub kinds: EventKinds,
    /// Whether it is marked as approximate.
    pub approximate: bool,
}

/// A list of follow-up work.
#[derive(Debug, Clone)]
pub struct ActionList<'s> {
    /// The section: index into [`Postmortem::sections`].
    pub section: usize,
    /// Its items in order of place.
    pub items: Vec<ActionItem<'s>>,
    /// Those without a box below a list that people track: no rule asks who does them.
    pub advice: Vec<ActionItem<'s>>,
    /// Which columns a table has; all `false` for other forms.
    pub columns: ActionColumns,
}

/// Which columns a table of action items has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ActionColumns {
    /// Owner, assignee, DRI.
    pub owner: bool,
    /// Due date, ETA.
    pub due: bool,
    /// Ticket, issue, PR.
    pub ticket: bool,
    /// Status.
    pub status: bool,
    /// Priority.
    pub priority: bool,
    /// Type: prevent, mitigate, detect.
    pub kind: bool,
}

/// One follow-up task.
#[derive(Debug, Clone, Default)]
pub struct ActionItem<'s> {
    /// The whole item, nested blocks not included.
    pub span: Span,
    /// What is to be done, without checkbox, owner, due and ticket where they stand apart.
    pub text: Cow<'s, str>,
    /// Where that stands.
    pub text_span: Span,
    /// Its first word of weight: behind a label, "we will", "need to".
    pub lead: Option<Lead>,
    /// Whether it tells what was done, and has no state: "Restarted the server", "The key has been revoked".
    pub tells_past: bool,
    /// Who, as written.
    pub owner: Option<(Cow<'s, str>, Span)>,
    /// By when, as written.
    pub due: Option<(Cow<'s, str>, Span)>,
    /// The same on the calendar.
    pub due_date: Option<Date>,
    /// Where it is tracked, as written.
    pub ticket: Option<(Cow<'s, str>, Span)>,
    /// Whether it is done, where that is said.
    pub done: Option<bool>,
    /// Its priority, as written.
    pub priority: Option<(Cow<'s, str>, Span)>,
    /// Prevent, mitigate, detect, as written.
    pub kind: Option<(Cow<'s, str>, Span)>,
    /// The bytes of its box, where it has one.
    pub checkbox: Option<Span>,
}

/// Text that waits to be replaced.
#[derive(Debug, Clone)]
pub struct Placeholder {
    /// As written.
    pub text: String,
    /// Where.
    pub span: Span,
}
