//! The title's date is not a day of the incident.

use jiff::civil::Date;

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::rule::{Category, Check, Finding, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "title-date-mismatch",
    category: Category::Consistency,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/title-date-mismatch.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    finding(postmortem).into_iter().collect()
}

fn finding(postmortem: &Postmortem<'_>) -> Option<Finding> {
    let title = postmortem.title.as_ref()?;
    let titled = title.date.as_ref()?;
    let dates: Vec<(Date, Span)> = own_dates(postmortem);
    let (first, place) = dates.iter().min()?;
    let (last, _) = dates.iter().max()?;
    let around = first.yesterday().ok()?..=last.tomorrow().ok()?;
    if around.contains(&titled.date) || dates_the_text(&title.text) {
        return None;
    }
    let days = if first == last { first.to_string() } else { format!("{first} to {last}") };
    let message = format!("the title says {}, but the incident is of {days}", titled.date);
    Some(
        Finding::new(titled.span, message)
            .help("correct whichever is wrong")
            .related(*place, "the incident's first date"),
    )
}

/// Whether the date in a title is that of the text: `(update 23 April 2025)`.
fn dates_the_text(title: &str) -> bool {
    let title = title.to_lowercase();
    ["update", "publish", "posted", "revised"].iter().any(|word| title.contains(word))
}

/// The dates that window and timeline write themselves, year included.
fn own_dates(postmortem: &Postmortem<'_>) -> Vec<(Date, Span)> {
    let bounds = [&postmortem.incident.start, &postmortem.incident.end].into_iter().flatten();
    let bounds = bounds.map(|bound| (&bound.stamp, bound.span));
    let events =
        postmortem.events().filter_map(|event| Some((event.stamp.as_deref()?, event.stamp_span)));
    let dated = bounds
        .chain(events)
        .filter_map(|(stamp, span)| Some((stamp.date.as_ref()?.value.on_calendar(None)?, span)));
    dated.collect()
}
