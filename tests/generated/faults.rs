//! Faults that can be put into a postmortem, each with the one rule that finds it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::report::{Clock, Entries, Part, Report, Titles, ZonePlace, length};

/// A fault of one kind.
pub struct Fault {
    /// What was done to the document.
    pub name: &'static str,
    /// The rule that finds it, and finds nothing else.
    pub rule: &'static str,
    /// Does it.
    pub put: fn(&mut Report),
}

const fn fault(name: &'static str, rule: &'static str, put: fn(&mut Report)) -> Fault {
    Fault { name, rule, put }
}

pub const FAULTS: &[Fault] = &[
    fault("two entries swapped", "timeline-out-of-order", |report| {
        let at = report.entries[2].at;
        report.entries[2].at = report.entries[3].at;
        report.entries[3].at = at;
    }),
    fault("no summary", "missing-section", |report| drop_part(report, "summary")),
    fault("no impact", "missing-section", |report| {
        drop_part(report, "impact");
        report.part("summary").text = "A new release was rolled back.".into();
    }),
    fault("no timeline", "missing-section", |report| drop_part(report, "timeline")),
    fault("no root cause", "missing-section", |report| drop_part(report, "root-cause")),
    fault("no action items", "missing-section", |report| drop_part(report, "actions")),
    fault("summary emptied", "empty-section", |report| empty(report, "summary")),
    fault("impact emptied", "empty-section", |report| {
        empty(report, "impact");
        report.part("summary").text = "A new release was rolled back.".into();
    }),
    fault("root cause emptied", "empty-section", |report| empty(report, "root-cause")),
    fault("resolution emptied", "empty-section", |report| empty(report, "resolution")),
    fault("lessons emptied", "empty-section", |report| empty(report, "lessons")),
    fault("timeline emptied", "empty-section", |report| {
        empty(report, "timeline");
        report.entries.clear();
    }),
    fault("action items emptied", "empty-section", |report| {
        empty(report, "actions");
        report.items.clear();
    }),
    fault("a section twice", "duplicate-section", |report| {
        let lessons = report.part("lessons").clone();
        let at = report.parts.iter().position(|part| part.role == "lessons").expect("lessons");
        report.style.titles = Titles::Atx;
        report.parts.insert(
            at + 1,
            Part { text: "The status page was kept up to date.".into(), ..lessons },
        );
    }),
    fault("duration off", "duration-mismatch", |report| {
        let minutes = minutes(report);
        *report.field("Duration") = length(minutes + 40);
    }),
    fault("duration without a length", "unparseable-duration", |report| {
        report.fields.retain(|(label, _)| !matches!(*label, "Start" | "End"));
        *report.field("Duration") = "rather long".into();
    }),
    fault("end far behind the timeline", "window-vs-timeline", |report| {
        let end = report.end + 3.hours();
        let minutes = minutes(report) + 180;
        *report.field("End") = moment(report, end);
        *report.field("Duration") = length(minutes);
    }),
    fault("start behind the alert", "detected-before-start", |report| {
        say_little(report);
        let start = report.entries[1].at + 1.minute();
        *report.field("Start") = moment(report, start);
        let minutes = minutes_between(start, report.end);
        *report.field("Duration") = length(minutes);
    }),
    fault("another date in the title", "title-date-mismatch", |report| {
        let day = report.start.date();
        report.title = report.title.replace(&day.to_string(), &(day + 40.days()).to_string());
    }),
    fault("another day of the week", "weekday-date-mismatch", |report| {
        let day = report.start.date();
        let tomorrow = (day + 1.day()).strftime("%A");
        *report.field("Date") = format!("{tomorrow}, {}", day.strftime("%-d %B %Y"));
    }),
    fault("a day that no calendar has", "impossible-time", |report| {
        let year = report.start.year();
        *report.field("Date") = format!("31 April {year}");
    }),
    fault("an hour that no clock has", "impossible-time", |report| {
        undated(report);
        let zone = zone_behind(report);
        report.entries[3].stamp = Some(format!("25:10{zone}"));
    }),
    fault("an afternoon in the morning", "am-pm-slip", |report| {
        report.style.clock = Clock::Twelve;
        let zone = zone_behind(report);
        let stamp = report.entries[2].at.strftime("%-I:%M PM").to_string();
        report.entries[2].stamp = Some(stamp + &zone);
    }),
    fault("an entry without its time", "event-without-time", |report| {
        report.style.entries = Entries::Bullets(" - ");
        report.entries[2].stamp = Some(String::new());
    }),
    fault("zones removed", "missing-timezone", |report| {
        let zone = format!(" {}", report.zone);
        report.fields.iter_mut().for_each(|(_, value)| *value = value.replace(&zone, ""));
        report.zone = "";
    }),
    fault("a zone that nobody knows", "unknown-timezone", |report| rezone(report, "QRT")),
    fault("winter time in summer", "dst-abbreviation", |report| {
        let day = Date::new(report.start.year(), 7, 14).unwrap_or_default();
        move_to(report, day);
        rezone(report, "CET");
    }),
    fault("entries in two zones", "mixed-timezones", |report| {
        undated(report);
        rezone(report, "UTC");
        report.style.zone = ZonePlace::Entry;
        let at = report.entries[3].at + 9.hours();
        report.entries[3].stamp = Some(format!("{} JST", at.strftime("%H:%M")));
    }),
    fault("a timeline without an end", "no-recovery-event", |report| {
        say_little(report);
        report.part("resolution").text = "See the timeline.".into();
        let last = report.entries.last_mut().expect("entries");
        last.text = "The database team is paged".into();
    }),
    fault("nothing before the alert", "timeline-starts-at-detection", |report| {
        report.entries.remove(0);
        let start = report.entries[0].at;
        *report.field("Start") = moment(report, start);
        let minutes = minutes_between(start, report.end);
        *report.field("Duration") = length(minutes);
    }),
    fault("another time of recovery", "resolution-time-mismatch", |report| {
        let said = report.end + 2.hours();
        let said = format!(" The service recovered at {} {}.", said.strftime("%H:%M"), report.zone);
        report.part("resolution").text += &said;
    }),
    fault("no figures", "impact-not-quantified", |report| {
        report.part("impact").text = "Customers saw errors for a while.".into();
    }),
    fault("more than everybody", "percent-invalid", |report| {
        report.part("impact").text += " That is 140% of all customers.";
    }),
    fault("owners blanked", "action-items-unowned", |report| {
        report.items.iter_mut().for_each(|item| item.owner.clear());
    }),
    fault("tickets blanked", "action-items-untracked", |report| {
        report.items.iter_mut().for_each(|item| item.ticket.clear());
    }),
    fault("due before it happened", "due-before-incident", |report| {
        report.items[0].due = Some(report.start.date() - 30.days());
    }),
    fault("two tasks in one item", "action-item-compound", |report| {
        report.items[0].text =
            "Add a limit of four uploads at a time and rewrite the retry loop of the upload agent"
                .into();
    }),
    fault("people to be reminded", "action-targets-people", |report| {
        report.items[1].text = "Remind everyone to check the host name before a restore".into();
    }),
    fault("a wish for a task", "action-not-imperative", |report| {
        report.items[1].text = "We'll restore one backup a week on a spare host".into();
    }),
    fault("a person as the cause", "root-cause-is-a-person", |report| {
        report.part("root-cause").text = "The root cause was human error.".into();
    }),
    fault("a person blamed", "blameful-wording", |report| {
        report.part("lessons").text += " This was the fault of the vendor.";
    }),
    fault("drama", "animated-language", |report| {
        report.part("lessons").text += " It was a ridiculous evening.";
    }),
    fault("hindsight", "counterfactual", |report| {
        report.part("lessons").text += " This should have been caught in review.";
    }),
    fault("a placeholder left", "placeholder-text", |report| {
        report.part("lessons").text += " Costs: TBD.";
    }),
    fault("a link to nowhere", "broken-local-link", |report| {
        report.part("lessons").text += " See [the notes](notes/of-that-day.md).";
    }),
    fault("an allowance of no rule", "unknown-allow", |report| {
        let text = &mut report.part("lessons").text;
        *text = format!("<!-- pmlint-allow no-such-rule: we agreed on it -->\n{text}");
    }),
    fault("an allowance of nothing", "unused-allow", |report| {
        let text = &mut report.part("lessons").text;
        *text = format!("<!-- pmlint-allow blameful-wording: we agreed on it -->\n{text}");
    }),
    fault("too deep to be read", "cannot-read-markdown", |report| {
        report.part("lessons").text = format!("{}deep", "> ".repeat(5_000));
    }),
];

