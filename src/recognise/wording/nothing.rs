//! Answers that there is nothing: no impact to tell, no work to do.

use crate::recognise::phrases::{Phrases, phrases};
use crate::vocabulary::answers::{NOTHING, NOTHING_TO_DO};
use crate::vocabulary::effects::UNKNOWN;

static NO_WORK: Phrases = phrases!(NOTHING_TO_DO);

static NOT_KNOWN: Phrases = phrases!(UNKNOWN);

/// Longest answer that is no more than that, in bytes.
const LONGEST: usize = 16;

/// Whether a text says that there is nothing, and no more: `None.`, `N/A`.
pub fn says_nothing(text: &str) -> bool {
    if text.len() > 2 * LONGEST {
        return false;
    }
    let text = text.trim().trim_end_matches(['.', '!']);
    let is_it = |known: &&str| known.eq_ignore_ascii_case(text);
    text.len() <= LONGEST
        && (NOTHING.iter().any(is_it)
            || !text.is_ascii() && NOTHING.contains(&text.to_lowercase().as_str()))
}

/// Whether a text says that there is nothing, or that nothing is known, before it says anything else: `None. It was a
/// drill.`
pub fn opens_with_nothing(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let Some(end) = NOT_KNOWN.match_at(bare, 0) else { return false };
    let rest = bare.get(end..).unwrap_or_default().trim_start_matches(['*', '_', ' ']);
    let stops = |c: char| {
        matches!(c, '.' | ',' | ';' | '(' | '-' | '–' | '—' | '。' | '、' | '，' | '；' | '（')
    };
    rest.is_empty() || rest.starts_with(stops)
}

/// Whether a text says that no follow-up work is needed.
pub fn needs_no_action(text: &str) -> bool {
    NO_WORK.is_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_in_a_word() {
        for text in ["None", "n/a.", " – ", "Keine", "なし"] {
            assert!(says_nothing(text), "{text}");
        }
        for text in ["None of the users could log in", "No idea", ""] {
            assert!(!says_nothing(text), "{text}");
        }
    }

    #[test]
    fn nothing_may_be_explained() {
        for text in [
            "None; the pods went on",
            "**Keine** (das Lager lief)",
            "Aucune",
            "无；一切正常",
            "Unknown.",
        ] {
            assert!(opens_with_nothing(text), "{text}");
        }
        for text in ["None of the users could log in", "Keiner wusste es", "No idea", ""] {
            assert!(!opens_with_nothing(text), "{text}");
        }
    }

    #[test]
    fn a_reason_for_no_action_is_one() {
        assert!(needs_no_action("No action is needed: the supplier has closed the account."));
        assert!(!needs_no_action("We will add a check."));
    }
}
