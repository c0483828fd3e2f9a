//! The page that GitHub shows for a job: findings by file and rule, and what changed postmortems say.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Counts, FileReport, Summary, counted, is_hostile, url};
use crate::config::Config;
use crate::lint::UNREADABLE;
use crate::postmortem::{self, ActionItem, Event, Postmortem};
use crate::rule::Severity;
use crate::source::Source;

/// GitHub takes 1 MiB a step, <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>;
/// this leaves room for what other commands of the step add.
const MOST_BYTES: usize = 900_000;
/// Rows of the table that a person would still read.
const MOST_ROWS: usize = 200;
/// What is quoted of an event or an action item, in characters.
const MOST_TEXT: usize = 200;

/// A page in Markdown.
#[derive(Default)]
pub struct JobSummary {
    /// Whether each postmortem is shown with its timeline and the items nobody owns.
    details: bool,
    /// Severity, file and rule, with how many findings: in the order of the rows.
    rows: BTreeMap<(std::cmp::Reverse<Severity>, String, String), usize>,
    counts: Counts,
    flagged: usize,
    shown: String,
    /// Postmortems for which there was no room.
    left_out: usize,
}

impl JobSummary {
    /// With `details`, for runs on what a change touched, each postmortem is shown with its timeline
    /// and the action items that nobody owns.
    pub fn new(details: bool) -> Self {
        Self { details, ..Self::default() }
    }

    fn table(&self) -> String {
        let mut table = String::from("| File | Rule | Findings |\n| --- | --- | --- |\n");
        for ((severity, path, rule), count) in self.rows.iter().take(MOST_ROWS) {
            let rule = url(rule).map_or_else(|| escaped(rule), |url| format!("[{rule}]({url})"));
            let count = counted(*count, severity.0.name());
            _ = writeln!(table, "| {} | {rule} | {count} |", escaped(path));
        }
        if self.rows.len() > MOST_ROWS {
            _ = writeln!(table, "\n… and {} more rows.", self.rows.len() - MOST_ROWS);
        }
        table
    }

    /// Adds what was found in one file, which `config` applied to.
    pub fn add(&mut self, file: &FileReport<'_>, config: &Config) {
        let path = file.source.name();
        self.flagged += usize::from(!file.diagnostics.is_empty());
        for found in file.diagnostics {
            self.counts.add(found.severity);
            let row = (std::cmp::Reverse(found.severity), path.to_owned(), found.rule.to_string());
            *self.rows.entry(row).or_default() += 1;
        }
        if !self.details || file.diagnostics.iter().any(|found| *found.rule == *UNREADABLE) {
            return;
        }
        let details = details(file.source, config);
        if self.shown.len() + details.len() <= MOST_BYTES {
            self.shown.push_str(&details);
        } else {
            self.left_out += 1;
        }
    }

    /// The page, for a run that came to this.
    pub fn page(&self, summary: &Summary) -> String {
        let mut page = String::new();
        let Counts { errors, warnings, infos } = self.counts;
        let found: Vec<String> = [(errors, "error"), (warnings, "warning"), (infos, "info")]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| counted(count, word))
            .collect();
        let linted = counted(summary.linted, "postmortem");
        if found.is_empty() {
            _ = writeln!(page, "## pmlint: nothing found in {linted}\n");
        } else {
            let found = found.join(", ");
            _ = writeln!(
                page,
                "## pmlint: {found} in {} of {linted}\n\n{}",
                self.flagged,
                self.table()
            );
        }
        for failure in &summary.failed {
            let (path, message) = (escaped(&failure.path), escaped(&failure.message));
            _ = writeln!(page, "> [!CAUTION]\n> {path}: {message}\n");
        }
        page.push_str(&self.shown);
        if self.left_out > 0 {
            _ = writeln!(
                page,
                "There was no room for {}.\n",
                counted(self.left_out, "more postmortem")
            );
        }
        page
    }
}

