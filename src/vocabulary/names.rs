//! Words that look like owners and are none, and words for "nobody".

use super::table::{Table, table};

/// What stands in a cell that is not filled, in small letters.
pub(crate) static BLANKS: Table<()> = table! {
    "tbd", "tba", "tbc", "todo", "n/a", "na", "none", "nobody", "no one", "unassigned", "unknown",
    "not assigned", "to be determined", "to be decided", "to be assigned", "open", "nil", "null",
    "xxx", "x", "owner", "name", "pending", "aucun", "aucune", "à définir", "a definir", "ninguno",
    "sin asignar", "por definir", "pendiente", "nenhum", "pendente", "keine", "keiner", "offen",
    "nessuno", "da definire", "未定", "なし", "未割当", "要アサイン", "未アサイン", "要設定", "无", "待定", "暂无", "待分配",
};

/// Names behind an `@` that are code or software.
pub(crate) static NOT_HANDLES: Table<()> = table! {
    "media", "import", "override", "property", "types", "latest", "param", "params", "return",
    "returns", "font-face", "keyframes", "deprecated", "transactional", "autowired", "test",
    "staticmethod", "classmethod", "cached_property", "lru_cache", "retry", "here", "channel",
    "everyone", "all", "localhost", "next", "beta", "alpha", "stable", "head", "main", "master",
};

/// Short capitals that are no person's initials.
pub(crate) static NOT_INITIALS: Table<()> = table! {
    "AM", "PM", "API", "APP", "AWS", "AZ", "BGP", "CD", "CDN", "CI", "CLI", "CMS", "CPU", "CSS",
    "CSV", "CTO", "CVE", "DB", "DBA", "DC", "DDL", "DHCP", "DNS", "DR", "EC2", "ECS", "EKS", "ELB",
    "ETA", "ETL", "FAQ", "FE", "BE", "FTP", "GC", "GCP", "GDPR", "GKE", "GPU", "HA", "HR", "HTTP",
    "IAM", "ID", "IDE", "IO", "IOT", "IP", "ISP", "IT", "JS", "JVM", "JWT", "K8S", "KB", "KPI",
    "LAN", "LB", "LTS", "MB", "MFA", "ML", "MR", "MTU", "NAT", "NFS", "NIC", "NO", "NTP", "OK",
    "OOM", "OS", "PDF", "PHP", "POC", "PR", "PRS", "PS", "QA", "QPS", "RAM", "RCA", "RDS", "REST",
    "RPC", "RPS", "SDK", "SLA", "SLI", "SLO", "SMS", "SOP", "SQL", "SQS", "SRE", "SSD", "SSH",
    "SSL", "SSO", "TBA", "TBC", "TBD", "TCP", "TLS", "TTL", "UAT", "UDP", "UI", "UK", "URI", "URL",
    "US", "USA", "UTC", "UX", "VM", "VMS", "VPC", "VPN", "WAF", "WAN", "WIP", "XML", "YES", "EU",
    "GMT", "EST", "EDT", "PST", "PDT", "CET", "MST", "CST", "BST", "IST", "JST", "EAT", "WAT",
    "CAT", "MIT", "CA", "TTD", "TTR", "DOS", "CSP", "XSS", "PVC", "PV", "GB", "TB", "MS", "KMS",
    "SNS", "EBS", "EFS", "ALB", "NLB", "ASG", "AMI", "CRD", "HPA", "PDB",
};

/// Last words of a team's name.
pub(crate) static TEAM_WORDS: Table<()> = table! {
    "team", "teams", "squad", "guild", "équipe", "equipo", "equipe",
};

/// Words with which a team is no one's name, in small letters.
pub(crate) static ANY_TEAM: Table<()> = table! {
    "the", "a", "an", "all", "and", "any", "both", "by", "each", "every", "for", "from", "in",
    "more", "most", "my", "no", "of", "on", "or", "other", "our", "some", "their", "these", "this",
    "those", "to", "which", "whole", "with", "within", "your",
};

