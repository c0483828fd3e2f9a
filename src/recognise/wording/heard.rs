//! The phrases that all running text is searched for, heard in one walk.

use std::ops::Range;

use crate::recognise::phrases::{Phrases, Walk};
use crate::vocabulary::blame::{ANIMATED, BLAMEFUL, GUILT, HINDSIGHT, MODAL, NORMATIVE};
use crate::vocabulary::prompts::{DUMMIES, FORMATS, MARKERS};

static BLAME: Phrases = Phrases::new(BLAMEFUL);
static GUILTS: Phrases = Phrases::new(GUILT);
static DRAMA: Phrases = Phrases::new(ANIMATED);
static NORMS: Phrases = Phrases::new(NORMATIVE);
static MODALS: Phrases = Phrases::new(MODAL);
static REGRETS: Phrases = Phrases::new(HINDSIGHT);
static STOCK: Phrases = Phrases::new(DUMMIES);
static MARKS: Phrases = Phrases::new(MARKERS);
static PATTERNS: Phrases = Phrases::new(FORMATS);
static ALL_TIMES: Phrases = Phrases::new(&["all times", "all timestamps", "times are in"]);

/// The lists, in the order of [`Theme`].
static THEMES: Walk<10> = Walk::new([
    &BLAME, &GUILTS, &DRAMA, &NORMS, &MODALS, &REGRETS, &STOCK, &MARKS, &PATTERNS, &ALL_TIMES,
]);

/// What a phrase is a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Theme {
    /// Guilt: `careless`.
    Blame,
    /// What is guilt where it is of someone: `lazy`.
    Guilt,
    /// Drama: `disaster`.
    Drama,
    /// A judgement in passing: `hastily`.
    Norm,
    /// What would have been: `should have`.
    Modal,
    /// Regret: `if only`.
    Regret,
    /// Dummy text: `lorem ipsum`.
    Stock,
    /// A mark of what is to come, whatever its case: `TBD`.
    Marker,
    /// The pattern of a date or time, whatever its case: `YYYY-MM-DD`.
    Format,
    /// A zone for all times: `all times are in UTC`.
    AllTimes,
}

/// A phrase that was heard.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The place of its theme.
    theme: u8,
    /// Bytes of the text that was walked.
    range: Range<usize>,
}

/// Adds every phrase of every theme in a text, in order of place.
pub fn hear(text: &str, hits: &mut Vec<Hit>) {
    THEMES.hear(text, |theme, range| hits.push(Hit { theme: theme as u8, range }));
}

/// What `find` finds in a text of which nothing was heard yet.
pub fn heard_in<T>(text: &str, find: impl FnOnce(Heard<'_>) -> T) -> T {
    let mut hits = Vec::new();
    hear(text, &mut hits);
    find(Heard::new(text, 0..text.len(), &hits))
}

/// A text, and the phrases that were heard in it.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'t> {
    /// The text.
    pub text: &'t str,
    /// Where it begins in the text that was walked.
    start: usize,
    hits: &'t [Hit],
}

impl<'t> Heard<'t> {
    /// A range of a text of which [`hear`] told these hits.
    pub fn new(walked: &'t str, range: Range<usize>, hits: &'t [Hit]) -> Self {
        let first = hits.partition_point(|hit| hit.range.start < range.start);
        let text = walked.get(range.clone()).unwrap_or_default();
        Self { text, start: range.start, hits: hits.get(first..).unwrap_or_default() }
    }

    /// Where phrases of a theme stand in the text, from the first on; none overlap.
    pub fn phrases(self, theme: Theme) -> impl Iterator<Item = Range<usize>> + 't {
        let end = self.start + self.text.len();
        let mut past = 0;
        self.hits
            .iter()
            .take_while(move |hit| hit.range.start < end)
            .filter(move |hit| hit.theme == theme as u8 && hit.range.end <= end)
            .map(move |hit| hit.range.start - self.start..hit.range.end - self.start)
            .filter(move |range| {
                let apart = range.start >= past;
                past = if apart { range.end } else { past };
                apart
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_walk_hears_every_theme_in_any_part_of_a_text() {
        let text = "It was a disaster. A careless, lazy, hastily made change; all times UTC. It should have \
                    been seen, if only we had looked. Lorem ipsum, TBD on YYYY-MM-DD.";
        let mut hits = Vec::new();
        hear(text, &mut hits);
        let said = |range: Range<usize>, theme| {
            let heard = Heard::new(text, range, &hits);
            let texts = heard.phrases(theme).filter_map(|range| heard.text.get(range));
            texts.collect::<Vec<_>>()
        };
        for (theme, phrase) in [
            (Theme::Blame, "careless"),
            (Theme::Guilt, "lazy"),
            (Theme::Drama, "disaster"),
            (Theme::Norm, "hastily"),
            (Theme::Modal, "should have"),
            (Theme::Regret, "if only we"),
            (Theme::Stock, "Lorem ipsum"),
            (Theme::Marker, "TBD"),
            (Theme::Format, "YYYY-MM-DD"),
            (Theme::AllTimes, "all times"),
        ] {
            assert_eq!(said(0..text.len(), theme), [phrase]);
        }
        assert_eq!(said(19..text.len(), Theme::Blame), ["careless"]);
        assert!(said(19..text.len(), Theme::Drama).is_empty());
        assert!(said(0..15, Theme::Drama).is_empty());
    }
}
