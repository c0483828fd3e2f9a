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
    let sections = &postmortem.sections;
    let nexts = sections.iter().skip(1).map(Some).chain([None]);
    let empty = sections.iter().zip(nexts).enumerate().filter(|(index, (section, next))| {
        section.content == Content::Empty && is_title(section, *next, *index == 0)
    });
    empty
        .map(|(_, (section, _))| {
            let message = format!("nothing stands under \"{}\"", section.title);
            Finding::new(section.title_span, message)
                .help("write it, say \"None\" and why, or remove the title")
        })
        .collect()
}

/// Whether it is surely the title of a section of its own, given the section after it.
fn is_title(section: &Section<'_>, next: Option<&Section<'_>>, is_first: bool) -> bool {
    let shares_role = next.is_some_and(|next| next.roles.meets(section.roles));
    match section.form {
        // A group whose parts got headings of the same rank: "Root cause and resolution", "Root cause".
        _ if shares_role => false,
        // The document's title, or its last words, dressed up as a heading.
        Form::Heading(_) => !section.roles.is_empty() || !is_first && next.is_some(),
        Form::Bold | Form::Plain => {
            !section.roles.is_empty()
                && next.is_some_and(|next| next.form == section.form && !next.roles.is_empty())
        }
        Form::Field | Form::FrontMatter => false,
    }
}
