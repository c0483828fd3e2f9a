//! Where a document says who or what was affected, and with which figures.

use super::reading::Reading;
use super::statements;
use super::units;
use super::{Content, Form, Impact};
use crate::markdown::{Block, Line};
use crate::recognise::wording::{Heard, Theme};
use crate::recognise::{quantity, wording};
use crate::source::Span;
use crate::vocabulary::{Role, Roles};

/// How much a place speaks for what it says about the effect.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Place {
    /// Causes, recovery and what comes after: a sentence there counts where nobody says it elsewhere.
    #[default]
    Aside,
    /// The introduction, the header.
    Opening,
    Summary,
    /// A field for it, which often only names what was hit.
    Field,
    /// A section for it.
    Impact,
}

/// How well a line tells the impact: one that says what stayed up comes last, then its place counts.
type Rank = (bool, Place);

/// Reads the impact from its own sections, the summary and the introduction; from elsewhere only where those do not
/// state it.
pub(super) fn read(reading: &Reading<'_>, title: Option<Span>) -> Impact {
    let mut impact = Impact::default();
    let mut best = Rank::default();
    let mut aside = Vec::new();
    let mut past_opening = false;
    for (index, unit) in reading.units.iter().enumerate() {
        let Some(place) = place(reading, index, &mut past_opening) else { continue };
        let is_heading = reading.is_title(index) || title == Some(unit.span(reading.outline));
        let is_text = unit.place != units::Place::Matter && !is_heading;
        if !is_text || unit.quoted && place < Place::Summary {
            continue;
        }
        if place == Place::Aside {
            aside.push(index);
        } else {
            hear(reading, index, place, &mut best, &mut impact);
        }
    }
    if impact.stated.is_none() {
        let disclaimed = impact.disclaimed;
        impact = Impact { in_passing: true, disclaimed, ..Impact::default() };
        for index in aside {
            hear(reading, index, Place::Aside, &mut best, &mut impact);
        }
    }
    impact.disclaimed |= reading.sections.all.iter().any(|section| {
        section.roles.has(Role::Impact)
            && section.content == Content::SaysNone
            && section.form != Form::FrontMatter
    });
    impact
}

/// Adds what a unit says of the impact; `best` is the line that tells it best so far.
fn hear(reading: &Reading<'_>, index: usize, place: Place, best: &mut Rank, impact: &mut Impact) {
    for (block, line) in texts(reading, index) {
        let heard = reading.heard(block, line.start..line.end);
        let states = place >= Place::Field
            || wording::states_impact(heard)
            || place > Place::Aside && counts_harm(heard);
        if states {
            impact.stated = impact.stated.or(Some(line.whole()));
            let may_be_best = impact.told.is_none() || !best.0 || place > best.1;
            let rank = || (!wording::stays_up(heard), place);
            if let Some(rank) = may_be_best.then(rank)
                && (impact.told.is_none() || rank > *best)
            {
                impact.told = Some(from_its_beginning(reading, index, line));
                *best = rank;
            }
        }
        if !states && place == Place::Aside {
            continue;
        }
        if impact.quantified.is_none()
            && let Some(range) = quantity::find(heard)
        {
            impact.quantified = Some(line.span(range));
        }
        // Beside a figure nobody asks for these.
        let is_open = impact.quantified.is_none();
        impact.total |= is_open && wording::is_total(heard);
        impact.disclaimed |= (is_open || impact.stated.is_none()) && wording::no_impact(heard);
    }
}

/// Whether a sentence counts what failed, whatever that is: `312 exports failed`, `All exports failed`.
fn counts_harm(heard: Heard<'_>) -> bool {
    heard.has(Theme::Harm)
        && (wording::all_failed(heard)
            || quantity::find(heard)
                .is_some_and(|figure| wording::fails_behind(heard, figure.end, 0)))
}

/// Where a line stands, with the lines before it on which its sentence began.
fn from_its_beginning(reading: &Reading<'_>, index: usize, line: Line<'_>) -> Span {
    let is_wrapped = |unit: &usize| {
        let above = unit.checked_sub(1).map(|above| reading.line(above).text().trim_end());
        // A line of a word or two is a title.
        let is_prose = |above: &str| above.split_whitespace().nth(3).is_some();
        let ends = |above: &str| above.ends_with(['.', ':', '!', '?']);
        let goes_on = above.is_some_and(|above| is_prose(above) && !ends(above));
        goes_on && statements::goes_on(reading, *unit)
    };
    let lines = (index.saturating_sub(MOST_LINES)..=index).rev().take_while(is_wrapped);
    let first = lines.last().and_then(|unit| unit.checked_sub(1));
    first.map_or(line.whole(), |first| reading.line(first).whole().join(line.whole()))
}

/// Most lines on which a sentence began before the one that is looked at.
const MOST_LINES: usize = 8;

/// What tells of causes, recovery and what was learned.
const CAUSES: Roles =
    Roles::of(&[Role::RootCause, Role::Resolution, Role::Lessons, Role::Detection]);

/// How much the place of a unit speaks for what it says; `None` in timeline and follow-up work.
fn place(reading: &Reading<'_>, index: usize, past_opening: &mut bool) -> Option<Place> {
    let sections = reading.sections;
    let section = sections.of_unit[index];
    let around = sections.roles_around(section);
    if around.has(Role::Timeline) || around.has(Role::Actions) {
        *past_opening = true;
        return None;
    }
    let is_impact = around.has(Role::Impact);
    let causes = around.meets(CAUSES);
    let own = || {
        let is_section = |index: usize| {
            let section = &sections.all[index];
            section.roles.has(Role::Impact) && section.form != Form::Field
        };
        if sections.ancestors(section).any(is_section) { Place::Impact } else { Place::Field }
    };
    if around.has(Role::Summary) && (is_impact || !causes) {
        return Some(if is_impact { own() } else { Place::Summary });
    }
    let place = match (is_impact, causes) {
        (true, false) => own(),
        (false, false) if !*past_opening && !around.has(Role::Background) => Place::Opening,
        _ => Place::Aside,
    };
    *past_opening |= causes;
    Some(place)
}

/// The texts of a unit, and the blocks that hold them: its line, or the cells of its row.
fn texts<'r>(reading: &Reading<'r>, index: usize) -> impl Iterator<Item = (usize, Line<'r>)> {
    let unit = reading.units[index];
    let (line, row) = match unit.place {
        units::Place::Row { header: true } => (None, None),
        units::Place::Row { header: false } => (None, Some(unit.block)),
        _ => (Some((unit.block, unit.line(reading.outline))), None),
    };
    let cells = row.map_or(&[][..], |row| super::rows::cells(reading.outline, row));
    let whole =
        |cell: &'r Block<'r>| Line { prose: &cell.prose, start: 0, end: cell.prose.text().len() };
    line.into_iter().chain((unit.block + 1..).zip(cells.iter().map(whole)))
}
