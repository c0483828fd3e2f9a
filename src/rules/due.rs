//! Due dates of open action items on the calendar, where they can be read in one way only.

use jiff::civil::Date;

use crate::postmortem::{ActionItem, Postmortem};
use crate::recognise::date;
use crate::source::Span;

use super::lacking::open_items;

/// When an open item is due.
pub(crate) struct Due<'p> {
    /// The item.
    pub(crate) item: &'p ActionItem<'p>,
    /// On the calendar.
    pub(crate) date: Date,
    /// Where.
    pub(crate) span: Span,
}

/// Open items that are due before `day`, whichever way round day and month are read. A due date
/// without a year may be meant for any, so it is left out.
pub(crate) fn due_before<'p>(
    postmortem: &'p Postmortem<'_>,
    day: Date,
) -> impl Iterator<Item = Due<'p>> {
    open_items(postmortem).filter_map(move |(_, item)| {
        let (text, span) = item.due.as_ref()?;
        // What is due later on the calendar need not be read another way.
        item.due_date.filter(|date| *date < day)?;
        let written = date::at(text, 0)?.value;
        let date = written.on_calendar(None)?;
        let swapped = written.swapped().and_then(|other| other.on_calendar(None));
        let surely = date < day && swapped.is_none_or(|other| other < day);
        surely.then_some(Due { item, date, span: *span })
    })
}
