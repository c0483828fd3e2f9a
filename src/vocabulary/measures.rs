//! What a stated length is the length of: the whole incident, its detection, its recovery, or a part.

use std::ops::Range;

use crate::recognise::phrases::{Phrases, phrases};
use crate::recognise::wording::{Heard, Theme};

/// What a stated length is the length of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The whole incident.
    Total,
    /// Until it was noticed.
    Detection,
    /// Until it was mitigated or resolved.
    Recovery,
    /// Something else, or unclear.
    Part,
}

/// Words of a label that say what its length measures, in the order of [`LABELLED`]; the first counts.
static LABELS: Phrases = phrases![
    &["detect*", "notice*", "ttd*", "mttd*"],
    &["recover*", "resol*", "restor*", "repair*", "mitigat*", "ttr*", "mttr*"],
    &["acknowledge*", "investigat*", "respon*"]
];

/// Words of a label beside which `01:15` is a length; beside others, such as "Start time", it is a time of day.
static OF_LENGTHS: Phrases = phrases!(&[
    "duration*",
    "downtime*",
    "length",
    "how long",
    "time to",
    "ttd",
    "ttr",
    "mttd",
    "mttr",
    "durée",
    "duración",
    "duração",
    "dauer*",
    "ausfalldauer",
    "ausfallzeit",
    "durata",
    "停止時間",
    "障害時間",
    "持续",
    "时长",
    "時長",
]);

/// Whether a label says that what stands beside it is a length, so that `01:15` is one.
pub fn is_of_length(label: &str) -> bool {
    OF_LENGTHS.is_in(label)
}

/// What the lists of [`LABELS`] say.
const LABELLED: [Measure; 3] = [Measure::Detection, Measure::Recovery, Measure::Part];

/// Words before a length that make it the length of the incident.
pub(crate) const LASTED: &[&str] = &[
    "lasted",
    "lasting",
    "duration*",
    "down for",
    "outage for",
    "unavailable for",
    "outage of",
    "downtime of",
    "total of",
    "offline for",
    "inaccessible for",
    "unusable for",
    "not accessible for",
    "not available for",
    "unreachable for",
    "halted for",
    "unresponsive for",
    "interruption of",
    "disruption of",
    "incident of",
    "window of",
    "experienced",
    "a duré",
    "pendant",
    "duró",
    "durante",
    "durou",
    "dauerte",
    "für",
    "è durato",
    "durata",
    "持续",
    "连续失败",
    "中断",
];

/// Words before a length that make it the time until it was over.
pub(crate) const UNTIL_OVER: &[&str] = &[
    "fixed after",
    "fixed in",
    "fixed within",
    "resolved after",
    "resolved in",
    "resolved within",
    "restored after",
    "restored in",
    "restored within",
    "recovered after",
    "recovered in",
    "recovered within",
    "mitigated in",
    "mitigated within",
    "back online in",
    "back up in",
];

/// What lasts besides an incident.
const INQUIRIES: &[&str] = &[
    "investigation",
    "analysis",
    "diagnosis",
    "review",
    "enquête",
    "analyse",
    "investigación",
    "análisis",
    "investigação",
    "análise",
    "untersuchung",
    "fehlersuche",
    "indagine",
    "analisi",
];

/// Words after a length that make it the length of the incident.
static AFTER: Phrases = phrases!(&[
    "outage*",
    "of downtime*",
    "downtime*",
    "interruption*",
    "of unavailability*",
    "service disruption*",
    "incident*",
    "of outage*",
    "in total*",
    "long outage*",
]);

/// What a length behind which one of these stands is the length of: no incident, but what was felt of it.
static SYMPTOMS: Phrases = phrases!(&[
    "block time*",
    "delay*",
    "latenc*",
    "load time*",
    "lag*",
    "page load*",
    "pause*",
    "response time*",
    "responses",
    "timeout*",
    "wait*",
]);

/// Words between which a length is the time until it was over: `it took us 40 minutes to restore the service`.
static TOOK: Phrases = phrases!(&["took"]);
static TO_END: Phrases = phrases!(&[
    "to fix",
    "to fully recover",
    "to fully restore",
    "to mitigate",
    "to recover",
    "to repair",
    "to resolve",
    "to restore",
]);

/// Words after a length that make it one of delay or age.
const LAG: &[&str] =
    &["late", "later", "delay", "delayed", "behind", "old", "ago", "earlier", "before", "after"];

/// How many words may stand between a label or phrase and its length.
const LEAD: usize = 3;

/// How many bytes into a text they reach, at most: where no spaces part words, one may go on for megabytes.
const LONGEST_LEAD: usize = 256;

/// How many bytes before a length its words are looked for in.
const NEAR: usize = 40;

