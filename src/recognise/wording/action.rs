//! Action items: too vague to finish, two in one, past steps, work on people.

use std::ops::Range;

use super::lead::Lead;
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::signs::Signs;
use crate::recognise::ticket;
use crate::recognise::words::{is_one_of, sentence_around, spaced, words};
use crate::vocabulary::verbs::{
    BOUNDS, CLAUSES, Clause, DESCRIBING, NOT_PAST, PASSIVE, PAST, RELATING, STEP_LEAD_INS, THERE,
    TRAINED_THINGS, VAGUE, VERBS, Verb,
};

static BOUNDED: Phrases = phrases!(BOUNDS);
/// What was done to a thing, and that it is there by now.
static TOLD: Phrases = phrases![THERE, PASSIVE];
/// The first of these lists.
const STANDING_LIST: u64 = 1;

/// Fewest words of an item that can hold two.
const TWO_TASKS: usize = 8;

/// Verbs that ask for a state.
const SURES: &[&str] = &["ensure", "ensuring", "make sure"];
/// Fewest words behind such a verb that tell a state in full.
const STATEMENT: usize = 8;

/// The vague verb that leads an action item which nothing makes specific: no figure, no named thing, no
/// ticket, nothing that bounds it.
pub fn vague_action(text: &str, lead: &Lead) -> Option<Range<usize>> {
    let (start, end) = (lead.range.start, lead.vague?);
    let rest = text.get(end..)?;
    let verb = text.get(start..end)?;
    let states = || is_one_of(verb, SURES) && words(rest).nth(STATEMENT - 1).is_some();
    let signs = Signs::of(rest);
    let specific = signs.meet(Signs::DIGIT)
        || states()
        || leads_on(rest)
        || names_a_thing(rest, signs)
        || BOUNDED.is_in(rest)
        || text.contains("://")
        || ticket::find(text, Signs::of(text), &[]).is_some();
    (!specific).then_some(start..end)
}

/// Whether a text goes on with another verb that is not vague: `and rewrite the runbook`.
fn leads_on(text: &str) -> bool {
    let mut words = words(text).map(|(_, word)| word);
    words.next().is_some_and(|word| is_one_of(word, &["and", "then"]))
        && words.next().is_some_and(|verb| is_imperative(verb) && !is_one_of(verb, VAGUE))
}

/// The words that make training or reminding people the whole of an action item.
pub fn targets_people(text: &str, lead: &Lead) -> Option<Range<usize>> {
    let Range { start, end } = lead.range;
    if let Some(end) = lead.careful {
        return Some(start..end);
    }
    let rest = text.get(end..)?;
    let found = if lead.about_people {
        // "Training:" labels; "training environment" is a thing.
        let is_noun = text.get(start..end)?.ends_with("ing");
        let next = words(rest).next().filter(|_| is_noun);
        if next.is_some_and(|(_, word)| !is_one_of(word, OF_PEOPLE)) {
            return None;
        }
        start..end
    } else if lead.holds {
        let mut words = words(rest).take(5);
        let (at, word) = words.find(|(_, word)| is_one_of(word, &["training", "trainings"]))?;
        end + at..end + at + word.len()
    } else {
        return None;
    };
    let is_of_machine = words(rest).take(4).any(|(_, word)| TRAINED_THINGS.has(word));
    (!is_of_machine).then_some(found)
}

/// Words behind "training" that make it one of people.
const OF_PEOPLE: &[&str] = &[
    "for",
    "of",
    "on",
    "the",
    "all",
    "sessions",
    "session",
    "staff",
    "team",
    "teams",
    "new",
    "engineers",
    "developers",
];

/// The second of two tasks that stand in one action item.
pub fn compound(text: &str, lead: &Lead) -> Option<Range<usize>> {
    if !lead.is_verb {
        return None;
    }
    let second = second_task(text, lead.range.end)?;
    words(text).nth(TWO_TASKS - 1).map(|_| second)
}

