//! Whether an action item is done, as its words say it.

use std::ops::Range;

use super::Found;
use super::phrases::{Phrases, phrases};
use super::signs::Signs;
use super::words::{last_brackets, last_mark, words};
use crate::vocabulary::items::{CHANGED, FINISHED, FINISHED_ALONE, UNFINISHED, UNFINISHED_ALONE};

/// The states, the finished ones first.
static STATES: Phrases = phrases![FINISHED, UNFINISHED];

/// The few words that say it at the edge of an item even without brackets.
static PLAIN: Phrases = phrases![FINISHED_ALONE, UNFINISHED_ALONE];

/// What is told under these is done.
static TOLD: Phrases = phrases!(CHANGED);

/// The list of finished states.
const FINISHED_LIST: u64 = 1;

/// Signs of which one parts a state from the text before it.
const PARTED: Signs = Signs::PARTING.with(Signs::COLON).with(Signs::DOT);

/// Most bytes of a state at the end of an item, with the sign before it.
const LONGEST: usize = 48;

const TICKS: &[&str] =
    &["✅", "☑️", "☑", "✔️", "✔", "✓", ":white_check_mark:", ":heavy_check_mark:"];
const CROSSES: &[&str] = &["❌", "☐", "⬜", "🚧", "⏳", "🔄", ":x:", ":construction:"];

/// Whether an item with these signs is done, where a word at its edge says so: `DONE`, `(done)`, `✅`, `TODO`.
pub fn find(text: &str, signs: Signs) -> Option<Found<bool>> {
    let in_brackets = || {
        let may_have = signs.meet(Signs::BRACKET.with(Signs::BEYOND));
        if may_have { bracketed(text) } else { None }
    };
    let at_end = || if signs.meet(PARTED) { last(text) } else { None };
    sign(text).or_else(in_brackets).or_else(|| first(text)).or_else(at_end)
}

/// Whether the cell of a status column says that the item is done.
pub fn cell(text: &str) -> Option<bool> {
    if let Some(found) = sign(text) {
        return Some(found.value);
    }
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    // The first words decide: "Done in #12", "In progress, ETA May".
    STATES.beginning(text, 0).next().map(|(lists, _)| lists == FINISHED_LIST)
}

/// Whether a title says that what stands under it is done: `Immediate (completed)`, `Done`.
pub fn titles_done(title: &str) -> bool {
    let body = title.trim_end();
    let noted = last_brackets(body).or_else(|| wide_brackets(body));
    let noted = noted.and_then(|inside| body.get(inside));
    if noted.and_then(cell) == Some(true) {
        return true;
    }
    let title = title.trim_matches(|c: char| !c.is_alphanumeric());
    let is_done = |(lists, _): (u64, usize)| lists == FINISHED_LIST;
    PLAIN.beginning(title, 0).next().is_some_and(is_done) && words(title).nth(2).is_none()
        || TOLD.match_at(title, 0) == Some(title.len())
}

/// A sign at either edge.
fn sign(text: &str) -> Option<Found<bool>> {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    let body = text.get(start..end)?;
    if body.as_bytes().first()?.is_ascii_alphanumeric()
        && body.as_bytes().last()?.is_ascii()
        && !body.ends_with(':')
    {
        return None;
    }
    let at = |sign: &str| {
        let leads = body.starts_with(sign).then(|| start..start + sign.len());
        leads.or_else(|| body.ends_with(sign).then(|| end - sign.len()..end))
    };
    let ticked = TICKS.iter().find_map(|sign| at(sign)).map(|range| Found { value: true, range });
    ticked.or_else(|| {
        CROSSES.iter().find_map(|sign| at(sign)).map(|range| Found { value: false, range })
    })
}

/// `(done)`, `[DONE]`, `(Accomplished.)` at either edge.
fn bracketed(text: &str) -> Option<Found<bool>> {
    let body =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '*' | '_' | '~'));
    let last = last_brackets(body).or_else(|| wide_brackets(body));
    let lead = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let first = [('(', ')'), ('[', ']')].into_iter().find_map(|(open, close)| {
        let inner = lead.strip_prefix(open)?;
        let start = text.len() - inner.len();
        Some(start..start + inner.find(close)?)
    });
    [last, first].into_iter().flatten().find_map(|range| {
        let inner = text.get(range.clone())?;
        Some(Found { value: whole(inner)?, range: trimmed(inner, range.start) })
    })
}

