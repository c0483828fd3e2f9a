//! What numbers about an incident's effect count.

use super::table::{Table, table};

/// What is counted: people, their doings, data and machines, in small letters.
pub(crate) static UNITS: Table<()> = table! {
    "user", "users", "customer", "customers", "client", "clients", "people", "person", "visitor",
    "visitors", "tenant", "tenants", "account", "accounts", "subscriber", "subscribers", "merchant",
    "merchants", "student", "students", "employee", "employees", "member", "members", "player",
    "players", "developer", "developers", "organization", "organizations", "organisation",
    "organisations", "company", "companies", "team", "teams", "partner", "partners", "patient",
    "patients", "staff", "citizens", "guest", "guests", "participants", "validators", "validator",
    "request", "requests", "transaction", "transactions", "order", "orders", "payment", "payments",
    "record", "records", "row", "rows", "job", "jobs", "build", "builds", "message", "messages",
    "event", "events", "email", "emails", "notification", "notifications", "session", "sessions",
    "error", "errors", "failure", "failures", "query", "queries", "call", "calls", "ticket",
    "tickets", "complaint", "complaints", "report", "reports", "login", "logins", "signup",
    "signups", "upload", "uploads", "download", "downloads", "deployment", "deployments", "item",
    "items", "file", "files", "document", "documents", "page", "pages", "view", "views", "click",
    "clicks", "booking", "bookings", "invoice", "invoices", "subscription", "subscriptions",
    "project", "projects", "repository", "repositories", "repos", "package", "packages", "node",
    "nodes", "server", "servers", "host", "hosts", "instance", "instances", "pod", "pods",
    "container", "containers", "cluster", "clusters", "service", "services", "vm", "vms", "machine",
    "machines", "device", "devices", "site", "sites", "website", "websites", "region", "regions",
    "database", "databases", "shard", "shards", "partition", "partitions", "replica", "replicas",
    "application", "applications", "endpoint", "endpoints", "workspace", "workspaces", "pipeline",
    "pipelines", "workload", "workloads", "connection", "connections", "hub", "hubs", "store",
    "stores", "block", "blocks", "token", "tokens", "wallet", "wallets", "coins", "article",
    "articles", "feed", "feeds", "ticket(s)", "dollars", "euros", "euro", "pounds", "credits",
    "prs", "objects", "keys", "entries", "posts", "comments", "tests", "runs", "tasks", "workers",
    "timeouts", "conversations", "chats", "images", "videos", "domains", "utilisateurs",
    "utilisateur", "clientes", "requêtes", "requetes", "commandes", "serveurs", "comptes",
    "erreurs", "paiements", "usuarios", "usuario", "cliente", "solicitudes", "peticiones",
    "pedidos", "servidores", "cuentas", "errores", "transacciones", "registros", "usuários",
    "usuário", "requisições", "transações", "contas", "erros", "nutzer", "benutzer", "kunden",
    "anfragen", "bestellungen", "servern", "fehler", "konten", "transaktionen", "datensätze",
    "aufträge", "utenti", "clienti", "richieste", "ordini", "errori", "transazioni", "pagamenti",
};

/// The same in scripts that do not part words by spaces: what begins with one of them counts it.
pub(crate) const COUNTERS: &[&str] = &[
    "件", "人", "名", "台", "回", "社", "ユーザー", "リクエスト", "个", "次", "位", "条", "笔", "万用户", "用户",
];

/// Amounts of data, with their case.
pub(crate) static SIZES: Table<()> = table! {
    "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "EB", "kB",
};

/// Rates, with their case.
pub(crate) static RATES: Table<()> = table! {
    "rps", "RPS", "qps", "QPS", "tps", "TPS", "req/s", "reqs/s", "requests/s", "requests/sec",
    "requests/min", "req/min", "errors/s", "errors/min", "Mbps", "Gbps", "MB/s", "GB/s", "ops/s",
    "msg/s", "events/s", "IOPS", "rpm", "RPM",
};

/// How many times as much.
pub(crate) const TIMES_OVER: &[&str] = &["x", "×"];

