//! Due dates of action items as written: `by 2024-07-01`, `due Friday`, `ETA: Q3 2024`.

use std::ops::Range;

use super::lexicon::{WordList, word_list};
use super::phrases::{Phrases, phrases};
use super::scan::{eat_char, is_dash, number, spaces};
use super::signs::Signs;
use super::wording::{Heard, Theme};
use super::words::last_mark;
use super::{date, owner, tail};
use crate::vocabulary::items::WHEN;

/// Times that are no calendar dates and still say by when.
static TIMES: Phrases = phrases!(WHEN);

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
    STRETCHES.eat(text, spaces(text, end))
}

/// What a plan counts in.
static STRETCHES: WordList = word_list![
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "sprint", "sprints",
];

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
