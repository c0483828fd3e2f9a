//! Sentences that say who or what was affected, and how.

use crate::recognise::phrases::Phrases;
use crate::vocabulary::effects::{HARM, NO_HARM, SUBJECTS, UNKNOWN};

static HARMS: Phrases = Phrases::new(HARM);
static AFFECTED: Phrases = Phrases::new(SUBJECTS);
static NOBODY: Phrases = Phrases::new(NO_HARM);
static NOT_KNOWN: Phrases = Phrases::new(UNKNOWN);

/// Whether a sentence says who or what was affected, and how.
pub fn states_impact(text: &str) -> bool {
    HARMS.is_in(text) && AFFECTED.is_in(text)
}

/// Whether a sentence says that nobody was affected, or that the effect is not known.
pub fn no_impact(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    NOBODY.is_in(text) || NOT_KNOWN.match_at(bare, 0) == Some(bare.len()) && !bare.is_empty()
}

#[cfg(test)]
mod tests {
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
            assert!(states_impact(text), "{text}");
        }
        for text in
            ["We met on Monday to talk about the users.", "The cause was a typo.", "An outage.", ""]
        {
            assert!(!states_impact(text), "{text}");
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
            assert!(no_impact(text), "{text}");
        }
        for text in ["An unknown actor took the site down", "None of the users could log in", ""] {
            assert!(!no_impact(text), "{text}");
        }
    }
}
