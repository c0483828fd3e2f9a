//! Every stamp that a document writes: at the head of timeline entries, in the window, in running text.

use std::ops::Range;

use jiff::civil::Date;

use super::Postmortem;
use crate::recognise::stamp::{self, Stamp};
use crate::recognise::words::sentence_around;
use crate::source::Span;

/// A stamp in running text, outside timeline entries.
#[derive(Debug, Clone)]
pub struct Mention {
    /// As written.
    pub stamp: Stamp,
    /// Where.
    pub span: Span,
    /// The passage it stands in: index into [`Postmortem::passages`]; the stamp's range is one of its text.
    pub passage: usize,
    /// The section it stands in: index into [`Postmortem::sections`].
    pub section: Option<usize>,
}

/// A stamp anywhere in the document.
#[derive(Debug, Clone, Copy)]
pub struct Written<'p> {
    /// As written.
    pub stamp: &'p Stamp,
    /// Where.
    pub span: Span,
    /// The date that applies, where it is known.
    pub date: Option<Date>,
    /// Whether it stands in running text, as opposed to an entry's head or the window.
    pub in_prose: bool,
}

impl Written<'_> {
    /// Where one of the ranges in the stamp stands; `None` where markup splits the stamp.
    pub fn part(&self, range: &Range<usize>) -> Option<Span> {
        let whole = &self.stamp.range;
        let inside = whole.start <= range.start && range.end <= whole.end;
        (inside && whole.len() == self.span.len()).then(|| {
            let start = self.span.start + (range.start - whole.start);
            Span::new(start, start + range.len())
        })
    }
}

impl Postmortem<'_> {
    /// The stamps of running text, in order of place.
    pub fn mentions(&self) -> &[Mention] {
        self.mentions.get_or_init(|| self.find_mentions())
    }

    /// The sentence that a mention stands in.
    pub fn sentence(&self, mention: &Mention) -> &str {
        let passage = self.passages.get(mention.passage);
        let text = passage.map_or("", |passage| self.prose(passage).text());
        text.get(sentence_around(text, mention.stamp.range.start)).unwrap_or_default()
    }

    /// Every stamp, in order of place: of timeline entries, of the window, of running text.
    pub fn stamps(&self) -> Vec<Written<'_>> {
        let events = self.events().filter_map(|event| {
            let stamp = event.stamp.as_ref()?;
            Some(Written { stamp, span: event.stamp_span, date: event.date, in_prose: false })
        });
        let bounds = [&self.incident.start, &self.incident.end].into_iter().flatten();
        let bounds = bounds.map(|end| Written {
            stamp: &end.stamp,
            span: end.span,
            date: end.date,
            in_prose: false,
        });
        let mentions = self.mentions().iter().map(|mention| Written {
            stamp: &mention.stamp,
            span: mention.span,
            date: None,
            in_prose: true,
        });
        let mut stamps: Vec<_> = bounds.chain(events).chain(mentions).collect();
        stamps.sort_by_key(|written| written.span.start);
        let mut end = 0;
        stamps.retain(|written| {
            let new = written.span.start >= end;
            end = end.max(written.span.end);
            new
        });
        stamps
    }

    fn find_mentions(&self) -> Vec<Mention> {
        let entries: Vec<Span> = {
            let mut entries: Vec<Span> = self.events().map(|event| event.span).collect();
            entries.sort_unstable();
            entries
        };
        let in_entry = |span: Span| {
            let after = entries.partition_point(|entry| entry.start <= span.start);
            after > 0 && entries.get(after - 1).is_some_and(|entry| entry.overlaps(span))
        };
        let mut mentions = Vec::new();
        let mut last = None;
        for (index, passage) in self.passages.iter().enumerate() {
            if last.replace(passage.block) == Some(passage.block) {
                continue;
            }
            let prose = self.prose(passage);
            let mut at = 0;
            while let Some(found) = stamp::find(prose.text(), at) {
                at = found.range.end.max(at + 1);
                let span = prose.span(found.range.clone());
                if !in_entry(span) {
                    let section = passage.section;
                    mentions.push(Mention { stamp: found, span, passage: index, section });
                }
            }
        }
        mentions
    }
}
