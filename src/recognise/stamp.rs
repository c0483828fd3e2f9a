//! Stamps: a date, a time of day and a zone that stand together, at the head of an entry or within prose; and pairs of them.

mod about;
mod lead;
mod prose;
mod range;
mod read;
mod relative;

pub use lead::{leading, separator_end};
pub use prose::find;
pub use range::{end_of_range, find_range, holds_range, range_beside};
pub(super) use read::is_introduced;

use std::ops::Range;

use super::Found;
use super::clock::Clock;
use super::date::CalendarDate;
use super::zone::Zone;

/// A date, a time and a zone that stand together. At least one of `date`, `clock`, `relative` is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamp {
    /// The date, where written.
    pub date: Option<Found<CalendarDate>>,
    /// The time of day, where written.
    pub clock: Option<Found<Clock>>,
    /// The zone, where written.
    pub zone: Option<Found<Zone>>,
    /// Minutes after the start of the incident: `T+5m` is 5, `T-0` is 0.
    pub relative: Option<i32>,
    /// `~`, `around`, `approximately`, `c.`.
    pub approximate: bool,
    /// All of it, marks of approximation included; brackets round it and separators after it not.
    pub range: Range<usize>,
}

/// Two stamps that bound a stretch of time: `from 2:00 to 6:30 AM UTC on June 5`.
///
/// What one side leaves out and the other says is filled in; its range is then that of the other side.
#[derive(Debug, Clone, PartialEq)]
pub struct StampRange {
    /// Where it begins; elided date, year, meridiem and zone are filled in from the end.
    pub start: Stamp,
    /// Where it ends; elided date, year, meridiem and zone are filled in from the start.
    pub end: Stamp,
    /// All of it, `from` or `between` included.
    pub range: Range<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::zone::ZoneKind;

    /// Date, time, zone; `~` where approximate; faults.
    fn show(stamp: &Stamp) -> String {
        let mut parts = Vec::new();
        if stamp.approximate {
            parts.push("~".to_owned());
        }
        if let Some(Found { value, .. }) = &stamp.date {
            let year = value.year.map_or(String::new(), |year| format!("{year}-"));
            parts.push(format!("{year}{:02}-{:02}", value.month, value.day));
            parts.extend(value.fault.map(|fault| format!("{fault:?}")));
        }
        if let Some(Found { value, .. }) = &stamp.clock {
            let second = value.second.map_or(String::new(), |second| format!(":{second:02}"));
            parts.push(format!("{:02}:{:02}{second}", value.hour, value.minute));
            parts.extend(value.fault.map(|fault| format!("{fault:?}")));
        }
        if let Some(Found { value, .. }) = &stamp.zone {
            parts.push(value.name.to_string());
            parts.extend((value.kind == ZoneKind::Unknown).then(|| "?".to_owned()));
        }
        parts.extend(stamp.relative.map(|minutes| format!("T{minutes:+}")));
        parts.join(" ")
    }

