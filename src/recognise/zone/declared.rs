//! Zones that a heading, caption or sentence declares: `(all times UTC)`, `All times in PST`, `Zeit (MEZ)`.

use super::{Reading, Zone, ZoneKind, names, offset};
use crate::recognise::Found;
use crate::recognise::scan::{
    char_at, char_before, is_dash, is_letter, spaces, spaces_before, word_before, word_end,
};
use crate::recognise::wording::{Heard, Theme};

/// Words that a zone follows where it holds for all times.
pub(in crate::recognise) const HEADS: [&str; 37] = [
    "times",
    "time",
    "timezone",
    "zone",
    "tz",
    "timestamps",
    "hours",
    "timeline",
    "events",
    "horaires",
    "heures",
    "heure",
    "fuseau",
    "horaire",
    "horas",
    "hora",
    "horario",
    "horário",
    "zeiten",
    "zeit",
    "uhrzeit",
    "zeitzone",
    "orari",
    "ora",
    "chronology",
    "chronologie",
    "déroulé",
    "déroulement",
    "tiempo",
    "temporal",
    "cronología",
    "tempo",
    "cronologia",
    "zeitleiste",
    "zeitlinie",
    "zeitverlauf",
    "ablauf",
];

/// The same in scripts that do not part words.
const WIDE_HEADS: [&str; 7] =
    ["時刻", "時系列", "タイムライン", "经过", "时间", "时间线", "时间轴"];

/// Words between such a word and its zone.
const LINKS: [&str; 30] = [
    "in",
    "are",
    "is",
    "shown",
    "given",
    "listed",
    "local",
    "to",
    "the",
    "using",
    "all",
    "as",
    "expressed",
    "stated",
    "reported",
    "presented",
    "noted",
    "recorded",
    "below",
    "en",
    "sont",
    "são",
    "em",
    "son",
    "están",
    "sind",
    "alle",
    "sono",
    "horaire",
    "here",
];

/// The zone that a heading, caption or sentence declares for all times: `(all times UTC)`, `Time (UTC)`.
pub fn find_declared(heard: Heard<'_>) -> Option<Found<Zone>> {
    let text = heard.text;
    // Without such a word, a zone is declared only where nothing stands before it.
    let opening_only = !heard.has(Theme::ZoneHead) && text.is_ascii();
    let mut at = 0;
    while at < text.len() {
        let Some(character) = char_at(text, at) else { break };
        let opens = character.is_uppercase()
            || matches!(character, '+' | '日' | '北' | '協')
            || (is_letter(character) && !char_before(text, at).is_some_and(is_letter));
        if !opens {
            at += character.len_utf8();
            continue;
        }
        if let Some(zone) = zone_at(text, at)
            && is_declared(text, zone)
        {
            return zone.found(text);
        }
        if opening_only {
            break;
        }
        at = word_end(text, at).max(at + character.len_utf8());
    }
    None
}

fn zone_at(text: &str, at: usize) -> Option<Reading> {
    if let Some(known) = names::read(text, at) {
        return Some(known);
    }
    if let Some(offset) = offset::signed(text, at, at) {
        return Some(offset);
    }
    // "(all times UAT)": after "times" capitals can only be meant as a zone.
    let (start, end) = super::capitals(text, at)?;
    let head = word_before(text, spaces_before(text, at))?;
    let is_declared = matches!(head.0.as_str(), "times" | "timezone");
    is_declared.then(|| Reading::new(ZoneKind::Unknown, start, end))
}

/// Whether what stands round the zone says that it holds for all times.
fn is_declared(text: &str, zone: Reading) -> bool {
    let mut before = spaces_before(text, zone.start);
    let bracket = char_before(text, before).filter(|c| matches!(c, '(' | '[' | '（'));
    if let Some(bracket) = bracket {
        before = spaces_before(text, before - bracket.len_utf8());
        let closes = char_at(text, spaces(text, zone.end));
        if !closes.is_some_and(|c| matches!(c, ')' | ']' | '）' | ',' | ';' | '—' | '–')) {
            return false;
        }
    }
    if before == 0 {
        return spaces(text, zone.end) >= text.trim_end_matches([')', ']', '）', '.', ' ']).len();
    }
    after_head(text, before)
}

/// Whether a word such as `times` ends at `end`, with only words such as `are in` after it.
fn after_head(text: &str, end: usize) -> bool {
    let mut end = end;
    for _ in 0..6 {
        while let Some(mark) = char_before(text, end)
            .filter(|c| matches!(c, ':' | ',' | '：' | '*' | '/') || is_dash(*c))
        {
            end = spaces_before(text, end - mark.len_utf8());
        }
        let Some((word, start)) = word_before(text, end) else {
            return text
                .get(..end)
                .is_some_and(|head| WIDE_HEADS.into_iter().any(|word| head.ends_with(word)));
        };
        if HEADS.contains(&word.as_str()) {
            // Behind a time it is that time's own: "at 06:05 Central African Time (CAT)".
            return text.get(..start).is_some_and(|head| !has_clock(head));
        }
        if !LINKS.contains(&word.as_str()) {
            return false;
        }
        end = spaces_before(text, start);
    }
    false
}

/// Whether a time of day with a colon stands in the text.
fn has_clock(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b':', bytes).any(|at| {
        let digit =
            |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        digit(at.checked_sub(1)) && digit(Some(at + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::wording::heard_in;

    #[test]
    fn headings_and_sentences_declare_a_zone() {
        for (text, expected) in [
            ("Timeline (all times UTC)", Some("UTC")),
            ("Timeline (all times UTC ) Saturday Oct 30th", Some("UTC")),
            ("All times in PST, on May 3rd", Some("PST")),
            ("_all times are in UTC_", Some("UTC")),
            ("All times listed in UTC+1 (Zurich time)", Some("UTC+1")),
            ("Time (UTC)", Some("UTC")),
            ("Time [UTC+2]", Some("UTC+2")),
            ("Times are in Pacific Time.", Some("Pacific Time")),
            ("Zeit (MEZ)", Some("MEZ")),
            ("Alle Zeiten sind in MESZ", Some("MESZ")),
            ("Timezone: Europe/Berlin", Some("Europe/Berlin")),
            ("Timeline (UTC)", Some("UTC")),
            ("Timeline - UTC", Some("UTC")),
            ("UTC", Some("UTC")),
            ("(UTC)", Some("UTC")),
            ("Heure (UTC+02:00)", Some("UTC+02:00")),
            ("時刻 (JST)", Some("JST")),
            ("タイムライン（JST）", Some("JST")),
            ("Línea de tiempo (UTC — restar 3 h)", Some("UTC")),
            ("Linha do tempo (BRT)", Some("BRT")),
            ("Zeitleiste (MESZ)", Some("MESZ")),
            ("Timeline (all times UAT)", Some("UAT")),
            ("Timeline (all times in PST/PDT)", Some("PST/PDT")),
            ("Timeline (CET/CEST)", Some("CET/CEST")),
            ("Timeline (all times PST/API)", Some("PST")),
            ("Timeline (all times approximate)", None),
            ("Restarted at 14:05 UTC", None),
            ("at 06:05 Great African Time (CAT) in", None),
            ("At 9 o'clock (PST)", None),
            ("Timeline of the EST outage", None),
            ("Timeline (API)", None),
            ("", None),
        ] {
            let found = heard_in(text, find_declared);
            assert_eq!(found.map(|found| found.value.name), expected.map(Into::into), "{text}");
        }
    }
}
