//! What an entry of a timeline says that it is: start, detection, escalation, mitigation, resolution.

use std::ops::Range;

use crate::recognise::phrases::{Phrases, Walk};
use crate::recognise::words::{is_one_of, sentence_around, words};
use crate::vocabulary::events::{
    CULPRITS, DETECTION, ESCALATION, FALLS_SHORT, MITIGATION, NEGATIONS, NEWEST_FIRST, OWN_LIFE,
    PAPERS, RESOLUTION, SPEAKS, START, THINGS, TO_NO_AVAIL,
};

static STARTS: Phrases = Phrases::new(START);
static DETECTIONS: Phrases = Phrases::new(DETECTION);
static ESCALATIONS: Phrases = Phrases::new(ESCALATION);
static MITIGATIONS: Phrases = Phrases::new(MITIGATION);
static RESOLUTIONS: Phrases = Phrases::new(RESOLUTION);

/// What an entry may say, in the order of the fields of [`EventKinds`].
static EVENTS: Walk<5> =
    Walk::new([&STARTS, &DETECTIONS, &ESCALATIONS, &MITIGATIONS, &RESOLUTIONS]);
const DETECTED: usize = 1;
const MITIGATED: usize = 3;

static BACKWARDS: Phrases = Phrases::new(NEWEST_FIRST);
static NEGATED: Phrases = Phrases::new(NEGATIONS);
static CAUSES: Phrases = Phrases::new(CULPRITS);
static CLEARED: Phrases = Phrases::new(OWN_LIFE);

static FAILS: Phrases = Phrases::new(FALLS_SHORT);
static WITHOUT: Phrases = Phrases::new(TO_NO_AVAIL);

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
pub fn event_kinds(text: &str) -> EventKinds {
    let [start, detection, escalation, mitigation, resolution] = told(text);
    EventKinds { start, detection, escalation, mitigation, resolution }
}

/// Of each list of [`EVENTS`], whether one of its phrases holds.
fn told(text: &str) -> [bool; 5] {
    let mut told = [false; 5];
    let mut past = [0; 5];
    EVENTS.hear(text, |list, range| {
        if told[list] || range.start < past[list] {
            return;
        }
        past[list] = range.end;
        told[list] = stands(text, &range)
            && match list {
                DETECTED => notices_trouble(text, &range),
                MITIGATED.. => works(text, &range),
                _ => true,
            };
    });
    told
}

/// Whether a line says that the latest entry comes first.
pub fn says_newest_first(text: &str) -> bool {
    BACKWARDS.is_in(text)
}

/// Whether an entry says that the trouble is lessened or over.
pub fn is_recovery(text: &str) -> bool {
    let kinds = event_kinds(text);
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
            let kinds = event_kinds(text);
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
            assert_eq!(is_recovery(text), kinds.mitigation || kinds.resolution, "{text}");
        }
    }
}