/// The verb of a second main clause in what follows the first verb, which ends at byte `from`.
fn second_task(text: &str, from: usize) -> Option<Range<usize>> {
    let mut before = 0_usize;
    let mut joined = false;
    for (at, word) in words(text.get(from..)?).map(|(at, word)| (from + at, word)) {
        let clause = CLAUSES.get(word);
        if clause == Some(&Clause::Subordinate) {
            return None;
        }
        let begins_clause =
            joined || text.get(..at).is_some_and(|head| head.as_bytes().ends_with(b"; "));
        if before > 1 && begins_clause && VERBS.get_caseless(word) == Some(&Verb::Clear) {
            return Some(at..at + word.len());
        }
        joined = clause == Some(&Clause::Main);
        before += usize::from(!joined);
    }
    None
}

/// Whether an item tells what was done: `Restarted the server`, `We rolled back`, `The key has been revoked`.
pub fn past_step(text: &str) -> bool {
    let step = words(text).find(|(_, word)| !STEP_LEAD_INS.has(word));
    // "Put" asks for something as often as it tells of it.
    step.is_some_and(|(_, word)| is_past(word) && !is_imperative(word)) || was_done(text)
}

/// Whether an item begins with what was done to a thing, or says that it is there by now.
fn was_done(text: &str) -> bool {
    // Most items ask for something.
    if clearly_imperative(text) {
        return false;
    }
    let sentence = sentence_around(text, 0);
    let text = text.get(sentence).unwrap_or_default();
    let (mut there, mut undergone) = (None, None);
    TOLD.hear(text, |lists, found| {
        let of = if lists & STANDING_LIST != 0 { &mut there } else { &mut undergone };
        of.get_or_insert(found);
    });
    let is_there = there.is_some();
    let Some(found) = there.or(undergone) else { return false };
    let relates = |word: &str| RELATING.has(word);
    let before = text.get(..found.start).unwrap_or_default();
    let is_plain = !words(before).any(|(_, word)| relates(word));
    let mut after = words(text.get(found.end..).unwrap_or_default()).map(|(_, word)| word);
    let mut verb =
        || after.find(|word| !is_one_of(word, &["already", "also", "now", "since", "then"]));
    let done = |word: &str| is_past(word) || DESCRIBING.has_caseless(word);
    is_plain && (is_there || verb().is_some_and(done))
}

/// Whether an item begins with an imperative: `Add a check`.
pub fn imperative(text: &str) -> bool {
    words(text).next().is_some_and(|(_, word)| is_imperative(word))
}

/// The same with a verb that is no noun: "test" and "page" are.
pub fn clearly_imperative(text: &str) -> bool {
    let first = words(text).next();
    first.is_some_and(|(_, word)| VERBS.get_caseless(word) == Some(&Verb::Clear))
}

pub(super) fn is_imperative(verb: &str) -> bool {
    VERBS.get_caseless(verb).is_some()
}

pub(super) fn is_past(word: &str) -> bool {
    PAST.has_caseless(word)
        || word.len() > 3
            && word.get(word.len() - 2..).is_some_and(|end| end.eq_ignore_ascii_case("ed"))
            && !NOT_PAST.has_caseless(word)
            && !DESCRIBING.has_caseless(word)
}

/// Whether a text with these signs names a thing: a quoted one, `likeThis`, `LIKETHIS`, `like_this`, `like/this`,
/// `like.this`.
fn names_a_thing(text: &str, signs: Signs) -> bool {
    const IN_NAMES: Signs = Signs::CAPITAL.with(Signs::UNDERSCORE).with(Signs::DOT);
    signs.meet(Signs::QUOTE)
        || signs.meet(Signs::BEYOND) && text.contains(['“', '«', '「'])
        || signs.meet(IN_NAMES) && spaced(text).any(is_name_of_thing)
}

