//! Lengths of time: `2 hours`, `1h 15m`, `34 hours and 22 minutes`, `1.5 h`, `PT2H`, `two hours`, `under 3 hours`.

mod amount;
mod anchor;
mod bound;
mod clocklike;

use amount::Amount;
pub(super) use anchor::{WORDS, begins_in_sign, begins_in_word, numbers_before};
use anchor::{leads_on, past_token};
use clocklike::{hours_and_minutes, letter, with_unit};

use super::Found;
use super::anchors::{Searched, Sought};
use super::lexicon::{WordList, word_list};
use super::scan::{
    char_at, char_before, continues_word, digit, eat, eat_char, eat_word, is_dash, is_digit_at,
    is_letter, number, spaces,
};
use crate::vocabulary::time_units::{HOUR, SECOND};

/// What a length is a bound of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The length itself.
    Exact,
    /// `about`, `~`, `roughly`, `around`; also the mean of `2-3 hours`.
    About,
    /// `under`, `less than`, `up to`, `at most`.
    AtMost,
    /// `over`, `more than`, `at least`, `13+`.
    AtLeast,
}

/// A length of time as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Duration {
    /// In minutes; a month counts 30 days.
    pub minutes: f64,
    /// The size of the smallest unit written, in minutes: 60 for `2 hours`, 1 for `2 h 5 min`, 6 for `1.5 h` (a tenth).
    pub granularity: f64,
    /// Whether it is the length itself or a bound of it.
    pub bound: Bound,
}

impl Duration {
    /// Whether a stretch of this many minutes may be called so: to the minute, or to half of a
    /// fraction or of a day where the length is stated in those. Whole hours are meant exactly
    /// unless marked as approximate.
    pub fn agrees_with(&self, minutes: f64) -> bool {
        const DAY: f64 = 1440.0;
        let coarse = self.granularity >= DAY || self.granularity < 60.0;
        let exact = if coarse { (self.granularity / 2.0).max(1.0) } else { 1.0 };
        let slack = match self.bound {
            Bound::About => exact.max(self.granularity / 2.0).max(self.minutes / 10.0),
            _ => exact,
        };
        let over = minutes - self.minutes;
        match self.bound {
            Bound::AtMost => over <= slack,
            Bound::AtLeast => over >= -slack,
            Bound::Exact | Bound::About => over.abs() <= slack,
        }
    }
}

/// The next length in prose that begins at or after byte `from`; marks such as `about` are part of its range.
pub fn find<'t>(searched: impl Searched<'t>, from: usize) -> Option<Found<Duration>> {
    let text = searched.text();
    let mut at = from;
    loop {
        let start = searched.next(Sought::Length, at)?;
        if let Some(mut found) = read(text, start) {
            bound::apply(text, &mut found, from);
            return Some(found);
        }
        at = past_token(text, start);
    }
}

/// The length that is the value of a field; also reads `01:15` and `1:15:00` as hours and minutes where
/// nothing else stands there.
pub fn whole<'t>(searched: impl Searched<'t>) -> Option<Found<Duration>> {
    clocklike(searched.text()).or_else(|| find(searched, 0))
}

/// `01:15` and `1:15:00` as hours and minutes, where nothing else stands there.
pub fn clocklike(text: &str) -> Option<Found<Duration>> {
    let start = text.len() - text.trim_start().len();
    let start =
        eat_char(text, start, |c| matches!(c, '~' | '≈')).map_or(start, |end| spaces(text, end));
    let clocklike = hours_and_minutes(text, start).or_else(|| letter(text, start, true));
    let mut found = clocklike.filter(|found| is_tail(text, found.range.end))?;
    bound::apply(text, &mut found, 0);
    Some(found)
}

/// Whether nothing but a point or a note such as `(hh:mm)` follows.
fn is_tail(text: &str, end: usize) -> bool {
    let tail = text.get(end..).unwrap_or_default().trim().trim_end_matches('.');
    tail.is_empty()
        || (tail.starts_with('(') && tail.ends_with(')') && !tail.contains(|c| digit(c).is_some()))
}

