//! Figures about an effect: `80 %`, `1,200 requests`, `$50K`, `two customers`; not durations, times, dates or versions.

mod numbers;

use std::cell::LazyCell;
use std::ops::Range;

use numbers::{decimal, figures, numbers};

use super::Found;
use super::scan::char_before;
use super::wording::Heard;
use super::words::{is_one_of, words};
use crate::vocabulary::calendar::MONTHS;
use crate::vocabulary::time_units;
use crate::vocabulary::units::{
    COUNTERS, CURRENCIES, DELAYS, FILLERS, LABELS, LATENCY_CONTEXT, MAGNITUDES, NOT_EFFECTS, RATES,
    RESOURCES, SIZES, TIMES_OVER, UNITS,
};

/// Most words that may stand between a number and what it counts: `3 of the k3s nodes`.
const GAP: usize = 3;

/// What stands further from a number than this many bytes says nothing about it. Where no spaces part words, one may go
/// on for megabytes.
const NEAR: usize = 256;

/// The first figure about an effect, with its unit.
pub fn find(heard: Heard<'_>) -> Option<Range<usize>> {
    let latency = LazyCell::new(|| tells_of_latency(heard.text));
    numbers(heard).find_map(|number| figure(heard.text, &number, &|| *latency))
}

/// Every percentage, in percent.
pub fn percents(text: &str) -> impl Iterator<Item = Found<f64>> {
    figures(text).filter_map(|number| {
        let end = percent_end(text, number.end)?;
        let digits = text.get(number.clone())?;
        let value = decimal(digits)?;
        Some(Found { value, range: number.start..end })
    })
}

/// The figure that begins with a number, if it is about an effect; a few seconds are one in a text of `latency`.
fn figure(text: &str, number: &Range<usize>, latency: &dyn Fn() -> bool) -> Option<Range<usize>> {
    let text = text.get(..text.ceil_char_boundary(number.end + NEAR))?;
    let near = text.ceil_char_boundary(number.start.saturating_sub(NEAR));
    let before = text.get(near..number.start)?;
    let after = text.get(number.end..)?;
    if let Some(end) = percent_end(text, number.end) {
        return (!measures_machine(text.get(end..)?)).then_some(number.start..end);
    }
    if let Some(start) = currency_start(before) {
        return Some(near + start..number.end + magnitude(after));
    }
    if is_part_of_other(before, after) {
        return None;
    }
    let end = number.end + magnitude(after);
    let rest = text.get(end..)?;
    let rest = rest.strip_prefix('+').unwrap_or(rest);
    let label = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let digits = text.get(number.clone())?;
    if LABELS.has_caseless(label) || is_year(before, digits) {
        return None;
    }
    let broken = end == number.end
        && digits.contains('.')
        && decimal(digits).is_some_and(|value| value.fract() > 0.0);
    let end = counted(text, text.len() - rest.len(), !broken, latency)?;
    let other = is_status_code(digits, after) || measures_machine(text.get(end..)?);
    (!other).then_some(number.start..end)
}

/// Whether a number is the year of the date before it: `on 3 May 2024 users`, `on May 3, 2024 users`.
fn is_year(before: &str, digits: &str) -> bool {
    let is_month = |text: &str| {
        let word = text.trim_end_matches([' ', '.']);
        let start = word.trim_end_matches(char::is_alphabetic).len();
        word.get(start..).is_some_and(|word| MONTHS.get(word).is_some())
    };
    let day = before.trim_end().trim_end_matches(',');
    digits.len() == 4
        && digits.starts_with(['1', '2'])
        && (is_month(before) || is_month(day.trim_end_matches(|c: char| c.is_ascii_alphanumeric())))
}

/// Whether what follows makes a figure one of a machine's use rather than of an effect: `100% CPU`, `3 GB of memory`.
fn measures_machine(after: &str) -> bool {
    let mut words = words(after).map(|(_, word)| word);
    let first = words.next().unwrap_or_default();
    let what =
        if is_one_of(first, &["of", "the"]) { words.next().unwrap_or_default() } else { first };
    RESOURCES.has_caseless(what)
}

