//! What was read from a document, for people: sections, the incident on a time axis, events with
//! the gaps between them, and what each action item lacks.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{Json, axis};
use crate::postmortem::{ActionItem, Event, Postmortem};
use crate::report::points::Sign;
use crate::report::{Style, counted, one_line};

/// Characters of an entry's text that are shown.
const TEXT: usize = 60;

/// Writes it.
///
/// # Errors
/// What `out` reports.
pub fn text(
    postmortem: &Postmortem<'_>,
    preset: &str,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let read = Json::new(postmortem, preset);
    let page = Page { style };
    page.head(&read, out)?;
    page.sections(&read, out)?;
    page.incident(postmortem, &read, out)?;
    page.timeline(postmortem, out)?;
    page.actions(postmortem, out)?;
    writeln!(out)
}

struct Page {
    style: Style,
}

impl Page {
    fn head(&self, read: &Json<'_>, out: &mut dyn Write) -> io::Result<()> {
        let verdict = if read.postmortem { "a postmortem" } else { "not a postmortem" };
        writeln!(out, "{}  {verdict}", self.paint("1", &one_line(read.path)))?;
        if let Some(title) = read.title {
            writeln!(out, "  {}", one_line(title))?;
        }
        if !read.reasons.is_empty() {
            let reasons = read.reasons.join("; ");
            writeln!(out, "  {}", self.paint("2", &one_line(&reasons)))?;
        }
        Ok(())
    }

    fn sections(&self, read: &Json<'_>, out: &mut dyn Write) -> io::Result<()> {
        let width = read.sections.iter().map(|s| s.title.chars().count()).max().unwrap_or(0);
        let width = width.min(40);
        self.title("Sections", &read.sections.len().to_string(), out)?;
        for section in &read.sections {
            let title = cut(section.title, 40);
            let roles = section.roles.join(", ");
            let line =
                format!("{:>5}  {title:<width$}  {}", section.line, self.paint("36", &roles));
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    fn incident(
        &self,
        postmortem: &Postmortem<'_>,
        read: &Json<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        self.title("Incident", "", out)?;
        let incident = &read.incident;
        let unknown = || "unknown".to_owned();
        let start = incident.start.clone().unwrap_or_else(unknown);
        let end = incident.end.clone().unwrap_or_else(unknown);
        let zone = incident.zone.map(|zone| format!(" {zone}")).unwrap_or_default();
        let at =
            |line: Option<usize>| line.map(|line| format!(" (line {line})")).unwrap_or_default();
        if incident.start.is_some() || incident.end.is_some() {
            let window = format!("{start} to {end}{zone}");
            writeln!(out, "  window    {}{}", one_line(&window), at(incident.window_line))?;
        } else {
            writeln!(out, "  window    not stated")?;
        }
        let total = postmortem.incident.total;
        let total = total.and_then(|index| postmortem.incident.durations.get(index));
        let stated =
            total.map_or("not stated".to_owned(), |total| duration(total.duration.minutes * 60.0));
        writeln!(out, "  length    {stated}{}", at(incident.stated_line))?;
        let impact = match (&read.impact.stated, &read.impact.quantified) {
            (false, _) => "not stated",
            (true, false) => "stated without a figure",
            (true, true) => "stated with figures",
        };
        writeln!(out, "  impact    {impact}{}", at(read.impact.line))?;
        let axis = axis::lines(postmortem);
        if !axis.is_empty() {
            writeln!(out)?;
        }
        axis.iter().try_for_each(|line| writeln!(out, "  {line}"))
    }

    fn timeline(&self, postmortem: &Postmortem<'_>, out: &mut dyn Write) -> io::Result<()> {
        let count = postmortem.events().count();
        self.title("Timeline", &counted(count, "event"), out)?;
        let width = postmortem.events().map(|event| when(event).chars().count()).max().unwrap_or(0);
        for timeline in &postmortem.timelines {
            let mut before: Option<&Event> = None;
            for event in &timeline.events {
                let gap = before.and_then(|before| event.moment?.minutes_since(&before.moment?));
                let gap = gap.map(|gap| signed(gap * 60.0)).unwrap_or_default();
                let what = Sign::of(event.kinds).map(|sign| format!("[{}] ", sign.word()));
                let what = what.unwrap_or_default();
                let line = postmortem.source.line(event.span.start);
                let text = cut(&event.text, TEXT);
                let what = self.paint("36", &what);
                writeln!(out, "{line:>5}  {:<width$}  {gap:>12}  {what}{text}", when(event))?;
                before = Some(event).filter(|event| event.moment.is_some()).or(before);
            }
        }
        Ok(())
    }

    fn actions(&self, postmortem: &Postmortem<'_>, out: &mut dyn Write) -> io::Result<()> {
        let items = postmortem.actions_and_advice();
        self.title("Action items", &items.len().to_string(), out)?;
        for item in items {
            let line = postmortem.source.line(item.span.start);
            let mark = match item.done {
                Some(true) => "✓",
                Some(false) => "·",
                None => " ",
            };
            writeln!(out, "{line:>5}  {mark} {}", cut(&item.text, TEXT))?;
            writeln!(out, "           {}", self.paint("2", &one_line(&has_and_lacks(item))))?;
        }
        Ok(())
    }

    fn title(&self, title: &str, count: &str, out: &mut dyn Write) -> io::Result<()> {
        let count = if count.is_empty() { String::new() } else { format!("  {count}") };
        writeln!(out, "\n{}{}", self.paint("1", title), self.paint("2", &count))
    }

    fn paint(&self, code: &str, text: &str) -> String {
        if self.style.colour && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

/// When an event was, resolved as far as can be.
fn when(event: &Event<'_>) -> String {
    let approximate = if event.approximate { "~" } else { "" };
    match event.moment {
        Some(moment) => {
            let text = moment.to_string().replace('T', " ");
            format!("{approximate}{}", text.trim())
        }
        None => "no time".to_owned(),
    }
}

/// `owner @ana · no due date · ABC-12`.
fn has_and_lacks(item: &ActionItem) -> String {
    let part = |name: &str, value: &Option<(Cow<'_, str>, _)>| match value {
        Some((value, _)) => format!("{name} {value}"),
        None => format!("no {name}"),
    };
    [part("owner", &item.owner), part("due date", &item.due), part("ticket", &item.ticket)]
        .join(" · ")
}

/// A text on one line, cut to `width` characters.
fn cut(text: &str, width: usize) -> String {
    let text = one_line(text);
    if text.chars().count() <= width {
        return text.into_owned();
    }
    let mut cut: String = text.chars().take(width.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

/// `+7 min`, `-1 h 30 min`.
fn signed(seconds: f64) -> String {
    let sign = if seconds < 0.0 { '-' } else { '+' };
    format!("{sign}{}", duration(seconds.abs()))
}

/// `1 h 30 min`, `2 d 4 h`, `45 s`.
fn duration(seconds: f64) -> String {
    let seconds = seconds.round() as i64;
    let parts = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")];
    let mut left = seconds;
    let mut words = Vec::new();
    for (size, unit) in parts {
        let count = left / size;
        left %= size;
        if count > 0 {
            words.push(format!("{count} {unit}"));
        }
    }
    words.truncate(2);
    if words.is_empty() { "0 min".to_owned() } else { words.join(" ") }
}
