//! Figures and lists as messages say them.

use std::borrow::Cow;

use crate::recognise::words::{are_parted_once, are_plain, spaced};

/// A length of time in words: `2 d 3 h`, `1 h 15 min`, `40 s`; the two largest units.
pub fn length(minutes: f64) -> String {
    let seconds = (minutes.abs() * 60.0).round() as u64;
    let (days, hours) = (seconds / 86_400, seconds / 3600 % 24);
    let (rest, left) = (seconds / 60 % 60, seconds % 60);
    match (days, hours, rest, left) {
        (0, 0, 0, left) if left > 0 => format!("{left} s"),
        (0, 0, rest, 0) => format!("{rest} min"),
        (0, 0, rest, left) => format!("{rest} min {left} s"),
        (0, hours, 0, _) => format!("{hours} h"),
        (0, hours, rest, _) => format!("{hours} h {rest} min"),
        (days, 0, ..) => format!("{days} d"),
        (days, hours, ..) => format!("{days} d {hours} h"),
    }
}

/// `1 event`, `3 events`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Most characters of a text that a message quotes.
const LONGEST: usize = 60;

/// A text as a message quotes it: white space folded, cut after some sixty characters.
pub fn quote(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if !is_plain(text.as_bytes()) {
        return Cow::Owned(folded(text));
    }
    if text.len() <= LONGEST {
        return Cow::Borrowed(text);
    }
    // Where the last space stands before which all fits.
    let fits = text.as_bytes().get(..=LONGEST).unwrap_or_default();
    match fits.iter().rposition(|byte| *byte == b' ').and_then(|cut| text.get(..cut)) {
        Some(head) => Cow::Owned([head, " …"].concat()),
        None => Cow::Owned(folded(text)),
    }
}

/// What is said of a text, behind its quote: `"Fix it" names no owner`.
pub fn quoted(text: &str, said: &str) -> String {
    ["\"", &*quote(text), "\" ", said].concat()
}

/// Whether what is quoted of a text is ASCII with single spaces for all white space.
fn is_plain(text: &[u8]) -> bool {
    let head = text.get(..=LONGEST).unwrap_or(text);
    are_plain(head) && are_parted_once(head)
}

/// Any text with white space folded, cut between words, or where the first is too long.
fn folded(text: &str) -> String {
    let mut quote = String::with_capacity(text.len().min(LONGEST + " …".len()));
    let mut length = 0;
    for word in spaced(text) {
        let characters = word.chars().count();
        if length > 0 && length + characters >= LONGEST {
            return quote + " …";
        }
        if length > 0 {
            quote.push(' ');
            length += 1;
        }
        let cut = if characters > LONGEST { word.char_indices().nth(LONGEST) } else { None };
        quote.push_str(cut.map_or(word, |(end, _)| word.get(..end).unwrap_or(word)));
        length += characters.min(LONGEST);
    }
    quote
}

/// `a`, `a and b`, `a, b and c`.
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    let Some((last, rest)) = items.split_last() else { return String::new() };
    let mut list = String::new();
    for (index, item) in rest.iter().enumerate() {
        list.push_str(if index == 0 { "" } else { ", " });
        list.push_str(item.as_ref());
    }
    list.push_str(if rest.is_empty() { "" } else { " and " });
    list + last.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_name_their_two_largest_units() {
        for (minutes, words) in [
            (0.0, "0 min"),
            (0.5, "30 s"),
            (5.0, "5 min"),
            (1.25, "1 min 15 s"),
            (60.0, "1 h"),
            (75.0, "1 h 15 min"),
            (-75.0, "1 h 15 min"),
            (5850.0, "4 d 1 h"),
            (2880.0, "2 d"),
        ] {
            assert_eq!(length(minutes), words);
        }
    }

    #[test]
    fn quotes_stand_on_one_line_and_are_short() {
        assert_eq!(quote(" from 14:05\n to  15:10 "), "from 14:05 to 15:10");
        assert_eq!(quote(&"word ".repeat(99)), "word ".repeat(12) + "…");
        assert_eq!(quote(&"字".repeat(99)), "字".repeat(60));
        assert_eq!(quote(&"x".repeat(99)), "x".repeat(60));
    }

    #[test]
    fn what_is_said_of_a_text_follows_its_quote() {
        assert_eq!(quoted(" Fix\nit", "names no owner"), "\"Fix it\" names no owner");
    }

    #[test]
    fn plain_text_is_cut_as_any_other() {
        let words = ["a ", "of ", "word ", "seven ", "exactly ", "considerable "];
        for first in words {
            for second in words {
                let text = first.repeat(9) + &second.repeat(30);
                for end in 1..text.len().min(140) {
                    assert_eq!(quote(&text[..end]), folded(&text[..end]), "{text}");
                }
            }
        }
    }

    #[test]
    fn counts_and_lists_read_as_english() {
        assert_eq!(count(1, "event", "events"), "1 event");
        assert_eq!(count(0, "event", "events"), "0 events");
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a and b");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }
}
