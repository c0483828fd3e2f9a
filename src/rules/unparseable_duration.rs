//! A duration field that states neither a length nor a window.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Content, Form, Postmortem, Section};
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
    let fields = postmortem.sections.iter().filter(|section| {
        section.form == Form::Field
            && section.roles == Roles::from(Role::Duration)
            && section.content == Content::Some
    });
    fields.filter_map(|field| finding(postmortem, field)).collect()
}

fn finding(postmortem: &Postmortem<'_>, field: &Section) -> Option<Finding> {
    let inside = |span: Span| field.span.overlaps(span);
    let incident = &postmortem.incident;
    let bounds = [&incident.start, &incident.end].into_iter().flatten();
    let is_read = incident.durations.iter().any(|stated| inside(stated.span))
        || bounds.map(|bound| bound.span).any(inside)
        || postmortem.mentions().iter().any(|mention| inside(mention.stamp.range.clone().into()))
        || postmortem.placeholders.iter().any(|placeholder| inside(placeholder.span));
    let value = Span::new(field.title_span.end, field.span.end);
    let text = phrase::quote(postmortem.quote(value).trim_matches([' ', ':', '*', '|', '_']));
    if is_read || says_not_over(&text) || !text.contains(char::is_alphanumeric) {
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
