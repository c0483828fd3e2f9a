//! What a section's title, a label, a table row's key or a key of the front matter says it is for.

mod asked;
#[cfg(test)]
mod tests;

use super::normal::{Room, Spelled, normalise, normalise_name};
use super::table::{Hashed, Table};
use super::titles::{
    ASKED, CHECKLISTS, COMMON, CONTAINED, GENERAL, LABELS, OTHER_TIMES, QUALIFIERS, SITE_KEYS,
    STRONG, TITLES, WEIGHTS, Weight,
};
use super::{Role, Roles, questions};
pub(crate) use asked::Asked;

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
    fn is_empty(self) -> bool {
        self.own.is_empty() && self.style.is_empty()
    }

    /// What a title is for that is spelled as in the tables, but for capitals.
    fn roles(self, title: &str) -> Roles {
        if self.is_empty() {
            return Roles::NONE;
        }
        let is_own =
            |name: &str| normalise(name, &mut Room::default()).as_str().eq_ignore_ascii_case(title);
        let own = self.own.iter().filter(|(name, _)| is_own(name));
        let style = self.style.iter().filter(|(name, _)| name.eq_ignore_ascii_case(title));
        let all = own.map(|(_, role)| *role).chain(style.map(|(_, role)| *role));
        all.fold(Roles::NONE, |roles, role| roles.with(role.into()))
    }
}

/// What the title of a section means.
pub fn title(text: &str, further: Further<'_>) -> TitleMeaning {
    Asked::new(text, further, &mut Room::default()).title()
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
    has_word_of(text, &CHECKLISTS)
}

/// Whether a title is that of what holds for all time: strategies, principles.
pub fn is_general(text: &str) -> bool {
    has_word_of(text, &GENERAL)
}

/// Whether a word of a title is one of these.
fn has_word_of(text: &str, known: &Table<()>) -> bool {
    // Most titles are told by the lengths of their words, before they are spelled.
    let mut words = text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric());
    let is_one = |word: &[u8]| str::from_utf8(word).is_ok_and(|word| known.has_caseless(word));
    let may_be = !text.is_ascii() || words.any(|word| known.may_hold(word.len()) && is_one(word));
    may_be && normalise(text, &mut Room::default()).words().any(|word| known.holds(word.hashed()))
}

/// What stands beside a title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Nothing,
    Value,
}

fn meaning(title: Spelled<'_>, further: Further<'_>, beside: Beside) -> Roles {
    let roles = if further.is_empty() { Roles::NONE } else { further.roles(title.as_str()) };
    if roles.is_empty() { roles_of(title, beside) } else { roles }
}

