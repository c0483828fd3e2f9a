//! What a label says of the moment beside it: the start, the end, the date of the incident.

use std::borrow::Cow;

use super::table::{Table, table};

/// What the moment beside a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// When the incident began.
    Start,
    /// When it ended.
    End,
    /// The day of it.
    Date,
}

/// Words of labels, lower-case. A label is what its first word of this list says.
static WORDS: Table<Bound> = table! { Bound:
    "start" | "started" | "begin" | "began" | "beginning" | "from" | "since" | "onset" | "début" | "inicio" | "início" | "inizio" | "beginn" | "anfang" => Bound::Start,
    "end" | "ended" | "until" | "to" | "finish" | "finished" | "recovered" | "resolved" | "restored" | "resolution" | "stop" | "stopped" | "fin" | "fim" | "fine" | "ende" => Bound::End,
    "date" | "dates" | "day" | "when" | "fecha" | "data" | "datum" => Bound::Date,
};

/// The same in scripts that do not part words; the first that stands in a word counts.
const CONTAINED: &[(&str, Bound)] = &[
    ("開始", Bound::Start),
    ("发生", Bound::Start),
    ("発生", Bound::Start),
    ("終了", Bound::End),
    ("恢复", Bound::End),
    ("復旧", Bound::End),
    ("日付", Bound::Date),
    ("日期", Bound::Date),
];

/// Words of a label that speak of something other than the incident's own bounds.
static OTHER: Table<()> = table! {
    "author",
    "authors",
    "edited",
    "generated",
    "modified",
    "posted",
    "prepared",
    "review",
    "reviewed",
    "meeting",
    "publication",
    "published",
    "updated",
    "update",
    "created",
    "written",
    "report",
    "due",
    "document",
    "doc",
    "next",
    "loss",
    "revision",
    "postmortem",
    "retrospective",
    "découverte",
    "detección",
    "deteccion",
    "descubrimiento",
    "detecção",
    "descoberta",
    "entdeckung",
    "erkennung",
    "rilevazione",
    "rilevamento",
    "scoperta",
};

/// Words that open a line about the document: when it was written, changed, shown to others.
pub(crate) const DATELINES: &[&str] = &[
    "created",
    "edited",
    "last edited",
    "last modified",
    "last revised",
    "last updated",
    "posted",
    "published",
    "report date",
    "reviewed",
    "updated",
    "written",
];

/// What somebody did between two moments, rather than what anybody suffered.
pub(crate) const DOINGS: &[&str] = &[
    "merged",
    "deployed",
    "released",
    "rolled out",
    "pushed",
    "scheduled",
    "planned",
    "introduced",
];

/// What goes on between two moments without being trouble.
pub(crate) const UPKEEP: &[&str] = &["maint*"];

/// That what two moments bound comes again and again.
pub(crate) const RECURRING: &[&str] = &[
    "business hours",
    "cron*",
    "daily",
    "every day",
    "every night",
    "every week",
    "nightly",
    "office hours",
    "on call hours",
    "quiet hours",
    "weekly",
    "working hours",
];

/// Words of a sentence that tells when an incident began.
pub(crate) const BEGINNINGS: &[&str] = &[
    "became unavailable",
    "began",
    "begun",
    "broke",
    "happened",
    "occurred",
    "started",
    "starting",
    "was down",
    "went down",
    "were down",
];

/// Words before the moment at which it was over.
pub(crate) const ENDINGS: &[&str] = &[
    "back online",
    "back to normal",
    "back up",
    "came back",
    "corrected",
    "end time",
    "ended",
    "ending",
    "finished",
    "fixed",
    "recovered",
    "repaired",
    "resolved",
    "restored",
    "through to",
    "until",
    "up again",
];

/// Whether the moment beside a label is none of the incident's own: `Last updated`, `Date of review`.
pub fn is_of_other(label: &str) -> bool {
    words(label).any(|word| OTHER.has_caseless(word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What the moment beside a label is: `Start time`, `Resolved at`, `Date of incident`.
pub fn of(label: &str) -> Option<Bound> {
    if label.len() > 60 {
        return None;
    }
    let label = if label.is_ascii() { label.into() } else { Cow::from(label.to_lowercase()) };
    if is_of_other(&label) {
        return None;
    }
    let words = || words(&label);
    let of_word = |word: &str| {
        let contained =
            || CONTAINED.iter().find(|(known, _)| !word.is_ascii() && word.contains(known));
        let known = WORDS.get_caseless(word).copied();
        known.or_else(|| contained().map(|(_, bound)| *bound))
    };
    let mut bounds = words().filter_map(of_word);
    match bounds.next() {
        // "Date of resolution" is that of the end, "Date started" that of the start.
        Some(Bound::Date) => bounds.find(|bound| *bound != Bound::Date).or(Some(Bound::Date)),
        first => first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_a_bound() {
        for (label, bound) in [
            ("Start Time", Some(Bound::Start)),
            ("Incident began at", Some(Bound::Start)),
            ("Date/time resolved", Some(Bound::End)),
            ("Date of resolution", Some(Bound::End)),
            ("Date started", Some(Bound::Start)),
            ("Data di inizio", Some(Bound::Start)),
            ("Time to resolution", Some(Bound::End)),
            ("End", Some(Bound::End)),
            ("Date of the incident", Some(Bound::Date)),
            ("Date of review", None),
            ("Data rilevazione", None),
            ("Fecha de detección", None),
            ("終了時刻", Some(Bound::End)),
            ("Service restored", Some(Bound::End)),
            ("Mitigation complete", None),
            ("Impact", None),
        ] {
            assert_eq!(of(label), bound, "{label}");
        }
    }
}
