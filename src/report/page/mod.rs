//! The page for the person who runs the review meeting: one file of HTML that needs nothing else.

mod article;
mod digest;
mod draw;
mod durations;
mod entry;
mod html;
mod labels;
mod scale;
mod tables;
mod timeline;

use jiff::civil::Date;

use crate::postmortem::Postmortem;
use crate::rule::Diagnostic;

use super::{Failure, counted};
use digest::digest;
use entry::Entry;
use html::Html;

const SCRIPT: &str = include_str!("page.js");

/// A page on many postmortems.
#[derive(Default)]
pub struct ReviewPage {
    entries: Vec<Entry>,
    failed: Vec<Failure>,
    as_of: Option<Date>,
}

impl ReviewPage {
    /// An empty page, which says that it shows how things were on the day `as_of`.
    pub fn new(as_of: Option<Date>) -> Self {
        Self { as_of, ..Self::default() }
    }

    /// Adds a postmortem with what was found in it. It lies at `path`, seen from the page; its action
    /// items are overdue or not on the day `as_of`.
    pub fn add(
        &mut self,
        postmortem: &Postmortem<'_>,
        found: &[Diagnostic],
        path: &str,
        as_of: Option<Date>,
    ) {
        self.entries.push(Entry::new(postmortem, found, path, as_of));
    }

    /// Adds a file that should be on the page and could not be read.
    pub fn add_failure(&mut self, failure: Failure) {
        self.failed.push(failure);
    }

    /// The page, the latest incident first.
    pub fn html(mut self) -> String {
        self.entries.sort_by(|a, b| (b.date, &a.name).cmp(&(a.date, &b.name)));
        let mut html = Html::default();
        html.own("<!DOCTYPE html>\n");
        html.element("html", &[("lang", &"en")], |html| {
            html.element("head", &[], |html| self.head(html));
            html.element("body", &[], |html| self.body(html));
        });
        html.into_text()
    }

    fn head(&self, html: &mut Html) {
        html.own("<meta charset=\"utf-8\">\n");
        // Should anything ever get past the escaping, the browser still runs no script but ours. It reads
        // every end of a line as a line feed, and so do we.
        let script = digest(&format!("\n{SCRIPT}").replace("\r\n", "\n"));
        let policy = format!(
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{script}'; \
             base-uri 'none'; form-action 'none'"
        );
        html.void("meta", &[("http-equiv", &"Content-Security-Policy"), ("content", &policy)]);
        html.own("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.own("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.own("<title>Postmortems</title>\n<style>\n");
        html.own(include_str!("page.css"));
        html.own("</style>\n<noscript><style>.filter { display: none; }</style></noscript>\n");
    }

    fn body(&self, html: &mut Html) {
        html.own("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        html.element("header", &[], |html| {
            html.own("<h1>Postmortems</h1>\n");
            let count = counted(self.entries.len(), "postmortem");
            let day = self.as_of.map(|day| format!(", as of {day}")).unwrap_or_default();
            html.leaf("p", &[], format!("{count}{day}"));
            html.own(
                "<nav aria-label=\"On this page\"><a href=\"#actions\">Open action items</a> \
                 <a href=\"#overview\">Incidents</a> <a href=\"#rules\">Findings by rule</a> \
                 <a href=\"#postmortems\">Each postmortem</a></nav>\n",
            );
        });
        html.element("main", &[("id", &"main")], |html| {
            self.failures(html);
            tables::figures(&self.entries, html);
            section(html, "actions", "Open action items", |html| {
                tables::actions(&self.entries, html);
            });
            section(html, "overview", "Incidents", |html| {
                durations::draw(&self.entries, html);
                tables::overview(&self.entries, html);
            });
            section(html, "rules", "Findings by rule", |html| {
                tables::rules(&self.entries, html);
            });
            section(html, "postmortems", "Each postmortem", |html| {
                for (index, entry) in self.entries.iter().enumerate() {
                    article::write(index + 1, entry, html);
                }
            });
        });
        html.element("footer", &[], |html| {
            html.leaf("p", &[], concat!("Written by pmlint ", env!("CARGO_PKG_VERSION")));
        });
        html.own("<script>\n");
        html.own(SCRIPT);
        html.own("</script>\n");
    }

    fn failures(&self, html: &mut Html) {
        if self.failed.is_empty() {
            return;
        }
        section(html, "failed", "Could not be read", |html| {
            html.element("ul", &[], |html| {
                for Failure { path, message } in &self.failed {
                    html.leaf("li", &[("dir", &"auto")], format!("{path}: {message}"));
                }
            });
        });
    }
}

/// A part of the page with its title.
fn section(
    html: &mut Html,
    id: &'static str,
    title: &'static str,
    content: impl FnOnce(&mut Html),
) {
    let titled = format!("{id}-title");
    html.element("section", &[("id", &id), ("aria-labelledby", &titled)], |html| {
        html.leaf("h2", &[("id", &titled)], title);
        content(html);
    });
}

/// What may be wider than the window, and then scrolls by itself, with its name for those who do not see it.
fn wide(html: &mut Html, label: &'static str, content: impl FnOnce(&mut Html)) {
    html.element(
        "div",
        &[("class", &"wide"), ("tabindex", &"0"), ("role", &"group"), ("aria-label", &label)],
        content,
    );
}
