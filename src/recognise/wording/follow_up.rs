//! Follow-up work that promises in place of asking.

use std::ops::Range;

use super::action::{imperative, is_imperative, is_past};
use super::lead::{Lead, behind_label};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::{is_one_of, sentences, words};
use crate::vocabulary::blame::TEAMS;
use crate::vocabulary::promises::{DUTIES, OPENINGS, PLANS, STATES, TO_COME, WILL, WISHES};

static PROMISED: Phrases = phrases!(OPENINGS);
static WILLING: Phrases = phrases!(WILL);
static COMING: Phrases = phrases!(TO_COME);
static WISHED: Phrases = phrases!(WISHES);
static STATING: Phrases = phrases!(STATES);
static PLANNED: Phrases = phrases!(PLANS);
static BOUND: Phrases = phrases!(DUTIES);

/// Where an item promises before it says what is done: `We'll` of `We'll add a check`, with the
/// space after it.
pub fn promise(text: &str) -> Option<Range<usize>> {
    let end = PROMISED.match_at(text, 0)?;
    let rest = text.get(end..)?;
    Some(0..end + (rest.len() - rest.trim_start().len()))
}

/// Whether a text is one sentence that promises a piece of work: `To prevent this, the team will add a check.`
pub fn pledges(text: &str) -> bool {
    let asks = |clause: &str, end: usize| clause.get(end..).is_some_and(imperative);
    let opens = |clause: &str| promise(clause).is_some_and(|range| asks(clause, range.end));
    let coming = COMING.match_at(text, 0).and_then(|end| text.get(end..));
    let main = text.split_once(", ").map_or(text, |(_, main)| main);
    let main = coming.map_or(main, |rest| rest.trim_start_matches([',', ' ', '\n']));
    let by_team = WILLING.find(text).is_some_and(|will| {
        let subject = text.get(..will.start).and_then(|head| words(head).last());
        subject.is_some_and(|(_, word)| is_one_of(word, TEAMS)) && asks(text, will.end)
    });
    (by_team || opens(text) || opens(main)) && sentences(text.trim_end()).nth(1).is_none()
}

/// Whether a text tells of work that is still to come.
pub fn plans_work(text: &str) -> bool {
    PLANNED.is_in(text) || sentences(text).any(pledges)
}

/// Whether a text says what someone or something is to do from now on: `The alert should page more people.` What it
/// should have done is no work.
pub fn asks_for_work(text: &str) -> bool {
    let mut from = 0;
    while let Some(duty) = BOUND.find_from(text, from) {
        let mut next = words(text.get(duty.end..).unwrap_or_default()).map(|(_, word)| word);
        let asks = match next.next() {
            Some(verb) if is_one_of(verb, &["have", "be"]) => {
                is_one_of(verb, &["be"]) && next.next().is_some_and(is_past)
            }
            verb => verb.is_some_and(is_imperative),
        };
        if asks {
            return true;
        }
        from = duty.end;
    }
    false
}

/// Whether an item opens with a promise or a wish in place of a verb; a label before it does not count.
pub fn is_wish(text: &str, lead: Option<&Lead>) -> bool {
    if lead.is_some_and(|lead| lead.opens && lead.is_verb) {
        return false;
    }
    let label = lead.map_or_else(|| behind_label(text), |lead| lead.label);
    let body = text.get(label..).unwrap_or_default();
    let wishes = WISHED.match_at(body, 0).is_some() && !STATING.is_in(body);
    (wishes || promise(body).is_some()) && !imperative(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::signs::Signs;

    #[test]
    fn promises_end_before_the_verb() {
        for (text, rest) in [
            ("We'll add a check", Some("add a check")),
            ("We’ll add a check", Some("add a check")),
            ("We need to add a check", Some("add a check")),
            ("Add a check", None),
            ("We", None),
            ("Wé", None),
        ] {
            assert_eq!(promise(text).map(|range| &text[range.end..]), rest, "{text}");
        }
    }

    #[test]
    fn a_pledge_is_one_sentence_with_one_promise() {
        for text in [
            "To prevent this, the platform team will add a check before each release.",
            "Going forward, we will replace the shared key\nwith one a host.",
            "We need to rotate the key",
            "Next week engineers are going to move the job.",
            "In the future we should page on disk use.",
            "In future, we will also check\nthe size of each batch.",
            "We also plan to add a probe.",
        ] {
            assert!(pledges(text), "{text}");
        }
        for text in [
            "We will be told when it is back. Until then we will add hosts.",
            "Once the team knows more, customers will be told.",
            "The job will delete old rows.",
            "Certificates matter a great deal to us.",
            "",
        ] {
            assert!(!pledges(text), "{text}");
        }
    }

    #[test]
    fn plans_are_promises_among_other_sentences() {
        assert!(plans_work("Nobody was told. We will add a banner to the site. We are sorry."));
        assert!(plans_work("Follow-up: a probe from outside"));
        assert!(plans_work("The leak is known. It will be fixed with the next release."));
        assert!(!plans_work("We added a banner. It will be removed by itself."));
    }

    #[test]
    fn work_is_asked_for_with_a_duty_and_a_verb() {
        for text in [
            "The alert should page more people. It paged one.",
            "Each release needs to be tested on one host first.",
        ] {
            assert!(asks_for_work(text), "{text}");
        }
        for text in [
            "The alert should have paged us.",
            "We must be more careful.",
            "What should we have seen?",
            "",
        ] {
            assert!(!asks_for_work(text), "{text}");
        }
    }

    #[test]
    fn wishes_open_without_a_verb() {
        let wishes = |text| is_wish(text, Lead::of(text, Signs::of(text)).as_ref());
        for text in ["Better alerts", "We should add a check", "Monitoring: Real-time alerts"] {
            assert!(wishes(text), "{text}");
        }
        for text in [
            "Add a better check",
            "The pool will be larger",
            "Create a standard: All calls end in time",
            "**Alerts**: Page on disk use",
            "Amend the runbook",
            "",
        ] {
            assert!(!wishes(text), "{text}");
        }
    }
}
