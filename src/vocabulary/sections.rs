//! What a section's title, a label, a table row's key or a key of the front matter says it is for.

use std::ops::Range;

use super::normal::{Room, normalise, normalise_name, without_number};
use super::table::{Hash, Hashed, Table};
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

impl From<Roles> for TitleMeaning {
    fn from(roles: Roles) -> Self {
        Self { roles, near: None }
    }
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
        let is_own = |name: &str| normalise(name, &mut Room::default()) == title;
        let own = self.own.iter().filter(|(name, _)| is_own(name));
        let style = self.style.iter().filter(|(name, _)| *name == title);
        let all = own.map(|(_, role)| *role).chain(style.map(|(_, role)| *role));
        all.fold(Roles::NONE, |roles, role| roles.with(role.into()))
    }
}

/// What the title of a section means: a heading, a bold line, a plain line.
pub fn title(text: &str, further: Further<'_>) -> TitleMeaning {
    let mut room = Room::default();
    let title = normalise(text, &mut room);
    let roles = meaning(title, further, Beside::Nothing);
    TitleMeaning { roles, near: if roles.is_empty() { near(title) } else { None } }
}

/// The same of a heading, which may name what it is about behind a colon: `Cause 5: the missing key`,
/// `Phase 2: Detection`.
pub fn heading(text: &str, further: Further<'_>) -> TitleMeaning {
    let whole = title(text, further);
    let Some((before, after)) = text.split_once([':', '：']).filter(|_| whole.roles.is_empty())
    else {
        return whole;
    };
    let mut room = Room::default();
    let mut roles = |part| meaning(normalise(part, &mut room), further, Beside::Nothing);
    let parts = [before, after].map(&mut roles);
    parts.into_iter().find(|part| !part.is_empty()).map_or(whole, TitleMeaning::from)
}

/// What a label is for that has its value beside it: `Impact: …`, a table row's key.
pub fn label(text: &str, further: Further<'_>) -> Roles {
    meaning(normalise(text, &mut Room::default()), further, Beside::Value)
}

/// What a key of the front matter is for: nothing, where what it holds is for the site and not part of the report.
pub fn key(text: &str, further: Further<'_>) -> Roles {
    if SITE_KEYS.has(text) {
        return Roles::NONE;
    }
    meaning(normalise_name(text, &mut Room::default()), further, Beside::Value)
}

/// Whether a title is that of a checklist: steps to be gone through every time.
pub fn is_checklist(text: &str) -> bool {
    normalise(text, &mut Room::default()).split(' ').any(|word| CHECKLISTS.has(word))
}

/// Whether a title inside a section of follow-up work only groups it: `Short term`, `Tasks`.
/// Elsewhere such a title means nothing.
pub fn is_action_group(text: &str) -> bool {
    let mut room = Room::default();
    let title = without_number(normalise(text, &mut room));
    ACTION_GROUPS.has(title)
        || parts(title, '/').all(|part| ACTION_GROUPS.has(part))
        || parts(title, ':').next().is_some_and(|head| ACTION_GROUPS.has(head))
}

/// What stands beside a title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Nothing,
    Value,
}

fn meaning(title: &str, further: Further<'_>, beside: Beside) -> Roles {
    if title.is_empty() {
        return Roles::NONE;
    }
    let roles = further.roles(title);
    if roles.is_empty() { roles_of(past_asking(title), beside) } else { roles }
}

/// A title without what an assignment says behind it.
fn past_asking(title: &str) -> &str {
    let (verbs, nouns) = ASKED;
    let asked = verbs.iter().find_map(|verb| title.strip_suffix(verb));
    asked.and_then(|rest| nouns.iter().find_map(|noun| rest.strip_suffix(noun))).unwrap_or(title)
}

fn roles_of(title: &str, beside: Beside) -> Roles {
    if let Some(roles) = exact(title, beside) {
        return roles;
    }
    let bare = without_number(title);
    let again = || (bare.len() < title.len()).then(|| exact(bare, beside)).flatten();
    if let Some(roles) = again().or_else(|| every_part(bare, beside)) {
        return roles;
    }
    let mut parts = parts(bare, ':');
    let head = parts.next().unwrap_or_default();
    if head.len() == bare.len() {
        return searched(bare);
    }
    exact(head, beside)
        .or_else(|| every_part(head, beside))
        .or_else(|| Some(searched(head)).filter(|roles| !roles.is_empty()))
        .or_else(|| exact(bare.get(head.len() + " : ".len()..)?, Beside::Nothing))
        .unwrap_or_default()
}

/// The parts of a title at a sign, which stands between spaces.
fn parts(title: &str, sign: char) -> impl Iterator<Item = &str> {
    title.split(sign).map(|part| part.trim_matches(' '))
}

/// The roles of a whole title.
fn exact(title: &str, beside: Beside) -> Option<Roles> {
    if !TITLES.may_hold(title) && !LABELS.may_hold(title) {
        return None;
    }
    let known = Hashed::of(title);
    let label = if beside == Beside::Value { LABELS.get_hashed(known) } else { None };
    let whole = label.or_else(|| TITLES.get_hashed(known));
    whole.or_else(|| TITLES.get(title.strip_prefix("the ")?)).copied()
}

