//! An action item that holds two tasks.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{ActionItem, Postmortem};
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

use super::lacking::open_items;
use super::worded::within;

pub(super) const RULE: Rule = Rule {
    name: "action-item-compound",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/action-item-compound.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    open_items(postmortem)
        .filter_map(|(_, item)| {
            let second = wording::compound(&item.text)?;
            let rest = item.text.get(second.start..)?;
            let place = within(postmortem, item, second.start..item.text.len());
            let text = phrase::quote(rest);
            let finding = Finding::new(place, format!("a second task in one item: \"{text}\""))
                .help("make it an item of its own, with an owner of its own");
            let split = split(postmortem, item, place);
            Some(split.into_iter().fold(finding, Finding::fix))
        })
        .collect()
}

/// Puts the second task on a line of its own behind the same bullet, box and indentation.
fn split(postmortem: &Postmortem<'_>, item: &ActionItem, second: Span) -> Option<Fix> {
    let source = postmortem.source;
    let line = source.line_span(source.line(item.text_span.start));
    let bullet = source.slice(Span::new(line.start, item.text_span.start));
    let bullet = bullet.trim_end_matches(['*', '_', '`']);
    let is_bullet =
        bullet.trim_start().starts_with(|c: char| matches!(c, '-' | '*' | '+') || c.is_ascii_digit());
    if !is_bullet || second.start <= item.text_span.start {
        return None;
    }
    let first = source.slice(Span::new(item.text_span.start, second.start)).trim_end();
    let first = ["then", "and"].iter().fold(first, |first, word| {
        first.strip_suffix(word).filter(|first| first.ends_with(' ')).map_or(first, str::trim_end)
    });
    let first = first.trim_end_matches([',', ';']);
    let opening = source.slice(second).chars().next()?;
    let between = Span::new(item.text_span.start + first.len(), second.start + opening.len_utf8());
    let ending = if source.text().contains("\r\n") { "\r\n" } else { "\n" };
    let text = format!("{ending}{bullet}{}", opening.to_uppercase());
    Some(Fix::suggested("Make it an item of its own", between, text))
}
