//! The window as sentences tell it: "from X to Y", the moment it began, the moment it was over.

use jiff::civil::Date;

use super::dates::{self, Dates};
use super::incident::{bounds_of, date_alone};
use super::reading::Reading;
use super::statements::Statement;
use super::{Bounds, Incident, StatedDate, Title, resolve};
use crate::recognise::anchors::Searched;
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::stamp::{self, Stamp, StampRange};
use crate::recognise::wording::{event_kinds, heard_in, states_impact};
use crate::source::Span;
use crate::vocabulary::bounds::{self, BEGINNINGS, Bound, DOINGS, ENDINGS, RECURRING, UPKEEP};

static DONE: Phrases = phrases!(DOINGS);
static KEPT_UP: Phrases = phrases!(UPKEEP);
static RECURS: Phrases = phrases!(RECURRING);
static BEGAN: Phrases = phrases!(BEGINNINGS);
static OVER: Phrases = phrases!(ENDINGS);

/// The few words of a sentence that lead up to byte `at`.
fn led_up(text: &str, at: usize) -> &str {
    let sentence = text[..at].rfind(". ").map_or(0, |end| end + 2);
    &text[text.ceil_char_boundary(sentence.max(at.saturating_sub(30)))..at]
}

/// The few words of a sentence that come behind byte `at`.
fn led_on(text: &str, at: usize) -> &str {
    let sentence = text[at..].find(". ").map_or(text.len(), |end| at + end);
    &text[at..text.floor_char_boundary(sentence.min(at + 40))]
}

/// Whether a sentence says that what it bounds comes again and again: `the quiet hours (23:00-07:00)`.
fn recurs(text: &str, range: &StampRange) -> bool {
    RECURS.is_in(led_up(text, range.range.start)) || RECURS.is_in(led_on(text, range.range.end))
}

/// The range in the place that speaks most for it: "from X to Y".
pub(super) fn window_in_prose(
    reading: &Reading<'_>,
    statements: &[Statement],
    incident: &mut Incident,
    dates: &Dates,
    ground: Option<Date>,
) {
    let mut best: Option<(&Statement, StampRange)> = None;
    for statement in statements.iter().filter(|statement| statement.weight > 0) {
        if best.as_ref().is_some_and(|(other, _)| other.weight >= statement.weight) {
            continue;
        }
        let text = statement.text(reading);
        let Some(range) = stamp::find_range(text, 0) else { continue };
        let is_work = || {
            DONE.is_in(led_up(text.text(), range.range.start))
                || KEPT_UP.is_in(led_on(text.text(), range.range.end))
        };
        if statement.weight < 3 && (is_work() || recurs(text.text(), &range)) {
            continue;
        }
        let dated = range.start.date.is_some() && range.end.date.is_some();
        let timed = range.start.clock.is_some() && range.end.clock.is_some();
        if timed || dated {
            best = Some((statement, range));
        }
    }
    let Some((statement, range)) = best else { return };
    let line = statement.line(reading);
    let year = dates.year;
    let beside = || {
        let text = line.text();
        dates::whole(&text[..range.range.start], year)
            .or_else(|| dates::whole(&text[range.range.end..], year))
    };
    let date = |stamp: &Stamp| stamp.date.as_ref().and_then(|date| date.value.on_calendar(year));
    let first = date(&range.start).or_else(beside).or(ground);
    let mut last = date(&range.end).or(first);
    let place = |stamp: &Stamp| stamp.date.as_ref().map(|date| date.range.clone());
    // The end has no date of its own where both share one.
    if place(&range.start) == place(&range.end)
        && let (Some(start), Some(end), Some(day)) =
            (resolve::second(&range.start), resolve::second(&range.end), first)
        && start - end >= 6 * 3600
    {
        last = day.tomorrow().ok();
    }
    if incident.start.is_none() {
        incident.start = Some(bounds_of(&range.start, line, first));
    }
    if incident.end.is_none() {
        incident.end = Some(bounds_of(&range.end, line, last));
    }
}

