//! Titles and labels: which lines name what follows them, in every form that people use.

mod below;
mod label;
mod wrapped;

use std::ops::Range;

use super::Form;
use super::units::{Place, Unit};
use crate::config::Config;
use crate::markdown::{Line, MarkKind, Outline};
use crate::recognise::stamp;
use crate::recognise::words::last_brackets;
use crate::source::Source;
use crate::vocabulary::bounds::{self, Bound};
use crate::vocabulary::sections::{Asked, Further, TitleMeaning};
use crate::vocabulary::{Role, Roles, Room};
use label::{
    LABEL_LIMIT, Label, WIDE_COLON, begins_with_clock, bold_label, has_more_words, is_clock_colon,
    plain_label,
};

/// The longest line without markup that is taken for a title, in words.
const PLAIN_WORDS: usize = 7;

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
    /// Whether inside follow-up work it only groups items.
    pub(super) groups: bool,
}

impl Title {
    /// That of a heading.
    pub(super) fn heading(line: Line<'_>, level: u8, meaning: TitleMeaning) -> Self {
        let (range, value) = (line.start..line.end, line.end..line.end);
        Self { range, value, form: Form::Heading(level), meaning, groups: false }
    }
}

/// What around a line bears on whether it is a title.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around<'u> {
    /// Inside follow-up work the labels of single items are no fields, and labels that group items
    /// are titles.
    pub(super) in_actions: bool,
    /// Inside a timeline a bare line "Time (UTC)" heads a column.
    pub(super) in_timeline: bool,
    /// In a document without headings a bare title may stand on any line.
    pub(super) headless: bool,
    /// What stands below the line.
    pub(super) next: Option<&'u Unit>,
}

/// What tells titles from other lines.
pub(super) struct Titles<'c> {
    source: &'c Source,
    further: Further<'c>,
    /// Where each title is spelled.
    room: Room,
    /// The block of the last line that begins with a label, and where in its prose the line ends.
    last_label: Option<(usize, usize)>,
}

impl<'c> Titles<'c> {
    pub(super) fn new(source: &'c Source, config: &'c Config) -> Self {
        Self { source, further: config.titles(), room: Room::default(), last_label: None }
    }

    /// A title that something is asked of.
    pub(super) fn asked<'t>(&'t mut self, title: &'t str) -> Asked<'t> {
        Asked::new(title, self.further, &mut self.room)
    }

    /// What a unit names; behind a field, further ones may be [cut off](Self::cut_further).
    pub(super) fn title(
        &mut self,
        outline: &Outline,
        unit: &Unit,
        around: Around<'_>,
    ) -> Option<Title> {
        if unit.quoted {
            return None;
        }
        let line = unit.line(outline);
        match unit.place {
            Place::Heading(level) => {
                let mut asked = self.asked(line.text());
                let meaning = asked.heading();
                let is_known = around.in_actions && !meaning.roles.is_empty();
                let groups = is_known && asked.is_action_group();
                Some(Title { groups, ..Title::heading(line, level, meaning) })
            }
            Place::Line { .. } | Place::Item | Place::ItemLine => {
                self.in_line(outline, unit, around)
            }
            Place::Row { .. } | Place::Matter => None,
        }
    }

    /// Cuts off a field what was run together with it on its line, as the next field: `Duration: … - Impact: …`,
    /// `**Start:** … **End:** …`.
    pub(super) fn cut_further(&mut self, line: Line<'_>, field: &mut Title) -> Option<Title> {
        let (end, further) = self.further_field(line, field)?;
        field.value.end = end;
        Some(further)
    }

