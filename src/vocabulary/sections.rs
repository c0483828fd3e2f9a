//! What a section's title, a label, a table row's key or a key of the front matter says it is for.

use super::normal::{normalise, without_number};
use super::titles::{
    ACTION_GROUPS, ASKED, CHECKLISTS, COMMON, CONTAINED, LABELS, MODIFIERS, SENTENCE, SITE_KEYS,
    STRONG, TITLES, WEAK,
};
use super::{Role, Roles, questions};

/// Most words of a title that is searched for words that decide.
const SHORT: usize = 8;

/// What a title means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TitleMeaning {
    /// What it is for; none where nothing is known.
    pub roles: Roles,
    /// Where it has no role: the known title that it nearly is.
    pub near: Option<(Role, &'static str)>,
}

/// Titles that go before those pmlint knows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Further<'a> {
    /// A team's own, as written.
    pub own: &'a [(String, Role)],
    /// Those of the house style, in the spelling of the tables.
    pub style: &'a [(&'a str, Role)],
}

impl Further<'_> {
    fn roles(self, title: &str) -> Roles {
        let own = self.own.iter().filter(|(name, _)| normalise(name) == title);
        let style = self.style.iter().filter(|(name, _)| *name == title);
        let all = own.map(|(_, role)| *role).chain(style.map(|(_, role)| *role));
        all.fold(Roles::NONE, |roles, role| roles.with(role.into()))
    }
}

/// What the title of a section means: a heading, a bold line, a plain line.
pub fn title(text: &str, further: Further<'_>) -> TitleMeaning {
    meaning(text, further, Table::Titles)
}

/// What a label means that has its value beside it: `Impact: …`, a table row's key.
pub fn label(text: &str, further: Further<'_>) -> TitleMeaning {
    meaning(text, further, Table::Labels)
}

/// What a key of the front matter means: nothing, where what it holds is for the site and not part of
/// the report.
pub fn key(text: &str, further: Further<'_>) -> TitleMeaning {
    if SITE_KEYS.contains(text) {
        return TitleMeaning::default();
    }
    label(&text.replace(['_', '-'], " "), further)
}

/// Whether a title is that of a checklist: steps to be gone through every time.
pub fn is_checklist(text: &str) -> bool {
    normalise(text).split(' ').any(|word| CHECKLISTS.contains(word))
}

/// Whether a title inside a section of follow-up work only groups it: `Short term`, `Tasks`.
/// Elsewhere such a title means nothing.
pub fn is_action_group(text: &str) -> bool {
    let title = normalise(text);
    let title = without_number(&title);
    ACTION_GROUPS.contains(title)
        || title.split(" / ").all(|part| ACTION_GROUPS.contains(part))
        || title.split(" : ").next().is_some_and(|head| ACTION_GROUPS.contains(head))
}

/// Where to look a title up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    Titles,
    Labels,
}

fn meaning(text: &str, further: Further<'_>, table: Table) -> TitleMeaning {
    let title = normalise(text);
    if title.is_empty() {
        return TitleMeaning::default();
    }
    let mut roles = further.roles(&title);
    let title = ASKED.iter().find_map(|asked| title.strip_suffix(asked)).unwrap_or(&title);
    if roles.is_empty() {
        roles = roles_of(title, table);
    }
    let near = if roles.is_empty() { near(without_number(title)) } else { None };
    TitleMeaning { roles, near }
}

fn roles_of(title: &str, table: Table) -> Roles {
    if let Some(roles) = exact(title, table) {
        return roles;
    }
    let title = without_number(title);
    if let Some(roles) = exact(title, table).or_else(|| every_part(title, table)) {
        return roles;
    }
    let Some((head, about)) = title.split_once(" : ") else { return searched(title) };
    exact(head, table)
        .or_else(|| every_part(head, table))
        .or_else(|| Some(searched(head)).filter(|roles| !roles.is_empty()))
        .or_else(|| exact(about, Table::Titles))
        .unwrap_or_default()
}

/// The roles of a whole title.
fn exact(title: &str, table: Table) -> Option<Roles> {
    let label = if table == Table::Labels { LABELS.get(title) } else { None };
    label.or_else(|| TITLES.get(title)).or_else(|| TITLES.get(title.strip_prefix("the ")?)).copied()
}

/// The roles of a title made of titles: all together where every part has one.
fn every_part(title: &str, table: Table) -> Option<Roles> {
    let mut roles = Roles::NONE;
    if title.contains(" / ") {
        for part in title.split(" / ") {
            let found = exact(part, table)
                .or_else(|| Some(searched(part)).filter(|roles| !roles.is_empty()));
            roles = roles.with(found?);
        }
        return Some(roles);
    }
    if title.is_ascii() {
        return None;
    }
    let (first, second) =
        ["と", "和", "与", "及"].iter().find_map(|sign| title.split_once(sign))?;
    Some(exact(first.trim(), table)?.with(exact(second.trim(), table)?))
}

/// The roles of a title by a question that it asks, or a word in it that decides.
fn searched(title: &str) -> Roles {
    if title.is_ascii() || title.contains(' ') {
        let count = title.split(' ').count();
        let asked = questions::roles(title);
        if !asked.is_empty()
            || count > SHORT
            || title.split(' ').any(|word| SENTENCE.contains(word))
        {
            return asked;
        }
        return strong(title).or_else(|| weak(title)).map_or(Roles::NONE, Roles::from);
    }
    if title.chars().count() > 2 * SHORT {
        return Roles::NONE;
    }
    let found = CONTAINED.iter().filter(|(word, _)| title.contains(word));
    found.fold(Roles::NONE, |roles, (_, role)| roles.with((*role).into()))
}

