//! What each fuzz target does with its input: the one copy that cargo-fuzz and `tests/fuzz.rs` share.
//!
//! A body returns where all is well and panics where a promise is broken.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code, unreachable_pub)]

mod editor;

use std::ops::Range;
use std::path::Path;

use pmlint::baseline::Baseline;
use pmlint::changes::Changes;
use pmlint::config::Config;
use pmlint::recognise::signs::Signs;
use pmlint::recognise::{
    address, boilerplate, clock, date, due, duration, language, owner, placeholder, quantity,
    stamp, status, ticket, wording, zone,
};
use pmlint::report::{FileReport, Format, Setup, Style, Summary};
use pmlint::rule::{Applicability, Diagnostic};
use pmlint::rules::RULES;
use pmlint::source::{Source, Span};
use pmlint::{custom, fix, lint};

/// What is done with the bytes that a fuzzer makes.
pub type Body = fn(&[u8]);

/// A recogniser of wording: where in a text it finds what it looks for.
type Wording = fn(&str) -> Option<Range<usize>>;

/// A target by name.
pub const BODIES: &[(&str, Body)] = &[
    ("reading", reading),
    ("times", times),
    ("words", words),
    ("config", config),
    ("pages", pages),
    ("allow", allow),
    ("fixes", fixes),
    ("baseline", baseline),
    ("patch", patch),
    ("reports", reports),
    ("messages", messages),
];

fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

fn found(source: &Source) -> Vec<Diagnostic> {
    lint::document(source, &Config::default(), RULES, true).unwrap_or_default()
}

fn is_inside(text: &str, span: Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} cannot be cut from {} bytes", text.len());
}

/// Every document is linted, no rule fails on it, and every place that a finding names can be cut from it.
pub fn reading(data: &[u8]) {
    let source = Source::new("postmortem.md", text(data));
    for diagnostic in found(&source) {
        let finding = &diagnostic.finding;
        assert!(!finding.message.contains("which is a bug of pmlint"), "{}", finding.message);
        is_inside(source.text(), finding.span);
        finding.related.iter().for_each(|related| is_inside(source.text(), related.span));
        finding
            .fix
            .iter()
            .flat_map(|fix| &fix.edits)
            .for_each(|edit| is_inside(source.text(), edit.span));
    }
}

/// Recognisers of times, dates, zones and lengths take any text, and point into it.
pub fn times(data: &[u8]) {
    let text = text(data);
    let cut =
        |range: Range<usize>| assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
    stamp::leading(&text).into_iter().for_each(|stamp| cut(stamp.range));
    let mut from = 0;
    while let Some(stamp) = stamp::find(&text, from) {
        assert!(stamp.range.start >= from && stamp.range.end > from);
        from = stamp.range.end;
        cut(stamp.range);
    }
    from = 0;
    while let Some(found) = duration::find(&text, from) {
        assert!(found.range.end > from && found.value.minutes >= 0.0);
        from = found.range.end;
        cut(found.range);
    }
    stamp::find_range(&text, 0).into_iter().for_each(|range| cut(range.range));
    duration::whole(&text).into_iter().for_each(|found| cut(found.range));
    wording::heard_in(&text, zone::find_declared).into_iter().for_each(|found| cut(found.range));
    for at in (0..=text.len().min(200)).filter(|at| text.is_char_boundary(*at)) {
        clock::at(&text, at).into_iter().for_each(|found| cut(found.range));
        date::at(&text, at).into_iter().for_each(|found| cut(found.range));
        zone::at(&text, at).into_iter().for_each(|found| cut(found.range));
    }
}

/// Recognisers of owners, tickets, figures and wording take any text, and point into it.
pub fn words(data: &[u8]) {
    let text = text(data);
    let cut =
        |range: Range<usize>| assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
    let signs = Signs::of(&text);
    wording::heard_in(&text, |item| owner::find(item, signs)).into_iter().for_each(cut);
    ticket::find(&text, signs, &[]).into_iter().for_each(cut);
    status::find(&text, signs).into_iter().for_each(|found| cut(found.range));
    wording::heard_in(&text, |item| due::find(item, signs)).into_iter().for_each(cut);
    wording::heard_in(&text, quantity::find).into_iter().for_each(cut);
    quantity::percents(&text).for_each(|found| cut(found.range));
    wording::heard_in(&text, placeholder::find_all).into_iter().for_each(cut);
    let wordings: [Wording; 8] = [
        |text| wording::heard_in(text, wording::BLAMEFUL.find),
        |text| wording::heard_in(text, wording::COUNTERFACTUAL.find),
        |text| wording::heard_in(text, wording::ANIMATED.find),
        |text| wording::heard_in(text, wording::NORMATIVE.find),
        |text| wording::heard_in(text, wording::BLAMING.find),
        |text| wording::heard_in(text, wording::FAILED_TO.find),
        |text| wording::heard_in(text, wording::says_all),
        wording::promise,
    ];
    wordings.iter().filter_map(|find| find(&text)).for_each(cut);
    if let Some(lead) = wording::Lead::of(&text, signs) {
        cut(lead.range.clone());
        let wordings = [wording::vague_action, wording::targets_people, wording::compound];
        wordings.iter().filter_map(|find| find(&text, &lead)).for_each(cut);
    }
    _ = wording::heard_in(&text, |heard| {
        (wording::event_kinds(heard), wording::states_impact(heard))
    });
    _ = wording::states_cause(&text);
    _ = (
        language::of(&text),
        boilerplate::is_about_postmortems(&text),
        address::slug(&text),
        address::local(&text),
    );
}

