//! The name of winter time on a summer's day, or the other way round.

use crate::config::Config;
use crate::postmortem::{Postmortem, Written};
use crate::recognise::zone::{self, Season};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "dst-abbreviation",
    category: Category::Timeline,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/dst-abbreviation.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let stamps = postmortem.stamps();
    stamps.iter().find_map(|written| finding(postmortem, written)).into_iter().collect()
}

fn finding(postmortem: &Postmortem<'_>, written: &Written<'_>) -> Option<Finding> {
    let found = written.stamp.zone.as_ref()?;
    let form = zone::dst_of(&found.value.name)?;
    let own = written.stamp.date.as_ref().and_then(|date| date.value.on_calendar(None));
    let date = own.or(written.date)?;
    let season = form.season_on(date)?;
    if season == form.season {
        return None;
    }
    let span = Span::from(found.range.clone());
    let name = postmortem.quote(span);
    let time = match season {
        Season::Summer => "summer time",
        Season::Standard => "winter time",
    };
    let message = format!("{name} on {date}, when {} keeps {time}, {}", form.region, form.other);
    let right = form.generic.unwrap_or(form.other);
    Some(
        Finding::new(span, message)
            .help(format!("write {right}, after a look at what the clocks showed"))
            .fix(Fix::suggested(format!("Write \"{right}\""), span, right)),
    )
}
