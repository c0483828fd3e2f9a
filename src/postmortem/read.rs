//! From Markdown to the model: the order in which the parts of a postmortem are read.

use super::dates::{self, Dates};
use super::hearing;
use super::reading::Reading;
use super::resolve::{self, Ground};
use super::sections::{self, Sections};
use super::titles::{Around, Titles};
use super::units::{self, Place, Unit};
use super::written::Found;
use super::{
    Form, Incident, Passage, Postmortem, StatedDate, Title, actions, impact, incident, passages,
    recognition, timeline,
};
use crate::config::Config;
use crate::markdown::{self, BlockKind, Outline, Unreadable};
use crate::recognise::wording::{Theme, Themes};
use crate::recognise::zone;
use crate::source::{Source, Span};
use crate::vocabulary::{Role, Roles};

/// Reads a document.
///
/// # Errors
///
/// When it cannot be read as Markdown in reasonable time.
pub fn read<'s>(source: &'s Source, config: &Config) -> Result<Postmortem<'s>, Unreadable> {
    let outline = markdown::outline(source.text())?;
    let (hearing, anchors) = hearing::walk(&outline, source.text().len());
    let units = units_of(&outline, config);
    let mut sections = sections::read(&outline, &units, config);
    let named_above = title_in_front_matter(&outline);
    let title_unit = title_unit(&outline, &units, &sections).filter(|unit| {
        // A site puts the title of its front matter over the headings of a page, and "The incident" is
        // no title where there is another.
        named_above.is_none()
            || units[*unit].place == Place::Heading(1) && sections.roles_at(*unit).is_empty()
    });
    if let Some(unit) = title_unit {
        clear_title(&outline, &mut sections, unit);
    }
    let unsectioned = Sections::default();
    let text = Reading {
        source,
        outline: &outline,
        units: &units,
        sections: &unsectioned,
        anchors: &anchors,
        hearing: &hearing,
        config,
    };
    let reading = Reading { sections: &sections, ..text };
    let chronology = timeline::untitled(&reading).map(|index| (index, Role::Timeline));
    let tasks = actions::in_remediation(&reading).into_iter().map(|index| (index, Role::Actions));
    for (index, role) in chronology.into_iter().chain(tasks).collect::<Vec<_>>() {
        sections.all[index].roles = role.into();
    }
    let reading = Reading { sections: &sections, ..text };
    let mut title = title_unit.map(|unit| title_of(&reading, unit)).or(named_above);
    let dates = dates::read(&reading, title.as_ref());
    if let Some(title) = &mut title {
        let date = dates::in_title(&title.text, dates.year);
        title.date = date.map(|date| StatedDate { date, span: title.span });
    }
    let (mut timelines, date_line) = timeline::read(&reading, dates.year);
    let incident = incident::read(&reading, title.as_ref(), &dates, date_line, &timelines);
    let ground = ground(&incident, title.as_ref(), &dates);
    let declared = zone_of_all_times(&reading);
    for timeline in &mut timelines {
        timeline.zone = timeline.zone.take().or_else(|| declared.clone());
        let offset = timeline.zone.as_ref().and_then(|(name, _)| offset_of(name));
        resolve::timeline(timeline, &ground, offset);
    }
    let impact = impact::read(&reading, title.as_ref().map(|title| title.span));
    let action_lists = actions::read(&reading, &outline, dates.year);
    let passages = passages::read(&reading);
    let items = action_lists.iter().flat_map(|list| &list.items);
    let placeholders = passages::placeholders(&reading, items);
    link_passages(&mut sections, &passages);
    let mut postmortem = Postmortem {
        source,
        is_postmortem: false,
        title,
        sections: sections.all,
        passages,
        incident,
        impact,
        timelines,
        action_lists,
        placeholders,
        written: Found::default(),
        hearing,
        anchors,
        outline,
    };
    postmortem.is_postmortem = recognition::is_postmortem(&postmortem);
    Ok(postmortem)
}

/// The units; indented code is text where some line of it is the title of a section: a document that
/// was indented as a whole.
fn units_of(outline: &Outline, config: &Config) -> Vec<Unit> {
    let is_indented = |kind| kind == BlockKind::Code { fenced: false };
    if !outline.blocks.iter().any(|block| is_indented(block.kind)) {
        return units::units(outline, false);
    }
    let units = units::units(outline, true);
    let mut titles = Titles::new(config);
    let names_a_section = units.iter().any(|unit| {
        is_indented(outline.blocks[unit.block].kind)
            && titles
                .title(outline, unit, Around::default())
                .is_some_and(|title| !title.meaning.roles.is_empty())
    });
    if names_a_section { units } else { units::units(outline, false) }
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

fn title_of(reading: &Reading<'_>, unit: usize) -> Title {
    let line = reading.line(unit);
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

/// What window, title, file name and front matter say for times that have no date.
fn ground(incident: &Incident, title: Option<&Title>, dates: &Dates) -> Ground {
    let date_of = |stated: &Option<StatedDate>| stated.as_ref().map(|stated| stated.date);
    let start = incident.start.as_ref();
    let date = start
        .and_then(|start| start.date)
        .or_else(|| title.and_then(|title| date_of(&title.date)))
        .or_else(|| date_of(&dates.field))
        .or(dates.file)
        .or_else(|| date_of(&dates.front_matter));
    Ground {
        date,
        last: incident.end.as_ref().and_then(|end| end.date),
        offset: incident.zone.as_ref().and_then(|(name, _)| offset_of(name)),
        start: start.and_then(|start| start.moment),
    }
}

/// The zone that a sentence anywhere says all times are in: `All times PDT.`
fn zone_of_all_times(reading: &Reading<'_>) -> Option<(String, Span)> {
    const SAID: Themes = Themes::of(&[Theme::AllTimes]);
    let said_in = |unit: &&Unit| reading.hearing.has(unit.block, SAID);
    let is_read = |unit: &&Unit| !unit.quoted && unit.place != Place::Matter;
    let mut lines = reading.units.iter().filter(said_in).filter(is_read);
    lines.find_map(|unit| {
        let line = unit.line(reading.outline);
        let heard = reading.heard(unit.block, unit.start..unit.end);
        let said = heard.phrases(Theme::AllTimes).next()?;
        let zone = zone::find_declared(heard.part(said.start..heard.text.len()))?;
        let range = zone.range.start + said.start..zone.range.end + said.start;
        Some((zone.value.name.into_owned(), line.span(range)))
    })
}

/// Minutes east of UTC of a zone by its name.
fn offset_of(name: &str) -> Option<i16> {
    zone::at(name, 0).and_then(|zone| resolve::offset(&zone.value))
}

/// Tells each section which passages stand in it, child sections included.
fn link_passages(sections: &mut Sections, passages: &[Passage]) {
    for (at, passage) in passages.iter().enumerate() {
        let mut holder = passage.section;
        while let Some(section) = holder.and_then(|index| sections.all.get_mut(index)) {
            if section.passages.is_empty() {
                section.passages = at..at;
            }
            section.passages.end = at + 1;
            holder = section.parent;
        }
    }
}
