//! Whether an action item is done, as its words say it.

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
            ("Add an alert (Done during the incident)", Some((true, "Done during the incident"))),
            ("Add an alert (done as of 2026-06-30)", Some((true, "done as of 2026-06-30"))),
            ("Add an alert (fixed by adding a probe)", Some((true, "fixed by adding a probe"))),
            ("Add an alert (Done, see #4)", Some((true, "Done, see #4"))),
            ("Alert on disk use. Implemented in `disk.yml`.", Some((true, "Implemented"))),
            ("Alert on disk use.\nDone in PR #4.", Some((true, "Done"))),
            ("Add an alert — merged in #12", Some((true, "merged"))),
            ("Backoff for the client - shipped in v1.2", Some((true, "shipped"))),
            ("Merged: an alert on disk use", Some((true, "Merged"))),
            ("**Implemented in v1.2**: an alert on disk use", Some((true, "Implemented"))),
            ("Add an alert — needs #12", None),
            ("Add an alert — deployed on 2024-05-01", None),
            ("Live: the second region", None),
            ("Add an alert (to be done by Ada)", None),
            ("Add an alert (fixed by Friday)", None),
            ("Add an alert (done in the next sprint)", None),
            ("Add a queue (implemented by the web team)", None),
            ("Add a queue (fixed-size)", None),
            ("Add a queue (fixed size)", None),
            ("Add alerts (complete by May)", None),
            ("Ensure that backups are\nCompleted in two hours", None),
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
    fn titles_say_whether_what_stands_under_them_is_done() {
        for (title, expected) in [
            ("Immediate (completed)", Some(true)),
            ("Short term (Done, 3 May)", Some(true)),
            ("一次対策（実施済み）", Some(true)),
            ("行动项（已执行）", Some(true)),
            ("対策（検討中）", Some(false)),
            ("Was wir geändert haben", Some(true)),
            ("Ce qui a changé :", Some(true)),
            ("Was wir geändert haben müssten", None),
            ("✅ Completed", Some(true)),
            ("Done:", Some(true)),
            ("Short term (in progress)", Some(false)),
            ("Short term (planned - #12)", Some(false)),
            ("In progress", Some(false)),
            ("Corrective actions taken", Some(true)),
            ("✅ Actions Completed", Some(true)),
            ("Already implemented", Some(true)),
            ("Preventive controls implemented (#12)", Some(true)),
            ("Implemented improvements", Some(true)),
            ("Measures now in place:", Some(true)),
            ("Actions to be taken", None),
            ("Measures not yet implemented", None),
            ("Actions taken or planned", None),
            ("Immediate (this week)", None),
            ("Short term (no owner)", None),
            ("In progress work of others", None),
            ("Complete the move", None),
            ("Action items", None),
        ] {
            assert_eq!(in_title(title), expected, "{title}");
        }
    }

    #[test]
    fn a_state_stands_beside_a_ticket() {
        for (cell, expected) in [
            ("(Issue no. OPS-4)TODO", Some((false, "(Issue no. OPS-4)"))),
            ("Bug 5554 DONE", Some((true, "Bug 5554"))),
            ("Bug 5554 (in progress)", Some((false, "Bug 5554"))),
            ("n/a DONE", Some((true, "n/a"))),
            ("DONE #12", Some((true, "#12"))),
            ("In progress", Some((false, ""))),
            ("Bug 5554", None),
            ("Work in progress board", None),
            ("The page of what is done", None),
            ("", None),
        ] {
            let found = beside_ticket(cell);
            let found = found.and_then(|(done, name)| Some((done, cell.get(name)?)));
            assert_eq!(found, expected, "{cell}");
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
