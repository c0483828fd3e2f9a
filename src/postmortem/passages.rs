//! Running text and placeholders: what rules about wording and left-overs look at.

use super::reading::Reading;
use super::rows::cells;
use super::sections::Sections;
use super::units::Place;
use super::{ActionItem, Passage, Placeholder};
use crate::markdown::{BlockKind, MarkKind};
use crate::recognise::{placeholder, status};
use crate::source::Span;

/// Every stretch of running text outside titles, code and quotes; the lines of one paragraph that stand
/// in the same section together.
pub(super) fn read(reading: &Reading<'_>) -> Vec<Passage> {
    let outline = reading.outline;
    let mut passages: Vec<Passage> = Vec::with_capacity(reading.units.len());
    for (index, unit) in reading.units.iter().enumerate() {
        if unit.quoted || reading.is_title(index) || unit.place == Place::Matter {
            continue;
        }
        let section = reading.sections.of_unit[index];
        if let Place::Row { header } = unit.place {
            if !header {
                let first = unit.block + 1;
                passages.extend(cells(outline, unit.block).iter().enumerate().map(
                    |(cell, block)| Passage {
                        block: first + cell,
                        range: 0..block.prose.text().len(),
                        section,
                    },
                ));
            }
            continue;
        }
        match passages.last_mut() {
            Some(last) if last.block == unit.block && last.section == section => {
                last.range.end = unit.end;
            }
            _ => passages.push(Passage { block: unit.block, range: unit.start..unit.end, section }),
        }
    }
    passages
}

/// Tells each section which passages stand in it, child sections included.
pub(super) fn link(sections: &mut Sections, passages: &[Passage]) {
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

/// Text that waits to be replaced, anywhere but in code, links and the state of follow-up work.
pub(super) fn placeholders<'a>(
    reading: &Reading<'_>,
    actions: impl Iterator<Item = &'a ActionItem<'a>>,
) -> Vec<Placeholder> {
    let mut found = Vec::new();
    let mut items: Vec<Span> =
        actions.filter(|item| item.done.is_some()).map(|item| item.span).collect();
    items.sort();
    let in_item = |span: Span| {
        let after = items.partition_point(|item| item.start <= span.start);
        after.checked_sub(1).and_then(|last| items.get(last)).is_some_and(|item| item.covers(span))
    };
    for (index, block) in reading.outline.blocks.iter().enumerate() {
        if !reading.hearing.has(index, placeholder::SIGNS)
            || matches!(block.kind, BlockKind::Code { .. })
        {
            continue;
        }
        let text = block.prose.text();
        let heard = reading.heard(index, 0..text.len());
        for range in placeholder::find_all(heard) {
            let marked = block.prose.has_mark_at(range.start, |kind| {
                matches!(kind, MarkKind::Code | MarkKind::Link(_) | MarkKind::Struck)
            });
            let span = block.prose.span(range.clone());
            let is_state = in_item(span) && status::cell(&text[range.clone()]).is_some();
            if !marked && !is_state {
                found.push(Placeholder { text: text[range].to_owned(), span });
            }
        }
    }
    found.extend(prompts(reading));
    found.sort_by_key(|placeholder| placeholder.span);
    found
}

/// A template's instruction in italics that nobody answered: all that stands in its section.
fn prompts(reading: &Reading<'_>) -> Vec<Placeholder> {
    let alone = |index: usize| {
        let before = index.checked_sub(1).is_none_or(|above| reading.is_title(above));
        let after = index + 1 >= reading.units.len() || reading.is_title(index + 1);
        before && after
    };
    (0..reading.units.len())
        .filter(|index| matches!(reading.units[*index].place, Place::Line { alone: true, .. }))
        .filter(|index| !reading.line(*index).prose.marks().is_empty())
        .filter(|index| !reading.is_title(*index) && alone(*index))
        .filter_map(|index| {
            let line = reading.line(index);
            let whole = line.start..line.end;
            let is_prompt = line.prose.is_marked(whole, |kind| *kind == MarkKind::Emphasis)
                && placeholder::is_prompt(line.text());
            is_prompt.then(|| Placeholder { text: line.text().to_owned(), span: line.whole() })
        })
        .collect()
}
