//! The reading never panics, and every place it speaks of lies in the source on character boundaries.

use pmlint::config::Config;
use pmlint::postmortem::{self, Postmortem};
use pmlint::source::{Source, Span};
use proptest::prelude::*;

/// Scraps that documents are made of, sound and broken.
const SCRAPS: &[&str] = &[
    "# ",
    "## Timeline",
    "### ",
    "**",
    "*",
    "_",
    "`",
    "```",
    "    ",
    "\t",
    "- ",
    "* ",
    "1. ",
    "> ",
    "| ",
    "|---|---|\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "---\n",
    "+++\n",
    "===\n",
    "<!-- ",
    " -->",
    "<br>",
    "<h3>",
    "</h3>",
    "<table><tr><td>",
    "</td></tr></table>",
    "<details><summary>",
    "[ ] ",
    "[x] ",
    "[a](http://b.c/1)",
    "![](x.png)",
    "&amp;",
    "&nbsp;",
    "\\*",
    "\\|",
    "Timeline",
    "Impact:",
    "Root cause",
    "Action items",
    "Duration: ",
    "Start time: ",
    "Owner",
    "14:05",
    "2:15 PM",
    "25:61",
    "13:55 PM",
    "2024-08-10",
    "June 5, 2024",
    "10/08/2023",
    "UTC",
    "(WAT)",
    " to ",
    " - ",
    "–",
    ": ",
    "2 hours",
    "34 hours and 22 minutes",
    "40%",
    "@mara",
    "OPS-12",
    "#12",
    "TBD",
    "[Name]",
    "T+5m",
    "é",
    "🔥",
    "時系列",
    "\u{feff}",
    "\u{a0}",
    "\u{202e}",
    "\0",
    "date: 2026-01-02\n",
    "Alert fires",
    "restored",
    "users could not log in",
    ".",
    ",",
    " ",
    "a",
];

fn document() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        8 => proptest::sample::select(SCRAPS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(scrap, 0..80).prop_map(|scraps| scraps.concat())
}

/// Every span of the model, with the name of what it is a span of.
fn spans(postmortem: &Postmortem<'_>) -> Vec<(&'static str, Span)> {
    let mut spans = Vec::new();
    spans.extend(postmortem.title.iter().map(|title| ("title", title.span)));
    for section in &postmortem.sections {
        spans.push(("section title", section.title_span));
        spans.push(("section", section.span));
        assert!(section.span.covers(section.title_span), "{section:?}");
        assert!(section.end > section.parent.unwrap_or(0), "{section:?}");
    }
    for block in &postmortem.outline.blocks {
        spans.push(("block", block.span));
        spans.push(("prose", block.prose.whole()));
    }
    for passage in &postmortem.passages {
        let text = postmortem.text(passage);
        spans.push(("passage", postmortem.span_in(passage, 0..text.len())));
    }
    for bounds in [&postmortem.incident.start, &postmortem.incident.end].into_iter().flatten() {
        spans.push(("bound", bounds.span));
    }
    for stated in &postmortem.incident.durations {
        spans.push(("duration", stated.span));
    }
    spans.extend(postmortem.impact.stated.map(|span| ("impact", span)));
    spans.extend(postmortem.impact.quantified.map(|span| ("figure", span)));
    for event in postmortem.events() {
        spans.push(("event", event.span));
        spans.push(("stamp", event.stamp_span));
        spans.push(("event text", event.text_span));
        for stamp in event.stamp.as_deref().into_iter().chain(event.until.as_deref()) {
            spans.push(("stamp range", stamp.range.clone().into()));
            spans.extend(stamp.clock.iter().map(|clock| ("clock", clock.range.clone().into())));
            spans.extend(stamp.date.iter().map(|date| ("date", date.range.clone().into())));
            spans.extend(stamp.zone.iter().map(|zone| ("zone", zone.range.clone().into())));
        }
    }
    for item in postmortem.actions() {
        spans.push(("item", item.span));
        spans.push(("item text", item.text_span));
        for (_, span) in [&item.owner, &item.due, &item.ticket].into_iter().flatten() {
            spans.push(("item part", *span));
        }
    }
    spans.extend(
        postmortem.placeholders.iter().map(|placeholder| ("placeholder", placeholder.span)),
    );
    spans
}

#[track_caller]
fn check(text: &str) {
    let source = Source::new("docs/postmortem.md", text);
    let Ok(postmortem) = postmortem::read(&source, &Config::default()) else { return };
    for (what, span) in spans(&postmortem) {
        assert!(span.start <= span.end, "{what} {span:?}");
        assert!(text.get(span.range()).is_some(), "{what} {span:?}");
    }
}

proptest! {
    #[test]
    fn spans_of_any_document_lie_in_its_text(text in document()) {
        check(&text);
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,400}") {
        check(&text);
    }
}

/// Whole postmortems, cut off at every character: what an editor shows while somebody types.
#[test]
fn fixtures_cut_anywhere_are_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/clean/default");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "md") || seen == 3 {
            continue;
        }
        seen += 1;
        let text = std::fs::read_to_string(&path).unwrap();
        for (at, _) in text.char_indices().step_by(23) {
            check(&text[..at]);
            check(&text[at..]);
        }
    }
    assert!(seen > 0, "no fixtures in {folder}");
}
