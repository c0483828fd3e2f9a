//! `pmlint explain` and `pmlint rules`: what rules there are, and what their pages say.

use serde::Serialize;

use super::args::{Explain, Rules, TextOrJson};
use super::output::style;
use super::{Failed, Outcome, print};
use crate::config::no_rule;
use crate::examples;
use crate::files::Project;
use crate::page::Page;
use crate::report::{Style, url, wrapped};
use crate::rule::{Applicability, Rule};

/// One rule as programs are told of it.
#[derive(Serialize)]
struct Listed<'r> {
    name: &'r str,
    category: &'static str,
    severity: &'static str,
    default_severity: &'static str,
    on: bool,
    /// The kinds of fix it offers for its own examples.
    fixes: Vec<&'static str>,
    summary: String,
    url: Option<String>,
    page: &'r str,
}

pub(super) fn rules(args: &Rules) -> Result<Outcome, Failed> {
    let projects = args.common.projects(|_| {})?;
    let project = projects.of_folder(projects.folder())?;
    if args.format == TextOrJson::Text {
        return list(&project, None, style(args.common.color));
    }
    let listed = project.rules().iter().map(|rule| Listed {
        name: rule.name,
        category: rule.category.name(),
        severity: project.config.severity(rule).unwrap_or(rule.severity).name(),
        default_severity: rule.severity.name(),
        on: project.config.severity(rule).is_some(),
        fixes: examples::fixes(rule).into_iter().map(Applicability::name).collect(),
        summary: Page::read(rule.page).summary,
        url: url(rule.name),
        page: rule.page,
    });
    let listed: Vec<_> = listed.collect();
    print(|out| {
        serde_json::to_writer_pretty(&mut *out, &listed)?;
        writeln!(out)
    })
}

pub(super) fn explain(args: &Explain) -> Result<Outcome, Failed> {
    let projects = args.common.projects(|_| {})?;
    let project = projects.of_folder(projects.folder())?;
    let style = style(args.common.color);
    let Some(name) = &args.rule else { return list(&project, None, style) };
    let rules = project.rules();
    if rules.iter().any(|rule| rule.category.name() == name) {
        return list(&project, Some(name), style);
    }
    let Some(rule) = rules.iter().find(|rule| rule.name == name) else {
        let names = rules.iter().map(|rule| rule.name);
        return Err(Failed(no_rule(name, names)));
    };
    print(|out| out.write_all(page(rule, &project, style).as_bytes()))
}

/// Every rule on a line, by category; or those of one.
fn list(project: &Project, only: Option<&str>, style: Style) -> Result<Outcome, Failed> {
    let rules = project.rules();
    let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let head = format!("  {:<width$}  {:<7}  {}", "rule", "level", "fix");
    let mut text = paint(&head, "2", style) + "\n";
    let mut category = None;
    let wanted = |rule: &&Rule<'_>| only.is_none_or(|name| rule.category.name() == name);
    let mut sorted: Vec<&Rule<'_>> = rules.iter().filter(wanted).collect();
    sorted.sort_by_key(|rule| rule.category);
    for rule in sorted {
        if category.replace(rule.category) != Some(rule.category) {
            text += &format!("\n{}\n", paint(rule.category.name(), "1", style));
        }
        let severity = project.config.severity(rule);
        let level = severity.map_or("off", |severity| severity.name());
        let summary = Page::read(rule.page).summary;
        let fix = examples::fixes(rule).into_iter().map(Applicability::name).next().unwrap_or("");
        let summary = summary.replace('`', "");
        text += &format!("  {:<width$}  {level:<7}  {fix:<9}  {summary}\n", rule.name);
    }
    print(|out| out.write_all(text.as_bytes()))
}

/// A page for the terminal: paragraphs as wide as it, headings and code set apart where colour may be used.
fn page(rule: &Rule<'_>, project: &Project, style: Style) -> String {
    let severity = project.config.severity(rule);
    let level = severity.map_or("off", |severity| severity.name());
    let card = format!("{} · {level}", rule.category.name());
    let mut shown = Shown { text: String::new(), paragraph: String::new(), style };
    let mut code = false;
    for line in rule.page.lines() {
        let fence = line.starts_with("```");
        code ^= fence;
        if fence {
            // The words after the fence say it all; the fence itself is for machines.
            let word = line.trim_start_matches('`').split(' ').next_back().unwrap_or_default();
            if code && !matches!(word, "flagged" | "accepted" | "rule" | "pmlint") {
                shown.line(&format!("  {}", paint("pmlint says:", "2", style)));
            }
        } else if code {
            shown.line(&format!("    {}", paint(line, "36", style)));
        } else if let Some(title) = line.strip_prefix("# ") {
            shown.line(&format!("{}  {}", paint(title, "1", style), paint(&card, "2", style)));
        } else if let Some(title) = line.strip_prefix("## ") {
            shown.line(&paint(title, "1", style));
        } else if line.is_empty() || line.starts_with('|') {
            shown.line(line);
        } else {
            shown.words(line);
        }
    }
    shown.end();
    if let Some(url) = url(rule.name) {
        shown.line("");
        shown.line(&paint(&url, "2", style));
    }
    shown.text
}

/// A page on its way to the terminal.
struct Shown {
    text: String,
    /// What is not yet known to end.
    paragraph: String,
    style: Style,
}

impl Shown {
    /// Adds a line that stays as it is.
    fn line(&mut self, line: &str) {
        self.end();
        self.text += line;
        self.text.push('\n');
    }

    /// Adds a line of a paragraph or of a list.
    fn words(&mut self, line: &str) {
        if line.starts_with("- ") {
            self.end();
        }
        self.paragraph += line;
        self.paragraph.push(' ');
    }

    /// Wraps the paragraph that ends here.
    fn end(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        if !paragraph.is_empty() {
            let hanging = if paragraph.starts_with("- ") { "\n  " } else { "\n" };
            let width = self.style.columns().min(100) - 2;
            let wrapped = wrapped(&paragraph, width).replace('\n', hanging);
            self.text += &inline(&wrapped, self.style);
            self.text.push('\n');
        }
    }
}

/// Text with its code set apart.
fn inline(text: &str, style: Style) -> String {
    if !style.colour || text.matches('`').count() % 2 == 1 {
        return text.to_owned();
    }
    let parts = text.split('`').enumerate();
    parts
        .map(
            |(index, part)| if index % 2 == 1 { paint(part, "36", style) } else { part.to_owned() },
        )
        .collect()
}

fn paint(text: &str, code: &str, style: Style) -> String {
    if style.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}
