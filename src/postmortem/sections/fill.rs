//! What is known of sections once all titles are read: what groups what, and what stands under each.

use super::Sections;
use super::builder::{Builder, is_boxed};
use crate::postmortem::units::{Place, Unit};
use crate::postmortem::{Content, Form, Section};
use crate::recognise::wording;
use crate::vocabulary::{Role, Roles};

impl<'s> Builder<'_, 's> {
    /// Ends what is open, and looks at what stands under each title.
    pub(super) fn finish(mut self, units: &[Unit]) -> Sections<'s> {
        while !self.open.is_empty() {
            self.close(units.len());
        }
        for index in 0..self.sections.all.len() {
            self.settle(index, units);
            if !matches!(self.sections.all[index].form, Form::Field | Form::FrontMatter) {
                self.fill(index, units);
            }
        }
        self.sections
    }

    /// What was done at once is part of the resolution that it is titled under: "Immediate actions", where no item
    /// below asks for work.
    fn settle(&mut self, index: usize, units: &[Unit]) {
        let section = &self.sections.all[index];
        let Some(parent) = section.parent.filter(|_| section.roles == Role::Actions.into()) else {
            return;
        };
        // Beside "Short-term improvements", it groups follow-up work.
        let next = self.sections.all.get(section.end).filter(|next| next.parent == section.parent);
        if next.is_some_and(|next| next.roles.has(Role::Actions)) {
            return;
        }
        let is_within = matches!(self.sections.all[parent].form, Form::Heading(_))
            && section.form != Form::Field
            && self.sections.roles_from(Some(parent)) == Role::Resolution.into();
        if !is_within {
            return;
        }
        let title = section.title.clone();
        if self.titles.asked(&title).is_at_once() && !self.asks_for_work(index, units) {
            self.sections.all[index].roles = Role::Resolution.into();
        }
    }

    /// Whether an item of a section has a box or begins with what is to be done.
    fn asks_for_work(&self, index: usize, units: &[Unit]) -> bool {
        let (first, end) = self.sections.content[index];
        let mut items = units.get(first..end).unwrap_or_default().iter();
        items.any(|unit| {
            unit.place == Place::Item
                && (is_boxed(&self.outline.blocks[unit.block])
                    || wording::imperative(unit.line(self.outline).text()))
        })
    }

    /// A title inside a section of follow-up work groups it: one without a role, one that says what the
    /// work is for ("Detect", "Mitigate"), and one that is known to (`is_known`: "Documentation").
    pub(super) fn group(&mut self, index: usize, is_known: bool) {
        let section = &self.sections.all[index];
        let purpose =
            |role: Role| matches!(role, Role::Detection | Role::Resolution | Role::Communication);
        let groups = match section.form {
            Form::Heading(_) | Form::Bold => is_known || section.roles.iter().all(purpose),
            Form::Plain => section.roles.is_empty(),
            Form::Field | Form::FrontMatter => false,
        };
        if groups
            && section.near.is_none()
            && self.sections.roles_from(section.parent).has(Role::Actions)
        {
            self.sections.all[index].roles = Role::Actions.into();
        }
    }

    /// What stands under a title: its span, and whether that is anything.
    fn fill(&mut self, index: usize, units: &[Unit]) {
        let (first, end) = self.sections.content[index];
        let inside = units.get(first..end).unwrap_or_default();
        let section = &self.sections.all[index];
        let span_end = inside.last().map(|last| last.span(self.outline).end);
        let content = match inside {
            [] if self.leads_to_its_own(index) || answers_itself(section) => Content::Some,
            [] => Content::Empty,
            [only] if wording::says_nothing(only.line(self.outline).text()) => Content::SaysNone,
            _ => Content::Some,
        };
        let span_end = span_end.unwrap_or(section.span.end).max(section.span.end);
        let section = &mut self.sections.all[index];
        section.span.end = span_end;
        section.content = content;
    }

    /// Whether a title that is no heading, directly over another of the same form, stands for what follows:
    /// "Issue Summary:" over "Duration:".
    fn leads_to_its_own(&self, index: usize) -> bool {
        let section = &self.sections.all[index];
        let next = self.sections.all.get(index + 1).filter(|next| next.form == section.form);
        !matches!(section.form, Form::Heading(_))
            && next.is_some_and(|next| may_hold(section.roles, next.roles))
    }
}

/// Whether a heading holds its own answer: `## Impact: nobody could pay`. What is a list has none.
fn answers_itself(section: &Section<'_>) -> bool {
    const LISTS: Roles = Roles::of(&[Role::Timeline, Role::Actions, Role::Lessons]);
    let answer = section.title.split_once([':', '：']).map(|(_, answer)| answer);
    matches!(section.form, Form::Heading(_))
        && !section.roles.meets(LISTS)
        && answer.is_some_and(|answer| answer.contains(char::is_alphanumeric))
}

/// Whether a part with the one purpose may have one with the other for its first part.
fn may_hold(whole: Roles, part: Roles) -> bool {
    const OF_SUMMARY: Roles = Roles::of(&[
        Role::Duration,
        Role::Impact,
        Role::RootCause,
        Role::Detection,
        Role::Resolution,
        Role::Metadata,
    ]);
    const OF_TIMELINE: Roles =
        Roles::of(&[Role::Duration, Role::Detection, Role::Escalation, Role::Resolution]);
    let holds = |role: Role| match role {
        Role::Summary => OF_SUMMARY,
        Role::Timeline => OF_TIMELINE,
        _ => Roles::NONE,
    };
    let is_one_of_several = whole.iter().count() > 1 && whole != part;
    let names_nothing = whole.has(Role::Actions) || whole.has(Role::Lessons);
    part.iter().any(|role| {
        is_one_of_several && whole.has(role) || whole.iter().any(|whole| holds(whole).has(role))
    }) || part.is_empty()
        && (names_nothing || whole.has(Role::Summary) || whole.has(Role::Timeline))
}
