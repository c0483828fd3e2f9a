//! A time or date that no clock or calendar shows.

use crate::config::Config;
use crate::postmortem::{Postmortem, Trait, Written};
use crate::recognise::clock::{Clock, ClockFault, Meridiem};
use crate::recognise::date::DateFault;
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "impossible-time",
    category: Category::Timeline,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/impossible-time.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let faulty = || postmortem.stamps_with(Trait::Fault);
    let clocks = faulty().filter_map(|written| in_clock(postmortem, &written));
    let dates = faulty().filter_map(|written| in_date(postmortem, &written));
    let mut findings: Vec<_> = clocks.chain(dates).collect();
    // Times that share a date each carry it.
    findings.sort_by_key(|finding| finding.span);
    findings.dedup_by_key(|finding| finding.span);
    findings
}

fn in_clock(postmortem: &Postmortem<'_>, written: &Written<'_>) -> Option<Finding> {
    let found = written.stamp.clock.as_ref()?;
    let fault = found.value.fault?;
    // In running text `80:20` is a ratio, and `10:75` a reference.
    if written.in_prose && fault != ClockFault::MeridiemOnTwentyFourHour {
        return None;
    }
    let span = Span::from(found.range.clone());
    let why = match fault {
        ClockFault::MeridiemOnTwentyFourHour => "an hour beside AM or PM is 1 to 12",
        ClockFault::Hour => "an hour is 24 at most",
        ClockFault::Minute => "a minute is 59 at most",
        ClockFault::Second => "a second is 60 at most",
        ClockFault::Shape => "it has more digits or parts than a time has",
    };
    let finding = Finding::new(span, format!("no clock shows {}: {why}", postmortem.quote(span)))
        .help("correct the time");
    match without_meridiem(postmortem, &found.value) {
        Some(fix) => Some(finding.fix(fix)),
        None => Some(finding),
    }
}

/// Drops the half of the day from a time on the 24-hour clock. Only `13:55 PM` has one right answer.
fn without_meridiem(postmortem: &Postmortem<'_>, clock: &Clock) -> Option<Fix> {
    let mut span = Span::from(clock.meridiem_range.clone()?);
    let title = format!("Remove \"{}\"", postmortem.quote(span));
    let before = postmortem.source.text().get(..span.start)?;
    span.start = before.trim_end_matches([' ', '\u{a0}', '\u{202f}']).len();
    match (clock.meridiem?, clock.hour) {
        (Meridiem::Pm, 13..24) | (Meridiem::Am, 0) => Some(Fix::safe(title, span, "")),
        (Meridiem::Am, 13..24) => Some(Fix::suggested(title, span, "")),
        _ => None,
    }
}

fn in_date(postmortem: &Postmortem<'_>, written: &Written<'_>) -> Option<Finding> {
    let found = written.stamp.date.as_ref()?;
    let span = Span::from(found.range.clone());
    let why = match found.value.fault? {
        DateFault::Day => "the month has no such day",
        DateFault::Month => "a year has 12 months",
        DateFault::Year => "the year cannot be meant",
    };
    let message = format!("no calendar shows {}: {why}", postmortem.quote(span));
    Some(Finding::new(span, message).help("correct the date"))
}