/// What the length at `range` of a text measures. `label` is the title or label that the text stands
/// under; `is_field` says that it is one for the duration.
pub fn of(label: &str, heard: Heard<'_>, range: &Range<usize>, is_field: bool) -> Measure {
    let text = heard.text;
    let leads = || {
        range.start <= LONGEST_LEAD && text[..range.start].split_whitespace().nth(LEAD).is_none()
    };
    if (is_field || leads())
        && let Some(measure) = labelled(label)
    {
        return measure;
    }
    if is_field {
        return Measure::Total;
    }
    let from = text.floor_char_boundary(range.start.saturating_sub(NEAR));
    let before = heard.part(from..range.start);
    let after = text[range.end..].trim_start_matches([' ', '-', '\u{a0}']);
    if SYMPTOMS.match_at(after, 0).is_some() {
        Measure::Part
    } else if leads_up(before, Theme::Lasted) || AFTER.match_at(after, 0).is_some() {
        Measure::Total
    } else if leads_up(before, Theme::UntilOver)
        || TO_END.match_at(after, 0).is_some() && TOOK.is_in(before.text)
    {
        Measure::Recovery
    } else {
        Measure::Part
    }
}

/// What the first word of a label that says so says that its length measures.
fn labelled(label: &str) -> Option<Measure> {
    let mut first = None;
    LABELS.hear(label, |lists, _| {
        first.get_or_insert(lists.trailing_zeros() as usize);
    });
    LABELLED.get(first?).copied()
}

/// Whether a phrase of a theme stands in what comes before a length with at most three words between.
fn leads_up(before: Heard<'_>, theme: Theme) -> bool {
    let is_of_inquiry = |found: &Range<usize>| {
        let mut subject = before.text.get(..found.start).unwrap_or_default().split_whitespace();
        subject.next_back().is_some_and(|word| INQUIRIES.contains(&word.to_lowercase().as_str()))
    };
    before.phrases(theme).filter(|found| !is_of_inquiry(found)).any(|found| {
        let between = before.text.get(found.end..).unwrap_or_default().split_whitespace();
        // Marks that stand alone are no words.
        between.filter(|word| word.contains(char::is_alphanumeric)).nth(LEAD).is_none()
    })
}

/// Whether a length and a window of the same text, which stand at these ranges, stand side by side: at most
/// one word is between them, and none that speaks of a delay.
pub fn are_adjacent(text: &str, length: &Range<usize>, window: &Range<usize>) -> bool {
    let between = if length.end <= window.start {
        length.end..window.start
    } else {
        window.end..length.start
    };
    let Some(between) = text.get(between) else { return false };
    let mut words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let after =
        text[length.end..].split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let lags = |word: &str| LAG.iter().any(|lag| word.eq_ignore_ascii_case(lag));
    words.nth(1).is_none() && !after.is_some_and(lags)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::wording::heard_in;

    #[test]
    fn words_around_a_length_say_what_it_measures() {
        for (label, text, length, is_field, expected) in [
            ("Duration", "2 hours", "2 hours", true, Measure::Total),
            ("Time to detection", "5 minutes", "5 minutes", false, Measure::Detection),
            ("Time to recovery", "68 minutes", "68 minutes", true, Measure::Recovery),
            ("Summary", "The shop was down for about 2 hours.", "2 hours", false, Measure::Total),
            ("Impact", "A 30 minute outage of the API", "30 minute", false, Measure::Total),
            (
                "Impact",
                "for the duration of the incident (~2 minutes)",
                "2 minutes",
                false,
                Measure::Total,
            ),
            (
                "Detection",
                "Nothing was wrong in the last 90 days.",
                "90 days",
                false,
                Measure::Part,
            ),
            ("Summary", "Logs are kept for 30 days.", "30 days", false, Measure::Part),
            ("Summary", "The investigation lasted 3 days.", "3 days", false, Measure::Part),
            ("Resumen", "La caída duró 3 horas.", "3 horas", false, Measure::Total),
            ("Resumen", "El análisis duró 3 horas.", "3 horas", false, Measure::Part),
            ("Summary", "All was fixed in about an hour.", "an hour", false, Measure::Recovery),
            ("Summary", "Users experienced 60 second timeouts.", "60 second", false, Measure::Part),
            ("Summary", "Users experienced 2 hours of errors.", "2 hours", false, Measure::Total),
        ] {
            let start = text.find(length).unwrap();
            let range = start..start + length.len();
            let measure = heard_in(text, |heard| of(label, heard, &range, is_field));
            assert_eq!(measure, expected, "{text}");
        }
    }

    #[test]
    fn a_length_belongs_to_the_window_beside_it() {
        for (text, length, window, expected) in [
            ("2 hours (08:00 to 10:00)", "2 hours", "08:00 to 10:00", true),
            ("for 2 h, from 08:00 to 10:00", "2 h", "08:00 to 10:00", true),
            ("08:00-10:00: 2 hours", "2 hours", "08:00-10:00", true),
            ("08:00 to 10:00 mail was 40 minutes late", "40 minutes", "08:00 to 10:00", false),
            ("40 minutes late, 08:00 to 10:00", "40 minutes", "08:00 to 10:00", false),
        ] {
            let range = |part: &str| {
                let start = text.find(part).unwrap();
                start..start + part.len()
            };
            assert_eq!(are_adjacent(text, &range(length), &range(window)), expected, "{text}");
        }
    }
}
