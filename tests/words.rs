//! The recognisers of words hold on any text: they return, and their ranges can be cut from it.

use std::ops::Range;

use pmlint::recognise::signs::Signs;
use pmlint::recognise::{due, language, owner, placeholder, quantity, status, ticket, wording};
use pmlint::vocabulary::sections::Further;
use pmlint::vocabulary::{columns, recognition, sections};
use proptest::prelude::*;

/// Pieces that the recognisers look for, to be strung together in ways nobody writes.
const PIECES: &[&str] = &[
    "@",
    "Owner: ",
    "— ",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "{{",
    "}}",
    "#",
    "#12",
    "OPS-42",
    "://",
    "/issues/7",
    "DONE",
    "✅",
    "TODO",
    "YYYY-MM-DD",
    "??%",
    "by ",
    "due ",
    "Friday",
    "Q3 ",
    "2024",
    "1,200",
    "500",
    "%",
    "$",
    "K",
    " million",
    "users",
    "users ",
    "two ",
    "5 GB",
    "human error",
    "should have ",
    "been",
    "!!",
    "not ",
    "restored",
    "improve ",
    "and ",
    "add ",
    "Größe",
    "原因",
    "と",
    "：",
    "“",
    "’",
    "\u{a0}",
    "\n",
    " ",
    "-",
    "É",
    "🔥",
    "\u{301}",
    "I. ",
    ":x:",
    "root cause",
    "timeline",
    " : ",
    "&",
    "İ",
    "ﬀ",
    "ß",
];

fn texts() -> impl Strategy<Value = String> {
    let strung = prop::collection::vec(prop::sample::select(PIECES), 0..24)
        .prop_map(|pieces| pieces.concat());
    prop_oneof![strung, "\\PC{0,60}", any::<String>()]
}

fn cut(text: &str, range: Option<Range<usize>>) {
    if let Some(range) = range {
        assert!(
            text.get(range.clone()).is_some_and(|cut| !cut.is_empty()),
            "{range:?} of {text:?}"
        );
    }
}

proptest! {
    #[test]
    fn every_range_can_be_cut_from_the_text(text in texts()) {
        let signs = Signs::of(&text);
        cut(&text, wording::heard_in(&text, |item| owner::find(item, signs)));
        cut(&text, wording::heard_in(&text, |item| due::find(item, signs)));
        cut(&text, ticket::find(&text, signs, &[]));
        cut(&text, status::find(&text, signs).map(|found| found.range));
        cut(&text, wording::heard_in(&text, quantity::find));
        for percent in quantity::percents(&text) {
            cut(&text, Some(percent.range));
        }
        let placeholders = wording::heard_in(&text, placeholder::find_all);
        for pair in placeholders.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "{placeholders:?} of {text:?}");
        }
        for range in placeholders {
            cut(&text, Some(range));
        }
        for find in [wording::vague_action, wording::targets_people, wording::compound] {
            cut(&text, wording::Lead::of(&text, signs).and_then(|lead| find(&text, &lead)));
        }
        for wording in [
            wording::BLAMEFUL,
            wording::COUNTERFACTUAL,
            wording::ANIMATED,
            wording::NORMATIVE,
            wording::BLAMING,
            wording::FAILED_TO,
        ] {
            cut(&text, wording::heard_in(&text, wording.find));
        }
    }

    #[test]
    fn every_text_has_an_answer(text in texts()) {
        let kinds = wording::heard_in(&text, wording::event_kinds);
        let is_recovery = wording::heard_in(&text, wording::is_recovery);
        prop_assert_eq!(is_recovery, kinds.mitigation || kinds.resolution);
        let meaning = sections::title(&text, Further::default());
        prop_assert!(meaning.roles.is_empty() || meaning.near.is_none());
        sections::key(&text, Further::default());
        sections::is_checklist(&text);
        columns::column(&text);
        recognition::title_hint(&text);
        recognition::file_hint(&text);
        language::of(&text);
        owner::looks_like_person(&text);
        owner::is_blank(&text);
        status::cell(&text);
        placeholder::is_prompt(&text);
        wording::heard_in(&text, wording::states_impact);
        wording::heard_in(&text, wording::no_impact);
        wording::past_step(&text);
        wording::imperative(&text);
        ticket::is_ticket_url(&text);
    }
}
