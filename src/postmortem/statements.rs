//! The lines that may state the window or a length, and how much the place of each speaks for it.

use std::ops::Range;

use super::reading::Reading;
use super::units::Place;
use crate::markdown::Line;
use crate::recognise::Found;
use crate::recognise::anchors::{Anchored, Searched};
use crate::recognise::duration::{self, Duration};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::wording::Heard;
use crate::vocabulary::bounds::{self, DATELINES};
use crate::vocabulary::{Role, Roles, measures};

/// A text that may state the window or a length.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// The block that it stands in, and its bytes of the block's text.
    block: usize,
    range: Range<usize>,
    /// The field or section it stands in.
    section: Option<usize>,
    /// How much its place speaks for it: 3 in a field of the duration, 2 in summary or impact, 1 before the timeline.
    pub(super) weight: u8,
    /// In a field or section that is for the duration.
    pub(super) is_duration: bool,
    /// In a section about how it was ended.
    pub(super) is_resolution: bool,
}

impl Statement {
    /// Where it stands.
    pub(super) fn line<'r>(&self, reading: &Reading<'r>) -> Line<'r> {
        let prose = &reading.outline.blocks[self.block].prose;
        Line { prose, start: self.range.start, end: self.range.end }
    }

    /// Its text, with the places in it where stamps and lengths may begin.
    pub(super) fn text<'r>(&self, reading: &Reading<'r>) -> Anchored<'r> {
        reading.anchored(self.block, self.range.clone())
    }

    /// Its text, with the phrases that were heard in it.
    pub(super) fn heard<'r>(&self, reading: &Reading<'r>) -> Heard<'r> {
        reading.heard(self.block, self.range.clone())
    }

    /// Whether it tells of the document before the report begins: `Last updated 2022-05-25`.
    fn is_dateline(&self, reading: &Reading<'_>) -> bool {
        let line = self.line(reading);
        let text = line.text();
        let first = text.find(|c: char| !matches!(c, ' ' | '*' | '_' | '(' | '['));
        self.weight == 1 && first.is_some_and(|first| OF_DOCUMENT.match_at(text, first).is_some())
    }

    /// The length that it is, where one is written like a time of day, and no moment: `Time to resolve: 01:15`.
    pub(super) fn clocklike_length(&self, reading: &Reading<'_>) -> Option<Found<Duration>> {
        let label = self.is_duration.then(|| self.title(reading))?;
        clocklike_length(label, self.text(reading).text())
    }

    /// The label or title it stands under.
    pub(super) fn title<'r>(&self, reading: &Reading<'r>) -> &'r str {
        self.section.map_or("", |section| &reading.sections.all[section].title)
    }
}

/// The length that the value of a field is, where one is written like a time of day.
pub(super) fn clocklike_length(label: &str, value: &str) -> Option<Found<Duration>> {
    duration::clocklike(value).filter(|_| measures::is_of_length(label))
}

static OF_DOCUMENT: Phrases = phrases!(DATELINES);

/// What tells of moments or of what comes after.
const OF_OTHER_TIMES: Roles = Roles::of(&[Role::Timeline, Role::Actions, Role::Lessons]);

/// Every line that may speak of the window or of a length, in order of place: outside other times, in a block where a
/// stamp or a length may begin.
pub(super) fn statements(reading: &Reading<'_>) -> Vec<Statement> {
    let sections = reading.sections;
    let mut statements: Vec<Statement> = Vec::with_capacity(reading.units.len());
    let mut past_timeline = false;
    let mut last = None;
    for (index, unit) in reading.units.iter().enumerate() {
        let section = sections.of_unit[index];
        let (roles, weight) = match last {
            // Most units stand in the section of the one before them.
            Some((of, roles, weight)) if of == section => (roles, weight),
            _ => {
                let roles = sections.roles_from(section);
                past_timeline |= roles.has(Role::Timeline);
                let weight = weight(roles, sections.roles_around(section), past_timeline);
                last = Some((section, roles, weight));
                (roles, weight)
            }
        };
        let Some(weight) = weight else { continue };
        if reading.is_title(index) || unit.place == Place::Matter {
            continue;
        }
        let is_duration = roles.has(Role::Duration);
        let is_resolution = roles.has(Role::Resolution);
        let mut fields = sections.fields_of(index, reading.units).peekable();
        if fields.peek().is_none() && !matches!(unit.place, Place::Row { .. }) {
            if let Some(last) = statements.last_mut()
                && (goes_on(reading, index) || completes(reading, index, last))
            {
                last.range.end = unit.end;
                continue;
            }
            statements.push(Statement {
                block: unit.block,
                range: unit.start..unit.end,
                section,
                weight,
                is_duration,
                is_resolution,
            });
        }
        for field in fields {
            let (block, value) = &sections.value[field];
            if *block >= reading.outline.blocks.len() {
                continue;
            }
            let (roles, title) = (sections.all[field].roles, &sections.all[field].title);
            let is_duration = roles.has(Role::Duration);
            let weight = if is_duration { 3 } else { weight.min(2) };
            if weight < 2 && bounds::is_of_other(title) {
                continue;
            }
            statements.push(Statement {
                block: *block,
                range: value.clone(),
                section: Some(field),
                weight,
                is_duration,
                is_resolution,
            });
        }
    }
    statements.retain(|statement| {
        reading.anchors.are_in(statement.block) && !statement.is_dateline(reading)
    });
    statements
}

/// How much a section of these roles speaks for what stands in it; nothing where sections `around` it tell of other
/// times.
fn weight(roles: Roles, around: Roles, past_timeline: bool) -> Option<u8> {
    if roles.has(Role::Duration) {
        Some(3)
    } else if around.meets(OF_OTHER_TIMES) {
        None
    } else if roles.has(Role::Summary) || roles.has(Role::Impact) {
        Some(2)
    } else {
        Some(u8::from(!past_timeline && (roles.is_empty() || roles.has(Role::Metadata))))
    }
}

/// Whether a line goes on with the field for the duration on the line before it, which states no length yet.
fn completes(reading: &Reading<'_>, index: usize, field: &Statement) -> bool {
    let unit = &reading.units[index];
    let Some(before) = index.checked_sub(1).map(|above| &reading.units[above]) else {
        return false;
    };
    let wraps = matches!(unit.place, Place::ItemLine | Place::Line { first: false, .. });
    let is_field = field.is_duration && field.section.is_some() && field.range.end == before.end;
    // Where a sentence begins, something else is told.
    let opens = |c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | '（' | ',');
    wraps
        && is_field
        && reading.line(index).text().trim_start().starts_with(opens)
        && (before.block, field.block) == (unit.block, unit.block)
        && reading.sections.fields_of(index - 1, reading.units).next().is_some()
        && duration::find(field.text(reading), 0).is_none()
}

/// Whether a line goes on with the sentence of the line before it: one of the same text, no title or field.
pub(super) fn goes_on(reading: &Reading<'_>, index: usize) -> bool {
    let unit = &reading.units[index];
    let Some(above) = index.checked_sub(1) else { return false };
    let before = &reading.units[above];
    let wraps = matches!(unit.place, Place::ItemLine | Place::Line { first: false, .. });
    let own = |unit: usize| reading.sections.fields_of(unit, reading.units).next().is_none();
    wraps
        && before.block == unit.block
        && !reading.is_title(above)
        && own(above)
        && reading.sections.of_unit[above] == reading.sections.of_unit[index]
}
