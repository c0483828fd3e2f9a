//! What an entry of a timeline says that it is: start, detection, escalation, mitigation, resolution.

use std::ops::Range;

use super::heard::{Heard, Theme};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::{is_one_of, sentence_around, words};
use crate::vocabulary::events::{
    CULPRITS, FALLS_SHORT, NEGATIONS, NEWEST_FIRST, OWN_LIFE, PAPERS, SPEAKS, THINGS, TO_NO_AVAIL,
};

static BACKWARDS: Phrases = phrases!(NEWEST_FIRST);
static NEGATED: Phrases = phrases!(NEGATIONS);
static CAUSES: Phrases = phrases!(CULPRITS);
static CLEARED: Phrases = phrases!(OWN_LIFE);

static FAILS: Phrases = phrases!(FALLS_SHORT);
static WITHOUT: Phrases = phrases!(TO_NO_AVAIL);

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
    let text = heard.text;
    let says = |theme, is: fn(&str, &Range<usize>) -> bool| {
        heard.phrases(theme).any(|range| stands(text, &range) && is(text, &range))
    };
    EventKinds {
        start: says(Theme::Start, |_, _| true),
        detection: says(Theme::Detection, notices_trouble),
        escalation: says(Theme::Escalation, |_, _| true),
        mitigation: says(Theme::Mitigation, works),
        resolution: says(Theme::Resolution, works),
    }
}

/// Whether a line says that the latest entry comes first.
pub fn says_newest_first(text: &str) -> bool {
    BACKWARDS.is_in(text)
}

/// Whether an entry says that the trouble is lessened or over.
pub fn is_recovery(heard: Heard<'_>) -> bool {
    let kinds = event_kinds(heard);
    kinds.mitigation || kinds.resolution
}

/// Whether nothing before a phrase negates it in its sentence.
fn stands(text: &str, found: &Range<usize>) -> bool {
    let sentence = sentence_around(text, found.start);
    let mut reach = sentence.start.max(found.start.saturating_sub(REACH));
    while !text.is_char_boundary(reach) {
        reach += 1;
    }
    let before = text.get(reach..found.start).unwrap_or_default();
    !NEGATED.is_in(before)
}

/// Whether nothing behind a remedy says in its sentence that it failed.
fn works(text: &str, found: &Range<usize>) -> bool {
    let sentence = sentence_around(text, found.start);
    let after = text.get(found.end..sentence.end).unwrap_or_default();
    FAILS.match_at(after.trim_start(), 0).is_none() && !WITHOUT.is_in(after)
}

/// Whether a word of notice is about the trouble, not about its cause or about an alert's own life.
fn notices_trouble(text: &str, found: &Range<usize>) -> bool {
    let word = text.get(found.clone()).unwrap_or_default();
    let after = text.get(found.end..).unwrap_or_default();
    let first = word.bytes().next().unwrap_or_default().to_ascii_lowercase();
    if names_a_thing(text, found) {
        return false;
    }
    if first == b'a' {
        let next = after.trim_start();
        let next = next
            .strip_prefix("s ")
            .or_else(|| next.strip_prefix("is "))
            .or_else(|| next.strip_prefix("are "))
            .unwrap_or(next);
        return CLEARED.match_at(next, 0).is_none();
    }
    !CAUSES.is_in(text)
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
            ("Rollback attempted, without success", ""),
            ("Unable to restore the database", ""),
            ("Service restored", "r"),
            ("All systems back to normal, alerts cleared", "r"),
            ("OUTAGE ENDS", "r"),
            ("Full recovery was confirmed", "r"),
            ("The issue was not resolved", ""),
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
