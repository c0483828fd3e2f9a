//! Points on the axis that window and timeline share.

use jiff::civil::Date;

/// A point in time, with as much of its date and zone as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The date, where one is known.
    pub date: Option<Date>,
    /// Days: since 1970-01-01 where the date is known, else since the first day of the timeline.
    pub day: i32,
    /// Seconds since midnight; `None` for a date alone.
    pub second: Option<i32>,
    /// Minutes east of UTC, where the zone is known.
    pub offset: Option<i16>,
}

impl Moment {
    /// Seconds from `earlier` to `self`. `None` where one is only a date, where one has a date and
    /// the other not, or where the zones cannot be brought together.
    pub fn seconds_since(&self, earlier: &Self) -> Option<i64> {
        if self.date.is_some() != earlier.date.is_some() {
            return None;
        }
        let shift = match (self.offset, earlier.offset) {
            (Some(ours), Some(theirs)) => i64::from(theirs - ours) * 60,
            (None, None) => 0,
            _ => return None,
        };
        let seconds = i64::from(self.second?) - i64::from(earlier.second?);
        Some(i64::from(self.day - earlier.day) * 86_400 + seconds + shift)
    }

    /// The same in minutes.
    pub fn minutes_since(&self, earlier: &Self) -> Option<f64> {
        self.seconds_since(earlier).map(|seconds| seconds as f64 / 60.0)
    }

    /// Whether it lies before `other` beyond doubt; dates alone are compared by the day.
    pub fn precedes(&self, other: &Self) -> bool {
        match self.seconds_since(other) {
            Some(seconds) => seconds < 0,
            None => match (self.date, other.date) {
                (Some(ours), Some(theirs)) if self.second.is_none() || other.second.is_none() => {
                    ours < theirs
                }
                _ => false,
            },
        }
    }
}

impl std::fmt::Display for Moment {
    /// `2023-06-08T15:20`, `2023-06-08`, or `T15:20` where no date is known.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(date) = self.date {
            write!(f, "{date}")?;
        }
        if let Some(second) = self.second {
            write!(f, "T{:02}:{:02}", second / 3600, second / 60 % 60)?;
        }
        Ok(())
    }
}
