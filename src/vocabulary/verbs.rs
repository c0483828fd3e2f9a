//! Verbs that action items begin with, in small letters.

use super::table::{Table, table};
use crate::recognise::lexicon::{Lexicon, WordList, word_list};

/// Verbs with which nothing is ever finished, with their doubled words.
///
/// From the critique of a bad postmortem in Google's SRE workbook and the measured items of public collections.
pub(crate) const VAGUE: &[&str] = &[
    "improve", "improving", "enhance", "enhancing", "ensure", "ensuring", "strengthen",
    "strengthening", "better", "increase", "increasing", "optimise", "optimize", "optimising",
    "optimizing", "review", "reviewing", "investigate", "investigating", "look into",
    "looking into", "look at", "consider", "considering", "explore", "exploring", "evaluate",
    "evaluating", "assess", "assessing", "monitor", "monitoring", "discuss", "discussing",
    "revisit", "revisiting", "be more", "make sure", "try", "try to", "trying to", "establish",
    "establishing", "understand", "understanding", "raise awareness", "think about", "work on",
    "pay attention", "pay more attention", "figure out", "see if", "regularly review",
    "continuously monitor", "closely monitor", "carefully monitor", "améliorer", "s'assurer",
    "assurer", "renforcer", "optimiser", "étudier", "envisager", "examiner", "surveiller",
    "mejorar", "asegurar", "asegurarse", "reforzar", "optimizar", "revisar", "investigar",
    "considerar", "evaluar", "monitorear", "melhorar", "garantir", "reforçar", "otimizar",
    "considerar", "avaliar", "monitorar", "verbessern", "sicherstellen", "optimieren", "prüfen",
    "überprüfen", "untersuchen", "evaluieren", "überwachen", "migliorare", "assicurare",
    "assicurarsi", "rafforzare", "ottimizzare", "rivedere", "indagare", "considerare", "valutare",
    "monitorare",
];

/// Words before the verb of an item that do not change it.
pub(crate) static LEAD_INS: WordList = word_list! [
    "we", "i", "should", "will", "must", "need", "needs", "to", "shall", "please", "the", "team",
    "let's", "also", "then", "further", "have", "are", "going", "always", "continuously",
    "regularly", "continue", "todo", "action", "we'll", "we're", "i'll", "additionally", "finally",
    "properly",
];

/// Words that bound an item or say how one knows that it is done.
pub(crate) const BOUNDS: &[&str] = &[
    "so that", "so they", "so it", "so we", "so the", "until", "when", "why", "whether", "who", "next", "to include", "by", "within", "if", "unless", "whenever", "before", "at least",
    "at most", "every", "daily", "weekly", "monthly", "quarterly", "each release", "afin que",
    "afin de", "pour que", "jusqu'à", "para que", "hasta", "cuando", "até", "quando", "damit",
    "bis", "sobald", "affinché", "finché",
];

/// A verb that leads an item: `Add a check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    /// It is no noun.
    Clear,
    /// It is a noun as well.
    Doubtful,
}

