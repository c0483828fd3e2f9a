//! Text that waits to be replaced: `TBD`, `YYYY-MM-DD`, `[Name]`, `<what happened>`.

use std::ops::Range;

use super::words::{Phrases, is_one_of, words};
use crate::vocabulary::prompts::{
    ASKS, DUMMIES, FORMATS, HTML, MARKERS, NOT_PROMPTS, PROMPT_NOUNS, TAGS,
};

static ASKING: Phrases = Phrases::new(ASKS);
static STOCK: Phrases = Phrases::new(DUMMIES);

/// Longest prompt between brackets, in bytes.
const LONGEST: usize = 80;

/// Most words that name a field of a template; more are its answer, with the braces left on.
const FIELD_WORDS: usize = 4;

/// The bytes that a placeholder may begin with.
static OPENING: [bool; 256] = {
    let bytes = b"TXFYyHhDdMm2?[<{";
    let mut opening = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        opening[bytes[at] as usize] = true;
        at += 1;
    }
    opening
};

/// The bytes that stand second in a format.
static IN_FORMAT: [bool; 256] = {
    let mut seconds = [false; 256];
    let mut at = 0;
    while at < FORMATS.len() {
        seconds[FORMATS[at].as_bytes()[1] as usize] = true;
        at += 1;
    }
    seconds
};

/// Every placeholder, in order of place.
pub fn find_all(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    let opening = |at: usize| {
        Some(at + bytes.get(at..)?.iter().position(|byte| OPENING[usize::from(*byte)])?)
    };
    let mut next = opening(0);
    while let Some(at) = next {
        let inside = at.checked_sub(1).and_then(|before| bytes.get(before));
        let inside = inside.is_some_and(u8::is_ascii_alphanumeric);
        let range = match bytes.get(at) {
            Some(b'?') => unknown_figure(text, at),
            Some(b'[') => bracketed(text, at),
            Some(b'<') => angled(text, at),
            Some(b'{') => braced(text, at),
            // Within a word no letter begins anything.
            Some(_) if inside => None,
            Some(b'T' | b'X' | b'F') => marker(text, at),
            _ => format(text, at),
        };
        let past = range.as_ref().map_or(at + 1, |range| range.end);
        found.extend(range);
        next = opening(past);
    }
    let mut from = 0;
    while let Some(stock) = STOCK.find_from(text, from) {
        from = stock.end;
        if !found.iter().any(|other| other.start < stock.end && stock.start < other.end) {
            found.push(stock);
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// Whether a sentence asks the writer for something: `Describe the impact here.`
pub fn is_prompt(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    !text.is_empty() && ASKING.match_at(text, 0).is_some()
}

/// `TBD`, `TODO`, `XXX`, `FIXME` in capitals.
fn marker(text: &str, at: usize) -> Option<Range<usize>> {
    let word = word_at(text, at)?;
    MARKERS.contains(&word).then(|| at..at + word.len())
}

/// `YYYY-MM-DD`, `hh:mm`, `20xx`.
fn format(text: &str, at: usize) -> Option<Range<usize>> {
    if !text.as_bytes().get(at + 1).is_some_and(|second| IN_FORMAT[usize::from(*second)]) {
        return None;
    }
    if text
        .get(..at)?
        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '{' | '"' | '\'' | '`'))
    {
        return None;
    }
    let rest = text.get(at..)?;
    let format = FORMATS
        .iter()
        .filter(|format| rest.starts_with(**format))
        .max_by_key(|format| format.len())?;
    let open = rest.get(format.len()..)?.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    (!open).then(|| at..at + format.len())
}

/// `??%`, `???`.
fn unknown_figure(text: &str, at: usize) -> Option<Range<usize>> {
    let marks = text.get(at..)?.bytes().take_while(|byte| *byte == b'?').count();
    let percent = text.get(at + marks..)?.starts_with('%');
    let apart = !text
        .get(..at)?
        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '?' | '!' | ')' | '"'));
    (percent && marks > 0 || marks >= 2 && apart).then(|| at..at + marks + usize::from(percent))
}

/// `[Team lead]`, `[Insert a graph]`: a prompt between brackets that is no link.
fn bracketed(text: &str, at: usize) -> Option<Range<usize>> {
    let inner = between(text, at + 1, b']')?;
    let end = at + inner.len() + 2;
    let link = text.get(end..)?.starts_with(['(', '[', ':']);
    let before = text
        .get(..at)?
        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, ']' | '!' | '_' | ')'));
    (!link && !before && asks(inner)).then_some(at..end)
}

