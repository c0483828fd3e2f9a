//! Units of time and words for numbers, in eight languages, in lower case.

use crate::recognise::lexicon::{Lexicon, count, words};

/// Minutes in a second.
pub(crate) const SECOND: f64 = 1.0 / 60.0;
/// Minutes in an hour.
pub(crate) const HOUR: f64 = 60.0;
/// Minutes in a day.
pub(crate) const DAY: f64 = 1_440.0;
/// Minutes in a week.
pub(crate) const WEEK: f64 = 10_080.0;
/// Minutes in a month of 30 days.
pub(crate) const MONTH: f64 = 43_200.0;

/// Units by name, in minutes.
pub(crate) static UNITS: Lexicon<f64> = Lexicon::new(UNIT_ENTRIES);

/// The names of units that may follow a number in words: no single letters.
pub(crate) const UNIT_NAMES: &[&str] = &words::<_, { count(UNIT_ENTRIES) }>(UNIT_ENTRIES);

const UNIT_ENTRIES: &[(&str, f64)] = &[
    ("s", SECOND), ("sec", SECOND), ("secs", SECOND), ("second", SECOND), ("seconds", SECOND),
    ("seconde", SECOND), ("secondes", SECOND), ("segundo", SECOND), ("segundos", SECOND),
    ("sekunde", SECOND), ("sekunden", SECOND), ("sek", SECOND), ("secondo", SECOND), ("secondi", SECOND),
    ("m", 1.0), ("min", 1.0), ("mins", 1.0), ("minute", 1.0), ("minutes", 1.0), ("mn", 1.0),
    ("minuto", 1.0), ("minutos", 1.0), ("minuten", 1.0), ("minuti", 1.0),
    ("h", HOUR), ("hr", HOUR), ("hrs", HOUR), ("hour", HOUR), ("hours", HOUR), ("heure", HOUR),
    ("heures", HOUR), ("hora", HOUR), ("horas", HOUR), ("stunde", HOUR), ("stunden", HOUR),
    ("std", HOUR), ("ora", HOUR), ("ore", HOUR),
    ("d", DAY), ("day", DAY), ("days", DAY), ("jour", DAY), ("jours", DAY), ("día", DAY),
    ("días", DAY), ("dia", DAY), ("dias", DAY), ("tag", DAY), ("tage", DAY), ("tagen", DAY),
    ("giorno", DAY), ("giorni", DAY),
    ("w", WEEK), ("wk", WEEK), ("wks", WEEK), ("week", WEEK), ("weeks", WEEK), ("semaine", WEEK),
    ("semaines", WEEK), ("semana", WEEK), ("semanas", WEEK), ("woche", WEEK), ("wochen", WEEK),
    ("settimana", WEEK), ("settimane", WEEK),
    ("month", MONTH), ("months", MONTH), ("mois", MONTH), ("mes", MONTH), ("meses", MONTH),
    ("mês", MONTH), ("monat", MONTH), ("monate", MONTH), ("monaten", MONTH), ("mese", MONTH),
    ("mesi", MONTH),
];

/// Units of scripts without spaces, in minutes; longer ones before those they begin with.
pub(crate) const SIGNS: [(&str, f64); 17] = [
    ("秒間", SECOND),
    ("秒钟", SECOND),
    ("秒", SECOND),
    ("分間", 1.0),
    ("分钟", 1.0),
    ("分鐘", 1.0),
    ("分", 1.0),
    ("時間", HOUR),
    ("个小时", HOUR),
    ("個小時", HOUR),
    ("小时", HOUR),
    ("小時", HOUR),
    ("日間", DAY),
    ("天", DAY),
    ("週間", WEEK),
    ("周", WEEK),
    ("か月", MONTH),
];

/// Words for numbers.
pub(crate) static NUMBERS: Lexicon<f64> = Lexicon::new(&[
    ("a", 1.0),
    ("an", 1.0),
    ("cinco", 5.0),
    ("cinq", 5.0),
    ("cinque", 5.0),
    ("cuatro", 4.0),
    ("deux", 2.0),
    ("dois", 2.0),
    ("dos", 2.0),
    ("drei", 3.0),
    ("duas", 2.0),
    ("due", 2.0),
    ("eight", 8.0),
    ("ein", 1.0),
    ("eine", 1.0),
    ("einer", 1.0),
    ("eleven", 11.0),
    ("fifteen", 15.0),
    ("fifty", 50.0),
    ("five", 5.0),
    ("forty", 40.0),
    ("four", 4.0),
    ("fünf", 5.0),
    ("nine", 9.0),
    ("ninety", 90.0),
    ("one", 1.0),
    ("quatre", 4.0),
    ("quatro", 4.0),
    ("quattro", 4.0),
    ("seven", 7.0),
    ("six", 6.0),
    ("sixty", 60.0),
    ("ten", 10.0),
    ("thirty", 30.0),
    ("three", 3.0),
    ("tre", 3.0),
    ("tres", 3.0),
    ("trois", 3.0),
    ("três", 3.0),
    ("twelve", 12.0),
    ("twenty", 20.0),
    ("two", 2.0),
    ("uma", 1.0),
    ("un", 1.0),
    ("una", 1.0),
    ("une", 1.0),
    ("uno", 1.0),
    ("vier", 4.0),
    ("zwei", 2.0),
]);