fn is_name_of_thing(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let bytes = word.as_bytes();
    // Most words end here: each of the signs below stands behind a first letter.
    if bytes.iter().skip(1).all(u8::is_ascii_lowercase) {
        return false;
    }
    let camel = bytes
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
    let path = word.len() > 3
        && bytes.windows(3).any(|three| matches!(three, [a, b'_' | b'.', c] if a.is_ascii_alphanumeric() && c.is_ascii_alphanumeric()));
    let shouted = word.len() > 4 && bytes.iter().all(u8::is_ascii_uppercase);
    camel || path || shouted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, find: impl Fn(&str, &Lead) -> Option<Range<usize>>) -> Option<&str> {
        let found = Lead::of(text, Signs::of(text)).and_then(|lead| find(text, &lead))?;
        text.get(found)
    }

    #[test]
    fn vague_items_lead_with_a_vague_verb() {
        for (text, expected) in [
            ("Improve monitoring", Some("Improve")),
            ("We should look into better alerting", Some("look into")),
            ("We will make sure the database is healthy", Some("make sure")),
            ("Monitoring: enhance the dashboards", Some("enhance")),
            ("Verbessern der Überwachung", Some("Verbessern")),
            ("Improve alerting so that a full disk pages on-call", None),
            ("Increase the pool to 200 connections", None),
            ("Review the PgBouncer settings", None),
            ("Investigate \"slow start\"", None),
            ("Ensure backups run (OPS-42)", None),
            ("Review pool_size", None),
            ("Review the ULIMIT values", None),
            ("Enhance the alerts to include the error code", None),
            ("Ensure the backups are good", Some("Ensure")),
            ("Ensure that the error log is on for all web servers", None),
            ("Investigate why the proxy holds on to connections", None),
            ("Review the runbook by Friday", None),
            ("Review and rewrite the runbook", None),
            ("Review and optimise the queries", Some("Review")),
            ("Establish a rota so they are never alone", None),
            ("Add an alert on disk use", None),
            ("Improvement of alerts", None),
            ("", None),
        ] {
            assert_eq!(at(text, vague_action), expected, "{text}");
        }
    }

    #[test]
    fn people_are_no_deliverable() {
        for (text, expected) in [
            ("Train the team on deployments", Some("Train")),
            ("Conduct regular training sessions for engineers", Some("training")),
            ("Training: remind everyone to check the dashboard", Some("remind")),
            ("Be more careful with migrations", Some("Be more careful")),
            ("Train the model on new data", None),
            ("Provide a status page", None),
            ("Training environment gets its own database", None),
            ("", None),
        ] {
            assert_eq!(at(text, targets_people), expected, "{text}");
        }
    }

    #[test]
    fn two_tasks_are_two_items() {
        for (text, expected) in [
            ("Add an alert on disk use and remove the old cron job", Some("remove")),
            ("Move the database off the old host; create a replica there", Some("create")),
            ("Review and update the documentation of the login service", None),
            ("Add a check that finds stale locks and removes them early", None),
            ("Add a job to find stale locks and delete them nightly", None),
            ("Add alerts and dashboards", None),
            ("Add an alert on disk use and memory use of hosts", None),
            ("", None),
        ] {
            assert_eq!(at(text, compound), expected, "{text}");
        }
    }

    #[test]
    fn steps_of_the_past_are_told_from_tasks() {
        for text in [
            "Restarted the server",
            "We rolled back the release",
            "Ran the migration again",
            "I have set up alerts, and restarted",
            "Access to the bucket has been restricted",
            "Backup practices were documented.",
            "Alerts on disk use are now in place",
        ] {
            let is_past = past_step(text);
            assert_eq!(is_past, !text.starts_with("I have"), "{text}");
        }
        for text in [
            "Automated tests for the configuration",
            "Restart the server",
            "Put a limit on the pool",
            "Enhanced logging",
            "Need a new alert",
            "Review how the key was leaked",
            "Replace every key; the old ones were exposed",
            "Alerts were not sent",
            "",
        ] {
            assert!(!past_step(text), "{text}");
        }
    }

    #[test]
    fn items_begin_with_a_verb() {
        for text in ["Add a check", "document the rollback", "Never expose the port"] {
            assert!(imperative(text), "{text}");
        }
        for text in ["We will add a check", "Better alerts", "A check", ""] {
            assert!(!imperative(text), "{text}");
        }
    }
}
