//! Owners of action items: `@handle`, `Owner: Ada`, `(Ada Lovelace)`, `— AL`, `ada@`.

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::signs::Signs;
use super::wording::{Heard, Theme, clearly_imperative};
use super::words::{is_one_of, last_brackets, words};
use super::{date, due, tail, ticket};
use crate::vocabulary::names::{
    ANY_TEAM, BLANKS, NOT_HANDLES, NOT_INITIALS, NOT_NAMES, TEAM_WORDS,
};
use crate::vocabulary::verbs::VERBS;

/// The owner written in an action item with these signs; the range holds the name alone.
pub fn find(item: Heard<'_>, signs: Signs) -> Option<Range<usize>> {
    let handle = || if signs.meet(Signs::AT) { handle(item.text) } else { None };
    let told = labelled(item).or_else(handle).or_else(|| trailing(item, signs));
    told.or_else(|| if signs.meet(Signs::CAPITAL) { opening(item.text) } else { None })
}

/// Whom the title over a list of tasks names as their owner: by a label, a handle, or as a team. Other names in it may
/// be words with capitals.
pub fn in_title(title: Heard<'_>, signs: Signs) -> Option<Range<usize>> {
    let text = title.text;
    let is_sure = |name: &Range<usize>| {
        let before = text.get(..name.start).unwrap_or_default().trim_end_matches([' ', '*', '_']);
        before.ends_with([':', '：', '=']) || text.get(name.clone()).is_some_and(names_someone)
    };
    let handle = || if signs.meet(Signs::AT) { handle(text) } else { None };
    labelled(title).filter(is_sure).or_else(handle).or_else(|| titling_team(text))
}

/// The team that a title names, alone or in brackets at its end.
fn titling_team(title: &str) -> Option<Range<usize>> {
    let body = title.trim_end_matches([' ', ':']);
    let noted =
        last_brackets(body).filter(|inner| body.get(inner.clone()).is_some_and(is_one_team));
    noted.or_else(|| {
        let head = body.split(['(', '[']).next()?.trim_end();
        let start = head.find(char::is_alphabetic)?;
        let (name, last) = (head.get(start..)?, head.rsplit(' ').next()?);
        (TEAM_WORDS.has_caseless(last) && is_one_team(name)).then_some(start..head.len())
    })
}

/// Whether a text is a person: a handle, or two or three capitalised words that are no common words.
pub fn looks_like_person(text: &str) -> bool {
    let text = text.trim();
    if let Some(name) = text.strip_prefix('@') {
        return !name.is_empty() && handle_length(name) == name.len();
    }
    let count = text.split(' ').take(4).count();
    (2..=3).contains(&count) && text.split(' ').enumerate().all(|(at, word)| is_name(word, at > 0))
}

/// Whether the cell of an owner column names nobody: empty, `-`, `TBD`, `???`, `N/A`, `unassigned`.
pub fn is_blank(cell: &str) -> bool {
    let cell = cell.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '_' | '`' | '[' | ']' | '(' | ')' | '<' | '>' | '.')
    });
    cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '?' | '/' | '@' | '~' | '…' | '−'))
        || BLANKS.has_caseless(cell)
        || !cell.is_ascii() && BLANKS.has(&cell.to_lowercase())
}

/// How many bytes behind a label the end of a name is looked for.
const FARTHEST: usize = 256;

/// `Owner: Ada`, up to the next field, comma, bracket or the end.
fn labelled(item: Heard<'_>) -> Option<Range<usize>> {
    let text = item.text;
    // Whether the last bracket before the label opens one, and how far that was looked for.
    let (mut wrapped, mut seen) = (false, 0);
    for label in item.phrases(Theme::Owner) {
        let rest = text.get(label.end..)?;
        let value = rest.trim_start_matches(['*', '_']).trim_start();
        let word = text.get(label.clone())?;
        let value = match value.strip_prefix([':', '：', '=']) {
            Some(value) => {
                value.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'))
            }
            None if (word.ends_with(" by") || word.ends_with(" to"))
                && value.starts_with(|c: char| c.is_uppercase() || c == '@') =>
            {
                value
            }
            None => continue,
        };
        let start = text.len() - value.len();
        let since = text.as_bytes().get(seen..label.start)?;
        let bracket = memchr::memrchr2(b'(', b')', since).and_then(|at| since.get(at));
        wrapped = bracket.map_or(wrapped, |bracket| *bracket == b'(');
        seen = label.start;
        let value = value.get(..value.ceil_char_boundary(FARTHEST))?;
        let name = value.get(..name_end(value, wrapped))?;
        let name =
            name.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '.'));
        if !is_blank(name) && name.len() <= 60 {
            return Some(start..start + name.len());
        }
    }
    None
}

