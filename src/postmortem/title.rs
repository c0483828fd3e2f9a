//! The title of a document.

use super::sections::Sections;
use super::units::{Place, Unit};
use super::{Form, Title};
use crate::markdown::{BlockKind, Outline};
use crate::vocabulary::Roles;

/// Finds the title; what heads the document is no section of it then.
pub(super) fn take(outline: &Outline, units: &[Unit], sections: &mut Sections) -> Option<Title> {
    let named_above = title_in_front_matter(outline);
    let unit = title_unit(outline, units, sections).filter(|unit| {
        // A site puts the title of its front matter over the headings of a page, and "The incident" is
        // no title where there is another.
        named_above.is_none()
            || units[*unit].place == Place::Heading(1) && sections.roles_at(*unit).is_empty()
    });
    let Some(unit) = unit else { return named_above };
    clear_title(outline, sections, unit);
    Some(title_of(outline, &units[unit]))
}

/// The unit of the heading that is the document's title whatever it says: the first, the only one of level one, with
/// others below it, where front matter names no title.
pub(super) fn sure_title(outline: &Outline, units: &[Unit]) -> Option<usize> {
    let headings = || {
        let levels = units.iter().enumerate();
        levels.filter_map(|(index, unit)| match unit.place {
            Place::Heading(level) => Some((index, level)),
            _ => None,
        })
    };
    let (first, level) = headings().next()?;
    let is_only = headings().filter(|(_, level)| *level == 1).nth(1).is_none();
    let is_title = level == 1 && is_only && headings().nth(1).is_some();
    (is_title && title_in_front_matter(outline).is_none()).then_some(first)
}

/// The unit that is the document's title: the only level-one heading, else whatever heads the document
/// and is no section.
fn title_unit(outline: &Outline, units: &[Unit], sections: &Sections) -> Option<usize> {
    let level = |unit: &Unit| match unit.place {
        Place::Heading(level) => Some(level),
        _ => None,
    };
    let top = units.iter().filter_map(level).min();
    let first = units.iter().position(|unit| level(unit).is_some());
    let only = units.iter().filter(|unit| level(unit) == top).count() == 1;
    match first {
        Some(first)
            if level(&units[first]) == top
                && (only && top == Some(1)
                    || sections.roles_at(first).is_empty()
                    || past_label(units[first].line(outline).text()) > 0) =>
        {
            Some(first)
        }
        Some(_) => None,
        None => {
            let head = units.first()?;
            let roles = sections.roles_at(0);
            (matches!(head.place, Place::Line { first: true, .. })
                && roles.is_empty()
                && head.end - head.start < 120)
                .then_some(0)
        }
    }
}

/// The title of the document has no role: it is no section of it.
fn clear_title(outline: &Outline, sections: &mut Sections, unit: usize) {
    let Some(index) = sections.of_unit[unit] else { return };
    let section = &mut sections.all[index];
    let is_only_heading =
        outline.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(_))).count()
            == 1;
    if matches!(section.form, Form::Heading(_)) && !is_only_heading {
        section.roles = Roles::NONE;
        section.near = None;
    }
}

fn title_of(outline: &Outline, unit: &Unit) -> Title {
    let line = unit.line(outline);
    let text = line.text();
    let start = past_label(text);
    let text = text.get(start..).unwrap_or_default().trim().to_owned();
    Title { text, span: line.span(start..line.end - line.start), date: None }
}

/// Where a title begins whose heading labels it: `### Title: …`; 0 where it does not.
fn past_label(text: &str) -> usize {
    const LABELS: [&str; 3] = ["title", "incident title", "postmortem title"];
    let Some((label, rest)) = text.split_once(':') else { return 0 };
    let is_label = LABELS.iter().any(|known| known.eq_ignore_ascii_case(label.trim()));
    let title = rest.trim_start();
    if is_label && !title.is_empty() { text.len() - title.len() } else { 0 }
}

fn title_in_front_matter(outline: &Outline) -> Option<Title> {
    let entry =
        outline.front_matter.iter().find(|entry| entry.key.eq_ignore_ascii_case("title"))?;
    Some(Title { text: entry.value.clone(), span: entry.value_span, date: None })
}
