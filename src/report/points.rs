//! The events and the window of a postmortem, brought onto one axis of time.

use crate::postmortem::{Event, EventKinds, Moment, Postmortem};

/// What an event can be marked as, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Resolution,
    Detection,
    Mitigation,
    Start,
    Escalation,
}

impl Sign {
    pub(super) const ALL: [Self; 5] =
        [Self::Resolution, Self::Detection, Self::Mitigation, Self::Start, Self::Escalation];

    /// The most telling of what an event's words say it is.
    pub(super) fn of(kinds: EventKinds) -> Option<Self> {
        Self::ALL.into_iter().find(|sign| match sign {
            Self::Resolution => kinds.resolution,
            Self::Detection => kinds.detection,
            Self::Mitigation => kinds.mitigation,
            Self::Start => kinds.start,
            Self::Escalation => kinds.escalation,
        })
    }

    /// In a word.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Detection => "detection",
            Self::Mitigation => "mitigation",
            Self::Start => "start",
            Self::Escalation => "escalation",
        }
    }
}

/// Points in time, in seconds since the first moment that is known to the second.
pub(super) struct Points<'p> {
    /// The moment that seconds are counted from.
    pub(super) origin: Moment,
    /// Events whose moment can be brought onto the axis, in order of place.
    pub(super) events: Vec<(i64, &'p Event<'p>)>,
    /// Start and end of the stated window.
    pub(super) window: [Option<i64>; 2],
    /// The earliest point.
    pub(super) first: (i64, Moment),
    /// The latest point, later than the earliest.
    pub(super) last: (i64, Moment),
}

impl<'p> Points<'p> {
    /// The points of a postmortem; `None` where there are no two at different times.
    pub(super) fn of(postmortem: &'p Postmortem<'_>) -> Option<Self> {
        let bounds = [&postmortem.incident.start, &postmortem.incident.end];
        let bounds = bounds.map(|bounds| bounds.as_ref().and_then(|bounds| bounds.moment));
        let moments = || {
            postmortem.events().filter_map(|event| event.moment).chain(bounds.into_iter().flatten())
        };
        let origin = moments().find(|moment| moment.second.is_some())?;
        let at = |moment: Moment| moment.seconds_since(&origin);
        let known = || moments().filter_map(|moment| Some((at(moment)?, moment)));
        let first = known().min_by_key(|point| point.0)?;
        let last = known().max_by_key(|point| point.0)?;
        let event = |event: &'p Event| Some((at(event.moment?)?, event));
        let events = postmortem.events().filter_map(event).collect();
        let window = bounds.map(|bound| bound.and_then(at));
        (first.0 < last.0).then_some(Self { origin, events, window, first, last })
    }

    /// Start and end of the window, where both are known and in order.
    pub(super) fn whole_window(&self) -> Option<(i64, i64)> {
        let [start, end] = self.window;
        Some((start?, end?)).filter(|(start, end)| start <= end)
    }
}
