//! Titles that ask: what a question's words say the section is for.

use super::normal::Spelled;
use super::{Role, Roles};

/// Words of a question, by how much they decide: the first row with one of its words in the question wins.
/// A word stands for all that begin with it.
const ROWS: &[(&[&str], Role)] = &[
    (
        &["when did you learn", "when did we learn", "how did you learn", "how did we learn"],
        Role::Detection,
    ),
    (&["differently"], Role::Lessons),
    // "What we'll do" asks for no good.
    (&["what well"], Role::Actions),
    (
        &["well", "poorly", "badly", "lucky", "luck", "learn", "learnt", "learned", "better"],
        Role::Lessons,
    ),
    (&["prevent", "avoid", "recurrence", "again", "follow", "can be improved"], Role::Actions),
    (
        &[
            "detect",
            "notic",
            "discover",
            "caught",
            "know",
            "alert",
            "find out",
            "found out",
            "aware",
        ],
        Role::Detection,
    ),
    (
        &[
            "caus",
            "trigger",
            "why did",
            "why it happened",
            "why this happened",
            "go wrong",
            "why was",
            "why were",
        ],
        Role::RootCause,
    ),
    (
        &[
            "affected",
            "impact",
            "experienc",
            "users see",
            "was down",
            "were down",
            "customers see",
            "how many users",
            "how many customers",
        ],
        Role::Impact,
    ),
    (
        &["fix", "resolv", "respond", "recover", "mitigat", "solve", "restore", "repair"],
        Role::Resolution,
    ),
    (&["how long", "when did it start", "when did it end", "did it last"], Role::Duration),
    (
        &[
            "can be improved",
            "doing",
            "next",
            "improve",
            "will we",
            "we will",
            "will change",
            "going to",
            "plan to",
            "deferred",
        ],
        Role::Actions,
    ),
    (&["went wrong"], Role::Lessons),
    (&["happen"], Role::Summary),
];

/// Words that turn what follows into its opposite.
const NEGATIONS: &[&str] = &["not", "never", "no", "arent", "wont", "dont"];

/// Words of what would have been right.
const WISHED: &[&str] = &["should ", "could ", "ought "];

/// What the question in a title asks for; no role where it is no question, or none known.
pub(super) fn roles(title: Spelled<'_>) -> Roles {
    let (first, _) = title.split_at(1);
    let asks = matches!(
        first.as_bytes(),
        b"what" | b"whats" | b"how" | b"why" | b"when" | b"who" | b"where" | b"which"
    );
    let title = title.as_bytes();
    if !asks || title.len() > 80 {
        return Roles::NONE;
    }
    if looks_back(title) {
        return Role::Lessons.into();
    }
    ROWS.iter()
        .find(|(words, role)| {
            let found = |at| *role != Role::Actions || !is_negated(title, at);
            words.iter().any(|word| place_of(title, word.as_bytes()).is_some_and(found))
        })
        .map_or(Roles::NONE, |(_, role)| (*role).into())
}

/// Where `word` stands in `title` at the beginning of a word.
fn place_of(title: &[u8], word: &[u8]) -> Option<usize> {
    let starts = memchr::memchr_iter(b' ', title).map(|space| space + 1);
    std::iter::once(0)
        .chain(starts)
        .find(|at| title.get(*at..).is_some_and(|rest| rest.starts_with(word)))
}

/// Whether the word before a place turns what stands there into its opposite: `what we are still not doing`.
fn is_negated(title: &[u8], at: usize) -> bool {
    let before = title.get(..at).unwrap_or_default().trim_ascii_end();
    let word = before.rsplit(|byte| *byte == b' ').next().unwrap_or_default();
    NEGATIONS.iter().any(|negation| negation.as_bytes() == word)
}

/// Whether a question is about what nobody did: `what should have been done to prevent this`.
fn looks_back(title: &[u8]) -> bool {
    place_of(title, b"have been done").is_some()
        && WISHED.iter().any(|word| place_of(title, word.as_bytes()).is_some())
}
