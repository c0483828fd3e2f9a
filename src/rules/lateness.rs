//! How long after the incident something happened to its postmortem.

use jiff::civil::Date;

use crate::postmortem::Postmortem;
use crate::source::Span;

/// Days after which a postmortem is late. Google's workbook faults one that came after four months;
/// PagerDuty closes items after thirty days.
pub(super) const LATE: i32 = 30;

/// Days from the end of the incident to `day`, and where that end is told.
pub(super) fn days_since_incident(postmortem: &Postmortem<'_>, day: Date) -> Option<(i32, Span)> {
    let incident = &postmortem.incident;
    let bound = incident.end.as_ref().or(incident.start.as_ref());
    let stated = bound.and_then(|bound| Some((bound.date?, bound.span)));
    let last = || {
        let events = postmortem.events();
        let dated = events.filter_map(|event| Some((event.moment?.date?, event.stamp_span)));
        dated.max_by_key(|(date, _)| *date)
    };
    let (date, span) = stated.or_else(last)?;
    Some((date.until(day).ok()?.get_days(), span))
}
