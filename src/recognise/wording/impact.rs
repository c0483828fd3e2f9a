//! Sentences that say who or what was affected, and how.

use std::ops::Range;

use super::heard::{Heard, Theme};
use super::nothing::opens_with_nothing;
use crate::recognise::words::is_one_of;
use crate::vocabulary::effects::{DENIALS, JOINTS};

/// Most words between "no" and the effect that there was not.
const MOST_BETWEEN: usize = 3;

/// In how many bytes before the effect they stand.
const NEAR: usize = 64;

/// Whether a sentence says who or what was affected, and how.
pub fn states_impact(heard: Heard<'_>) -> bool {
    heard.has(Theme::Harm) && heard.has(Theme::Subject)
}

/// Whether a sentence says that nobody was affected, or that the effect is not known.
pub fn no_impact(heard: Heard<'_>) -> bool {
    heard.has(Theme::NoHarm) || opens_with_nothing(heard.text) || denies(heard)
}

/// Whether a text says that there was no effect of some kind: `no production user impact`.
fn denies(heard: Heard<'_>) -> bool {
    let before = |effect: Range<usize>| heard.text.get(..effect.start).unwrap_or_default();
    heard.phrases(Theme::Effect).any(|effect| is_denied(before(effect)))
}

/// Whether "no" stands before what ends here, with hardly a word between.
fn is_denied(before: &str) -> bool {
    let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(NEAR))..);
    let words = near.unwrap_or_default().trim_end().rsplit(' ').take(MOST_BETWEEN + 1);
    let is_part = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    let mut words = words.take_while(is_part);
    let denies = |word: &&str| is_one_of(word, DENIALS);
    words.find(|word| denies(word) || is_one_of(word, JOINTS)).is_some_and(|word| denies(&word))
}

#[cfg(test)]
mod tests {
    use super::super::heard_in;
    use super::*;

    #[test]
    fn an_impact_names_who_and_how() {
        for text in [
            "The website was inaccessible to all users.",
            "Customers could not log in.",
            "Requests to the API returned 500 errors.",
            "A bug prevented users from opening their dashboards.",
            "The service was degraded for an hour.",
            "Les utilisateurs ne pouvaient pas se connecter.",
            "Die Kunden konnten sich nicht anmelden.",
            "ユーザーがログインできなかった。",
        ] {
            assert!(heard_in(text, states_impact), "{text}");
        }
        for text in
            ["We met on Monday to talk about the users.", "The cause was a typo.", "An outage.", ""]
        {
            assert!(!heard_in(text, states_impact), "{text}");
        }
    }

    #[test]
    fn an_impact_may_be_none_or_unknown() {
        for text in [
            "No user impact.",
            "No customers were affected",
            "None",
            "N/A",
            "Unknown.",
            "The impact is unknown",
            "Keine Auswirkungen auf Kunden",
            "None. It was a drill.",
            "No production user impact: only the lab was hit.",
            "There was no direct or lasting effect",
            "There was no perceivable outage for users.",
            "Users did not notice.",
            "The damage was zero.",
        ] {
            assert!(heard_in(text, no_impact), "{text}");
        }
        for text in [
            "An unknown actor took the site down",
            "None of the users could log in",
            "We have no idea of the impact",
            "No host was up. The impact was large",
            "",
        ] {
            assert!(!heard_in(text, no_impact), "{text}");
        }
    }
}
