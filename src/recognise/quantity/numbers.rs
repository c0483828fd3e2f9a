//! Numbers in running text: `1,200`, `4.5`, `two`.

use std::ops::Range;

use crate::recognise::phrases::{TOPS, are_digits, eight_at};
use crate::recognise::wording::{Heard, Theme};

/// The numbers of a text in figures and in words: `1,200`, `4.5`, `two`.
pub(super) fn numbers(heard: Heard<'_>) -> impl Iterator<Item = Range<usize>> {
    let mut figures = figures(heard.text).peekable();
    let mut names = heard.phrases(Theme::Number).peekable();
    std::iter::from_fn(move || {
        let name_is_next = match (names.peek(), figures.peek()) {
            (Some(name), Some(figure)) => name.start < figure.start,
            (name, _) => name.is_some(),
        };
        if name_is_next { names.next() } else { figures.next() }
    })
}

/// Those in figures.
pub(super) fn figures(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = next_digit(text.as_bytes(), at)?;
        at = start + number_length(text.get(start..)?);
        Some(start..at)
    })
}

/// Where the first digit from byte `from` on stands.
fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at < bytes.len() {
        let eight = eight_at(bytes, at);
        let digits = are_digits(eight & !TOPS) & !eight;
        if digits != 0 {
            return Some(at + digits.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    None
}

/// Bytes of the digits at the beginning of `text`, with separators that stand between digits.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || matches!(bytes.get(end), Some(b',' | b'.' | b'\'')) && digit(end + 1) {
        end += 1;
    }
    end
}

/// `12.5`, `1,200`, `12,5`.
pub(super) fn decimal(digits: &str) -> Option<f64> {
    let grouped = digits.rsplit([',', '.', '\'']).next().is_some_and(|last| last.len() == 3);
    let plain: String =
        if grouped { digits.replace([',', '\'', '.'], "") } else { digits.replace(',', ".") };
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::wording::heard_in;

    #[test]
    fn numbers_are_told_in_order_of_place() {
        let said = |text: &str| {
            heard_in(text, |heard| {
                let said = numbers(heard).filter_map(|range| heard.text.get(range));
                said.map(str::to_owned).collect::<Vec<_>>()
            })
        };
        assert_eq!(
            said("Two of 1,200 users, or 4.5 %, twofold, k3s"),
            ["Two", "1,200", "4.5", "3"]
        );
        assert_eq!(said("ten"), ["ten"]);
        assert!(said("größer als üblich").is_empty());
    }
}
