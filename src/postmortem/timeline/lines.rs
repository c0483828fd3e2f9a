//! What a line of a chronology is keyed by, from its text alone.

use crate::recognise::Found;
use crate::recognise::anchors::{Anchored, Searched};
use crate::recognise::date::CalendarDate;
use crate::recognise::stamp::{self, Stamp};

/// Whether a line opens with a time and a separator.
pub(super) fn leads(text: &str) -> bool {
    stamp::leading(text).is_some_and(|stamp| {
        stamp.clock.is_some()
            && text[stamp.range.end..].trim_start().starts_with([':', '-', '–', '—', '|', ']', ')'])
    })
}

/// The stamp in the brackets of a label: `Detection (3 May, 14:05): …`.
pub(super) fn in_label(searched: Anchored<'_>) -> Option<Stamp> {
    let text = searched.text();
    let open = text.find('(').filter(|open| *open < 60)?;
    let close = open + text[open..].find(')')?;
    if !text[close + 1..].trim_start_matches(['*', ' ']).starts_with([':', '-', '–', '—']) {
        return None;
    }
    stamp::find(searched, open)
        .filter(|stamp| stamp.clock.is_some() && stamp.range.end <= close + 1)
}

/// Where the next entry on the same line begins, and its stamp: `… done. - 11:00 AM: Traffic …`.
pub(super) fn next_in_line(text: &str, from: usize) -> Option<(usize, Stamp)> {
    let rest = text.get(from..)?.as_bytes();
    memchr::memchr_iter(b'-', rest).find_map(|dash| {
        let gap = dash.checked_sub(1).filter(|gap| *gap > 0)?;
        let Some([b' ', b'-', b' ', b'0'..=b'9']) = rest.get(gap..gap + 4) else { return None };
        let start = from + dash + 2;
        if !leads(text.get(start..)?) {
            return None;
        }
        let stamp = stamp::find(text, start)?;
        (stamp.range.start == start && stamp.clock.is_some()).then_some((from + gap, stamp))
    })
}

/// The first date of a line: the start of "13 to 14 March".
pub(super) fn first_date(text: Anchored<'_>) -> Option<Found<CalendarDate>> {
    let range = stamp::find_range(text, 0).and_then(|range| range.start.date);
    range.or_else(|| stamp::find(text, 0)?.date)
}

/// Whether a line is there to give the date of what follows: little else on it, a few words more in a title, or a
/// sentence over the first entry.
pub(super) fn is_date_line(
    searched: Anchored<'_>,
    date: &std::ops::Range<usize>,
    is_title: bool,
    is_first: bool,
) -> bool {
    let text = searched.text();
    let words = |text: &str| {
        let words = text.split_whitespace();
        words.filter(|word| word.contains(char::is_alphanumeric)).count()
    };
    let (before, after) = (words(&text[..date.start]), words(&text[date.end..]));
    before + after <= if is_title { 6 } else { 2 }
        || is_first
            && text.len() < 120
            && before + after <= 14
            && stamp::find(searched, date.end).is_none()
}

/// Whether more than a preposition stands before a stamp.
pub(super) fn opens_with_words(before: &str) -> bool {
    before.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count() > 2
}

/// Whether a paragraph over the first entry tells an entry of its own: one time, in its first sentence.
pub(super) fn opens_in_prose(searched: Anchored<'_>, stamp: &Stamp) -> bool {
    let text = searched.text();
    stamp.clock.is_some()
        && stamp::find(searched, stamp.range.end).is_none()
        && !text[..stamp.range.start].contains(['.', '!', '?'])
        && text.len() < 240
        && !defines_zero(text)
}

/// Whether a line says which moment relative stamps count from: `T is 16:32 UTC`, `T0 = 16:32`.
fn defines_zero(text: &str) -> bool {
    text.strip_prefix('T').is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}
