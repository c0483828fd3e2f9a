//! Words that tell why something happened, in small letters; `*` stands for any ending.

/// Phrases that name a cause as such.
pub(crate) const STATED: &[&str] = &[
    "root cause was", "root cause is", "root cause of", "root cause for this", "root cause for the", "was caused by", "were caused by",
    "is caused by", "caused by", "the cause was", "the reason was", "happened because",
    "contributing factor", "contributing factors", "turned out to be", "resulted from",
    "cause racine", "causé par", "causée par", "causa raíz", "causado por", "causada por",
    "causa raiz", "ursache war", "verursacht durch", "causato da", "causata da", "根本原因", "原因は",
    "根因", "原因是", "stem from", "stems from", "stemmed from", "can cause",
];

/// Words that join an effect and its cause.
pub(crate) const JOINTS: &[&str] = &[
    "because", "due to", "owing to", "as a result", "caused", "causing", "led to", "which broke",
    "triggered by", "all about", "à cause de", "parce que", "en raison de", "debido a", "porque", "a causa de", "devido a", "por causa de",
    "weil", "wegen", "aufgrund", "perché", "a causa di", "ため", "により", "因为", "由于", "导致",
];

/// Troubles that are no harm by themselves, beside a joint.
pub(crate) const TROUBLES: &[&str] = &[
    "incident", "issue", "problem", "bug", "typo", "mistake", "incorrect", "wrong", "malicious",
    "misconfigur*", "quirk",
];

/// Words of people who still look for it.
pub(crate) const SOUGHT: &[&str] = &[
    "investigat*", "identified", "identifies", "root cause", "diagnos*", "suspect*", "looking into",
    "looked into", "debug*", "discovered", "escalated", "escalates", "paged", "alerted",
];
