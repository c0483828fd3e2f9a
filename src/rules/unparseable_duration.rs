//! A duration field that states neither a length nor a window.

use std::cell::LazyCell;

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Content, Form, Postmortem, Section};
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::source::Span;
use crate::vocabulary::{Role, Roles};

pub(super) const RULE: Rule<'_> = Rule {
    name: "unparseable-duration",
    category: Category::Duration,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/unparseable-duration.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    unread(postmortem).filter_map(|field| finding(postmortem, field)).collect()
}

/// The duration fields whose value is neither a length nor a time.
pub(super) fn unread<'p>(postmortem: &'p Postmortem<'_>) -> impl Iterator<Item = &'p Section<'p>> {
    let fields = postmortem.sections.iter().filter(|section| {
        section.form == Form::Field
            && section.roles == Roles::from(Role::Duration)
            && section.content == Content::Some
    });
    // Most documents have no such field, or one.
    let read = LazyCell::new(|| places_read(postmortem));
    fields.filter(move |field| {
        let before = read.partition_point(|(start, _)| *start < field.span.end);
        let last = before.checked_sub(1).and_then(|last| read.get(last));
        last.is_none_or(|(_, furthest)| *furthest <= field.span.start)
    })
}

/// Where lengths and times stand: in order of their starts, each with the furthest end up to it.
fn places_read(postmortem: &Postmortem<'_>) -> Vec<(usize, usize)> {
    let incident = &postmortem.incident;
    let lengths = incident.durations.iter().map(|stated| stated.span);
    let bounds = [&incident.start, &incident.end].into_iter().flatten().map(|bound| bound.span);
    let mentions = postmortem.mentions().iter().map(|mention| mention.stamp.range.clone().into());
    let mut places: Vec<Span> = lengths.chain(bounds).chain(mentions).collect();
    places.sort_unstable();
    let furthest = |end: &mut usize, span: Span| {
        *end = span.end.max(*end);
        Some((span.start, *end))
    };
    places.into_iter().scan(0, furthest).collect()
}

/// Most words of an answer to how long it took.
const LONGEST_ANSWER: usize = 12;

fn finding(postmortem: &Postmortem<'_>, field: &Section<'_>) -> Option<Finding> {
    let value = Span::new(field.title_span.end, field.span.end);
    let text = phrase::quote(postmortem.quote(value).trim_matches([' ', ':', '*', '|', '_']));
    let says_nothing = !text.contains(char::is_alphanumeric) || wording::opens_with_nothing(&text);
    // "Duration analysis: the queue was slow since …" names a topic.
    let is_prose = postmortem.quote(value).split_whitespace().nth(LONGEST_ANSWER).is_some();
    if postmortem.awaits(field.span) || says_not_over(&text) || says_nothing || is_prose {
        return None;
    }
    let message = format!("\"{text}\" is neither a length nor a start and an end");
    let help = "write a figure with its unit, such as \"1 h 15 min\", or two times";
    Some(Finding::new(field.title_span, message).help(help))
}

/// Whether the incident goes on, or nobody knows.
fn says_not_over(text: &str) -> bool {
    const NOT_OVER: [&str; 5] = ["ongoing", "unknown", "n/a", "unresolved", "present"];
    let text = text.to_lowercase();
    NOT_OVER.iter().any(|word| text.contains(word))
}
