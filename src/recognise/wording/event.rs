//! What an entry of a timeline says that it is: start, detection, escalation, mitigation, resolution.

use std::ops::Range;

use super::heard::{Heard, Theme, Themes};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::{is_one_of, sentence_around, words};
use crate::vocabulary::events::{
    CULPRITS, FALLS_SHORT, NAMED, NEGATIONS, OWN_LIFE, PAPERS, SPEAKS, THINGS,
};

static NEGATED: Phrases = phrases!(NEGATIONS);
static CAUSES: Phrases = phrases!(CULPRITS);
static CLEARED: Phrases = phrases!(OWN_LIFE);
static FAILS: Phrases = phrases!(FALLS_SHORT);

/// How far before a word a negation counts, in bytes.
const REACH: usize = 40;

/// What an entry's words say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EventKinds {
    /// The trouble begins.
    pub start: bool,
    /// Someone or something notices.
    pub detection: bool,
    /// Others are called.
    pub escalation: bool,
    /// The effect on users is lessened.
    pub mitigation: bool,
    /// The trouble is over.
    pub resolution: bool,
}

/// What the words of an entry say it is.
pub fn event_kinds(heard: Heard<'_>) -> EventKinds {
    let themes = heard.themes();
    let mut sentence = 0..0;
    let mut says = |theme, is: fn(&Said<'_>) -> bool| {
        themes.meets(Themes::of(&[theme]))
            && heard.phrases(theme).any(|range| {
                if !sentence.contains(&range.start) {
                    sentence = sentence_around(heard.text, range.start);
                }
                let said = Said { heard, range, sentence: sentence.clone() };
                said.stands() && is(&said)
            })
    };
    EventKinds {
        start: says(Theme::Start, |_| true),
        detection: says(Theme::Detection, |said| said.notices_trouble()),
        escalation: says(Theme::Escalation, |_| true),
        mitigation: says(Theme::Mitigation, |said| said.works()),
        resolution: says(Theme::Resolution, |said| said.works() && !said.is_of_names()),
    }
}

/// Whether an entry says that the trouble is lessened or over.
pub fn is_recovery(heard: Heard<'_>) -> bool {
    let kinds = event_kinds(heard);
    kinds.mitigation || kinds.resolution
}

/// A phrase in an entry.
struct Said<'t> {
    heard: Heard<'t>,
    /// Where it stands in the text.
    range: Range<usize>,
    /// The sentence that it stands in.
    sentence: Range<usize>,
}

impl Said<'_> {
    /// What stands behind it.
    fn after(&self) -> &str {
        self.heard.text.get(self.range.end..).unwrap_or_default()
    }

    /// Whether nothing before it negates it in its sentence.
    fn stands(&self) -> bool {
        let near = self.heard.text.ceil_char_boundary(self.range.start.saturating_sub(REACH));
        let before = self.sentence.start.max(near)..self.range.start;
        !NEGATED.is_in(self.heard.text.get(before).unwrap_or_default())
    }

    /// Whether nothing behind a remedy says in its sentence that it failed.
    fn works(&self) -> bool {
        let rest = self.range.end..self.sentence.end.max(self.range.end);
        let after = self.heard.part(rest);
        FAILS.match_at(after.text.trim_start(), 0).is_none() && !after.has(Theme::InVain)
    }

    /// Whether it is the resolution of names or addresses: `DNS resolution`.
    fn is_of_names(&self) -> bool {
        let before = self.heard.text.get(..self.range.start).unwrap_or_default().trim_end();
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let told = self.heard.text.get(self.range.clone()).unwrap_or_default();
        told.eq_ignore_ascii_case("resolution") && is_one_of(word, NAMED)
    }

    /// Whether a word of notice is about the trouble, not about its cause or about an alert's own life.
    fn notices_trouble(&self) -> bool {
        let word = self.heard.text.get(self.range.clone()).unwrap_or_default();
        if names_a_thing(self.heard.text, &self.range) {
            return false;
        }
        if word.starts_with(['a', 'A']) {
            let next = self.after().trim_start();
            let next = next
                .strip_prefix("s ")
                .or_else(|| next.strip_prefix("is "))
                .or_else(|| next.strip_prefix("are "))
                .unwrap_or(next);
            return CLEARED.match_at(next, 0).is_none();
        }
        !CAUSES.is_in(self.heard.text)
    }
}

/// Whether a word of notice is part of what something is called: `the alarm system`, `an incident report`.
fn names_a_thing(text: &str, found: &Range<usize>) -> bool {
    let word = text.get(found.clone()).unwrap_or_default();
    let is_noun = is_one_of(word, &["alert", "alerts", "alerting", "alarm", "detection"]);
    let is_paper = is_one_of(word, &["report", "reports", "reporting"]);
    if !is_noun && !is_paper {
        return false;
    }
    let after = text.get(found.end..).unwrap_or_default();
    let mut next = words(after).map(|(_, word)| word);
    let before = text.get(..found.start).unwrap_or_default().trim_end();
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_part = after.starts_with(' ') && next.next().is_some_and(|word| is_one_of(word, THINGS));
    is_part && !next.next().is_some_and(|verb| is_one_of(verb, SPEAKS))
        || is_paper && is_one_of(last, PAPERS)
}

#[cfg(test)]
mod tests {
    use super::super::heard_in;
    use super::*;

    #[test]
    fn entries_say_what_they_are() {
        for (text, expected) in [
            ("Outage begins", "s"),
            ("OUTAGE BEGINS", "s"),
            ("The API stops responding", "s"),
            ("Incident start: errors on login", "s"),
            ("Monitoring alert fires for high latency", "d"),
            ("A customer reported failing logins", "d"),
            ("On-call engineer paged", "de"),
            ("The team noticed failed jobs", "d"),
            ("Escalated to the database team", "e"),
            ("Network engineers joined the call", "e"),
            ("Rolled back the release", "m"),
            ("Traffic was rerouted to the other region", "m"),
            ("Adding a second node was able to fix the queue", "m"),
            ("The first patch was not able to fix the queue", ""),
            ("Rollback attempted, without success", ""),
            ("Unable to restore the database", ""),
            ("Service restored", "r"),
            ("All systems back to normal, alerts cleared", "r"),
            ("OUTAGE ENDS", "r"),
            ("Full recovery was confirmed", "r"),
            ("The issue was not resolved", ""),
            ("Logs show a failure of DNS resolution", ""),
            ("The host stops returning healthy answers", ""),
            ("Root cause discovered", ""),
            ("The alarm system is installed in the second hall", ""),
            ("The alerting pipeline is deployed", ""),
            ("The alarm system fired", "d"),
            ("The alerting pipeline was quiet, a customer noticed", "d"),
            ("The reporting service is moved to the new cluster", ""),
            ("The incident report is published", ""),
            ("A user sent a bug report", "d"),
            ("First report of failing logins", "d"),
            ("Alert configured for disk use", ""),
            ("Störung behoben", "r"),
            ("サービス復旧を確認", "r"),
            ("Looked at the logs", ""),
            ("", ""),
        ] {
            let kinds = heard_in(text, event_kinds);
            let mut said = String::new();
            for (is, letter) in [
                (kinds.start, 's'),
                (kinds.detection, 'd'),
                (kinds.escalation, 'e'),
                (kinds.mitigation, 'm'),
                (kinds.resolution, 'r'),
            ] {
                if is {
                    said.push(letter);
                }
            }
            assert_eq!(said, expected, "{text}");
            assert_eq!(heard_in(text, is_recovery), kinds.mitigation || kinds.resolution, "{text}");
        }
    }
}
