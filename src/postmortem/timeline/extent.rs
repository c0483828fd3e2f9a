//! Which part of a document is its chronology, and where it ends.

use super::lines::leads;
use crate::postmortem::reading::Reading;
use crate::postmortem::rows::cells;
use crate::postmortem::units::Place;
use crate::postmortem::{Form, event_table};
use crate::recognise::stamp;
use crate::vocabulary::{Role, Roles};

/// Where a timeline ends whose title has no markup: titles of the same kind between stamped lines
/// ("How was it detected?") do not end it.
pub(super) fn stays_open(reading: &Reading<'_>, form: Form, end: usize) -> usize {
    if form != Form::Plain {
        return end;
    }
    let mut end = end;
    while end < reading.units.len() && reading.is_title(end) {
        let is_plain = matches!(reading.units[end].place, Place::Line { .. });
        let entry = |unit| unit < reading.units.len() && leads(reading.line(unit).text());
        if !is_plain || !entry(end + 1) {
            break;
        }
        end += 1;
        while end < reading.units.len() && !reading.is_title(end) {
            end += 1;
        }
    }
    end
}

/// In a document without a titled timeline: the section about what came before or around the incident ("Leadup",
/// "Background", a title that says nothing), about the response to it, or what happened, that holds most stamped entries.
pub(in crate::postmortem) fn untitled(reading: &Reading<'_>) -> Option<usize> {
    let sections = reading.sections;
    let told = |role: Role| sections.all.iter().any(|section| section.roles.has(role));
    if told(Role::Timeline) {
        return None;
    }
    let may_be = |role: Role| {
        matches!(
            role,
            Role::RootCause
                | Role::Background
                | Role::Escalation
                | Role::Resolution
                | Role::Summary
        )
    };
    // One time under a title that says nothing makes no chronology, nor do two in a summary.
    let fewest = |roles: Roles| match roles {
        Roles::NONE => 2,
        roles if roles.has(Role::Summary) => 3,
        _ => 1,
    };
    let stamped = |index: usize| {
        let (first, end) = sections.content[index];
        // The last table, and whether it tells of moments.
        let mut table = None;
        let mut is_entry = |unit: &usize| match reading.units[*unit].place {
            Place::Row { header } => {
                let row = reading.units[*unit].block;
                if header {
                    table = Some(event_table::tells_of_moments(reading.outline, row));
                }
                let cell = cells(reading.outline, row).first();
                table == Some(true) && cell.is_some_and(|cell| is_timed(cell.prose.text()))
            }
            _ => is_timed(reading.line(*unit).text()),
        };
        (first..end).filter(|unit| !reading.is_title(*unit)).filter(|unit| is_entry(unit)).count()
    };
    let candidates = sections.all.iter().enumerate().filter(|(index, section)| {
        matches!(section.form, Form::Heading(_) | Form::Bold | Form::Plain)
            && section.roles.iter().all(may_be)
            && section.end == index + 1
    });
    candidates
        .map(|(index, _)| (stamped(index), index))
        .filter(|(count, index)| *count >= fewest(sections.all[*index].roles))
        .max_by_key(|(count, index)| (*count, usize::MAX - *index))
        .map(|(_, index)| index)
}

/// Whether a text begins with a time of day.
fn is_timed(text: &str) -> bool {
    stamp::leading(text).is_some_and(|stamp| stamp.clock.is_some())
}
