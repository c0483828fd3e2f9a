//! Words of guilt, hindsight and drama, in small letters; `*` stands for any ending.

/// Errors that are a person's by name.
pub(crate) const PERSONAL_ERRORS: &[&str] = &[
    "human error", "human errors", "human mistake", "human mistakes", "human fault",
    "human failure", "human oversight", "operator error", "operator errors", "operator mistake",
    "user error", "pilot error", "engineer error", "engineer's error", "engineer's mistake",
    "developer error", "developer's error", "developer's mistake", "developer mistake",
    "admin error", "administrator error", "employee error", "personal error", "erreur humaine",
    "erreurs humaines", "erreur de l'opérateur", "error humano", "errores humanos", "fallo humano",
    "erro humano", "erros humanos", "falha humana", "menschliches versagen", "menschlicher fehler",
    "menschliche fehler", "bedienfehler", "errore umano", "errori umani", "人為ミス", "人的ミス",
    "ヒューマンエラー", "人為的ミス", "操作ミス", "人为失误", "人为错误", "操作失误", "人为操作失误",
];

/// Words behind "user error" that make it a thing.
pub(crate) const NOT_ERRORS: &[&str] = &[
    "rate", "rates", "message", "messages", "log", "logs", "handling", "page", "pages", "budget",
    "code", "codes", "report", "reports", "response", "responses",
];

/// Persons by what they are.
pub(crate) const PEOPLE: &[&str] = &[
    "engineer", "engineers", "developer", "developers", "operator", "operators", "admin", "admins",
    "administrator", "administrators", "sysadmin", "technician", "employee", "employees",
    "contractor", "contractors", "intern", "colleague", "team member", "team members", "someone",
    "somebody", "staff member", "dba", "programmer", "he", "she", "reviewer", "reviewers",
    "maintainer", "manager", "l'ingénieur", "le développeur", "un développeur", "el ingeniero",
    "un ingeniero", "el desarrollador", "un desarrollador", "o engenheiro", "um engenheiro",
    "o desenvolvedor", "um desenvolvedor", "der entwickler", "ein entwickler", "der administrator",
    "ein mitarbeiter", "ein techniker", "lo sviluppatore", "uno sviluppatore", "担当者", "作業者", "开发人员",
    "运维人员", "操作人员",
];

/// What such a person did.
pub(crate) const SLIPS: &[&str] = &[
    "forgot", "forgets", "forgotten", "mistakenly", "by mistake", "accidentally", "inadvertently",
    "ignored", "neglected", "carelessly", "overlooked", "made a mistake", "made an error",
    "made a typo", "messed up", "screwed up", "failed to", "did not bother", "didn't bother",
    "erroneously", "wrongly", "a oublié", "par erreur", "olvidó", "por error", "esqueceu",
    "por engano", "vergaß", "hat vergessen", "versehentlich", "ha dimenticato", "per errore", "誤って",
    "忘れ", "误", "忘记",
];

/// Words before it that deny it, or speak of avoiding it.
pub(crate) const EXCUSES: &[&str] = &[
    "not", "no", "never", "rather than", "instead of", "avoid", "avoids", "avoiding", "prevent",
    "prevents", "preventing", "reduce", "reduces", "reducing", "risk of", "chance of", "chances of",
    "possibility of", "prone to", "eliminate", "eliminates", "eliminating", "minimise", "minimize",
    "minimizing", "minimizes", "against", "wasn't", "isn't", "without", "if a", "if an", "if the",
    "when a", "potential", "less", "example", "including", "guard", "protect", "pas", "éviter",
    "no fue", "evitar", "não", "nicht", "kein", "keine", "vermeiden", "non", "evitare",
];

/// Persons and groups that may be the subject of "failed to".
pub(crate) const TEAMS: &[&str] = &[
    "team", "teams", "engineer", "engineers", "developer", "developers", "operator", "operators",
    "admin", "admins", "we", "i", "he", "she", "someone", "somebody", "nobody", "staff", "employee",
    "employees", "reviewer", "reviewers", "management", "on-call",
];

