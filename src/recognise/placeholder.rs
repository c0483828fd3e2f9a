//! Text that waits to be replaced: `TBD`, `YYYY-MM-DD`, `[Name]`, `<what happened>`.

use std::ops::Range;

use super::phrases::{Phrases, phrases};
use super::wording::{Heard, Theme, Themes};
use super::words::{is_one_of, words};
use crate::vocabulary::prompts::{
    ASKS, FORMATS, HTML, MARKERS, NOT_PROMPTS, PROMPT_NOUNS, SET_MARKS, TAGS,
};

static ASKING: Phrases = phrases!(ASKS);

/// Longest prompt between brackets, in bytes.
const LONGEST: usize = 80;

/// Most words that name a field of a template; more are its answer, with the braces left on.
const FIELD_WORDS: usize = 4;

/// The phrases that are placeholders, or at which one may begin.
pub const SIGNS: Themes = Themes::of(&[Theme::Opening, Theme::Marker, Theme::Format, Theme::Stock]);

/// Every placeholder, in order of place.
pub fn find_all(heard: Heard<'_>) -> Vec<Range<usize>> {
    let text = heard.text;
    let begins = |theme| heard.phrases(theme).map(|phrase: Range<usize>| phrase.start);
    let mut found: Vec<Range<usize>> = Vec::new();
    found.extend(begins(Theme::Opening).filter_map(|at| opened(text, at)));
    found.extend(begins(Theme::Marker).filter_map(|at| marker(text, at)));
    found.extend(begins(Theme::Format).filter_map(|at| format(text, at)));
    found.extend(heard.phrases(Theme::Stock));
    apart(found)
}

/// The placeholder that begins with a sign.
fn opened(text: &str, at: usize) -> Option<Range<usize>> {
    match text.as_bytes().get(at)? {
        b'[' => bracketed(text, at),
        b'<' => angled(text, at),
        b'{' => braced(text, at),
        b'?' => unknown_figure(text, at),
        _ => nobody(text, at),
    }
}

/// The ranges in order, without those that begin inside another.
fn apart(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if ranges.len() > 1 {
        ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut past = 0;
        ranges.retain(|range| {
            let apart = range.start >= past;
            past = if apart { range.end } else { past };
            apart
        });
    }
    ranges
}

/// Whether a sentence asks the writer for something: `Describe the impact here.`
pub fn is_prompt(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    !text.is_empty() && ASKING.match_at(text, 0).is_some()
}

/// `TBD`, `TODO`, `XXX`, `FIXME` in capitals.
fn marker(text: &str, at: usize) -> Option<Range<usize>> {
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.' | '#');
    if text.get(..at)?.ends_with(goes_on) {
        return None;
    }
    let rest = text.get(at..)?;
    let is_word = |marker: &&&str| {
        let after = rest.strip_prefix(**marker);
        after.is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    MARKERS.iter().find(is_word).map(|marker| at..at + marker.len())
}

/// `YYYY-MM-DD`, `hh:mm`, `20xx`.
fn format(text: &str, at: usize) -> Option<Range<usize>> {
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

/// `??%`, `???`; asked for at every mark, told at the first.
fn unknown_figure(text: &str, at: usize) -> Option<Range<usize>> {
    if text.get(..at)?.ends_with('?') {
        return None;
    }
    let marks = text.get(at..)?.bytes().take_while(|byte| *byte == b'?').count();
    let parts = |c: char| matches!(c, '-' | ':' | '/');
    // Digits of a time or a date that nobody knows: `14:??`, `2022-05-??`.
    if marks == 2
        && (text.get(..at)?.ends_with(parts) || text.get(at + marks..)?.starts_with(parts))
    {
        return None;
    }
    let percent = text.get(at + marks..)?.starts_with('%');
    let apart =
        !text.get(..at)?.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '!' | ')' | '"'));
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
    // `<END OF OUTAGE>` is a mark that somebody set.
    let shouted = inner.bytes().all(|byte| !byte.is_ascii_lowercase());
    let marks = shouted && SET_MARKS.iter().any(|mark| inner.starts_with(mark));
    (!before && !tag && !marks && prompt).then(|| at..at + inner.len() + 2)
}

/// `{{ incident name }}`.
fn braced(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?.strip_prefix("{{")?;
    let near = rest.get(..rest.floor_char_boundary(LONGEST + 2)).unwrap_or_default();
    let end = near.find("}}")?;
    let inner = near.get(..end)?.trim();
    let code = inner.starts_with(['<', '%', '#', '/', '>', '.', '$', '-'])
        || inner.contains(['=', '|', '"']);
    let names = inner.starts_with(char::is_alphabetic)
        && !inner.bytes().any(|byte| byte.is_ascii_digit())
        && words(inner).count() <= FIELD_WORDS;
    (!code && names).then(|| at..at + end + 4)
}

/// `Owner: @`: a field that a handle has to end.
fn nobody(text: &str, at: usize) -> Option<Range<usize>> {
    let field = text.get(..at)?.strip_suffix(": ")?;
    let label = field.trim_end_matches(char::is_alphanumeric).len();
    let after = text.get(at + 1..)?.trim_start_matches(' ').chars().next();
    let ends = matches!(after, None | Some('(' | ')' | ',' | ';' | '|' | '\n'));
    (ends && label < field.len()).then_some(label..at + 1)
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
        || inner.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("to be "))
        || count <= 6 && words(inner).last().is_some_and(|(_, word)| is_noun(word))
        || is_noun(inner)
}

fn is_noun(word: &str) -> bool {
    is_one_of(word, PROMPT_NOUNS) || PROMPT_NOUNS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::wording::heard_in;
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
            ("Rotate the key — Owner: @", &["Owner: @"]),
            ("Rotate the key — Owner: @ (OPS-12)", &["Owner: @"]),
            ("Rotate the key (owner: @, due 2024-06-01)", &["owner: @"]),
            ("Owner: @ana; seen at: @ 14:05, @ noon, a: @", &["a: @"]),
            ("Lorem ipsum dolor sit amet", &["Lorem ipsum"]),
            ("[Team Lead](https://example.com)", &[]),
            ("[x] done, [ ] open", &[]),
            ("a Vec<T> and <br> and <a href=\"x\">", &[]),
            ("<https://example.com> <ada@example.com>", &[]),
            ("as he said [sic], see [link]", &[]),
            ("[INFO] started [main]", &[]),
            ("Why did it fail??", &[]),
            ("Cause: [To be filled by the owner]", &["[To be filled by the owner]"]),
            ("14:?? the alert", &[]),
            ("??:?? or 2022-05-??", &[]),
            ("The TODOs app, todo list", &[]),
            ("[#123] and [1]", &[]),
            ("[Incident] Login outage", &[]),
            ("Ω TBD", &["TBD"]),
            ("", &[]),
        ] {
            let found: Vec<_> =
                heard_in(text, find_all).into_iter().filter_map(|range| text.get(range)).collect();
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
