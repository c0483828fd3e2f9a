//! Prose about postmortems in general: what they are for, how they are held; copied from a course or a template.

use super::phrases::Phrases;

/// Signs of such prose, those that say the same side by side.
static SIGNS: Phrases = Phrases::new(&[
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
    "from past failures",
    "from past incidents",
    "from past mistakes",
    "from previous failures",
    "from previous incidents",
    "from previous mistakes",
    "learn from failure",
    "learn from mistakes",
    "learn from our mistakes",
    "typically conducted",
    "typically entails",
    "typically held",
    "typically involves",
    "usually conducted",
    "usually entails",
    "usually held",
    "usually involves",
    "usually written",
    "a record of an incident",
    "a written record of an incident",
    "artifact is created",
    "artifact is produced",
    "document is created",
    "document is produced",
    "your company",
    "your incident response",
    "your organisation",
    "your organization",
    "your team's response",
    "failure is inevitable",
    "failures are inevitable",
    "outages are inevitable",
    "system will eventually fail",
    "systems will eventually fail",
    "failing is fine",
    "failing is normal",
    "failure is normal",
    "great opportunity to learn",
    "opportunity to learn and improve",
]);

/// Where in the list each group of signs ends.
const GROUPS: [usize; 7] = [10, 19, 28, 34, 39, 44, 49];

/// Bytes under which a text is too short to be such prose.
const SHORTEST: usize = 120;

/// Whether a text speaks of postmortems in general: two signs of different groups.
pub fn is_about_postmortems(text: &str) -> bool {
    if text.len() < SHORTEST {
        return false;
    }
    let mut said = [false; GROUPS.len()];
    let mut from = 0;
    while let Some((range, place)) = SIGNS.find_which(text, from) {
        if let Some(said) = said.get_mut(GROUPS.partition_point(|end| *end <= place)) {
            *said = true;
        }
        from = range.end;
    }
    said.into_iter().filter(|said| *said).count() >= 2
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
