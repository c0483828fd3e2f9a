//! Is it a postmortem? From the title, the file name, and what the document holds; always with reasons.

use super::{Form, Postmortem, Recognition};
use crate::vocabulary::Role;
use crate::vocabulary::recognition::{Hint, file_hint, title_hint};

/// How many core roles speak for a postmortem when title or file name says so.
const ENOUGH_WITH_A_NAME: usize = 2;
/// How many do when nothing else says so.
const ENOUGH_ALONE: usize = 4;

/// Judges a document that has been read.
pub(super) fn judge(postmortem: &Postmortem<'_>) -> Recognition {
    let mut reasons = Vec::new();
    let file = file_hint(postmortem.source.name());
    let title = postmortem.title.as_ref().map_or(Hint::None, |title| title_hint(&title.text));
    let roles: Vec<&str> = Role::core()
        .filter(|role| {
            let mut sections = postmortem.with_role(*role);
            sections.any(|section| section.form != Form::FrontMatter)
        })
        .map(Role::name)
        .collect();
    let stamped = postmortem.events().filter(|event| event.stamp.is_some()).count();
    match title {
        Hint::For => reasons.push("the title names an incident report".to_owned()),
        Hint::Against => reasons.push("the title names something else".to_owned()),
        Hint::None => {}
    }
    match file {
        Hint::For => reasons.push("the file name says so".to_owned()),
        Hint::Against => reasons.push("the file name says that it is something else".to_owned()),
        Hint::None => {}
    }
    if !roles.is_empty() {
        reasons.push(format!("it has {}", roles.join(", ")));
    }
    if stamped > 0 {
        reasons.push(format!("{stamped} entries of a timeline"));
    }
    let named = title == Hint::For || file == Hint::For;
    let tells_why =
        roles.contains(&Role::RootCause.name()) || roles.contains(&Role::Timeline.name());
    let looks_on = roles.contains(&Role::Actions.name()) || roles.contains(&Role::Lessons.name());
    let is_told = tells_why || roles.len() > ENOUGH_WITH_A_NAME;
    let is_postmortem = if title == Hint::Against || file == Hint::Against {
        // A word in a title or a file name weighs less than a whole report.
        let claimed = title == Hint::For || file != Hint::Against;
        claimed && roles.len() >= ENOUGH_ALONE && stamped >= 3
    } else if named {
        // A report told in prose says whom it hurt and what will be done, with few titles.
        let in_prose = title == Hint::For && postmortem.impact.stated.is_some() && looks_on;
        roles.len() >= ENOUGH_WITH_A_NAME && is_told || stamped >= 3 || in_prose
    } else {
        tells_why && (roles.len() >= ENOUGH_ALONE || looks_on && roles.len() == 3 && stamped >= 3)
    };
    if !is_postmortem && reasons.is_empty() {
        reasons.push("nothing in it belongs to an incident report".to_owned());
    }
    Recognition { is_postmortem, reasons }
}
