//! What the entries of a timeline say, in small letters; `*` stands for any ending.

/// The trouble begins.
pub(crate) const START: &[&str] = &[
    "outage begins", "outage began", "outage begin", "outage starts", "outage started",
    "outage start", "start of outage", "incident begins", "incident began", "incident starts",
    "incident started", "incident start", "start of incident", "start of the incident",
    "issue begins", "issue began", "issue starts", "issue started", "impact begins", "impact began",
    "impact starts", "impact started", "impact start", "start of impact", "problem begins",
    "problem started", "problems begin", "problems began", "errors begin", "errors began",
    "errors start", "errors started", "failures begin", "failures began", "failures start",
    "failures started", "first errors", "first error", "first failure", "first failures",
    "first observed failure", "degradation begins", "degradation began", "degradation starts",
    "degradation started", "goes down", "went down", "is down", "hard down", "stops responding",
    "stopped responding", "becomes unavailable", "became unavailable", "becomes unresponsive",
    "became unresponsive", "becomes unreachable", "became unreachable", "become unreachable",
    "starts failing", "started failing", "start failing", "begins failing", "began failing",
    "begin failing", "début de l'incident", "début de la panne", "inicio del incidente",
    "comienza la caída", "início do incidente", "beginn der störung", "störung beginnt",
    "ausfall beginnt", "inizio dell'incidente", "障害発生", "故障开始", "故障发生",
];

/// Someone or something notices.
pub(crate) const DETECTION: &[&str] = &[
    "alert", "alerts", "alerted", "alerting", "alarm", "alarms", "paged", "pages on-call",
    "page fires", "pagerduty", "detect", "detects", "detected", "detection", "notice", "notices",
    "noticed", "discover", "discovers", "discovered", "report", "reports", "reported", "reporting",
    "complaint", "complaints", "complain", "complained", "complaining", "spotted", "spots",
    "observed", "observes", "flagged", "identified by", "opened a ticket", "first sign",
    "first signs", "aware of", "alertmanager", "détecté", "détectée", "détection", "alerte",
    "signalé", "signalée", "signalent", "detectado", "detectada", "detecta", "se detecta", "alerta",
    "reportado", "reportan", "reporta", "detección", "detecção", "detectou", "entdeckt", "erkannt",
    "bemerkt", "gemeldet", "meldet", "melden", "alarm ausgelöst", "rilevato", "rilevata",
    "segnalato", "segnalata", "segnalano", "allarme", "検知", "検出", "発見", "アラート", "報告", "发现", "告警",
    "报警", "检测到", "反馈",
];

/// Things that words of notice are part of the names of, behind those words: `alarm system`.
pub(crate) const THINGS: &[&str] = &[
    "system", "systems", "service", "services", "pipeline", "pipelines", "platform", "tool",
    "tools", "tooling", "dashboard", "dashboards", "database", "job", "jobs", "engine", "queue",
    "module", "feature", "stack", "rule", "rules", "threshold", "thresholds", "policy", "policies",
    "configuration", "config", "channel", "code", "logic", "page", "software", "infrastructure",
];

/// What such a thing does when it gives notice.
pub(crate) const SPEAKS: &[&str] = &[
    "fires", "fired", "triggers", "triggered", "pages", "paged", "goes", "went", "sends", "sent",
    "detects", "detected", "notifies", "notified", "alerts", "alerted", "reports", "reported",
    "flags", "flagged", "picks", "picked", "raises", "raised", "shows", "showed",
];

/// Papers that are called reports, before that word.
pub(crate) const PAPERS: &[&str] = &[
    "incident", "status", "postmortem", "mortem", "final", "weekly", "daily", "monthly", "progress",
    "sales", "billing", "financial", "weather", "summary",
];

/// Others are called.
pub(crate) const ESCALATION: &[&str] = &[
    "escalat*", "paged", "on call was called", "called in", "calls in", "joined", "joins",
    "join the call", "brought in", "pulled in", "reached out", "reaches out", "war room",
    "incident declared", "declared an incident", "declares an incident", "looped in", "notified",
    "notifies", "engaged", "contacted", "contacts", "support ticket", "ticket was opened",
    "ticket raised", "ticket opened", "escaladé", "escaladée", "escalade", "escalado", "escalada",
    "escalou", "eskaliert", "eskalation", "hinzugezogen", "informiert", "scalato", "coinvolto",
    "エスカレーション", "招集", "升级", "上报",
];

/// The effect on users is lessened.
pub(crate) const MITIGATION: &[&str] = &[
    "mitigat*", "rolled back", "rollback", "rolls back", "roll back", "rolling back", "rolled it back", "rolled that back", "rolled them back", "rolled this back",
    "revoked", "was rotated", "were rotated", "reverted",
    "reverts", "revert", "restarted", "restarts", "rebooted", "reboot", "failed over", "fails over",
    "failover completed", "scaled up", "scaled out", "scales up", "workaround", "temporary fix",
    "hotfix", "rerouted", "re-routed", "fix deployed", "fix applied", "fix is deployed",
    "fix was deployed", "fix implemented", "fix is implemented", "implements a fix",
    "deployed a fix", "deploys a fix", "applied a fix", "fix rolled out", "fix released",
    "fix merged", "fix pushed", "fix is pushed", "corrected", "patched", "patch applied",
    "patch deployed", "patch involved", "fix involved", "the fix was", "disabled", "fixed", "fixes", "begins to recover", "begin to recover",
    "began to recover", "partially restored", "gradually restored", "partially recovered",
    "put back up", "increased capacity", "increases capacity", "resized", "new bot is deployed",
    "drained", "isolated", "blocked the", "unblocked", "taken out of rotation", "able to fix", "able to resolve", "able to restore", "contournement",
    "correctif", "redémarré", "redémarrage", "retour arrière", "atténué", "mitigado", "mitigada",
    "reiniciado", "reinicia", "revertido", "revertida", "se revierte", "corregido", "corrigido",
    "corrigida", "reiniciou", "reverteu", "neustart", "neu gestartet", "zurückgerollt",
    "zurückgesetzt", "rollback durchgeführt", "workaround aktiviert", "riavviato", "riavvio",
    "ripristinata la versione", "corretto", "mitigato", "緩和", "再起動", "ロールバック", "切り戻し", "暫定対応", "重启",
    "回滚", "缓解", "修复", "止血",
];

