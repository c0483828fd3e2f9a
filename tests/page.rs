//! The page of `pmlint report`: what it says, where it goes, and that no document can be more than text.

mod common;

use std::collections::BTreeMap;

use common::{Folder, POSTMORTEM};
use pmlint::report::ReviewPage;
use pmlint::{Config, RULES, Source, lint, postmortem};
use proptest::prelude::*;

/// A document whose text tries to be something else wherever text is shown.
const HOSTILE: &str = include_str!("report/2026-03-22-hostile.md");
const CHECKOUT: &str = include_str!("report/2026-01-14-checkout.md");
const SEARCH: &str = include_str!("report/2026-03-05-search.md");
const BACKUPS: &str = include_str!("report/2026-02-20-backups.md");
/// A document that does not say how long its incident was.
const DNS: &str = include_str!("report/2026-03-18-dns.md");
const DAY: &str = "--as-of=2026-03-31";

fn folder(documents: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    for (name, text) in documents {
        folder.write(name, text);
    }
    folder
}

/// The page on these documents, on standard output.
fn page(documents: &[(&str, &str)]) -> String {
    let ran = folder(documents).pmlint(&["report", "--no-config", DAY]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    ran.out
}

/// What stands between the first `from` and the next `to`.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let found = text.split_once(from).and_then(|(_, rest)| rest.split_once(to));
    assert!(found.is_some(), "no {from} and {to} in {text}");
    found.map_or("", |(found, _)| found)
}

/// The text of HTML, its parts apart.
fn visible(html: &str) -> String {
    let texts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.map(str::trim).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
}

/// The rows of a table, as text.
fn rows(page: &str, table: &str) -> Vec<String> {
    let table = between(page, &format!("<table id=\"{table}\""), "</table>");
    let body = between(table, "<tbody>", "</tbody>");
    body.split("</tr>").map(visible).filter(|row| !row.is_empty()).collect()
}

