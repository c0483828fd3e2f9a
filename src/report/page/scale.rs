//! Round times and lengths along an axis.

use jiff::Span;
use jiff::civil::Date;

/// Steps between round times, in seconds, up to a day; longer ones are days, doubled.
const STEPS: [i64; 12] =
    [60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];

/// Lengths that a logarithmic axis is marked at, in minutes: up to a year and beyond.
const LENGTHS: [f64; 11] = [
    0.1,
    1.0,
    10.0,
    60.0,
    360.0,
    1_440.0,
    10_080.0,
    43_200.0,
    525_600.0,
    5_256_000.0,
    52_560_000.0,
];

/// The round times from `first` to `last`, in seconds, at most `most` and some.
pub(super) fn times(first: i64, last: i64, most: i64) -> Vec<i64> {
    let length = last.saturating_sub(first);
    let step = step(length, most);
    let start = first.div_euclid(step) + i64::from(first.rem_euclid(step) > 0);
    (start..=last.div_euclid(step)).map(|tick| tick * step).collect()
}

/// The days from `first` to `last` that begin a month, or every second, third, sixth … one: at most
/// `most` and one. Where that leaves fewer than two, days a fixed number apart.
pub(super) fn days(first: Date, last: Date, most: i64) -> Vec<Date> {
    let month = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month()) - 1;
    let months = month(last) - month(first);
    let mut every = [1, 2, 3, 6].into_iter().chain((0..12).map(|power| 12 << power));
    let every = every.find(|every| months / every <= most).unwrap_or(i64::MAX);
    let begins = |number: i64| {
        let year = i16::try_from(number.div_euclid(12)).ok()?;
        Date::new(year, i8::try_from(number.rem_euclid(12) + 1).ok()?, 1).ok()
    };
    let numbers =
        (month(first).div_euclid(every)..=month(last).div_euclid(every)).map(|n| n * every);
    let begun: Vec<Date> =
        numbers.filter_map(begins).filter(|day| (first..=last).contains(day)).collect();
    if begun.len() > 1 {
        return begun;
    }
    let length = first.until(last).map_or(0, |span| i64::from(span.get_days()));
    let step = length / most + 1;
    let after = |days: i64| first.checked_add(Span::new().try_days(days).ok()?).ok();
    (0..=length / step).filter_map(|index| after(index * step)).collect()
}

fn step(length: i64, most: i64) -> i64 {
    let days = std::iter::successors(Some(2 * 86_400), |step: &i64| step.checked_mul(2));
    let mut steps = STEPS.into_iter().chain(days);
    steps.find(|step| length / step <= most).unwrap_or(i64::MAX)
}

/// An axis of lengths, in minutes: where they lie between 0 and 1, and which are marked.
pub(super) struct Lengths {
    logarithm: bool,
    low: f64,
    high: f64,
    /// The lengths to mark.
    pub(super) marks: Vec<f64>,
}

impl Lengths {
    /// An axis for lengths between these two; logarithmic where they are far apart.
    pub(super) fn new(shortest: f64, longest: f64) -> Self {
        const FAR: f64 = 30.0;
        let shortest = shortest.max(0.1);
        let longest = longest.max(shortest);
        if longest / shortest >= FAR {
            let low = LENGTHS.into_iter().rfind(|mark| *mark <= shortest).unwrap_or(shortest);
            let high = LENGTHS.into_iter().find(|mark| *mark >= longest).unwrap_or(longest);
            let marks = LENGTHS.into_iter().filter(|mark| (low..=high).contains(mark)).collect();
            return Self { logarithm: true, low, high, marks };
        }
        let step = step((longest * 60.0) as i64, 5);
        let count = ((longest * 60.0) / step as f64).ceil().max(1.0) as i64;
        let marks: Vec<f64> = (0..=count).map(|mark| (mark * step) as f64 / 60.0).collect();
        Self { logarithm: false, low: 0.0, high: (count * step) as f64 / 60.0, marks }
    }

    /// Whether equal steps are equal factors.
    pub(super) const fn is_logarithmic(&self) -> bool {
        self.logarithm
    }

    /// Where a length lies, from 0 to 1.
    pub(super) fn share(&self, minutes: f64) -> f64 {
        let share = if self.logarithm {
            // Not `f64::ln`: for it alone, every start of the program would load the mathematics of the C library.
            libm::log(minutes.max(self.low) / self.low) / libm::log(self.high / self.low)
        } else {
            (minutes - self.low) / (self.high - self.low)
        };
        share.clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_round_and_few() {
        assert_eq!(times(50, 350, 8), [60, 120, 180, 240, 300]);
        assert_eq!(times(0, 7_200, 4), [0, 1_800, 3_600, 5_400, 7_200]);
        assert_eq!(times(-90_000, 90_000, 4), [-86_400, -43_200, 0, 43_200, 86_400]);
        assert!(times(0, 86_400 * 4_000_000, 8).len() <= 9);
    }

    #[test]
    fn days_are_the_first_of_months_where_there_are_enough() {
        for (first, last, shown) in [
            ("2026-01-14", "2026-04-02", "2026-02-01 2026-03-01 2026-04-01"),
            ("2024-11-02", "2026-10-30", "2025-01-01 2025-07-01 2026-01-01 2026-07-01"),
            ("2019-05-01", "2026-10-30", "2020-01-01 2022-01-01 2024-01-01 2026-01-01"),
            ("2026-01-14", "2026-01-24", "2026-01-14 2026-01-17 2026-01-20 2026-01-23"),
            ("2026-01-14", "2026-01-15", "2026-01-14 2026-01-15"),
        ] {
            let days = days(first.parse().unwrap(), last.parse().unwrap(), 4);
            let days: Vec<String> = days.iter().map(Date::to_string).collect();
            assert_eq!(days.join(" "), shown);
        }
        assert!(days(Date::MIN, Date::MAX, 6).len() <= 7);
    }

    #[test]
    fn lengths_far_apart_are_drawn_by_factors() {
        let near = Lengths::new(20.0, 100.0);
        assert_eq!(near.marks, [0.0, 30.0, 60.0, 90.0, 120.0]);
        assert_eq!((near.share(60.0), near.is_logarithmic()), (0.5, false));
        let far = Lengths::new(5.0, 700.0);
        assert_eq!(far.marks, [1.0, 10.0, 60.0, 360.0, 1_440.0]);
        assert_eq!((far.share(1.0), far.share(1_440.0), far.is_logarithmic()), (0.0, 1.0, true));
        assert_eq!(Lengths::new(0.0, 0.0).share(0.0), 0.0);
    }
}
