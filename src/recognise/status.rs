//! Whether an action item is done, as its words say it.

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::owner::is_blank;
use super::phrases::{Phrases, phrases};
use super::signs::Signs;
use super::words::{last_brackets, last_mark, sentence_around, words};
use super::{Found, due, ticket};
use crate::vocabulary::items::{
    ACHIEVED, CHANGED, FINISHED, FINISHED_ALONE, NOT_ACHIEVED, SINCE, TO_COME, UNFINISHED,
    UNFINISHED_ALONE,
};

/// The states, the finished ones first.
static STATES: Phrases = phrases![FINISHED, UNFINISHED];

/// The few words that say it at the edge of an item even without brackets.
static PLAIN: Phrases = phrases![FINISHED_ALONE, UNFINISHED_ALONE];

/// What is told under these is done.
static TOLD: Phrases = phrases!(CHANGED);

static ACHIEVEMENTS: Phrases = phrases!(ACHIEVED);
static SINCES: Phrases = phrases!(SINCE);
static COMING: Phrases = phrases!(TO_COME);

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
    let in_sentence = || if signs.meet(Signs::DOT) { last_sentence(text) } else { None };
    let at_edge = sign(text).or_else(in_brackets).or_else(|| first(text)).or_else(at_end);
    let as_label = || if signs.meet(Signs::COLON) { labelled(text) } else { None };
    at_edge.or_else(in_sentence).or_else(as_label)
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

/// Whether a title says of what stands under it that it is done, or that it is not: `Immediate (completed)`, `Done`,
/// `Later (in progress - #12)`.
pub fn in_title(title: &str) -> Option<bool> {
    let body = title.trim_end_matches([' ', ':']);
    let noted = note(body).and_then(|inside| body.get(inside));
    if let Some(noted) = noted {
        // "No owner" begins with a word for open, too.
        let first = noted.split([',', ';', ':', '–', '—']).next().unwrap_or_default();
        let first = first.split(" - ").next().unwrap_or_default();
        let done = cell(noted).filter(|done| *done);
        if let Some(done) = done.or_else(|| whole(first)) {
            return Some(done);
        }
    }
    let title = title.trim_matches(|c: char| !c.is_alphanumeric());
    if TOLD.match_at(title, 0) == Some(title.len()) {
        return Some(true);
    }
    let plain = PLAIN.beginning(title, 0).next().and_then(|(lists, end)| {
        let finished = lists == FINISHED_LIST;
        (end == title.len() || finished && words(title).nth(2).is_none()).then_some(finished)
    });
    plain.or_else(|| is_achieved(body).then_some(true))
}

/// Whether a title tells of work that was done: `Corrective actions taken`, `Implemented improvements (#12)`.
fn is_achieved(title: &str) -> bool {
    let noted = note(title).and_then(|inside| title.get(..inside.start));
    let title = noted.unwrap_or(title).trim_matches(|c: char| !c.is_alphanumeric());
    let mut says = false;
    ACHIEVEMENTS.hear(title, |_, range| says |= range.start == 0 || range.end == title.len());
    says && !words(title).any(|(_, word)| NOT_ACHIEVED.has(word))
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

/// What stands in the brackets in which a text ends, of whatever width.
fn note(text: &str) -> Option<Range<usize>> {
    let wide = || {
        let inner = text.strip_suffix('）')?;
        Some(inner.rfind('（')? + '（'.len_utf8()..inner.len())
    };
    last_brackets(text).or_else(wide)
}

/// `(done)`, `[DONE]`, `(Accomplished.)` at either edge.
fn bracketed(text: &str) -> Option<Found<bool>> {
    let body =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '*' | '_' | '~'));
    let last = note(body);
    let lead = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let first = [('(', ')'), ('[', ']')].into_iter().find_map(|(open, close)| {
        let inner = lead.strip_prefix(open)?;
        let start = text.len() - inner.len();
        Some(start..start + inner.find(close)?)
    });
    [last, first].into_iter().flatten().find_map(|range| {
        let inner = text.get(range.clone())?;
        let done = || done_since(inner.trim_start()).map(|_| true);
        Some(Found { value: whole(inner).or_else(done)?, range: trimmed(inner, range.start) })
    })
}

/// `Implemented in #12.` as the last of several sentences.
fn last_sentence(text: &str) -> Option<Found<bool>> {
    let body = text.trim_end_matches([' ', '\n', '.', '!', '*', '_']);
    let start = sentence_around(body, body.len()).start;
    let before = body.get(..start)?.trim_end();
    let sentence = body.get(start..)?;
    let begins = before.ends_with(['.', '!', '?', ')']) && sentence.starts_with(char::is_uppercase);
    let word = if begins { done_since(sentence)? } else { return None };
    Some(Found { value: true, range: start..start + word })
}

