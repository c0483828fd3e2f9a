//! What is known of the place under the cursor: findings, allowances, times, action items.

use gen_lsp_types::{Contents, Hover, HoverParams, MarkupContent, MarkupKind};

use super::documents::Document;
use super::position;
use super::server::Server;
use crate::page::Page;
use crate::phrase::list;
use crate::postmortem::{ActionItem, Event, Moment, Postmortem};
use crate::report;
use crate::rule::Rule;
use crate::source::Span;

/// One thing that is known, and where it holds.
type Known = (Span, String);

/// What is known of a place.
pub(super) fn hover(server: &Server, params: &HoverParams) -> Option<Hover> {
    let place = &params.text_document_position_params;
    let document = server.documents.get(&place.text_document.uri)?;
    let encoding = server.capabilities.encoding;
    let at = position::offset(&document.source, place.position, encoding);
    let mut known = findings(server, document, at);
    if let Some(postmortem) = server.workspace.read(document) {
        known.extend(allowance(&postmortem, server.workspace.rules(document), at));
        known.extend(postmortem.events().filter_map(|event| time(event, at)));
        known.extend(postmortem.actions().filter_map(|item| action(item, at)));
    }
    let (span, _) = *known.first()?;
    let texts: Vec<String> = known.into_iter().map(|(_, text)| text).collect();
    Some(Hover {
        contents: Contents::MarkupContent(MarkupContent {
            kind: MarkupKind::Markdown,
            value: texts.join("\n\n---\n\n"),
        }),
        range: Some(position::range(&document.source, span, encoding)),
    })
}

/// Whether the cursor is in the span or at its end.
fn is_at(span: Span, at: usize) -> bool {
    span.start <= at && at <= span.end
}

fn findings(server: &Server, document: &Document, at: usize) -> Vec<Known> {
    let found = server.workspace.findings(document).iter();
    let here = found.filter(|diagnostic| is_at(diagnostic.finding.span, at));
    here.map(|diagnostic| {
        let finding = &diagnostic.finding;
        let name = match report::url(&diagnostic.rule) {
            Some(url) => format!("[{}]({url})", diagnostic.rule),
            None => diagnostic.rule.to_string(),
        };
        let severity = diagnostic.severity.name();
        let mut text = format!("**{severity}** {name}\n\n{}", escape(&finding.message));
        if let Some(help) = &finding.help {
            text.push_str(&format!("\n\n*{}*", escape(help)));
        }
        (finding.span, text)
    })
    .collect()
}

/// What the rules that a comment allows are about.
fn allowance(postmortem: &Postmortem<'_>, rules: &[Rule<'_>], at: usize) -> Option<Known> {
    let comment = postmortem.outline.comments.iter().find(|comment| is_at(comment.span, at))?;
    let text = postmortem.quote(comment.text);
    let (names, reason) = text.split_once(':').unwrap_or((text, ""));
    let named =
        |rule: &&Rule<'_>| names.split([',', ' ', '\t', '\n', '\r']).any(|word| word == rule.name);
    let mut lines: Vec<String> = rules
        .iter()
        .filter(named)
        .map(|rule| format!("Allows **{}**: {}", rule.name, Page::read(rule.page).summary))
        .collect();
    if lines.is_empty() {
        return None;
    }
    if !reason.trim().is_empty() {
        lines.push(format!("*{}*", escape(reason.trim())));
    }
    Some((comment.span, lines.join("\n\n")))
}

/// When an event was, with what its surroundings say of date and zone.
fn time(event: &Event<'_>, at: usize) -> Option<Known> {
    let moment = event.moment.filter(|_| is_at(event.stamp_span, at))?;
    let mut text = format!("**{}**", written(&moment));
    match (moment.offset, utc(&moment)) {
        (Some(0), _) => text.push_str(" UTC"),
        (Some(_), Some(utc)) => text.push_str(&format!(" — {} UTC", written(&utc))),
        _ => text.push_str(" in a zone that is not stated"),
    }
    Some((event.stamp_span, text))
}

/// `2024-03-09 14:05`, `14:05`, or `2024-03-09`.
fn written(moment: &Moment) -> String {
    moment.to_string().replace('T', " ").trim_start().to_owned()
}

/// The same moment in UTC.
fn utc(moment: &Moment) -> Option<Moment> {
    let local = moment.second? - i32::from(moment.offset?) * 60;
    let days = local.div_euclid(86_400);
    let date = match moment.date {
        Some(date) => {
            Some(date.checked_add(jiff::Span::new().try_days(i64::from(days)).ok()?).ok()?)
        }
        None => None,
    };
    Some(Moment {
        date,
        day: moment.day + days,
        second: Some(local.rem_euclid(86_400)),
        offset: Some(0),
    })
}

/// What an action item has, and what it lacks.
fn action(item: &ActionItem, at: usize) -> Option<Known> {
    if !is_at(item.span, at) {
        return None;
    }
    let parts = [("an owner", &item.owner), ("a due date", &item.due), ("a ticket", &item.ticket)];
    let has = parts.iter().filter_map(|(what, part)| {
        let (text, _) = part.as_ref()?;
        Some(format!("{what} ({})", escape(text)))
    });
    let has: Vec<String> = has.collect();
    let lacks: Vec<&str> =
        parts.iter().filter(|(_, part)| part.is_none()).map(|(what, _)| *what).collect();
    let text = match (has.is_empty(), lacks.is_empty()) {
        (_, true) => format!("Action item with {}.", list(&has)),
        (true, _) => format!("Action item without {}.", list(&lacks)),
        _ => format!("Action item with {}; without {}.", list(&has), list(&lacks)),
    };
    Some((item.span, text))
}

/// Text that Markdown shows as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '*' | '_' | '[' | ']' | '<' | '&' | '#') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_in_utc_across_midnight() {
        let date = jiff::civil::date(2024, 3, 1);
        for (second, offset, expected) in [
            (30 * 60, 60, "2024-02-29 23:30"),
            (23 * 3600, -300, "2024-03-02 04:00"),
            (12 * 3600, 0, "2024-03-01 12:00"),
        ] {
            let moment =
                Moment { date: Some(date), day: 0, second: Some(second), offset: Some(offset) };
            assert_eq!(written(&utc(&moment).unwrap()), expected);
        }
    }
}
