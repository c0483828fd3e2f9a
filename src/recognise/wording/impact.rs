//! Sentences that say who or what was affected, and how.

use super::heard::{Heard, Theme};
use crate::recognise::phrases::{Phrases, phrases};
use crate::vocabulary::effects::UNKNOWN;

static NOT_KNOWN: Phrases = phrases!(UNKNOWN);

/// Bytes of a text that may be one of those phrases and nothing else.
const SHORT: usize = 80;

/// Whether a sentence says who or what was affected, and how.
pub fn states_impact(heard: Heard<'_>) -> bool {
    heard.has(Theme::Harm) && heard.has(Theme::Subject)
}

/// Whether a sentence says that nobody was affected, or that the effect is not known.
pub fn no_impact(heard: Heard<'_>) -> bool {
    heard.has(Theme::NoHarm) || heard.text.len() < SHORT && is_unknown(heard.text)
}

/// Whether a text says nothing but that there is nothing, or that nothing is known.
fn is_unknown(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    !bare.is_empty() && NOT_KNOWN.match_at(bare, 0) == Some(bare.len())
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
        ] {
            assert!(heard_in(text, no_impact), "{text}");
        }
        for text in ["An unknown actor took the site down", "None of the users could log in", ""] {
            assert!(!heard_in(text, no_impact), "{text}");
        }
    }
}
