//! Times of day, and nowhere the day.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Postmortem, Written};
use crate::recognise::stamp;
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "date-missing",
    category: Category::Timeline,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/date-missing.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let moments = postmortem.events().filter_map(|event| event.moment);
    let dated = postmortem.title.as_ref().is_some_and(|title| title.date.is_some())
        || postmortem
            .stamps()
            .any(|written| written.date.is_some() || written.stamp.date.is_some())
        || postmortem.sections.iter().any(|section| says_date(&section.title))
        || moments.into_iter().any(|moment| moment.date.is_some());
    if dated {
        return Vec::new();
    }
    if postmortem.timelines.iter().any(|timeline| timeline.counts_up) {
        return Vec::new();
    }
    let is_time = |written: &Written<'_>| written.stamp.clock.is_some() && !written.in_prose;
    let Some(first) = postmortem.stamps().find(is_time) else { return Vec::new() };
    let time = phrase::quote(postmortem.quote(first.span()));
    let finding = Finding::new(first.span(), format!("{time}, but nothing says of which day"))
        .help("put the date into the title, or beside the first time");
    vec![finding]
}

fn says_date(title: &str) -> bool {
    stamp::find(title, 0).is_some_and(|stamp| stamp.date.is_some())
}