/// `<what happened>`: a prompt between angles that is no tag and no generic type.
fn angled(text: &str, at: usize) -> Option<Range<usize>> {
    let inner = between(text, at + 1, b'>')?;
    let before = text
        .get(..at)?
        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, ':' | '/' | '-' | '=' | '_' | '.'));
    let first = inner.split([' ', '/', '-', '_']).next().unwrap_or_default();
    let tag = is_one_of(first, HTML)
        || inner.contains(['=', '"', '/', '@', '&', '$', ':', ';', '|', '(']);
    let prompt = inner.starts_with(char::is_alphabetic) && (inner.contains(' ') || is_noun(inner));
    (!before && !tag && prompt).then(|| at..at + inner.len() + 2)
}

/// `{{ incident name }}`.
fn braced(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?.strip_prefix("{{")?;
    let end = rest.find("}}").filter(|end| *end <= LONGEST)?;
    let inner = rest.get(..end)?.trim();
    let code = inner.starts_with(['<', '%', '#', '/', '>', '.', '$', '-'])
        || inner.contains(['=', '|', '"']);
    let names = inner.starts_with(char::is_alphabetic)
        && !inner.bytes().any(|byte| byte.is_ascii_digit())
        && words(inner).count() <= FIELD_WORDS;
    (!code && names).then(|| at..at + end + 4)
}

/// The text up to `close` on the same line, if it is short and holds no other bracket.
fn between(text: &str, start: usize, close: u8) -> Option<&str> {
    let rest = text.as_bytes().get(start..)?;
    let window = rest.get(..LONGEST.min(rest.len()))?;
    let end = memchr::memchr(close, window)?;
    text.get(start..start + end)
        .filter(|inner| !inner.contains(['[', '<', '{', '\n']) && inner.trim() == *inner)
}

/// Whether words between brackets ask for something.
fn asks(inner: &str) -> bool {
    let count = words(inner).count();
    if count == 0
        || !inner.starts_with(|c: char| c.is_uppercase() || c.is_lowercase() || c > '\u{3000}')
        || is_one_of(inner, NOT_PROMPTS)
        || is_one_of(inner, TAGS)
    {
        return false;
    }
    is_prompt(inner)
        || count <= 6 && words(inner).last().is_some_and(|(_, word)| is_noun(word))
        || is_noun(inner)
}

fn is_noun(word: &str) -> bool {
    is_one_of(word, PROMPT_NOUNS) || PROMPT_NOUNS.contains(&word)
}

/// The word that begins at `at`, if one begins there.
fn word_at(text: &str, at: usize) -> Option<&str> {
    let inside = text
        .get(..at)?
        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.' | '#'));
    let rest = text.get(at..)?;
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    (!inside).then(|| rest.get(..end))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_found() {
        for (text, expected) in [
            ("Owner: TBD", &["TBD"][..]),
            ("TODO: write this", &["TODO"]),
            ("Date: YYYY-MM-DD HH:MM", &["YYYY-MM-DD HH:MM"]),
            ("Date: YYYY-MM-DD, at hh:mm", &["YYYY-MM-DD", "hh:mm"]),
            ("??% of users", &["??%"]),
            ("Owner ???", &["???"]),
            ("Reviewed by [Team Lead] on [Date]", &["[Team Lead]", "[Date]"]),
            ("[Insert a graph here]", &["[Insert a graph here]"]),
            ("<what happened>", &["<what happened>"]),
            ("{{ incident name }}", &["{{ incident name }}"]),
            ("Lorem ipsum dolor sit amet", &["Lorem ipsum"]),
            ("[Team Lead](https://example.com)", &[]),
            ("[x] done, [ ] open", &[]),
            ("a Vec<T> and <br> and <a href=\"x\">", &[]),
            ("<https://example.com> <ada@example.com>", &[]),
            ("as he said [sic], see [link]", &[]),
            ("[INFO] started [main]", &[]),
            ("Why did it fail??", &[]),
            ("The TODOs app, todo list", &[]),
            ("[#123] and [1]", &[]),
            ("[Incident] Login outage", &[]),
            ("Ω TBD", &["TBD"]),
            ("", &[]),
        ] {
            let found: Vec<_> =
                find_all(text).into_iter().filter_map(|range| text.get(range)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn prompts_ask_the_writer() {
        for text in [
            "Describe the impact here.",
            "Short event description",
            "List the action items",
            "_Explain what went wrong_",
            "Insert text",
            "Please provide a summary",
        ] {
            assert!(is_prompt(text), "{text}");
        }
        for text in ["The list of users was lost.", "Added a check.", ""] {
            assert!(!is_prompt(text), "{text}");
        }
    }
}
