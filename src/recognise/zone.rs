//! Time zones as written beside times: `UTC`, `PST`, `UTC-5`, `GMT +1`, `+02:00`, `Pacific Time`, `Africa/Lagos`.

mod declared;
mod names;
mod offset;
mod season;

pub use crate::vocabulary::zones::Season;
pub(super) use declared::HEADS;
pub use declared::find_declared;
pub(super) use names::past_gloss;
pub use season::{DstForm, dst_of};

use std::borrow::Cow;

use super::Found;
use super::lexicon::{WordList, word_list};
use super::scan::{
    char_at, char_before, continues_word, eat_char, is_dash, is_digit_at, is_letter, spaces,
};
use crate::vocabulary::zones::{COMMON, NOT_ZONES};

/// What is known of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneKind {
    /// A fixed offset from UTC, in minutes: `UTC`, `+02:00`, `WAT`, `EST`.
    Offset(i16),
    /// A real zone whose offset depends on the date, or that names more than one: `PT`, `CST`, `IST`, `Pacific Time`, `Africa/Lagos`.
    Varies,
    /// No zone of that name is known: `UAT`.
    Unknown,
}

/// A time zone as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// As written: `PST`, `UTC-5`, `Pacific Time`.
    pub name: Cow<'static, str>,
    /// What is known of it.
    pub kind: ZoneKind,
}

/// A zone read before it is given a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reading {
    kind: ZoneKind,
    start: usize,
    end: usize,
    /// Its name, where it is one of those that we know, written as we know it.
    known: Option<&'static str>,
    /// Whether it is a zone only where it stands like one.
    doubtful: bool,
}

impl Reading {
    /// One whose name stands from `start` to `end`.
    fn new(kind: ZoneKind, start: usize, end: usize) -> Self {
        Self { kind, start, end, known: None, doubtful: false }
    }

    fn found(self, text: &str) -> Option<Found<Zone>> {
        let name = match self.known {
            Some(known) => Cow::Borrowed(known),
            None => Cow::Owned(text.get(self.start..self.end)?.to_owned()),
        };
        Some(Found { value: Zone { name, kind: self.kind }, range: self.start..self.end })
    }
}

/// The zone that stands at byte `at`, after a time; space and an opening parenthesis before it are
/// skipped and not part of the range.
pub fn at(text: &str, at: usize) -> Option<Found<Zone>> {
    let start = spaces(text, at);
    if let Some(inside) = eat_char(text, start, |c| matches!(c, '(' | '（' | '[')) {
        return bracketed(text, inside)?.found(text);
    }
    let reading = match text.as_bytes().get(start..)? {
        [b'-', b' ', ..] => return None,
        [b'+' | b'-', ..] => offset::signed(text, start, at)?,
        [0x80..=0xFF, ..] if eat_char(text, start, is_dash).is_some() => {
            offset::signed(text, start, at)?
        }
        [0x80..=0xFF, ..] => {
            offset::signed(text, start, at).or_else(|| names::read(text, start))?
        }
        [b'a'..=b'z' | b'A'..=b'Z', ..] => {
            names::read(text, start).or_else(|| unknown(text, start))?
        }
        _ => return None,
    };
    if reading.doubtful && !stands_alone(text, reading.end) {
        return None;
    }
    reading.found(text)
}

/// Whether a zone that we know begins right at `at`.
pub(super) fn is_known_at(text: &str, at: usize) -> bool {
    names::read(text, at).is_some()
}

/// Names of universal time.
pub(super) static UNIVERSAL: WordList = word_list!["utc", "gmt", "z", "zulu"];

/// Whether `UTC`, `GMT` or `Z` begins at `at`.
pub(super) fn is_universal_at(text: &str, at: usize) -> bool {
    UNIVERSAL.eat(text, at).is_some()
}

/// The known zone that an unknown one was perhaps meant to be: one letter apart, or two swapped.
pub fn nearest(name: &str) -> Option<&'static str> {
    let upper = name.to_uppercase();
    COMMON.into_iter().find(|known| *known != upper && strsim::osa_distance(known, &upper) == 1)
}

/// What fills parentheses behind a time: a zone and nothing else.
fn bracketed(text: &str, inside: usize) -> Option<Reading> {
    let closed = |end: usize| {
        char_at(text, spaces(text, end)).is_some_and(|c| matches!(c, ')' | '）' | ']' | ',' | ';'))
            || before_same_elsewhere(text, end).is_some()
    };
    let start = spaces(text, inside);
    let known = offset::signed(text, start, inside).or_else(|| names::read(text, start));
    let known = known.or_else(|| names::read(text, past_in(text, start)));
    if let Some(known) = known {
        return closed(known.end).then_some(known);
    }
    let (start, end) = capitals(text, start)?;
    let closes = char_at(text, end).is_some_and(|c| matches!(c, ')' | '）' | ']'));
    closes.then(|| Reading::new(ZoneKind::Unknown, start, end))
}

/// Where the same time begins that stands behind a zone in its brackets: `(UTC / 20:05 local)`, `(UTC = 16:05 CEST)`.
pub(super) fn before_same_elsewhere(text: &str, end: usize) -> Option<usize> {
    let sign = eat_char(text, spaces(text, end), |c| matches!(c, '/' | '=' | '|' | '·'))?;
    let next = spaces(text, sign);
    is_digit_at(text, next).then_some(next)
}

static IN: WordList = word_list!["in", "en", "em"];

/// Past the `in` of `(in UTC)`.
fn past_in(text: &str, at: usize) -> usize {
    IN.eat(text, at).map_or(at, |end| spaces(text, end))
}