#[test]
fn open_action_items_of_all_postmortems_stand_in_one_table() {
    let page = page(&[("docs/checkout.md", CHECKOUT), ("docs/backups.md", BACKUPS)]);
    let backups = "Postmortem: nightly backups missing for four days";
    let checkout = "Postmortem: card payments declined for half of all orders";
    assert_eq!(
        rows(&page, "open-items"),
        [
            format!(
                "Test the handshake with both data centres before a release | Ines Duarte | \
                 2026-02-06 | 53 | PAY-311 | {checkout} | , | line\u{a0}38"
            ),
            format!(
                "Alert when a night passes without a backup | \
                 @lena | 2026-03-06 | 25 | OPS-88 | {backups} | , | line\u{a0}34"
            ),
            format!(
                "Alert on declined orders within five minutes | Tomás Rey | 2026-03-13 | 18 | \
                 https://tickets.example.org/browse/PAY-312 | {checkout} | , | line\u{a0}39"
            ),
            format!(
                "Rehearse moving traffic between data centres | Kofi Boateng | 2026-05-29 | \
                 PAY-314 | {checkout} | , | line\u{a0}41"
            ),
            format!(
                "List every job that was disabled for the migration | nobody | no date | none | \
                 {backups} | , | line\u{a0}35"
            ),
        ]
    );
    for part in [
        "<a href=\"https://tickets.example.org/browse/PAY-312\" rel=\"noreferrer\">",
        "<a href=\"https://tickets.example.org/browse/PAY-314\" rel=\"noreferrer\">PAY-314</a>",
        "<a href=\"docs/checkout.md#L39\" rel=\"noreferrer\">line\u{a0}39</a>",
        "<tr data-flags=\"overdue\">",
        "<tr data-flags=\"unowned\">",
        "<label for=\"filter\">Filter</label>",
        "aria-live=\"polite\" data-all=\"5 open action items\">5 open action items</output>",
        "<th scope=\"col\" class=\"number\" aria-sort=\"descending\"><button type=\"button\">Days overdue</button></th>",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn each_postmortem_comes_with_its_state_and_the_latest_first() {
    let page = page(&[("checkout.md", CHECKOUT), ("backups.md", BACKUPS)]);
    assert_eq!(
        rows(&page, "incidents"),
        [
            "2026-02-16 | Postmortem: nightly backups missing for four days | 4 d 8 h | 0 | 1 | 2 | 2 | 1",
            "2026-01-14 | Postmortem: card payments declined for half of all orders | 1 h 38 min | 0 | 0 | 0 | 3 | 1",
        ]
    );
    let backups = between(&page, "<article id=\"p1\"", "</article>");
    let facts = visible(between(backups, "<dl class=\"facts\">", "</dl>"));
    assert_eq!(
        facts,
        "State | 1 warning | 2 infos | Action items | 2 open, 1 done | Window | \
         2026-02-16 01:00 to 2026-02-20 09:30 UTC | Duration | 4 d 8 h by the window and from first \
         event to resolution"
    );
    let findings = visible(between(backups, "<ul class=\"findings\">", "</ul>"));
    assert!(findings.contains("line 35"), "{findings}");
    assert_eq!(
        rows(&page, "by-rule"),
        [
            "action-items-unowned | warning | 1 | 1",
            "action-items-undated | info | 1 | 1",
            "action-items-untracked | info | 1 | 1"
        ]
    );
}

#[test]
fn timelines_are_drawn_to_scale() {
    let page = page(&[("checkout.md", CHECKOUT)]);
    let drawing = between(&page, "<svg class=\"timeline\"", "</svg>");
    assert!(
        drawing.contains(
            "aria-label=\"Timeline to scale, 2 h 15 min long; resolution at 15:40; detection at \
             14:19; mitigation at 14:58; start at 14:02; escalation at 14:26\""
        ),
        "{drawing}"
    );
    let place = |sign: &str| -> f64 {
        between(between(drawing, &format!("<path class=\"{sign}\""), ">"), "translate(", " ")
            .parse()
            .unwrap()
    };
    let axis = 936.0 / 135.0;
    for (sign, minutes) in
        [("start", 22.0), ("detection", 39.0), ("mitigation", 78.0), ("resolution", 120.0)]
    {
        let right = 12.0 + minutes * axis;
        assert!((place(sign) - right).abs() < 0.1, "{sign} at {} and not {right}", place(sign));
    }
    let labels: Vec<String> = drawing
        .split("<text ")
        .skip(1)
        .map(|label| visible(&format!("<{}", label.split("</text>").next().unwrap_or_default())))
        .collect();
    assert_eq!(
        labels.join(", "),
        "14:00, 14:30, 15:00, 15:30, 22 min, 17 min, 27 min, 42 min, 15 min, start, 14:02, detection, \
         14:19, escalation, 14:26, mitigation, 14:58, resolution, 15:40, 13:40, 14:23, 14:31, 15:55"
    );
}

#[test]
fn labels_of_a_crowded_timeline_stand_clear_of_each_other() {
    /// The width of a character in the drawing, in its units.
    const CHARACTER: f64 = 7.25;
    let page = page(&[("search.md", SEARCH), ("backups.md", BACKUPS), ("checkout.md", CHECKOUT)]);
    let mut looked_at = 0;
    for drawing in page.split("<svg class=\"timeline\"").skip(1) {
        let drawing = drawing.split("</svg>").next().unwrap_or_default();
        let mut rows = BTreeMap::<&str, Vec<(f64, f64, String)>>::new();
        for label in drawing.split("<text ").skip(1) {
            let text = visible(&format!("<{}", label.split("</text>").next().unwrap_or_default()));
            let centre: f64 = between(label, " x=\"", "\"").parse().unwrap();
            let half = text.chars().count() as f64 * CHARACTER / 2.0;
            let row = rows.entry(between(label, " y=\"", "\"")).or_default();
            row.push((centre - half, centre + half, text));
        }
        for mut row in rows.into_values() {
            row.sort_by(|a, b| a.0.total_cmp(&b.0));
            assert!(row.iter().all(|(left, right, _)| *left >= 0.0 && *right <= 960.0), "{row:?}");
            assert!(row.windows(2).all(|pair| pair[0].1 < pair[1].0), "{row:?}");
            looked_at += row.len();
        }
    }
    assert!(looked_at > 50, "{looked_at}");
}

#[test]
fn durations_are_drawn_over_time() {
    let page = page(&[("checkout.md", CHECKOUT), ("backups.md", BACKUPS), ("dns.md", DNS)]);
    let figure = between(&page, "<figure>", "</figure>");
    let links: Vec<&str> = figure
        .split("aria-label=\"2026")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(
        links,
        [
            "-02-16 Postmortem: nightly backups missing for four days: 4 d 8 h",
            "-01-14 Postmortem: card payments declined for half of all orders: 1 h 38 min"
        ]
    );
    assert!(figure.contains("on a logarithmic scale; 1 has no date or no duration."), "{figure}");
}

#[test]
fn documents_are_never_more_than_text() {
    let page = page(&[("a\"><script>window.hacked = 0<\u{fe64}script>.md", HOSTILE)]);
    let scripts: Vec<&str> =
        page.match_indices("<script").map(|(at, _)| &page[at..at + 9]).collect();
    assert_eq!(scripts, ["<script>\n"], "only our own");
    for (part, times) in
        [("</script", 1), ("</style", 2), ("<style", 2), ("<img", 0), ("<iframe", 0), ("<svg", 2)]
    {
        assert_eq!(page.matches(part).count(), times, "{part}");
    }
    assert!(!page.contains('\u{202e}'));
    let hrefs = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let (mut inside, mut outside) = (0, 0);
    for href in hrefs {
        let is_ours = href.starts_with("https://") || !href.contains(':');
        assert!(is_ours, "{href}");
        *(if href.starts_with('#') { &mut inside } else { &mut outside }) += 1;
    }
    assert!(inside > 5 && outside > 5, "{inside} {outside}");
    // It is all there, as text.
    for part in [
        "Escape &lt;/td&gt;&lt;/table&gt;&lt;script&gt;window.hacked = 9&lt;/script&gt; everywhere",
        "&lt;img src=x onerror=&quot;window.hacked = 10&quot;&gt;",
        "<td class=\"any\">javascript:window.hacked=12</td>",
        "<td class=\"any\">OPS-1</td>",
        "data:text/html",
        "&quot;&gt;&lt;svg onload=&quot;window.hacked = 6&quot;&gt;",
        "Read \u{fffd}txt.tpircs\u{fffd} aloud",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

/// Scraps that a document may be made of, to see what the page makes of them together.
const SCRAPS: &[&str] = &[
    "\n",
    "\n\n",
    "# ",
    "## Timeline\n\n",
    "## Action items\n\n",
    "- ",
    "- [ ] ",
    "| ",
    "**Date**: ",
    "2026-01-14 ",
    "14:02 ",
    "25:61 ",
    " to ",
    "9999-12-31 23:59 ",
    "0001-01-01 00:00 ",
    "2 hours",
    "UTC",
    "An alert fires",
    "Resolved",
    "@mara",
    "OPS-12",
    "<b>",
    "</b>",
    "`</script><script>`",
    "\"'>",
    "&lt;",
    "&#x202e;",
    "<!-- ",
    "]]>",
    "[a](javascript:b)",
    "\\<",
    "\0",
    "\u{7}",
    "\u{feff}",
    "é",
    "🔥",
];

proptest! {
    #[test]
    fn whatever_a_document_says_the_page_is_whole(
        scraps in proptest::collection::vec(proptest::sample::select(SCRAPS), 0..60),
    ) {
        let source = Source::new("docs/a.md", scraps.concat());
        let config = Config::default();
        if let Ok(postmortem) = postmortem::read(&source, &config) {
            let found = lint::check(&postmortem, &config, RULES);
            let mut page = ReviewPage::new("2026-03-31".parse().ok());
            page.add(&postmortem, &found, "docs/a.md", "2026-03-31".parse().ok());
            let html = page.html();
            let body = between(&html, "<body>", "<script>");
            prop_assert!(body.chars().all(|c| c == '\n' || !c.is_control()));
            let mut open = Vec::new();
            for tag in body.split('<').skip(1) {
                let (tag, text) = tag.split_once('>').unwrap_or(("", tag));
                prop_assert!(!tag.is_empty() && !text.contains('>'), "{tag}>{text}");
                let name = tag.split(' ').next().unwrap_or_default();
                match name.strip_prefix('/') {
                    Some(name) => prop_assert_eq!(open.pop(), Some(name)),
                    None if name == "input" || tag.ends_with('/') => {}
                    None => open.push(name),
                }
            }
            prop_assert!(open.is_empty(), "{open:?}");
        }
    }
}

#[test]
fn the_page_needs_nothing_else() {
    let page = page(&[("checkout.md", CHECKOUT)]);
    for part in ["src=", "<link", "@import", "url(", "fetch(", "innerHTML"] {
        assert!(!page.contains(part), "{part}");
    }
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{page}");
}

#[test]
fn the_page_goes_where_it_is_told_and_leads_back_to_the_documents() {
    let folder = folder(&[("docs/checkout.md", CHECKOUT), ("README.md", "# A readme\n")]);
    let ran = folder.pmlint(&["report", "docs", "README.md", DAY, "-o", "out/report.html"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    let page = folder.read("out/report.html");
    assert!(page.contains("href=\"../docs/checkout.md#L1\""), "{page}");
    assert!(page.contains("<p>1 postmortem, as of 2026-03-31</p>"), "{page}");
    folder.pmlint(&["report", "docs", "README.md", DAY, "-o", "out/again.html"]);
    assert_eq!(page, folder.read("out/again.html"), "the same input gives the same page");
}

#[test]
fn what_cannot_be_done_is_said() {
    let folder = folder(&[("docs/a.md", POSTMORTEM)]);
    let ran = folder.pmlint(&["report", "docs", "-o", "docs/a.md"]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.err, "error: --output: docs/a.md is a document of this run\n");
    assert_eq!(folder.read("docs/a.md"), POSTMORTEM);

    let ran = folder.pmlint(&["report", "docs", "-o", "docs/a.md/page.html"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("error: docs/a.md/page.html: cannot be written: "), "{}", ran.err);

    folder.write("docs/latin.md", b"# Postmortem: caf\xe9\n");
    let ran = folder.pmlint(&["report", "docs"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("error: docs/latin.md: not UTF-8"), "{}", ran.err);
    let failed = visible(between(&ran.out, "<section id=\"failed\"", "</section>"));
    assert!(failed.contains("Could not be read | docs/latin.md: not UTF-8"), "{failed}");
    assert!(ran.out.contains("parcels without labels"), "the others are on the page");
}

#[test]
fn what_is_no_postmortem_is_left_out() {
    let folder = folder(&[("README.md", "# A readme\n\nAnd nothing else.\n")]);
    let ran = folder.pmlint(&["report"]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.starts_with("no postmortem to report on: "), "{}", ran.err);
    assert!(ran.out.contains("<p>0 postmortems"), "{}", ran.out);
    let ran = folder.pmlint(&["report", "--all"]);
    assert!(ran.out.contains("<p>1 postmortem"), "{}", ran.out);
}