/// Takes from what stands between alert and recovery whatever might count as either.
fn say_little(report: &mut Report) {
    let last = report.entries.len() - 1;
    for entry in &mut report.entries[2..last] {
        entry.text = "The team looks at the next host".into();
    }
}

/// Leaves nothing under the title of a section; bold titles may stand for what follows them.
fn empty(report: &mut Report, role: &'static str) {
    report.part(role).text.clear();
    if report.style.titles == Titles::Bold {
        report.style.titles = Titles::Setext;
    }
}

fn drop_part(report: &mut Report, role: &str) {
    report.parts.retain(|part| part.role != role);
}

fn minutes(report: &Report) -> i64 {
    minutes_between(report.start, report.end)
}

fn minutes_between(start: jiff::civil::DateTime, end: jiff::civil::DateTime) -> i64 {
    (end - start).total(jiff::Unit::Minute).map_or(0, |minutes| minutes as i64)
}

fn moment(report: &Report, at: jiff::civil::DateTime) -> String {
    format!("{} {}", at.strftime("%Y-%m-%d %H:%M"), report.zone)
}

/// The zone that a stamp written by hand needs behind it.
fn zone_behind(report: &Report) -> String {
    if report.style.zone == ZonePlace::Entry { format!(" {}", report.zone) } else { String::new() }
}

/// Leaves the date out of the entries.
fn undated(report: &mut Report) {
    if report.style.clock == Clock::Dated {
        report.style.clock = Clock::TwentyFour;
    }
}

/// Names another zone wherever one is named.
fn rezone(report: &mut Report, zone: &'static str) {
    let before = std::mem::replace(&mut report.zone, zone);
    for (_, value) in &mut report.fields {
        if let Some(time) = value.strip_suffix(before) {
            *value = format!("{time}{zone}");
        }
    }
}

/// Lets it all happen on another day.
fn move_to(report: &mut Report, day: Date) {
    let before = report.start.date();
    report.start = day.to_datetime(report.start.time());
    report.end = day.to_datetime(report.end.time());
    for entry in &mut report.entries {
        entry.at = day.to_datetime(entry.at.time());
    }
    for (index, item) in report.items.iter_mut().enumerate() {
        item.due = Some(day + (14 + 7 * index as i64).days());
    }
    report.title = report.title.replace(&before.to_string(), &day.to_string());
    *report.field("Date") = day.strftime("%-d %B %Y").to_string();
    let (start, end) = (moment(report, report.start), moment(report, report.end));
    *report.field("Start") = start;
    *report.field("End") = end;
}
