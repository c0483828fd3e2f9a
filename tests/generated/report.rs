//! Postmortems made up from a tape of choices: what is true of one, and how each house writes it down.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};

use super::subject::{PEOPLE, SUBJECTS, Subject, TRACKERS};

/// Choices, one number each; past the end all are 0.
pub struct Tape {
    numbers: Vec<u32>,
    at: usize,
}

impl Tape {
    pub fn new(numbers: Vec<u32>) -> Self {
        Self { numbers, at: 0 }
    }

    /// Choices that look random, the same for the same seed.
    pub fn seeded(seed: u64) -> Self {
        let mut state = seed;
        let numbers = (0..64).map(|_| {
            // SplitMix64.
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            (mixed >> 32) as u32
        });
        Self::new(numbers.collect())
    }

    /// A number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        let number = self.numbers.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        number as usize % count
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titles {
    Atx,
    Setext,
    Bold,
    Numbered,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entries {
    /// With what stands between time and text.
    Bullets(&'static str),
    Ordered,
    Paragraphs,
    Table,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    TwentyFour,
    Twelve,
    /// With the date before it.
    Dated,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZonePlace {
    Title,
    Line,
    Entry,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Items {
    Bullets,
    Boxes,
    Table,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fields {
    List,
    Table,
    Lines,
}

/// How a house writes its postmortems.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub titles: Titles,
    pub entries: Entries,
    pub clock: Clock,
    pub zone: ZonePlace,
    pub items: Items,
    pub fields: Fields,
}

impl Style {
    fn pick(tape: &mut Tape) -> Self {
        Self {
            titles: tape.one(&[Titles::Atx, Titles::Setext, Titles::Bold, Titles::Numbered]),
            entries: tape.one(&[
                Entries::Bullets(" - "),
                Entries::Bullets(": "),
                Entries::Bullets(" – "),
                Entries::Bullets(" "),
                Entries::Table,
                Entries::Ordered,
                Entries::Paragraphs,
            ]),
            clock: tape.one(&[Clock::TwentyFour, Clock::Twelve, Clock::Dated]),
            zone: tape.one(&[ZonePlace::Title, ZonePlace::Line, ZonePlace::Entry]),
            items: tape.one(&[Items::Bullets, Items::Boxes, Items::Table]),
            fields: tape.one(&[Fields::List, Fields::Table, Fields::Lines]),
        }
    }
}

/// What a section is for; its name is that of the role.
pub type Role = &'static str;

/// A section: what it is for, its title, and its text where it is neither timeline nor follow-up work.
#[derive(Debug, Clone)]
pub struct Part {
    pub role: Role,
    pub title: String,
    pub text: String,
}

/// An entry of the timeline.
#[derive(Debug, Clone)]
pub struct Entry {
    pub at: DateTime,
    /// The stamp as written, where it is not the time in the style of the house.
    pub stamp: Option<String>,
    pub text: String,
}

/// An action item.
#[derive(Debug, Clone)]
pub struct Item {
    pub text: String,
    pub owner: String,
    pub due: Option<Date>,
    pub ticket: String,
}

/// A postmortem before it is written down.
#[derive(Debug, Clone)]
pub struct Report {
    pub style: Style,
    pub title: String,
    pub fields: Vec<(&'static str, String)>,
    pub parts: Vec<Part>,
    pub entries: Vec<Entry>,
    pub items: Vec<Item>,
    pub zone: &'static str,
    /// The first entry is the start, the last is the end.
    pub start: DateTime,
    pub end: DateTime,
}

impl Report {
    pub fn pick(tape: &mut Tape) -> Self {
        let style = Style::pick(tape);
        let subject = &SUBJECTS[tape.below(SUBJECTS.len())];
        let day = date(2021, 1, 4) + (tape.below(1500) as i64).days();
        // Morning times, so that neither midnight nor a change of clocks comes between.
        let start = day.at(7 + tape.below(3) as i8, tape.below(60) as i8, 0, 0);
        let mut at = start;
        let mut entries = Vec::new();
        let mut add = |at: &mut DateTime, text: &str, minutes: usize| {
            entries.push(Entry { at: *at, stamp: None, text: text.to_owned() });
            *at += (minutes as i64).minutes();
        };
        add(&mut at, subject.begins, 2 + tape.below(9));
        add(&mut at, subject.noticed, 1 + tape.below(5));
        for step in &subject.steps[..2 + tape.below(4)] {
            add(&mut at, step, 3 + tape.below(25));
        }
        let end = at;
        add(&mut at, subject.ends, 0);
        let (n, m) = (1_000 + 10 * tape.below(900), 20 + tape.below(400));
        let figures = |text: &str| text.replace("{n}", &grouped(n)).replace("{m}", &m.to_string());
        let tracker = tape.one(TRACKERS);
        let number = 100 + tape.below(800);
        let first = tape.below(PEOPLE.len());
        let items =
            subject.actions[..2 + tape.below(4)].iter().enumerate().map(|(index, text)| Item {
                text: (*text).to_owned(),
                owner: PEOPLE[(first + index) % PEOPLE.len()].to_owned(),
                due: Some(day + (14 + 7 * index as i64).days()),
                ticket: format!("{tracker}-{}", number + index),
            });
        let mut report = Self {
            style,
            title: String::new(),
            fields: Vec::new(),
            items: items.collect(),
            entries,
            parts: Vec::new(),
            zone: tape.one(&["UTC", "GMT", "JST"]),
            start,
            end,
        };
        report.title = format!("Postmortem: {}, {}", subject.title, day);
        report.fields = vec![
            ("Date", day.strftime("%-d %B %Y").to_string()),
            ("Start", report.moment(start)),
            ("End", report.moment(end)),
            ("Duration", report.length()),
        ];
        report.parts = parts(subject, &figures(subject.impact));
        report
    }

    fn moment(&self, at: DateTime) -> String {
        format!("{} {}", at.strftime("%Y-%m-%d %H:%M"), self.zone)
    }

    /// The length from start to end, as people write it.
    pub fn length(&self) -> String {
        length(
            (self.end - self.start).total(jiff::Unit::Minute).map_or(0, |minutes| minutes as i64),
        )
    }

    /// The section of this role.
    pub fn part(&mut self, role: Role) -> &mut Part {
        let index = self.parts.iter().position(|part| part.role == role).expect(role);
        &mut self.parts[index]
    }

    /// The value of a field.
    pub fn field(&mut self, label: &str) -> &mut String {
        let index = self.fields.iter().position(|(known, _)| *known == label).expect(label);
        &mut self.fields[index].1
    }

    /// The stamp of an entry, as written.
    pub fn stamp(&self, entry: &Entry) -> String {
        if let Some(stamp) = &entry.stamp {
            return stamp.clone();
        }
        let time = match self.style.clock {
            Clock::TwentyFour => entry.at.strftime("%H:%M"),
            Clock::Twelve => entry.at.strftime("%-I:%M %p"),
            Clock::Dated => entry.at.strftime("%Y-%m-%d %H:%M"),
        };
        match self.style.zone {
            ZonePlace::Entry if !self.zone.is_empty() => format!("{time} {}", self.zone),
            _ => time.to_string(),
        }
    }

    /// The Markdown.
    pub fn write(&self) -> String {
        let mut out = format!("# {}\n\n", self.title);
        self.write_fields(&mut out);
        for (index, part) in self.parts.iter().enumerate() {
            self.write_title(&mut out, index + 1, part);
            match part.role {
                "timeline" => self.write_timeline(&mut out),
                "actions" => self.write_items(&mut out),
                _ if part.text.is_empty() => {}
                _ => out.push_str(&format!("{}\n\n", part.text)),
            }
        }
        out
    }

    fn write_fields(&self, out: &mut String) {
        match self.style.fields {
            Fields::List => {
                for (label, value) in &self.fields {
                    out.push_str(&format!("- **{label}**: {value}\n"));
                }
            }
            Fields::Lines => {
                for (label, value) in &self.fields {
                    out.push_str(&format!("**{label}:** {value}  \n"));
                }
            }
            Fields::Table => {
                out.push_str("| Field | Value |\n| --- | --- |\n");
                for (label, value) in &self.fields {
                    out.push_str(&format!("| {label} | {value} |\n"));
                }
            }
        }
        out.push('\n');
    }

    fn write_title(&self, out: &mut String, number: usize, part: &Part) {
        let mut title = part.title.clone();
        if part.role == "timeline" && self.style.zone == ZonePlace::Title && !self.zone.is_empty() {
            title += &format!(" ({})", self.zone);
        }
        out.push_str(&match self.style.titles {
            Titles::Atx => format!("## {title}\n\n"),
            Titles::Setext => format!("{title}\n{}\n\n", "-".repeat(title.len())),
            Titles::Bold => format!("**{title}**\n\n"),
            Titles::Numbered => format!("## {number}. {title}\n\n"),
        });
    }

    fn write_timeline(&self, out: &mut String) {
        if self.entries.is_empty() {
            return;
        }
        if self.style.zone == ZonePlace::Line && !self.zone.is_empty() {
            out.push_str(&format!("All times are in {}.\n\n", self.zone));
        }
        if self.style.entries == Entries::Table {
            out.push_str("| Time | Event |\n| --- | --- |\n");
        }
        for (index, entry) in self.entries.iter().enumerate() {
            let (stamp, text) = (self.stamp(entry), &entry.text);
            out.push_str(&match self.style.entries {
                Entries::Bullets(gap) if stamp.is_empty() => {
                    format!("-{}{text}\n", &gap[gap.len() - 1..])
                }
                Entries::Bullets(gap) => format!("- {stamp}{gap}{text}\n"),
                Entries::Ordered => format!("{}. {stamp} - {text}\n", index + 1),
                Entries::Paragraphs => format!("{stamp} - {text}.\n\n"),
                Entries::Table => format!("| {stamp} | {text} |\n"),
            });
        }
        out.push('\n');
    }

    fn write_items(&self, out: &mut String) {
        if self.items.is_empty() {
            return;
        }
        if self.style.items == Items::Table {
            out.push_str("| Action | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n");
        }
        for item in &self.items {
            let due = item.due.map_or(String::new(), |due| due.to_string());
            let Item { text, owner, ticket, .. } = item;
            if self.style.items == Items::Table {
                out.push_str(&format!("| {text} | {owner} | {due} | {ticket} |\n"));
                continue;
            }
            let said = [("owner: ", owner), ("due ", &due), ("", ticket)];
            let said = said.iter().filter(|(_, value)| !value.is_empty());
            let said: Vec<String> = said.map(|(label, value)| format!("{label}{value}")).collect();
            let mark = if self.style.items == Items::Boxes { "- [ ]" } else { "-" };
            let said =
                if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) };
            out.push_str(&format!("{mark} {text}{said}\n"));
        }
        out.push('\n');
    }
}

fn parts(subject: &Subject, impact: &str) -> Vec<Part> {
    [
        ("summary", "Summary", subject.summary),
        ("impact", "Impact", impact),
        ("timeline", "Timeline", ""),
        ("root-cause", "Root cause", subject.cause),
        ("resolution", "Resolution", subject.resolution),
        ("lessons", "Lessons learned", subject.lessons),
        ("actions", "Action items", ""),
    ]
    .map(|(role, title, text)| Part { role, title: title.to_owned(), text: text.to_owned() })
    .into()
}

/// `1 hour 5 minutes`, `45 minutes`.
pub fn length(minutes: i64) -> String {
    let counted =
        |count: i64, unit: &str| format!("{count} {unit}{}", if count == 1 { "" } else { "s" });
    match (minutes / 60, minutes % 60) {
        (0, minutes) => counted(minutes, "minute"),
        (hours, 0) => counted(hours, "hour"),
        (hours, minutes) => format!("{} {}", counted(hours, "hour"), counted(minutes, "minute")),
    }
}

fn grouped(number: usize) -> String {
    if number < 1_000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1_000, number % 1_000)
    }
}
