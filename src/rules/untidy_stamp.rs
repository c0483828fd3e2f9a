//! A timeline entry with a slip of the keyboard in or round its time.

use crate::config::Config;
use crate::postmortem::{Event, Postmortem};
use crate::recognise::Found;
use crate::recognise::clock::Clock;
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "untidy-stamp",
    category: Category::Timeline,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/untidy-stamp.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let is_wide = |found: &&Found<Clock>| is_wide(postmortem.quote(found.range.clone().into()));
    let wide_ones = postmortem.events().filter_map(clock).filter(is_wide).count();
    // Where most times are written so, that is how the document writes them.
    let stand_out = wide_ones > 0 && wide_ones * 2 < postmortem.events().filter_map(clock).count();
    let mut findings = Vec::new();
    for event in postmortem.events() {
        let Some(found) = clock(event) else { continue };
        findings.extend(said_twice(postmortem, &found.value));
        if stand_out && is_wide(&found) {
            findings.push(in_full_width(postmortem, found.range.clone().into()));
        }
        findings.extend(trailing_separator(postmortem, event));
    }
    findings
}

fn clock<'e>(event: &'e Event<'_>) -> Option<&'e Found<Clock>> {
    event.stamp.as_ref()?.clock.as_ref()
}

/// `2:05 PM PM`.
fn said_twice(postmortem: &Postmortem<'_>, clock: &Clock) -> Option<Finding> {
    let first = Span::from(clock.meridiem_range.clone()?);
    let meridiem = postmortem.quote(first);
    let after = postmortem.source.text().get(first.end..)?;
    let again = after.trim_start_matches(' ');
    let same = again.get(..meridiem.len())?;
    let ends = !again.get(meridiem.len()..)?.starts_with(char::is_alphanumeric);
    if !same.eq_ignore_ascii_case(meridiem) || !ends || again.len() == after.len() {
        return None;
    }
    let end = first.end + after.len() - again.len() + same.len();
    let second = Span::new(end - same.len(), end);
    Some(
        Finding::new(second, format!("\"{same}\" is said twice"))
            .help("say it once")
            .fix(Fix::safe(format!("Remove \"{same}\""), Span::new(first.end, end), "")),
    )
}

/// `１４：０５` among times in ASCII.
fn in_full_width(postmortem: &Postmortem<'_>, span: Span) -> Finding {
    let text = postmortem.quote(span);
    let plain: String = text.chars().map(narrow).collect();
    Finding::new(span, format!("{text} is in full-width characters, as most times here are not"))
        .help("write it as the others are")
        .fix(Fix::safe(format!("Write \"{plain}\""), span, plain))
}

fn is_wide(text: &str) -> bool {
    !text.is_ascii() && text.contains(full_width)
}

fn full_width(c: char) -> bool {
    matches!(c, '０'..='９' | '：')
}

/// The ASCII form of a full-width digit or colon.
fn narrow(c: char) -> char {
    const APART: u32 = '０' as u32 - '0' as u32;
    let plain = if full_width(c) { char::from_u32(u32::from(c) - APART) } else { None };
    plain.unwrap_or(c)
}

/// `14:05 - The alert fires -`.
fn trailing_separator(postmortem: &Postmortem<'_>, event: &Event<'_>) -> Option<Finding> {
    let entry = postmortem.quote(event.span).trim_end();
    let said = entry.strip_suffix(['-', '–', '—'])?;
    let rest = said.trim_end_matches(' ');
    let start = event.span.start + rest.len();
    if rest.len() == said.len() || start <= event.text_span.start || !rest.ends_with(is_said) {
        return None;
    }
    let separator = Span::new(event.span.start + said.len(), event.span.start + entry.len());
    let rest = Span::new(start, separator.end);
    Some(
        Finding::new(separator, "nothing follows this separator")
            .help("remove it, or add what was left out")
            .fix(Fix::safe("Remove the separator", rest, "")),
    )
}

/// Whether a character ends words, as opposed to another separator or open markup.
fn is_said(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '!' | '?' | ')' | '"' | '\'' | '`' | '*')
}
