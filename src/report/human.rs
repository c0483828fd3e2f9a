//! For people: each finding with its lines of source, grouped by file, and a closing count.
//!
//! The only module, with its parts, that knows miette.

mod frame;
mod snippet;

use std::fmt;
use std::io;

use miette::{GraphicalReportHandler, GraphicalTheme};

use super::{Counts, FileReport, Report, Style, Summary, counted, is_plain, one_line, url};
use crate::recognise::words::spaced;
use crate::rule::{Applicability, Diagnostic, Severity};
use crate::source::Source;
use frame::Pen;

/// Findings as people read them.
pub(super) struct Human {
    handler: GraphicalReportHandler,
    theme: GraphicalTheme,
    style: Style,
    width: usize,
    fixable: [usize; 2],
    /// How many findings are in the baseline.
    known: usize,
}

impl Human {
    pub(super) fn new(style: Style) -> Self {
        let theme = if style.colour {
            GraphicalTheme::unicode()
        } else {
            GraphicalTheme::unicode_nocolor()
        };
        let width = style.columns();
        let handler = GraphicalReportHandler::new_themed(theme.clone())
            .with_width(width)
            // Its own wrapping costs more than all the rest together.
            .with_wrap_lines(false)
            .with_links(style.links)
            .with_urls(style.links)
            .without_cause_chain();
        Self { handler, theme, style, width, fixable: [0; 2], known: 0 }
    }

    /// Draws a finding: what it is, where, and what helps.
    fn draw(
        &self,
        text: &mut String,
        name: &str,
        source: &Source,
        diagnostic: &Diagnostic,
    ) -> fmt::Result {
        let finding = &diagnostic.finding;
        let message = wrapped(&finding.message, self.width.saturating_sub("  × ".len()));
        let help = finding.help.as_deref();
        let help = help.map(|help| wrapped(help, self.width.saturating_sub("  help: ".len())));
        let help_lines = help.as_ref().map_or(0, |help| help.lines().count());
        self.handler.render_report(text, &Shown { diagnostic, message, help })?;
        let mut ends = memchr::memrchr_iter(b'\n', text.as_bytes());
        let footer = text.split_off(ends.nth(help_lines).map_or(0, |end| end + 1));
        let related = finding.related.iter().map(|other| (other.span, &*other.message));
        let places = std::iter::once((finding.span, "")).chain(related);
        let mut pen = Pen::new(text, &self.theme);
        // Room for the line number and the frame.
        for block in snippet::blocks(source, places, self.width.saturating_sub(12)) {
            pen.frame(name, &block)?;
        }
        text.push_str(&footer);
        Ok(())
    }

    fn bold(&self, text: &str) -> String {
        if self.style.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

impl Report for Human {
    fn file(&mut self, file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.known += file.known.len();
        if file.diagnostics.is_empty() {
            return Ok(());
        }
        let name = one_line(file.source.name());
        let mut page = self.bold(&name);
        page.push_str("\n\n");
        let mut text = String::new();
        for diagnostic in file.diagnostics {
            if let Some(fix) = &diagnostic.finding.fix {
                self.fixable[usize::from(fix.applicability == Applicability::Suggested)] += 1;
            }
            text.clear();
            if self.draw(&mut text, &name, file.source, diagnostic).is_err() {
                text = format!("  {}\n", one_line(&diagnostic.finding.message));
            }
            push_trimmed(&mut page, &text);
            page.push('\n');
        }
        out.write_all(page.as_bytes())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        if self.style.quiet {
            return Ok(());
        }
        let files = counted(summary.linted, "postmortem");
        let fixed = match summary.fixed {
            0 => String::new(),
            fixed => format!("{} put right. ", counted(fixed, "finding")),
        };
        let known = match self.known {
            0 => String::new(),
            known => format!("; {} in the baseline", counted(known, "finding")),
        };
        if summary.counts.total() == 0 {
            if summary.linted > 0 {
                writeln!(out, "{fixed}Nothing to report in {files}{known}.")?;
            }
            return Ok(());
        }
        let Counts { errors, warnings, infos } = summary.counts;
        let parts: Vec<String> = [(errors, "error"), (warnings, "warning"), (infos, "info")]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| counted(count, word))
            .collect();
        let parts = self.bold(&parts.join(", "));
        writeln!(out, "{fixed}{parts} in {} of {files}{known}.", summary.flagged)?;
        match self.fixable {
            [0, 0] => Ok(()),
            [safe, 0] => writeln!(out, "`--fix` puts right {safe} of them."),
            [0, suggested] => {
                writeln!(
                    out,
                    "`--fix-suggested` would change {suggested} of them: look at `--diff` first."
                )
            }
            [safe, suggested] => writeln!(
                out,
                "`--fix` puts right {safe} of them; `--fix-suggested` would change {suggested} more: look at `--diff` first."
            ),
        }
    }
}

/// Adds a text whose lines end where what is seen of them ends.
fn push_trimmed(page: &mut String, text: &str) {
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()) {
        page.push_str(text.get(start..end).unwrap_or_default().trim_end());
        page.push('\n');
        start = end + 1;
    }
}

