//! Where a document says who or what was affected, and with which figures.

use super::reading::Reading;
use super::units::Place;
use super::{Content, Form, Impact};
use crate::markdown::Line;
use crate::recognise::{quantity, wording};
use crate::vocabulary::Role;

/// Reads the impact from its own sections, the summary and the introduction.
pub(super) fn read(reading: &Reading<'_>) -> Impact {
    let mut impact = Impact::default();
    let mut disclaimed = false;
    let mut first = None;
    for (index, unit) in reading.units.iter().enumerate() {
        if unit.place == Place::Matter {
            continue;
        }
        let sections = reading.sections;
        let section = sections.of_unit[index];
        let within =
            |role| sections.ancestors(section).any(|section| sections.all[section].roles.has(role));
        if within(Role::Timeline) || within(Role::Actions) || within(Role::Lessons) {
            continue;
        }
        let told = within(Role::Impact);
        for line in texts(reading, index) {
            let text = line.text();
            let states = told && !reading.is_title(index) || wording::states_impact(text);
            if !states && !within(Role::Summary) {
                continue;
            }
            if states {
                first = first.or(Some(line.whole()));
                disclaimed |= wording::no_impact(text);
            }
            if impact.quantified.is_none()
                && (told || states || within(Role::Summary))
                && let Some(range) = quantity::find(text)
            {
                impact.quantified = Some(line.span(range));
            }
        }
    }
    let says_none = reading.sections.all.iter().any(|section| {
        section.roles.has(Role::Impact)
            && section.content == Content::SaysNone
            && section.form != Form::FrontMatter
    });
    impact.stated = first;
    impact.disclaimed = disclaimed || says_none;
    impact
}

/// The texts of a unit: its line, or the cells of its row.
fn texts<'r>(reading: &Reading<'r>, index: usize) -> Vec<Line<'r>> {
    let unit = &reading.units[index];
    let Place::Row { header } = unit.place else { return vec![unit.line(reading.outline)] };
    if header {
        return Vec::new();
    }
    let cells = super::sections::cells(reading.outline, unit.block);
    cells
        .into_iter()
        .map(|cell| Line { prose: &cell.prose, start: 0, end: cell.prose.text().len() })
        .collect()
}
