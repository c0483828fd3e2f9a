//! How long incidents were, over time.

use jiff::civil::Date;

use super::draw::{line, number, text};
use super::entry::Entry;
use super::html::{Html, Link};
use super::scale::{self, Lengths};
use crate::phrase::length;

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 250.0;
/// Where the first and the last day lie.
const LEFT: f64 = 90.0;
const RIGHT: f64 = 915.0;
/// Where the longest and the shortest length lie.
const TOP: f64 = 20.0;
const BOTTOM: f64 = 215.0;
/// How many days are named under the axis, and one.
const DAYS: i64 = 6;

/// An incident whose day and length are known.
struct Incident<'e> {
    /// The number of its postmortem on the page.
    number: usize,
    entry: &'e Entry,
    day: Date,
    minutes: f64,
}

/// Draws the postmortems whose day and length are known.
pub(super) fn draw(entries: &[Entry], html: &mut Html) {
    fn incident((index, entry): (usize, &Entry)) -> Option<Incident<'_>> {
        let minutes = entry.lengths.first()?.minutes;
        Some(Incident { number: index + 1, entry, day: entry.date?, minutes })
    }
    let known: Vec<Incident<'_>> = entries.iter().enumerate().filter_map(incident).collect();
    let Some(chart) = Chart::new(&known) else {
        return html.leaf(
            "p",
            &[],
            "No postmortem here says both when its incident was and how long.",
        );
    };
    html.element("figure", &[], |html| {
        super::wide(html, "Durations of incidents over time", |html| chart.draw(&known, html));
        let scale = if chart.lengths.is_logarithmic() { ", on a logarithmic scale" } else { "" };
        let left_out = match entries.len() - known.len() {
            0 => String::new(),
            1 => "; 1 has no date or no duration".to_owned(),
            several => format!("; {several} have no date or no duration"),
        };
        html.leaf("figcaption", &[], format!("Each incident by its day{scale}{left_out}."));
    });
}

struct Chart {
    first: Date,
    last: Date,
    lengths: Lengths,
}

impl Chart {
    fn new(known: &[Incident<'_>]) -> Option<Self> {
        let days = || known.iter().map(|incident| incident.day);
        let (first, last) = (days().min()?, days().max()?);
        let alone = first == last;
        let widened = |day: Date, other: Option<Date>| other.filter(|_| alone).unwrap_or(day);
        let minutes = || known.iter().map(|incident| incident.minutes);
        let shortest = minutes().fold(f64::INFINITY, f64::min);
        Some(Self {
            first: widened(first, first.yesterday().ok()),
            last: widened(last, last.tomorrow().ok()),
            lengths: Lengths::new(shortest, minutes().fold(0.0, f64::max)),
        })
    }

    fn x(&self, day: Date) -> f64 {
        let days = |to: Date| self.first.until(to).map_or(0, |span| span.get_days());
        LEFT + f64::from(days(day)) / f64::from(days(self.last).max(1)) * (RIGHT - LEFT)
    }

    fn y(&self, minutes: f64) -> f64 {
        BOTTOM - self.lengths.share(minutes) * (BOTTOM - TOP)
    }

    fn draw(&self, known: &[Incident<'_>], html: &mut Html) {
        let view = format!("0 0 {WIDTH} {HEIGHT}");
        html.element("svg", &[("class", &"durations"), ("viewBox", &view)], |html| {
            for minutes in &self.lengths.marks {
                let y = self.y(*minutes);
                line(html, "grid", [LEFT, y, RIGHT, y]);
                text(html, "length", LEFT - 12.0, y + 4.0, &length(*minutes));
            }
            for day in scale::days(self.first, self.last, DAYS) {
                let x = self.x(day);
                line(html, "scale", [x, BOTTOM, x, BOTTOM + 5.0]);
                text(html, "tick", x, BOTTOM + 20.0, &day.to_string());
            }
            known.iter().for_each(|incident| self.incident(incident, html));
        });
    }

    /// A dot that leads to the postmortem.
    fn incident(&self, incident: &Incident<'_>, html: &mut Html) {
        let Incident { number: postmortem, entry, day, minutes } = incident;
        let (x, y) = (self.x(*day), self.y(*minutes));
        line(html, "stem", [x, BOTTOM, x, y]);
        let what = format!("{day} {}: {}", entry.title, length(*minutes));
        let link = Link::to_postmortem(*postmortem);
        html.element("a", &[("href", &link.address()), ("aria-label", &what)], |html| {
            let (x, y) = (number(x), number(y));
            html.element("circle", &[("cx", &x), ("cy", &y), ("r", &6)], |html| {
                html.leaf("title", &[], &what);
            });
        });
    }
}