/// A configuration is read or refused with its file and one line of reason.
pub fn config(data: &[u8]) {
    let text = text(data);
    if let Err(error) = Config::load(Path::new("pmlint.toml"), &|_| Ok(text.clone())) {
        assert!(
            error.place.starts_with("pmlint.toml") && !error.message.contains('\n'),
            "{error:?}"
        );
    }
}

/// A team's own page is read or refused, and what is read takes any document.
pub fn pages(data: &[u8]) {
    let page = text(data);
    if let Ok(rules) = custom::load(vec![("a-rule.md".to_owned(), page.clone())]) {
        let rules: Vec<_> = rules.rules().collect();
        let source = Source::new("postmortem.md", page);
        _ = lint::document(&source, &Config::default(), &rules, true);
    }
}

/// Comments that allow are read whatever stands in them, and only take findings away or speak of themselves.
pub fn allow(data: &[u8]) {
    let inside = text(data);
    let document = "# Postmortem\n\n## Timeline\n\n- 14:05 a\n- 13:05 b\n";
    let before = found(&Source::new("postmortem.md", document)).len();
    let source = Source::new(
        "postmortem.md",
        format!("<!-- pmlint-allow-file {} -->\n\n{document}", inside.replace("--", "")),
    );
    let rules = ["unknown-allow", "unused-allow"];
    let after = found(&source).into_iter().filter(|found| !rules.contains(&&*found.rule)).count();
    assert!(
        after <= before || inside.contains(['<', '\n', '>']),
        "{after} findings, {before} without the comment"
    );
}

/// Fixes end, leave text that is read, and change nothing the second time.
pub fn fixes(data: &[u8]) {
    for level in [Applicability::Safe, Applicability::Suggested] {
        let source = Source::new("postmortem.md", text(data));
        let fixed = fix::fix(&source, level, found);
        let again = fix::fix(&fixed.source, level, found);
        assert_eq!(again.source.text(), fixed.source.text(), "a second run changes more");
    }
}

/// A baseline is read or refused; what is read is written as it was read.
pub fn baseline(data: &[u8]) {
    if let Ok(baseline) = Baseline::parse(&text(data)) {
        let written = baseline.to_json();
        let again = Baseline::parse(&written).expect("what was written is read");
        assert_eq!(again.to_json(), written);
    }
}

/// A patch is read or refused, and asked about any file.
pub fn patch(data: &[u8]) {
    if let Ok(changes) = Changes::parse(data) {
        let source = Source::new("a.md", "# Postmortem\n\n## Timeline\n\n- 14:05 a\n- 13:05 b\n");
        let mut diagnostics = found(&source);
        _ = changes.has("a.md");
        changes.retain("a.md", &source, &mut diagnostics);
    }
}

/// Every format stays what it is, whatever stands in a document and its name.
pub fn reports(data: &[u8]) {
    let text = text(data);
    let name: String = text.chars().take(40).collect();
    let source = Source::new(name, text);
    let diagnostics = found(&source);
    for format in Format::ALL {
        let mut out = Vec::new();
        let mut report = format.report(Setup { rules: RULES, style: Style::default() });
        report
            .file(&FileReport { source: &source, diagnostics: &diagnostics, known: &[] }, &mut out)
            .unwrap();
        report.finish(&Summary::default(), &mut out).unwrap();
        let out = String::from_utf8(out).expect("reports are UTF-8");
        match format.name() {
            "json" | "sarif" | "gitlab" | "rdjson" => {
                serde_json::from_str::<serde_json::Value>(&out).expect("it is JSON");
            }
            "jsonl" => out.lines().for_each(|line| {
                serde_json::from_str::<serde_json::Value>(line).expect("each line is JSON");
            }),
            "junit" | "checkstyle" => {
                let forbidden = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
                assert!(!out.contains(forbidden), "{out:?}");
            }
            "line" => assert_eq!(out.lines().count(), diagnostics.len()),
            _ => {}
        }
    }
}

/// A language server answers every request, whatever else it is told, and reads the text as the editor
/// shows it.
pub fn messages(data: &[u8]) {
    editor::session(&text(data));
}
