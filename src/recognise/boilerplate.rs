//! Prose about postmortems in general: what they are for, how they are held; copied from a course or a template.

use super::phrases::{Phrases, phrases};
use crate::vocabulary::lectures::{COMFORT, DEFINITIONS, FATE, HABITS, LEARNING, RECORDS, YOURS};

/// The groups of signs.
static SIGNS: Phrases = phrases![DEFINITIONS, LEARNING, HABITS, RECORDS, YOURS, FATE, COMFORT];

/// Bytes under which a text is too short to be such prose.
const SHORTEST: usize = 120;

/// Whether a text speaks of postmortems in general: two signs of different groups.
pub fn is_about_postmortems(text: &str) -> bool {
    if text.len() < SHORTEST {
        return false;
    }
    let mut said = 0;
    SIGNS.hear(text, |groups, _| said |= groups);
    said.count_ones() >= 2
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