/// Verbs that lead an item.
pub(crate) static VERBS: Table<Verb> = table! { Verb:
    "add" | "adopt" | "allow" | "apply" | "assign" | "automate" | "avoid" | "build" | "configure" |
    "create" | "decide" | "define" | "delete" | "deploy" | "deprecate" | "detect" | "develop" |
    "disable" | "discontinue" | "eliminate" | "enable" | "enforce" | "ensure" | "establish" |
    "evaluate" | "expand" | "extend" | "find" | "fix" | "handle" | "identify" | "implement" |
    "improve" | "include" | "increase" | "inform" | "install" | "integrate" | "introduce" |
    "investigate" | "keep" | "make" | "migrate" | "move" | "notify" | "optimise" | "optimize" |
    "prevent" | "prioritise" | "prioritize" | "provide" | "publish" | "reduce" | "refactor" |
    "remove" | "rename" | "replace" | "restrict" | "rotate" | "send" | "separate" | "simplify" |
    "store" | "teach" | "train" | "tune" | "use" | "utilise" | "utilize" | "leverage" |
    "minimise" | "minimize" | "decouple" | "promote" | "validate" | "verify" | "write" |
    "rewrite" | "educate" | "remind" | "conduct" | "perform" | "communicate" | "enhance" |
    "assess" | "explore" | "consider" | "discuss" | "strengthen" | "clarify" | "consolidate" |
    "decommission" | "rework" | "provision" => Verb::Clear,
    "access" | "adjust" | "agree" | "alert" | "align" | "analyse" | "analyze" | "archive" | "ask" |
    "attach" | "audit" | "back" | "backup" | "backfill" | "balance" | "be" | "benchmark" |
    "block" | "book" | "bound" | "bring" | "bump" | "cache" | "call" | "cap" | "change" | "check" |
    "clean" | "cleanup" | "close" | "collect" | "complete" | "contact" | "continue" |
    "coordinate" | "copy" | "correct" | "cover" | "cut" | "debug" | "describe" | "design" | "do" |
    "document" | "double" | "drain" | "draft" | "drop" | "emit" | "encourage" | "encrypt" |
    "escalate" | "examine" | "experiment" | "explain" | "export" | "expose" | "figure" | "file" |
    "filter" | "finalise" | "finalize" | "finish" | "follow" | "force" | "formalise" |
    "formalize" | "gather" | "get" | "give" | "go" | "guard" | "harden" | "have" | "help" |
    "hire" | "hold" | "host" | "import" | "index" | "invest" | "isolate" | "label" | "launch" |
    "learn" | "let" | "limit" | "link" | "list" | "load" | "log" | "look" | "lower" | "maintain" |
    "mandate" | "map" | "mark" | "measure" | "merge" | "mirror" | "mock" | "monitor" | "narrow" |
    "never" | "open" | "order" | "organise" | "organize" | "page" | "partition" | "patch" | "pin" |
    "plan" | "point" | "populate" | "port" | "post" | "practice" | "practise" | "pre-configure" |
    "prepare" | "propose" | "protect" | "prune" | "pull" | "purchase" | "push" | "put" | "raise" |
    "re-enable" | "reach" | "read" | "rebuild" | "recommend" | "reconfigure" | "record" |
    "recover" | "redeploy" | "redesign" | "regenerate" | "reject" | "release" | "remediate" |
    "report" | "reproduce" | "request" | "require" | "research" | "reset" | "resize" | "resolve" |
    "restart" | "restore" | "retain" | "retire" | "retry" | "return" | "reuse" | "reverse" |
    "revert" | "review" | "revise" | "revisit" | "revoke" | "roll" | "route" | "run" | "sanitise" |
    "sanitize" | "save" | "scale" | "scan" | "schedule" | "scope" | "search" | "secure" | "see" |
    "set" | "setup" | "share" | "shard" | "ship" | "show" | "shorten" | "skip" | "split" |
    "stage" | "standardise" | "standardize" | "start" | "stop" | "stream" | "streamline" |
    "stress-test" | "submit" | "support" | "switch" | "sync" | "take" | "talk" | "tag" | "target" |
    "test" | "think" | "throttle" | "tighten" | "track" | "transfer" | "transition" | "trigger" |
    "try" | "turn" | "unblock" | "understand" | "unify" | "uninstall" | "unpin" | "update" |
    "upgrade" | "upload" | "version" | "wait" | "warm" | "warn" | "watch" | "whitelist" | "work" |
    "wrap" | "always" | "periodically" | "regularly" | "double-check" | "clear" | "closely" => Verb::Doubtful,
};

/// How a word leads on to another clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clause {
    /// A main clause may follow, with a verb of its own.
    Main,
    /// One of purpose or relation follows, which may hold a second verb.
    Subordinate,
}

