//! What a line of a chronology says: the entry that it is, and further ones that were run together with it.

use std::ops::Range;

use super::Reader;
use super::lines::{next_in_line, opens_with_words};
use crate::markdown::Line;
use crate::postmortem::Event;
use crate::postmortem::reading::{place, placed, span_of};
use crate::postmortem::units::Place;
use crate::recognise::stamp::{self, Stamp};
use crate::recognise::wording::EventKinds;
use crate::source::Span;

impl<'r, 's> Reader<'r, 's> {
    /// Adds the entry that begins at a unit, and further ones that were run together with it.
    pub(super) fn entry(&mut self, index: usize, end: usize, stamp: Option<Box<Stamp>>) {
        let unit = &self.reading.units[index];
        let block = &self.outline.blocks[unit.block];
        let last = self.last_line(index, end);
        let line = Line { prose: &block.prose, start: unit.start, end: last };
        let mut at = 0;
        let mut stamp = stamp;
        loop {
            let next = next_in_line(
                line.text(),
                stamp.as_ref().map_or(at, |stamp| stamp.range.end.max(at)),
            );
            let until = next.as_ref().map_or(line.text().len(), |(gap, _)| *gap);
            // A label such as "Resolution (14:05)" is part of what an entry says.
            let mut wording = (unit.block, line.start + at..line.start + until);
            let mut event = self.event((unit.block, line), at..until, stamp.take());
            if event.text.is_empty()
                && let Some((block, told)) = self.told_below(index, end)
            {
                event.text = self.outline.blocks[block].prose.slice(told.start..told.end);
                event.text_span = told.whole();
                wording = (block, told.start..told.end);
            }
            self.timeline.events.push(event);
            self.wordings.push(Some(wording));
            let Some((_, next)) = next else { return };
            at = next.range.start;
            stamp = Some(Box::new(next));
        }
    }

    /// What is told under a heading that is nothing but a moment, `### 14:05`, and its block.
    fn told_below(&self, index: usize, end: usize) -> Option<(usize, Line<'r>)> {
        let next = index + 1;
        let unit = self.reading.units.get(next).filter(|_| next < end)?;
        let is_text = matches!(unit.place, Place::Line { .. } | Place::Item);
        let is_heading = matches!(self.reading.units[index].place, Place::Heading(_));
        let is_told = is_heading && is_text && !self.reading.is_title(next);
        (is_told && self.stamp_of(next).is_none()).then(|| {
            (unit.block, Line { end: self.last_line(next, end), ..self.reading.line(next) })
        })
    }

    /// One past the last byte of the lines that belong to the entry at a unit, in its block's prose.
    fn last_line(&self, index: usize, end: usize) -> usize {
        let units = self.reading.units;
        let block = units[index].block;
        let mut last = units[index].end;
        for (next, unit) in units.iter().enumerate().take(end).skip(index + 1) {
            let is_next = unit.block != block
                || self.reading.is_title(next)
                || self.stamp_of(next).is_some_and(|stamp| !self.is_wrapped(next, stamp));
            if is_next {
                break;
            }
            last = unit.end;
        }
        last
    }

    /// The entry that stands in these bytes of a line, but for its kinds.
    fn event(
        &self,
        (block, line): (usize, Line<'_>),
        Range { start, end }: Range<usize>,
        mut stamp: Option<Box<Stamp>>,
    ) -> Event<'s> {
        let text = line.text();
        let body = match &stamp {
            // A time inside a sentence is part of what it says.
            Some(stamp) if opens_with_words(&text[start..stamp.range.start]) => start,
            Some(stamp) => stamp::separator_end(text, stamp.range.end.min(end)).clamp(start, end),
            None => start,
        };
        let until = stamp.as_ref().and_then(|stamp| stamp::end_of_range(&text[..end], stamp));
        let body = match &until {
            Some(until) if until.clock.is_some() || until.date.is_some() => {
                stamp::separator_end(text, until.range.end).clamp(body, end)
            }
            _ => body,
        };
        let date = stamp.as_ref().and_then(|stamp| stamp.date.as_ref());
        let above = self.over.map(|(_, date)| date).or(self.date);
        let date = date.map_or(above, |date| date.value.on_calendar(self.year));
        let told = text.get(body..end).unwrap_or_default().trim_start();
        let told_start = line.start + end.max(body) - told.len();
        let told = told_start..told_start + told.trim_end().len();
        if let Some(stamp) = &mut stamp {
            // In "15:30-15:40 UTC" the zone is that of both.
            let zone = until.as_ref().and_then(|until| until.zone.clone());
            stamp.zone = stamp.zone.take().or(zone);
            place(stamp, line);
        }
        Event {
            span: line.span(start..end),
            stamp_span: stamp.as_deref().map_or(Span::at(line.span(start..end).start), span_of),
            until: until.map(|until| Box::new(placed(until, line))),
            text_span: line.span(body..end),
            date,
            moment: None,
            kinds: EventKinds::default(),
            approximate: stamp.as_ref().is_some_and(|stamp| stamp.approximate),
            text: self.outline.blocks[block].prose.slice(told),
            stamp,
        }
    }
}
