//! Answers that there is nothing, in small letters.

/// The whole of an answer.
pub(crate) const NOTHING: &[&str] = &[
    "none", "n/a", "na", "nothing", "nil", "not applicable", "no", "-", "–", "—", "aucun", "aucune",
    "néant", "ninguno", "ninguna", "nada", "nenhum", "nenhuma", "keine", "nessuno", "nessuna",
    "なし", "无", "無",
];

/// Phrases that say that nothing is left to do.
pub(crate) const NOTHING_TO_DO: &[&str] = &[
    "n/a", "no action", "no actions", "no changes", "no follow up", "no further", "no remediation",
    "none", "not necessary", "not needed", "not required", "nothing",
];
