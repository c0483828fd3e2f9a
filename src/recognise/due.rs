//! Due dates of action items as written: `by 2024-07-01`, `due Friday`, `ETA: Q3 2024`.

use std::ops::Range;

use super::lexicon::{WordList, word_list};
use super::phrases::{Phrases, phrases};
use super::scan::{eat, eat_char, is_dash, number, spaces};
use super::signs::Signs;
use super::wording::{Heard, Theme};
use super::words::last_mark;
use super::{date, owner, tail};
use crate::vocabulary::items::{COMING, DAYS, HORIZONS, PERIODS, WITHIN};
use crate::vocabulary::time_units::{HOUR, UNITS};

/// Times that are no calendar dates and still say by when.
static TIMES: Phrases = phrases![PERIODS, DAYS];

/// The list of periods.
const PERIOD: u64 = 1;

/// What leads to a stretch of time: it is left out, or part of it.
static LEADS: Phrases = phrases![WITHIN, COMING];

/// The list of those that are left out.
const LEFT_OUT: u64 = 1;

static NEAR_OR_FAR: Phrases = phrases!(HORIZONS);

/// Longest title that is looked at, in bytes.
const LONGEST_TITLE: usize = 240;

/// Where an action item with these signs says by when; the range holds the date alone.
pub fn find(item: Heard<'_>, signs: Signs) -> Option<Range<usize>> {
    let text = item.text;
    for label in item.phrases(Theme::Due) {
        let rest = text.get(label.end..)?;
        let value = rest.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, ':' | '*' | '_' | '：' | '=')
        });
        let labels = rest.trim_start_matches('*').starts_with([':', '：', '=']);
        let value = value.strip_prefix("the ").unwrap_or(value);
        let start = text.len() - value.len();
        if let Some(end) = when(text, start).or_else(|| stretch(text, start).filter(|_| labels)) {
            return Some(start..end);
        }
    }
    if signs.meet(Signs::ANY_DIGIT) { apart(text) } else { None }
}

/// Where the title over a list of tasks says by when they are due: `By 2026-06-01`, `Immediate (next 24 hours)`.
/// A date alone may be the day on which they were agreed.
pub fn in_title(title: Heard<'_>) -> Option<Range<usize>> {
    let text = title.text;
    if text.len() > LONGEST_TITLE {
        return None;
    }
    // "Tasks due 2026-06-01": such a label may stand anywhere.
    let says_due = |label: &Range<usize>| {
        let label = text.get(label.clone()).unwrap_or_default();
        label.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("due"))
    };
    let labels = title.phrases(Theme::Due).filter(says_due).map(|label| label.start);
    part_starts(text).chain(labels).find_map(|at| planned(title, at))
}

/// Whether the cell of a table of tasks says by when, and nothing else. A stretch of time alone may be how long it takes.
pub fn is_when(cell: &str) -> bool {
    let led = || {
        let lead = LEADS.match_at(cell, 0)?;
        stretch(cell, spaces(cell, lead))
    };
    when(cell, 0).or_else(led).is_some_and(|end| end == cell.len())
}

/// Whether a day or a period begins at byte `at`.
pub(super) fn is_time(text: &str, at: usize) -> bool {
    when(text, at).is_some()
}

/// Where the parts of a title begin: in brackets, behind a comma, a dash, a colon.
fn part_starts(title: &str) -> impl Iterator<Item = usize> {
    let is_mark = |(_, c): &(usize, char)| {
        is_dash(*c) || matches!(c, '(' | '[' | ',' | ';' | ':' | '|' | '/')
    };
    let marks = title.char_indices().filter(is_mark);
    let parts = marks.filter(|(at, mark)| {
        let before = title.get(..*at).unwrap_or_default();
        !is_dash(*mark) || before.ends_with(' ')
    });
    std::iter::once(0).chain(parts.map(|(at, mark)| at + mark.len_utf8()))
}

