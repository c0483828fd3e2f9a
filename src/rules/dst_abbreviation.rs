//! The name of winter time on a summer's day, or the other way round.

use jiff::civil::Date;

use crate::config::Config;
use crate::postmortem::{Postmortem, Timeline, Trait, Written};
use crate::recognise::zone::{self, DstForm, Season};
use crate::rule::{Applicability, Category, Check, Edit, Finding, Fix, Rule, Severity};
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
    let own = postmortem.stamps_with(Trait::Zone).filter_map(|written| of_stamp(&written));
    let slips: Vec<Slip> = own.chain(postmortem.timelines.iter().filter_map(of_all)).collect();
    let Some(first) = slips.first() else { return Vec::new() };
    let name = postmortem.quote(first.span);
    let (form, date) = (&first.form, first.date);
    let half = if form.season == Season::Standard { "summer" } else { "winter" };
    let message =
        format!("{name} on {date}, when {} is on {half} time, {}", form.region, form.other);
    let right = form.generic.unwrap_or(form.other);
    let edits = slips
        .iter()
        .filter(|slip| slip.form == *form)
        .map(|slip| Edit { span: slip.span, text: right.to_owned() });
    let applicability = Applicability::Suggested;
    let fix =
        Fix { title: format!("Write \"{right}\"").into(), applicability, edits: edits.collect() };
    let help = format!("write {right}, unless the clocks did show {name}");
    vec![Finding::new(first.span, message).help(help).fix(fix)]
}

/// A zone whose name does not hold on the day of its stamp.
struct Slip {
    span: Span,
    form: DstForm,
    date: Date,
}

/// The zone beside a time.
fn of_stamp(written: &Written<'_>) -> Option<Slip> {
    let zone = written.stamp.zone.as_ref()?;
    let own = written.stamp.date.as_ref().and_then(|date| date.value.on_calendar(None));
    slip(&zone.value.name, zone.range.clone().into(), own.or(written.date)?)
}

/// The zone that is said to hold for all entries, on the day of the first.
fn of_all(timeline: &Timeline<'_>) -> Option<Slip> {
    let (name, span) = timeline.zone.as_ref()?;
    slip(name, *span, timeline.events.first()?.moment?.date?)
}

fn slip(name: &str, span: Span, date: Date) -> Option<Slip> {
    let form = zone::dst_of(name)?;
    (form.season_on(date)? != form.season).then_some(Slip { span, form, date })
}