/// A text on lines of at most `width` characters, broken between words.
pub(crate) fn wrapped(text: &str, width: usize) -> String {
    let text = one_line(text);
    if text.len() <= width && is_plain(&text) && is_tidy(&text) {
        return text.into_owned();
    }
    let mut lines = String::with_capacity(text.len());
    let mut column = 0;
    for word in spaced(&text) {
        let length = if word.is_ascii() { word.len() } else { word.chars().count() };
        if column > 0 {
            let fits = column + 1 + length <= width;
            lines.push(if fits { ' ' } else { '\n' });
            column = if fits { column + 1 } else { 0 };
        }
        lines.push_str(word);
        column += length;
    }
    lines
}

/// Whether words are parted by single spaces, and nothing stands around them.
fn is_tidy(text: &str) -> bool {
    let ends_in_space = text.starts_with(' ') || text.ends_with(' ');
    !ends_in_space && !text.as_bytes().windows(2).any(|two| two == b"  ")
}

/// A diagnostic as miette wants it.
struct Shown<'a> {
    diagnostic: &'a Diagnostic,
    message: String,
    help: Option<String>,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl miette::Diagnostic for Shown<'_> {
    fn code<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(&self.diagnostic.rule))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.diagnostic.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(self.help.as_deref()?))
    }

    fn url<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(url(&self.diagnostic.rule)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Finding;
    use crate::source::Span;

    fn shown(text: &str, places: &[(Span, &str)]) -> String {
        let source = Source::new("a.md", text);
        let mut finding = Finding::new(places[0].0, "it does not add up");
        for (span, label) in &places[1..] {
            finding = finding.related(*span, *label);
        }
        let diagnostic = Diagnostic {
            rule: "some-rule".into(),
            severity: Severity::Warning,
            finding,
            fingerprint: String::new(),
        };
        let file = FileReport { source: &source, diagnostics: &[diagnostic], known: &[] };
        let mut out = Vec::new();
        let style = Style { width: 60, ..Style::default() };
        Human::new(style).file(&file, &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        out.split_once("add up\n").unwrap().1.trim_end().to_owned()
    }

    fn at(text: &str, word: &str) -> Span {
        let start = text.find(word).unwrap();
        Span::new(start, start + word.len())
    }

    #[test]
    fn near_places_share_a_frame_and_far_ones_do_not() {
        let text = "one\ntwo\nthree\nfour\n\n\n\n\nnine\n";
        let near = shown(text, &[(at(text, "three"), ""), (at(text, "one"), "the first")]);
        let want = [
            "   ╭─[a.md:3:1]",
            " 1 │ one",
            "   · ─┬─",
            "   ·  ╰── the first",
            " 2 │ two",
            " 3 │ three",
            "   · ─────",
            "   ╰────",
        ]
        .join("\n");
        assert_eq!(near, want, "{near}");
        let far = shown(text, &[(at(text, "nine"), ""), (at(text, "one"), "the first")]);
        assert_eq!(far.matches("╭─").count(), 2, "{far}");
        assert!(far.contains("╭─[a.md:9:1]\n 9 │ nine\n"), "{far}");
    }

    #[test]
    fn labels_of_one_line_hang_below_each_other_and_wide_characters_take_two_columns() {
        let text = "漢字 one, two and three\n";
        let places =
            [(at(text, "three"), ""), (at(text, "one"), "first"), (at(text, "two"), "second")];
        let want = [
            "   ╭─[a.md:1:17]",
            " 1 │ 漢字 one, two and three",
            "   ·      ─┬─  ─┬─     ─────",
            "   ·       │    ╰── second",
            "   ·       ╰── first",
            "   ╰────",
        ]
        .join("\n");
        let got = shown(text, &places);
        assert_eq!(got, want, "{got}");
    }

    #[test]
    fn long_lines_are_cut_round_what_is_marked() {
        let text =
            format!("{}NEEDLE {}PIN {}\n", "é ".repeat(500), "hay ".repeat(500), "x".repeat(500));
        let both = shown(&text, &[(at(&text, "NEEDLE"), ""), (at(&text, "PIN"), "and this")]);
        assert!(both.contains("[a.md:1:1001]"), "{both}");
        assert!(both.contains("NEEDLE") && both.contains("PIN"), "{both}");
        assert!(both.contains(" …"), "{both}");
        assert!(both.lines().all(|line| line.chars().count() < 130), "{both}");
    }

    #[test]
    fn an_empty_place_is_shown_wherever_it_is() {
        for (text, place) in [("", "[a.md:1:1]"), ("one\n", "[a.md:2:1]"), ("one", "[a.md:1:4]")] {
            let shown = shown(text, &[(Span::at(text.len()), "")]);
            assert!(shown.contains(place) && shown.contains('─'), "{text:?}: {shown}");
        }
    }
}
