//! Words that say who or what an incident affected, and how, in small letters; `*` stands for any ending.

use crate::recognise::lexicon::{WordList, word_list};

/// What happened to them.
pub(crate) const HARM: &[&str] = &[
    "outage", "outages", "downtime", "unavailable", "unavailability", "inaccessible",
    "unresponsive", "unreachable", "unusable", "degraded", "degradation", "impacted", "impacting",
    "affected", "affecting", "affects", "affect", "disrupt*", "unable to", "inability to",
    "could not", "couldn't", "can't", "cannot", "not able to", "were not", "failure", "failures",
    "failed", "failing", "fails", "errors", "error", "500", "502", "503", "504", "404", "403", "forbidden", "blocked", "is down",
    "was down", "were down", "went down", "crash*", "data loss", "lost", "loss of", "halted",
    "stopped", "slow", "slower", "slowing", "slowness", "slowly", "sluggish", "timeouts",
    "timed out", "timing out", "prevented", "preventing", "interrupt*", "offline", "broken",
    "broke", "blank page", "white screen", "rejected", "delayed", "delays", "stalled", "locked out",
    "lockout", "no longer", "bad state", "corrupt*", "missing", "leaked", "exposed", "taken over",
    "compromise*", "canceled", "cancelled", "deleted", "wiped", "out of memory", "vanished",
    "latency", "latencies", "no ingress traffic", "killed", "stuck", "empty reply", "indisponible",
    "indisponibilité", "inaccessible", "panne", "interruption", "dégradé", "dégradée", "erreurs",
    "ne pouvaient", "n'ont pas pu", "perte de données", "impossible", "affectés", "impactés",
    "touchés", "caída", "caido", "no disponible", "inaccesible", "no podían", "no pudieron",
    "errores", "interrupción", "afectados", "afectó", "afectando", "pérdida de datos", "degradado",
    "indisponível", "indisponibilidade", "fora do ar", "não conseguiam", "não conseguiram", "erros",
    "interrupção", "afetados", "afetou", "afetando", "perda de dados", "lentidão", "ausfall",
    "nicht erreichbar", "nicht verfügbar", "konnten nicht", "konnten sich nicht", "konnte nicht",
    "gestört", "störung", "betroffen", "fehler", "beeinträchtigt", "datenverlust",
    "non disponibile", "irraggiungibile", "non potevano", "non riuscivano", "errori",
    "interruzione", "interessati", "coinvolti", "disservizio", "perdita di dati", "できなかった", "できない",
    "停止", "障害", "エラー", "遅延", "影響を受け", "不可", "失敗", "断", "无法", "不可用", "错误", "失败", "中断", "超时", "受影响",
    "故障", "不能", "失联",
];

/// To whom, or to what.
pub(crate) const SUBJECTS: &[&str] = &[
    "everybody", "everyone", "nobody", "user", "users", "customer", "customers", "client", "clients", "visitor", "visitors", "people",
    "student", "students", "developer", "developers", "member", "members", "service", "services",
    "website", "websites", "web site", "site", "sites", "app", "apps", "application",
    "applications", "api", "apis", "server", "servers", "request", "requests", "cluster",
    "clusters", "network", "traffic", "platform", "system", "systems", "database", "databases",
    "page", "pages", "production", "deployment", "deployments", "chain", "blockchain", "block production",
    "block generation", "node", "nodes", "pod", "pods", "job", "jobs",
    "pipeline", "pipelines", "hub", "login", "logins", "dashboard", "dashboards", "queue", "task",
    "builds", "frontend", "backend", "endpoint", "endpoints", "transactions", "transaction",
    "payments", "orders", "account", "accounts", "subscription", "project", "projects", "web ui",
    "ui", "host", "hosts", "vm", "vms", "instance", "instances", "proxy", "portal", "store",
    "feature", "resolution", "compiler", "business", "team", "teams", "prow", "component",
    "components", "reviews", "connectivity", "data", "messages", "emails", "validators", "wallet",
    "container", "containers", "upload", "uploads", "download", "downloads", "search", "searches",
    "notifications", "sync", "syncs", "sessions", "connections", "images", "calls", "utilisateurs", "utilisateur", "clients", "le site", "l'application",
    "le service", "serveurs", "usuarios", "usuario", "clientes", "servicio", "servicios", "sitio",
    "aplicación", "sistema", "plataforma", "usuários", "usuário", "serviço", "serviços",
    "aplicação", "nutzer", "benutzer", "kunden", "dienst", "dienste", "anwendung", "webseite",
    "plattform", "server", "utenti", "clienti", "servizio", "servizi", "applicazione", "sito",
    "piattaforma", "ユーザー", "ユーザ", "顧客", "サービス", "サイト", "システム", "サーバー", "サーバ", "api", "機能", "用户",
    "客户", "服务", "系统", "网站", "接口", "控制面", "节点", "应用",
];

