//! A time that a section tells of a moment, against the timeline's own entry for it.

use crate::phrase;
use crate::postmortem::{Event, EventKinds, Mention, Postmortem, Timeline};
use crate::recognise::stamp::Stamp;
use crate::recognise::wording::{event_kinds, heard_in};
use crate::rule::Finding;
use crate::source::Span;
use crate::vocabulary::Role;

/// Two times further apart than this, in minutes, are of different moments or days.
const FARTHEST: i32 = 3 * 60;

/// The first time in a section with this role that is said to be of such a moment, in a word `verb`, and at
/// which the timeline has no entry, while it has one of that kind at another.
pub(super) fn mismatch(
    postmortem: &Postmortem<'_>,
    role: Role,
    verb: &str,
    is: fn(EventKinds) -> bool,
) -> Option<Finding> {
    let [timeline] = postmortem.timelines.as_slice() else { return None };
    postmortem
        .mentions()
        .iter()
        .filter(|mention| stands_in(postmortem, mention, role))
        .filter(|mention| is(heard_in(postmortem.sentence(mention), event_kinds)))
        .find_map(|mention| finding(postmortem, timeline, mention, verb, is))
}

fn stands_in(postmortem: &Postmortem<'_>, mention: &Mention, role: Role) -> bool {
    let section = mention.section.and_then(|index| postmortem.sections.get(index));
    section.is_some_and(|section| section.roles == role.into())
}

fn finding(
    postmortem: &Postmortem<'_>,
    timeline: &Timeline<'_>,
    mention: &Mention,
    verb: &str,
    is: fn(EventKinds) -> bool,
) -> Option<Finding> {
    if mention.stamp.approximate {
        return None;
    }
    let apart = |event: &Event<'_>| apart(&mention.stamp, event).filter(|_| !event.approximate);
    if timeline.events.iter().any(|event| apart(event).is_none_or(|minutes| minutes == 0)) {
        return None;
    }
    let like = timeline.events.iter().filter(|event| is(event.kinds));
    let nearest = like.min_by_key(|event| apart(event))?;
    if apart(nearest)? > FARTHEST {
        return None;
    }
    let place = Span::from(mention.stamp.range.clone());
    let stated = phrase::quote(postmortem.quote(place));
    let stamp = phrase::quote(postmortem.quote(nearest.stamp_span));
    Some(
        Finding::new(place, format!("{verb} at {stated} here, but at {stamp} in the timeline"))
            .help("correct whichever is wrong")
            .related(nearest.stamp_span, "the timeline's entry"),
    )
}

/// How many minutes lie between a stated time and an entry; `None` where they cannot be compared.
fn apart(stamp: &Stamp, event: &Event<'_>) -> Option<i32> {
    let other = event.stamp.as_ref()?;
    let zone = |stamp: &Stamp| stamp.zone.as_ref().map(|zone| zone.value.name.to_lowercase());
    let date = |stamp: &Stamp| stamp.date.as_ref().map(|date| (date.value.month, date.value.day));
    let contradict = date(stamp).zip(date(other)).is_some_and(|(one, other)| one != other)
        || zone(stamp).zip(zone(other)).is_some_and(|(one, other)| one != other);
    let minutes = |stamp: &Stamp| Some(stamp.clock.as_ref()?.value.minutes());
    let apart = (minutes(stamp)? - minutes(other)?).abs();
    (!contradict).then_some(apart.min(24 * 60 - apart))
}
