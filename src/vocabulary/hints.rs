//! Words in titles and file names that tell a postmortem from other documents, as `normalise` spells them.

/// Names of the thing itself, as `normalise` spells them.
pub(crate) const POSTMORTEMS: &[&str] = &[
    "postmortem", "post mortem", "incident report", "incident review", "incident postmortem",
    "outage report", "outage postmortem", "incident analysis", "outage analysis", "attack analysis", "breach analysis", "incident retrospective",
    "outage retrospective", "rca", "root cause analysis", "correction of error",
    "correction of errors", "coe", "after action report", "after action review",
    "post incident review", "post incident report", "post incident analysis",
    "service disruption report", "incident summary", "failure analysis", "learning review", "pir",
    "rapport d incident", "compte rendu d incident", "analyse d incident", "bilan d incident",
    "informe de incidente", "informe del incidente", "reporte de incidente",
    "analisis de incidente", "relatorio de incidente", "analise de incidente", "storungsbericht",
    "vorfallbericht", "vorfallsbericht", "incident bericht", "ausfallbericht",
    "zwischenfallbericht", "rapporto incidente", "rapporto sull incidente", "rapporto di incidente",
    "analisi dell incidente", "障害報告", "ポストモーテム", "事後検証", "インシデントレポート", "インシデント報告", "障害レポート", "事故报告",
    "故障报告", "复盘", "事后分析", "故障复盘", "事故复盘",
];

/// Words that make a title one of an incident, where nothing speaks against it.
pub(crate) const INCIDENTS: &[&str] = &[
    "incident", "outage", "downtime", "disruption", "degradation", "data loss",
    "service interruption", "security breach", "account takeover", "retrospective", "attack",
    "breach", "compromise", "exploit", "leaked", "data leak", "panne", "caida", "interrupcion",
    "queda", "interrupcao", "ausfall", "storung", "vorfall", "incidente", "disservizio", "障害", "インシデント", "故障",
    "宕机", "事故",
];

/// Words that make it something else.
pub(crate) const OTHERS: &[&str] = &[
    "template", "templates", "plantilla", "modelo", "modele", "vorlage", "テンプレート", "模板", "policy",
    "policies", "runbook", "runbooks", "playbook", "playbooks", "guide", "guidelines", "handbook",
    "how to", "checklist", "index", "repository", "changelog", "change log", "release notes",
    "process", "procedure", "drill", "drills", "training", "tutorial", "adr", "decision",
    "what to do", "incident response plan", "game", "project", "projet", "proyecto", "projeto",
    "projekt", "sprint", "contributing", "readme", "faq", "glossary", "meeting notes", "meeting",
    "incident management", "response plan", "weekly update", "incident reports", "postmortems",
    "post mortems", "examples", "curriculum", "course", "list of", "hackathon", "game jam", "kaggle",
    "capstone", "competition", "skill", "security audit", "security advisory", "threat model",
    "benchmark", "incident log", "guia", "guida", "leitfaden", "anleitung", "指南", "ガイド",
    "procedimiento", "procedimento", "procedura", "plan de respuesta", "plano de resposta",
    "piano di risposta",
];

/// Keys of the front matter that say what sort of page it is; tags say what it is about.
pub(crate) const SORTING_KEYS: &[&str] = &["category", "kind", "type"];

/// Sorts of pages that are reports of an incident.
pub(crate) const SORTS: &[&str] = &[
    "postmortem", "postmortems", "post mortem", "post mortems", "incident", "incidents", "incident report",
    "incident reports", "outage", "outages", "rca",
];

/// Words of file names that make it something else.
pub(crate) const FILES_AGAINST: &[&str] = &[
    "template", "templates", "plantilla", "vorlage", "runbook", "playbook", "guidelines", "how to",
    "checklist", "changelog", "adr", "incident templates", "drills", "incident log",
    "incident history", "incident responder", "incident response", "incident management",
    "incident commander", "debugging log", "hackathon",
];

/// Whole names of files that are something else.
pub(crate) const PAGES: &[&str] = &[
    "contributing", "license", "security", "governance", "process", "policy", "guide",
    "code of conduct", "codeowners", "support", "skill", "agents", "claude", "incidents", "outages",
];

/// Folders that hold something else.
pub(crate) const FOLDERS_AGAINST: &[&str] = &[
    "template", "templates", "runbook", "runbooks", "playbook", "playbooks", "adr", "adrs",
    "decisions", "node modules", "guides", "claude", "cursor", "skills", "commands", "agents",
    "prompts",
];

/// Folders and files that hold postmortems.
pub(crate) const FOLDERS_FOR: &[&str] = &[
    "postmortems", "post mortems", "incidents", "incident reports", "outages", "rcas",
    "incident reviews", "retrospectives", "incident", "outage",
];