/// The time by which tasks are due, where it is all of the part of their title that begins at byte `at`.
fn planned(title: Heard<'_>, at: usize) -> Option<Range<usize>> {
    let text = title.text;
    let skip = |at: usize| {
        let rest = text.get(at..)?;
        Some(text.len() - rest.trim_start_matches([' ', '*', '_', '~', '<', '≤', ':', '=']).len())
    };
    let start = skip(at)?;
    let label = title.phrases(Theme::Due).find(|label| label.start == start);
    let value = label.as_ref().map_or(Some(start), |label| skip(label.end))?;
    let value = eat(text, value, "the ").unwrap_or(value);
    let lead = LEADS.beginning(text, value).next();
    let counted = lead.map_or(value, |(_, end)| spaces(text, end));
    let begins = if lead.is_some_and(|(list, _)| list != LEFT_OUT) { value } else { counted };
    let is_bare = label.is_none() && lead.is_none();
    let near = || start == 0 || NEAR_OR_FAR.is_in(text.get(..at).unwrap_or_default());
    let named = || when(text, value).filter(|_| label.is_some() || is_period(text, value));
    let counts = || stretch(text, counted).filter(|_| !is_bare || near());
    let (begins, end) = named().map(|end| (value, end)).or_else(|| Some((begins, counts()?)))?;
    let end = until(text, end).unwrap_or(end);
    ends_part(text.get(end..)?).then_some(begins..end)
}

/// Whether the time that begins at byte `at` is a period.
fn is_period(text: &str, at: usize) -> bool {
    TIMES.beginning(text, at).next().is_some_and(|(list, _)| list == PERIOD)
}

/// Where a range of periods ends of which the first ends at byte `at`: `Q4 2025 - Q1 2026`.
fn until(text: &str, at: usize) -> Option<usize> {
    let last = spaces(text, eat_char(text, spaces(text, at), is_dash)?);
    when(text, last).filter(|_| is_period(text, last))
}

/// Whether a part of a title ends where this begins.
fn ends_part(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['*', '_', '+']);
    let next = rest.trim_start().chars().next();
    rest.trim_end_matches([' ', ':', '.', '!', '*', '_']).is_empty()
        || next.is_some_and(|c| matches!(c, '(' | ')' | '[' | ']' | ',' | ';' | '|' | '/'))
        || rest.starts_with(' ') && next.is_some_and(is_dash)
}

/// Whether the cell of a due column gives no date.
pub fn is_blank(cell: &str) -> bool {
    owner::is_blank(cell)
}

/// Where a time that begins at byte `at` ends: a calendar date, a weekday, a month, a quarter.
fn when(text: &str, at: usize) -> Option<usize> {
    if let Some(found) = date::at(text, at) {
        return Some(found.range.end);
    }
    let end = TIMES.match_at(text, at)?;
    let named = text.get(at..end)?;
    // "May" is a month, "may" is not.
    if matches!(named, "may" | "march" | "h1" | "h2") {
        return None;
    }
    let year = text.get(end..)?.trim_start_matches([' ', ',', '/']);
    let digits = year.bytes().take_while(u8::is_ascii_digit).count();
    Some(if digits == 4 && year.starts_with("20") { text.len() - year.len() + 4 } else { end })
}

/// Where a stretch of time that begins at byte `at` ends: `2 weeks`, `1-2 sprints`.
fn stretch(text: &str, at: usize) -> Option<usize> {
    let mut end = number(text, at)?.end;
    if let Some(last) = eat_char(text, end, is_dash).and_then(|dash| number(text, dash)) {
        end = last.end;
    }
    let end = eat(text, end, "+").unwrap_or(end);
    let unit = spaces(text, end);
    let named = UNITS.at(text, unit).filter(|(minutes, _)| **minutes >= HOUR);
    named.map(|(_, end)| end).or_else(|| STRETCHES.eat(text, unit))
}

/// What a plan counts in besides.
static STRETCHES: WordList =
    word_list!["quarter", "quarters", "sprint", "sprints", "year", "years"];

