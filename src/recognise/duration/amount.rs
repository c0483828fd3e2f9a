//! A number with a unit of time.

use super::Bound;
use super::anchor::leads_on;
use crate::recognise::lexicon::{WordList, word_list};
use crate::recognise::scan::{
    char_at, char_before, continues_word, digit, eat, eat_char, eat_word, is_dash, is_letter,
    number, spaces, spaces_before,
};
use crate::vocabulary::time_units::{HOUR, NUMBERS, SIGNS, UNITS};

/// A number with its unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    pub(super) value: f64,
    /// In minutes.
    pub(super) unit: f64,
    /// The unit, or the part of it that the last decimal counts.
    pub(super) granularity: f64,
    pub(super) bound: Bound,
    pub(super) end: usize,
}

/// A number as written, and what it counts by: 1, or 0.1 with one decimal.
#[derive(Debug, Clone, Copy)]
struct Count {
    value: f64,
    step: f64,
    word: bool,
    end: usize,
}

/// The amount that begins at `start`: `2 hours`, `13+ hours`, `2-3 hours`, `two and a half hours`, `30-minute`.
pub(super) fn read(text: &str, start: usize) -> Option<Amount> {
    let first = count(text, start)?;
    if !leads_on(text, first.end) {
        return None;
    }
    let mut value = first.value;
    let mut step = first.step;
    let mut end = first.end;
    let mut bound = Bound::Exact;
    if let Some(second) = second_of_pair(text, end).filter(|second| second.value > value) {
        value = f64::midpoint(value, second.value);
        step = step.min(second.step);
        end = second.end;
        bound = Bound::About;
    } else if let Some(half) = half_after(text, end) {
        value += 0.5;
        step = 0.5;
        end = half;
    }
    if let Some(plus) = eat_char(text, end, |c| c == '+') {
        end = plus;
        bound = Bound::AtLeast;
    }
    let hyphen = eat_char(text, end, is_dash);
    let next = hyphen.unwrap_or_else(|| spaces(text, end));
    let next = ALL_OF.eat(text, next).map_or(next, |end| spaces(text, end));
    let (unit, unit_end) = unit(text, next)?;
    let single = is_single_letter(text, next, unit_end);
    if single && (hyphen.is_some() || first.word || (next > end && unit != HOUR)) {
        return None;
    }
    let name = text.get(next..unit_end)?;
    if hyphen.is_none() && is_something_else(text, start, first, name) {
        return None;
    }
    let plus = eat_char(text, unit_end, |c| c == '+');
    let bound = plus.map_or(bound, |_| Bound::AtLeast);
    Some(Amount { value, unit, granularity: unit * step, bound, end: plus.unwrap_or(unit_end) })
}

/// Whether a number with a unit is no length: a status code (`502s`), a decade (`the 90s`), memory (`512m`), a
/// time of day (`2100hrs`), an ordinal (`a second`), a rate (`once a month`), a notation (`24-hour clock`).
fn is_something_else(text: &str, start: usize, count: Count, unit: &str) -> bool {
    let is_before = |words: &WordList| words.before(text, spaces_before(text, start)).is_some();
    let article = count.word && count.value == 1.0 && eat_word(text, start, "one").is_none();
    match unit {
        "s" => {
            let code = (400.0..600.0).contains(&count.value) && count.step == 1.0;
            let decade = count.value % 10.0 == 0.0
                && (is_before(&THE)
                    || char_before(text, start).is_some_and(|c| matches!(c, '\'' | '’' | '‘')));
            code || decade
        }
        "m" => count.value >= 200.0,
        "h" | "hr" | "hrs" => {
            count.end - start == 4 && count.value < 2500.0 && count.value % 100.0 < 60.0
        }
        "hours" => {
            text.get(start..).is_some_and(|rest| rest.starts_with('0')) && count.end - start == 4
        }
        "second" => article,
        "day" | "week" | "month" => article && !is_before(&LASTING),
        _ => false,
    }
}

/// Words before a unit that is meant as a whole.
static ALL_OF: WordList = word_list!["full", "whole", "straight"];

/// The article of decades.
static THE: WordList = word_list!["the"];

/// Words before `a day` where it is a length.
static LASTING: WordList = word_list![
    "for",
    "about",
    "around",
    "almost",
    "nearly",
    "over",
    "than",
    "within",
    "lasted",
    "took",
    "roughly",
    "under",
    "least",
    "approximately",
];

/// A further part of a compound: `15 min`, `15m`, `5 s`.
pub(super) fn part(text: &str, start: usize) -> Option<Amount> {
    let count = count(text, start)?;
    let next = spaces(text, count.end);
    let (unit, end) = unit(text, next)?;
    let plain = !count.word || !is_single_letter(text, next, end);
    plain.then_some(Amount {
        value: count.value,
        unit,
        granularity: unit * count.step,
        bound: Bound::Exact,
        end,
    })
}