/// Where no window is stated: the first moment that summary or introduction name, the `Date:` field,
/// the date in the title, the date over the timeline's entries.
pub(super) fn start_alone(
    reading: &Reading<'_>,
    statements: &[Statement],
    title: Option<&Title>,
    (field, year): (Option<&StatedDate>, Option<i16>),
    date_line: Option<(Date, Span)>,
) -> Option<Bounds> {
    let in_title = title.and_then(|title| title.date.as_ref());
    let stated = |span: Span, date: Date| Bounds {
        stamp: date_alone(reading.source, span),
        span,
        date: Some(date),
        moment: None,
    };
    if let Some(title) = title
        && let Some(stamp) = stamp::find(&title.text, 0).filter(|stamp| stamp.clock.is_some())
        && let Some(date) = in_title.map(|stated| stated.date)
    {
        let stamp = Stamp { range: title.span.range(), ..stamp };
        return Some(Bounds { stamp, span: title.span, date: Some(date), moment: None });
    }
    let in_prose = |statement: &&Statement| {
        // A `Date:` that is the document's own says nothing here.
        statement.weight >= 1
            && statement.clocklike_length(reading).is_none()
            && match bounds::of(statement.title(reading)) {
                Some(Bound::Date) => field.is_some(),
                Some(Bound::End) => !statement.is_duration,
                _ => true,
            }
    };
    let days = Days { title: in_title, field, year };
    let prose = statements.iter().filter(in_prose).find_map(|told| start_told(reading, told, days));
    let (prose, is_onset) = prose.unzip();
    let prose_has_clock = prose.as_ref().is_some_and(|bounds| bounds.stamp.clock.is_some());
    match (field, prose, in_title) {
        (_, Some(prose), _) if prose_has_clock => Some(prose),
        // The report is of a later day than what it tells.
        (Some(field), Some(prose), _)
            if is_onset == Some(true) && is_shortly_before(prose.date, field.date) =>
        {
            Some(prose)
        }
        (Some(field), _, _) => Some(stated(field.span, field.date)),
        (None, Some(prose), _) => Some(prose),
        (None, None, Some(title)) => Some(stated(title.span, title.date)),
        (None, None, None) => date_line.map(|(date, span)| stated(span, date)),
    }
}

/// What tells the day of an incident outside sentences.
#[derive(Clone, Copy)]
struct Days<'d> {
    title: Option<&'d StatedDate>,
    field: Option<&'d StatedDate>,
    /// The year of dates that have none.
    year: Option<i16>,
}

/// The first moment of a statement, where it may be the start; and whether the statement tells of an effect.
fn start_told(
    reading: &Reading<'_>,
    statement: &Statement,
    days: Days<'_>,
) -> Option<(Bounds, bool)> {
    let Days { title, field, year } = days;
    let stamp = stamp::find(statement.text(reading), 0)?;
    let line = statement.line(reading);
    if is_other_moment(reading, statement, &stamp, field.is_some()) {
        return None;
    }
    let date = stamp.date.as_ref().and_then(|date| date.value.on_calendar(year));
    let beside = || dates::whole(line.text().get(stamp.range.end..)?, year);
    let date = date.or_else(|| stamp.clock.as_ref().and_then(|_| beside()));
    let known = date.or(title.map(|stated| stated.date)).or(field.map(|stated| stated.date));
    let told = || known.is_some() || BEGAN.is_in(line.text());
    let is_dated = date.is_some() || stamp.clock.is_some() && told();
    is_dated.then(|| (bounds_of(&stamp, line, known), states_impact(statement.heard(reading))))
}

/// Whether the first moment of a statement is surely not the start: the end, hours that come again, or, where a field
/// tells the day, no more than that or the recovery.
fn is_other_moment(
    reading: &Reading<'_>,
    statement: &Statement,
    stamp: &Stamp,
    has_field: bool,
) -> bool {
    let text = statement.text(reading);
    let is_day = bounds::of(statement.title(reading)) == Some(Bound::Date);
    if is_day && has_field && stamp.clock.is_none() {
        return true;
    }
    if statement.is_duration {
        return false;
    }
    let is_over = || OVER.is_in(led_up(text.text(), stamp.range.start));
    let is_usual = || {
        let range = stamp::range_beside(text, stamp);
        range.is_some_and(|range| recurs(text.text(), &range))
    };
    let tells_recovery = || {
        let kinds = event_kinds(statement.heard(reading));
        !kinds.start && (kinds.resolution || kinds.mitigation)
    };
    is_over() || is_usual() || has_field && !is_day && tells_recovery()
}