/// The length that begins at `start`.
fn read(text: &str, start: usize) -> Option<Found<Duration>> {
    let first = number(text, start);
    if first.is_some_and(|first| !goes_on(text, first.end)) || !is_free(text, start) {
        return None;
    }
    if let Some(first) = first {
        return match text.as_bytes().get(first.end)? {
            b':' => with_unit(text, start),
            b'h' | b'H' => letter(text, start, false).or_else(|| compound(text, start)),
            0x80.. => with_unit(text, start).or_else(|| compound(text, start)),
            _ => compound(text, start),
        };
    }
    iso(text, start).or_else(|| phrase(text, start)).or_else(|| compound(text, start))
}

/// Whether what follows the number that ends at `end` may make it a length: most numbers in prose count something else.
fn goes_on(text: &str, end: usize) -> bool {
    match text.as_bytes().get(end..) {
        Some([b':' | 0x80..=0xFF, ..] | [b'.' | b',', b'0'..=b'9' | 0x80..=0xFF, ..]) => true,
        _ => leads_on(text, end),
    }
}

/// Whether what stands before `start` leaves it free to begin a length.
fn is_free(text: &str, start: usize) -> bool {
    let Some(before) = char_before(text, start) else { return true };
    let earlier = char_before(text, start - before.len_utf8());
    match before {
        '=' | '&' => false,
        '.' | ',' | ':' | '/' | '$' | '€' | '£' | '#' | '_' | '+' | '\\' | '^' | '%' => {
            !is_digit_at(text, start)
                || (before == ':' && earlier.is_some_and(is_letter))
                || (before == ',' && earlier.is_none_or(|c| digit(c).is_none()))
        }
        '-' => earlier.is_none_or(char::is_whitespace),
        before => !is_letter(before) && digit(before).is_none(),
    }
}

/// `2 hours, 15 minutes`, `1h15m`, `2-3 hours`, `90 min`.
fn compound(text: &str, start: usize) -> Option<Found<Duration>> {
    let first = amount::read(text, start)?;
    let mut total = first.value * first.unit;
    let mut granularity = first.granularity;
    let mut smallest = first.unit;
    let mut end = first.end;
    let mut bound = first.bound;
    while let Some(next) = next_part(text, end, smallest) {
        total += next.value * next.unit;
        granularity = next.granularity;
        smallest = next.unit;
        end = next.end;
        bound = if next.bound == Bound::Exact { bound } else { next.bound };
    }
    if let Some((half, half_end)) = amount::and_a_half(text, end, smallest) {
        total += half;
        granularity = half;
        end = half_end;
    }
    // "14h05" goes on; a "24-hour clock" is none.
    let notation = NOTATIONS.eat(text, spaces(text, end)).is_some();
    let value = Duration { minutes: total, granularity, bound };
    (!is_digit_at(text, end) && !notation).then_some(Found { value, range: start..end })
}

/// Words behind what is no length.
static NOTATIONS: WordList = word_list!["clock", "format", "notation"];

/// The next part of a compound: a smaller unit after a space, a comma, `and`, or nothing.
fn next_part(text: &str, end: usize, smallest: f64) -> Option<Amount> {
    let mut next = spaces(text, end);
    if let Some(comma) = eat(text, next, ",") {
        next = spaces(text, comma);
    }
    next = AND.eat(text, next).map_or(next, |end| spaces(text, end));
    next = eat(text, next, "&").map_or(next, |end| spaces(text, end));
    amount::part(text, next).filter(|part| part.unit < smallest)
}

static AND: WordList = word_list!["and", "et", "und", "y", "e"];

/// `PT2H30M`, `P1DT2H`.
fn iso(text: &str, start: usize) -> Option<Found<Duration>> {
    let mut at = eat(text, start, "P")?;
    let mut timed = false;
    let mut total = 0.0;
    let mut granularity = 0.0;
    let mut end = None;
    loop {
        if !timed && let Some(next) = eat(text, at, "T") {
            (timed, at) = (true, next);
        }
        let Some(value) = number(text, at) else { break };
        let unit = match (timed, char_at(text, value.end)?) {
            (false, 'W') => 7.0 * 24.0 * HOUR,
            (false, 'D') => 24.0 * HOUR,
            (true, 'H') => HOUR,
            (true, 'M') => 1.0,
            (true, 'S') => SECOND,
            _ => return None,
        };
        total += f64::from(value.value) * unit;
        granularity = unit;
        at = value.end + 1;
        end = Some(at);
    }
    let end = end.filter(|end| !char_at(text, *end).is_some_and(continues_word))?;
    Some(Found {
        value: Duration { minutes: total, granularity, bound: Bound::Exact },
        range: start..end,
    })
}

