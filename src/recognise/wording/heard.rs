//! The phrases that all running text is searched for, heard in one walk.
//!
//! To have more heard, add a theme with its list; what asks for it takes a [`Heard`] and costs no more than its hits.
//! A list may hold signs besides words: a theme may just as well tell where something *may* begin that is then read
//! there, as placeholders are behind brackets.

use std::ops::Range;

use crate::recognise::anchors::{Anchor, add_figures};
use crate::recognise::clock::NAMES;
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::zone::HEADS;
use crate::vocabulary::blame::{
    ANIMATED, BLAMEFUL, GUILT, HINDSIGHT, MODAL, NORMATIVE, PEOPLE, PERSONAL_ERRORS, SLIPS,
};
use crate::vocabulary::effects::{ALL, EFFECTS, HARM, NO_HARM, SUBJECTS, TOTAL, WHOLLY};
use crate::vocabulary::events::{
    DETECTION, ESCALATION, MITIGATION, NEWEST_FIRST, RESOLUTION, START, TO_NO_AVAIL,
};
use crate::vocabulary::items::{DUE, OWNER};
use crate::vocabulary::measures::{LASTED, UNTIL_OVER};
use crate::vocabulary::prompts::{DUMMIES, FORMATS, MARKERS, OPENINGS};
use crate::vocabulary::time_units::UNIT_NAMES;
use crate::vocabulary::units::NUMBER_WORDS;