/// What a title is about that is decided by a word in it. The last counts, since that is the one that the
/// others qualify, but not behind "of" or "for".
fn strong(title: &str) -> Option<Role> {
    let head_end = [" of ", " for ", " during ", " de ", " del ", " do ", " di "]
        .iter()
        .filter_map(|word| title.find(word))
        .min()
        .unwrap_or(title.len());
    let (head, rest) = title.split_at(head_end);
    last_of(&STRONG, head).or_else(|| last_of(&STRONG, rest))
}

/// What a title is about that holds one weak word and nothing else of weight.
fn weak(title: &str) -> Option<Role> {
    let role = last_of(&WEAK, title)?;
    let light = |word: &str| MODIFIERS.contains(word) || WEAK.contains_key(word);
    title.split(' ').all(light).then_some(role)
}

/// The role of the last phrase of one to three words of `title` that `table` holds; the longest of those
/// that end at the same word.
fn last_of(table: &phf::Map<&str, Role>, title: &str) -> Option<Role> {
    let mut end = title.len();
    while end > 0 {
        let upto = title.get(..end)?;
        let mut start = upto.len();
        let mut found = None;
        for _ in 0..3 {
            start = upto.get(..start.saturating_sub(1))?.rfind(' ').map_or(0, |at| at + 1);
            found = table.get(upto.get(start..)?).or(found);
            if start == 0 {
                break;
            }
        }
        if let Some(role) = found {
            return Some(*role);
        }
        end = upto.rfind(' ').unwrap_or(0);
    }
    None
}

/// The common title that this one misspells by a letter or two.
fn near(title: &str) -> Option<(Role, &'static str)> {
    let far = if title.len() >= 8 { 2 } else { 1 };
    if title.len() < 5 || !title.is_ascii() {
        return None;
    }
    COMMON
        .iter()
        .filter(|(common, _)| {
            common.as_bytes().first() == title.as_bytes().first()
                && common.len().abs_diff(title.len()) <= far
        })
        .find(|(common, _)| strsim::osa_distance(common, title) <= far)
        .map(|(common, role)| (*role, *common))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Role::*;

    fn names(roles: Roles) -> Vec<Role> {
        roles.iter().collect()
    }

    #[test]
    fn titles_mean_roles() {
        let cases: &[(&str, &[Role])] = &[
            ("Timeline", &[Timeline]),
            ("## 3. Timeline (all times UTC)", &[Timeline]),
            ("🕒 TIMELINE:", &[Timeline]),
            ("Misc. Timeline of events", &[Timeline]),
            ("Timeline of the impact", &[Timeline]),
            ("Root cause and resolution", &[RootCause, Resolution]),
            ("Root Cause & Resolution", &[RootCause, Resolution]),
            ("Root cause and resolution must contain:", &[RootCause, Resolution]),
            ("Root Cause Explanation", &[RootCause]),
            ("ROOT CAUSE: the missing key", &[RootCause]),
            ("Five whys", &[RootCause]),
            ("5 Whys", &[RootCause]),
            ("What happened and why it happened", &[Summary, RootCause]),
            ("Impact on customers", &[Impact]),
            ("User-facing impact", &[Impact]),
            ("Resolution details", &[Resolution]),
            ("Technical debt resolution", &[]),
            ("Corrective/Preventative measures", &[Actions]),
            ("Lessons learned and action items", &[Actions, Lessons]),
            ("What are we doing to prevent this?", &[Actions]),
            ("How was the issue detected?", &[Detection]),
            ("When did we notice?", &[Detection]),
            ("What was the root cause?", &[RootCause]),
            ("Where we got lucky", &[Lessons]),
            ("What has been done", &[Resolution, Actions]),
            ("We found the root cause", &[]),
            ("Here is the timeline", &[]),
            ("Chronologie de l'incident", &[Timeline]),
            ("Causa raíz y resolución", &[RootCause, Resolution]),
            ("Ursache und Behebung", &[RootCause, Resolution]),
            ("Maßnahmen", &[Actions]),
            ("原因と対応", &[RootCause, Resolution]),
            ("影响范围", &[Impact]),
            ("根本原因の詳細", &[RootCause]),
            ("Conclusion", &[]),
            ("The bridge", &[]),
            ("", &[]),
        ];
        for (text, roles) in cases {
            assert_eq!(names(title(text, Further::default()).roles), *roles, "{text}");
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
            ("14:05", &[]),
        ];
        for (text, roles) in cases {
            assert_eq!(names(label(text, Further::default()).roles), *roles, "{text}");
        }
        assert!(title("Start", Further::default()).roles.is_empty());
    }

    #[test]
    fn a_team_has_titles_of_its_own() {
        let own = [("Chain of doom".to_owned(), Timeline)];
        let further = Further { own: &own, style: &[("remediation", Actions)] };
        assert_eq!(names(title("Chain of Doom:", further).roles), [Timeline]);
        assert_eq!(names(title("Remediation", further).roles), [Actions]);
    }

    #[test]
    fn slips_are_near() {
        assert_eq!(title("Atendees", Further::default()).near, Some((Participants, "attendees")));
        assert_eq!(title("Tmeline", Further::default()).near, Some((Timeline, "timeline")));
        assert_eq!(title("Roto cause", Further::default()).near, Some((RootCause, "root cause")));
        assert_eq!(title("Timber", Further::default()).near, None);
        assert_eq!(title("Timeline", Further::default()).near, None);
    }

    #[test]
    fn groups_hold_inside_follow_up_work() {
        for text in [
            "Short term:",
            "Immediate (completed)",
            "Improvements/Fixes",
            "Prevention 🛡️",
            "Kurzfristig",
        ] {
            assert!(is_action_group(text), "{text}");
        }
        assert!(!is_action_group("Rollback of the database"));
    }
}
