//! Stamps within sentences.

use super::Stamp;
use super::about::about_before;
use super::read::{Place, read};
use crate::recognise::anchors::{Searched, Sought};
use crate::recognise::lexicon::{Beginnings, WordList, word_list};
use crate::recognise::scan::{
    self, char_at, char_before, digit, is_dash, is_digit_at, is_letter, spaces, spaces_before,
    word_start,
};
use crate::recognise::{clock, date};
use crate::vocabulary::calendar::{MONTHS, WEEKDAYS};

/// The next stamp in prose that begins at or after byte `from`.
pub fn find<'t>(searched: impl Searched<'t>, from: usize) -> Option<Stamp> {
    let text = searched.text();
    let mut at = from;
    loop {
        let anchor = searched.next(Sought::Stamp, at)?;
        let found = first_start(text, anchor, from, |start| {
            let mut stamp = read(text, start, Place::Prose)?;
            if stamp.range.end <= anchor {
                return None;
            }
            if let Some(about) = about_before(text, start).filter(|about| *about >= from) {
                stamp.approximate = true;
                stamp.range.start = about;
            }
            Some(stamp)
        });
        if found.is_some() {
            return found;
        }
        at = past_token(text, anchor);
    }
}

/// What is read first where a stamp whose first digit is at `anchor` may begin, the furthest first: with the weekday
/// or month before it, with `午後`, with `T+`; only where what stands before leaves it free to.
#[inline]
pub(super) fn first_start<T>(
    text: &str,
    anchor: usize,
    from: usize,
    mut read: impl FnMut(usize) -> Option<T>,
) -> Option<T> {
    if let Some(near) = name_before(text, anchor) {
        let far = name_before(text, near).filter(|far| is_weekday(text, *far));
        for start in [far, Some(near)].into_iter().flatten() {
            if start >= from
                && is_free(text, start)
                && let Some(found) = read(start)
            {
                return Some(found);
            }
        }
    }
    let may_begin = anchor >= from && goes_on(text, anchor) && is_free(text, anchor);
    if may_begin { read(anchor) } else { None }
}

/// Whether what follows the number at `anchor` may make it a date or a time; most numbers in prose count something.
pub(super) fn goes_on(text: &str, anchor: usize) -> bool {
    let bytes = text.as_bytes();
    let rest = bytes.get(anchor..).unwrap_or_default();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match rest.get(digits..) {
        // Digits in full width, names of times, dates in one piece.
        _ if matches!(digits, 0 | 8) => true,
        Some([b':' | b'-' | b'/' | b'.', next, ..]) => {
            !next.is_ascii()
                || next.is_ascii_alphanumeric()
                || digits <= 2 && next.is_ascii_whitespace()
        }
        _ => {
            let next = spaces(text, anchor + digits);
            bytes.get(next).is_some_and(|next| !next.is_ascii()) || FOLLOWERS.may_stand(bytes, next)
        }
    }
}

/// How the words begin that make the number before them a date or a time.
static FOLLOWERS: Beginnings = clock::FOLLOWERS.or(&date::FOLLOWERS);

fn name_before(text: &str, at: usize) -> Option<usize> {
    let end = spaces_before(text, at);
    let head = text.get(..end)?;
    match head.as_bytes().last()? {
        b'a'..=b'z' | b'A'..=b'Z' | b'.' | b',' => return word_before(text, head),
        b'+' | b'-' => {}
        0x80.. => {
            if let Some(prefix) = PREFIXES.into_iter().find(|prefix| head.ends_with(prefix)) {
                return Some(end - prefix.len());
            }
        }
        _ => return None,
    }
    if let Some(sign) = head.chars().next_back().filter(|c| *c == '+' || is_dash(*c)) {
        let before = spaces_before(text, end - sign.len_utf8());
        let start = word_start(text, before);
        let relative = matches!(text.get(start..before), Some("T" | "t"));
        return relative.then_some(start);
    }
    word_before(text, head)
}

/// The weekday or month in which `head`, the beginning of a text, ends.
fn word_before(text: &str, head: &str) -> Option<usize> {
    let end = head.trim_end_matches(['.', ',']).len();
    let start = word_start(text, end);
    if !NAMES.may_stand(text.as_bytes(), start) {
        return None;
    }
    let word = text.get(start..end)?;
    if ARTICLES.get(word).is_some() {
        let before = spaces_before(text, start);
        let before = text.get(..before)?.trim_end_matches(',').len();
        let start = word_start(text, before);
        return is_weekday(text, start).then_some(start);
    }
    (MONTHS.get(word).is_some() || WEEKDAYS.get(word).is_some()).then_some(start)
}

/// Words between a weekday and its date.
static ARTICLES: WordList = word_list!["the", "le", "den", "el", "il"];

/// How the words begin that a date may begin with, and those between.
static NAMES: Beginnings = MONTHS.beginnings.or(&WEEKDAYS.beginnings).or(&ARTICLES.beginnings);

/// Words before a time, in scripts without spaces.
const PREFIXES: [&str; 6] = ["午前", "午後", "上午", "下午", "凌晨", "晚上"];

fn is_weekday(text: &str, start: usize) -> bool {
    date::weekday_at(text, start).is_some()
}

/// Whether what stands before `start` leaves it free to begin a stamp: no version, address or name goes on there.
pub(super) fn is_free(text: &str, start: usize) -> bool {
    let Some(before) = char_before(text, start) else { return true };
    let earlier = char_before(text, start - before.len_utf8());
    match before {
        '.' | '#' | '/' | '\\' | '+' | '$' | '€' | '£' | '%' | '^' | '_' | '&' => false,
        '-' => earlier.is_none_or(|c| {
            c.is_whitespace() || digit(c).is_some() || matches!(c, 'm' | 'M' | ')')
        }),
        ':' => is_label(text, start - 1),
        ',' => {
            earlier.is_none_or(|c| digit(c).is_none())
                || is_digit_at(text, start) && has_colon(text, start)
        }
        before => !is_letter(before) && digit(before).is_none(),
    }
}

/// Whether a label such as `Start` ends at `end`, and not a path, a host or a number.
fn is_label(text: &str, end: usize) -> bool {
    let start = word_start(text, end);
    let capital = char_at(text, start).is_some_and(char::is_uppercase) && start < end;
    capital
        && char_before(text, start)
            .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '*' | '|'))
}

fn has_colon(text: &str, start: usize) -> bool {
    text.get(start..)
        .unwrap_or_default()
        .trim_start_matches(|c| digit(c).is_some())
        .starts_with(':')
}

/// Past the word of letters, digits and signs between them that begins at `at`.
pub(super) fn past_token(text: &str, at: usize) -> usize {
    scan::past_token(text, at, |sign, next| {
        matches!(sign, '.' | ':' | '/' | '_')
            && (is_letter(next) || digit(next).is_some() || next == sign)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_numbers_are_passed_over_by_what_follows_them() {
        for text in ["412 users", "40%", "5,910 rows", "2023. The", "12", "7)", "3; 4"] {
            assert!(!goes_on(text, 0), "{text}");
        }
        for text in [
            "14:05",
            "9 PM",
            "8/10",
            "3. März",
            "1.\nMai",
            "14h",
            "20240810",
            "12 noon",
            "3rd of May",
            "0930 UTC",
            "6月8日",
            "２１",
            "10-Oct",
            "14 時",
            "8 d'abril",
            "14 o'clock",
        ] {
            assert!(goes_on(text, 0), "{text}");
        }
    }
}
