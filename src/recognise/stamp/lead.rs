//! Stamps at the head of an entry.

use super::Stamp;
use super::read::{Place, military, read};
use super::relative::signed;
use crate::recognise::anchors::{Searched, Sought};
use crate::recognise::lexicon::{WordList, word_list};
use crate::recognise::scan::{char_at, eat, eat_char, is_dash, number, spaces, word_end};
use crate::recognise::zone::{self, Zone, ZoneKind};
use crate::recognise::{Found, date};

/// Words that may stand before the stamp.
static OPENERS: WordList = word_list![
    "at", "on", "by", "from", "between", "since", "until", "the", "le", "à", "du", "am", "um",
    "ab", "von", "a", "las", "el", "às", "em", "no", "dia", "il", "alle", "ore", "dalle",
];

/// Labels of the stamp, before a colon.
static LABELS: WordList =
    word_list!["time", "date", "when", "timestamp", "heure", "hora", "ora", "uhrzeit"];

/// The stamp that opens a timeline entry, after list debris, opening brackets and words such as
/// `At` or `Around`.
pub fn leading<'t>(searched: impl Searched<'t>) -> Option<Stamp> {
    let text = searched.text();
    searched.next(Sought::Stamp, 0)?;
    let mut at = 0;
    let mut zone = None;
    for _ in 0..8 {
        at = past_debris(text, at);
        let stamp = read(text, at, Place::Head)
            .or_else(|| bare_military(text, at))
            .or_else(|| signed(text, at.checked_sub(1)?));
        if let Some(mut stamp) = stamp {
            stamp.zone = stamp.zone.or(zone);
            // "2024-06-17's failure" speaks of a day.
            let possessive =
                ["'s", "’s"].into_iter().any(|mark| eat(text, stamp.range.end, mark).is_some());
            return Some(stamp).filter(|_| !possessive);
        }
        zone = zone.or_else(|| zone_before(text, at));
        at = zone
            .as_ref()
            .map(|zone| zone.range.end)
            .filter(|end| *end > at)
            .or_else(|| past_opener(text, at))?;
    }
    None
}

/// The zone that stands before its time: `UTC 14:05`.
fn zone_before(text: &str, at: usize) -> Option<Found<Zone>> {
    let zone = zone::at(text, at)
        .filter(|zone| zone.range.start == at && !matches!(zone.value.kind, ZoneKind::Unknown))?;
    let digits = number(text, spaces(text, zone.range.end)).filter(|number| number.digits <= 2)?;
    eat(text, digits.end, ":").map(|_| zone)
}

/// Where text goes on after the separator that follows a stamp ending at byte `at`.
pub fn separator_end(text: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(character) = char_at(text, end) {
        let next = end + character.len_utf8();
        let separates = character.is_whitespace()
            || is_dash(character)
            || matches!(
                character,
                ':' | '|'
                    | ']'
                    | ')'
                    | '}'
                    | ','
                    | ';'
                    | '"'
                    | '\''
                    | '”'
                    | '’'
                    | '»'
                    | '`'
                    | '*'
                    | '_'
                    | '>'
                    | '='
            )
            || matches!(
                character,
                '→' | '•' | '·' | '：' | '、' | '・' | '」' | '】' | '）' | '\u{200b}' | '\u{fe0f}'
            )
            || (character == '.' && char_at(text, next).is_none_or(char::is_whitespace));
        if !separates {
            break;
        }
        end = next;
    }
    end
}

/// Past white space, opening marks, bullets and emoji.
fn past_debris(text: &str, at: usize) -> usize {
    if text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric) {
        return at;
    }
    let rest = text.get(at..).unwrap_or_default();
    let opens =
        |c: char| c.is_alphanumeric() || matches!(c, '~' | '≈' | '∼' | '$' | '€' | '£' | '%');
    at + rest.find(opens).unwrap_or(rest.len())
}

/// Past a word or number that may stand before the stamp.
fn past_opener(text: &str, at: usize) -> Option<usize> {
    if let Some(numbering) = number(text, at) {
        let end = eat_char(text, numbering.end, |c| matches!(c, '.' | ')'))?;
        return (numbering.digits <= 2 && spaces(text, end) > end).then_some(end);
    }
    if let Some(weekday) = date::weekday_at(text, at) {
        return Some(weekday.range.end);
    }
    if let Some(end) = OPENERS.eat(text, at) {
        return Some(end);
    }
    // An emoji by name: ":fire: 14:05".
    let word = word_end(text, at);
    let named = at > 0 && text.get(..at).is_some_and(|head| head.ends_with(':'));
    if named || LABELS.eat(text, at).is_some() {
        let word =
            text.get(word..)?.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
        return eat(text, text.len() - word.len(), ":");
    }
    None
}

/// `0930 - ` and `2100: `, where they are no year.
fn bare_military(text: &str, at: usize) -> Option<Stamp> {
    let clock = military(text, at).filter(|clock| !matches!(clock.value.hour, 19..=20))?;
    let range = clock.range.clone();
    Some(Stamp {
        date: None,
        clock: Some(clock),
        zone: None,
        relative: None,
        approximate: false,
        range,
    })
}
