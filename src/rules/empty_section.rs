//! A titled part with nothing under its title.

use crate::config::Config;
use crate::postmortem::{Content, Form, Postmortem, Section};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "empty-section",
    category: Category::Structure,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/empty-section.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let empty = postmortem.sections.iter().filter(|section| is_empty(section));
    empty
        .map(|section| {
            Finding::new(section.title_span, format!("nothing stands under \"{}\"", section.title))
                .help("write it, say \"None\" and why, or remove the title")
        })
        .collect()
}

/// Whether it is surely a title, and nothing follows it.
fn is_empty(section: &Section) -> bool {
    section.content == Content::Empty
        && match section.form {
            Form::Heading(_) => true,
            Form::Bold | Form::Plain => !section.roles.is_empty(),
            Form::Field | Form::FrontMatter => false,
        }
}
