//! Is it a postmortem? From the title, the file name, and what the document holds; always with reasons.

use super::dates::in_file_name;
use super::{Bounds, Form, Incident, Postmortem};
use crate::vocabulary::bounds::{self, Bound};
use crate::vocabulary::recognition::{Hint, INSTRUCTION, file_hint, is_sorted, title_hint};
use crate::vocabulary::{Role, Roles};

/// How many core roles speak for a postmortem when title or file name says so.
const ENOUGH_WITH_A_NAME: usize = 2;
/// How many do when nothing else says so.
const ENOUGH_ALONE: usize = 4;
/// How many entries with a time make a chronology.
const ENOUGH_ENTRIES: usize = 3;

/// Judges a document that has been read.
pub(super) fn is_postmortem(postmortem: &Postmortem<'_>) -> bool {
    let title = title(postmortem);
    let roles = roles(postmortem);
    let count = roles.len();
    let is_timed = entries(postmortem) >= ENOUGH_ENTRIES;
    let is_whole = count >= ENOUGH_ALONE && is_timed;
    if title == Hint::For && is_whole {
        return true;
    }
    // A retrospective of a project and the notes on a bug have titles like these, and tell of no moment.
    if count <= ENOUGH_ALONE && !tells_when(postmortem) || is_instruction(postmortem) {
        return false;
    }
    let file = file_hint(postmortem.source.name());
    let tells_why = roles.has(Role::RootCause) || roles.has(Role::Timeline);
    let looks_on = roles.has(Role::Actions) || roles.has(Role::Lessons);
    if title == Hint::Against || file == Hint::Against {
        // A word in a title or a file name weighs less than a whole report.
        is_whole && file != Hint::Against
    } else if title == Hint::For || file == Hint::For {
        let is_told = tells_why || count > ENOUGH_WITH_A_NAME;
        // A report told in prose says whom it hurt and what will be done, with few titles.
        let in_prose = title == Hint::For && postmortem.impact.stated.is_some() && looks_on;
        let is_filed = title == Hint::For && count > 0 && is_filed(postmortem);
        let tells_of_harm = postmortem.impact.stated.is_some();
        count >= ENOUGH_WITH_A_NAME && is_told
            || is_timed
            || in_prose
            || tells_of_harm && (is_filed || has_window(postmortem))
    } else {
        tells_why && (count >= ENOUGH_ALONE || looks_on && count == 3 && is_timed)
    }
}

/// Whether it says when something happened, or for how long: in its window, its timeline, a sentence, its own date.
fn tells_when(postmortem: &Postmortem<'_>) -> bool {
    let incident = &postmortem.incident;
    let is_bound = incident.start.is_some() || incident.end.is_some();
    let is_dated = || {
        let mut keys = postmortem.outline.front_matter.iter();
        keys.any(|entry| bounds::of(&entry.key) == Some(Bound::Date))
            || in_file_name(postmortem.source.name()).is_some()
    };
    let tells_time = || postmortem.mentions().iter().any(|mention| mention.stamp.clock.is_some());
    is_bound || incident.total.is_some() || entries(postmortem) > 0 || is_dated() || tells_time()
}

/// Whether it tells a program what to do: the front matter names and describes it, and nothing happens.
fn is_instruction(postmortem: &Postmortem<'_>) -> bool {
    let keys = &postmortem.outline.front_matter;
    let has = |name: &str| keys.iter().any(|entry| entry.key.eq_ignore_ascii_case(name));
    INSTRUCTION.into_iter().all(has) && entries(postmortem) == 0
}

/// What speaks for and against it, as phrases for people.
pub(super) fn reasons(postmortem: &Postmortem<'_>) -> Vec<String> {
    let said = |hint, by_for: &'static str, by_against| match hint {
        Hint::For => Some(by_for),
        Hint::Against => Some(by_against),
        Hint::None => None,
    };
    let title = said(
        title(postmortem),
        "the title names an incident report",
        "the title names something else",
    );
    let file = said(
        file_hint(postmortem.source.name()),
        "the file name says so",
        "the file name says that it is something else",
    );
    let roles: Vec<_> = roles(postmortem).iter().map(Role::name).collect();
    let held = (!roles.is_empty()).then(|| format!("it has {}", roles.join(", ")));
    let entries = Some(entries(postmortem)).filter(|entries| *entries > 0);
    let timed = entries.map(|entries| format!("{entries} entries of a timeline"));
    let filed = is_filed(postmortem).then_some("the front matter says so");
    let named = title.into_iter().chain(file).chain(filed).map(str::to_owned);
    let mut reasons: Vec<_> = named.chain(held).chain(timed).collect();
    if !postmortem.is_postmortem && reasons.is_empty() {
        reasons.push("nothing in it belongs to an incident report".to_owned());
    }
    reasons
}

/// Whether it says to the minute when the incident began, and when it ended or how long it took.
fn has_window(postmortem: &Postmortem<'_>) -> bool {
    let Incident { start, end, total, .. } = &postmortem.incident;
    let is_full = |bounds: &Bounds| bounds.date.is_some() && bounds.stamp.clock.is_some();
    start.as_ref().is_some_and(is_full) && (total.is_some() || end.as_ref().is_some_and(is_full))
}

/// Whether its front matter sorts it among reports of incidents.
fn is_filed(postmortem: &Postmortem<'_>) -> bool {
    let mut entries = postmortem.outline.front_matter.iter();
    entries.any(|entry| is_sorted(&entry.key, &entry.value))
}

fn title(postmortem: &Postmortem<'_>) -> Hint {
    postmortem.title.as_ref().map_or(Hint::None, |title| title_hint(&title.text))
}

/// The core roles of its sections.
fn roles(postmortem: &Postmortem<'_>) -> Roles {
    let sections = postmortem.sections.iter();
    let written = sections.filter(|section| section.form != Form::FrontMatter);
    written.fold(Roles::NONE, |roles, section| roles.with(section.roles)).within(Roles::CORE)
}

/// How many entries of its timelines have a time.
fn entries(postmortem: &Postmortem<'_>) -> usize {
    postmortem.events().filter(|event| event.stamp.is_some()).count()
}
