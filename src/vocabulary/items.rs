//! Words beside action items, in small letters: who owns one, by when it is due, whether it is done.

use crate::recognise::lexicon::{WordList, word_list};

/// What introduces an owner.
pub(crate) const OWNER: &[&str] = &[
    "owner", "owners", "owned by", "assignee", "assignees", "assigned to", "assigned", "dri",
    "responsible", "responsible party", "responsible person", "point person", "action owner",
    "responsable", "responsavel", "responsável", "verantwortlich", "zuständig", "responsabile",
    "pilote", "担当", "担当者", "责任人", "负责人",
];

/// What introduces the date by which an item is due.
pub(crate) const DUE: &[&str] = &[
    "due", "due by", "estimated completion", "expected completion", "completion", "due on",
    "due date", "by", "by when", "deadline", "eta", "target", "target date", "until", "before",
    "no later than", "not later than", "expected", "planned for", "scheduled for", "échéance",
    "d'ici", "avant", "pour le", "antes de", "antes del", "hasta", "para el", "fecha límite",
    "plazo", "até", "prazo", "bis", "bis zum", "bis ende", "fällig", "frist", "entro", "entro il",
    "scadenza", "期限", "期日", "截止", "截止日期",
];

/// Stretches of the calendar, by whose end something is due.
pub(crate) const PERIODS: &[&str] = &[
    "tomorrow", "today", "tonight", "next week", "next month", "next quarter", "next year",
    "next sprint", "this week", "this month", "this quarter", "this sprint", "this year", "eod",
    "eow", "eom", "eoq", "eoy", "end of day", "end of week", "end of the week", "end of month",
    "end of the month", "end of quarter", "end of the quarter", "end of year", "end of the year",
    "end of sprint", "end of the sprint", "close of business", "cob", "q1", "q2", "q3", "q4",
    "end of q1", "end of q2", "end of q3", "end of q4", "h1", "h2", "mid q1", "mid q2", "mid q3",
    "mid q4", "fin du mois", "fin de mes", "fim do mês", "monatsende", "jahresende", "fine mese",
];

/// Weekdays and months.
pub(crate) const DAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "next monday",
    "next tuesday", "next wednesday", "next thursday", "next friday", "this friday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "end of january", "end of february", "end of march", "end of april",
    "end of may", "end of june", "end of july", "end of august", "end of september",
    "end of october", "end of november", "end of december", "mid january", "mid february",
    "mid march", "mid april", "mid may", "mid june", "mid july", "mid august", "mid september",
    "mid october", "mid november", "mid december", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "fin mars", "lunes", "martes", "miércoles", "jueves", "viernes", "segunda", "terça",
    "quarta", "quinta", "sexta", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
    "lunedì", "martedì", "mercoledì", "giovedì", "venerdì",
];

/// What stands before a stretch of time in which a plan is to be carried out.
pub(crate) const WITHIN: &[&str] = &[
    "within", "within the", "within the next", "in the next", "over the next", "for the next",
    "in the first", "in the coming",
];

/// What makes the stretch of time behind it one that begins now.
pub(crate) const COMING: &[&str] = &["next", "the next", "coming", "first"];

/// How near or far a group of tasks is.
pub(crate) const HORIZONS: &[&str] = &[
    "immediate", "immediately", "urgent", "now", "short term", "shorter term", "near term",
    "mid term", "medium term", "long term", "longer term", "kurzfristig", "mittelfristig",
    "langfristig", "court terme", "moyen terme", "long terme", "corto plazo", "medio plazo",
    "mediano plazo", "largo plazo", "curto prazo", "médio prazo", "longo prazo",
];

/// That an item is done.
pub(crate) const FINISHED: &[&str] = &[
    "done", "completed", "complete", "accomplished", "finished", "fixed", "closed", "merged",
    "resolved", "shipped", "deployed", "implemented", "released", "already done", "mitigated",
    "rolled out", "delivered", "yes", "applied", "verified", "live", "fait", "terminé", "terminée",
    "hecho", "completado", "completada", "terminado", "feito", "concluído", "concluída",
    "concluido", "erledigt", "fertig", "abgeschlossen", "umgesetzt", "behoben", "fatto",
    "completato", "completata", "chiuso", "完了", "完了済み", "対応済み", "対応済", "実施済み", "済", "已完成", "完成",
    "已修复", "已解决", "已关闭", "已上线", "已执行",
];

/// What says behind the word for done where, when or how that was: `Fixed in #12`, `done as of Monday`.
pub(crate) const SINCE: &[&str] =
    &["in", "by", "as of", "as part of", "on", "during", "since", "via", "through"];

/// What makes of that a time or a rule to come: `done in the next sprint`, `deployed on every host`.
pub(crate) const TO_COME: &[&str] = &[
    "next", "the next", "each", "every", "all", "end of", "the end of", "the coming", "future",
    "a future",
];

/// That an item is not done.
pub(crate) const UNFINISHED: &[&str] = &[
    "todo", "to do", "open", "in progress", "pending", "planned", "not started", "not done", "wip",
    "ongoing", "backlog", "blocked", "started", "incomplete", "not yet", "in review",
    "under review", "assigned", "new", "proposed", "scheduled", "investigating", "no",
    "work in progress", "partially done", "partially complete", "partial", "partly done",
    "to be done", "outstanding", "in development", "accepted", "à faire", "en cours", "ouvert",
    "non commencé", "prévu", "pendiente", "por hacer", "en progreso", "en curso", "abierto",
    "abierta", "pendente", "a fazer", "em andamento", "aberto", "aberta", "em progresso",
    "planejado", "offen", "in arbeit", "geplant", "ausstehend", "da fare", "in corso", "aperto",
    "in sospeso", "未着手", "対応中", "進行中", "未完了", "予定", "未対応", "検討中", "未完成", "进行中", "待办", "待处理", "未开始",
    "计划中", "未解决",
];

/// That an item is done, without a bracket or a sign beside it.
pub(crate) const FINISHED_ALONE: &[&str] = &[
    "done", "completed", "erledigt", "hecho", "feito", "fait", "fatto", "完了", "已完成", "対応済み",
];

/// That an item is not done, without a bracket or a sign beside it.
pub(crate) const UNFINISHED_ALONE: &[&str] = &[
    "todo", "wip", "in progress", "en cours", "offen", "in arbeit", "未着手", "対応中", "进行中",
];

/// What says at the end or the beginning of a title that the work under it is done: `Corrective actions taken`.
pub(crate) const ACHIEVED: &[&str] = &[
    "already done", "already implemented", "already in place", "applied", "completed", "delivered", "deployed", "done",
    "implemented", "in place", "shipped", "taken",
];

/// Words of a title beside which that is a wish, a question or half the truth.
pub(crate) static NOT_ACHIEVED: WordList = word_list! [
    "be", "being", "can", "could", "how", "if", "must", "never", "no", "not", "or", "partially", "partly", "should",
    "to", "until", "what", "when", "which", "will", "would", "yet",
];

/// Titles of what was changed after an incident.
pub(crate) const CHANGED: &[&str] = &[
    "what has been done", "what was done", "what we changed", "ce qui a changé",
    "ce que nous avons changé", "qué cambiamos", "lo que cambiamos", "o que mudamos",
    "was wir geändert haben", "cosa abbiamo cambiato",
];
