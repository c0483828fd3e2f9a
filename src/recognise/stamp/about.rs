//! Marks that a time is approximate: `~`, `around`, `c.`, `-ish`, `頃`.

use crate::recognise::scan::{eat, eat_any, eat_char, is_dash, spaces, spaces_before, word_before};

/// Words of approximation, in lower case.
const ABOUT: [&str; 26] = [
    "around",
    "about",
    "approximately",
    "approx",
    "roughly",
    "circa",
    "ca",
    "c",
    "near",
    "nearly",
    "shortly",
    "just",
    "vers",
    "environ",
    "gegen",
    "etwa",
    "ungefähr",
    "verso",
    "alrededor",
    "aproximadamente",
    "sobre",
    "cerca",
    "约",
    "約",
    "~",
    "≈",
];

/// Past `~`, `around`, `c.` and the space after it.
pub(super) fn past_about(text: &str, at: usize) -> Option<usize> {
    let end = eat_char(text, at, is_about_sign).or_else(|| {
        let end = eat_any(text, at, &ABOUT)?;
        let end = eat(text, end, ".").unwrap_or(end);
        let next = spaces(text, end);
        Some(eat_any(text, next, &["before", "after", "de", "at"]).unwrap_or(end))
    })?;
    Some(spaces(text, end))
}

/// Where a mark of approximation that ends before `start` begins.
pub(super) fn about_before(text: &str, start: usize) -> Option<usize> {
    let end = spaces_before(text, start);
    let head = text.get(..end)?;
    if let Some(sign) = head.chars().next_back().filter(|c| is_about_sign(*c)) {
        return Some(end - sign.len_utf8());
    }
    let (word, start) = word_before(text, head.strip_suffix('.').unwrap_or(head).len())?;
    let dotted = head.ends_with('.');
    let abbreviated = matches!(word.as_str(), "approx" | "ca" | "c");
    let vague = matches!(word.as_str(), "shortly" | "just" | "near" | "sobre" | "cerca");
    (ABOUT.contains(&word.as_str()) && !vague && (!dotted || abbreviated)).then_some(start)
}

fn is_about_sign(character: char) -> bool {
    matches!(character, '~' | '≈' | '∼' | '～' | '約' | '约')
}

/// Past `-ish`, `頃`, `左右`.
pub(super) fn past_ish(text: &str, end: usize) -> Option<usize> {
    let next = eat_char(text, end, is_dash).unwrap_or(end);
    eat_any(text, next, &["ish"]).or_else(|| {
        ["頃", "ごろ", "左右"].into_iter().find_map(|mark| eat(text, spaces(text, end), mark))
    })
}
