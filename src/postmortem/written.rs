//! Every stamp that a document writes: at the head of timeline entries, in the window, in running text.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::reading::placed;
use super::{Bounds, Postmortem};
use crate::markdown::Line;
use crate::recognise::anchors::{Searched, Sought};
use crate::recognise::date::DateOrder;
use crate::recognise::stamp::{self, Stamp};
use crate::recognise::words::sentence_around;
use crate::source::Span;

/// A stamp in running text, outside timeline entries.
#[derive(Debug, Clone)]
pub struct Mention {
    /// As written; its ranges are bytes of the source.
    pub stamp: Stamp,
    /// The section it stands in: index into [`Postmortem::sections`].
    pub section: Option<usize>,
    /// The block it stands in, and the byte at which it begins in the text of that.
    place: (usize, usize),
}

/// A stamp anywhere in the document.
#[derive(Debug, Clone, Copy)]
pub struct Written<'p> {
    /// As written; its ranges are bytes of the source.
    pub stamp: &'p Stamp,
    /// The date that applies, where it is known.
    pub date: Option<Date>,
    /// Whether it stands in running text, as opposed to an entry's head or the window.
    pub in_prose: bool,
}

/// What is found of stamps when it is first asked for.
#[derive(Debug, Clone, Default)]
pub struct Found {
    mentions: OnceLock<Vec<Mention>>,
    order: OnceLock<Vec<(Place, Traits)>>,
}

/// Where a stamp is kept: an index into what holds its like.
#[derive(Debug, Clone, Copy)]
enum Place {
    Start,
    End,
    Event { timeline: usize, event: usize },
    Mention(usize),
}

/// What rules ask for in a stamp, and most stamps lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trait {
    /// A weekday beside its date.
    Weekday = 1,
    /// A fault of its date or time.
    Fault = 2,
    /// A date of which month and day may be swapped.
    Ambiguous = 4,
    /// A zone.
    Zone = 8,
}

/// A set of traits.
#[derive(Debug, Clone, Copy)]
struct Traits(u8);

impl Traits {
    fn of(stamp: &Stamp) -> Self {
        let date = stamp.date.as_ref().map(|found| &found.value);
        let clock = stamp.clock.as_ref().map(|found| &found.value);
        let is_faulty = date.is_some_and(|date| date.fault.is_some())
            || clock.is_some_and(|clock| clock.fault.is_some());
        let is_ambiguous = date.is_some_and(|date| date.order != DateOrder::Certain);
        let has = |is: bool, it: Trait| u8::from(is) * it as u8;
        Self(
            has(date.is_some_and(|date| date.weekday.is_some()), Trait::Weekday)
                | has(is_faulty, Trait::Fault)
                | has(is_ambiguous, Trait::Ambiguous)
                | has(stamp.zone.is_some(), Trait::Zone),
        )
    }

    fn has(self, wanted: Trait) -> bool {
        self.0 & wanted as u8 != 0
    }
}

impl Written<'_> {
    /// Where.
    pub fn span(&self) -> Span {
        self.stamp.range.clone().into()
    }
}

impl Postmortem<'_> {
    /// The stamps of running text, in order of place.
    pub fn mentions(&self) -> &[Mention] {
        self.written.mentions.get_or_init(|| self.find_mentions())
    }

    /// The sentence that a mention stands in, as readers see it.
    pub fn sentence(&self, mention: &Mention) -> &str {
        let (block, at) = mention.place;
        let text = self.outline.blocks.get(block).map_or("", |block| block.prose.text());
        text.get(sentence_around(text, at)).unwrap_or_default()
    }

    /// Every stamp, in order of place: of timeline entries, of the window, of running text.
    pub fn stamps(&self) -> impl Iterator<Item = Written<'_>> {
        self.order().iter().filter_map(|(place, _)| self.written_at(*place))
    }

    /// Those with a trait.
    pub fn stamps_with(&self, wanted: Trait) -> impl Iterator<Item = Written<'_>> {
        let all = self.order().iter().filter(move |(_, traits)| traits.has(wanted));
        all.filter_map(|(place, _)| self.written_at(*place))
    }

    fn order(&self) -> &[(Place, Traits)] {
        self.written.order.get_or_init(|| self.places())
    }

    /// Where stamps are kept, in the order in which they stand; of several that overlap, the first.
    fn places(&self) -> Vec<(Place, Traits)> {
        let timelines = self.timelines.iter().enumerate();
        let events = timelines.flat_map(|(timeline, held)| {
            (0..held.events.len()).map(move |event| Place::Event { timeline, event })
        });
        let mentions = (0..self.mentions().len()).map(Place::Mention);
        let all = [Place::Start, Place::End].into_iter().chain(events).chain(mentions);
        let mut places = Vec::with_capacity(2 + self.events().count() + self.mentions().len());
        places.extend(all.filter_map(|place| {
            let written = self.written_at(place)?;
            let traits = Traits::of(written.stamp);
            Some((written.span(), written.in_prose, (place, traits)))
        }));
        places.sort_by_key(|(span, in_prose, _)| (span.start, *in_prose));
        let mut end = 0;
        places.retain(|(span, ..)| {
            let is_new = span.start >= end;
            end = end.max(span.end);
            is_new
        });
        places.into_iter().map(|(.., place)| place).collect()
    }

    fn written_at(&self, place: Place) -> Option<Written<'_>> {
        match place {
            Place::Start => self.incident.start.as_ref().map(of_bound),
            Place::End => self.incident.end.as_ref().map(of_bound),
            Place::Event { timeline, event } => {
                let event = self.timelines.get(timeline)?.events.get(event)?;
                let date = event.date.or(event.moment.and_then(|moment| moment.date));
                Some(Written { stamp: event.stamp.as_deref()?, date, in_prose: false })
            }
            Place::Mention(index) => {
                let stamp = &self.mentions().get(index)?.stamp;
                Some(Written { stamp, date: None, in_prose: true })
            }
        }
    }

    fn find_mentions(&self) -> Vec<Mention> {
        let mut entries = Vec::with_capacity(self.events().count());
        entries.extend(self.events().map(|event| event.span));
        entries.sort_unstable();
        let in_entry = |span: Span| {
            let after = entries.partition_point(|entry| entry.start <= span.start);
            after > 0 && entries.get(after - 1).is_some_and(|entry| entry.overlaps(span))
        };
        let mut mentions = Vec::new();
        for passage in &self.passages {
            if !self.anchors.are_in(passage.block) {
                continue;
            }
            let text = self.anchored(passage);
            if text.next(Sought::Stamp, 0).is_none() {
                continue;
            }
            let prose = self.prose(passage);
            let line = Line { prose, start: passage.range.start, end: passage.range.end };
            let whole = line.whole();
            let after = entries.partition_point(|entry| entry.start <= whole.start);
            if after > 0 && entries.get(after - 1).is_some_and(|entry| entry.covers(whole)) {
                continue;
            }
            let mut at = 0;
            while let Some(found) = stamp::find(text, at) {
                at = found.range.end;
                let place = (passage.block, line.start + found.range.start);
                let stamp = placed(found, line);
                if !in_entry(stamp.range.clone().into()) {
                    mentions.push(Mention { stamp, section: passage.section, place });
                }
            }
        }
        mentions
    }
}

fn of_bound(bounds: &Bounds) -> Written<'_> {
    Written { stamp: &bounds.stamp, date: bounds.date, in_prose: false }
}
