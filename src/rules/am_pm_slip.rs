//! An entry that is out of order only because AM and PM were mixed up.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{Event, Postmortem, Timeline};
use crate::recognise::clock::Clock;
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const RULE: Rule<'_> = Rule {
    name: "am-pm-slip",
    category: Category::Timeline,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/am-pm-slip.md"),
    check: Check::Function(check),
};

const HALF_DAY: i32 = 12 * 60;

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    if is_long(postmortem) {
        return Vec::new();
    }
    let timelines = postmortem.timelines.iter().filter(|timeline| !timeline.newest_first);
    timelines.flat_map(|timeline| slips(postmortem, timeline)).collect()
}

/// Whether the stated window is so long that a clock may well run past noon or midnight twice.
fn is_long(postmortem: &Postmortem<'_>) -> bool {
    let incident = &postmortem.incident;
    let bounds = incident.start.as_ref().zip(incident.end.as_ref());
    let length = bounds.and_then(|(start, end)| end.moment?.minutes_since(&start.moment?));
    length.is_some_and(|minutes| minutes >= f64::from(HALF_DAY))
}

fn slips(postmortem: &Postmortem<'_>, timeline: &Timeline<'_>) -> Vec<Finding> {
    let timed: Vec<(&Event, &Clock)> = timeline
        .events
        .iter()
        .filter_map(|event| Some((event, &event.stamp.as_ref()?.clock.as_ref()?.value)))
        .collect();
    let mut findings = Vec::new();
    for at in 1..timed.len() {
        let (Some(above), Some(below)) = (timed.get(at - 1), timed.get(at)) else { continue };
        if below.0.date != above.0.date || below.1.minutes() >= above.1.minutes() {
            continue;
        }
        let upper = fits_when_flipped(&timed, at - 1);
        let lower = fits_when_flipped(&timed, at);
        // Where either would do, nobody can say which is wrong.
        let slip = match (upper, lower) {
            (true, false) => above,
            (false, true) => below,
            _ => continue,
        };
        findings.push(finding(postmortem, slip.0, slip.1));
    }
    findings
}

/// Whether entry `at` would stand in order between its neighbours at the other half of the day.
fn fits_when_flipped(timed: &[(&Event, &Clock)], at: usize) -> bool {
    let minutes = |at: usize| timed.get(at).map(|(_, clock)| clock.minutes());
    let Some((event, clock)) = timed.get(at) else { return false };
    let flipped = (clock.minutes() + HALF_DAY) % (2 * HALF_DAY);
    let same_day = |at: usize| timed.get(at).is_some_and(|(other, _)| other.date == event.date);
    let before = at.checked_sub(1).filter(|at| same_day(*at)).and_then(minutes);
    let after = Some(at + 1).filter(|at| same_day(*at)).and_then(minutes);
    clock.meridiem_range.is_some()
        && clock.fault.is_none()
        && before.is_some_and(|before| before <= flipped)
        && after.is_some_and(|after| flipped <= after)
}

fn finding(postmortem: &Postmortem<'_>, event: &Event<'_>, clock: &Clock) -> Finding {
    let stamp = phrase::quote(postmortem.quote(event.stamp_span));
    let message = format!("{stamp} stands in order only with AM and PM swapped");
    let finding = Finding::new(event.stamp_span, message).help("correct the half of the day");
    match other_meridiem(postmortem, clock) {
        Some(fix) => finding.fix(fix),
        None => finding,
    }
}

/// Swaps the letter in `AM`, `pm`, `a.m.`
fn other_meridiem(postmortem: &Postmortem<'_>, clock: &Clock) -> Option<Fix> {
    let span = Span::from(clock.meridiem_range.clone()?);
    let text = postmortem.quote(span);
    let other = match text.get(..1)? {
        "A" => "P",
        "P" => "A",
        "a" => "p",
        "p" => "a",
        _ => return None,
    };
    let text = format!("{other}{}", text.get(1..)?);
    Some(Fix::suggested(format!("Write \"{text}\""), span, text))
}