/// The trouble is over.
pub(crate) const RESOLUTION: &[&str] = &[
    "resolved", "resolves", "resolution", "was solved", "were solved", "is solved", "issue solved",
    "problem solved", "confirmed working", "working correctly", "restored", "restores", "restoration", "recovered",
    "recovers", "recovery confirmed", "recovery was confirmed", "full recovery", "fully recover",
    "complete recovery", "recovery complete", "back to normal", "back online", "back up",
    "returned to normal", "returns to normal", "return to normal", "returned back to normal",
    "back to a functional state", "back to zero", "normal operation", "normal operations",
    "fully operational", "fully functional", "operational again", "verified operational",
    "outage ends", "outage ended", "outage end", "end of outage", "incident ends", "incident ended",
    "incident end", "end of incident", "incident closed", "incident over", "impact ends",
    "impact ended", "impact end", "end of impact", "all clear", "healthy again", "healthy",
    "working again", "works again", "work again", "working as intended", "working as expected",
    "working normally", "service resumes", "services resume", "resumed", "up and running",
    "alerts cleared", "alert cleared", "errors stop", "errors stopped", "errors cease",
    "error rate drops", "stabilized", "stabilised", "stabilizes", "is stable", "are stable",
    "was stable", "available again", "accessible again", "reachable again", "functional again",
    "backlog clears", "backlog cleared", "crisis averted", "went away on its own", "normal performance", "normal service",
    "online again", "is up again", "are up again", "came back", "comes back", "come back",
    "is back", "are back", "résolu", "résolue", "rétabli", "rétablie", "rétablis", "rétablissement",
    "retour à la normale", "fin de l'incident", "resuelto", "resuelta", "se resuelve",
    "restablecido", "restablecida", "restablece", "recuperado", "recuperada", "restaurado",
    "restaurada", "vuelve a la normalidad", "fin del incidente", "resolvido", "resolvida",
    "restabelecido", "restabelecida", "normalizado", "normalizada", "fim do incidente", "behoben",
    "gelöst", "wiederhergestellt", "normalbetrieb", "ende der störung", "störung beendet",
    "läuft wieder", "wieder verfügbar", "wieder erreichbar", "risolto", "risolta", "ripristinato",
    "ripristinata", "torna alla normalità", "fine dell'incidente", "復旧", "解消", "解決", "正常化", "回復",
    "正常に戻", "恢复", "已解决", "解决", "修复完成", "故障结束",
];

/// Words that turn what follows into its opposite, or into a wish.
pub(crate) const NEGATIONS: &[&str] = &[
    "not", "didn't", "doesn't", "don't", "isn't", "wasn't", "weren't", "hasn't", "haven't",
    "couldn't", "can't", "cannot", "won't", "never", "no", "without", "unable", "fail", "fails",
    "failed", "failing", "attempt", "attempts", "attempted", "attempting", "try", "tries", "tried",
    "trying", "to be", "until", "should be", "will be", "expected to", "plan to", "plans to",
    "planned", "decided to", "decides to", "if", "still", "hoping", "in order to", "undetected",
    "unsuccessful", "unsuccessfully", "incomplete", "stops returning", "stopped returning",
    "no longer", "nothing", "pas", "sans", "no se", "sin", "não", "sem",
    "nicht", "kein", "keine", "ohne", "non", "senza", "未", "没有", "尚未", "无法",
];

/// What has a resolution that ends no trouble.
pub(crate) const NAMED: &[&str] = &[
    "address", "conflict", "dependency", "dns", "domain", "host", "hostname", "image", "module",
    "name", "names",
];

/// What a timeline says that runs from the latest entry to the earliest, lower case.
pub(crate) const NEWEST_FIRST: &[&str] = &[
    "newest first", "most recent first", "latest first", "reverse chronological", "newest at the top", "neueste zuerst",
    "plus récent au plus ancien", "más reciente primero", "mais recente primeiro", "新しい順", "倒序",
];

/// Words for the cause: noticing it is no notice of the trouble.
pub(crate) const CULPRITS: &[&str] = &[
    "root cause", "root causes", "cause", "culprit", "原因", "根因",
];

/// What happens to an alert that tells of no trouble.
pub(crate) const OWN_LIFE: &[&str] = &[
    "clear*", "configured", "added", "created", "deployed", "disabled", "silenced", "closed",
    "resolved", "stopped", "tuned",
];

/// Words behind a remedy that begin the telling of its failure.
pub(crate) const FALLS_SHORT: &[&str] = &[
    "failed", "fails", "attempt", "attempted", "did not", "does not", "didn't", "doesn't",
];

/// Words behind a remedy that tell of its failure.
pub(crate) const TO_NO_AVAIL: &[&str] = &[
    "unsuccessful", "without success", "did not help", "didn't help", "had no effect", "no effect",
];
