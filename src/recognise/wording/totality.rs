//! Sentences that speak of all users, and of users at all.

use std::ops::Range;

use super::heard::{Heard, Theme};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::{is_one_of, sentence_around, words};
use crate::vocabulary::effects::{
    ALL, EVERYBODY, NARROWING, NOT_COUNTED, OF_ANOTHER, STAYED_UP, USERS,
};

static PEOPLE: Phrases = phrases!(USERS);
static UNHARMED: Phrases = phrases!(STAYED_UP);

/// A phrase that says that all were affected, without a word that narrows it down.
pub fn says_all(heard: Heard<'_>) -> Option<Range<usize>> {
    heard.phrases(Theme::Total).find(|found| {
        let rest = heard.text.get(found.end..).unwrap_or_default();
        let next = words(rest).next().filter(|(at, _)| rest.get(..*at).is_some_and(is_space));
        !next.is_some_and(|(_, word)| NARROWING.contains(&word))
    })
}

/// Whether a sentence says that all or none of something were hit, or which share: all users, every request, the whole
/// cluster, half of the orders.
pub fn is_total(heard: Heard<'_>) -> bool {
    // A total of some part is one, too.
    heard.has(Theme::Total)
        || heard.has(Theme::Harm)
            && (heard.has(Theme::Wholly) || hits_all(heard) || all_failed(heard))
}

/// Whether a sentence says of all of something, whatever that is, that harm came to it: `All exports failed`.
pub fn all_failed(heard: Heard<'_>) -> bool {
    let text = heard.text;
    heard.phrases(Theme::All).any(|all| {
        let before = text.get(..all.start).unwrap_or_default().trim_end();
        let is_other = || {
            let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            is_one_of(word, &["above", "after", "at", "not"])
        };
        let counted = words(text.get(all.end..).unwrap_or_default()).next();
        let counts = counted.is_some_and(|(_, word)| !NOT_COUNTED.has(word));
        counts && fails_behind(heard, all.end, 1) && !is_other()
    })
}

/// Whether harm came to what byte `at` of a sentence stands behind or, with `least` words between, to what follows it:
/// `312 exports failed`.
pub fn fails_behind(heard: Heard<'_>, at: usize, least: usize) -> bool {
    let end = heard.text.ceil_char_boundary(at + NEAR);
    let near = heard.part(at..end.min(heard.text.len()));
    let clause = near.text.find([',', '.', ';', ':', '(']).unwrap_or(near.text.len());
    let Some(harm) = near.phrases(Theme::Harm).next().filter(|harm| harm.start < clause) else {
        return false;
    };
    let between = words(near.text.get(..harm.start).unwrap_or_default()).map(|(_, word)| word);
    // "All of our": what is counted is still to come.
    let (mut count, mut is_anothers) = (0, false);
    for word in between {
        let opens = count == 0 && is_one_of(word, &["of", "our", "the"]);
        is_anothers |= !opens && OF_ANOTHER.has(word);
        count += usize::from(!opens);
    }
    !is_anothers && (least..=least + MOST_BETWEEN).contains(&count)
}

/// Whether a sentence says that something stayed up, and tells no harm besides.
pub fn stays_up(heard: Heard<'_>) -> bool {
    !heard.has(Theme::Harm) && UNHARMED.is_in(heard.text)
}

/// Most words between a word for all and what it counts: `all of our API requests`.
const MOST_BETWEEN: usize = 3;

/// In how many bytes behind what they count the harm is told.
const FAR: usize = 300;

/// In how many bytes before what they count they stand.
const NEAR: usize = 48;

/// Whether a sentence tells the harm of everybody, or of those who may be hit with a word for all before them.
fn hits_all(heard: Heard<'_>) -> bool {
    let text = heard.text;
    let is_counted = |subject: &Range<usize>| {
        if text.get(subject.clone()).is_some_and(|subject| is_one_of(subject, EVERYBODY)) {
            return true;
        }
        if !heard.has(Theme::All) {
            return false;
        }
        let head = text.get(..subject.start).unwrap_or_default();
        let near = head.get(head.ceil_char_boundary(head.len().saturating_sub(NEAR))..);
        let before = near.unwrap_or_default().rsplit([',', '.', ';', ':', '(', '\n']).next();
        let words = before.unwrap_or_default().split(' ').rev().filter(|word| !word.is_empty());
        words.take(MOST_BETWEEN + 1).any(|word| is_one_of(word, ALL))
    };
    let is_hit = |counted: Range<usize>| {
        let near = text.get(counted.end..text.floor_char_boundary(counted.end + FAR));
        let sentence = sentence_around(near.unwrap_or_default(), 0);
        heard.part(counted.end..counted.end + sentence.end).has(Theme::Harm)
    };
    heard.phrases(Theme::Subject).filter(is_counted).any(is_hit)
}

/// Whether a sentence speaks of users.
pub fn counts_people(text: &str) -> bool {
    PEOPLE.is_in(text)
}

fn is_space(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::super::heard_in;
    use super::*;

    #[test]
    fn all_is_all_unless_narrowed_down() {
        for (text, expected) in [
            ("There was a complete outage from 3 to 5.", Some("complete outage")),
            ("All users saw errors.", Some("All users")),
            ("All users of the API saw errors.", None),
            ("All users in Europe, and in the end every customer.", Some("every customer")),
            ("Some users saw errors.", None),
            ("Le panier était vide pour tous les utilisateurs.", Some("tous les utilisateurs")),
            ("Tous les clients de Lyon attendaient.", None),
            ("Todos los usuarios veían un error.", Some("Todos los usuarios")),
            ("Nada carregava para todos os usuários.", Some("todos os usuários")),
            ("Die Seite war für alle Nutzer leer.", Some("alle Nutzer")),
            ("Alle Nutzer mit altem Gerät sahen nichts.", None),
            ("Tutti gli utenti vedevano un errore.", Some("Tutti gli utenti")),
            ("影響：すべてのユーザーがログインできなかった", Some("すべてのユーザー")),
            ("所有用户都无法登录", Some("所有用户")),
        ] {
            let found = heard_in(text, says_all);
            assert_eq!(found.and_then(|range| text.get(range)), expected, "{text}");
        }
        for text in [
            "All services were down.",
            "Every API request failed.",
            "The whole cluster was down.",
            "Everyone was affected.",
            "All of our build servers were unreachable.",
            "Half of the orders were lost.",
            "Everything was down.",
            "The shop was broken for everybody.",
            "A full outage of the shop.",
            "All 312 exports failed.",
            "All backups since March were lost.",
            "Only one customer saw errors.",
        ] {
            assert!(heard_in(text, is_total), "{text}");
        }
        for text in [
            "All hands met; the site was down.",
            "After all, the cluster was down.",
            "Some requests failed.",
            "All services were watched.",
            "All hosts were watched. One failed.",
            "Not all exports failed.",
            "Every hour a check failed.",
            "All failed jobs were run again.",
            "All engineers met when a node failed.",
            "Half of the orders were paid.",
        ] {
            assert!(!heard_in(text, is_total), "{text}");
        }
        assert!(counts_people("80% of our users") && !counts_people("80% of the disk"));
    }
}
