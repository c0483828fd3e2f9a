//! An action item that holds two tasks.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{ActionItem, Postmortem};
use crate::recognise::wording;
use crate::rule::{Applicability, Category, Check, Edit, Finding, Fix, Rule, Severity};
use crate::source::Span;

use super::lacking::{entry, open_items};
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
            let second = wording::compound(&item.text, item.lead.as_ref()?)?;
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

/// Makes the second task an entry of its own, behind the same bullet, box and indentation. What is
/// nested under the entry stays with the first.
fn split(postmortem: &Postmortem<'_>, item: &ActionItem, second: Span) -> Option<Fix> {
    let source = postmortem.source;
    let line = source.line_span(source.line(item.text_span.start));
    let bullet = source.slice(Span::new(line.start, item.text_span.start));
    let is_bullet = bullet
        .trim_start()
        .starts_with(|c: char| matches!(c, '-' | '*' | '+') || c.is_ascii_digit());
    let entry = entry(postmortem, item)?;
    let text = Span::new(item.text_span.start, entry.prose.whole().end);
    if !is_bullet || second.start <= text.start || !text.covers(second) {
        return None;
    }
    let first = source.slice(Span::new(text.start, second.start)).trim_end();
    let first = ["then", "and"].iter().fold(first, |first, word| {
        first.strip_suffix(word).filter(|first| first.ends_with(' ')).map_or(first, str::trim_end)
    });
    let first = first.trim_end_matches([',', ';']);
    let rest = source.slice(Span::new(second.start, text.end));
    if !is_whole(first) || !is_whole(rest) {
        return None;
    }
    let opening = rest.chars().next()?;
    let rest = rest.get(opening.len_utf8()..)?;
    let added = format!("\n{bullet}{}{rest}", opening.to_uppercase());
    let mut edits =
        vec![Edit { span: Span::new(text.start + first.len(), text.end), text: String::new() }];
    match edits.first_mut() {
        Some(cut) if cut.span.end == entry.span.end => cut.text = added,
        _ => edits.push(Edit { span: Span::at(entry.span.end), text: added }),
    }
    Some(Fix {
        title: "Make it an item of its own".into(),
        applicability: Applicability::Suggested,
        edits,
    })
}

/// Whether all markup that opens in a stretch of source also closes in it: runs of marks come in pairs,
/// those inside words apart.
fn is_whole(text: &str) -> bool {
    let runs = |mark: char| {
        let starts = text
            .match_indices(mark)
            .filter(|(at, _)| !text.get(..*at).is_some_and(|before| before.ends_with(mark)));
        let in_word = |at: usize| {
            let (before, after) = text.split_at(at);
            before.ends_with(char::is_alphanumeric)
                && after.trim_start_matches(mark).starts_with(char::is_alphanumeric)
        };
        starts.filter(|(at, _)| !in_word(*at)).count()
    };
    let count = |wanted: char| text.matches(wanted).count();
    ['*', '_', '`', '~'].into_iter().all(|mark| runs(mark) % 2 == 0)
        && [('[', ']'), ('(', ')'), ('<', '>')].into_iter().all(|(a, b)| count(a) == count(b))
}
