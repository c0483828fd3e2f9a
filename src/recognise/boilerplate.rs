//! Prose about postmortems in general: what they are for, how they are held; copied from a course or a template.

/// Signs of such prose, grouped by what they say; English, lower case.
const SIGNS: &[&[&str]] = &[
    &[
        "postmortems are",
        "post-mortems are",
        "postmortem is a ",
        "post-mortem is a ",
        "postmortem is an ",
        "post-mortem is an ",
        "postmortem is the process",
        "postmortems help",
        "a postmortem should",
    ],
    &[
        "from past incidents",
        "from past failures",
        "from past mistakes",
        "from previous mistakes",
        "from previous incidents",
        "from previous failures",
        "learn from failure",
        "learn from mistakes",
        "learn from our mistakes",
    ],
    &[
        "usually involves",
        "typically involves",
        "usually entails",
        "typically entails",
        "usually conducted",
        "typically conducted",
        "usually held",
        "typically held",
        "usually written",
    ],
    &[
        "artifact is created",
        "artifact is produced",
        "document is created",
        "document is produced",
        "a written record of an incident",
        "a record of an incident",
    ],
    &[
        "your incident response",
        "your team's response",
        "your organization",
        "your organisation",
        "your company",
    ],
    &[
        "system will eventually fail",
        "systems will eventually fail",
        "failing is normal",
        "failure is inevitable",
        "failures are inevitable",
        "outages are inevitable",
    ],
];

/// Bytes under which a text is too short to be such prose.
const SHORTEST: usize = 120;

/// Whether a text speaks of postmortems in general: two signs of different groups.
pub fn is_about_postmortems(text: &str) -> bool {
    if text.len() < SHORTEST {
        return false;
    }
    let text = text.to_lowercase();
    let shows = |signs: &&&[&str]| signs.iter().any(|sign| text.contains(sign));
    SIGNS.iter().filter(shows).count() >= 2
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