/// Capitals behind a time that look like a zone: nearly all end in T; the others are one slip from UTC or GMT.
fn unknown(text: &str, start: usize) -> Option<Reading> {
    let (start, end) = capitals(text, start)?;
    let name = text.get(start..end)?;
    let slip = ["UTC", "GMT"]
        .into_iter()
        .any(|known| name.len() == known.len() && strsim::osa_distance(known, name) == 1);
    let reading = Reading::new(ZoneKind::Unknown, start, end);
    (name.ends_with('T') || slip).then_some(Reading { doubtful: true, ..reading })
}

/// A word of three or four capitals that is not known as something else.
fn capitals(text: &str, start: usize) -> Option<(usize, usize)> {
    let rest = text.get(start..)?;
    let length = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let name = rest.get(..length).filter(|_| (3..=4).contains(&length))?;
    let bounded = !char_at(text, start + length).is_some_and(continues_word)
        && !char_before(text, start).is_some_and(continues_word);
    (bounded && !NOT_ZONES.has(name)).then_some((start, start + length))
}

/// Words that lead on to another time or date.
static LEADS_ON: WordList = word_list!["to", "on", "until", "till", "through", "and"];

/// Whether what follows shows that the word before it belonged to a time: its end, a separator, or words
/// that lead on to another time or date.
fn stands_alone(text: &str, end: usize) -> bool {
    let next = spaces(text, end);
    match char_at(text, next) {
        None => true,
        Some(c) if is_letter(c) => LEADS_ON.eat(text, next).is_some(),
        Some(c) => {
            is_dash(c) || matches!(c, '.' | ',' | ';' | ':' | ')' | ']' | '|' | '*' | '`' | '→')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Option<String> {
        let found = at(text, 0)?;
        assert_eq!(text.get(found.range), Some(&*found.value.name));
        let kind = match found.value.kind {
            ZoneKind::Offset(minutes) => minutes.to_string(),
            ZoneKind::Varies => "varies".to_owned(),
            ZoneKind::Unknown => "unknown".to_owned(),
        };
        Some(format!("{} {kind}", found.value.name))
    }

    #[test]
    fn zones_are_read() {
        for (text, expected) in [
            (" UTC", "UTC 0"),
            ("Z", "Z 0"),
            (" utc the pods", "utc 0"),
            (" (PST)", "PST -480"),
            (" (in UTC)", "UTC 0"),
            (" (UTC / 20:05 local)", "UTC 0"),
            (" (UTC = 16:05 CEST)", "UTC 0"),
            (" hora de Buenos Aires", "hora de Buenos Aires -180"),
            (" PT", "PT varies"),
            (" IST: foo", "IST varies"),
            (" WAT", "WAT 60"),
            (" UTC-5", "UTC-5 -300"),
            (" (UTC-5)", "UTC-5 -300"),
            (" UTC+0 - down", "UTC+0 0"),
            (" GMT +1 - we", "GMT +1 60"),
            (" GMT + 1, we", "GMT + 1 60"),
            (" UTC+05:30", "UTC+05:30 330"),
            (" UTC−3", "UTC−3 -180"),
            (" UTC - 5 pods", "UTC 0"),
            (" UTC -10:30 UTC", "UTC 0"),
            ("+02:00", "+02:00 120"),
            (" -0700]", "-0700 -420"),
            (" Pacific Time", "Pacific Time varies"),
            (" Pacific Standard Time", "Pacific Standard Time -480"),
            (" Pacific, we", "Pacific varies"),
            (" Central European Summer Time", "Central European Summer Time 120"),
            (" Central African Time (CAT)", "Central African Time 120"),
            (" Eastern Daylight Time", "Eastern Daylight Time -240"),
            (" Coordinated Universal Time", "Coordinated Universal Time 0"),
            (" Africa/Lagos", "Africa/Lagos varies"),
            (" America/Argentina/Buenos_Aires.", "America/Argentina/Buenos_Aires varies"),
            (" Etc/UTC", "Etc/UTC 0"),
            (" (UAT)", "UAT unknown"),
            (" UCT - down", "UCT 0"),
            (" UTX - down", "UTX unknown"),
            (" XFT to 15:00", "XFT unknown"),
            (" heure de Paris", "heure de Paris varies"),
            ("（日本時間）", "日本時間 540"),
            (" WEST - done", "WEST 60"),
        ] {
            assert_eq!(show(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn capitals_beside_a_time_are_not_always_zones() {
        for text in [
            " API down",
            " SSH - down",
            " DNS: down",
            " (AWS) down",
            " DB",
            " CPU at 90 %",
            " OUTAGE BEGINS",
            " XFT pods restarted",
            " WEST region fails",
            " ART",
            " Central DB failed",
            " POST requests",
            " (SRE)",
            " (EST / EDT)",
            " IT",
            " -07:00",
            "-15:00",
            " +5 pods",
            " Asia/",
            " UTCX",
            "",
            " estimated",
        ] {
            assert_eq!(show(text).filter(|shown| shown != "ART -180"), None, "{text}");
        }
    }

    #[test]
    fn seconds_before_a_minus_make_it_an_offset() {
        let found = at("14:05:10-07:00", 8).map(|found| found.value.kind);
        assert_eq!(found, Some(ZoneKind::Offset(-420)));
        assert_eq!(at("14:05-07:00", 5), None);
    }

    #[test]
    fn unknown_zones_have_neighbours() {
        assert_eq!(nearest("UAT"), Some("WAT"));
        assert_eq!(nearest("UCT"), Some("UTC"));
        assert_eq!(nearest("GTM"), Some("GMT"));
        assert_eq!(nearest("QQQQ"), None);
    }
}