/// Capitalised words that are no part of a person's name, in small letters: verbs that lead items, common nouns,
/// products.
pub(crate) static NOT_NAMES: Table<()> = table! {
    "a", "an", "the", "add", "added", "adding", "adjust", "adopt", "agree", "all", "allow",
    "always", "amazon", "analyse", "analysis", "analyze", "apache", "api", "app", "apply",
    "application", "applications", "architecture", "argo", "ask", "assess", "assessment", "assign",
    "audit", "audits", "auto", "automate", "automated", "automatic", "automation", "availability",
    "avoid", "aws", "azure", "backend", "backlog", "backup", "backups", "balancer", "balancing",
    "base", "best", "better", "billing", "block", "book", "bucket", "bug", "build", "bump",
    "business", "cache", "caching", "canary", "capacity", "cause", "cd", "certificate",
    "certificates", "change", "changes", "chaos", "chart", "check", "checklist", "checks", "ci",
    "circuit", "clean", "cleanup", "client", "cloud", "cloudflare", "cluster", "code", "comms",
    "communicate", "communication", "complete", "completed", "conduct", "config", "configuration",
    "configure", "connection", "consider", "container", "continuous", "control", "controller",
    "controls", "cost", "create", "created", "cron", "cross", "customer", "customers", "dashboard",
    "dashboards", "data", "database", "databases", "datadog", "debug", "default", "define",
    "delete", "dependency", "deploy", "deployment", "deployments", "design", "detect", "detection",
    "dev", "develop", "developer", "developers", "development", "devops", "disable", "disaster",
    "discord", "discuss", "disk", "django", "dns", "docker", "document", "documentation", "done",
    "double", "drill", "edge", "email", "enable", "enforce", "engine", "engineer", "engineering",
    "enhance", "enhanced", "ensure", "env", "environment", "error", "errors", "escalation",
    "establish", "evaluate", "event", "expand", "explore", "exporter", "extend", "external", "fail",
    "failed", "failover", "failure", "feature", "find", "finish", "firewall", "first", "fix",
    "fixed", "fixes", "flow", "follow", "frontend", "full", "function", "future", "game", "gateway",
    "git", "github", "gitlab", "google", "grafana", "guide", "handler", "handling", "hardware",
    "health", "helm", "high", "hub", "human", "identify", "image", "immediate", "impact",
    "implement", "implemented", "improve", "improved", "improvement", "improvements", "in",
    "incident", "include", "increase", "index", "indexing", "infra", "infrastructure", "ingress",
    "initial", "input", "install", "integrate", "integration", "internal", "internet", "introduce",
    "investigate", "issue", "item", "items", "java", "jenkins", "job", "jobs", "kafka", "keep",
    "key", "knowledge", "kubernetes", "lambda", "last", "layer", "lead", "learn", "legacy",
    "library", "limit", "limiting", "limits", "linux", "list", "load", "log", "logging", "logs",
    "long", "low", "mail", "main", "maintenance", "make", "manage", "management", "manager",
    "manual", "master", "medium", "memory", "metric", "metrics", "microsoft", "migrate",
    "migration", "mobile", "model", "module", "monitor", "monitoring", "more", "move", "mysql",
    "network", "networking", "never", "new", "next", "nginx", "no", "node", "nodes", "not",
    "notification", "notifications", "notify", "old", "on", "onboarding", "once", "ongoing", "open",
    "operations", "optimisation", "optimise", "optimization", "optimize", "page", "pagerduty",
    "parameter", "partial", "patch", "payment", "payments", "penetration", "per", "perform",
    "performance", "periodic", "permanent", "phase", "pipeline", "plan", "planned", "planning",
    "platform", "please", "pod", "policies", "policy", "pool", "pooling", "post", "postgres",
    "postgresql", "postmortem", "practice", "practices", "pre", "prevent", "prevention", "primary",
    "prio", "priority", "problem", "process", "processes", "product", "production", "project",
    "prometheus", "proper", "protocol", "provide", "provision", "proxy", "public", "publish",
    "pull", "push", "python", "quality", "queries", "query", "queue", "quick", "rate", "read",
    "recovery", "redis", "reduce", "redundancy", "refactor", "region", "regular", "release",
    "remove", "replace", "replica", "replication", "report", "request", "require", "research",
    "resilience", "resource", "resources", "response", "restart", "restore", "retry", "review",
    "reviews", "rework", "roll", "rollback", "root", "rotate", "router", "routine", "rule", "rules",
    "run", "runbook", "runbooks", "safe", "scale", "scaling", "schedule", "scheduled", "schema",
    "script", "scripts", "search", "second", "secondary", "secret", "secrets", "secure", "security",
    "see", "send", "sentry", "server", "servers", "service", "services", "session", "set", "setup",
    "share", "short", "site", "slack", "smoke", "software", "solution", "source", "split", "spring",
    "sre", "stack", "staff", "staging", "standard", "start", "state", "static", "status", "stop",
    "storage", "store", "strategy", "stress", "support", "switch", "system", "systems", "table",
    "task", "tasks", "team", "technical", "term", "terraform", "test", "testing", "tests",
    "third", "threshold", "thresholds", "ticket", "time", "timeout", "timeouts", "tooling", "tools",
    "track", "traefik", "traffic", "train", "training", "try", "tune", "tuning", "type", "unit",
    "update", "updated", "updates", "upgrade", "upgraded", "use", "user", "users", "validate",
    "validation", "verify", "version", "view", "virtual", "volume", "vulnerability", "warn", "web",
    "webhook", "website", "when", "work", "workflow", "worker", "workers", "write", "zone",
    "fallback", "alert", "alerting", "alerts", "access", "account", "action", "actions", "admin",
    "advanced", "after", "agent", "browser", "center", "company", "contact", "critical", "current",
    "daily", "weekly", "monthly", "details", "early", "effective", "emergency", "endpoint",
    "exception", "extra", "fast", "final", "flag", "flags", "framework", "general", "global",
    "graceful", "group", "home", "host", "hot", "it", "known", "level", "live", "local",
    "lock", "machine", "message", "missing", "multi", "native", "online", "operational", "operator",
    "order", "other", "out", "outage", "over", "package", "path", "peer", "pending", "personal",
    "physical", "point", "port", "possible", "power", "private", "programme", "program",
    "protection", "proactive", "provider", "real", "redundant", "remote", "repository", "required",
    "risk", "robust", "role", "route", "sample", "self", "shared", "side", "simple", "single",
    "small", "special", "stale", "step", "steps", "stream", "strict", "strong", "studio", "sub",
    "subscription", "success", "sync", "target", "template", "temporary", "text", "thorough",
    "token", "total", "transaction", "trusted", "two", "upstream", "usage", "valid", "vendor",
    "visibility", "visual", "warning", "watch", "windows", "january", "february", "march", "april",
    "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
};