/// Whether a number is a status code rather than a count: `404 errors`, `500 pages`.
fn is_status_code(number: &str, after: &str) -> bool {
    let code = number.len() == 3
        && number.starts_with(['4', '5'])
        && number.get(1..).is_some_and(|rest| rest.starts_with(['0', '1', '2', '9']));
    let next = words(after).next().map_or("", |(_, word)| word);
    let next = next.split('-').next().unwrap_or(next);
    code && is_one_of(next, &["error", "errors", "page", "pages", "failure", "failures", "status"])
}

/// Where `%`, `percent` or `per cent` behind a number ends.
fn percent_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    // Most numbers end in nothing like it.
    if !matches!(rest.as_bytes().first()?, b'%' | b'p' | b'P' | b' ' | b'+' | 0x80..) {
        return None;
    }
    let rest = rest.strip_prefix('+').unwrap_or(rest);
    let spaced = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    if !spaced.starts_with(['%', '％', 'p', 'P']) {
        return None;
    }
    for sign in [
        "%",
        "％",
        "percent",
        "per cent",
        "pct",
        "percentage points",
        "Prozent",
        "por ciento",
        "por cento",
        "pour cent",
        "per cento",
    ] {
        if spaced.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign)) {
            let end = text.len() - spaced.len() + sign.len();
            // `%D0` is part of an address.
            let coded = text.get(end..)?.starts_with(|c: char| c.is_ascii_alphanumeric());
            return (!coded).then_some(end);
        }
    }
    None
}

/// Which bytes end a sign or name of money.
static ENDS_MONEY: [bool; 256] = {
    let mut ends = [false; 256];
    let mut at = 0;
    while at < CURRENCIES.len() {
        let sign = CURRENCIES[at].as_bytes();
        ends[sign[sign.len() - 1] as usize] = true;
        at += 1;
    }
    ends
};

/// Whether a text may end in a sign or name of money.
fn may_end_in_money(text: &str) -> bool {
    text.bytes().next_back().is_some_and(|last| ENDS_MONEY[usize::from(last)])
}

/// Which bytes, in small letters, begin a word of size; behind the space where it has one.
static BEGINS_MAGNITUDE: [bool; 256] = {
    let mut begins = [false; 256];
    let mut at = 0;
    while at < MAGNITUDES.len() {
        let word = MAGNITUDES[at].as_bytes();
        begins[word[(word[0] == b' ') as usize] as usize] = true;
        at += 1;
    }
    begins
};

/// Where a sign of money before a number begins.
fn currency_start(before: &str) -> Option<usize> {
    let bare = before.trim_end_matches([' ', '\u{a0}']);
    if !may_end_in_money(bare) {
        return None;
    }
    CURRENCIES.iter().find(|sign| bare.ends_with(**sign)).and_then(|sign| {
        let start = bare.len() - sign.len();
        let word = sign.starts_with(|c: char| c.is_ascii_alphabetic());
        let free = !bare.get(..start)?.ends_with(|c: char| c.is_alphanumeric());
        (!word || free).then_some(start)
    })
}

/// Bytes of `K`, `M`, `k`, ` million` behind a number.
fn magnitude(after: &str) -> usize {
    let is_it = |word: &&&str| {
        after.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    let begins = |at: usize| {
        let byte = after.as_bytes().get(at).map(u8::to_ascii_lowercase);
        byte.is_some_and(|byte| BEGINS_MAGNITUDE[usize::from(byte)])
    };
    if begins(usize::from(after.starts_with(' ')))
        && let Some(word) = MAGNITUDES.iter().find(is_it)
    {
        return word.len();
    }
    let letter = after.starts_with(['K', 'k', 'M', 'B']);
    usize::from(
        letter
            && !after.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric())),
    )
}

