//! What a label says of the moment beside it: the start, the end, the date of the incident.

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
const WORDS: &[(&str, Bound)] = &[
    ("start", Bound::Start),
    ("started", Bound::Start),
    ("begin", Bound::Start),
    ("began", Bound::Start),
    ("beginning", Bound::Start),
    ("from", Bound::Start),
    ("since", Bound::Start),
    ("onset", Bound::Start),
    ("début", Bound::Start),
    ("inicio", Bound::Start),
    ("início", Bound::Start),
    ("inizio", Bound::Start),
    ("beginn", Bound::Start),
    ("anfang", Bound::Start),
    ("開始", Bound::Start),
    ("发生", Bound::Start),
    ("発生", Bound::Start),
    ("end", Bound::End),
    ("ended", Bound::End),
    ("until", Bound::End),
    ("to", Bound::End),
    ("finish", Bound::End),
    ("finished", Bound::End),
    ("resolved", Bound::End),
    ("restored", Bound::End),
    ("resolution", Bound::End),
    ("fin", Bound::End),
    ("fim", Bound::End),
    ("fine", Bound::End),
    ("ende", Bound::End),
    ("終了", Bound::End),
    ("恢复", Bound::End),
    ("復旧", Bound::End),
    ("date", Bound::Date),
    ("dates", Bound::Date),
    ("day", Bound::Date),
    ("when", Bound::Date),
    ("fecha", Bound::Date),
    ("data", Bound::Date),
    ("datum", Bound::Date),
    ("日付", Bound::Date),
    ("日期", Bound::Date),
    ("発生日", Bound::Date),
];

/// Words of a label that speak of something other than the incident's own bounds.
const OTHER: &[&str] = &[
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

/// Words of a sentence that tells when an incident began.
pub(crate) const BEGINNINGS: &[&str] =
    &["began", "begun", "happened", "occurred", "started", "starting", "went down", "broke"];

/// Words before the moment at which it was over.
pub(crate) const ENDINGS: &[&str] = &[
    "end time",
    "ended",
    "ending",
    "finished",
    "fixed",
    "resolved",
    "restored",
    "through to",
    "until",
];

/// What the moment beside a label is: `Start time`, `Resolved at`, `Date of incident`.
pub fn of(label: &str) -> Option<Bound> {
    if label.len() > 60 {
        return None;
    }
    let label = label.to_lowercase();
    let words = || label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if words().any(|word| OTHER.contains(&word)) {
        return None;
    }
    let of_word = |word: &str| {
        let first = word.as_bytes().first();
        let known = WORDS.iter().find(|(known, _)| {
            known.as_bytes().first() == first && *known == word
                || !word.is_ascii() && !known.is_ascii() && word.contains(known)
        });
        known.map(|(_, bound)| *bound)
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
            ("終了時刻", Some(Bound::End)),
            ("Impact", None),
        ] {
            assert_eq!(of(label), bound, "{label}");
        }
    }
}
