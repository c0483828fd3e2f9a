//! Fields at the tail of an item, parted by dashes or bars: `… - Ada Lovelace - 2024-12-20 - OPS-1`.

use std::ops::Range;

use super::signs::Signs;
use super::words::{last_brackets, last_mark};
use super::{date, status, ticket};

/// Most fields that are looked at.
const MOST: usize = 4;

/// Most words of a field with its label: `due by 2024-12-20`.
const MOST_WORDS: usize = 6;

/// What parts the fields.
const MARKS: [&str; 4] = [" - ", "— ", "– ", "| "];

/// The last fields of an item, the last first.
pub(super) fn fields(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut end = text.trim_end_matches([' ', '\n', '.', '*', '_']).len();
    std::iter::from_fn(move || {
        let head = text.get(..end)?;
        let (mark, length) = last_mark(head, &MARKS)?;
        let field = head.get(mark + length..)?;
        let start = end - field.trim_start().len();
        let found = start..end;
        end = head.get(..mark)?.trim_end().len();
        Some(found)
    })
    .take(MOST)
}

/// Where an item's text ends and its fields begin: those in brackets or behind a dash in which something was
/// `found`, of which this tells where it begins.
pub(crate) fn body_end(text: &str, found: [Option<usize>; 3]) -> usize {
    let mut end = text.trim_end().len();
    for _ in 0..MOST {
        let within = found.into_iter().flatten().filter(|found| *found < end);
        let Some(last) = within.max() else { break };
        let body = text.get(..end).unwrap_or_default();
        let inner = body.trim_end_matches([' ', '\n', '.', '*', '_']);
        let bracket = last_brackets(inner).map(|brackets| brackets.start - 1);
        let start = bracket.or_else(|| {
            let field = fields(body).next()?;
            let words = body.get(field.clone())?.split_whitespace().count();
            (words <= MOST_WORDS).then_some(field.start)
        });
        let Some(start) = start.filter(|start| *start <= last) else { break };
        let before = body.get(..start).unwrap_or_default();
        end = before.trim_end_matches([' ', '\n', '-', '–', '—', '|', '*', '_']).len();
    }
    end
}

/// Whether a field is a date, a ticket or a state, and nothing else.
pub(super) fn is_plan(field: &str) -> bool {
    let is_ticket = || {
        let ticket = ticket::find(field, Signs::of(field), &[]);
        ticket.is_some_and(|ticket| ticket == (0..field.len()))
    };
    date::at(field, 0).is_some_and(|date| date.range.end == field.len())
        || !field.contains(' ') && is_ticket()
        || field.split(' ').nth(2).is_none() && status::cell(field).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stand_behind_the_text() {
        for (text, found, expected) in [
            ("Add a test (owner: Ada, due 2024-12-20)", "Ada", "Add a test"),
            (
                "Add a test - 2024-12-20 - Ada Lovelace",
                "2024",
                "Add a test - 2024-12-20 - Ada Lovelace",
            ),
            ("Add a test - Ada Lovelace - 2024-12-20", "2024", "Add a test - Ada Lovelace"),
            ("Add a test — Owner: Ada, due by Friday", "Ada", "Add a test"),
            ("Add a test [OPS-1] (Ada)", "OPS-1", "Add a test [OPS-1] (Ada)"),
            (
                "Ask @ada for a test - of the whole chain that we have today",
                "@ada",
                "Ask @ada for a test - of the whole chain that we have today",
            ),
            ("Add a test for OPS-1.", "OPS-1", "Add a test for OPS-1."),
            ("(OPS-1)", "OPS-1", ""),
        ] {
            let start = text.find(found).unwrap();
            let end = body_end(text, [Some(start), None, None]);
            assert_eq!(text.get(..end), Some(expected), "{text}");
        }
    }
}
