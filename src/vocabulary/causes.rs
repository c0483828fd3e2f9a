//! Words that tell why something happened, in small letters; `*` stands for any ending.

use crate::recognise::lexicon::{WordList, word_list};

/// Phrases that name a cause as such.
pub(crate) const STATED: &[&str] = &[
    "root cause was", "root cause is", "root cause of", "root cause for this", "root cause for the", "was caused by", "were caused by",
    "is caused by", "caused by", "the cause was", "the reason was", "happened because", "occurred because",
    "failed because", "broke because", "crashed because", "down because", "unavailable because",
    "contributing factor", "contributing factors", "turned out to be", "resulted from",
    "cause racine", "causé par", "causée par", "causa raíz", "causado por", "causada por",
    "causa raiz", "ursache war", "verursacht durch", "causato da", "causata da", "根本原因", "原因は",
    "根因", "原因是", "stem from", "stems from", "stemmed from", "can cause",
    "culprit was", "culprit is", "culprit turned out", "turned out that", "issue was that", "issue was with",
    "issue was a", "issue was an", "problem was that", "problem was with", "problem was a", "problem was an",
    "traced back to", "traced it to", "traced it back to", "traced this to", "traced this back to",
    "was traced to", "were traced to", "been traced to",
];

/// Words between an effect and its cause, in either order.
pub(crate) const REASONS: &[&str] = &[
    "due to", "owing to", "as a result of", "as the result of", "was a result of", "was the result of",
    "caused", "causing", "led to", "leading to", "resulted in", "resulting in", "triggered", "triggered by",
    "originated in", "originated from", "originated with", "was introduced by", "was introduced in",
    "was introduced with", "which broke", "that broke",
    "à cause de", "parce que", "en raison de", "debido a", "porque", "a causa de", "devido a", "por causa de",
    "weil", "wegen", "aufgrund", "perché", "a causa di", "ため", "により", "因为", "由于", "导致",
];

/// What may join the two besides.
pub(crate) const JOINTS: &[&str] = &["as a result", "all about", "because"];

/// What a cause does to that which fails: `a bad release took down the site`.
pub(crate) const FELLING: &[&str] = &["broke", "took down", "brought down", "took out", "knocked out"];

/// Words behind "broke" where nothing is named that somebody broke.
pub(crate) static WITHOUT_OBJECT: WordList = word_list! [
    "after", "again", "and", "as", "at", "because", "before", "but", "by", "down", "due", "during", "for",
    "in", "into", "off", "on", "once", "out", "since", "so", "under", "until", "when", "while", "with",
];

/// Troubles that are no harm by themselves, beside a joint.
pub(crate) const TROUBLES: &[&str] = &[
    "incident", "incidents", "issue", "issues", "problem", "problems", "bug", "bugs", "typo", "mistake",
    "incorrect", "wrong", "malicious", "misconfigur*", "quirk", "regression", "invalid", "fault", "flaw",
];

/// Words of people who still look for it.
pub(crate) const SOUGHT: &[&str] = &[
    "investigat*", "identified", "identifies", "root cause", "diagnos*", "suspect*", "looking into",
    "looked into", "debug*", "discovered", "escalated", "escalates", "paged", "alerted",
];