/// That nobody was affected.
pub(crate) const NO_HARM: &[&str] = &[
    "no impact", "no user impact", "no customer impact", "no users impact*", "no users were",
    "no user was", "no customers were", "no customer was", "no users affected",
    "no customers affected", "no user facing impact", "no customer facing impact",
    "no external impact", "no production impact", "no service impact", "no business impact",
    "no clients were", "no visible impact", "no direct impact", "no known impact",
    "no end user impact", "no measurable impact", "no users noticed", "users did not notice", "users didn't notice", "customers did not notice",
    "customers didn't notice", "nobody noticed", "no one noticed", "no external users", "no external customers",
    "no end users", "damage was zero", "nobody was affected",
    "no one was affected", "did not affect any", "didn't affect any", "did not affect users",
    "did not affect customers", "didn't affect users", "didn't affect customers", "without impact",
    "not user visible", "impact is unknown", "impact unknown", "impact is not known",
    "impact was not measured", "impact could not be", "impact has not been measured",
    "not yet known", "no user reported", "users were not affected", "customers were not affected",
    "users were unaffected", "we were not affected", "we were unaffected", "customers were unaffected", "zero impact", "zero customer impact",
    "zero user impact", "unknown number of", "not known how many", "unclear how many",
    "no data was lost", "no data were lost", "no data loss", "no downtime", "no reports of",
    "no packages were", "no accounts were", "no records were", "no secrets were", "no credentials were",
    "no funds were", "no requests were", "was never unavailable",
    "no evidence of", "no evidence that", "no indication of", "no indication that", "no indications of",
    "no indicators of", "no sign of", "no signs of", "aucun impact", "aucun utilisateur", "aucun client", "sans impact",
    "sin impacto", "ningún usuario", "ningún cliente", "sem impacto", "nenhum usuário",
    "nenhum cliente", "nenhum impacto", "ningún impacto", "keine auswirkung", "keine auswirkungen",
    "keine nutzer", "keine kunden", "kein kunde", "nessun impatto", "nessun utente",
    "nessun cliente", "影響なし", "影響はな", "影響はありません", "無影響", "无影响", "没有影响", "未影响", "没有用户受影响",
];

/// Words for what an incident had on somebody.
pub(crate) const EFFECTS: &[&str] =
    &["effect", "effects", "impact", "impacts", "outage", "downtime", "disruption", "interruption"];

/// Words before them that there was none.
pub(crate) const DENIALS: &[&str] = &["no", "zero"];

/// Words between the two that make something else of it: `no idea of the impact`.
pub(crate) const JOINTS: &[&str] = &["about", "for", "of", "on", "the", "to"];

/// Whole statements that there is nothing, or that nothing is known.
pub(crate) const UNKNOWN: &[&str] = &[
    "none", "n/a", "na", "nothing", "unknown", "not known", "not measured", "not applicable",
    "to be determined", "tbd", "undetermined", "aucun", "aucune", "inconnu", "ninguno", "ninguna",
    "desconocido", "nenhum", "nenhuma", "desconhecido", "keine", "keiner", "unbekannt", "nessuno", "nessuna",
    "sconosciuto", "なし", "無し", "不明", "特になし", "无", "未知", "没有",
];

