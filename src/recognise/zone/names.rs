//! Zones by name: abbreviations, places with `Time`, `Europe/Berlin`.

use super::{Reading, ZoneKind, offset};
use crate::recognise::lexicon::{WordList, word_list};
use crate::recognise::scan::{
    char_at, char_before, digit, eat, eat_char, eat_word, is_letter, spaces, word_end,
};
use crate::vocabulary::zones::{
    ABBREVIATIONS, AREAS, Abbreviation, CASELESS, PHRASES, PLACES, Place,
};

/// The known zone whose name begins at `start`.
pub(super) fn read(text: &str, start: usize) -> Option<Reading> {
    let first = char_at(text, start)?;
    if !first.is_alphabetic() || char_before(text, start).is_some_and(is_letter) {
        return None;
    }
    if let Some(abbreviation) = abbreviation(text, start) {
        return Some(abbreviation);
    }
    match first {
        'A'..='Z' => area(text, start).or_else(|| place(text, start)),
        'h' | 'o' | '\u{80}'.. => phrase(text, start),
        _ => None,
    }
}

fn abbreviation(text: &str, start: usize) -> Option<Reading> {
    let (known, entry, end) = lookup(text, start)?;
    if let Some(end) = other_season(text, entry, end) {
        return Some(Reading::new(ZoneKind::Varies, start, end));
    }
    if char_at(text, end).is_some_and(|c| c == '/' || digit(c).is_some()) {
        return None;
    }
    if entry.minutes == Some(0)
        && let Some((minutes, end)) = offset::after_name(text, end)
    {
        return Some(Reading::new(ZoneKind::Offset(minutes), start, end));
    }
    let kind = entry.minutes.map_or(ZoneKind::Varies, ZoneKind::Offset);
    let doubtful = entry.wordlike;
    Some(Reading { known, doubtful, ..Reading::new(kind, start, end) })
}

/// Where the name of a zone in its other season ends, behind that of the zone: `PST/PDT`.
fn other_season(text: &str, zone: Abbreviation, end: usize) -> Option<usize> {
    let (_, other, end) = lookup(text, eat(text, end, "/")?)?;
    let hour = zone.minutes?.abs_diff(other.minutes?) == 60;
    let ends = !char_at(text, end).is_some_and(|c| c == '/' || digit(c).is_some());
    (hour && ends).then_some(end)
}

/// The abbreviation at `start`, in capitals or, where that is usual, in small letters: its name where it is written as
/// we know it; its entry; its end.
fn lookup(text: &str, start: usize) -> Option<(Option<&'static str>, Abbreviation, usize)> {
    let ((known, entry), end) = ABBREVIATIONS.entry_at(text, start)?;
    let same = text.get(start..end) == Some(*known);
    let usual = same || CASELESS.get(known).is_some();
    usual.then(|| (Some(*known).filter(|_| same), *entry, end))
}

/// `Europe/Berlin`, `America/Argentina/Buenos_Aires`, `Etc/UTC`.
fn area(text: &str, start: usize) -> Option<Reading> {
    let end = word_end(text, start);
    let city = eat(text, end, "/")?;
    let area = text.get(start..end).filter(|area| AREAS.contains(area))?;
    let rest = text.get(city..)?;
    let shape = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '/' | '-' | '+');
    let name = rest
        .get(..rest.find(|c| !shape(c)).unwrap_or(rest.len()))?
        .trim_end_matches(['/', '-', '+']);
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let universal = area == "Etc" && matches!(name, "UTC" | "GMT" | "UCT" | "Zulu");
    let kind = if universal { ZoneKind::Offset(0) } else { ZoneKind::Varies };
    Some(Reading::new(kind, start, city + name.len()))
}

/// Places that are zones without `Time`.
static ALONE: WordList = word_list!["pacific", "mountain", "central", "eastern"];

/// `Pacific Time`, `Central European Summer Time`, `New York time`; `Pacific` alone where it stands like a zone.
fn place(text: &str, start: usize) -> Option<Reading> {
    if !PLACES.beginnings.may_stand(text.as_bytes(), start) {
        return None;
    }
    let first_end = word_end(text, start);
    let second_end = word_end(text, spaces(text, first_end));
    [second_end, first_end].into_iter().find_map(|end| {
        let name = text.get(start..end)?;
        let place = PLACES.get(name)?;
        time_word(text, end, *place, start).or_else(|| {
            let alone = ALONE.get(name).is_some();
            alone.then(|| Reading { doubtful: true, ..Reading::new(ZoneKind::Varies, start, end) })
        })
    })
}

static SUMMER: WordList = word_list!["summer", "daylight"];

static SAVINGS: WordList = word_list!["saving", "savings"];

/// `Time`, `Standard Time`, `Daylight Time` behind a place.
fn time_word(text: &str, end: usize, place: Place, start: usize) -> Option<Reading> {
    let next = spaces(text, end);
    let (kind, next) = if let Some(end) = eat_word(text, next, "standard") {
        (ZoneKind::Offset(place.standard), spaces(text, end))
    } else if let Some(end) = SUMMER.eat(text, next) {
        let end = SAVINGS.eat(text, spaces(text, end)).unwrap_or(end);
        (ZoneKind::Offset(place.summer), spaces(text, end))
    } else if place.standard == place.summer {
        (ZoneKind::Offset(place.standard), next)
    } else {
        (ZoneKind::Varies, next)
    };
    let end = eat_word(text, next, "time")?;
    Some(Reading::new(kind, start, end))
}

fn phrase(text: &str, start: usize) -> Option<Reading> {
    let (phrase, minutes) =
        PHRASES.into_iter().find(|(phrase, _)| eat(text, start, phrase).is_some())?;
    let end = start + phrase.len();
    let kind = minutes.map_or(ZoneKind::Varies, ZoneKind::Offset);
    Some(Reading::new(kind, start, end))
}

/// The abbreviation in parentheses behind a zone in words: `Central African Time (CAT)`. Its closing parenthesis' end.
pub(in crate::recognise) fn past_gloss(text: &str, end: usize) -> Option<usize> {
    let open = eat_char(text, spaces(text, end), |c| c == '(')?;
    let inner = abbreviation(text, open)?;
    eat_char(text, inner.end, |c| c == ')')
}
