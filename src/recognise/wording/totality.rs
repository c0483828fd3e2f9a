//! Sentences that speak of all users, and of users at all.

use std::ops::Range;

use super::heard::{Heard, Theme};
use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::words::words;
use crate::vocabulary::effects::{NARROWING, USERS};

static PEOPLE: Phrases = phrases!(USERS);

/// A phrase that says that all were affected, without a word that narrows it down.
pub fn says_all(heard: Heard<'_>) -> Option<Range<usize>> {
    heard.phrases(Theme::Total).find(|found| {
        let rest = heard.text.get(found.end..).unwrap_or_default();
        let next = words(rest).next().filter(|(at, _)| rest.get(..*at).is_some_and(is_space));
        !next.is_some_and(|(_, word)| NARROWING.contains(&word))
    })
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
        ] {
            let found = heard_in(text, says_all);
            assert_eq!(found.and_then(|range| text.get(range)), expected, "{text}");
        }
        assert!(counts_people("80% of our users") && !counts_people("80% of the disk"));
    }
}
