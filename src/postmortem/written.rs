//! Every stamp that a document writes: at the head of timeline entries, in the window, in running text.

use std::ops::Range;

use jiff::civil::Date;

use super::Postmortem;
use super::reading::placed;
use crate::markdown::Line;
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
    /// The block it stands in, and the bytes of the sentence in the text of that.
    sentence: (usize, Range<usize>),
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

impl Written<'_> {
    /// Where.
    pub fn span(&self) -> Span {
        self.stamp.range.clone().into()
    }
}

impl Postmortem<'_> {
    /// The stamps of running text, in order of place.
    pub fn mentions(&self) -> &[Mention] {
        self.mentions.get_or_init(|| self.find_mentions())
    }

    /// The sentence that a mention stands in, as readers see it.
    pub fn sentence(&self, mention: &Mention) -> &str {
        let (block, range) = &mention.sentence;
        let text = self.outline.blocks.get(*block).map_or("", |block| block.prose.text());
        text.get(range.clone()).unwrap_or_default()
    }

    /// Every stamp, in order of place: of timeline entries, of the window, of running text.
    pub fn stamps(&self) -> Vec<Written<'_>> {
        let events = self.events().filter_map(|event| {
            let stamp = event.stamp.as_ref()?;
            let date = event.date.or(event.moment.and_then(|moment| moment.date));
            Some(Written { stamp, date, in_prose: false })
        });
        let bounds = [&self.incident.start, &self.incident.end].into_iter().flatten();
        let bounds =
            bounds.map(|end| Written { stamp: &end.stamp, date: end.date, in_prose: false });
        let mentions = self.mentions().iter();
        let mentions =
            mentions.map(|mention| Written { stamp: &mention.stamp, date: None, in_prose: true });
        let mut stamps: Vec<_> = bounds.chain(events).chain(mentions).collect();
        stamps.sort_by_key(|written| (written.stamp.range.start, written.in_prose));
        let mut end = 0;
        stamps.retain(|written| {
            let is_new = written.stamp.range.start >= end;
            end = end.max(written.stamp.range.end);
            is_new
        });
        stamps
    }

    fn find_mentions(&self) -> Vec<Mention> {
        let mut entries: Vec<Span> = self.events().map(|event| event.span).collect();
        entries.sort_unstable();
        let in_entry = |span: Span| {
            let after = entries.partition_point(|entry| entry.start <= span.start);
            after > 0 && entries.get(after - 1).is_some_and(|entry| entry.overlaps(span))
        };
        let mut mentions = Vec::new();
        for passage in &self.passages {
            let prose = self.prose(passage);
            let line = Line { prose, start: passage.range.start, end: passage.range.end };
            let whole = line.whole();
            let after = entries.partition_point(|entry| entry.start <= whole.start);
            if after > 0 && entries.get(after - 1).is_some_and(|entry| entry.covers(whole)) {
                continue;
            }
            let mut at = 0;
            while let Some(found) = stamp::find(line.text(), at) {
                at = found.range.end;
                if !in_entry(line.span(found.range.clone())) {
                    let from = line.start + found.range.start;
                    mentions.push(Mention {
                        stamp: placed(&found, line, 0),
                        section: passage.section,
                        sentence: (passage.block, sentence_around(prose.text(), from)),
                    });
                }
            }
        }
        mentions
    }
}
