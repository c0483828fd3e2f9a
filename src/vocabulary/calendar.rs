//! Names of months and weekdays in eight languages, in lower case.

use jiff::civil::Weekday;

use crate::recognise::lexicon::Lexicon;

/// A month's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Month {
    /// 1 to 12.
    pub(crate) number: i8,
    /// When it is a name and not another word.
    pub(crate) needs: Needs,
}

/// What a word needs beside it to be a month's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing but a day.
    Day,
    /// A capital: `may` and `march` are verbs.
    Capital,
    /// A `de` before it: `out` and `set` are English.
    De,
}

const fn day(number: i8) -> Month {
    Month { number, needs: Needs::Day }
}

const fn capital(number: i8) -> Month {
    Month { number, needs: Needs::Capital }
}

const fn de(number: i8) -> Month {
    Month { number, needs: Needs::De }
}

/// Months by name and abbreviation.
pub(crate) static MONTHS: Lexicon<Month> = Lexicon::new(&[
    ("january", day(1)), ("jan", day(1)), ("janvier", day(1)), ("janv", day(1)), ("enero", day(1)),
    ("ene", day(1)), ("janeiro", day(1)), ("januar", day(1)), ("jänner", day(1)), ("gennaio", day(1)),
    ("february", day(2)), ("feb", day(2)), ("février", day(2)), ("fevrier", day(2)), ("févr", day(2)),
    ("fév", day(2)), ("febrero", day(2)), ("fevereiro", day(2)), ("fev", day(2)), ("februar", day(2)),
    ("febbraio", day(2)),
    ("march", capital(3)), ("mar", capital(3)), ("mars", day(3)), ("marzo", day(3)), ("março", day(3)),
    ("marco", de(3)), ("märz", day(3)), ("maerz", day(3)), ("mrz", day(3)),
    ("april", day(4)), ("apr", day(4)), ("avril", day(4)), ("avr", day(4)), ("abril", day(4)),
    ("abr", day(4)), ("aprile", day(4)),
    ("may", capital(5)), ("mai", day(5)), ("mayo", day(5)), ("maio", day(5)), ("maggio", day(5)),
    ("june", day(6)), ("jun", day(6)), ("juin", day(6)), ("junio", day(6)), ("junho", day(6)),
    ("juni", day(6)), ("giugno", day(6)), ("giu", day(6)),
    ("july", day(7)), ("jul", day(7)), ("juillet", day(7)), ("juil", day(7)), ("julio", day(7)),
    ("julho", day(7)), ("juli", day(7)), ("luglio", day(7)),
    ("august", day(8)), ("aug", day(8)), ("août", day(8)), ("aout", day(8)), ("agosto", day(8)),
    ("ago", de(8)),
    ("september", day(9)), ("sep", day(9)), ("sept", day(9)), ("septembre", day(9)),
    ("septiembre", day(9)), ("setiembre", day(9)), ("setembro", day(9)), ("settembre", day(9)),
    ("set", de(9)),
    ("october", day(10)), ("oct", day(10)), ("octobre", day(10)), ("octubre", day(10)),
    ("outubro", day(10)), ("oktober", day(10)), ("okt", day(10)), ("ottobre", day(10)),
    ("ott", day(10)), ("out", de(10)),
    ("november", day(11)), ("nov", day(11)), ("novembre", day(11)), ("noviembre", day(11)),
    ("novembro", day(11)),
    ("december", day(12)), ("dec", day(12)), ("décembre", day(12)), ("decembre", day(12)),
    ("déc", day(12)), ("diciembre", day(12)), ("dic", day(12)), ("dezembro", day(12)),
    ("dez", day(12)), ("dezember", day(12)), ("dicembre", day(12)),
]);

/// Weekdays by name and abbreviation. Abbreviations are weekdays only beside a date.
pub(crate) static WEEKDAYS: Lexicon<Weekday> = Lexicon::new(&[
    ("monday", Weekday::Monday), ("mon", Weekday::Monday), ("lundi", Weekday::Monday),
    ("lun", Weekday::Monday), ("lunes", Weekday::Monday), ("segunda", Weekday::Monday),
    ("montag", Weekday::Monday), ("lunedì", Weekday::Monday), ("lunedi", Weekday::Monday),
    ("tuesday", Weekday::Tuesday), ("tue", Weekday::Tuesday), ("tues", Weekday::Tuesday),
    ("mardi", Weekday::Tuesday), ("martes", Weekday::Tuesday), ("terça", Weekday::Tuesday),
    ("dienstag", Weekday::Tuesday), ("martedì", Weekday::Tuesday), ("martedi", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday), ("wed", Weekday::Wednesday), ("weds", Weekday::Wednesday),
    ("mercredi", Weekday::Wednesday), ("miércoles", Weekday::Wednesday),
    ("miercoles", Weekday::Wednesday), ("quarta", Weekday::Wednesday),
    ("mittwoch", Weekday::Wednesday), ("mercoledì", Weekday::Wednesday),
    ("mercoledi", Weekday::Wednesday),
    ("thursday", Weekday::Thursday), ("thu", Weekday::Thursday), ("thur", Weekday::Thursday),
    ("thurs", Weekday::Thursday), ("jeudi", Weekday::Thursday), ("jueves", Weekday::Thursday),
    ("quinta", Weekday::Thursday), ("donnerstag", Weekday::Thursday),
    ("giovedì", Weekday::Thursday), ("giovedi", Weekday::Thursday),
    ("friday", Weekday::Friday), ("fri", Weekday::Friday), ("vendredi", Weekday::Friday),
    ("viernes", Weekday::Friday), ("sexta", Weekday::Friday), ("freitag", Weekday::Friday),
    ("venerdì", Weekday::Friday), ("venerdi", Weekday::Friday),
    ("saturday", Weekday::Saturday), ("sat", Weekday::Saturday), ("samedi", Weekday::Saturday),
    ("sábado", Weekday::Saturday), ("sabado", Weekday::Saturday), ("samstag", Weekday::Saturday),
    ("sonnabend", Weekday::Saturday), ("sabato", Weekday::Saturday),
    ("sunday", Weekday::Sunday), ("sun", Weekday::Sunday), ("dimanche", Weekday::Sunday),
    ("domingo", Weekday::Sunday), ("sonntag", Weekday::Sunday), ("domenica", Weekday::Sunday),
]);

/// Weekdays as the one sign that stands in parentheses behind a Japanese or Chinese date.
pub(crate) const WEEKDAY_SIGNS: [(char, Weekday); 8] = [
    ('月', Weekday::Monday),
    ('火', Weekday::Tuesday),
    ('水', Weekday::Wednesday),
    ('木', Weekday::Thursday),
    ('金', Weekday::Friday),
    ('土', Weekday::Saturday),
    ('日', Weekday::Sunday),
    ('天', Weekday::Sunday),
];
