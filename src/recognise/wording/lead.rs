//! The first word of weight of an action item, and what it is: read once for all that is asked of the item.

use std::ops::Range;

use super::action::is_imperative;
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::signs::Signs;
use crate::recognise::words::words;
use crate::vocabulary::verbs::{CAREFUL, HOLD_VERBS, LEAD_INS, PEOPLE_VERBS, VAGUE};

/// Most words of a label before an item.
const MOST_OF_LABEL: usize = 5;

/// Most words that are looked at for one of weight.
const MOST: usize = 6;

static KNOWN: Phrases = phrases![VAGUE, CAREFUL, PEOPLE_VERBS, HOLD_VERBS];

/// The lists of [`KNOWN`].
const LISTS: [u64; 4] = [1, 2, 4, 8];

/// The first word of weight of an item: behind a label, "we will", "need to".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Where the text begins behind its label.
    pub(super) label: usize,
    /// Whether it is the first word of all.
    pub(super) opens: bool,
    /// Whether it is a verb that asks for something.
    pub(super) is_verb: bool,
    /// Where the vague verb ends that it is, or begins: `look into`.
    pub(super) vague: Option<usize>,
    /// Where the call to be careful ends that it begins: `pay attention`.
    pub(super) careful: Option<usize>,
    /// Whether it is a verb that makes people the object: `train`.
    pub(super) about_people: bool,
    /// Whether it may lead to a training: `conduct`.
    pub(super) holds: bool,
}

impl Lead {
    /// That of a text with these signs.
    pub fn of(text: &str, signs: Signs) -> Option<Self> {
        let label = if signs.meet(Signs::COLON) { behind_label(text) } else { 0 };
        let behind = words(text.get(label..)?).next().is_some();
        let skip = if behind { label } else { 0 };
        let mut words = words(text.get(skip..)?).take(MOST).enumerate();
        words.find_map(|(place, (at, word))| {
            let range = skip + at..skip + at + word.len();
            let opens = skip == 0 && place == 0;
            let passes = LEAD_INS.has(word);
            let lead = Self::at(text, word, Self { range, label, opens, ..Self::unknown() });
            (!passes || lead.vague.is_some()).then_some(lead)
        })
    }

    /// One of which nothing is known.
    const fn unknown() -> Self {
        Self {
            range: 0..0,
            label: 0,
            opens: false,
            is_verb: false,
            vague: None,
            careful: None,
            about_people: false,
            holds: false,
        }
    }

    /// The same with what the word that stands there is.
    fn at(text: &str, word: &str, lead: Self) -> Self {
        let mut lead = Self { is_verb: is_imperative(word), ..lead };
        for (lists, end) in KNOWN.beginning(text, lead.range.start) {
            let [vague, careful, people, holding] = LISTS.map(|list| lists & list != 0);
            let is_whole = end == lead.range.end;
            // The longest comes first.
            lead.vague = lead.vague.or(vague.then_some(end));
            lead.careful = lead.careful.or(careful.then_some(end));
            lead.about_people |= people && is_whole;
            lead.holds |= holding && is_whole;
        }
        lead
    }
}

/// Where an item begins behind its label, which is at most five words: `Alerts: page on disk use`.
pub(super) fn behind_label(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut colons = memchr::memchr_iter(b':', bytes);
    let label = colons.find(|colon| bytes.get(colon + 1) == Some(&b' '));
    let label = label.and_then(|colon| text.get(..colon));
    let label = label.filter(|label| words(label).nth(MOST_OF_LABEL).is_none());
    label.map_or(0, |label| label.len() + ": ".len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_of_weight_stands_behind_labels_and_promises() {
        for (text, word, opens, is_verb) in [
            ("Add a check", "Add", true, true),
            ("We will add a check", "add", false, true),
            ("Alerts: page on disk use", "page", false, true),
            ("Continuously monitor the disk", "Continuously", true, false),
            ("Better alerts", "Better", true, false),
            ("Alerts: ", "Alerts", true, false),
        ] {
            let lead = Lead::of(text, Signs::of(text)).unwrap();
            let found = (text.get(lead.range.clone()), lead.opens, lead.is_verb);
            assert_eq!(found, (Some(word), opens, is_verb), "{text}");
        }
        assert_eq!(Lead::of("we should", Signs::default()), None);
        assert_eq!(Lead::of("", Signs::default()), None);
    }
}