/// Words that lead on to another clause.
pub(crate) static CLAUSES: Lexicon<Clause> = Lexicon::new(&[
    ("and", Clause::Main), ("then", Clause::Main), ("to", Clause::Subordinate),
    ("that", Clause::Subordinate), ("which", Clause::Subordinate), ("who", Clause::Subordinate),
    ("how", Clause::Subordinate), ("whether", Clause::Subordinate),
    ("where", Clause::Subordinate), ("for", Clause::Subordinate), ("when", Clause::Subordinate),
    ("if", Clause::Subordinate), ("so", Clause::Subordinate),
]);

/// Words before the verb of a step that do not change it.
pub(crate) static STEP_LEAD_INS: WordList = word_list! [
    "we", "i", "the", "team", "then", "finally", "also", "engineers", "they", "have", "has", "it",
    "successfully", "manually",
];

/// Past tenses that do not end in "ed".
pub(crate) static PAST: Table<()> = table! {
    "ran", "took", "made", "sent", "found", "wrote", "built", "brought", "began", "gave", "got",
    "held", "kept", "led", "left", "met", "put", "rebuilt", "saw", "shut", "spun", "swapped",
    "told", "was", "were", "went", "came", "did", "had", "rewrote", "reran", "broke", "chose",
    "cut", "took down",
};

/// Words in "ed" that describe a thing at the head of an item, and tell a step behind "has been".
pub(crate) static DESCRIBING: Table<()> = table! {
    "automated", "enhanced", "improved", "centralized", "centralised", "distributed", "increased",
    "shared", "standardized", "standardised", "rate-limited", "strengthened", "reduced", "extended",
    "expanded", "defined", "documented", "structured", "staged", "unified", "prioritized",
};

/// Words in "ed" that tell no step.
pub(crate) static NOT_PAST: Table<()> = table! {
    "dedicated", "detailed", "advanced", "limited", "managed", "related", "required", "needed",
    "proposed", "planned", "expected", "scheduled", "unused", "failed", "based", "speed", "need",
    "feed", "embed", "shed", "red", "bed", "led", "exceed", "proceed", "succeed", "seed", "indeed",
    "continued", "better-defined", "targeted", "bleed",
};

/// Words before what was done to a thing.
pub(crate) const PASSIVE: &[&str] = &["has been", "have been", "was", "were", "has now been", "have now been"];

/// What says of a thing that it is there by now.
pub(crate) const THERE: &[&str] =
    &["is now in place", "are now in place", "is already in place", "are already in place"];

/// Words behind which a clause tells of the thing, and not of the work.
pub(crate) static RELATING: WordList = word_list! [
    "after", "as", "because", "before", "how", "if", "since", "that", "what", "when", "where", "whether", "which",
    "while", "who", "whose", "why",
];

/// Calls to be careful.
pub(crate) const CAREFUL: &[&str] = &[
    "be more careful", "be careful", "pay more attention", "pay attention", "raise awareness",
    "be more vigilant",
];

/// Verbs that make people the object of an item.
pub(crate) const PEOPLE_VERBS: &[&str] = &[
    "train", "retrain", "educate", "remind", "teach", "coach", "instruct", "urge", "warn",
    "retraining", "training", "educating", "reminding",
];

/// Verbs that lead to a training.
pub(crate) const HOLD_VERBS: &[&str] = &[
    "conduct", "provide", "hold", "organise", "organize", "schedule", "run", "offer", "arrange",
    "deliver", "give", "do", "invest", "improve", "enhance", "conducting", "providing", "plan",
    "additional", "regular", "more",
];

/// Words behind "train" that are machines.
pub(crate) static TRAINED_THINGS: WordList = word_list! [
    "model", "models", "classifier", "data", "network", "job", "jobs", "pipeline", "cluster", "set",
    "run", "runs",
];

/// Parts of words for the type of an item that stops the cause.
pub(crate) const PREVENTING: &[&str] = &[
    "prevent", "fix", "eliminate", "correct", "prévent", "corrig", "preven", "vorbeug", "verhinder",
    "präventi", "beheb", "予防", "防止", "恒久", "再発", "预防", "根治",
];
