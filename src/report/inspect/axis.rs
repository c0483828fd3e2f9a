//! The incident on a time axis, drawn in characters.

use crate::postmortem::{Moment, Postmortem};
use crate::report::points::{Points, Sign};

/// Columns between the ends of the axis.
const WIDTH: usize = 64;

/// Signs, axis and ends, a line each; nothing where there are no two points in time to draw.
pub(super) fn lines(postmortem: &Postmortem<'_>) -> Vec<String> {
    let Some(points) = Points::of(postmortem) else { return Vec::new() };
    let (first, last) = (points.first, points.last);
    let column = |seconds: i64| {
        let share = (seconds - first.0) as f64 / (last.0 - first.0) as f64;
        (share * (WIDTH - 1) as f64).round() as usize
    };
    let mut axis = vec!['─'; WIDTH];
    let mut signs: Vec<Option<Sign>> = vec![None; WIDTH];
    if let Some((start, end)) = points.whole_window()
        && let Some(inside) = axis.get_mut(column(start)..=column(end))
    {
        inside.fill('━');
    }
    for (seconds, event) in &points.events {
        let column = column(*seconds);
        if let Some(place) = axis.get_mut(column) {
            *place = '●';
        }
        if let Some(place) = signs.get_mut(column) {
            *place = place.iter().chain(&Sign::of(event.kinds)).min().copied();
        }
    }
    let above: String = signs.iter().map(|sign| sign.map_or(' ', letter)).collect();
    let (from, to) = (ends(first.1, last.1), ends(last.1, first.1));
    let gap = (WIDTH + 2).saturating_sub(from.len() + to.len()).max(1);
    let mut lines = Vec::new();
    if !above.trim().is_empty() {
        lines.push(format!(" {}", above.trim_end()));
    }
    lines.push(format!("├{}┤", axis.into_iter().collect::<String>()));
    lines.push(format!("{from}{}{to}", " ".repeat(gap)));
    let meant = Sign::ALL.iter().filter(|sign| above.contains(letter(**sign)));
    let mut meant: Vec<String> =
        meant.map(|sign| format!("{} {}", letter(*sign), sign.word())).collect();
    if points.window.iter().all(Option::is_some) {
        meant.push("━ stated window".to_owned());
    }
    lines.push(meant.join("   "));
    lines.retain(|line| !line.is_empty());
    lines
}

/// A sign as it stands over the axis.
const fn letter(sign: Sign) -> char {
    match sign {
        Sign::Resolution => 'R',
        Sign::Detection => 'D',
        Sign::Mitigation => 'M',
        Sign::Start => 'S',
        Sign::Escalation => 'E',
    }
}

/// One end of the axis: the time of day, with the date where the other end has another.
fn ends(moment: Moment, other: Moment) -> String {
    let whole = moment.to_string();
    match whole.split_once('T') {
        Some((_, time)) if moment.day == other.day => time.to_owned(),
        Some((date, time)) => format!("{date} {time}").trim().to_owned(),
        None => whole,
    }
}
