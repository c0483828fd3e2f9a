//! The timeline of a postmortem, drawn to scale.

use jiff::Span;

use super::draw::{leader, line, number, text};
use super::html::Html;
use super::labels::{Row, thinned};
use super::scale;
use crate::phrase::length;
use crate::report::points::{Points, Sign};

/// The drawing, in units of which a character of a label takes [`CHARACTER`].
const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 178.0;
/// Room beside the axis, for what stands at its ends.
const MARGIN: f64 = 12.0;
/// The width of a character of the fixed-width font, a little more than it has.
const CHARACTER: f64 = 7.4;
/// Room between labels.
const GAP: f64 = 12.0;
/// Where the axis runs.
const AXIS: f64 = 84.0;
/// Where the scale runs.
const SCALE: f64 = 152.0;
const DAY: i64 = 86_400;

/// An event or an end of the window, ready to be drawn.
struct Point<'t> {
    seconds: i64,
    /// What it is in particular.
    sign: Option<Sign>,
    /// What happened.
    text: &'t str,
}

/// Draws it.
pub(super) fn draw(points: &Points<'_>) -> Html {
    let mut events: Vec<Point<'_>> = points
        .events
        .iter()
        .map(|(seconds, event)| Point {
            seconds: *seconds,
            sign: Sign::of(event.kinds),
            text: &event.text,
        })
        .collect();
    events.sort_by_key(|point| point.seconds);
    let drawing = Drawing { points, several_days: points.first.1.day != points.last.1.day };
    let mut html = Html::default();
    let label = drawing.in_words(&events);
    let is_marked = events.iter().any(|point| point.sign.is_some());
    let top = if is_marked { 0.0 } else { AXIS - 30.0 };
    let view = format!("0 {top} {WIDTH} {}", HEIGHT - top);
    html.element(
        "svg",
        &[("class", &"timeline"), ("viewBox", &view), ("role", &"img"), ("aria-label", &label)],
        |html| {
            drawing.scale(html);
            drawing.axis(&events, html);
            drawing.marks(&events, html);
            drawing.times(&events, html);
            // What is something particular lies over what is not.
            for is_marked in [false, true] {
                let drawn = |point: &&Point<'_>| point.sign.is_some() == is_marked;
                events.iter().filter(drawn).for_each(|point| drawing.point(point, html));
            }
        },
    );
    html
}

struct Drawing<'p> {
    points: &'p Points<'p>,
    /// Whether a time needs a date to be told from others.
    several_days: bool,
}