/// The unit whose name begins at `at`, in minutes, and its end.
pub(super) fn unit(text: &str, at: usize) -> Option<(f64, usize)> {
    if text.as_bytes().get(at).is_some_and(|byte| !byte.is_ascii()) {
        let mut signs = SIGNS.into_iter();
        let sign = signs.find_map(|(sign, minutes)| Some((minutes, eat(text, at, sign)?)));
        if sign.is_some() {
            return sign;
        }
    }
    // In "1h15m" the next number begins right behind the unit.
    let (minutes, end) = UNITS.at(text, at)?;
    let single = end - at == 1;
    let capital = single && char_at(text, at).is_some_and(char::is_uppercase) && *minutes != HOUR;
    let glued = char_at(text, end).is_some_and(|c| c == '_' || (c == '/' && single));
    (!capital && !glued).then_some((*minutes, end))
}

/// What ` and a half` behind a unit adds, in minutes, and its end.
pub(super) fn and_a_half(text: &str, end: usize, unit: f64) -> Option<(f64, usize)> {
    half_after(text, end).map(|end| (unit / 2.0, end))
}

/// The value of `½` and its like.
pub(super) fn fraction_sign(character: char) -> Option<f64> {
    match character {
        '½' => Some(0.5),
        '¼' => Some(0.25),
        '¾' => Some(0.75),
        _ => None,
    }
}

fn count(text: &str, start: usize) -> Option<Count> {
    if let Some(sign) = char_at(text, start).filter(|c| fraction_sign(*c).is_some()) {
        let value = fraction_sign(sign)?;
        return Some(Count { value, step: value, word: false, end: start + sign.len_utf8() });
    }
    let Some(whole) = number(text, start) else { return count_in_words(text, start) };
    let mut value = f64::from(whole.value);
    let mut end = whole.end;
    if let Some(sign) = char_at(text, end).filter(|c| fraction_sign(*c).is_some()) {
        let share = fraction_sign(sign)?;
        return Some(Count {
            value: value + share,
            step: share,
            word: false,
            end: end + sign.len_utf8(),
        });
    }
    let mut step = 1.0;
    while let Some(mark) = char_at(text, end).filter(|c| matches!(c, '.' | ',')) {
        let Some(part) = number(text, end + 1) else { break };
        if mark == ',' && part.digits == 3 && step == 1.0 {
            value = value * 1000.0 + f64::from(part.value);
        } else if part.digits <= 3 && step == 1.0 {
            step = 0.1_f64.powi(part.digits as i32);
            value += f64::from(part.value) * step;
        } else {
            return None;
        }
        end = part.end;
    }
    (whole.digits <= 6).then_some(Count { value, step, word: false, end })
}

/// `two`, `forty-five`.
fn count_in_words(text: &str, start: usize) -> Option<Count> {
    let (value, first_end) = NUMBERS.at(text, start)?;
    let (mut value, mut end) = (*value, first_end);
    if value >= 20.0
        && let Some(hyphen) = eat_char(text, end, |c| is_dash(c) || c == ' ')
        && let Some((ones, ones_end)) = NUMBERS.at(text, hyphen)
        && *ones < 10.0
        && !is_article(text, hyphen)
    {
        value += ones;
        end = ones_end;
    }
    // Italian "un'ora".
    if let Some(apostrophe) = eat_char(text, end, |c| matches!(c, '\'' | '’'))
        .filter(|_| eat_word(text, start, "un").is_some())
    {
        end = apostrophe;
    }
    Some(Count { value, step: 1.0, word: true, end })
}

/// Numbers that are articles, too.
static ARTICLES: WordList = word_list!["a", "an", "un", "una", "uma", "ein"];

fn is_article(text: &str, at: usize) -> bool {
    ARTICLES.eat(text, at).is_some()
}

/// The `3` of `2-3 hours`, `2 to 3 hours`.
fn second_of_pair(text: &str, end: usize) -> Option<Count> {
    let spaced = spaces(text, end);
    let next = eat_char(text, spaced, |c| is_dash(c) || matches!(c, '~' | '〜' | '～'))
        .or_else(|| TO.eat(text, spaced).filter(|_| spaced > end))?;
    let next = spaces(text, next);
    let second = count(text, next)?;
    let counted = !second.word || !is_article(text, next);
    (counted
        && !char_at(text, second.end).is_some_and(|c| matches!(c, ':' | '/') || digit(c).is_some()))
    .then_some(second)
}

/// Words between two numbers of which either may be meant.
static TO: WordList = word_list!["to", "or", "à", "a", "bis"];

/// Past ` and a half`.
fn half_after(text: &str, end: usize) -> Option<usize> {
    let next = AND.eat(text, spaces(text, end))?;
    let next = spaces(text, next);
    let next = eat_word(text, next, "a").map_or(next, |end| spaces(text, end));
    HALF.eat(text, next)
}

static AND: WordList = word_list!["and", "et", "y", "e"];

static HALF: WordList = word_list!["half", "demie", "media", "meia", "mezza"];

fn is_single_letter(text: &str, start: usize, end: usize) -> bool {
    end - start == 1
        && char_at(text, start).is_some_and(is_letter)
        && !char_at(text, end).is_some_and(|c| continues_word(c) && digit(c).is_none())
}