/// Whether a day is one of the month before another.
fn is_shortly_before(day: Option<Date>, other: Date) -> bool {
    day.is_some_and(|day| (1..=31).contains(&(other - day).get_days()))
}

/// Where no end is stated as such, of an incident whose first day is `first`: the moment at which summary or resolution
/// say that it was over.
pub(super) fn end_alone(
    reading: &Reading<'_>,
    statements: &[Statement],
    first: Option<Date>,
    year: Option<i16>,
) -> Option<Bounds> {
    let mut told =
        statements.iter().filter(|statement| statement.weight >= 1 || statement.is_resolution);
    told.find_map(|statement| {
        if statement.is_duration {
            second_of_field(reading, statement, first, year)
        } else {
            over_in_sentence(reading, statement, first, year)
        }
    })
}

/// Most bytes of a sentence between the moment that opens it and the one at which it was over.
const LONGEST_TALE: usize = 240;

/// The moment that a sentence with no other says it was over at; or, behind the one at which it began, the
/// one at which it ended.
fn over_in_sentence(
    reading: &Reading<'_>,
    statement: &Statement,
    first: Option<Date>,
    year: Option<i16>,
) -> Option<Bounds> {
    let anchored = statement.text(reading);
    let text = anchored.text();
    let is_sure = statement.weight >= 2 || statement.is_resolution;
    let mut from = 0;
    // Whether the stamp before, with a time or without, is where it began.
    let mut began = None;
    // The same of one that opens its sentence, before it is told what began: "On 3 May at 14:00 the site went down until".
    let mut opened = None;
    while let Some(stamp) = stamp::find(anchored, from) {
        // The full stops of "2:15 p.m." are the stamp's own, and end no sentence.
        let between = text.get(from..stamp.range.start).unwrap_or_default();
        let begin = sentence_ends(between).last().map(|at| from + at);
        let is_first = from == 0 || begin.is_some();
        let sentence = begin.unwrap_or(from);
        let lead = text.get(sentence..stamp.range.start).unwrap_or_default();
        from = stamp.range.end;
        let has_clock = stamp.clock.is_some();
        let is_over = if is_first {
            let end = sentence_ends(&text[from..]).next().map_or(text.len(), |at| from + at);
            let is_only = || stamp::find(&text[..end], from).is_none();
            let told = text.get(sentence..end).unwrap_or_default();
            is_sure && has_clock && is_only() && heard_in(told, event_kinds).resolution
        } else {
            let is_told = began == Some(has_clock)
                || opened == Some(has_clock) && lead.len() < LONGEST_TALE && BEGAN.is_in(lead);
            is_told && OVER.is_in(lead)
        };
        opened = is_first.then_some(has_clock);
        if is_over {
            let date = stamp.date.as_ref().and_then(|date| date.value.on_calendar(year));
            return Some(bounds_of(&stamp, statement.line(reading), date.or(first)));
        }
        began = (is_first && BEGAN.is_in(lead)).then_some(has_clock);
    }
    None
}

/// Where sentences end within a text: past full stops before white space.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    let stops = memchr::memchr_iter(b'.', text.as_bytes()).map(|stop| stop + 1);
    stops.filter(|end| text[*end..].starts_with(char::is_whitespace))
}

/// The end in a field for the duration that tells both ends in a sentence: `it began at 14:00 and ended
/// at 16:30`.
fn second_of_field(
    reading: &Reading<'_>,
    statement: &Statement,
    first: Option<Date>,
    year: Option<i16>,
) -> Option<Bounds> {
    let text = statement.text(reading);
    let mut from = stamp::find(text, 0)?.range.end;
    let stamp = loop {
        let stamp = stamp::find(text, from)?;
        let before = from..stamp.range.start;
        from = stamp.range.end;
        if stamp.clock.is_some() && OVER.is_in(text.text().get(before).unwrap_or_default()) {
            break stamp;
        }
    };
    let date = stamp.date.as_ref().and_then(|date| date.value.on_calendar(year));
    Some(bounds_of(&stamp, statement.line(reading), date.or(first)))
}