/// Signs and names of money.
pub(crate) const CURRENCIES: &[&str] = &[
    "$", "€", "£", "¥", "₹", "R$", "US$", "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "BRL", "INR",
    "NZD", "SGD", "HKD", "KRW", "MXN", "ZAR", "NGN", "KES", "SEK", "NOK", "DKK", "PLN", "CZK", "ILS", "TRY",
    "CAD", "AUD", "円", "元", "USDC", "ETH", "BTC",
];

/// Words that make a number of seconds a latency.
pub(crate) const LATENCY_CONTEXT: &[&str] = &[
    "latency", "latencies", "response time", "responses took", "requests timed out", "pages took",
    "to load", "to respond", "timeouts", "p99", "p95", "p50", "load time", "latenz", "latence",
    "latencia", "latência", "antwortzeit",
];

/// Words behind a length of time that make it an effect.
pub(crate) static DELAYS: Table<()> = table! {
    "delay", "delays", "lag", "late",
};

/// Numbers in words, in small letters. "One" is left out: it is a pronoun as often as a number.
pub(crate) const NUMBER_WORDS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "dozen", "dozens", "hundreds", "thousands", "millions", "hundred", "thousand", "million",
    "deux", "trois", "quatre", "dos", "tres", "cuatro", "dois", "quatro", "zwei", "drei", "vier",
    "due", "tre", "quattro",
];

/// Words of size right behind a number, what they begin with included; longer ones first.
pub(crate) const MAGNITUDES: &[&str] = &[
    " millionen", " millions", " millones", " million", " billions", " billion", " thousands",
    " thousand", " hundreds", " hundred", "万", "億", "亿", "千",
];

/// Words behind a number that make it count no effect: times, words of a new clause, names of errors.
pub(crate) static FILLERS: Table<()> = table! {
    "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr",
    "hrs", "day", "days", "week", "weeks", "month", "months", "year", "years", "am", "pm", "a", "p",
    "utc", "gmt", "pst", "est", "cet", "internal", "bad", "gateway", "not", "forbidden",
    "unauthorized", "status", "response", "responses", "http", "and", "or", "but", "when", "while",
    "after", "before", "until", "to", "from", "on", "in", "at", "for", "with", "was", "were", "is",
    "are", "had", "has", "that", "which", "because", "due", "so", "then", "by", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "heures", "heure", "horas", "stunden", "minuten", "ore", "tage",
    "jours", "dias", "días", "giorni", "minutos", "minuti", "service", "components", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "st", "nd", "rd", "th",
};

/// Words before a number that make it a name.
pub(crate) static LABELS: Table<()> = table! {
    "android", "class", "debian", "ios", "layer", "mysql", "postgresql", "route", "ubuntu",
    "windows", "version", "port", "code", "status", "http", "step", "phase", "line", "release", "v", "rule",
    "section", "chapter", "figure", "table", "error", "python", "java", "node", "php", "postgres",
    "incident", "level", "tier", "sev", "severity", "priority", "nr", "no", "id", "top",
};

/// What machines use, in small letters: a figure of it tells no effect.
pub(crate) static RESOURCES: Table<()> = table! {
    "cpu", "cpus", "memory", "ram", "disk", "disks", "swap", "storage", "utilization",
    "utilisation", "usage", "capacity", "heap", "core", "cores", "vcpu", "vcpus", "full",
};

/// Plurals that tell of the incident's course rather than of its effect, in small letters.
pub(crate) static NOT_EFFECTS: Table<()> = table! {
    "attempts", "retries", "components", "versions", "steps", "factors", "reasons", "causes",
    "issues", "times", "ports", "stages", "phases", "changes", "commits", "releases", "options",
    "lines", "parts", "things", "points", "problems", "questions", "sections", "weeks", "hours",
    "minutes", "seconds", "milliseconds", "months", "years", "heures", "horas", "semanas", "meses",
    "minutos", "segundos", "secondes", "semaines", "fixes", "patches", "engineers", "threads",
    "always", "perhaps", "besides", "towards", "afterwards", "across", "whereas", "places", "cases",
    "words", "sprints", "shifts", "meters", "metres", "degrees", "alarms", "alerts", "incidents",
    "outages", "lessons",
};
