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
    (
        &[
            "well",
            "poorly",
            "badly",
            "lucky",
            "luck",
            "learn",
            "learnt",
            "learned",
            "differently",
            "better",
        ],
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
            "will change",
            "going to",
            "plan to",
        ],
        Role::Actions,
    ),
    (&["went wrong"], Role::Lessons),
    (&["happen"], Role::Summary),
];

/// What the question in a title asks for; no role where it is no question, or none known.
pub(super) fn roles(title: Spelled<'_>) -> Roles {
    let (first, _) = title.split_at(1);
    let asks = matches!(
        first.as_bytes(),
        b"what" | b"how" | b"why" | b"when" | b"who" | b"where" | b"which"
    );
    let title = title.as_bytes();
    if !asks || title.len() > 80 {
        return Roles::NONE;
    }
    ROWS.iter()
        .find(|(words, _)| words.iter().any(|word| begins_a_word(title, word.as_bytes())))
        .map_or(Roles::NONE, |(_, role)| (*role).into())
}

/// Whether `word` stands in `title` at the beginning of a word.
fn begins_a_word(title: &[u8], word: &[u8]) -> bool {
    title.starts_with(word)
        || memchr::memchr_iter(b' ', title)
            .any(|at| title.get(at + 1..).is_some_and(|rest| rest.starts_with(word)))
}
