//! What is said of one postmortem.

use super::entry::Entry;
use super::html::Html;
use crate::phrase::list;
use crate::report::{Counts, counted};

/// Writes it, as the postmortem of that number.
pub(super) fn write(number: usize, entry: &Entry, html: &mut Html) {
    let (id, title) = (format!("p{number}"), format!("p{number}-title"));
    html.element("article", &[("id", &id), ("aria-labelledby", &title)], |html| {
        html.leaf("h3", &[("id", &title), ("dir", &"auto")], &entry.title);
        html.element("p", &[("class", &"path")], |html| html.link(Some(&entry.link), &entry.name));
        facts(entry, html);
        timeline(entry, html);
        findings(entry, html);
    });
}

/// State, window, duration.
fn facts(entry: &Entry, html: &mut Html) {
    html.element("dl", &[("class", &"facts")], |html| {
        fact(html, "State", |html| {
            let Counts { errors, warnings, infos } = entry.counts;
            let counts = [(errors, "error"), (warnings, "warning"), (infos, "info")];
            let some = || counts.iter().filter(|(count, _)| *count > 0);
            for (count, severity) in some() {
                html.leaf("span", &[("class", severity)], counted(*count, severity));
                html.own(" ");
            }
            if some().next().is_none() {
                html.own("<span class=\"good\">nothing found</span> ");
            }
        });
        fact(html, "Action items", |html| match (entry.open.len(), entry.done) {
            (0, 0) => html.text("none"),
            (open, done) => html.text(format!("{open} open, {done} done")),
        });
        fact(html, "Window", |html| match &entry.window {
            Some(window) => html.text(window),
            None => html.leaf("span", &[("class", &"lacks")], "not stated"),
        });
        fact(html, "Duration", |html| {
            if entry.lengths.is_empty() {
                html.leaf("span", &[("class", &"lacks")], "not known");
            }
            // Where several agree, that is said once.
            let mut lengths: Vec<(&str, Vec<&str>)> = Vec::new();
            for length in &entry.lengths {
                match lengths.iter_mut().find(|(text, _)| *text == length.text) {
                    Some((_, sources)) => sources.push(length.source),
                    None => lengths.push((&length.text, vec![length.source])),
                }
            }
            let said = lengths.iter().map(|(text, sources)| format!("{text} {}", list(sources)));
            html.text(said.collect::<Vec<_>>().join("; "));
        });
    });
}

fn fact(html: &mut Html, what: &'static str, content: impl FnOnce(&mut Html)) {
    html.element("div", &[], |html| {
        html.leaf("dt", &[], what);
        html.element("dd", &[], content);
    });
}

/// The timeline to scale, and what its points are.
fn timeline(entry: &Entry, html: &mut Html) {
    if entry.events.is_empty() {
        return html.leaf("p", &[("class", &"lacks")], "It has no timeline.");
    }
    super::wide(html, "Timeline to scale", |html| html.append(&entry.drawing));
    html.element("details", &[], |html| {
        html.leaf("summary", &[], format!("Timeline: {}", counted(entry.events.len(), "event")));
        html.element("ol", &[("class", &"events")], |html| {
            for row in &entry.events {
                html.element("li", &[], |html| {
                    html.leaf("span", &[("class", &"when")], &row.when);
                    html.text(" ");
                    html.leaf("span", &[("class", &"since")], &row.gap);
                    html.text(" ");
                    html.element("span", &[("class", &"what"), ("dir", &"auto")], |html| {
                        if let Some(sign) = row.sign {
                            html.leaf("b", &[("class", &sign.word())], sign.word());
                            html.text(" ");
                        }
                        html.text(&row.text);
                    });
                    html.link(Some(&row.link), format!("line {}", row.line));
                });
            }
        });
    });
}

fn findings(entry: &Entry, html: &mut Html) {
    if entry.findings.is_empty() {
        return;
    }
    html.element("details", &[], |html| {
        let count = counted(entry.findings.len(), "finding");
        html.leaf("summary", &[], format!("Findings: {count}"));
        html.element("ul", &[("class", &"findings")], |html| {
            for found in &entry.findings {
                html.element("li", &[], |html| {
                    let severity = found.severity.name();
                    html.leaf("span", &[("class", &severity)], severity);
                    html.text(" ");
                    html.leaf("span", &[("dir", &"auto")], &found.message);
                    html.text(format!(" ({}, ", found.rule));
                    html.link(Some(&found.link), format!("line {}", found.line));
                    html.text(")");
                });
            }
        });
    });
}
