//! Prose about postmortems in general: what they are for, how they are held; copied from a course or a template.

use super::words::Phrases;

/// Signs of such prose, grouped by what they say.
const SIGNS: &[Phrases] = &[
    Phrases::new(&[
        "a postmortem should",
        "post mortem is a",
        "post mortem is an",
        "post mortem is the",
        "post mortems are",
        "postmortem is a",
        "postmortem is an",
        "postmortem is the",
        "postmortems are",
        "postmortems help",
    ]),
    Phrases::new(&[
        "from past failures",
        "from past incidents",
        "from past mistakes",
        "from previous failures",
        "from previous incidents",
        "from previous mistakes",
        "learn from failure",
        "learn from mistakes",
        "learn from our mistakes",
    ]),
    Phrases::new(&[
        "typically conducted",
        "typically entails",
        "typically held",
        "typically involves",
        "usually conducted",
        "usually entails",
        "usually held",
        "usually involves",
        "usually written",
    ]),
    Phrases::new(&[
        "a record of an incident",
        "a written record of an incident",
        "artifact is created",
        "artifact is produced",
        "document is created",
        "document is produced",
    ]),
    Phrases::new(&[
        "your company",
        "your incident response",
        "your organisation",
        "your organization",
        "your team's response",
    ]),
    Phrases::new(&[
        "failure is inevitable",
        "failures are inevitable",
        "outages are inevitable",
        "system will eventually fail",
        "systems will eventually fail",
    ]),
    Phrases::new(&[
        "failing is fine",
        "failing is normal",
        "failure is normal",
        "great opportunity to learn",
        "opportunity to learn and improve",
    ]),
];

/// Bytes under which a text is too short to be such prose.
const SHORTEST: usize = 120;

/// Whether a text speaks of postmortems in general: two signs of different groups.
pub fn is_about_postmortems(text: &str) -> bool {
    if text.len() < SHORTEST {
        return false;
    }
    SIGNS.iter().filter(|signs| signs.is_in(text)).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::is_about_postmortems;

    #[test]
    fn definitions_are_about_postmortems_and_reports_are_not() {
        for (text, is) in [
            (
                "Postmortems are meetings that teams hold once the dust has settled. One typically involves \
                 everybody who took part, and ends with a list of improvements.",
                true,
            ),
            (
                "Any large system will eventually fail. What matters is that we write down why, so that \
                 others can learn from mistakes that they did not make.",
                true,
            ),
            (
                "The cache was cold after the restart, so that every page went to the database. The usual \
                 warm-up job, which typically involves three hosts, was off.",
                false,
            ),
            ("Postmortems are usually conducted soon.", false),
        ] {
            assert_eq!(is_about_postmortems(text), is, "{text}");
        }
    }
}