    /// The field that begins inside the value of another, and where the other's value ends.
    fn further_field(&mut self, line: Line<'_>, field: &Title) -> Option<(usize, Title)> {
        let text = line.prose.text();
        let bytes = text.as_bytes();
        let end = field.value.end;
        // Without a mark that ends a label there is none.
        let value = bytes.get(field.value.clone())?;
        let mut marks = memchr::memchr3_iter(b':', b'?', WIDE_COLON, value);
        marks.find(|at| !is_clock_colon(text, field.value.start + at))?;
        let marks = line.prose.marks_behind(field.value.start).iter();
        let marks = marks.filter(|mark| mark.kind == MarkKind::Strong);
        let mut bold: Vec<usize> = marks.map(|mark| mark.range.start).collect();
        bold.sort_unstable();
        let is_bold = |at: usize| bold.binary_search(&at).is_ok();
        let mut labelled = |start: usize, in_sentence: bool| {
            let rest = text.get(start..end)?;
            let label = plain_label(rest)?;
            let shown = &rest[label.title.clone()];
            let roles = self.asked(shown).label();
            let is_field = !roles.is_empty() && (!in_sentence || is_bound(shown, roles));
            let range = start + label.title.start..start + label.title.end;
            let value = start + label.value..end;
            let (form, meaning) = (Form::Field, roles.into());
            is_field.then_some(Title { range, value, form, meaning, groups: false })
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

    fn in_line(&mut self, outline: &Outline, unit: &Unit, around: Around<'_>) -> Option<Title> {
        let line = unit.line(outline);
        let text = line.text();
        if !line.prose.marks().is_empty() && is_aside(line, text) {
            return None;
        }
        let bold = bold_label(line, text);
        let bold = bold.filter(|label| !label.stopped || self.is_known(text, label));
        let plain = || plain_label(text).filter(|label| !self.is_wrapped(line, unit, label));
        let Some(label) = bold.or_else(plain) else {
            return self.bare(line, text, unit.place, around);
        };
        self.last_label = Some((unit.block, line.end));
        self.labelled(outline, unit, &label, around)
    }

    /// Whether a label is a known title word for word.
    fn is_known(&mut self, text: &str, label: &Label) -> bool {
        text.get(label.title.clone()).is_some_and(|title| self.asked(title).is_known())
    }

    /// A label, with a value on its line or over what it names.
    fn labelled(
        &mut self,
        outline: &Outline,
        unit: &Unit,
        label: &Label,
        around: Around<'_>,
    ) -> Option<Title> {
        let (line, place) = (unit.line(outline), unit.place);
        let text = line.text();
        let title = text.get(label.title.clone())?;
        let value = text.get(label.value..)?.trim_start();
        let range = line.start + label.title.start..line.start + label.title.end;
        let bare_form = if label.bold { Form::Bold } else { Form::Plain };
        let mut asked = self.asked(title);
        if !value.is_empty() {
            if begins_with_clock(title) {
                return None;
            }
            let is_group =
                around.in_actions && title.contains([' ', '/']) && asked.is_action_group();
            let roles = match (is_group, around.in_actions && place == Place::Item) {
                (true, _) => Role::Actions.into(),
                (false, true) => return None,
                (false, false) => asked.label(),
            };
            let (form, value) = if below::is_named(outline, unit, around.next, roles, value) {
                (bare_form, line.end..line.end)
            } else {
                (Form::Field, line.end - value.len()..line.end)
            };
            let field = Title { range, value, form, meaning: roles.into(), groups: false };
            return (!roles.is_empty()).then_some(field);
        }
        let groups = around.in_actions && asked.is_action_group();
        let meaning = if groups {
            Roles::from(Role::Actions).into()
        } else {
            let bound = (!around.in_timeline).then(|| asked.label());
            let bound = bound.filter(|roles| is_bound(title, *roles));
            bound.map_or_else(|| asked.title(), TitleMeaning::from)
        };
        let value = line.end..line.end;
        is_title_like(title, label.bold, place, meaning).then_some(Title {
            range,
            value,
            form: bare_form,
            meaning,
            groups,
        })
    }

    /// A line without colon or markup that is a title word for word: `TIMELINE`, `Issue Summary`.
    fn bare(
        &mut self,
        line: Line<'_>,
        text: &str,
        place: Place,
        around: Around<'_>,
    ) -> Option<Title> {
        let Place::Line { first, .. } = place else { return None };
        if !first && !around.headless
            || text.len() > LABEL_LIMIT
            || text.ends_with(['.', ',', ';', '!'])
            || has_more_words(text, PLAIN_WORDS)
            || !is_title_case(text)
        {
            return None;
        }
        let mut asked = self.asked(text);
        let meaning = asked.title();
        if meaning.roles.is_empty() || around.in_timeline && meaning.roles == Role::Duration.into()
        {
            return None;
        }
        let groups = around.in_actions && asked.is_action_group();
        let range = line.start..line.end;
        Some(Title { range, value: line.end..line.end, form: Form::Plain, meaning, groups })
    }
}

/// Whether a label names the start or the end of the incident.
fn is_bound(label: &str, roles: Roles) -> bool {
    roles.has(Role::Duration) && matches!(bounds::of(label), Some(Bound::Start | Bound::End))
}

/// Whether all of a line is in italics, and it is no label of a few words: a template's question is no title,
/// since the heading over it is.
fn is_aside(line: Line<'_>, text: &str) -> bool {
    let is_label = text.ends_with(':') && !has_more_words(text, 3);
    !is_label && line.prose.is_marked(line.start..line.end, |kind| *kind == MarkKind::Emphasis)
}

/// Whether the words of a line are written as in a title: none of them long and in lower case, a note in brackets at the
/// end aside.
fn is_title_case(text: &str) -> bool {
    let title = last_brackets(text).and_then(|note| text.get(..note.start - 1));
    let text = title.unwrap_or(text);
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
            !has_more_words(title, 5) && !title.contains([',', '.', ';', '，', '。', '；'])
        }
        _ => false,
    }
}