/// The roles of a title made of titles: all together where every part has one.
fn every_part(title: &str, beside: Beside) -> Option<Roles> {
    if title.contains('/') {
        let mut roles = Roles::NONE;
        for part in parts(title, '/') {
            let found = exact(part, beside)
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
    Some(exact(first.trim(), beside)?.with(exact(second.trim(), beside)?))
}

/// The roles of a title by a question that it asks, or a word in it that decides.
fn searched(title: &str) -> Roles {
    if title.is_ascii() || title.contains(' ') {
        let asked = questions::roles(title);
        let Some(words) = Words::of(title).filter(|_| asked.is_empty()) else { return asked };
        if words.iter().any(|word| SENTENCE.get_hashed(word).is_some()) {
            return Roles::NONE;
        }
        return strong(&words).or_else(|| weak(&words)).map_or(Roles::NONE, Roles::from);
    }
    if title.chars().count() > 2 * SHORT {
        return Roles::NONE;
    }
    let found = CONTAINED.iter().filter(|(word, _)| title.contains(word));
    found.fold(Roles::NONE, |roles, (_, role)| roles.with((*role).into()))
}

/// The words of a short title.
struct Words<'t> {
    title: &'t [u8],
    /// Where each word begins, and behind the last where one would that followed.
    starts: [usize; SHORT + 1],
    hashes: [Hash; SHORT],
    count: usize,
}

impl<'t> Words<'t> {
    /// `None` where there are more than [`SHORT`].
    fn of(title: &'t str) -> Option<Self> {
        let title = title.as_bytes();
        let mut words =
            Self { title, starts: [0; SHORT + 1], hashes: [Hash::default(); SHORT], count: 0 };
        let mut hash = Hash::default();
        for (at, byte) in title.iter().chain(b" ").enumerate() {
            if *byte == b' ' {
                *words.hashes.get_mut(words.count)? = std::mem::take(&mut hash);
                words.count += 1;
                *words.starts.get_mut(words.count)? = at + 1;
            } else {
                hash = hash.with(*byte);
            }
        }
        Some(words)
    }

    /// The words from one up to another.
    fn phrase(&self, words: Range<usize>) -> Hashed<'t> {
        let at = |word: usize| self.starts.get(word).copied().unwrap_or_default();
        let text = self.title.get(at(words.start)..at(words.end).saturating_sub(1));
        let hashes = self.hashes.get(words).unwrap_or_default();
        let hash = hashes.iter().fold(Hash::default(), |hash, word| hash.then(*word));
        Hashed { text: text.unwrap_or_default(), hash }
    }

    fn iter(&self) -> impl Iterator<Item = Hashed<'t>> {
        (0..self.count).map(|word| self.phrase(word..word + 1))
    }
}

/// What a title is about that is decided by a word in it. The last counts, since that is the one that the
/// others qualify, but not behind "of" or "for".
fn strong(words: &Words<'_>) -> Option<Role> {
    let joins = |word: Hashed<'_>| {
        matches!(word.text, b"of" | b"for" | b"during" | b"de" | b"del" | b"do" | b"di")
    };
    let last = words.count.saturating_sub(1);
    let head = words.iter().take(last).skip(1).position(joins).map(|word| word + 1);
    let head = head.unwrap_or(words.count);
    last_of(&STRONG, words, 0..head).or_else(|| last_of(&STRONG, words, head..words.count))
}

/// What a title is about that holds one weak word and nothing else of weight.
fn weak(words: &Words<'_>) -> Option<Role> {
    let is_light = |word| MODIFIERS.get_hashed(word).is_some() || WEAK.get_hashed(word).is_some();
    if words.iter().all(is_light) { last_of(&WEAK, words, 0..words.count) } else { None }
}

/// The role of the last phrase of one to three words in a range of `words` that `table` holds; the longest of
/// those that end at the same word.
fn last_of(table: &Table<Role>, words: &Words<'_>, range: Range<usize>) -> Option<Role> {
    range.clone().rev().find_map(|last| {
        let first = last.saturating_sub(2).max(range.start);
        (first..=last).find_map(|first| table.get_hashed(words.phrase(first..last + 1))).copied()
    })
}

/// The common title that this one misspells by a letter or two.
fn near(title: &str) -> Option<(Role, &'static str)> {
    let title = without_number(past_asking(title));
    let far = if title.len() >= 8 { 2 } else { 1 };
    if !(5..=LONGEST_COMMON + far).contains(&title.len()) || !title.is_ascii() {
        return None;
    }
    let own = letters(title);
    COMMON
        .iter()
        .filter(|(common, _)| {
            common.as_bytes().first() == title.as_bytes().first()
                && common.len().abs_diff(title.len()) <= far
        })
        // A slip changes at most two letters of those that a title is made of, and is costly to find.
        .filter(|(common, _)| (letters(common) ^ own).count_ones() as usize <= 2 * far)
        .find(|(common, _)| strsim::osa_distance(common, title) <= far)
        .map(|(common, role)| (*role, *common))
}

/// The bytes of the longest of them.
const LONGEST_COMMON: usize = {
    let (mut longest, mut at) = (0, 0);
    while at < COMMON.len() {
        let length = COMMON[at].0.len();
        longest = if length > longest { length } else { longest };
        at += 1;
    }
    longest
};

/// Which letters a text is made of, a bit each.
fn letters(text: &str) -> u32 {
    text.bytes().fold(0, |letters, byte| letters | 1 << (byte % 32))
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
            assert_eq!(names(label(text, Further::default())), *roles, "{text}");
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
