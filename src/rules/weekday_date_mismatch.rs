//! A weekday beside a date that falls on another day of the week.

use jiff::civil::{Date, Weekday};

use crate::config::Config;
use crate::postmortem::{Postmortem, Trait, Written};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "weekday-date-mismatch",
    category: Category::Consistency,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/weekday-date-mismatch.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let beside = postmortem.stamps_with(Trait::Weekday);
    let mut findings: Vec<_> = beside.filter_map(|written| finding(postmortem, &written)).collect();
    // Times that share a date each carry it.
    findings.sort_by_key(|finding| finding.span);
    findings.dedup_by_key(|finding| finding.span);
    findings
}

fn finding(postmortem: &Postmortem<'_>, written: &Written<'_>) -> Option<Finding> {
    let found = written.stamp.date.as_ref()?;
    let stated = found.value.weekday?;
    let year = written.date.map(Date::year);
    let date = found.value.on_calendar(year)?;
    let swapped = found.value.swapped().and_then(|date| date.on_calendar(year));
    if date.weekday() == stated || swapped.is_some_and(|date| date.weekday() == stated) {
        return None;
    }
    let span = Span::from(found.range.clone());
    let (right, wrong) = (english(date.weekday()), english(stated));
    let finding = Finding::new(span, format!("{date} is a {right}, not a {wrong}"))
        .help("correct the date or the day of the week");
    let text = postmortem.quote(span);
    match text.find(wrong) {
        Some(at) => {
            let start = span.start + at;
            let word = Span::new(start, start + wrong.len());
            Some(finding.fix(Fix::suggested(format!("Write \"{right}\""), word, right)))
        }
        None => Some(finding),
    }
}

const fn english(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