/// Where the word for done ends that begins a text and goes on with where, when or how that was: `Fixed in #12`,
/// `done as of Monday`, `fixed by adding a limit`.
fn done_since(text: &str) -> Option<usize> {
    let (lists, end) = STATES.beginning(text, 0).next()?;
    let word = text.get(..end)?;
    // "Complete" asks, "live" describes.
    if lists != FINISHED_LIST || !word.ends_with("ed") && !word.eq_ignore_ascii_case("done") {
        return None;
    }
    let rest = text.get(end..)?;
    let next = rest.trim_start();
    if rest.starts_with([',', ';', ':'])
        || next.starts_with(['#', '–', '—'])
        || next.starts_with("- ")
    {
        return Some(end);
    }
    let since = SINCES.match_at(next, 0)?;
    let then = next.get(since..)?.trim_start();
    let is_past = match next.get(..since)? {
        // "Fixed by Friday" is a plan, "implemented by the team" may be.
        by if by.eq_ignore_ascii_case("by") => {
            let (at, first) = words(then).next()?;
            let names = then.starts_with(['@', '#']) || first.starts_with(char::is_uppercase);
            (names || first.ends_with("ing")) && !due::is_time(then, at)
        }
        _ => COMING.match_at(then, 0).is_none(),
    };
    is_past.then_some(end)
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

/// `Merged: `, `Implemented in v1.2: ` at the beginning.
fn labelled(text: &str) -> Option<Found<bool>> {
    let start = text.find(char::is_alphanumeric)?;
    let near = text.get(start..text.floor_char_boundary(start + LONGEST))?;
    let label = near.get(..near.find(": ")?)?.trim_end_matches(['*', '_']);
    let word =
        done_since(label).or_else(|| whole(label).filter(|done| *done).map(|_| label.len()))?;
    label.get(..word)?.ends_with("ed").then(|| Found { value: true, range: start..start + word })
}

/// `- done`, `- merged in #12` at the end.
fn last(text: &str) -> Option<Found<bool>> {
    let body =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '*' | '_' | '!'));
    let before = body.floor_char_boundary(body.len().saturating_sub(LONGEST));
    let end = body.get(before..)?;
    // Most items end in a ticket or a date, and few states do.
    let last = body.trim_end_matches([')', ']']).as_bytes().last();
    if last.is_some_and(u8::is_ascii_digit) {
        let (at, mark) = last_mark(end, &[" - ", " — ", " – "])?;
        let tail = end.get(at + mark..)?;
        let word = done_since(tail).filter(|_| names_change(tail))?;
        let start = before + at + mark;
        return Some(Found { value: true, range: start..start + word });
    }
    let (at, mark) = last_mark(end, &[" - ", " — ", " – ", ": ", ". ", " | "])?;
    let tail = end.get(at + mark..)?;
    Some(Found { value: whole(tail)?, range: trimmed(tail, before + at + mark) })
}

/// Whether a text ends in the name of a change or a release: `merged in #12`, `shipped in v1.2`.
fn names_change(text: &str) -> bool {
    let name = text.rsplit(' ').next().unwrap_or_default().trim_start_matches(['(', '[']);
    let is_version = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    name.strip_prefix(['v', 'V', '#', '!']).is_some_and(is_version)
        || ticket::find(name, Signs::of(name), &[]).is_some()
}

/// The state at an edge of a cell that names a ticket, if need be one of no name, and which bytes do so:
/// `Bug 5554 TODO`, `n/a (done)`, `In progress`.
pub fn beside_ticket(cell: &str) -> Option<(bool, Range<usize>)> {
    if let Some(done) = whole(cell) {
        return Some((done, 0..0));
    }
    let is_ticket = |name: &str| name.contains(|c: char| c.is_ascii_digit()) || is_blank(name);
    let body = cell.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut starts = body.rmatch_indices(|c: char| !c.is_alphanumeric()).take(MOST_WORDS);
    let at_end = starts.find_map(|(at, sign)| {
        let start = at + sign.len();
        let (lists, end) = STATES.beginning(body, start).next()?;
        let name = body
            .get(..at + sign.len())?
            .trim_end_matches(|c: char| c != ')' && !c.is_alphanumeric());
        (end == body.len() && is_ticket(name)).then_some((lists == FINISHED_LIST, 0..name.len()))
    });
    at_end.or_else(|| {
        let (lists, end) = PLAIN.beginning(body, body.find(char::is_alphanumeric)?).next()?;
        let name = body.get(end..)?.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '#');
        is_ticket(name).then(|| (lists == FINISHED_LIST, body.len() - name.len()..body.len()))
    })
}

/// Most words of a state at the end of a cell.
const MOST_WORDS: usize = 3;

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
