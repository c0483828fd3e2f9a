//! Titles and labels: which lines name what follows them, in every form that people use.

use std::ops::Range;

use super::Form;
use super::units::{Place, Unit};
use crate::config::Config;
use crate::markdown::{Line, MarkKind, Outline};
use crate::recognise::stamp;
use crate::vocabulary::bounds::{self, Bound};
use crate::vocabulary::sections::{self, TitleMeaning};
use crate::vocabulary::{Role, Roles};

/// The longest label that is looked at, in bytes.
const LABEL_LIMIT: usize = 80;
/// The longest label without markup, in words.
const LABEL_WORDS: usize = 10;
/// The longest line without markup that is taken for a title, in words.
const PLAIN_WORDS: usize = 7;

/// The first byte of `：`.
const WIDE_COLON: u8 = 0xef;

/// A line, or the head of one, that names what follows.
#[derive(Debug, Clone)]
pub(super) struct Title {
    /// The title in the prose of the unit's block, colon and markup left out.
    pub(super) range: Range<usize>,
    /// The value on the same line, in the prose of the unit's block; empty where the content follows below.
    pub(super) value: Range<usize>,
    /// How it is titled.
    pub(super) form: Form,
    /// What it means.
    pub(super) meaning: TitleMeaning,
}

/// A label at the head of a line.
struct Label {
    /// The label without colon, in the line's text.
    title: Range<usize>,
    /// Where the value begins, in the line's text.
    value: usize,
    bold: bool,
}

/// What around a line bears on whether it is a title.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    /// Inside follow-up work the labels of single items are no fields, and labels that group items
    /// are titles.
    pub(super) in_actions: bool,
    /// Inside a timeline a bare line "Time (UTC)" heads a column.
    pub(super) in_timeline: bool,
    /// In a document without headings a bare title may stand on any line.
    pub(super) headless: bool,
}

/// What a unit names; behind a field, further ones may be [run together](run_together) with it.
pub(super) fn title(
    outline: &Outline,
    unit: &Unit,
    config: &Config,
    around: Around,
) -> Option<Title> {
    if unit.quoted {
        return None;
    }
    let line = unit.line(outline);
    match unit.place {
        Place::Heading(level) => Some(heading(line, level, config)),
        Place::Line { .. } | Place::Item | Place::ItemLine => {
            in_line(line, unit.place, config, around)
        }
        Place::Row { .. } | Place::Matter => None,
    }
}

/// The fields of a line on which several were run together: `Duration: … - Impact: …`,
/// `**Start:** … **End:** …`.
pub(super) fn run_together(
    line: Line<'_>,
    first: Title,
    config: &Config,
) -> impl Iterator<Item = Title> {
    let mut next = Some(first);
    std::iter::from_fn(move || {
        let mut field = next.take()?;
        if let Some((end, further)) = further_field(line, &field, config) {
            field.value.end = end;
            next = Some(further);
        }
        Some(field)
    })
}

/// The field that begins inside the value of another, and where the other's value ends.
fn further_field(line: Line<'_>, field: &Title, config: &Config) -> Option<(usize, Title)> {
    let text = line.prose.text();
    let bytes = text.as_bytes();
    let end = field.value.end;
    // Without a mark that ends a label there is none.
    memchr::memchr3(b':', b'?', WIDE_COLON, bytes.get(field.value.clone())?)?;
    let marks = line.prose.marks().iter().filter(|mark| mark.kind == MarkKind::Strong);
    let mut bold: Vec<usize> = marks.map(|mark| mark.range.start).collect();
    bold.sort_unstable();
    let is_bold = |at: usize| bold.binary_search(&at).is_ok();
    let labelled = |start: usize, in_sentence: bool| {
        let rest = text.get(start..end)?;
        let label = plain_label(rest)?;
        let shown = &rest[label.title.clone()];
        let roles = sections::label(shown, config.titles());
        let is_field = !roles.is_empty() && (!in_sentence || is_bound(shown, roles));
        let range = start + label.title.start..start + label.title.end;
        let value = start + label.value..end;
        is_field.then_some(Title { range, value, form: Form::Field, meaning: roles.into() })
    };
    field.value.clone().find_map(|at| {
        let parted = match bytes.get(at..end)? {
            [b' ', b'-' | b'|', b' ', ..] => labelled(at + 3, false),
            // A comma may stand inside a sentence.
            [b',' | b';', b' ', ..] => labelled(at + 2, !is_bold(at + 2)),
            _ => None,
        };
        let title = parted.or_else(|| is_bold(at).then(|| labelled(at, false)).flatten())?;
        Some((at, title))
    })
}

