//! For people: each finding with its lines of source, grouped by file, and a closing count.
//!
//! The only module, with its parts, that knows miette.

mod frame;
mod line;
mod setting;
mod snippet;

use std::io;

use miette::GraphicalTheme;

use super::wrap::{lines, tidied};
use super::{Counts, FileReport, Report, Style, Summary, counted, one_line, url};
use crate::rule::{Applicability, Diagnostic};
use crate::source::Source;
use frame::Pen;
use setting::Settings;
use snippet::Place;

/// Findings as people read them.
pub(super) struct Human {
    settings: Settings,
    pen: Pen,
    style: Style,
    /// What is written of the file at hand.
    page: String,
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
        // Room for the line number and the frame.
        let pen = Pen::new(&theme, style.columns().saturating_sub(12));
        let settings = Settings::new(theme, style);
        Self { settings, pen, style, page: String::new(), fixable: [0; 2], known: 0 }
    }

    /// Draws a finding: what it is, where, and what helps.
    fn draw<'f>(
        &mut self,
        name: &str,
        source: &Source,
        diagnostic: &'f Diagnostic,
        places: &mut Vec<Place<'f>>,
    ) {
        let (page, finding, width) = (&mut self.page, &diagnostic.finding, self.style.columns());
        let url = if self.style.links { url(&diagnostic.rule) } else { None };
        let setting = self.settings.of(diagnostic.severity, url.is_some());
        let message = tidied(&finding.message);
        let message = lines(&message, width.saturating_sub("  × ".len()));
        setting.head(page, url.as_deref(), &diagnostic.rule, message);
        snippet::collect(source, finding, places);
        self.pen.draw(page, name, source, places);
        if let Some(help) = &finding.help {
            setting.foot(page, lines(&tidied(help), width.saturating_sub("  help: ".len())));
        }
        page.push('\n');
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
        self.page.clear();
        self.page.push_str(&self.bold(&name));
        self.page.push_str("\n\n");
        let mut places = Vec::new();
        for diagnostic in file.diagnostics {
            if let Some(fix) = &diagnostic.finding.fix {
                self.fixable[usize::from(fix.applicability == Applicability::Suggested)] += 1;
            }
            self.draw(&name, file.source, diagnostic, &mut places);
        }
        out.write_all(self.page.as_bytes())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{Finding, Severity};
    use crate::source::Span;

    fn shown(text: &str, places: &[(Span, &str)]) -> String {
        let source = Source::new("a.md", text);
        let mut finding = Finding::new(places[0].0, "it does not add up");
        for (span, label) in &places[1..] {
            finding = finding.related(*span, (*label).to_owned());
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
