//! A section to be filled in, as the house style's template begins it, put where the style has it.

use crate::config::Config;
use crate::fix::insert_block;
use crate::postmortem::{Form, Postmortem};
use crate::rule::{Applicability, Fix};
use crate::vocabulary::{Role, sections};

/// Adds a section with this title for this role: after those that the style puts before it, with the
/// rank of the document's own.
pub(super) fn fix(postmortem: &Postmortem<'_>, config: &Config, role: Role, title: &str) -> Fix {
    let body = config.preset.parts().find_map(|(title, body)| {
        sections::title(title, config.titles()).roles.has(role).then_some(body)
    });
    let known = postmortem.sections.iter().filter(|section| !section.roles.is_empty());
    let ranked = || {
        known.clone().filter_map(|section| match section.form {
            Form::Heading(level) => Some((level, section)),
            _ => None,
        })
    };
    let rank = ranked().map(|(level, _)| level).min().unwrap_or(2);
    let before = config.preset.required.iter().take_while(|other| **other != role);
    let last = ranked()
        .filter(|(level, _)| *level == rank)
        .filter(|(_, section)| before.clone().any(|role| section.roles.has(*role)))
        .map(|(_, section)| section.span.end)
        .max();
    let text = postmortem.source.text();
    let block = format!("{} {title}\n\n{}", "#".repeat(rank.into()), body.unwrap_or("TBD"));
    Fix {
        title: format!("Add a section \"{title}\"").into(),
        applicability: Applicability::Suggested,
        edits: vec![insert_block(text, last.unwrap_or(text.len()), &block)],
    }
}