/// Whether a label names the start or the end of the incident.
fn is_bound(label: &str, roles: Roles) -> bool {
    roles.has(Role::Duration) && matches!(bounds::of(label), Some(Bound::Start | Bound::End))
}

fn heading(line: Line<'_>, level: u8, config: &Config) -> Title {
    Title {
        range: line.start..line.end,
        value: line.end..line.end,
        form: Form::Heading(level),
        meaning: sections::heading(line.text(), config.titles()),
    }
}

fn in_line(line: Line<'_>, place: Place, config: &Config, around: Around) -> Option<Title> {
    let text = line.text();
    // A template's question in italics is no title: the heading over it is.
    let is_label = text.ends_with(':') && !has_more_words(text, 3);
    let is_marked = !line.prose.marks().is_empty();
    if is_marked
        && !is_label
        && line.prose.is_marked(line.start..line.end, |kind| *kind == MarkKind::Emphasis)
    {
        return None;
    }
    if let Some(label) = label(line) {
        let title = &text[label.title.clone()];
        let groups = around.in_actions && sections::is_action_group(title);
        let value = text[label.value..].trim();
        let absolute = |range: Range<usize>| line.start + range.start..line.start + range.end;
        let range = absolute(label.title.clone());
        if !value.is_empty() {
            let roles = match (
                groups && title.contains([' ', '/']),
                around.in_actions && place == Place::Item,
            ) {
                (true, _) => Role::Actions.into(),
                (false, true) => return None,
                (false, false) => sections::label(title, config.titles()),
            };
            if roles.is_empty() {
                return None;
            }
            let start = text.len() - text[label.value..].trim_start().len();
            let value = absolute(start..text.len());
            return Some(Title { range, value, form: Form::Field, meaning: roles.into() });
        }
        let meaning = if groups {
            Roles::from(Role::Actions).into()
        } else {
            Some(sections::label(title, config.titles()))
                .filter(|roles| !around.in_timeline && is_bound(title, *roles))
                .map_or_else(|| sections::title(title, config.titles()), TitleMeaning::from)
        };
        let form = if label.bold { Form::Bold } else { Form::Plain };
        return is_title_like(title, label.bold, place, meaning).then_some(Title {
            range,
            value: line.end..line.end,
            form,
            meaning,
        });
    }
    bare(line, place, config, around)
}

/// A line without colon or markup that is a title word for word: `TIMELINE`, `Issue Summary`.
fn bare(line: Line<'_>, place: Place, config: &Config, around: Around) -> Option<Title> {
    let Place::Line { first, .. } = place else { return None };
    if !first && !around.headless {
        return None;
    }
    let text = line.text();
    if text.len() > LABEL_LIMIT
        || text.ends_with(['.', ',', ';', '!'])
        || has_more_words(text, PLAIN_WORDS)
    {
        return None;
    }
    if !is_title_case(text) {
        return None;
    }
    let meaning = sections::title(text, config.titles());
    if meaning.roles.is_empty() || around.in_timeline && meaning.roles == Role::Duration.into() {
        return None;
    }
    let range = line.start..line.end;
    Some(Title { range, value: line.end..line.end, form: Form::Plain, meaning })
}

/// Whether the words of a line are written as in a title: none of them long and in lower case.
fn is_title_case(text: &str) -> bool {
    let lower = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().is_some_and(|word| !lower(word));
    first && (!has_more_words(text, 2) || words.all(|word| word.len() <= 4 || !lower(word)))
}