/// That all were affected.
pub(crate) const TOTAL: &[&str] = &[
    "complete outage", "total outage", "full outage", "complete site outage", "full site outage",
    "total site outage", "complete service outage", "full service outage", "total service outage",
    "complete website outage", "full website outage", "total website outage", "entire site",
    "entire website", "entire platform", "all requests", "every request", "all traffic",
    "no user could", "no users could", "no customer could", "no customers could", "nobody could",
    "no one could", "nobody was able", "no one was able", "no users were able",
    "no customers were able", "none of the users", "none of our users", "none of the customers",
    "none of our customers", "completely unavailable", "completely down", "entirely unavailable", "all users", "all our users", "all of our users", "all customers",
    "all our customers", "all of our customers", "every user", "every customer",
    "tous les utilisateurs", "tous nos utilisateurs", "tous les clients", "tous nos clients",
    "l'ensemble des utilisateurs", "l'ensemble des clients", "l'ensemble du site", "tout le site",
    "toutes les requêtes", "panne totale", "panne complète", "indisponibilité totale",
    "totalement indisponible", "complètement indisponible", "entièrement indisponible",
    "totalement inaccessible", "complètement inaccessible", "todos los usuarios",
    "todas las usuarias", "todos nuestros usuarios", "todos los clientes",
    "todos nuestros clientes", "la totalidad de los usuarios", "todas las peticiones",
    "todas las solicitudes", "caída total", "caída completa", "interrupción total",
    "totalmente caído", "completamente caído", "totalmente inaccesible",
    "completamente inaccesible", "completamente fuera de servicio", "todos os usuários",
    "todos os utilizadores", "todos os clientes", "todos os nossos clientes",
    "todas as requisições", "todos os pedidos", "queda total", "indisponibilidade total",
    "indisponibilidade completa", "totalmente indisponível", "completamente indisponível",
    "totalmente fora do ar", "completamente fora do ar", "alle nutzer", "allen nutzern",
    "alle benutzer", "allen benutzern", "alle anwender", "allen anwendern", "sämtliche nutzer",
    "sämtliche benutzer", "alle kunden", "allen kunden", "alle unsere kunden", "sämtliche kunden",
    "alle anfragen", "sämtliche anfragen", "totalausfall", "komplettausfall",
    "vollständiger ausfall", "kompletter ausfall", "vollständig ausgefallen",
    "komplett ausgefallen", "vollständig nicht erreichbar", "komplett nicht erreichbar",
    "tutti gli utenti", "tutti i nostri utenti", "tutti i clienti", "tutti i nostri clienti",
    "tutte le richieste", "disservizio totale", "interruzione totale",
    "totalmente irraggiungibile", "completamente irraggiungibile",
    "completamente non disponibile", "すべてのユーザー", "すべてのユーザ", "全てのユーザー", "全てのユーザ", "全ユーザー",
    "全ユーザ", "すべての利用者", "全利用者", "すべての顧客", "全顧客", "すべてのリクエスト", "全リクエスト", "全面停止", "全員",
    "所有用户", "全部用户", "全体用户", "所有客户", "全部客户", "所有请求", "全部请求", "全站", "完全不可用", "所有用戶", "全部用戶",
    "所有使用者",
];

/// That the harm beside them was total, or what share of a whole it was.
pub(crate) const WHOLLY: &[&str] = &[
    "complete downtime", "complete failure", "complete interruption", "complete loss of", "completely inaccessible",
    "completely offline", "completely unreachable", "entirely down", "entirely inaccessible", "entirely unreachable",
    "everything failed", "everything stopped", "everything was down", "everything was offline",
    "everything was unavailable", "for everybody", "for everyone", "full downtime", "full interruption",
    "fully down", "fully inaccessible", "fully unavailable", "half of all", "half of our", "half of the", "half the",
    "a third of", "two thirds of", "a quarter of", "three quarters of", "one client was", "one customer was",
    "one customer could", "one user was", "one user could", "only one customer", "only one user",
    "a single client was", "a single customer was", "a single customer could", "a single user was",
    "a single user could", "total downtime", "total failure", "total interruption", "total loss of",
    "totally inaccessible", "totally unavailable",
];

/// Words behind a word for all with which it counts nothing that may fail: `all day`.
pub(crate) static NOT_COUNTED: WordList = word_list! [
    "about", "along", "at", "because", "but", "clear", "day", "days", "evening", "hands", "hour", "hours", "i", "in",
    "it", "minute", "minutes", "month", "morning", "night", "right", "second", "seconds", "since", "that", "they",
    "time", "times", "week", "weekend", "we", "year", "you",
];

/// Words between what is counted and a harm with which the harm is another's.
pub(crate) static OF_ANOTHER: WordList = word_list! [
    "a", "an", "another", "but", "its", "our", "the", "their", "this", "that", "when", "who", "with", "without",
];

/// What says that something stayed up.
pub(crate) const STAYED_UP: &[&str] = &[
    "continued to function", "continued to operate", "continued to serve", "continued to work", "impact was limited to",
    "kept running", "kept serving", "kept working", "remained accessible",
    "remained available", "remained functional", "remained healthy", "remained online", "remained operational",
    "remained up", "stayed available", "stayed healthy", "stayed online", "stayed up", "unaffected", "was never down",
];

/// Words for all of what follows them.
pub(crate) const ALL: &[&str] = &["all", "entire", "every", "whole"];

/// Words for all people.
pub(crate) const EVERYBODY: &[&str] = &["everybody", "everyone", "nobody"];

/// Words for users.
pub(crate) const USERS: &[&str] = &[
    "user", "users", "customer", "customers", "client", "clients", "visitor", "visitors", "people",
];

/// Words after which such a phrase is about some part of the whole: `all users of the API`.
pub(crate) const NARROWING: &[&str] = &[
    "of", "in", "on", "with", "who", "whose", "using", "that", "for", "de", "du", "des", "dans", "sur",
    "avec", "qui", "dont", "utilisant", "en", "con", "que", "del", "usando", "do", "da", "dos", "das",
    "em", "com", "der", "aus", "auf", "im", "mit", "von", "vom", "di", "della", "dello", "dei", "delle",
    "nel", "nella", "che",
];
