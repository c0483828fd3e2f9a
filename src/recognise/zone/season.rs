//! Abbreviations that hold for one half of the year.

use jiff::civil::{Date, Weekday};

use crate::recognise::lexicon::{Entry, Lexicon};
use crate::vocabulary::zones::{Change, REGIONS, Season};

/// An abbreviation that names one half of its region's year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DstForm {
    /// Which half.
    pub season: Season,
    /// The IANA name of the region: `America/Los_Angeles`.
    pub region: &'static str,
    /// The abbreviation for the other half: `PDT` for `PST`.
    pub other: &'static str,
    /// The name that fits all year: `PT`.
    pub generic: Option<&'static str>,
    change: Change,
}

impl DstForm {
    /// The half of the year that `date` falls in there; `None` on days of change.
    pub fn season_on(&self, date: Date) -> Option<Season> {
        let sunday = |month: i8, nth: i8| {
            Date::new(date.year(), month, 1)
                .and_then(|first| first.nth_weekday_of_month(nth, Weekday::Sunday))
                .ok()
        };
        let (spring, autumn) = match self.change {
            Change::NorthAmerica => (sunday(3, 2)?, sunday(11, 1)?),
            Change::Europe => (sunday(3, -1)?, sunday(10, -1)?),
            Change::NewZealand => (sunday(4, 1)?, sunday(9, -1)?),
        };
        if date == spring || date == autumn {
            return None;
        }
        let between = spring < date && date < autumn;
        let southern = self.change == Change::NewZealand;
        Some(if between == southern { Season::Standard } else { Season::Summer })
    }
}

/// The abbreviations of all regions, each with the place of its region in [`REGIONS`].
static FORMS: Lexicon<(usize, Season)> = Lexicon::new(&ENTRIES);

const ENTRIES: [Entry<(usize, Season)>; 2 * REGIONS.len()] = {
    let mut entries = [("", (0, Season::Standard)); 2 * REGIONS.len()];
    let mut at = 0;
    while at < REGIONS.len() {
        entries[2 * at] = (REGIONS[at].standard, (at, Season::Standard));
        entries[2 * at + 1] = (REGIONS[at].summer, (at, Season::Summer));
        at += 1;
    }
    entries
};

/// Which half of the year an abbreviation names, where its region has two and no other uses it all year.
pub fn dst_of(name: &str) -> Option<DstForm> {
    let (place, season) = *FORMS.get(name)?;
    let region = REGIONS.get(place)?;
    let other = if season == Season::Standard { region.summer } else { region.standard };
    let (region, generic, change) = (region.name, region.generic, region.change);
    Some(DstForm { season, region, other, generic, change })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_know_their_season() {
        let form = dst_of("PST").unwrap();
        assert_eq!((form.season, form.other, form.generic), (Season::Standard, "PDT", Some("PT")));
        let on = |name: &str, year, month, day| {
            dst_of(name).and_then(|form| form.season_on(Date::constant(year, month, day)))
        };
        for (name, year, month, day, expected) in [
            ("PST", 2021, 5, 26, Some(Season::Summer)),
            ("PDT", 2021, 12, 1, Some(Season::Standard)),
            ("EST", 2024, 3, 10, None),
            ("EST", 2024, 3, 9, Some(Season::Standard)),
            ("CET", 2024, 3, 30, Some(Season::Standard)),
            ("CET", 2024, 4, 1, Some(Season::Summer)),
            ("NZDT", 2024, 1, 1, Some(Season::Summer)),
            ("NZST", 2024, 7, 1, Some(Season::Standard)),
        ] {
            assert_eq!(on(name, year, month, day), expected, "{name} on {year}-{month}-{day}");
        }
        assert_eq!(dst_of("UTC"), None);
        assert_eq!(dst_of("MST"), None, "all year in Arizona");
    }
}
