//! Words and signs that make a length a bound: `about`, `under`, `at least`, `~`.

use super::{Bound, Duration};
use crate::recognise::Found;
use crate::recognise::scan::{char_before, eat, eat_any, spaces, spaces_before, word_before};

/// Words before a length, in lower case.
const WORDS: [(&str, Bound); 38] = [
    ("about", Bound::About),
    ("around", Bound::About),
    ("approximately", Bound::About),
    ("approx", Bound::About),
    ("roughly", Bound::About),
    ("circa", Bound::About),
    ("ca", Bound::About),
    ("nearly", Bound::About),
    ("almost", Bound::About),
    ("some", Bound::About),
    ("estimated", Bound::About),
    ("environ", Bound::About),
    ("presque", Bound::About),
    ("etwa", Bound::About),
    ("rund", Bound::About),
    ("ungefähr", Bound::About),
    ("fast", Bound::About),
    ("aproximadamente", Bound::About),
    ("unas", Bound::About),
    ("unos", Bound::About),
    ("casi", Bound::About),
    ("quase", Bound::About),
    ("quasi", Bound::About),
    ("under", Bound::AtMost),
    ("within", Bound::AtMost),
    ("below", Bound::AtMost),
    ("max", Bound::AtMost),
    ("maximum", Bound::AtMost),
    ("over", Bound::AtLeast),
    ("exceeding", Bound::AtLeast),
    ("exceeded", Bound::AtLeast),
    ("minimum", Bound::AtLeast),
    ("über", Bound::AtLeast),
    ("mindestens", Bound::AtLeast),
    ("höchstens", Bound::AtMost),
    ("unter", Bound::AtMost),
    ("oltre", Bound::AtLeast),
    ("plus", Bound::AtLeast),
];

/// Pairs of words before a length, in lower case.
const PAIRS: [(&str, &str, Bound); 18] = [
    ("less", "than", Bound::AtMost),
    ("fewer", "than", Bound::AtMost),
    ("up", "to", Bound::AtMost),
    ("at", "most", Bound::AtMost),
    ("more", "than", Bound::AtLeast),
    ("greater", "than", Bound::AtLeast),
    ("longer", "than", Bound::AtLeast),
    ("at", "least", Bound::AtLeast),
    ("close", "to", Bound::About),
    ("moins", "de", Bound::AtMost),
    ("plus", "de", Bound::AtLeast),
    ("près", "de", Bound::About),
    ("menos", "de", Bound::AtMost),
    ("más", "de", Bound::AtLeast),
    ("mais", "de", Bound::AtLeast),
    ("cerca", "de", Bound::About),
    ("mehr", "als", Bound::AtLeast),
    ("weniger", "als", Bound::AtMost),
];

/// Widens a length to the mark before or behind it and takes over what it says; not before `from`.
pub(super) fn apply(text: &str, found: &mut Found<Duration>, from: usize) {
    if let Some((bound, start)) =
        before(text, found.range.start).filter(|(_, start)| *start >= from)
    {
        found.range.start = start;
        found.value.bound = bound;
    }
    let end = found.range.end;
    if let Some((mark, bound)) = BEHIND.into_iter().find(|(mark, _)| eat(text, end, mark).is_some())
    {
        found.range.end = end + mark.len();
        found.value.bound = bound;
    }
    if let Some(end) =
        eat_any(text, spaces(text, found.range.end), &["approximately", "approx", "max", "ish"])
    {
        let most = text.get(..end).is_some_and(|head| head.ends_with("max"));
        found.value.bound = if most { Bound::AtMost } else { Bound::About };
        found.range.end = end;
    }
}

/// Marks right behind a length.
const BEHIND: [(&str, Bound); 5] = [
    ("以上", Bound::AtLeast),
    ("以内", Bound::AtMost),
    ("以下", Bound::AtMost),
    ("未満", Bound::AtMost),
    ("左右", Bound::About),
];

fn before(text: &str, start: usize) -> Option<(Bound, usize)> {
    let end = spaces_before(text, start);
    if let Some(sign) = char_before(text, end) {
        let before = end - sign.len_utf8();
        // Neither the end of a tag nor of an arrow.
        let free =
            char_before(text, before).is_none_or(|c| !c.is_alphanumeric() && !"-=/\"'".contains(c));
        let bound = match sign {
            '~' | '≈' | '∼' | '～' | '約' | '约' => Some(Bound::About),
            '<' | '≤' if free => Some(Bound::AtMost),
            '>' | '≥' if free => Some(Bound::AtLeast),
            _ => None,
        };
        if let Some(bound) = bound {
            return Some((bound, before));
        }
    }
    let head = text.get(..end)?;
    let (last, last_start) = word_before(text, head.strip_suffix('.').unwrap_or(head).len())?;
    if let Some((first, first_start)) = word_before(text, spaces_before(text, last_start)) {
        let pair =
            |pair: &&(&str, &str, Bound)| pair.0 == first.as_str() && pair.1 == last.as_str();
        if let Some((_, _, bound)) = PAIRS.iter().find(pair) {
            return Some((*bound, first_start));
        }
    }
    let dotted = head.ends_with('.');
    let (_, bound) = WORDS.into_iter().find(|(word, _)| *word == last.as_str())?;
    (!dotted || last.as_str().len() <= 6).then_some((bound, last_start))
}
