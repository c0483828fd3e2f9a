//! What tables of phrases find, and that they find what a plain search does.

use proptest::prelude::*;

use super::letters::{gap_width, is_cjk_lead};
use super::*;

#[test]
fn phrases_stand_at_word_boundaries() {
    static PHRASES: Phrases = phrases!(&[
        "human error",
        "human",
        "could have",
        "careless*",
        "don't",
        "as of*",
        "原因",
        "[",
        "!!",
    ]);
    for (text, expected) in [
        ("It was Human  Error.", Some("Human  Error")),
        ("a human-error", Some("human-error")),
        ("a human\u{a0}\nerror", Some("human\u{a0}\nerror")),
        ("a human. Error", Some("human")),
        ("humane", None),
        ("carelessness", Some("carelessness")),
        ("careless", Some("careless")),
        ("CareLess’", Some("CareLess")),
        ("care less", None),
        ("as often", Some("as often")),
        ("We don’t", Some("don’t")),
        ("inhuman", None),
        ("可能原因在于", Some("原因")),
        ("「原因」", Some("原因")),
        ("a “human error”", Some("human error")),
        ("a[0]", Some("[")),
        ("done!!!", Some("!!")),
        ("done!", None),
        ("", None),
    ] {
        assert_eq!(PHRASES.find(text).and_then(|range| text.get(range)), expected, "{text}");
    }
}

#[test]
fn short_words_with_open_endings_are_found_beside_longer_ones() {
    static PHRASES: Phrases = phrases!(&["ttr*", "recover*"]);
    for (text, expected) in [("TTRs", Some("TTRs")), ("recovery", Some("recovery")), ("tt", None)] {
        assert_eq!(PHRASES.find(text).and_then(|range| text.get(range)), expected, "{text}");
    }
}

#[test]
fn phrases_that_share_eight_letters_are_told_apart() {
    static PHRASES: Phrases = phrases!(&[
        "incident began",
        "incident was over",
        "incident's end",
        "incident-ö",
        "was in*"
    ]);
    for (text, expected) in [
        ("incident was over.", Some("incident was over")),
        ("Incident\n was -\u{a0}over", Some("Incident\n was -\u{a0}over")),
        ("incident,was over", None),
        ("incident - began", Some("incident - began")),
        ("incident began", Some("incident began")),
        ("incident begann", None),
        ("incident beganö", None),
        ("incident’s end", Some("incident’s end")),
        ("incident-ö", Some("incident-ö")),
        ("it was  infinite", Some("was  infinite")),
        ("it was. infinite", None),
        ("incident", None),
    ] {
        assert_eq!(PHRASES.find(text).and_then(|range| text.get(range)), expected, "{text}");
    }
}

#[test]
fn several_lists_are_heard_as_each_is_found() {
    const FIRST: &[&str] = &["rolled back", "rollback", "didn't help", "原因", "omg", "?"];
    const SECOND: &[&str] = &["rolled", "the fault of", "yyyy-mm-dd", "omg", "no*"];
    static BOTH: Phrases = phrases![FIRST, SECOND];
    static EACH: [Phrases; 2] = [phrases!(FIRST), phrases!(SECOND)];
    for text in [
        "We rolled back; a rollback didn’t help.",
        "ROLLED\n  BACK, the  fault-of nobody, OMG",
        "rolled backwards, the faults of, omgs, rerolled",
        "the fault\u{a0}of them, YYYY-MM-DD?",
        "可能原因在于 omg",
        "ro",
        "",
    ] {
        let mut heard = Vec::new();
        BOTH.hear(text, |lists, range| {
            let bits = (0..EACH.len()).filter(|list| lists >> list & 1 == 1);
            heard.extend(bits.map(|list| (range.start, list, range.end)));
        });
        let mut found = Vec::new();
        for (list, phrases) in EACH.iter().enumerate() {
            let mut from = 0;
            while let Some(range) = phrases.find_from(text, from) {
                from = range.end;
                found.push((range.start, list, range.end));
            }
        }
        heard.sort_unstable();
        found.sort_unstable();
        assert_eq!(heard, found, "{text}");
    }
}

const PLAIN: &[&str] = &[
    "no",
    "no*",
    "the fault of",
    "fault",
    "human error",
    "human",
    "don't",
    "didn't help",
    "n'ont",
    "api",
    "原因",
    "断",
    "störung",
    "été",
    "re-routed",
    "is up",
    "if a",
    "a human",
    "[",
    "!!",
    "ttr*",
    "crash*",
    "idiot*",
    "20xx",
    "on–off",
    "the fault ended",
    "the faults",
    "human's error",
];

/// Where a phrase ends that stands at byte `at`, letter by letter.
fn end_of(phrase: &str, text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let goes_on = |at: usize| at < bytes.len() && gap_width(bytes, at) == 0;
    let mut here = at;
    for wanted in phrase.chars() {
        let rest = text.get(here..)?;
        here += match wanted {
            ' ' => {
                let bare = rest.trim_start_matches([' ', '\n', '\t', '-', '\u{a0}']);
                (bare.len() < rest.len()).then(|| rest.len() - bare.len())?
            }
            '\'' => rest.chars().next().filter(|c| matches!(c, '\'' | '’'))?.len_utf8(),
            '*' => {
                let end = (here..).find(|at| !goes_on(*at));
                return end;
            }
            _ => rest.chars().next().filter(|c| c.eq_ignore_ascii_case(&wanted))?.len_utf8(),
        };
    }
    let last = phrase.chars().next_back()?;
    let parts_words = last.is_alphanumeric() && last < '\u{3000}';
    (!goes_on(here) || !parts_words).then_some(here)
}

/// Where phrases of [`PLAIN`] may begin in a text.
fn places(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let is_word = |at: usize| gap_width(bytes, at) == 0;
    let mut inside = false;
    let mut found = Vec::new();
    for (at, character) in text.char_indices() {
        let begins = !is_word(at) || !inside || is_cjk_lead(bytes[at]);
        if begins && character > ' ' {
            found.push(at);
        }
        inside = is_word(at);
    }
    found
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        " ", " ", "  ", "\n", "-", "\u{a0}", "ended", "'", "’", ".", ", ", "!", "[", "（", "“",
        "no", "nobody", "the", "fault", "of", "Human", "error", "don", "t", "didn", "help", "n",
        "ont", "API", "原因", "断", "st", "ö", "rung", "été", "re", "routed", "is", "up", "if",
        "a", "ttr", "s", "crash", "ed", "idiot", "20", "xx", "서버", "\0", "on", "–", "off",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_table_finds_what_a_plain_search_does(text in pieces()) {
        static TABLE: Phrases = phrases!(PLAIN);
        let longest = |at: usize| PLAIN.iter().filter_map(|phrase| end_of(phrase, &text, at)).max();
        let expected: Vec<_> =
            places(&text).into_iter().filter_map(|at| Some(at..longest(at)?)).collect();
        let mut heard = Vec::new();
        TABLE.hear(&text, |_, range| heard.push(range));
        prop_assert_eq!(&heard, &expected);
        prop_assert_eq!(TABLE.find(&text), expected.first().cloned());
    }
}