/// A title without what an assignment says behind it.
fn past_asking(title: Spelled<'_>) -> Spelled<'_> {
    let (head, tail) = title.split_at(title.len().saturating_sub(2));
    if !head.is_empty() && ASKED.holds(tail.hashed()) { head } else { title }
}

fn roles_of(title: Spelled<'_>, beside: Beside) -> Roles {
    if let Some(roles) = exact(title, beside) {
        return roles;
    }
    let asked = past_asking(title);
    let bare = asked.without_number();
    let shorter = |title: Spelled<'_>, than: Spelled<'_>| {
        if title.len() < than.len() { exact(title, beside) } else { None }
    };
    let found = shorter(asked, title).or_else(|| shorter(bare, asked));
    if let Some(roles) = found.or_else(|| every_part(bare, beside)) {
        return roles;
    }
    let head = bare.parts(b':').next().unwrap_or(bare);
    if head.len() == bare.len() {
        return searched(bare);
    }
    exact(head, beside)
        .or_else(|| every_part(head, beside))
        .or_else(|| Some(searched(head)).filter(|roles| !roles.is_empty()))
        .or_else(|| exact(bare.split_at(head.len() + 1).1, Beside::Nothing))
        .unwrap_or_default()
}

/// The roles of a whole title.
fn exact(title: Spelled<'_>, beside: Beside) -> Option<Roles> {
    known(title.hashed(), beside).or_else(|| {
        let (article, rest) = title.split_at(1);
        if article.as_bytes() == b"the" { TITLES.get_hashed(rest.hashed()).copied() } else { None }
    })
}

fn known(title: Hashed<'_>, beside: Beside) -> Option<Roles> {
    let label = if beside == Beside::Value { LABELS.get_hashed(title) } else { None };
    label.or_else(|| TITLES.get_hashed(title)).copied()
}

/// Whether a title, or every part of one made of titles, is known word for word.
fn is_known(title: Spelled<'_>) -> bool {
    let title = title.without_number();
    let is_one = |title| exact(title, Beside::Nothing).is_some_and(|roles| !roles.is_empty());
    is_one(title) || title.parts(b'/').all(is_one)
}

/// The roles of a title made of titles: all together where every part has one.
fn every_part(title: Spelled<'_>, beside: Beside) -> Option<Roles> {
    let bytes = title.as_bytes();
    if memchr::memchr(b'/', bytes).is_some() {
        let mut roles = Roles::NONE;
        // Of a title that joins two things by chance, the last is the shorter one.
        for part in title.parts(b'/').rev() {
            roles = roles.with(role_of_part(part, beside)?);
        }
        return Some(roles).filter(|roles| !roles.is_empty());
    }
    if bytes.is_ascii() {
        return None;
    }
    let (first, second) =
        ["と", "和", "与", "及"].iter().find_map(|sign| title.as_str().split_once(sign))?;
    let known = |part: &str| known(Hashed::of(part.trim()), beside);
    Some(known(first)?.with(known(second)?))
}

/// The roles of a part of a title made of titles; none, of a part that only says how the others are meant: "ongoing
/// considerations".
fn role_of_part(part: Spelled<'_>, beside: Beside) -> Option<Roles> {
    let is_light =
        |word: &Spelled<'_>| matches!(WEIGHTS.get_hashed(word.hashed()), Some(Weight::Light));
    let found = || Some(searched(part)).filter(|roles| !roles.is_empty());
    exact(part, beside).or_else(found).or_else(|| {
        let lights = part.words().rev().take_while(is_light).count();
        let (head, _) = part.split_at(part.len() - lights);
        let known = if head.is_empty() { Some(Roles::NONE) } else { exact(head, beside) };
        known.map(|roles| roles.within(Roles::CORE))
    })
}

/// The roles of a title by a question that it asks, or a word in it that decides.
fn searched(title: Spelled<'_>) -> Roles {
    if title.len() > 1 || title.as_bytes().is_ascii() {
        let asked = questions::roles(title);
        let found = if asked.is_empty() { weighed(title) } else { asked };
        return if found.is_empty() { unqualified(title) } else { found };
    }
    let title = title.as_str();
    if title.chars().count() > 2 * SHORT {
        return Roles::NONE;
    }
    let found = CONTAINED.iter().filter(|(word, _)| title.contains(word));
    found.fold(Roles::NONE, |roles, (_, role)| roles.with((*role).into()))
}

/// The roles of a short title by the words in it that decide.
fn weighed(title: Spelled<'_>) -> Roles {
    if title.len() > SHORT {
        return Roles::NONE;
    }
    let title = past_other_time(title);
    let (mut weak, mut all_have_weight, mut is_later) = (None, true, false);
    for word in title.words() {
        match WEIGHTS.get_hashed(word.hashed()) {
            Some(Weight::Sentence) => return Roles::NONE,
            // "Resolution summary" is about the resolution.
            Some(Weight::Tells(Role::Summary)) => weak = weak.or(Some(Role::Summary)),
            Some(Weight::Tells(role)) => weak = Some(*role),
            Some(Weight::Light) => {}
            Some(Weight::Later) => is_later = true,
            None => all_have_weight = false,
        }
    }
    let weak = weak.filter(|_| all_have_weight).map(|role| match role {
        // "Proposed fixes" are not what ended it.
        Role::Resolution if is_later => Role::Actions,
        role => role,
    });
    strong(title).or(weak).map_or(Roles::NONE, Roles::from)
}

/// A title without the name of a part of an incident that it says to come before or after: `Post-resolution checks`.
fn past_other_time(title: Spelled<'_>) -> Spelled<'_> {
    let (first, rest) = title.split_at(1);
    let (name, others) = rest.split_at(1);
    let tells = || {
        matches!(WEIGHTS.get_hashed(name.hashed()), Some(Weight::Tells(_)))
            || STRONG.holds(name.hashed())
    };
    if OTHER_TIMES.holds(first.hashed()) && tells() { others } else { title }
}

/// The roles of a short title without the words round it that only qualify it: `Remediación aplicada`.
fn unqualified(title: Spelled<'_>) -> Roles {
    if title.len() > SHORT {
        return Roles::NONE;
    }
    let mut rest = title;
    let qualifies = |words: Spelled<'_>| QUALIFIERS.holds(words.hashed());
    loop {
        let ends = (1..rest.len()).rev().take(LONGEST_QUALIFIER).map(|at| rest.split_at(at));
        let behind = ends.into_iter().find(|(_, tail)| qualifies(*tail)).map(|(head, _)| head);
        let before = || {
            let (first, tail) = rest.split_at(1);
            (!tail.is_empty() && qualifies(first)).then_some(tail)
        };
        let Some(shorter) = behind.or_else(before) else { break };
        rest = shorter;
    }
    let known = if rest.len() < title.len() { exact(rest, Beside::Nothing) } else { None };
    known.map_or(Roles::NONE, |roles| roles.within(Roles::CORE))
}

/// Most words of a phrase that qualifies a title.
const LONGEST_QUALIFIER: usize = 3;

/// What a title is about that is decided by a word in it. The last counts, since that is the one that the
/// others qualify, but not behind "of" or "for".
fn strong(title: Spelled<'_>) -> Option<Role> {
    let joins = |word: Spelled<'_>| {
        matches!(word.as_bytes(), b"of" | b"for" | b"during" | b"de" | b"del" | b"do" | b"di")
    };
    let inner = title.words().take(title.len().saturating_sub(1)).enumerate().skip(1);
    let head = inner.into_iter().find(|(_, word)| joins(*word)).map_or(title.len(), |(at, _)| at);
    let (head, tail) = title.split_at(head);
    last_strong(head).or_else(|| last_strong(tail))
}

/// The role of the last strong phrase of one to three words of a title; the longest of those that end at the same
/// word.
fn last_strong(title: Spelled<'_>) -> Option<Role> {
    let ends = title.words().enumerate().rev();
    ends.filter(|(_, word)| STRONG.may_end_in(word.hashed().hash)).find_map(|(last, _)| {
        let (head, _) = title.split_at(last + 1);
        let mut phrases = (last.saturating_sub(2)..=last).map(|first| head.split_at(first).1);
        phrases.find_map(|phrase| STRONG.get_hashed(phrase.hashed())).copied()
    })
}

/// The common title that this one misspells by a letter or two.
fn near(title: Spelled<'_>) -> Option<(Role, &'static str)> {
    let title = past_asking(title).without_number().as_str();
    let far = if title.len() >= 8 { 2 } else { 1 };
    if !(5..=LONGEST_COMMON + far).contains(&title.len()) || !title.is_ascii() {
        return None;
    }
    COMMON
        .iter()
        .filter(|(common, _)| {
            common.as_bytes().first() == title.as_bytes().first()
                && common.len().abs_diff(title.len()) <= far
        })
        // A slip changes at most two letters of those that a title is made of, and is costly to find.
        .filter(|(common, _)| letters_apart(common, title) <= 2 * far)
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

/// How many letters two texts do not have in common, wherever they stand.
fn letters_apart(one: &str, other: &str) -> usize {
    let mut counts = [0_i8; 32];
    let mut count = |text: &str, by: i8| {
        for byte in text.bytes() {
            if let Some(count) = counts.get_mut(usize::from(byte % 32)) {
                *count = count.saturating_add(by);
            }
        }
    };
    count(one, 1);
    count(other, -1);
    counts.iter().map(|count| usize::from(count.unsigned_abs())).sum()
}