/// One postmortem: what happened when, and which work nobody took on.
fn details(source: &Source, config: &Config) -> String {
    let Ok(postmortem) = postmortem::read(source, config) else { return String::new() };
    let title = postmortem.title.as_ref().map_or("", |title| &*title.text);
    let dash = if title.is_empty() { "" } else { " — " };
    let mut text = format!("### {}{dash}{}\n\n", escaped(source.name()), escaped(title));
    if postmortem.events().next().is_none() {
        text.push_str("It has no timeline.\n\n");
    } else {
        text.push_str("| When | What happened |\n| --- | --- |\n");
        for event in postmortem.events() {
            let what = escaped(&event.text);
            _ = writeln!(text, "| {} | {what} |", escaped(&when(&postmortem, event)));
        }
        text.push('\n');
    }
    let items: Vec<&ActionItem> = postmortem.actions().collect();
    let unowned = items.iter().filter(|item| item.owner.is_none());
    match (items.len(), unowned.clone().count()) {
        (0, _) => text.push_str("It has no action items.\n"),
        (all, 0) => _ = writeln!(text, "{} with an owner each.", counted(all, "action item")),
        (all, some) => {
            _ = writeln!(text, "{some} of {} without an owner:\n", counted(all, "action item"));
            for item in unowned {
                let line = source.line(item.span.start);
                _ = writeln!(text, "- {} (line {line})", escaped(&item.text));
            }
        }
    }
    text.push('\n');
    text
}

/// The time of an event as it was understood, or else as it was written.
fn when(postmortem: &Postmortem<'_>, event: &Event<'_>) -> String {
    match &event.moment {
        Some(moment) if moment.date.is_some() => moment.to_string().replace('T', " "),
        _ => postmortem.quote(event.stamp_span).to_owned(),
    }
}

/// Text on one line that Markdown shows as it is, cut where it is long.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (at, character) in text.chars().enumerate() {
        if at == MOST_TEXT {
            escaped.push('…');
            break;
        }
        if is_hostile(character) {
            escaped.push(' ');
        } else {
            if "\\`*_[]<>|~&#@$!".contains(character) {
                escaped.push('\\');
            }
            escaped.push(character);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::lint;

    const DOCUMENT: &str = "# Postmortem: checkout | down\n\n\
        ## Timeline (UTC)\n\n\
        - 2024-08-10 14:00 Orders fail \\<img src=x>\n\
        - 14:20 Rolled back by @ana\n\n\
        ## Action items\n\n\
        - Add an alert on failed orders (owner: @ana)\n\
        - Test the `rollback` script\n";

    fn page(details: bool, name: &str, document: &str) -> String {
        let (source, config) = (Source::new(name, document), Config::default());
        let diagnostics = lint(&source, &config);
        let file = FileReport { source: &source, diagnostics: &diagnostics, known: &[] };
        let mut summary = JobSummary::new(details);
        summary.add(&file, &config);
        summary.page(&Summary { linted: 1, ..Summary::default() })
    }

    #[test]
    fn a_changed_postmortem_is_shown_with_its_timeline_and_what_nobody_owns() {
        let page = page(true, "docs/a_b.md", DOCUMENT);
        let (table, details) = page.split_once("### ").unwrap();
        assert!(table.starts_with("## pmlint: "), "{table}");
        assert!(table.contains("in 1 of 1 postmortem\n\n| File | Rule | Findings |\n"), "{table}");
        assert!(table.contains("| docs/a\\_b.md | ["), "{table}");
        assert_eq!(
            details,
            "docs/a\\_b.md — Postmortem: checkout \\| down\n\n\
             | When | What happened |\n| --- | --- |\n\
             | 2024-08-10 14:00 | Orders fail \\<img src=x\\> |\n\
             | 2024-08-10 14:20 | Rolled back by \\@ana |\n\n\
             1 of 2 action items without an owner:\n\n\
             - Test the rollback script (line 11)\n\n"
        );
    }

    #[test]
    fn without_a_change_there_is_only_the_table() {
        assert!(!page(false, "a.md", DOCUMENT).contains("###"));
    }

    #[test]
    fn long_and_hostile_text_stays_one_cell() {
        assert_eq!(escaped("a\n|`b`\u{1b}[31m</details>"), "a \\|\\`b\\` \\[31m\\</details\\>");
        assert_eq!(escaped(&"x".repeat(300)).chars().count(), MOST_TEXT + 1);
    }
}