/// Persons and groups that guilt is laid on; an author's own "I" is left out.
pub(crate) const BLAMED: &[&str] = &[
    "team", "teams", "engineer", "engineers", "developer", "developers", "operator", "operators",
    "admin", "admins", "we", "we're", "he", "he's", "she", "she's", "they", "they're", "you", "you're",
    "someone", "somebody", "everyone", "everybody", "staff", "employee", "employees", "colleague",
    "colleagues", "reviewer", "reviewers", "management", "manager", "managers", "on-call", "vendor",
    "provider", "supplier", "contractor", "contractors", "intern", "author", "people",
];

/// Words that lay guilt where someone stands beside them: designs are lazy, too, and disks have faults.
pub(crate) const GUILT: &[&str] = &[
    "the fault of", "fault of the", "lazy", "laziness", "stupid", "stupidity", "sloppy",
    "sloppiness",
];

/// Words between someone and a word of guilt.
pub(crate) const LINKS: &[&str] = &[
    "am", "is", "are", "was", "were", "be", "been", "being", "got", "had", "has", "too", "so", "very",
    "just", "simply", "really", "plain", "out", "of", "a", "an", "act", "sheer", "by", "through",
];

/// Words that lay guilt.
pub(crate) const BLAMEFUL: &[&str] = &[
    "someone's fault", "their fault", "his fault", "her fault",
    "our fault", "my fault", "your fault", "engineer's fault", "developer's fault", "team's fault",
    "careless", "carelessly", "carelessness", "negligent", "negligently", "negligence",
    "incompeten*", "should have known", "stupidly", "idiot*", "reckless", "recklessly", "recklessness", "irresponsible",
    "irresponsibly", "unprofessional", "guilty", "is to blame", "are to blame", "was to blame",
    "were to blame", "blame the team", "blame the engineer", "blame the developer", "blame him",
    "blame her", "blame them", "dumb mistake", "stupid mistake", "rookie mistake", "amateurish",
    "la faute de", "négligence", "négligent", "irresponsable", "la culpa de", "negligencia",
    "negligente", "descuido", "culpa do", "culpa da", "negligência", "schuld von", "schuld des",
    "fahrlässig*", "nachlässig*", "unfähig", "leichtsinnig", "colpa di", "colpa del", "negligenza",
    "怠慢", "不注意", "疏忽", "粗心",
];

/// Words beside a word of guilt that take it away.
pub(crate) const HARMLESS: &[&str] = &[
    "loading", "load", "loaded", "evaluation", "initialization", "initialisation", "init", "page",
    "no", "without", "git", "not", "never", "segmentation", "free", "culture", "assign",
    "assigning", "import", "imports", "mode", "delete", "memory", "proof",
];

/// What would have been, in the words that open it.
pub(crate) const MODAL: &[&str] = &[
    "should have", "should've", "could have", "could've", "would have", "would've", "ought to have",
    "shouldn't have", "couldn't have", "wouldn't have",
];

/// Words of hindsight that need no verb behind them.
pub(crate) const HINDSIGHT: &[&str] = &[
    "if only we", "if only i", "if only they", "if only it", "if only there", "if only someone",
    "had we", "had the team", "if we had", "had someone",
    "had anyone", "aurait dû", "aurions dû", "aurait pu", "debería haber", "deberíamos haber",
    "podría haberse", "deveria ter", "poderia ter", "deveríamos ter", "hätte sollen", "hätten wir",
    "hätte verhindert", "hätte vermieden", "avrebbe dovuto", "avremmo dovuto", "avrebbe potuto",
    "すべきだった", "べきであった", "本应", "本该", "早该",
];

/// Words in "ed" behind "should have" that describe what is wanted: `should have limited rights`.
pub(crate) const NOT_HINDSIGHT: &[&str] = &[
    "need", "limited", "dedicated", "required", "related", "detailed", "automated", "defined",
    "documented", "centralized", "centralised", "assigned", "shared", "managed", "restricted",
    "advanced", "improved", "matured", "distributed",
];