/// Declares the themes, each with its list.
macro_rules! themes {
    ($($(#[$about:meta])+ $theme:ident: $list:expr,)+) => {
        /// What a phrase is a sign of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Theme {
            $($(#[$about])+ $theme,)+
        }

        /// The lists, in the order of [`Theme`].
        static THEMES: Phrases = phrases![$($list),+];
    };
}

themes! {
    /// Guilt: `careless`.
    Blame: BLAMEFUL,
    /// What is guilt where it is of someone: `lazy`.
    Guilt: GUILT,
    /// Drama: `disaster`.
    Drama: ANIMATED,
    /// A shout: `!!`.
    Shout: &["!!"],
    /// A judgement in passing: `hastily`.
    Norm: NORMATIVE,
    /// What would have been: `should have`.
    Modal: MODAL,
    /// Regret: `if only`.
    Regret: HINDSIGHT,
    /// An error that is a person's by its name: `human error`.
    PersonalError: PERSONAL_ERRORS,
    /// A person by what they are: `engineer`.
    Person: PEOPLE,
    /// What a person did wrong: `forgot`.
    Slip: SLIPS,
    /// What is a judgement where it is said of people: `failed to`.
    Failing: &["failed to", "neglected to", "forgot to"],
    /// Dummy text: `lorem ipsum`.
    Stock: DUMMIES,
    /// A mark of what is to come, whatever its case: `TBD`.
    Marker: MARKERS,
    /// The pattern of a date or time, whatever its case: `YYYY-MM-DD`.
    Format: FORMATS,
    /// A sign at which a placeholder may begin: `[`.
    Opening: OPENINGS,
    /// A zone for all times: `all times are in UTC`.
    AllTimes: &["all times", "all timestamps", "times are in"],
    /// The trouble begins: `went down`.
    Start: START,
    /// Someone or something notices: `alerted`.
    Detection: DETECTION,
    /// Others are called: `paged`.
    Escalation: ESCALATION,
    /// The effect is lessened: `rolled back`.
    Mitigation: MITIGATION,
    /// The trouble is over: `resolved`.
    Resolution: RESOLUTION,
    /// That a remedy failed: `without success`.
    InVain: TO_NO_AVAIL,
    /// That the latest entry comes first: `newest first`.
    NewestFirst: NEWEST_FIRST,
    /// A word behind which a zone holds for all times: `timestamps`.
    ZoneHead: &HEADS,
    /// What leads up to the length of the whole incident: `lasted`.
    Lasted: LASTED,
    /// What leads up to the time until it was over: `resolved within`.
    UntilOver: UNTIL_OVER,
    /// What happened to those who were affected: `unavailable`.
    Harm: HARM,
    /// Who or what was affected: `users`.
    Subject: SUBJECTS,
    /// That nobody was affected: `no impact`.
    NoHarm: NO_HARM,
    /// What an incident had on somebody: `impact`.
    Effect: EFFECTS,
    /// That all were affected: `complete outage`.
    Total: TOTAL,
    /// That something was gone altogether: `everything was down`.
    Wholly: WHOLLY,
    /// A word for all of what follows it: `every`.
    All: ALL,
    /// A share: `%`.
    Percent: &["%"],
    /// What introduces an owner: `assigned to`.
    Owner: OWNER,
    /// What introduces a day by which something is due: `no later than`.
    Due: DUE,
    /// A unit of time, before which a number may stand in words: `hours`.
    TimeUnit: UNIT_NAMES,
    /// A time of day by its name: `noon`.
    NamedTime: NAMES,
    /// A number in words: `two`.
    Number: NUMBER_WORDS,
}

/// A set of themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Themes(u64);

impl Themes {
    /// The set of these themes.
    pub const fn of(themes: &[Theme]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < themes.len() {
            bits |= 1 << themes[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    /// Whether a theme is in both sets.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A way of saying something.
#[derive(Debug, Clone, Copy)]
pub struct Wording {
    /// The themes that are signs of it: where none of them was heard, it is not there.
    pub signs: Themes,
    /// The first words in a text that say it so.
    pub find: fn(Heard<'_>) -> Option<Range<usize>>,
}

/// A phrase that was heard.
#[derive(Debug, Clone)]
pub struct Hit {
    /// What it is a sign of.
    pub themes: Themes,
    /// Bytes of the text that was walked.
    range: Range<usize>,
}

/// Adds every phrase of every theme in a text, in order of place, and the anchors that are digits or signs; tells the
/// themes.
pub fn hear(text: &str, hits: &mut Vec<Hit>, anchors: &mut Vec<Anchor>) -> Themes {
    let mut themes = Themes::default();
    THEMES.hear_with_figures(
        text,
        |lists, range| {
            themes = themes.with(Themes(lists));
            hits.push(Hit { themes: Themes(lists), range });
        },
        |start, figures| add_figures(text, start, figures, anchors),
    );
    themes
}

/// What `find` finds in a text of which nothing was heard yet.
pub fn heard_in<T>(text: &str, find: impl FnOnce(Heard<'_>) -> T) -> T {
    let mut hits = Vec::new();
    THEMES.hear(text, |lists, range| hits.push(Hit { themes: Themes(lists), range }));
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
        let text = walked.get(range.clone()).unwrap_or_default();
        Self { text, start: range.start, hits: hits_from(hits, range.start) }
    }

    /// A range of it.
    pub fn part(self, range: Range<usize>) -> Self {
        let start = self.start + range.start;
        let text = self.text.get(range).unwrap_or_default();
        Self { text, start, hits: hits_from(self.hits, start) }
    }

    /// The themes of all phrases that stand in the text.
    pub fn themes(self) -> Themes {
        let end = self.start + self.text.len();
        let hits = self.hits.iter().take_while(|hit| hit.range.start < end);
        hits.fold(Themes::default(), |themes, hit| themes.with(hit.themes))
    }

    /// Where phrases of a theme stand in the text, from the first on; none overlap.
    pub fn phrases(self, theme: Theme) -> impl Iterator<Item = Range<usize>> + 't {
        let wanted = Themes::of(&[theme]);
        let end = self.start + self.text.len();
        let mut past = 0;
        self.hits
            .iter()
            .take_while(move |hit| hit.range.start < end)
            .filter(move |hit| hit.themes.meets(wanted) && hit.range.end <= end)
            .map(move |hit| hit.range.start - self.start..hit.range.end - self.start)
            .filter(move |range| {
                let apart = range.start >= past;
                past = if apart { range.end } else { past };
                apart
            })
    }

    /// Whether a phrase of a theme stands in the text.
    pub fn has(self, theme: Theme) -> bool {
        self.phrases(theme).next().is_some()
    }
}

/// Those of some hits that begin at byte `start` or behind it.
fn hits_from(hits: &[Hit], start: usize) -> &[Hit] {
    let first = hits.partition_point(|hit| hit.range.start < start);
    hits.get(first..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_walk_hears_every_theme_in_any_part_of_a_text() {
        let text = "It was a disaster. A careless, lazy, hastily made change; all times UTC. It should have \
                    been seen, if only we had looked. Lorem ipsum, TBD on YYYY-MM-DD.";
        let mut hits = Vec::new();
        hear(text, &mut hits, &mut Vec::new());
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
