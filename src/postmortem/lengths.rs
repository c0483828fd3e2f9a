//! The lengths that a document states, and which of them is that of the whole incident.

use std::ops::Range;

use super::reading::Reading;
use super::statements::Statement;
use super::{Measure, StatedDuration, Title, resolve};
use crate::recognise::Found;
use crate::recognise::anchors::{Anchored, Searched};
use crate::recognise::duration::{self, Duration};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::stamp::{self, Stamp};
use crate::recognise::wording::{Heard, heard_in, states_impact};
use crate::recognise::zone::Zone;
use crate::vocabulary::measures;

/// A length, and the statement that it stands in.
pub(super) struct Length {
    statement: usize,
    duration: Duration,
    /// Its bytes of the statement's text.
    range: Range<usize>,
}

/// Finds every length that is stated.
pub(super) fn find(reading: &Reading<'_>, statements: &[Statement]) -> Vec<Length> {
    let mut lengths = Vec::new();
    for (index, statement) in statements.iter().enumerate() {
        let text = statement.text(reading);
        let mut from = 0;
        let of_field = || statement.clocklike_length(reading);
        let next = |from| duration::find(text, from).or_else(|| (from == 0).then(of_field)?);
        while let Some(Found { value: duration, range }) = next(from) {
            from = range.end.max(from + 1);
            lengths.push(Length { statement: index, duration, range });
        }
    }
    lengths
}

/// What each of these lengths is of, and which of them is the total; `has_end` where the end of the incident is known.
pub(super) fn read(
    reading: &Reading<'_>,
    statements: &[Statement],
    lengths: Vec<Length>,
    has_end: bool,
) -> (Vec<StatedDuration>, Option<usize>) {
    let mut durations: Vec<StatedDuration> = Vec::new();
    let mut best: Option<(u8, usize)> = None;
    let mut lengths = lengths.into_iter().peekable();
    while let Some(index) = lengths.peek().map(|length| length.statement) {
        let statement = &statements[index];
        let anchored = statement.text(reading);
        let (text, line) = (anchored.text(), statement.line(reading));
        let heard = statement.heard(reading);
        let window = window_of(anchored);
        let first = durations.len();
        while let Some(Length { duration, range, .. }) =
            lengths.next_if(|length| length.statement == index)
        {
            if window.as_ref().is_some_and(|(_, window)| window.contains(&range.start)) {
                continue;
            }
            let title = statement.title(reading);
            let mut measure = measures::of(title, heard, &range, statement.is_duration);
            if measure == Measure::Part && statement.weight == 2 && lasts(heard, range.start) {
                measure = Measure::Total;
            }
            let beside = window.as_ref().filter(|(_, window)| {
                measure == Measure::Total || measures::are_adjacent(text, &range, window)
            });
            let is_whole = || statement.weight == 0 && names_it(text, range.start);
            let weight = match measure {
                Measure::Total | Measure::Recovery if is_whole() => 3,
                Measure::Total => 2 + statement.weight * 2,
                Measure::Recovery if statement.is_duration => 3,
                // "Fixed in 40 minutes" may count from when somebody noticed.
                Measure::Recovery if statement.weight == 2 && !has_end => 3,
                _ => 0,
            };
            if weight > 2 && best.is_none_or(|(other, _)| other < weight) {
                best = Some((weight, durations.len()));
            }
            durations.push(StatedDuration {
                duration,
                measure,
                beside: beside.map(|(minutes, window)| (*minutes, line.span(window.clone()))),
                span: line.span(range),
            });
        }
        if statement.is_duration && is_sum(text) {
            add_up(&mut durations, first);
        }
    }
    (durations, best.map(|(_, index)| index))
}

/// The length that the title of the document tells: `Site down for 3 hours`.
pub(super) fn in_title(title: &Title) -> Option<StatedDuration> {
    let text = title.text.as_str();
    let Found { value: duration, range } = duration::find(text, 0)?;
    let measure = heard_in(text, |heard| measures::of("", heard, &range, false));
    let stated = StatedDuration { duration, span: title.span, measure, beside: None };
    (measure == Measure::Total).then_some(stated)
}

/// Whether the length at `at` is how long an effect was felt: "uploads failed for 25 minutes".
fn lasts(heard: Heard<'_>, at: usize) -> bool {
    const ABOUT: [&str; 11] = [
        "about",
        "around",
        "roughly",
        "approximately",
        "some",
        "nearly",
        "almost",
        "just",
        "well",
        "a",
        "~",
    ];
    let before = heard.part(sentence_start(heard.text, at)..at);
    let mut words = before.text.split_whitespace().rev().skip_while(|word| ABOUT.contains(word));
    words.next() == Some("for") && states_impact(before)
}

/// Bytes of a sentence before a length that are looked at; no sentence that people write is longer.
const LONGEST: usize = 1_000;

/// Where the sentence begins that byte `at` stands in; a line break may stand inside.
fn sentence_start(text: &str, at: usize) -> usize {
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST));
    let ends = memchr::memrchr_iter(b'.', &text.as_bytes()[from..at]);
    let mut ends = ends.map(|end| from + end + 1);
    ends.find(|end| text[*end..].starts_with([' ', '\n'])).unwrap_or(from)
}

/// Whether the sentence before the length at `at` speaks of the incident by name: "the outage lasted".
fn names_it(text: &str, at: usize) -> bool {
    static NAMES: Phrases =
        phrases!(&["incident", "the outage", "this outage", "outage lasted", "disruption"]);
    NAMES.is_in(&text[sentence_start(text, at)..at])
}

/// Whether a field adds lengths up: "34 hours unnoticed, 22 minutes to repair".
fn is_sum(text: &str) -> bool {
    text.contains([',', '+']) && !text.contains(['(', ':']) && text.len() < 120
}

/// Makes the first length of a field the sum of all of them, where there are several that count.
fn add_up(durations: &mut [StatedDuration], first: usize) {
    let Some((total, parts)) = durations.get_mut(first..).and_then(<[_]>::split_first_mut) else {
        return;
    };
    for part in parts.iter_mut().filter(|part| part.measure == Measure::Total) {
        total.duration.minutes += part.duration.minutes;
        total.duration.granularity = total.duration.granularity.min(part.duration.granularity);
        total.span = total.span.join(part.span);
        part.measure = Measure::Part;
    }
}

/// The window in a statement: its length in minutes, and where it stands.
fn window_of(text: Anchored<'_>) -> Option<(f64, Range<usize>)> {
    let range = stamp::find_range(text, 0)?;
    let moment = |stamp: &Stamp| {
        let date = stamp.date.as_ref().and_then(|date| date.value.on_calendar(None));
        let offset = |zone: &Zone| resolve::offset(zone);
        let offset = stamp.zone.as_ref().and_then(|zone| offset(&zone.value));
        Some(super::Moment {
            date,
            day: date.map_or(0, resolve::days),
            second: Some(resolve::second(stamp)?),
            offset,
        })
    };
    let (start, end) = (moment(&range.start)?, moment(&range.end)?);
    let minutes = end.minutes_since(&start)?;
    let past_midnight = minutes < 0.0 && start.date == end.date;
    Some((if past_midnight { minutes + 1440.0 } else { minutes }, range.range))
}
