//! Sentences that speak of all users, and of users at all.

use std::ops::Range;

use super::heard::{Heard, Theme};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::{is_one_of, sentence_around, words};
use crate::vocabulary::effects::{ALL, EVERYBODY, NARROWING, USERS};

static PEOPLE: Phrases = phrases!(USERS);

/// A phrase that says that all were affected, without a word that narrows it down.
pub fn says_all(heard: Heard<'_>) -> Option<Range<usize>> {
    heard.phrases(Theme::Total).find(|found| {
        let rest = heard.text.get(found.end..).unwrap_or_default();
        let next = words(rest).next().filter(|(at, _)| rest.get(..*at).is_some_and(is_space));
        !next.is_some_and(|(_, word)| NARROWING.contains(&word))
    })
}

/// Whether a sentence says that all or none of something were hit: all users, every request, the whole cluster.
pub fn is_total(heard: Heard<'_>) -> bool {
    says_all(heard).is_some() || heard.has(Theme::Harm) && hits_all(heard)
}

/// Most words between a word for all and what it counts: `all of our API requests`.
const MOST_BETWEEN: usize = 3;

/// In how many bytes before what they count they stand.
const NEAR: usize = 48;

/// Whether a sentence tells the harm of everybody, or of those who may be hit with a word for all before them.
fn hits_all(heard: Heard<'_>) -> bool {
    let text = heard.text;
    let is_counted = |subject: &Range<usize>| {
        if text.get(subject.clone()).is_some_and(|subject| is_one_of(subject, EVERYBODY)) {
            return true;
        }
        let head = text.get(..subject.start).unwrap_or_default();
        let near = head.get(head.ceil_char_boundary(head.len().saturating_sub(NEAR))..);
        let before = near.unwrap_or_default().rsplit([',', '.', ';', ':', '(', '\n']).next();
        let words = before.unwrap_or_default().split(' ').rev().filter(|word| !word.is_empty());
        words.take(MOST_BETWEEN + 1).any(|word| is_one_of(word, ALL))
    };
    let is_hit = |counted: Range<usize>| {
        let sentence = sentence_around(text, counted.start);
        heard.part(counted.end..sentence.end.max(counted.end)).has(Theme::Harm)
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
        ] {
            assert!(heard_in(text, is_total), "{text}");
        }
        for text in [
            "All hands met; the site was down.",
            "After all, the cluster was down.",
            "Some requests failed.",
            "All services were watched.",
            "All hosts were watched. One failed.",
        ] {
            assert!(!heard_in(text, is_total), "{text}");
        }
        assert!(counts_people("80% of our users") && !counts_people("80% of the disk"));
    }
}
