//! Everybody was affected, and so were eighty per cent.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Passage, Postmortem};
use crate::recognise::quantity;
use crate::recognise::wording::{Theme, Themes, counts_people, says_all};
use crate::recognise::words::sentence_around;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::source::Span;
use crate::vocabulary::Role;

pub(super) const RULE: Rule<'_> = Rule {
    name: "impact-contradiction",
    category: Category::Consistency,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/impact-contradiction.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let passages =
        || postmortem.passages.iter().filter(|passage| is_about_impact(postmortem, passage));
    const ALL: Themes = Themes::of(&[Theme::Total]);
    let may_say_all = passages().filter(|passage| postmortem.may_say(passage, ALL));
    let mut all = may_say_all.filter_map(|passage| {
        Some(postmortem.span_in(passage, says_all(postmortem.heard(passage))?))
    });
    let Some(all) = all.next() else { return Vec::new() };
    let part = passages().find_map(|passage| part_of_people(postmortem, passage));
    part.into_iter().map(|part| finding(postmortem, all, part)).collect()
}

fn is_about_impact(postmortem: &Postmortem<'_>, passage: &Passage) -> bool {
    let section = passage.section.and_then(|index| postmortem.sections.get(index));
    section
        .is_some_and(|section| section.roles.has(Role::Impact) || section.roles.has(Role::Summary))
}

/// A share of users below a hundred per cent, in a sentence that does not speak of all.
fn part_of_people(postmortem: &Postmortem<'_>, passage: &Passage) -> Option<Span> {
    let heard = postmortem.heard(passage);
    // The last sentence with a share, and whether it is one of users and not of all.
    let mut last = (0..0, false);
    let part = quantity::percents(heard.text).find(|percent| {
        if !last.0.contains(&percent.range.start) {
            let range = sentence_around(heard.text, percent.range.start);
            let sentence = heard.part(range.clone());
            last = (range, counts_people(sentence.text) && says_all(sentence).is_none());
        }
        percent.value < 100.0 && last.1
    })?;
    Some(postmortem.span_in(passage, part.range))
}

fn finding(postmortem: &Postmortem<'_>, all: Span, part: Span) -> Finding {
    let said = phrase::quote(postmortem.quote(all));
    let share = phrase::quote(postmortem.quote(part));
    Finding::new(part, format!("{share} of users here, but \"{said}\" elsewhere"))
        .help("say for whom it was complete, or correct one of the two")
        .related(all, "all of them here")
}