impl Drawing<'_> {
    fn x(&self, seconds: i64) -> f64 {
        let (first, last) = (self.points.first.0, self.points.last.0);
        let share = (seconds - first) as f64 / (last - first) as f64;
        MARGIN + share * (WIDTH - 2.0 * MARGIN)
    }

    /// Seconds since the midnight before the origin, and so on the clock of the origin.
    fn on_clock(&self, seconds: i64) -> i64 {
        seconds + i64::from(self.points.origin.second.unwrap_or(0))
    }

    /// `14:05`, or `08-11 00:05` where it is needed and known.
    fn time(&self, seconds: i64) -> String {
        let clock = self.on_clock(seconds);
        let within = clock.rem_euclid(DAY);
        let time = format!("{:02}:{:02}", within / 3600, within / 60 % 60);
        match self.date(clock).filter(|_| self.several_days) {
            Some(date) => format!("{:02}-{:02} {time}", date.month(), date.day()),
            None => time,
        }
    }

    fn date(&self, clock: i64) -> Option<jiff::civil::Date> {
        let days = i32::try_from(clock.div_euclid(DAY)).ok()?;
        self.points.origin.date?.checked_add(Span::new().try_days(days).ok()?).ok()
    }

    /// For those who do not see it.
    fn in_words(&self, events: &[Point<'_>]) -> String {
        let span = length((self.points.last.0 - self.points.first.0) as f64 / 60.0);
        let mut words = format!("Timeline to scale, {span} long");
        for sign in Sign::ALL {
            if let Some(point) = events.iter().find(|point| point.sign == Some(sign)) {
                words += &format!("; {} at {}", sign.word(), self.time(point.seconds));
            }
        }
        words
    }

    /// Round times under the axis.
    fn scale(&self, html: &mut Html) {
        let shift = self.on_clock(0);
        let (first, last) = (self.points.first.0 + shift, self.points.last.0 + shift);
        line(html, "scale", [MARGIN, SCALE, WIDTH - MARGIN, SCALE]);
        for tick in scale::times(first, last, 7) {
            let x = self.x(tick - shift);
            line(html, "scale", [x, SCALE, x, SCALE + 5.0]);
            let date = self.date(tick).filter(|_| tick.rem_euclid(DAY) == 0);
            let within = tick.rem_euclid(DAY);
            let time = || format!("{:02}:{:02}", within / 3600, within / 60 % 60);
            let label = date.map_or_else(time, |date| date.to_string());
            let half = width(&label) / 2.0;
            let x = x.clamp(half, WIDTH - half);
            text(html, "tick", x, SCALE + 19.0, &label);
        }
    }

    /// The axis, the window on it, and how long the gaps are.
    fn axis(&self, events: &[Point<'_>], html: &mut Html) {
        line(html, "axis", [MARGIN, AXIS, WIDTH - MARGIN, AXIS]);
        if let Some((start, end)) = self.points.whole_window() {
            let (start_x, end_x) = (self.x(start), self.x(end));
            let what = format!("stated window: {} to {}", self.time(start), self.time(end));
            let (x, width) = (number(start_x), number((end_x - start_x).max(1.0)));
            let (y, height) = (number(AXIS - 5.0), number(10.0));
            html.element(
                "rect",
                &[
                    ("class", &"window"),
                    ("x", &x),
                    ("y", &y),
                    ("width", &width),
                    ("height", &height),
                ],
                |html| html.leaf("title", &[], what),
            );
        }
        for pair in events.windows(2) {
            let [before, after] = pair else { continue };
            let (from, to) = (self.x(before.seconds), self.x(after.seconds));
            let label = length((after.seconds - before.seconds) as f64 / 60.0);
            if width(&label) + 2.0 * GAP <= to - from {
                text(html, "gap", f64::midpoint(from, to), AXIS - 9.0, &label);
            }
        }
    }

    /// Words and times over the events that are something particular.
    fn marks(&self, events: &[Point<'_>], html: &mut Html) {
        let marked = events.iter().filter_map(|point| Some((point.seconds, point.sign?)));
        let mut all: Vec<(i64, Sign)> = marked.collect();
        all.dedup_by_key(|(seconds, sign)| (self.time(*seconds), *sign));
        let place = |(seconds, sign): &(i64, Sign)| {
            let label = width(sign.word()).max(width(&self.time(*seconds)));
            (self.x(*seconds), label + GAP)
        };
        // The end is the last that calls itself so; all else counts from its first.
        let told = |sign: Sign| {
            let is = |(_, other): &(i64, Sign)| *other == sign;
            let last = sign == Sign::Resolution;
            if last { all.iter().rposition(is) } else { all.iter().position(is) }
        };
        let mut places: Vec<usize> = Sign::ALL.into_iter().filter_map(told).collect();
        places.sort_unstable();
        let telling = places.into_iter().filter_map(|place| all.get(place).copied()).collect();
        let Some(row) = Row::best([all.clone(), telling], WIDTH, place) else { return };
        for ((seconds, sign), x, centre) in row.places(place) {
            leader(html, [(x, AXIS - 11.0), (x, AXIS - 24.0), (centre, 38.0), (centre, 34.0)]);
            text(html, sign.word(), centre, 14.0, sign.word());
            text(html, "time", centre, 29.0, &self.time(seconds));
        }
    }

    /// Times under all other events; where they crowd, under some.
    fn times(&self, events: &[Point<'_>], html: &mut Html) {
        let unmarked = events.iter().filter(|point| point.sign.is_none());
        let mut times: Vec<i64> = unmarked.map(|point| point.seconds).collect();
        times.dedup_by_key(|seconds| self.time(*seconds));
        let place = |seconds: &i64| (self.x(*seconds), width(&self.time(*seconds)) + GAP);
        let fewer = thinned(&times, WIDTH, place);
        let Some(row) = Row::best([times, fewer], WIDTH, place) else { return };
        for (seconds, x, centre) in row.places(place) {
            leader(html, [(x, AXIS + 8.0), (x, AXIS + 14.0), (centre, 108.0), (centre, 112.0)]);
            text(html, "time", centre, 125.0, &self.time(seconds));
        }
    }

    fn point(&self, point: &Point<'_>, html: &mut Html) {
        let (class, shape) = match point.sign {
            Some(sign) => (sign.word(), shape(sign)),
            None => ("event", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
        };
        let place = format!("translate({} {})", number(self.x(point.seconds)), number(AXIS));
        html.element("path", &[("class", &class), ("d", &shape), ("transform", &place)], |html| {
            html.leaf("title", &[], format!("{} {}", self.time(point.seconds), point.text));
        });
    }
}

/// The outline of a sign round its place: told apart by shape as well as by colour.
const fn shape(sign: Sign) -> &'static str {
    match sign {
        Sign::Start => "M-6 -8L9 0L-6 8z",
        Sign::Detection => "M0 -9L9 0L0 9L-9 0z",
        Sign::Mitigation => "M-7 -7H7V7H-7z",
        Sign::Resolution => "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z",
        Sign::Escalation => "M0 -9L8 6H-8z",
    }
}

fn width(label: &str) -> f64 {
    label.chars().count() as f64 * CHARACTER
}