/// Where a name that begins a text ends. Inside brackets a line break is one of wrapping.
fn name_end(text: &str, wrapped: bool) -> usize {
    const FIELDS: [&str; 4] = [" - ", " due", " Due", " ETA"];
    let ends = |at: usize, character: char| match character {
        ',' | ';' | '|' | ')' | ']' | '(' | '—' | '–' | '·' | '、' | '，' | '；' | '）' | '（' => {
            true
        }
        '\n' => !wrapped,
        ' ' => text.get(at..).is_some_and(|rest| FIELDS.iter().any(|mark| rest.starts_with(mark))),
        // The dot of an initial ends nothing: `J. Doe`.
        '.' => text
            .get(..at)
            .is_some_and(|word| word.len() - word.trim_end_matches(char::is_alphabetic).len() > 2),
        _ => false,
    };
    let mut characters = text.char_indices();
    characters.find(|(at, character)| ends(*at, *character)).map_or(text.len(), |(at, _)| at)
}

/// `@ada` behind a space or a bracket, or `ada@` before one.
fn handle(text: &str) -> Option<Range<usize>> {
    for at in memchr::memchr_iter(b'@', text.as_bytes()) {
        let before = text.get(..at)?;
        let after = text.get(at + 1..)?;
        if before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_')) {
            let name = before.len()
                - before
                    .trim_end_matches(|c: char| {
                        c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
                    })
                    .len();
            let alone = !after.starts_with(|c: char| c.is_alphanumeric() || c == '/');
            if alone && name > 1 && !before.ends_with(['/', '.']) {
                return Some(at - name..at + 1);
            }
            continue;
        }
        let length = handle_length(after);
        let name = after.get(..length)?;
        // `@scope/package` is code; `@org/team` stands at an end or in brackets.
        let team = name.contains('/');
        let closed = after
            .get(length..)?
            .trim_start_matches(['.', ' '])
            .chars()
            .next()
            .is_none_or(|c| matches!(c, ')' | ']' | ',' | ';'));
        if length > 0 && !NOT_HANDLES.has_caseless(name) && (!team || closed) {
            return Some(at..at + 1 + length);
        }
    }
    None
}

/// Bytes of a handle's name.
fn handle_length(text: &str) -> usize {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/')))
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default().trim_end_matches(['.', '-', '/']).len()
}

/// What leads from whoever does an item to what they do.
const DOES: [&str; 3] = ["to ", "will ", "shall "];

/// Most bytes of a name that opens an item.
const LONGEST_OPENING: usize = 40;

/// A team or a person who opens an item: `SRE team to add an alert`. A single capitalised word is as often a thing.
fn opening(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let rest = text.get(start..)?;
    // Most items begin with what is to be done.
    if !rest.starts_with(|first: char| first.is_uppercase()) || clearly_imperative(rest) {
        return None;
    }
    let head = rest.get(..rest.floor_char_boundary(LONGEST_OPENING))?;
    let lead_at = |at: usize| {
        let behind = rest.get(at + 1..)?;
        DOES.iter().find(|lead| behind.starts_with(**lead)).map(|lead| (at, at + 1 + lead.len()))
    };
    let (end, deed) = memchr::memchr_iter(b' ', head.as_bytes()).find_map(lead_at)?;
    let name = rest.get(..end)?;
    let (_, verb) = words(rest.get(deed..)?).next()?;
    // Who is "to be told" does nothing.
    let is_deed = VERBS.has_caseless(verb) && verb != "be";
    let does = is_deed && (is_one_team(name) || looks_like_person(name));
    does.then_some(start..start + end)
}

