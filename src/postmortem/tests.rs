//! Documents in the forms that people use, and what is read from each.

use super::*;
use crate::config::Config;

/// What is read from a document, a line a fact.
fn shown(text: &str) -> String {
    let source = Source::new("docs/postmortem.md", text);
    let postmortem = read(&source, &Config::default()).unwrap();
    let line = |span: Span| source.line(span.start);
    let mut out = String::new();
    for section in postmortem.sections.iter().filter(|section| !section.roles.is_empty()) {
        let roles: Vec<&str> = section.roles.iter().map(Role::name).collect();
        let content = if section.content == Content::Some { "" } else { " (nothing)" };
        out += &format!("{}: section {}{content}\n", line(section.title_span), roles.join("+"));
    }
    let incident = &postmortem.incident;
    for (word, bounds) in [("start", &incident.start), ("end", &incident.end)] {
        if let Some(bounds) = bounds {
            let moment = bounds.moment.map_or("?".to_owned(), |moment| moment.to_string());
            out += &format!("{}: {word} {moment}\n", line(bounds.span));
        }
    }
    if let Some(total) = incident.total.and_then(|index| incident.durations.get(index)) {
        out += &format!("{}: length {} min\n", line(total.span), total.duration.minutes);
    }
    for event in postmortem.events() {
        let moment = event.moment.map_or("?".to_owned(), |moment| moment.to_string());
        out += &format!("{}: event {moment} {:?}\n", line(event.span), event.text);
    }
    for item in postmortem.actions() {
        out += &format!("{}: action {:?}", line(item.span), item.text);
        for (word, value) in [("owner", &item.owner), ("due", &item.due), ("ticket", &item.ticket)] {
            if let Some((value, _)) = value {
                out += &format!(" {word}={value}");
            }
        }
        if let Some(done) = item.done {
            out += if done { " done" } else { " open" };
        }
        out.push('\n');
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(shown(text).trim_end(), expected.join("\n"), "{text}");
}