/// Participles of what would have helped. Only these make "could have" and "would have" hindsight; others tell what
/// was risked: `could have caused data loss`.
pub(crate) const REMEDIES: &[&str] = &[
    "prevented", "avoided", "caught", "detected", "noticed", "mitigated", "averted", "stopped",
    "helped", "saved", "shown", "revealed", "alerted", "flagged", "found", "discovered",
    "identified", "spotted", "addressed", "fixed", "resolved", "handled", "tested", "checked",
    "validated", "reviewed", "shortened", "reduced", "minimised", "minimized", "limited",
    "foreseen", "anticipated", "planned", "communicated", "known", "done",
];

/// Participles that do not end in "ed".
pub(crate) const PARTICIPLES: &[&str] = &[
    "been", "had", "known", "caught", "seen", "done", "gone", "found", "made", "taken", "given",
    "kept", "run", "set", "sent", "written", "built", "shown", "led", "thought", "become", "broken",
    "chosen", "come", "cut", "held", "left", "let", "lost", "met", "paid", "put", "said", "spent",
    "stood", "told", "understood", "begun", "thrown", "fallen", "gotten", "got", "risen", "brought",
    "bought", "meant", "felt", "hit", "shut", "won", "worn", "drawn",
];

/// Words that dramatise.
pub(crate) const ANIMATED: &[&str] = &[
    "ridiculous*", "disaster", "disastrous*", "catastrophe", "unbelievabl*", "nightmare",
    "nightmares", "nightmarish", "insane", "insanely", "crazy", "horrible", "horribly", "horrific",
    "horrendous", "terrible", "terribly", "shocking", "shockingly", "outrageous*", "total chaos",
    "chaos", "fiasco", "epic fail", "mayhem", "all hell", "absurd", "absurdly", "laughable",
    "laughably", "bonkers", "debacle", "apocalypse", "doomsday", "rollercoaster", "abysmal",
    "pathetic", "atrocious", "clusterfuck", "shitshow", "wtf", "omg", "catastrophe totale",
    "cauchemar", "désastre", "pesadilla", "desastre", "ridículo", "pesadelo", "katastrophe",
    "albtraum", "alptraum", "lächerlich", "disastro", "incubo", "ridicolo", "大惨事", "悪夢", "灾难", "噩梦",
    "离谱", "half the battle", "an ounce of prevention", "the big guns", "kid in a candy store",
    "one legged man", "band aid on a bullet", "house of cards", "gotta",
];

/// Words beside a dramatic word that make it a thing.
pub(crate) const CALM: &[&str] = &[
    "controlled", "recovery", "natural", "drill", "drills", "plan", "plans", "engineering", "monkey", "mesh",
    "test", "tests", "testing", "toolkit", "experiment", "experiments", "preparedness", "scenario",
    "scenarios", "readiness", "exercise", "exercises", "control", "simian", "endpoint", "endpoints",
    "injection", "tool", "tools", "tooling", "framework", "suite", "practice", "practices", "natürliche", "记录",
    "恢复",
];

/// Words for nobody and nothing, of whom what would have been is denied.
pub(crate) const NOBODY: &[&str] = &["neither", "no", "nobody", "none", "nothing"];

/// Words for drama that, before a noun, name a practice: `chaos rig`.
pub(crate) const PRACTICES: &[&str] = &["chaos"];

/// Words behind such a word that are no noun of it.
pub(crate) const CLAUSES: &[&str] = &[
    "after", "among", "and", "as", "at", "because", "before", "broke", "but", "during", "ensued",
    "erupted", "everywhere", "followed", "for", "from", "had", "in", "is", "of", "on", "or",
    "reigned", "since", "that", "the", "until", "was", "we", "were", "when", "which", "while",
    "with",
];

/// Adverbs that measure people.
pub(crate) const NORMATIVE: &[&str] = &[
    "inadequately", "hastily", "carelessly", "recklessly", "negligently", "foolishly", "unwisely",
    "naively", "sloppily", "irresponsibly", "inexcusably", "thoughtlessly", "imprudently",
    "incompetently", "lazily", "hâtivement", "précipitamment", "imprudemment", "apresuradamente",
    "imprudentemente", "apressadamente", "voreilig", "überhastet", "leichtfertig",
    "frettolosamente", "incautamente",
];