/// What is counted with a `#` and kept in no tracker, in small letters.
pub(crate) static COUNTED: Table<()> = table! {
    "action", "actions", "appendix", "attempt", "build", "case", "cause", "chapter", "day", "disk",
    "example", "factor", "figure", "finding", "host", "hypothesis", "instance", "item", "items",
    "job", "lesson", "line", "machine", "node", "note", "option", "page", "part", "phase", "pod",
    "point", "priority", "question", "rank", "reason", "region", "replica", "risk", "round", "row",
    "rule", "run", "scenario", "section", "server", "shard", "slide", "slot", "step", "table",
    "theory", "tier", "try", "version", "volume", "week", "worker",
};

/// Capitals before a dash and a number that are no tracker's project.
pub(crate) static NOT_TRACKERS: Table<()> = table! {
    "UTF", "SEV", "HTTP", "HTTPS", "SHA", "MD", "COVID", "INC", "INCIDENT", "PM", "RFC", "ISO",
    "IPV", "TLS", "SSL", "UTC", "GMT", "CVE", "CWE", "GHSA", "AES", "RSA", "EC", "P0", "P1", "P2",
    "P3", "PHASE", "STEP", "PART", "US", "EU", "AP", "SA", "CA", "AF", "ME", "IEEE", "PEP", "EIP",
    "BIP", "RFC0", "ADR", "V1", "V2", "NFS", "GPT", "PY", "ES", "CP", "ISO8601", "WIN", "KB", "OOM",
    "TOP", "PR", "EIB", "AZ", "ZONE", "NODE", "REGION", "DC", "DB", "VM", "WEB", "APP", "QA", "Q1",
    "Q2", "Q3", "Q4", "H1", "H2", "FY", "CIS", "NIST", "PCI", "DDR", "USB", "LTE", "MTU", "FIPS",
    "ERC", "OP", "ALX", "CAP", "CAT", "RTX", "TCP", "UDP", "DNS", "DRILL", "TIER", "LEVEL", "GEN",
    "MP", "PG", "BGP", "AS", "FS",
};