/// What stands in the brackets of full width in which a text ends.
fn wide_brackets(body: &str) -> Option<Range<usize>> {
    let inner = body.strip_suffix('）')?;
    Some(inner.rfind('（')? + '（'.len_utf8()..inner.len())
}

/// `DONE:` or `TODO` at the beginning.
fn first(text: &str) -> Option<Found<bool>> {
    let start = text.find(char::is_alphanumeric)?;
    let (lists, end) = PLAIN.beginning(text, start).next()?;
    let word = text.get(start..end)?;
    let rest = text.get(end..)?.trim_start_matches(['*', '_', ']']);
    let shouted = word.bytes().all(|byte| !byte.is_ascii_lowercase());
    let parted = rest.is_empty()
        || rest.starts_with([':', '-', '—', '–', '：'])
        || rest.starts_with(" - ")
        || rest.starts_with(" –")
        || rest.starts_with(" —");
    (shouted || parted).then_some(Found { value: lists == FINISHED_LIST, range: start..end })
}

/// `- done` at the end.
fn last(text: &str) -> Option<Found<bool>> {
    let body =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '*' | '_' | '!'));
    // Most items end in a ticket or a date, and no state does.
    let last = body.trim_end_matches([')', ']']).as_bytes().last();
    if last.is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let before = body.floor_char_boundary(body.len().saturating_sub(LONGEST));
    let end = body.get(before..)?;
    let (at, mark) = last_mark(end, &[" - ", " — ", " – ", ": ", ". ", " | "])?;
    let tail = end.get(at + mark..)?;
    Some(Found { value: whole(tail)?, range: trimmed(tail, before + at + mark) })
}

/// Whether a text that is nothing but a status says "done".
fn whole(text: &str) -> Option<bool> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let (lists, end) = STATES.beginning(bare, 0).next()?;
    (end == bare.len()).then_some(lists == FINISHED_LIST)
}

fn trimmed(text: &str, offset: usize) -> Range<usize> {
    let lead = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    offset + lead..offset + lead + bare.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_stands_at_an_edge() {
        for (text, expected) in [
            ("DONE: add an alert", Some((true, "DONE"))),
            ("Add an alert (done)", Some((true, "done"))),
            ("Add an alert. (Accomplished.)", Some((true, "Accomplished"))),
            ("✅ Add an alert", Some((true, "✅"))),
            ("Add an alert ✅", Some((true, "✅"))),
            ("[DONE] Add an alert", Some((true, "DONE"))),
            ("Add an alert — Completed.", Some((true, "Completed"))),
            ("TODO: add an alert", Some((false, "TODO"))),
            ("Add an alert (in progress)", Some((false, "in progress"))),
            ("Add an alert - open", Some((false, "open"))),
            ("❌ Add an alert", Some((false, "❌"))),
            ("アラートを追加する（済）", Some((true, "済"))),
            ("Done well, this pays off", None),
            ("Completed orders need an alert", None),
            ("Fixed price is in review", None),
            ("Add an alert on open files", None),
            ("Add an alert", None),
            ("", None),
        ] {
            let found = find(text, Signs::of(text));
            let found = found
                .as_ref()
                .map(|found| (found.value, text.get(found.range.clone()).unwrap_or_default()));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn titles_say_that_what_stands_under_them_is_done() {
        for title in [
            "Immediate (completed)",
            "Short term (Done, 3 May)",
            "✅ Completed",
            "Done:",
            "一次対策（実施済み）",
            "行动项（已执行）",
            "Was wir geändert haben",
            "Ce qui a changé :",
        ] {
            assert!(titles_done(title), "{title}");
        }
        for title in [
            "Short term (in progress)",
            "Immediate (this week)",
            "Complete the move",
            "対策（検討中）",
            "Was wir geändert haben müssten",
            "Action items",
        ] {
            assert!(!titles_done(title), "{title}");
        }
    }

    #[test]
    fn status_cells_say_done_or_open() {
        for (text, expected) in [
            ("Done", Some(true)),
            ("**DONE**", Some(true)),
            ("Fixed in #12", Some(true)),
            ("✅", Some(true)),
            ("Open", Some(false)),
            ("In Progress", Some(false)),
            ("Not started", Some(false)),
            ("TODO", Some(false)),
            ("Partially done", Some(false)),
            ("完了", Some(true)),
            ("Process change", None),
            ("Opening soon", None),
            ("", None),
        ] {
            assert_eq!(cell(text), expected, "{text}");
        }
    }
}