    #[test]
    fn entries_open_with_a_stamp() {
        for (text, expected, rest) in [
            ("14:05 - alert fires", "14:05", "alert fires"),
            ("14:05: alert fires", "14:05", "alert fires"),
            ("[14:05] alert fires", "14:05", "alert fires"),
            ("(14:05 UTC) alert fires", "14:05 UTC", "alert fires"),
            ("`2:15 AM` - alert fires", "02:15", "alert fires"),
            ("**08:00 AM**: alert fires", "08:00", "alert fires"),
            ("- 14:05 | alert fires", "14:05", "alert fires"),
            ("🔥 14:05 – alert fires", "14:05", "alert fires"),
            (":fire: 14:05 alert fires", "14:05", "alert fires"),
            ("1. 14:05 alert fires", "14:05", "alert fires"),
            ("At 14:05 we see it", "14:05", "we see it"),
            ("At around 14:05, we see it", "~ 14:05", "we see it"),
            ("~14:05 we see it", "~ 14:05", "we see it"),
            ("c. 9 PM we see it", "~ 21:00", "we see it"),
            ("On June 8, 2023 at 3:20 PM WAT, it fails", "2023-06-08 15:20 WAT", "it fails"),
            ("On Saturday at 14:05 it fails", "14:05", "it fails"),
            ("Monday, 14:05: it fails", "14:05", "it fails"),
            ("Saturday Oct 30th 2021 14:05 it fails", "2021-10-30 14:05", "it fails"),
            ("2024-08-10T14:30:05.123Z it fails", "2024-08-10 14:30:05 Z", "it fails"),
            ("2024-08-10 14:30:05+00:00 it fails", "2024-08-10 14:30:05 +00:00", "it fails"),
            ("20240810T143000Z it fails", "2024-08-10 14:30:00 Z", "it fails"),
            ("2024-08-10, 14:30 (UTC): it fails", "2024-08-10 14:30 UTC", "it fails"),
            ("2024-08-10 - 14:30 - it fails", "2024-08-10 14:30", "it fails"),
            ("2024-08-10: it fails", "2024-08-10", "it fails"),
            ("8/10 14:30 it fails", "10-08 14:30", "it fails"),
            ("04-12-2022 9:10 AM GMT+1 - it fails", "2022-12-04 09:10 GMT+1", "it fails"),
            ("[10/Oct/2000:13:55:36 -0700] it fails", "2000-10-10 13:55:36 -0700", "it fails"),
            ("Mar 16 05:02:52 it fails", "03-16 05:02:52", "it fails"),
            ("14:05 UTC on June 8: it fails", "06-08 14:05 UTC", "it fails"),
            ("14:05 UTC (16:05 CEST) it fails", "14:05 UTC", "it fails"),
            (
                "06:05 Central African Time (CAT) - it fails",
                "06:05 Central African Time",
                "it fails",
            ),
            ("14:05 (UTC / 16:05 local): it fails", "14:05 UTC", "it fails"),
            ("20.07., 23:44: es fällt aus", "07-20 23:44", "es fällt aus"),
            ("20.07. 23:44 Uhr: es fällt aus", "07-20 23:44", "es fällt aus"),
            ("20.07 23:44 es fällt aus", "07-20 23:44", "es fällt aus"),
            ("- 03.02. gegen 23:44 – es fällt aus", "02-03 23:44", "es fällt aus"),
            ("23:44 Uhr am 20.07.: es fällt aus", "07-20 23:44", "es fällt aus"),
            ("Montag, 20.07.", "07-20", ""),
            ("Time: 14:05 - it fails", "14:05", "it fails"),
            ("2100hrs: it fails", "21:00", "it fails"),
            ("0930 - it fails", "09:30", "it fails"),
            ("4:30 p.m. - it fails", "16:30", "it fails"),
            ("14h05 : tout tombe", "14:05", "tout tombe"),
            ("À 14h05, tout tombe", "14:05", "tout tombe"),
            ("Le mardi 3 mai à 14h, tout tombe", "05-03 14:00", "tout tombe"),
            ("Um 14:05 Uhr fällt alles aus", "14:05", "fällt alles aus"),
            ("14:00 am 3. Mai: aus", "05-03 14:00", "aus"),
            ("A las 14:05 h cae", "14:05", "cae"),
            ("Às 14h05, cai", "14:05", "cai"),
            ("午後2時05分 停止", "14:05", "停止"),
            ("2023年6月8日 14:05 停止", "2023-06-08 14:05", "停止"),
            ("T+5m page goes out", "T+5", "page goes out"),
            ("+30 min: page goes out", "T+30", "page goes out"),
            ("+1h - page goes out", "T+60", "page goes out"),
            ("T-0: outage begins", "T+0", "outage begins"),
            ("T+1h30m it ends", "T+90", "it ends"),
            ("T+00:05 it ends", "T+5", "it ends"),
            ("T+0:05 it ends", "~ T+5", "it ends"),
            ("T0: it begins", "T+0", "it begins"),
            ("T0+5m: page goes out", "T+5", "page goes out"),
            ("T0 + 1h: it ends", "T+60", "it ends"),
            ("T+12 it ends", "T+12", "it ends"),
            ("T+5m+30s | it ends", "T+5", "it ends"),
            ("T0+5 (14:10 UTC) it ends", "14:10 UTC", "it ends"),
            ("T+5m (the second page) it ends", "T+5", "(the second page) it ends"),
            ("2024-02-02 1625: it ends", "2024-02-02 16:25", "it ends"),
            ("[03-20 16:46] it ends", "03-20 16:46", "it ends"),
            ("2024-04-16 00:00 頃 | 検知", "~ 2024-04-16 00:00", "検知"),
            ("13:55 PM it fails", "13:55 MeridiemOnTwentyFourHour", "it fails"),
            ("25:10 it fails", "01:10 Hour", "it fails"),
            ("07:7:47 it fails", "07:47 Shape", "it fails"),
            ("20202-01-16 12:00 it fails", "2020-01-16 Year 12:00", "it fails"),
            ("Noon: it fails", "12:00", "it fails"),
            ("14:05-14:20 it fails", "14:05", "14:20 it fails"),
            ("14:05 API latency rises", "14:05", "API latency rises"),
            ("14:54 OUTAGE BEGINS", "14:54", "OUTAGE BEGINS"),
        ] {
            let stamp = leading(text).unwrap_or_else(|| panic!("nothing in {text}"));
            assert_eq!(show(&stamp), expected, "{text}");
            let end = separator_end(text, stamp.range.end);
            assert_eq!(&text[end..], rest, "{text}");
        }
    }

