//! A title of which several things are asked, spelled only where its own spelling does not tell.

use super::{Beside, Further, TitleMeaning, exact, is_known, meaning, near};
use crate::vocabulary::Roles;
use crate::vocabulary::normal::{Room, Spelled, normalise};
use crate::vocabulary::table::Hashed;
use crate::vocabulary::titles::{ACTION_GROUPS, AT_ONCE, LABELS, TITLES};

/// A title of which several things are asked. Most are written as the tables have them; any other is spelled, once.
pub(crate) struct Asked<'t> {
    text: &'t str,
    further: Further<'t>,
    /// Where it will be spelled, until it is.
    room: Option<&'t mut Room>,
    spelled: Spelled<'t>,
}

impl<'t> Asked<'t> {
    pub(crate) fn new(text: &'t str, further: Further<'t>, room: &'t mut Room) -> Self {
        Self { text, further, room: Some(room), spelled: Spelled::default() }
    }

    /// What it means as the title of a section: a heading, a bold line, a plain line.
    pub(crate) fn title(&mut self) -> TitleMeaning {
        if let Some(roles) = self.as_written(Beside::Nothing) {
            return roles.into();
        }
        let title = self.spelled();
        let roles = meaning(title, self.further, Beside::Nothing);
        let roles = if roles.is_empty() { self.in_brackets() } else { roles };
        TitleMeaning { roles, near: if roles.is_empty() { near(title) } else { None } }
    }

    /// The same of a heading, which may name what it is about behind a colon: `Cause 5: the missing key`,
    /// `Phase 2: Detection`.
    pub(crate) fn heading(&mut self) -> TitleMeaning {
        let whole = self.title();
        if !whole.roles.is_empty() || !self.text.contains([':', '：']) {
            return whole;
        }
        let (name, about) = self.spelled().split_at_sign(b':');
        let roles = |part| meaning(part, self.further, Beside::Nothing);
        let mut parts = [name, about].into_iter().map(roles);
        parts.find(|part| !part.is_empty()).map_or(whole, TitleMeaning::from)
    }

    /// What it is for as a label that has its value beside it: `Impact: …`, a table row's key.
    pub(crate) fn label(&mut self) -> Roles {
        let known = self.as_written(Beside::Value);
        known.unwrap_or_else(|| meaning(self.spelled(), self.further, Beside::Value))
    }

    /// Whether it is a known title word for word, or made of such.
    pub(crate) fn is_known(&mut self) -> bool {
        let known = self.as_written(Beside::Nothing).is_some_and(|roles| !roles.is_empty());
        known || is_known(self.spelled())
    }

    /// Whether inside a section of follow-up work it only groups it: `Short term`, `Tasks`.
    /// Elsewhere such a title means nothing.
    pub(crate) fn is_action_group(&mut self) -> bool {
        let title = self.spelled().without_number();
        let groups = |title: Spelled<'_>| ACTION_GROUPS.holds(title.hashed());
        groups(title)
            || title.parts(b'/').all(groups)
            || title.parts(b':').next().is_some_and(groups)
    }

    /// Whether under the resolution it is of what was done at once: `Immediate actions`.
    pub(crate) fn is_at_once(&mut self) -> bool {
        AT_ONCE.holds(self.spelled().without_number().hashed())
    }

    /// The roles of a title that is written as the tables have it, but for capitals and a number before it.
    fn as_written(&self, beside: Beside) -> Option<Roles> {
        let known = |text: &str| {
            let may_be = TITLES.may_hold(text.len()) || LABELS.may_hold(text.len());
            let title = may_be.then(|| Hashed::of(text))?;
            let label =
                if beside == Beside::Value { LABELS.get_hashed_caseless(title) } else { None };
            label.or_else(|| TITLES.get_hashed_caseless(title)).copied()
        };
        match known(self.text) {
            Some(roles) => {
                let further = self.further.roles(self.text);
                Some(if further.is_empty() { roles } else { further })
            }
            None if self.further.is_empty() => known(past_number(self.text)?),
            None => None,
        }
    }