/// Whether a label without a value on its line is the title of what follows, and not a sentence that
/// ends in a colon.
fn is_title_like(title: &str, bold: bool, place: Place, meaning: TitleMeaning) -> bool {
    if !meaning.roles.is_empty() {
        return true;
    }
    if stamp::leading(title).is_some() {
        return false;
    }
    match place {
        _ if bold => {
            !(has_more_words(title, 12) || title.ends_with(['.', '!']) && has_more_words(title, 3))
        }
        Place::Line { alone: true, .. } | Place::Item => {
            !has_more_words(title, 5) && !title.contains([',', '.', ';'])
        }
        _ => false,
    }
}

/// The label at the head of a line: bold text, or plain words before a colon.
fn label(line: Line<'_>) -> Option<Label> {
    bold_label(line).or_else(|| plain_label(line.text()))
}

fn bold_label(line: Line<'_>) -> Option<Label> {
    let text = line.text();
    let mark = line.prose.marks().iter().find(|mark| {
        mark.kind == MarkKind::Strong
            && mark.range.start >= line.start
            && mark.range.end <= line.end
    })?;
    let start = mark.range.start - line.start;
    let end = mark.range.end - line.start;
    if text[..start].chars().any(char::is_alphanumeric) {
        return None;
    }
    let inner = text.get(start..end)?;
    // "**Impact: none**": the label ends inside the bold text.
    let length = inner.find([':', '：']).filter(|at| !is_clock_colon(inner, *at));
    let length = length.unwrap_or(inner.len());
    let title = trimmed(text, start..start + length);
    let after = start + length;
    let rest = text.get(after..)?;
    let body = rest.trim_start();
    let lead = rest.len() - body.len();
    let colon = body.starts_with([':', '：']);
    let value = match body.chars().next() {
        Some(c) if colon => after + lead + c.len_utf8(),
        Some(c @ ('-' | '–' | '—')) => after + lead + c.len_utf8(),
        None => text.len(),
        Some(_) => return None,
    };
    (!title.is_empty()).then_some(Label { title, value, bold: true })
}

fn plain_label(text: &str) -> Option<Label> {
    let head = &text[..text.floor_char_boundary(LABEL_LIMIT)];
    let mut marks = memchr::memchr3_iter(b':', b'?', WIDE_COLON, head.as_bytes());
    let (at, colon) = marks.find_map(|at| {
        let mark = text[at..].chars().next()?;
        let ends = match mark {
            ':' | '：' => !is_clock_colon(text, at),
            '?' => text[at + 1..].trim_matches([':', ' ', '*']).is_empty(),
            _ => false,
        };
        ends.then_some((at, mark))
    })?;
    let rest = &text[at + colon.len_utf8()..];
    if colon == ':' && rest.starts_with(|c: char| c.is_alphanumeric() || c == '/') {
        return None;
    }
    let title = trimmed(text, 0..at);
    let shown = &text[title.clone()];
    let ends = |at: usize| shown.as_bytes().get(at + 1) == Some(&b' ');
    let is_sentence =
        memchr::memchr_iter(b'.', shown.as_bytes()).any(ends) || has_more_words(shown, LABEL_WORDS);
    (!title.is_empty() && !is_sentence).then(|| Label {
        title,
        value: at + colon.len_utf8(),
        bold: false,
    })
}

/// Whether the colon at byte `at` stands between the parts of a time.
fn is_clock_colon(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    digit(at.checked_sub(1)) && digit(at.checked_add(1))
}

/// A range without the white space, dashes and emoji around it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let keeps = |c: char| c.is_alphanumeric() || matches!(c, '(' | '[' | '"' | '“' | '\'');
    let start = inner.find(keeps).unwrap_or(inner.len());
    let end = inner.trim_end_matches([' ', ':', '：', '\u{a0}', '-', '–', '—', '*', '\n']).len();
    if start >= end { range.start..range.start } else { range.start + start..range.start + end }
}

/// Whether a text has more words than so many.
fn has_more_words(text: &str, most: usize) -> bool {
    // What parts words is none of these, and counted at a glance.
    let gaps = text.bytes().filter(|byte| !byte.is_ascii_graphic()).count();
    gaps >= most && text.split_whitespace().nth(most).is_some()
}
