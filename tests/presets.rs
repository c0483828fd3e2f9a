//! Presets: their data fits the rules, a fresh document reports exactly its placeholders, a filled-in one nothing.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::date;
use pmlint::config::Config;
use pmlint::lint;
use pmlint::postmortem;
use pmlint::preset::{PRESETS, Preset, by_name};
use pmlint::rule::Diagnostic;
use pmlint::rules::RULES;
use pmlint::source::Source;
use pmlint::vocabulary::Roles;

/// What waits to be replaced in a template.
const PLACEHOLDERS: [&str; 3] = ["TBD", "HH:MM", "YYYY-MM-DD"];

fn config(preset: &'static Preset) -> Config {
    let mut config = Config::default();
    config.preset = preset;
    config.as_of = Some(date(2026, 1, 1));
    config
}

fn fresh(preset: &Preset) -> Source {
    let text = preset.document("Late parcels in Ghent", date(2025, 10, 14), "Amalia Peeters");
    assert!(!text.contains("{{"), "{}: {text}", preset.name);
    Source::new(format!("{}.md", preset.name), text)
}

fn lint(source: &Source, config: &Config) -> Vec<Diagnostic> {
    lint::document(source, config, RULES, false)
        .unwrap_or_else(|| panic!("{} does not look like a postmortem", source.name()))
}

fn lines(source: &Source, diagnostics: &[Diagnostic]) -> Vec<String> {
    let line = |diagnostic: &Diagnostic| {
        let finding = &diagnostic.finding;
        let at = source.position(finding.span.start);
        format!("{}:{}: [{}] {}", source.name(), at.line, diagnostic.rule, finding.message)
    };
    diagnostics.iter().map(line).collect()
}

#[test]
fn presets_have_names_of_their_own_and_name_rules_that_exist() {
    let names: BTreeSet<&str> = PRESETS.iter().map(|preset| preset.name).collect();
    assert_eq!(names.len(), PRESETS.len());
    assert_eq!(PRESETS[0].name, "default");
    for preset in PRESETS {
        assert_eq!(by_name(preset.name).unwrap().name, preset.name);
        for (name, _) in preset.severities {
            assert!(RULES.iter().any(|rule| rule.name == *name), "{}: {name}", preset.name);
        }
    }
    assert!(by_name("none").is_none());
}

#[test]
fn templates_have_the_sections_that_their_preset_requires() {
    for preset in PRESETS {
        let (source, config) = (fresh(preset), config(preset));
        let postmortem = postmortem::read(&source, &config).unwrap();
        let all =
            postmortem.sections.iter().fold(Roles::NONE, |all, section| all.with(section.roles));
        for role in preset.required {
            assert!(all.has(*role), "{} has no section for {}", preset.name, role.name());
        }
        for (title, role) in preset.sections {
            let found = postmortem
                .sections
                .iter()
                .find(|section| section.title.to_lowercase().trim_end_matches('?').contains(title));
            if let Some(section) = found {
                assert!(section.roles.has(*role), "{}: {title}", preset.name);
            }
        }
    }
}

#[test]
fn a_fresh_document_reports_exactly_its_placeholders() {
    for preset in PRESETS {
        let source = fresh(preset);
        let found = lint(&source, &config(preset));
        let others: Vec<Diagnostic> =
            found.iter().filter(|found| *found.rule != *"placeholder-text").cloned().collect();
        assert!(others.is_empty(), "{:#?}", lines(&source, &others));
        let mut expected: Vec<usize> = PLACEHOLDERS
            .iter()
            .flat_map(|text| source.text().match_indices(text))
            .map(|(at, _)| at)
            .collect();
        expected.sort_unstable();
        let mut reported: Vec<usize> = found.iter().map(|found| found.finding.span.start).collect();
        reported.dedup();
        assert_eq!(reported, expected, "{:#?}", lines(&source, &found));
    }
}

/// `fixtures/filled/PRESET.txt` holds what replaces the placeholders of a fresh document, a line each.
#[test]
fn a_document_that_was_filled_in_reports_nothing() {
    for preset in PRESETS {
        let (source, config) = (fresh(preset), config(preset));
        let path = format!("fixtures/filled/{}.txt", preset.name);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let filling = std::fs::read_to_string(path).unwrap();
        let mut filling = filling.lines();
        let mut text = String::new();
        let mut rest = source.text();
        while let Some((at, placeholder)) = PLACEHOLDERS
            .iter()
            .filter_map(|placeholder| Some((rest.find(placeholder)?, placeholder)))
            .min()
        {
            text.push_str(&rest[..at]);
            text.push_str(filling.next().unwrap_or_else(|| panic!("{}: {rest}", preset.name)));
            rest = &rest[at + placeholder.len()..];
        }
        text.push_str(rest);
        assert_eq!(filling.next(), None, "{}: more text than placeholders", preset.name);
        let filled = Source::new(format!("{}.md", preset.name), text);
        let found = lint(&filled, &config);
        assert!(found.is_empty(), "{:#?}\n{}", lines(&filled, &found), filled.text());
    }
}