/// A name in brackets, alone or with a date or a ticket, or behind a dash at the end of the item.
fn trailing(item: Heard<'_>, signs: Signs) -> Option<Range<usize>> {
    if !signs.meet(Signs::BRACKET.with(Signs::PARTING)) {
        return None;
    }
    let text = item.text;
    let body = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '*' | '_'));
    if let Some(inner) = last_brackets(body) {
        return in_brackets(item, signs, inner, false);
    }
    let before = before_plan(item, body);
    if let Some(name) = before.and_then(|(inner, dated)| in_brackets(item, signs, inner, dated)) {
        return Some(name);
    }
    // "Add an alert - Ada - 2024-07-01": beside a date or a ticket a given name will do.
    let shown = |field: Range<usize>| text.get(field).unwrap_or_default();
    let planned = || tail::fields(text).any(|field| tail::is_plan(shown(field)));
    let mut fields = tail::fields(text);
    let last = fields.find(|field| !tail::is_plan(shown(field.clone())))?;
    let name = shown(last.clone());
    (names_someone(name) || is_name(name, false) && planned()).then_some(last)
}

/// Most bytes of a plan behind brackets.
const LONGEST_PLAN: usize = 64;

/// The last brackets of an item behind which only a ticket and a date stand, and whether a date does: `(Ada) OPS-12, due
/// 2026-06-01`.
fn before_plan(item: Heard<'_>, body: &str) -> Option<(Range<usize>, bool)> {
    let close = memchr::memrchr2(b')', b']', body.as_bytes())?;
    let plan = body.get(close + 1..).filter(|plan| plan.len() <= LONGEST_PLAN)?;
    let inner = last_brackets(body.get(..=close)?)?;
    let (mut start, mut dated) = (close + 1, false);
    for part in plan.split([',', ';']) {
        let field = part.trim_matches([' ', '\n', '-', '–', '—', '*', '_']);
        let heard = item.part(start..start + part.len());
        let labelled = || {
            let label = heard.phrases(Theme::Due).next()?;
            let due = due::find(heard, Signs::of(part))?;
            let around = [part.get(..label.start)?, part.get(due.end..)?];
            Some(!around.into_iter().any(|text| text.contains(char::is_alphanumeric)))
        };
        let is_dated = date::at(field, 0).is_some_and(|date| date.range.end == field.len())
            || labelled() == Some(true);
        dated |= is_dated;
        if !is_dated && !tail::is_plan(field) {
            return None;
        }
        start += part.len() + 1;
    }
    Some((inner, dated))
}

/// The first part between brackets that names someone; a given name alone does where a date or ticket stands beside it.
fn in_brackets(
    item: Heard<'_>,
    signs: Signs,
    inner: Range<usize>,
    dated: bool,
) -> Option<Range<usize>> {
    let heard = item.part(inner.clone());
    let whole = heard.text;
    let planned = || due::find(heard, signs).is_some() || ticket::find(whole, signs, &[]).is_some();
    let mut start = inner.start;
    for part in whole.split([',', ';', '|', '/']) {
        let name = part.trim();
        let beside = || dated || whole.len() > part.len() && planned();
        if names_someone(name) || is_name(name, false) && beside() {
            let at = start + (part.len() - part.trim_start().len());
            return Some(at..at + name.len());
        }
        start += part.len() + 1;
    }
    None
}

/// Whether a text is a person, initials or a team.
pub(super) fn names_someone(name: &str) -> bool {
    looks_like_person(name) || is_initials(name) || is_team(name)
}

/// Two or three capitals that are no common abbreviation: `AL`.
fn is_initials(text: &str) -> bool {
    (2..=3).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_uppercase())
        && !NOT_INITIALS.has(text)
}

/// `Platform team`, `SRE`.
fn is_team(text: &str) -> bool {
    let mut words = text.split(' ');
    let last = words.next_back().unwrap_or_default();
    let count = words.take(3).count();
    count < 3
        && (TEAM_WORDS.has_caseless(last) && count > 0
            || matches!(text, "SRE" | "SREs" | "DevOps" | "Ops"))
}

/// The same, but not `the team` or `each team`.
fn is_one_team(text: &str) -> bool {
    is_team(text) && !text.split(' ').any(|word| ANY_TEAM.has_caseless(word))
}

/// A capitalised word that is no common, technical or leading word; an initial with a dot may follow a name.
fn is_name(word: &str, initial: bool) -> bool {
    let bare = word.trim_end_matches('.');
    let mut letters = bare.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    let small = rest.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
        && rest.chars().filter(|c| c.is_uppercase()).count() <= 1;
    let particle =
        initial && is_one_of(bare, &["van", "von", "de", "da", "der", "la", "le", "dos", "bin"]);
    particle
        || capital
            && small
            && (rest.len() > 1 && !rest.chars().all(char::is_uppercase) || initial)
            && !NOT_NAMES.has_caseless(bare)
}