/// Whether a number belongs to a time, a date, a version, an address or a name.
fn is_part_of_other(before: &str, after: &str) -> bool {
    let joins = |c: char| {
        c.is_alphanumeric() && c < '\u{3000}'
            || matches!(c, ':' | '.' | '/' | '#' | '_' | '\\' | '@' | '[' | '`' | '-' | '+')
    };
    let joined_after = matches!(
        after.as_bytes(),
        [b':' | b'/' | b'_' | b'@' | b'\\', ..] | [b'.' | b'-', b'0'..=b'9', ..]
    );
    let joined_before = || char_before(before, before.len()).is_some_and(joins);
    joined_after || joined_before() && !is_range(before)
}

/// Whether a number ends a range of counts (`10-30 users`) of which the text `before` it holds one other: `2024-07-01`
/// has two.
fn is_range(before: &str) -> bool {
    let first = before.strip_suffix('-').unwrap_or_default();
    let ahead = first.trim_end_matches(|c: char| c.is_ascii_digit());
    ahead.len() < first.len()
        && !ahead.ends_with(['-', '.', ':', '/', '+'])
        && !first.get(ahead.len()..).is_some_and(|number| number.starts_with('0'))
}

/// Where the words behind a number end that say what it counts.
///
/// `whole` is false for a broken number, which measures but counts nothing.
fn counted(text: &str, at: usize, whole: bool, latency: &dyn Fn() -> bool) -> Option<usize> {
    let rest = text.get(at..)?;
    // `5 GB`, `300ms`, `10x` may stand close to the number; what is counted stands apart.
    let close = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let unit_end =
        close.find(|c: char| !(c.is_alphabetic() || c == '/' || c == '×')).unwrap_or(close.len());
    let unit = close.get(..unit_end)?;
    let end = text.len() - close.len() + unit_end;
    let glued = close.get(unit_end..)?.starts_with(|c: char| c.is_ascii_digit());
    let measured = SIZES.has(unit)
        || RATES.has(unit)
        || may_end_in_money(unit) && CURRENCIES.contains(&unit)
        || !unit.is_empty() && is_one_of(unit, TIMES_OVER);
    if measured && !glued {
        return Some(end);
    }
    if time_units::UNITS.get(unit).is_some()
        && let Some((at, word)) = words(close.get(unit_end..)?).next()
        && DELAYS.has_caseless(word)
    {
        return Some(end + at + word.len());
    }
    if matches!(unit, "ms" | "s" | "sec" | "second" | "seconds" | "milliseconds") {
        return latency().then_some(end);
    }
    let foreign = close.bytes().next().is_some_and(|first| !first.is_ascii());
    if foreign && let Some(unit) = COUNTERS.iter().find(|unit| close.starts_with(**unit)) {
        return Some(text.len() - close.len() + unit.len());
    }
    if !whole || rest.len() == close.len() && !rest.starts_with('+') {
        return None;
    }
    let number = text.get(..at)?.trim_end_matches(['k', 'K', 'M', '+']);
    let counts_things = number.ends_with(|c: char| c.is_ascii_digit());
    let mut here = text.len() - close.len();
    for _ in 0..=GAP {
        let tail = text.get(here..)?;
        let tail = tail.trim_start_matches([' ', '\u{a0}', '\n', '*', '_', '`', '"', '“']);
        let end = tail
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
            .unwrap_or(tail.len());
        let word = tail.get(..end)?;
        if !word.starts_with(char::is_alphanumeric) {
            return None;
        }
        let stop = text.len() - tail.len() + end;
        if is_unit(word) || counts_things && (is_plural(word) || is_plural_acronym(word)) {
            return Some(stop);
        }
        if FILLERS.has_caseless(word) || word.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        here = stop;
    }
    None
}

/// Whether a text tells how long answers take.
fn tells_of_latency(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    LATENCY_CONTEXT.iter().any(|word| lower.contains(word))
}

/// Whether a word looks like the plural of something that can be counted: `212 printers`.
fn is_plural(word: &str) -> bool {
    word.len() >= 5
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && !NOT_EFFECTS.has_caseless(word)
}