    #[test]
    fn other_entries_open_without_a_stamp() {
        for text in [
            "Issue detected (November 10, 2023, 8:00 PM): alert",
            "2 pods restarted",
            "2021 - we begin",
            "10 % of requests fail at 14:05",
            "1/2 of users wait",
            "$9.30 pm",
            "v1.2.11 released",
            "10.0.0.1:5432 refuses",
            "We see it at 14:05",
            "2 hours: time to detection",
            "T0 = 14:05 UTC",
            "T0 lines are cut",
            "1000 requests fail",
            "+2 nodes: more room",
            "+30 minutes of delay",
            "May 2026",
            "2024-06-17's unload failed",
            "",
        ] {
            assert_eq!(leading(text).map(|stamp| show(&stamp)), None, "{text}");
        }
    }

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(stamp) = find(text, at) {
            at = stamp.range.end;
            found.push(format!("{} = {}", &text[stamp.range.clone()], show(&stamp)));
        }
        found
    }

    #[test]
    fn stamps_are_found_in_prose() {
        for (text, expected) in [
            ("It broke at 3:20 PM (WAT) and", vec!["3:20 PM (WAT) = 15:20 WAT"]),
            (
                "It broke around 9 PM on Thursday, June 8th, 2023.",
                vec!["around 9 PM on Thursday, June 8th, 2023 = ~ 2023-06-08 21:00"],
            ),
            (
                "1. November 4th and 1. November",
                vec!["November 4th = 11-04", "1. November = 11-01"],
            ),
            ("une panne de 5h, since 5h", vec![]),
            ("from 10:00 to midnight", vec!["10:00 = 10:00", "midnight = 00:00"]),
            ("the midnight build", vec![]),
            ("On 8 June the", vec!["8 June = 06-08"]),
            (
                "rev (2024-08-10) and 2024-08-11.",
                vec!["2024-08-10 = 2024-08-10", "2024-08-11 = 2024-08-11"],
            ),
            ("Start:14:05", vec!["14:05 = 14:05"]),
            ("at 10:00,11:00", vec!["10:00 = 10:00", "11:00 = 11:00"]),
            ("vers 14h on", vec!["vers 14h = ~ 14:00"]),
            ("between 2023-02-30 and", vec!["2023-02-30 = 2023-02-30 Day"]),
            ("at 25:10 UTC we", vec!["25:10 UTC = 01:10 Hour UTC"]),
            ("at T+5m the", vec!["T+5m = T+5"]),
            ("2pm-3pm", vec!["2pm = 14:00", "3pm = 15:00"]),
            (
                "June 8, 2023 (3:20 PM UTC) it",
                vec!["June 8, 2023 (3:20 PM UTC) = 2023-06-08 15:20 UTC"],
            ),
            ("at 14:05頃に", vec!["14:05頃 = ~ 14:05"]),
            (
                "v1.2.11, 10.0.0.1:5432, port :8080, 16:9, 2:15 hours, 2023-W23, #12:30, 1h15m, PM-2024",
                vec![],
            ),
            (
                "ratio 25:10, T-1 line, 5/10 pods, INC-2024-08-10, main.go:14:05, 12:30:45:60",
                vec![],
            ),
            ("20240810 rows, 1.19.23, 5-26-21, 14h, 99:99, a 75:30 score, ::1, 14:05%", vec![]),
        ] {
            assert_eq!(all(text), expected, "{text}");
        }
    }

    #[test]
    fn ranges_are_found() {
        for (text, expected) in [
            (
                "from 3:20 PM to 5:25 PM (WAT) it",
                "from 3:20 PM to 5:25 PM (WAT) = 15:20 WAT / 17:25 WAT",
            ),
            (
                "between 9:00 and 11:00 AM Pacific Time",
                "between 9:00 and 11:00 AM Pacific Time = 09:00 Pacific Time / 11:00 Pacific Time",
            ),
            ("between the hours of 1900 and 2100 UTC", "1900 and 2100 UTC = 19:00 UTC / 21:00 UTC"),
            ("from 2024-06-03 to 06-12", "from 2024-06-03 to 06-12 = 2024-06-03 / 2024-06-12"),
            (
                "2:00 AM to 6:30 AM UTC on June 5, 2024",
                "2:00 AM to 6:30 AM UTC on June 5, 2024 = 2024-06-05 02:00 UTC / 2024-06-05 06:30 UTC",
            ),
            (
                "August 10, 2023, 4:30 p.m. to August 14, 6:00 p.m. (UAT)",
                "August 10, 2023, 4:30 p.m. to August 14, 6:00 p.m. (UAT) = 2023-08-10 16:30 UAT ? / 2023-08-14 18:00 UAT ?",
            ),
            (
                "November 10, 2023, 8:00 PM - November 11, 2023, 2:00 AM (UTC)",
                "November 10, 2023, 8:00 PM - November 11, 2023, 2:00 AM (UTC) = 2023-11-10 20:00 UTC / 2023-11-11 02:00 UTC",
            ),
            (
                "2024-08-10 14:30 UTC to 2024-08-10 15:45 UTC",
                "2024-08-10 14:30 UTC to 2024-08-10 15:45 UTC = 2024-08-10 14:30 UTC / 2024-08-10 15:45 UTC",
            ),
            ("14:00–14:30 it", "14:00–14:30 = 14:00 / 14:30"),
            ("14:00-14:30", "14:00-14:30 = 14:00 / 14:30"),
            ("09:00-07:00 UTC", "09:00-07:00 UTC = 09:00 UTC / 07:00 UTC"),
            ("between 1900 and 2100 UTC", "between 1900 and 2100 UTC = 19:00 UTC / 21:00 UTC"),
            ("October 9-23, 2025", "October 9-23, 2025 = 2025-10-09 / 2025-10-23"),
            ("9–23 October 2025", "9–23 October 2025 = 2025-10-09 / 2025-10-23"),
            ("3:31 to 6:02 pm", "3:31 to 6:02 pm = 15:31 / 18:02"),
            ("11:30 to 1:15 pm", "11:30 to 1:15 pm = 11:30 / 13:15"),
            ("9:00 PM to 1:30", "9:00 PM to 1:30 = 21:00 / 01:30"),
            ("2:00 to 6:30 AM", "2:00 to 6:30 AM = 02:00 / 06:30"),
            ("9-11 AM UTC", "9-11 AM UTC = 09:00 UTC / 11:00 UTC"),
            ("zwischen 14 und 16 Uhr", "zwischen 14 und 16 Uhr = 14:00 / 16:00"),
            (
                "On 8 June 2023, from 10:00 to 11:00 WAT",
                "8 June 2023, from 10:00 to 11:00 WAT = 2023-06-08 10:00 WAT / 2023-06-08 11:00 WAT",
            ),
            (
                "on June 8 between 10:00 and 11:00",
                "June 8 between 10:00 and 11:00 = 06-08 10:00 / 06-08 11:00",
            ),
            (
                "07:32:16 GMT to 07:11:52 GMT",
                "07:32:16 GMT to 07:11:52 GMT = 07:32:16 GMT / 07:11:52 GMT",
            ),
            (
                "Between October 9 and October 23, 2025",
                "Between October 9 and October 23, 2025 = 2025-10-09 / 2025-10-23",
            ),
            ("2024-08-10/11", "2024-08-10/11 = 2024-08-10 / 2024-08-11"),
            ("2024-08-10/2024-08-12", "2024-08-10/2024-08-12 = 2024-08-10 / 2024-08-12"),
            ("10/11 August 2024", "10/11 August 2024 = 2024-08-10 / 2024-08-11"),
            ("August 10/11, 2024", "August 10/11, 2024 = 2024-08-10 / 2024-08-11"),
            ("20.07. – 22.07.2026", "20.07. – 22.07.2026 = 2026-07-20 / 2026-07-22"),
            ("vom 30.12. bis 02.01.2026", "vom 30.12. bis 02.01.2026 = 2025-12-30 / 2026-01-02"),
            (
                "20.07. 23:44 bis 21.07. 18:53",
                "20.07. 23:44 bis 21.07. 18:53 = 07-20 23:44 / 07-21 18:53",
            ),
            ("Dec 31 to Jan 2, 2024", "Dec 31 to Jan 2, 2024 = 2023-12-31 / 2024-01-02"),
            ("de 14h à 15h30", "de 14h à 15h30 = 14:00 / 15:30"),
            ("de las 14:00 a las 15:30", "14:00 a las 15:30 = 14:00 / 15:30"),
            ("14:00から15:30まで", "14:00から15:30 = 14:00 / 15:30"),
            (
                "2023年6月8日 14:00〜15:30",
                "2023年6月8日 14:00〜15:30 = 2023-06-08 14:00 / 2023-06-08 15:30",
            ),
            (
                "from approximately 10:00 until 11:00",
                "from approximately 10:00 until 11:00 = ~ 10:00 / 11:00",
            ),
            ("10 PM - midnight", "10 PM - midnight = 22:00 / 00:00"),
            ("from 3:20 PM to\n5:25 PM", "from 3:20 PM to\n5:25 PM = 15:20 / 17:25"),
            ("T+5m - T+10m", "T+5m - T+10m = T+5 / T+10"),
            ("03:00-04:00 AM (PST), we", "03:00-04:00 AM (PST) = 03:00 PST / 04:00 PST"),
        ] {
            let found = find_range(text, 0).unwrap_or_else(|| panic!("nothing in {text}"));
            let shown = format!(
                "{} = {} / {}",
                &text[found.range.clone()],
                show(&found.start),
                show(&found.end)
            );
            assert_eq!(shown, expected, "{text}");
        }
    }

    #[test]
    fn other_pairs_are_no_range() {
        for text in [
            "2025-06-22 PM",
            "2-3 hours",
            "14:05 - 15 minutes later",
            "14:05 and 14:10",
            "2024-08-10 - 14:05",
            "10:00 to the pod",
            "1.2.11-1.2.12",
            "5 to 6 pods",
            "14:05 - 2024-08-10",
            "scale from 3 to 5",
            "14:05 | 14:10",
            "14:05/15:05",
            "14:05 UTC / 15:05 CET",
            "",
        ] {
            assert!(find_range(text, 0).is_none(), "{text}");
        }
    }
}
