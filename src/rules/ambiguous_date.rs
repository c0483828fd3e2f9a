//! A date of which nobody can tell the month from the day.

use jiff::civil::Date;

use crate::config::Config;
use crate::postmortem::{Postmortem, Trait, Written};
use crate::recognise::date::{CalendarDate, DateOrder};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "ambiguous-date",
    category: Category::Timeline,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/ambiguous-date.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let ambiguous =
        |written: &Written<'_>| date(written).is_some_and(|date| date.day != date.month);
    let Some(first) = postmortem.stamps_with(Trait::Ambiguous).find(ambiguous) else {
        return Vec::new();
    };
    let mut certain = postmortem.stamps().filter(|written| {
        date(written).is_some_and(|date| date.order == DateOrder::Certain && date.fault.is_none())
    });
    let told = certain.any(|other| tells(postmortem, &other, &first));
    let finding = if told { None } else { finding(postmortem, &first) };
    finding.into_iter().collect()
}

fn date<'p>(written: &Written<'p>) -> Option<&'p CalendarDate> {
    written.stamp.date.as_ref().map(|found| &found.value)
}

/// Whether `other`, which is certain, shows the order that the document writes dates in, or is near
/// one of the two readings.
fn tells(postmortem: &Postmortem<'_>, other: &Written<'_>, first: &Written<'_>) -> bool {
    const NEAR: i32 = 3;
    let numeric =
        |written: &Written<'_>| !postmortem.quote(written.span()).chars().any(char::is_alphabetic);
    let (Some(certain), Some(ambiguous)) = (date(other), date(first)) else { return false };
    let same_form =
        numeric(other) && certain.day > 12 && !postmortem.quote(other.span()).starts_with("20");
    let on = |date: &CalendarDate| date.on_calendar(certain.year);
    let near = |reading: Option<Date>| {
        let days = reading.and_then(|date| Some((date - on(certain)?).get_days()));
        days.is_some_and(|days| days.abs() <= NEAR)
    };
    same_form || near(on(ambiguous)) || near(ambiguous.swapped().as_ref().and_then(on))
}

fn finding(postmortem: &Postmortem<'_>, written: &Written<'_>) -> Option<Finding> {
    let found = written.stamp.date.as_ref()?;
    let year = written.date.map(Date::year);
    let (one, other) = (found.value.on_calendar(year)?, found.value.swapped()?.on_calendar(year)?);
    let span = Span::from(found.range.clone());
    let text = postmortem.quote(span);
    let reading = |date: Date| Fix::suggested(format!("Write \"{date}\""), span, date.to_string());
    Some(
        Finding::new(span, format!("{text} is {one} to some readers and {other} to others"))
            .help("write the year first, or the month as a word")
            .fix(reading(one))
            .or_fix(reading(other)),
    )
}
