//! What miette writes around the words of a finding, with its colours, signs and links.
//!
//! It is asked once for each severity, with marks in place of words, rather than for each finding: all that it then
//! adds to a message and a help are the same few characters, which took it a third of the report.

use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme};

use crate::report::Style;
use crate::rule::Severity;

/// Stands for a word, or for a line of several; miette writes nothing like it by itself.
const MARK: &str = "\u{1}";
/// Stands for two lines.
const TWO_MARKS: &str = "\u{1}\n\u{1}";

/// How findings are set: by severity, and apart where their rule is linked.
pub(super) struct Settings {
    handler: GraphicalReportHandler,
    known: [Option<Setting>; 6],
}

/// What stands around the words of findings of one severity.
pub(super) struct Setting {
    /// Before the address of the rule's page, where it is linked.
    link: Option<String>,
    rule: String,
    message: String,
    /// Between two lines of the message.
    message_lines: String,
    help: String,
    /// Between two lines of the help.
    help_lines: String,
}

impl Settings {
    pub(super) fn new(theme: GraphicalTheme, style: Style) -> Self {
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_wrap_lines(false)
            .with_links(style.links)
            .with_urls(style.links)
            .without_cause_chain();
        Self { handler, known: Default::default() }
    }

    /// How a finding is set.
    pub(super) fn of(&mut self, severity: Severity, linked: bool) -> &Setting {
        let [error, linked_error, warning, linked_warning, info, linked_info] = &mut self.known;
        let known = match (severity, linked) {
            (Severity::Error, false) => error,
            (Severity::Error, true) => linked_error,
            (Severity::Warning, false) => warning,
            (Severity::Warning, true) => linked_warning,
            (Severity::Info, false) => info,
            (Severity::Info, true) => linked_info,
        };
        known.get_or_insert_with(|| Setting::of(&self.handler, &Specimen { severity, linked }))
    }
}

impl Setting {
    fn of(handler: &GraphicalReportHandler, specimen: &Specimen) -> Self {
        let mut drawn = String::new();
        // Writing to a string does not fail.
        let _ = handler.render_report(&mut drawn, specimen);
        let mut parts = drawn.split(MARK).map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Self {
            link: specimen.linked.then(&mut next),
            rule: next(),
            message: next(),
            message_lines: next(),
            // The frame stands between, and ends its last line.
            help: next().trim_start_matches('\n').to_owned(),
            help_lines: next(),
        }
    }

    /// Writes the rule, and the lines of the message.
    pub(super) fn head<'t>(
        &self,
        page: &mut String,
        url: Option<&str>,
        rule: &str,
        message: impl Iterator<Item = &'t str>,
    ) {
        if let (Some(link), Some(url)) = (&self.link, url) {
            page.push_str(link);
            page.push_str(url);
        }
        page.push_str(&self.rule);
        page.push_str(rule);
        page.push_str(&self.message);
        push_lines(page, message, &self.message_lines);
    }

    /// Writes the lines of the help.
    pub(super) fn foot<'t>(&self, page: &mut String, help: impl Iterator<Item = &'t str>) {
        page.push_str(&self.help);
        push_lines(page, help, &self.help_lines);
    }
}

fn push_lines<'t>(page: &mut String, lines: impl Iterator<Item = &'t str>, between: &str) {
    for (index, line) in lines.enumerate() {
        if index > 0 {
            page.push_str(between);
        }
        page.push_str(line);
    }
    page.push('\n');
}

/// A finding with marks for words.
#[derive(Debug)]
struct Specimen {
    severity: Severity,
    linked: bool,
}

impl fmt::Display for Specimen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(TWO_MARKS)
    }
}

impl std::error::Error for Specimen {}

impl Diagnostic for Specimen {
    fn code<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(MARK))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(TWO_MARKS))
    }

    fn url<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        self.linked.then(|| Box::new(MARK) as Box<dyn fmt::Display>)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A finding as miette is meant to have it.
    #[derive(Debug)]
    struct Whole(Severity, Option<&'static str>);

    const MESSAGE: &str = "what is wrong\nwith it\nand why";
    const HELP: &str = "what helps\nand how";

    impl fmt::Display for Whole {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(MESSAGE)
        }
    }

    impl std::error::Error for Whole {}

    impl Diagnostic for Whole {
        fn code<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
            Some(Box::new("some-rule"))
        }

        fn severity(&self) -> Option<miette::Severity> {
            Specimen { severity: self.0, linked: false }.severity()
        }

        fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
            Some(Box::new(HELP))
        }

        fn url<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
            self.1.map(|url| Box::new(url) as Box<dyn fmt::Display>)
        }
    }

    #[test]
    fn words_are_set_as_miette_sets_them() {
        let themes =
            [GraphicalTheme::unicode, GraphicalTheme::unicode_nocolor, GraphicalTheme::ascii];
        for (theme, links) in themes.iter().flat_map(|theme| [(theme, false), (theme, true)]) {
            let mut settings = Settings::new(theme(), Style { links, ..Style::default() });
            for severity in [Severity::Error, Severity::Warning, Severity::Info] {
                for url in [None, Some("https://example.com/")] {
                    let mut want = String::new();
                    settings.handler.render_report(&mut want, &Whole(severity, url)).unwrap();
                    let url = url.filter(|_| links);
                    let mut got = String::new();
                    let setting = settings.of(severity, url.is_some());
                    setting.head(&mut got, url, "some-rule", MESSAGE.lines());
                    setting.foot(&mut got, HELP.lines());
                    assert_eq!(got, want);
                }
            }
        }
    }
}