/// Whether a word is the plural of an acronym: `60 PRs`.
fn is_plural_acronym(word: &str) -> bool {
    let acronym = word.strip_suffix('s').unwrap_or_default();
    acronym.len() >= 2 && acronym.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_unit(word: &str) -> bool {
    let word = word.rsplit('-').next().unwrap_or(word);
    UNITS.has_caseless(word) || !word.is_ascii() && COUNTERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::wording::heard_in;

    #[test]
    fn a_figure_far_into_a_text_is_found_where_it_stands() {
        let text = format!("{}— we lost $50K in orders", "Nobody could order. ".repeat(20));
        assert_eq!(heard_in(&text, find).and_then(|range| text.get(range)), Some("$50K"));
    }

    #[test]
    fn effects_have_figures() {
        for (text, expected) in [
            ("About 80% of users saw errors", Some("80%")),
            ("80 percent of users", Some("80 percent")),
            ("1,200 requests failed", Some("1,200 requests")),
            ("415 jobs were lost", Some("415 jobs")),
            ("All 3 k3s nodes became unreachable", Some("3 k3s nodes")),
            ("We lost ~$50K in orders", Some("$50K")),
            ("a loss of 3.5 million euros", Some("3.5 million euros")),
            ("3 millions of users were affected", Some("3 millions of users")),
            ("two customers were affected", Some("two customers")),
            ("500+ users were upgraded", Some("500+ users")),
            ("212 printers were offline", Some("212 printers")),
            ("60 PRs waited for a merge", Some("60 PRs")),
            ("a backlog of 193k archives", Some("193k archives")),
            ("500+ printers were offline", Some("500+ printers")),
            ("Route 53 records were gone", None),
            ("on Windows 11 hosts", None),
            ("a delay of ~5min for a response", None),
            ("answers came with ~5min delay", Some("5min delay")),
            ("it took 3 attempts", None),
            ("4 of our biggest customers", Some("4 of our biggest customers")),
            ("10-30 users per minute", Some("30 users")),
            ("Throughput fell to 120 rps", Some("120 rps")),
            ("p99 latency rose to 900ms", Some("900ms")),
            ("pages were 10x slower", Some("10x")),
            ("5 GB of logs were lost", Some("5 GB")),
            ("約300件のリクエスト", Some("300件")),
            ("影响约 1200 名用户", Some("1200 名")),
            ("30 % der Kunden", Some("30 %")),
            ("an outage of 2 hours and 15 minutes", None),
            ("from 14:05 to 16:30 UTC users could not log in", None),
            ("on 2024-07-01 all users were affected", None),
            ("users were greeted with a 500 Internal Server Error", None),
            ("returned 404 errors for an hour", None),
            ("since version 2.5 of the users service", None),
            ("port 8006 was closed to users", None),
            ("the database ran at 100% CPU", None),
            ("a host with 3 GB of memory", None),
            ("at 8:00 GMT+1 - some users saw errors", None),
            ("the 0x16 project of users", None),
            ("see graph%20of%20users", None),
            ("a 500 error-response for users", None),
            ("two hours without users", None),
            ("INC-12 users", None),
            ("On July 3, users could not log in", None),
            ("On 3 May 2024 users could not log in", None),
            ("On May 3rd, 2024 users could not log in", None),
            ("from 2024-06-03 to 06-12 users could not log in", None),
            ("2024 users could not log in", Some("2024 users")),
            ("everyone was affected", None),
            ("", None),
        ] {
            let found = heard_in(text, find);
            assert_eq!(found.and_then(|range| text.get(range)), expected, "{text}");
        }
    }

    #[test]
    fn percentages_have_values() {
        let text = "From 12,5 % to 1,200% and 99.95 percent";
        let values: Vec<_> = percents(text).map(|found| (found.value, found.range)).collect();
        assert_eq!(values, [(12.5, 5..11), (1200.0, 15..21), (99.95, 26..39)]);
    }
}