/// A calendar date that stands alone in brackets or behind a dash at the end, perhaps with other fields.
fn apart(text: &str) -> Option<Range<usize>> {
    let body = text
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | ']' | '*' | '_'));
    let (at, mark) = last_mark(body, &["(", "[", "— ", "– ", " - ", ", ", "| "])?;
    let start = at + mark;
    if let Some(found) = date::at(text, start)
        && found.range.end == body.len()
    {
        return Some(found.range);
    }
    let beside = |field: &Range<usize>| {
        let shown = text.get(field.clone()).unwrap_or_default();
        tail::is_plan(shown) || owner::names_someone(shown)
    };
    let mut fields = tail::fields(text).take_while(beside);
    fields.find_map(|field| {
        date::at(text, field.start).map(|date| date.range).filter(|date| *date == field)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::wording::heard_in;

    #[test]
    fn titles_say_by_when_the_tasks_under_them_are_due() {
        for (title, expected) in [
            ("Immediate (next 24 hours)", Some("next 24 hours")),
            ("Near-term (1-4 weeks)", Some("1-4 weeks")),
            ("Short term – within 30 days", Some("30 days")),
            ("Long term (6+ months)", Some("6+ months")),
            ("Immediate (24h):", Some("24h")),
            ("This week", Some("This week")),
            ("Later: next sprint", Some("next sprint")),
            ("By 2026-06-01", Some("2026-06-01")),
            ("By Friday (high priority)", Some("Friday")),
            ("Tasks due 2026-06-01", Some("2026-06-01")),
            ("Immediate (owner: Ada, due 2026-01-15)", Some("2026-01-15")),
            ("Hardening (Q4 2025)", Some("Q4 2025")),
            ("Hardening (Target: Q4 2025 – Q1 2026)", Some("Q4 2025 – Q1 2026")),
            ("Short term", None),
            ("Agreed (2026-06-01)", None),
            ("Review of March", None),
            ("Tasks from Friday (May)", None),
            ("Fixes for the 24 hours of outage", None),
            ("Move the pool (2-3 days)", None),
            ("This week in review", None),
            ("Work due to the outage", None),
            ("", None),
        ] {
            let found = heard_in(title, in_title);
            assert_eq!(found.and_then(|range| title.get(range)), expected, "{title}");
        }
    }

    #[test]
    fn cells_say_when() {
        for cell in ["2026-06-01", "Q3 2026", "next 2 weeks", "Friday", "This sprint"] {
            assert!(is_when(cell), "{cell}");
        }
        for cell in ["14:05", "2026-06-01 14:05", "After the release", "2 days", ""] {
            assert!(!is_when(cell), "{cell}");
        }
    }

    #[test]
    fn due_dates_are_found() {
        for (text, expected) in [
            ("Add an alert by Friday", Some("Friday")),
            ("Add an alert (due: Q3 2024)", Some("Q3 2024")),
            ("Add an alert, ETA: end of March", Some("end of March")),
            ("Add an alert (by end of the quarter)", Some("end of the quarter")),
            ("Add an alert by December 2024", Some("December 2024")),
            ("Schalter einbauen bis Montag", Some("Montag")),
            ("Add an alert - Ada Lovelace - 2024-12-20 - OPS-1", Some("2024-12-20")),
            ("Add an alert - 2024-12-20 - Ada Lovelace", Some("2024-12-20")),
            ("Add an alert - since 2024-12-20 - OPS-1", None),
            ("Add an alert - ETA: 2 weeks.", Some("2 weeks")),
            ("Add an alert (**Due:** 1-2 sprints)", Some("1-2 sprints")),
            ("Keep logs until 2 weeks have passed", None),
            ("Sort alerts by service", None),
            ("Wait until traffic drops", None),
            ("This was caused by may flies", None),
            ("Add an alert before next release", None),
            ("", None),
        ] {
            let found = heard_in(text, |item| find(item, Signs::of(text)));
            assert_eq!(found.and_then(|range| text.get(range)), expected, "{text}");
        }
    }
}