/// `half an hour`, `half a day`, `a quarter of an hour`.
fn phrase(text: &str, start: usize) -> Option<Found<Duration>> {
    let past = |word: &str, at: usize| eat_word(text, at, word).map(|end| spaces(text, end));
    let after = past("a", start).or_else(|| past("one", start)).unwrap_or(start);
    let (share, end) = match eat_word(text, after, "half") {
        Some(end) => (0.5, eat_char(text, end, is_dash).unwrap_or(end)),
        None => (0.25, eat_word(text, after, "quarter")?),
    };
    let next = spaces(text, end);
    let next = past("of", next).unwrap_or(next);
    let next = past("a", next).or_else(|| past("an", next)).unwrap_or(next);
    let (unit, end) = amount::unit(text, next).filter(|(unit, _)| *unit >= HOUR)?;
    let minutes = share * unit;
    Some(Found {
        value: Duration { minutes, granularity: minutes, bound: Bound::Exact },
        range: start..end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text read, minutes to two decimals, granularity, bound.
    fn show(text: &str, found: Option<Found<Duration>>) -> Option<String> {
        let Found { value, range } = found?;
        let bound =
            if value.bound == Bound::Exact { String::new() } else { format!(" {:?}", value.bound) };
        let rounded = |minutes: f64| (minutes * 100.0).round() / 100.0;
        Some(format!(
            "{} = {} by {}{bound}",
            &text[range],
            rounded(value.minutes),
            rounded(value.granularity)
        ))
    }

    #[test]
    fn lengths_are_found() {
        for (text, expected) in [
            ("for 2 hours.", "2 hours = 120 by 60"),
            ("1h 15m", "1h 15m = 75 by 1"),
            ("1h15m", "1h15m = 75 by 1"),
            ("1h15", "1h15 = 75 by 1"),
            ("34 hours and 22 minutes", "34 hours and 22 minutes = 2062 by 1"),
            ("2 hours, 15 minutes", "2 hours, 15 minutes = 135 by 1"),
            ("2 days, 3 hours and 5 minutes", "2 days, 3 hours and 5 minutes = 3065 by 1"),
            ("90 min", "90 min = 90 by 1"),
            ("45min", "45min = 45 by 1"),
            ("1 hr 5 mins", "1 hr 5 mins = 65 by 1"),
            ("1.5 h", "1.5 h = 90 by 6"),
            ("1,5 Stunden", "1,5 Stunden = 90 by 6"),
            ("1,200 minutes", "1,200 minutes = 1200 by 1"),
            ("1½ hours", "1½ hours = 90 by 30"),
            ("½ hour", "½ hour = 30 by 30"),
            ("an hour and a half", "an hour and a half = 90 by 30"),
            ("two and a half hours", "two and a half hours = 150 by 30"),
            ("half an hour", "half an hour = 30 by 30"),
            ("a quarter of an hour", "a quarter of an hour = 15 by 15"),
            ("two hours", "two hours = 120 by 60"),
            ("forty-five minutes", "forty-five minutes = 45 by 1"),
            ("PT2H30M", "PT2H30M = 150 by 1"),
            ("P1DT2H", "P1DT2H = 1560 by 60"),
            ("2-3 hours", "2-3 hours = 150 by 60 About"),
            ("2 to 3 hours", "2 to 3 hours = 150 by 60 About"),
            ("in under 3 hours", "under 3 hours = 180 by 60 AtMost"),
            ("less than 5 minutes", "less than 5 minutes = 5 by 1 AtMost"),
            ("at least 2 days", "at least 2 days = 2880 by 1440 AtLeast"),
            ("~2 weeks", "~2 weeks = 20160 by 10080 About"),
            ("13+ hours", "13+ hours = 780 by 60 AtLeast"),
            ("approximately 45 minutes", "approximately 45 minutes = 45 by 1 About"),
            ("approx. 45 minutes", "approx. 45 minutes = 45 by 1 About"),
            ("**< 4 hours**", "< 4 hours = 240 by 60 AtMost"),
            ("<none> 14d", "14d = 20160 by 1440"),
            ("> 3h", "> 3h = 180 by 60 AtLeast"),
            ("a 30-minute outage", "30-minute = 30 by 1"),
            ("3 days", "3 days = 4320 by 1440"),
            ("2:15 hours", "2:15 hours = 135 by 1"),
            ("00:45:00 h", "00:45:00 h = 45 by 1"),
            ("14:05 min", "14:05 min = 14.08 by 0.02"),
            ("2 heures", "2 heures = 120 by 60"),
            ("environ 2 heures et 5 minutes", "environ 2 heures et 5 minutes = 125 by 1 About"),
            ("deux heures et demie", "deux heures et demie = 150 by 30"),
            ("2 Stunden und 5 Minuten", "2 Stunden und 5 Minuten = 125 by 1"),
            ("etwa eine Stunde", "etwa eine Stunde = 60 by 60 About"),
            ("2 horas y 5 minutos", "2 horas y 5 minutos = 125 by 1"),
            ("cerca de 2 horas", "cerca de 2 horas = 120 by 60 About"),
            ("un'ora", "un'ora = 60 by 60"),
            ("2 ore e 5 minuti", "2 ore e 5 minuti = 125 by 1"),
            ("約2時間30分の", "約2時間30分 = 150 by 1 About"),
            ("共2小时", "2小时 = 120 by 60"),
            ("30秒", "30秒 = 0.5 by 0.02"),
            ("10分以上", "10分以上 = 10 by 1 AtLeast"),
            ("for a day", "a day = 1440 by 1440"),
            ("took 90s", "90s = 1.5 by 0.02"),
            ("10:00 - 11:30 (1 h 30 min)", "1 h 30 min = 90 by 1"),
        ] {
            assert_eq!(show(text, find(text, 0)).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_lengths() {
        for text in [
            "14:05",
            "14:05 h",
            "14h05",
            "2 pods",
            "5M requests",
            "a pod",
            "one",
            "5 requests/s",
            "10.0.0.1 min",
            "$5m",
            "an hourglass",
            "3 s.",
            "2024-08-10",
            "à 1h15",
            "x2h",
            "P1",
            "Post 5",
            "serves 502s",
            "since the 90s",
            "mem_limit of 512m",
            "at 2100hrs",
            "at 0930 hours",
            "a second pod",
            "once a month",
            "on a day that",
            "in 24-hour clock",
            "?refresh=1m",
            "half of users",
            "",
        ] {
            assert_eq!(show(text, find(text, 0)), None, "{text}");
        }
    }

    #[test]
    fn a_field_may_hold_hours_and_minutes() {
        for (text, expected) in [
            ("01:15", Some("01:15 = 75 by 1")),
            ("1:15:00", Some("1:15:00 = 75 by 1")),
            (" 00:45:30 ", Some("00:45:30 = 45.5 by 0.02")),
            ("~01:15", Some("~01:15 = 75 by 1 About")),
            ("12h30", Some("12h30 = 750 by 1")),
            ("01:15 (hh:mm)", Some("01:15 = 75 by 1")),
            ("2h (14:00 - 16:00)", Some("2h = 120 by 60")),
            ("14:00 - 16:00 (2 h)", Some("2 h = 120 by 60")),
            ("14:00 - 16:00", None),
            ("14:05 UTC", None),
            ("ongoing", None),
        ] {
            assert_eq!(show(text, whole(text)).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_stretch_may_be_called_by_a_length_to_the_minute_or_as_marked() {
        for (length, minutes, expected) in [
            ("2 hours", 120.0, true),
            ("2 hours", 112.0, false),
            ("2 hours", 125.0, false),
            ("about 2 hours", 112.0, true),
            ("about 2 hours", 160.0, false),
            ("1.5 hours", 92.0, true),
            ("1.5 hours", 96.0, false),
            ("75 minutes", 75.5, true),
            ("75 minutes", 77.0, false),
            ("4 days", 5850.0, true),
            ("4 days", 7200.0, false),
            ("under 3 hours", 40.0, true),
            ("under 3 hours", 190.0, false),
            ("over 3 hours", 190.0, true),
            ("over 3 hours", 170.0, false),
        ] {
            let found = whole(length).unwrap();
            assert_eq!(found.value.agrees_with(minutes), expected, "{length}, {minutes} minutes");
        }
    }
}
