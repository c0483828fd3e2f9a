//! The incident on a time axis, drawn in characters.

use crate::postmortem::{EventKinds, Moment, Postmortem};

/// Columns between the ends of the axis.
const WIDTH: usize = 64;

/// What can be marked, the most telling first: sign and meaning.
const SIGNS: [(char, &str); 5] = [
    ('R', "resolution"),
    ('D', "detection"),
    ('M', "mitigation"),
    ('S', "start"),
    ('E', "escalation"),
];

/// Signs, axis and ends, a line each; nothing where there are no two points in time to draw.
pub(super) fn lines(postmortem: &Postmortem<'_>) -> Vec<String> {
    let events: Vec<(Moment, Option<usize>)> =
        postmortem.events().filter_map(|event| Some((event.moment?, sign(event.kinds)))).collect();
    let window = [&postmortem.incident.start, &postmortem.incident.end];
    let window = window.map(|bounds| bounds.as_ref().and_then(|bounds| bounds.moment));
    let points = || events.iter().map(|(moment, _)| *moment).chain(window.into_iter().flatten());
    let Some(origin) = points().next() else { return Vec::new() };
    let at = |moment: Moment| moment.seconds_since(&origin);
    let known = || points().filter_map(|moment| Some((at(moment)?, moment)));
    let (Some(first), Some(last)) =
        (known().min_by_key(|point| point.0), known().max_by_key(|point| point.0))
    else {
        return Vec::new();
    };
    if first.0 == last.0 {
        return Vec::new();
    }
    let column = |moment: Moment| {
        let share = (at(moment)? - first.0) as f64 / (last.0 - first.0) as f64;
        Some((share * (WIDTH - 1) as f64).round() as usize)
    };
    let mut axis = vec!['─'; WIDTH];
    let mut signs: Vec<Option<usize>> = vec![None; WIDTH];
    if let [Some(start), Some(end)] = window.map(|moment| moment.and_then(column))
        && let Some(inside) = axis.get_mut(start..=end.max(start))
    {
        inside.fill('━');
    }
    for (moment, sign) in &events {
        let Some(column) = column(*moment) else { continue };
        if let Some(place) = axis.get_mut(column) {
            *place = '●';
        }
        if let Some(place) = signs.get_mut(column) {
            *place = place.iter().chain(sign).min().copied();
        }
    }
    let above: String = signs
        .iter()
        .map(|sign| sign.and_then(|sign| SIGNS.get(sign)).map_or(' ', |sign| sign.0))
        .collect();
    let (from, to) = (ends(first.1, last.1), ends(last.1, first.1));
    let gap = (WIDTH + 2).saturating_sub(from.len() + to.len()).max(1);
    let mut lines = Vec::new();
    if !above.trim().is_empty() {
        lines.push(format!(" {}", above.trim_end()));
    }
    lines.push(format!("├{}┤", axis.into_iter().collect::<String>()));
    lines.push(format!("{from}{}{to}", " ".repeat(gap)));
    let meant = SIGNS.iter().filter(|(sign, _)| above.contains(*sign));
    let mut meant: Vec<String> = meant.map(|(sign, word)| format!("{sign} {word}")).collect();
    if window.iter().all(Option::is_some) {
        meant.push("━ stated window".to_owned());
    }
    lines.push(meant.join("   "));
    lines.retain(|line| !line.is_empty());
    lines
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

/// The most telling sign for an event: index into [`SIGNS`].
fn sign(kinds: EventKinds) -> Option<usize> {
    let is = [kinds.resolution, kinds.detection, kinds.mitigation, kinds.start, kinds.escalation];
    is.iter().position(|is| *is)
}

/// What an event is, in words.
pub(super) fn words(kinds: EventKinds) -> Option<&'static str> {
    sign(kinds).and_then(|sign| SIGNS.get(sign)).map(|(_, word)| *word)
}
