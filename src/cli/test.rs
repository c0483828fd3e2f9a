//! `pmlint test`: runs the examples of rule pages, pmlint's own or a team's.

use std::path::Path;

use super::args::Test;
use super::{Failed, Outcome, folder, print, say};
use crate::custom;
use crate::examples;
use crate::files;
use crate::page::Page;
use crate::report::{counted, one_line};
use crate::rule::Rule;
use crate::rules::RULES;

pub(super) fn test(args: &Test) -> Result<Outcome, Failed> {
    let Some(path) = &args.path else {
        let rules = RULES.iter().map(|rule| (format!("rules/{}.md", rule.name), rule));
        return report(rules.flat_map(|(path, rule)| run(&path, rule, None)), RULES.len());
    };
    let folder = folder()?;
    let pages = files::pages(&folder, path)
        .map_err(|failure| Failed(format!("{}: {}", failure.path, failure.message)))?;
    if pages.is_empty() {
        return Err(Failed(format!("{}: no rule pages here", path.display())));
    }
    let paths: Vec<String> = pages.iter().map(|(path, _)| path.clone()).collect();
    let loaded = custom::load(pages).map_err(|errors| {
        let (last, others) = errors
            .split_last()
            .map_or((String::new(), &[][..]), |(last, others)| (last.to_string(), others));
        others.iter().for_each(|error| say(&format!("error: {error}")));
        Failed(last)
    })?;
    let rules: Vec<Rule<'_>> = loaded.rules().collect();
    let faults = paths.iter().zip(&rules).flat_map(|(path, rule)| {
        let write = args.bless.then(|| folder.join(path));
        run(path, rule, write.as_deref())
    });
    report(faults, rules.len())
}

/// What is wrong with the examples of one page; where it may be written, what is printed is put into
/// it first.
fn run(path: &str, rule: &Rule<'_>, write: Option<&Path>) -> Vec<String> {
    let page = Page::read(rule.page);
    let config = match examples::config(&page, rule.name) {
        Ok(config) => config,
        Err(error) => return vec![format!("{path}: toml pmlint block: {error}")],
    };
    let outcomes = examples::run(&page, rule, &config);
    if let Some(file) = write {
        let text = examples::bless(rule.page, &outcomes);
        if text == rule.page {
            return Vec::new();
        }
        return match files::replace(file, &text) {
            Ok(()) => Vec::new(),
            Err(error) => vec![format!("{path}: cannot be written: {error}")],
        };
    }
    if outcomes.is_empty() {
        return vec![format!("{path}: the page has no example")];
    }
    let faults = outcomes.iter().filter_map(|outcome| {
        let line = outcome.example.document.line;
        Some(format!("{path}:{line}: {}", outcome.fault()?))
    });
    faults.collect()
}

fn report(faults: impl Iterator<Item = String>, rules: usize) -> Result<Outcome, Failed> {
    let mut text = String::new();
    let mut count = 0;
    for fault in faults {
        count += 1;
        for line in fault.lines() {
            text += &one_line(line);
            text.push('\n');
        }
        text.push('\n');
    }
    let rules = counted(rules, "rule");
    text += &match count {
        0 => format!("Every example of {rules} does what its page says.\n"),
        count => format!("{} in the examples of {rules}.\n", counted(count, "fault")),
    };
    print(|out| out.write_all(text.as_bytes()))?;
    Ok(if count == 0 { Outcome::Clean } else { Outcome::Found })
}
