//! Words and signs that make a length a bound: `about`, `under`, `at least`, `~`.

use super::{Bound, Duration};
use crate::recognise::Found;
use crate::recognise::lexicon::Lexicon;
use crate::recognise::scan::{char_before, eat, spaces, spaces_before, word_before};

/// Words before a length.
static WORDS: Lexicon<Bound> = Lexicon::new(&[
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
]);

/// Pairs of words before a length, by the second of them.
static PAIRS: Lexicon<&[(&str, Bound)]> = Lexicon::new(&[
    (
        "than",
        &[
            ("less", Bound::AtMost),
            ("fewer", Bound::AtMost),
            ("more", Bound::AtLeast),
            ("greater", Bound::AtLeast),
            ("longer", Bound::AtLeast),
        ],
    ),
    ("to", &[("up", Bound::AtMost), ("close", Bound::About)]),
    ("most", &[("at", Bound::AtMost)]),
    ("least", &[("at", Bound::AtLeast)]),
    (
        "de",
        &[
            ("moins", Bound::AtMost),
            ("plus", Bound::AtLeast),
            ("près", Bound::About),
            ("menos", Bound::AtMost),
            ("más", Bound::AtLeast),
            ("mais", Bound::AtLeast),
            ("cerca", Bound::About),
        ],
    ),
    ("als", &[("mehr", Bound::AtLeast), ("weniger", Bound::AtMost)]),
]);

/// Widens a length to the mark before or behind it and takes over what it says; not before `from`.
pub(super) fn apply(text: &str, found: &mut Found<Duration>, from: usize) {
    if let Some((bound, start)) =
        before(text, found.range.start).filter(|(_, start)| *start >= from)
    {
        found.range.start = start;
        found.value.bound = bound;
    }
    let end = found.range.end;
    let mut signs = SIGNS_BEHIND.into_iter();
    let sign = signs.find_map(|(sign, bound)| Some((bound, eat(text, end, sign)?)));
    if let Some((bound, end)) = sign {
        found.value.bound = bound;
        found.range.end = end;
    }
    if let Some((bound, end)) = WORDS_BEHIND.at(text, spaces(text, found.range.end)) {
        found.value.bound = *bound;
        found.range.end = end;
    }
}

/// Words behind a length.
static WORDS_BEHIND: Lexicon<Bound> = Lexicon::new(&[
    ("approximately", Bound::About),
    ("approx", Bound::About),
    ("ish", Bound::About),
    ("max", Bound::AtMost),
]);

/// Signs right behind a length.
const SIGNS_BEHIND: [(&str, Bound); 5] = [
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
    let last_end = head.strip_suffix('.').unwrap_or(head).len();
    if let Some((pairs, last_start)) = PAIRS.before(text, last_end)
        && let Some((first, start)) = word_before(text, spaces_before(text, last_start))
        && let Some((_, bound)) = pairs.iter().find(|(word, _)| *word == first.as_str())
    {
        return Some((*bound, start));
    }
    let (bound, start) = WORDS.before(text, last_end)?;
    let dotted = last_end < end;
    (!dotted || last_end - start <= 6).then_some((*bound, start))
}
