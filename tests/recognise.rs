//! Every recogniser of time takes any string without a panic, and every range it gives can be sliced.

use std::ops::Range;

use pmlint::recognise::stamp::Stamp;
use pmlint::recognise::{clock, date, duration, stamp, wording, zone};
use proptest::prelude::*;

/// Pieces that times are made of, so that random strings come close to real ones.
const PIECES: [&str; 48] = [
    "14",
    "05",
    "9",
    "2023",
    "06",
    "31",
    "24",
    "0",
    ":",
    "：",
    "-",
    "–",
    ".",
    ",",
    "/",
    " ",
    "\u{a0}",
    "\n",
    "T",
    "Z",
    "+02:00",
    "UTC",
    "(UAT)",
    "GMT",
    "Pacific Time",
    "Europe/Berlin",
    "AM",
    "p.m.",
    "a. m.",
    "午後",
    "時",
    "分",
    "月",
    "日",
    "June",
    "märz",
    "de",
    "8th",
    "from",
    "to",
    "between",
    "and",
    "half",
    "h",
    "min",
    "hours",
    "~",
    "é🔥",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..14)
        .prop_map(|pieces| pieces.concat());
    prop_oneof![pieces, any::<String>()]
}

fn check(text: &str, range: &Range<usize>) {
    assert!(text.get(range.clone()).is_some_and(|part| !part.is_empty()), "{range:?} of {text:?}");
}

fn check_stamp(text: &str, stamp: &Stamp) {
    check(text, &stamp.range);
    let date = stamp.date.as_ref();
    let clock = stamp.clock.as_ref();
    let weekday = date.and_then(|date| date.value.weekday_range.as_deref());
    let meridiem = clock.and_then(|clock| clock.value.meridiem_range.as_ref());
    for range in [date.map(|date| &date.range), clock.map(|clock| &clock.range), weekday, meridiem]
        .into_iter()
        .flatten()
    {
        check(text, range);
    }
    if let Some(zone) = &stamp.zone {
        assert_eq!(text.get(zone.range.clone()), Some(&*zone.value.name), "{text:?}");
    }
    assert!(date.is_some() || clock.is_some() || stamp.relative.is_some(), "{text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(3000)))]

    #[test]
    fn recognisers_take_any_text(text in text()) {
        let text = text.as_str();
        for at in 0..=text.len() + 1 {
            for range in [
                clock::at(text, at).map(|found| found.range),
                date::at(text, at).map(|found| found.range),
                zone::at(text, at).map(|found| found.range),
                duration::find(text, at).map(|found| found.range),
            ].into_iter().flatten() {
                check(text, &range);
                prop_assert!(range.start >= at);
            }
            prop_assert!(stamp::separator_end(text, at) >= at);
            if let Some(found) = stamp::find(text, at) {
                prop_assert!(found.range.start >= at, "{found:?} from {at} in {text:?}");
                check_stamp(text, &found);
            }
            if let Some(found) = stamp::find_range(text, at) {
                prop_assert!(found.range.start >= at);
                check(text, &found.range);
                check_stamp(text, &found.start);
                check_stamp(text, &found.end);
            }
        }
        if let Some(found) = stamp::leading(text) {
            check_stamp(text, &found);
        }
        if let Some(found) = duration::whole(text) {
            check(text, &found.range);
        }
        if let Some(found) = wording::heard_in(text, zone::find_declared) {
            check(text, &found.range);
        }
    }
}
