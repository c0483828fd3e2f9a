//! Which of the eight languages of the vocabulary a text is written in.

use super::words::words;

/// A language that pmlint has words of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Portuguese.
    Portuguese,
    /// German.
    German,
    /// Italian.
    Italian,
    /// Japanese.
    Japanese,
    /// Chinese.
    Chinese,
}

use Language::*;

/// The commonest words of a language that the others do not share, in small letters.
const COMMON: &[(Language, &[&str])] = &[
    (
        English,
        &[
            "the", "and", "was", "were", "of", "to", "is", "that", "with", "this", "for", "from",
            "by", "our", "which", "are", "not",
        ],
    ),
    (
        French,
        &[
            "le", "les", "des", "est", "une", "dans", "pour", "nous", "qui", "sur", "été", "aux",
            "du", "au", "et", "avec", "pas",
        ],
    ),
    (
        Spanish,
        &[
            "el", "los", "las", "del", "una", "para", "con", "se", "fue", "por", "y", "al", "que",
            "nuestro", "está", "no", "en",
        ],
    ),
    (
        Portuguese,
        &[
            "o", "os", "do", "da", "dos", "das", "uma", "para", "com", "foi", "não", "em", "na",
            "no", "que", "pelo", "são",
        ],
    ),
    (
        German,
        &[
            "der", "die", "das", "und", "wurde", "nicht", "ein", "eine", "mit", "für", "von",
            "ist", "zu", "den", "dem", "auf", "wir",
        ],
    ),
    (
        Italian,
        &[
            "il", "gli", "della", "di", "che", "per", "è", "stato", "con", "una", "nel", "sono",
            "non", "alla", "dei", "le", "abbiamo",
        ],
    ),
];

/// How many words are looked at.
const SAMPLE: usize = 300;

/// The language of a text by its script and commonest words; `None` where that is not clear.
pub fn of(text: &str) -> Option<Language> {
    by_script(text).or_else(|| by_words(text))
}

/// Japanese has kana; Chinese has no kana.
fn by_script(text: &str) -> Option<Language> {
    let (mut kana, mut han, mut other) = (0, 0, 0);
    for character in text.chars().filter(|c| c.is_alphabetic()).take(8 * SAMPLE) {
        match character {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{4e00}'..='\u{9fff}' => han += 1,
            _ => other += 1,
        }
    }
    // A sign of these scripts says as much as a few letters; names and code stay in Latin letters.
    if kana + han < 4 || 6 * (kana + han) < other {
        return None;
    }
    Some(if 10 * kana > han { Japanese } else { Chinese })
}

fn by_words(text: &str) -> Option<Language> {
    let mut counts = [0_usize; COMMON.len()];
    let mut total = 0;
    for (_, word) in words(text).take(SAMPLE) {
        total += 1;
        if word.len() > 7 {
            continue;
        }
        for (count, (_, list)) in counts.iter_mut().zip(COMMON) {
            *count += usize::from(list.iter().any(|common| common.eq_ignore_ascii_case(word)));
        }
    }
    let (best, most) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    let second = counts
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != best)
        .map(|(_, count)| *count)
        .max()
        .unwrap_or(0);
    let clear = *most >= 3 && *most * 12 >= total && *most * 2 >= second * 3;
    clear.then(|| COMMON.get(best).map(|(language, _)| *language))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told() {
        for (text, expected) in [
            ("The database was slow and the users were not able to log in.", Some(English)),
            (
                "Le service est resté indisponible pour les clients dans la nuit et nous avons été alertés.",
                Some(French),
            ),
            (
                "El servicio no estaba disponible para los clientes y se reinició la base de datos del sistema.",
                Some(Spanish),
            ),
            (
                "O serviço não estava disponível para os clientes e foi reiniciado pela equipe da plataforma.",
                Some(Portuguese),
            ),
            (
                "Der Dienst war für die Kunden nicht erreichbar und wurde von dem Team neu gestartet.",
                Some(German),
            ),
            (
                "Il servizio non era disponibile per i clienti ed è stato riavviato dalla squadra che gestisce gli host.",
                Some(Italian),
            ),
            ("サービスが停止し、ユーザーがログインできませんでした。", Some(Japanese)),
            ("服务中断，用户无法登录。", Some(Chinese)),
            ("PostgreSQL 14.2, pgbouncer", None),
            ("", None),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }
}