    /// The roles of a known title in the brackets of one that is not: `Analyse technique (Root cause analysis)`. A word
    /// by itself there tells of what sort something is.
    fn in_brackets(&mut self) -> Roles {
        let inside = || {
            let (_, rest) = self.text.split_once(['(', '（'])?;
            Some(rest.split_once([')', '）'])?.0)
        };
        let Some(inside) = inside() else { return Roles::NONE };
        let mut room = Room::default();
        let name = normalise(inside, &mut room);
        let is_title = name.len() > 1 || inside.chars().filter(|c| !c.is_ascii()).count() > 3;
        // What has a number, such as a time, is no title.
        let mut has_number =
            || self.spelled().without_number().as_bytes().iter().any(u8::is_ascii_digit);
        if !is_title || has_number() {
            return Roles::NONE;
        }
        exact(name, Beside::Nothing).map_or(Roles::NONE, |roles| roles.within(Roles::CORE))
    }

    fn spelled(&mut self) -> Spelled<'t> {
        if let Some(room) = self.room.take() {
            self.spelled = normalise(self.text, room);
        }
        self.spelled
    }
}

/// A title without the number that it plainly begins with: `3. Timeline`.
fn past_number(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).filter(|_| matches!(digits, 1 | 2))?;
    let title = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
    // "1. 5 whys" has two numbers.
    (!title.starts_with(|first: char| first.is_ascii_digit())).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::super::{roles_of, title};
    use super::*;
    use crate::vocabulary::Role::{self, *};

    #[test]
    fn a_title_written_as_in_the_tables_means_the_same_unspelled() {
        let mut room = Room::default();
        for phrase in TITLES.phrases().chain(LABELS.phrases()) {
            for text in [phrase.to_uppercase(), format!("12) {phrase}")] {
                for beside in [Beside::Nothing, Beside::Value] {
                    let written =
                        Asked::new(&text, Further::default(), &mut room).as_written(beside);
                    let spelled = roles_of(normalise(&text, &mut room), beside);
                    assert_eq!(written.unwrap_or(spelled), spelled, "{text}");
                }
            }
        }
    }

    #[test]
    fn labels_mean_roles() {
        let cases: &[(&str, &[Role])] = &[
            ("Start Time", &[Duration]),
            ("Ended", &[Duration]),
            ("Total outage duration", &[Duration]),
            ("Time to recovery", &[Duration]),
            ("Time to detection", &[Detection]),
            ("Detection gap", &[Detection]),
            ("Affected users", &[Impact]),
            ("Services affected", &[Impact]),
            ("Sync jobs affected", &[Impact]),
            ("Author", &[Metadata]),
            ("Problem source", &[RootCause]),
            ("Fecha del incidente", &[Metadata]),
            ("Offen", &[]),
            ("14:05", &[]),
        ];
        for (text, roles) in cases {
            let mut room = Room::default();
            let roles_of = Asked::new(text, Further::default(), &mut room).label();
            assert_eq!(roles_of.iter().collect::<Vec<_>>(), *roles, "{text}");
        }
        assert!(title("Start", Further::default()).roles.is_empty());
    }

    #[test]
    fn titles_are_known_word_for_word() {
        let known =
            |text: &str| Asked::new(text, Further::default(), &mut Room::default()).is_known();
        for text in ["Impact", "root causes", "2. Timeline", "Root cause and fix"] {
            assert!(known(text), "{text}");
        }
        for text in
            ["Impact of it", "No impact", "Root cause found", "Fixed", "Affected versions", ""]
        {
            assert!(!known(text), "{text}");
        }
    }

    #[test]
    fn groups_hold_inside_follow_up_work() {
        let groups = |text: &str| {
            Asked::new(text, Further::default(), &mut Room::default()).is_action_group()
        };
        for text in [
            "Short term:",
            "Immediate (completed)",
            "Improvements/Fixes",
            "Prevention 🛡️",
            "Kurzfristig",
        ] {
            assert!(groups(text), "{text}");
        }
        assert!(!groups("Rollback of the database"));
    }
}
