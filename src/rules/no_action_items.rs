//! A section for follow-up work that holds no task.

use crate::config::Config;
use crate::markdown::MarkKind;
use crate::postmortem::{Content, Form, Postmortem, Section};
use crate::recognise::signs::Signs;
use crate::recognise::{ticket, wording};
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::vocabulary::Role;

pub(super) const RULE: Rule = Rule {
    name: "no-action-items",
    category: Category::Action,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/no-action-items.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, config: &Config) -> Vec<Finding> {
    if postmortem.actions().next().is_some() {
        return Vec::new();
    }
    let mut sections = postmortem.with_role(Role::Actions);
    let Some(section) = sections.next() else { return Vec::new() };
    let is_bare = |section| is_bare(postmortem, config, section);
    if !is_bare(section) || !sections.all(is_bare) {
        return Vec::new();
    }
    let message = format!("\"{}\" lists no action item", section.title);
    let finding = Finding::new(section.title_span, message)
        .help("list what will be done as items, or say \"None\" and why");
    vec![finding]
}

/// Whether something stands there that tells of no task, nor of a reason for none, nor of where they are.
fn is_bare(postmortem: &Postmortem<'_>, config: &Config, section: &Section<'_>) -> bool {
    let own = postmortem.passages.get(section.passages.clone());
    section.content == Content::Some
        && !section.roles.has(Role::Resolution)
        && !section.roles.has(Role::Lessons)
        && !matches!(section.form, Form::Field | Form::FrontMatter)
        && own.unwrap_or_default().iter().all(|passage| {
            let marks = postmortem.prose(passage).marks();
            let links = marks.iter().any(|mark| matches!(mark.kind, MarkKind::Link(_)));
            let text = postmortem.text(passage);
            let is_tracked = || ticket::find(text, Signs::of(text), &config.trackers).is_some();
            !links
                && !wording::needs_no_action(text)
                && !wording::asks_for_work(text)
                && !is_tracked()
        })
}
