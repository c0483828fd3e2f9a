//! Names of time zones: the abbreviations of the tz database since 2000, and names in words.

use super::table::{Table, table};
use crate::recognise::lexicon::{Lexicon, WordList, word_list};

/// Which half of its region's year an abbreviation names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// Winter time: `PST`, `CET`.
    Standard,
    /// Summer time: `PDT`, `CEST`.
    Summer,
}

/// An abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Abbreviation {
    /// Minutes east of UTC; `None` where it names more than one offset.
    pub(crate) minutes: Option<i16>,
    /// Whether it is also a word or another abbreviation that may follow a time: `WEST`, `ART`.
    pub(crate) wordlike: bool,
}

const fn east(minutes: i16) -> Abbreviation {
    Abbreviation { minutes: Some(minutes), wordlike: false }
}

const fn word(minutes: i16) -> Abbreviation {
    Abbreviation { minutes: Some(minutes), wordlike: true }
}

const VARIES: Abbreviation = Abbreviation { minutes: None, wordlike: false };

/// Abbreviations in capitals. Left out: those that are above all words of computing (`GET`, `BOT`).
pub(crate) static ABBREVIATIONS: Lexicon<Abbreviation> = Lexicon::new(&[
    ("UTC", east(0)), ("GMT", east(0)), ("UCT", east(0)), ("Z", east(0)), ("ZULU", east(0)),
    // North America
    ("PT", VARIES), ("ET", VARIES), ("CT", VARIES), ("MT", VARIES), ("AKT", VARIES),
    ("PST", east(-480)), ("PDT", east(-420)), ("MST", east(-420)), ("MDT", east(-360)),
    ("CST", VARIES), ("CDT", east(-300)), ("EST", east(-300)), ("EDT", east(-240)),
    ("AST", VARIES), ("ADT", east(-180)), ("NST", east(-210)), ("NDT", east(-150)),
    ("AKST", east(-540)), ("AKDT", east(-480)), ("HST", east(-600)), ("HDT", east(-540)),
    ("HNE", east(-300)), ("HAE", east(-240)), ("HNP", east(-480)), ("HAP", east(-420)),
    // South America
    ("BRT", east(-180)), ("BRST", east(-120)), ("ART", word(-180)), ("CLT", east(-240)),
    ("CLST", east(-180)), ("COT", word(-300)), ("PET", word(-300)), ("UYT", east(-180)),
    ("UYST", east(-120)), ("VET", word(-240)), ("BOT", word(-240)), ("ECT", east(-300)), ("PYT", VARIES), ("PYST", east(-180)), ("AMT", VARIES),
    // Europe
    ("WET", word(0)), ("WEST", word(60)), ("BST", VARIES), ("IST", VARIES),
    ("CET", east(60)), ("CEST", east(120)), ("MEZ", east(60)), ("MESZ", east(120)),
    ("MET", word(60)), ("MEST", east(120)), ("EET", east(120)), ("EEST", east(180)),
    ("OEZ", east(120)), ("OESZ", east(180)), ("MSK", east(180)), ("MSD", east(240)),
    ("TRT", east(180)),
    // Africa
    ("WAT", east(60)), ("WAST", east(120)), ("CAT", east(120)), ("EAT", word(180)), ("SAST", east(120)),
    // Asia
    ("IDT", east(180)), ("AZT", east(240)), ("GST", VARIES), ("IRST", east(210)), ("IRDT", east(270)),
    ("AFT", word(270)), ("PKT", east(300)), ("PKST", east(360)), ("UZT", east(300)), ("NPT", east(345)),
    ("MMT", east(390)), ("ICT", word(420)), ("WIB", east(420)), ("WITA", east(480)), ("WIT", word(540)),
    ("SGT", east(480)), ("MYT", east(480)), ("HKT", east(480)), ("HKST", east(540)), ("PHT", east(480)),
    ("PHST", east(480)), ("JST", east(540)), ("KST", east(540)), ("YEKT", east(300)),
    ("NOVT", east(420)), ("KRAT", east(420)), ("IRKT", east(480)), ("VLAT", east(600)),
    // Australia and the Pacific
    ("AWST", east(480)), ("AWDT", east(540)), ("ACST", east(570)), ("ACDT", east(630)),
    ("AEST", east(600)), ("AEDT", east(660)), ("AET", VARIES), ("ACT", VARIES), ("AWT", VARIES),
    ("NZST", east(720)), ("NZDT", east(780)), ("NZT", VARIES), ("SST", VARIES), ("CHST", east(600)),
    ("FJT", east(720)),
]);

/// Abbreviations that are zones in small letters too.
pub(crate) static CASELESS: WordList = word_list![
    "UTC", "GMT", "PST", "PDT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "CET", "CEST", "BST",
    "IST", "WAT", "JST", "SGT", "AEST", "AEDT",
];

/// What someone who wrote an unknown zone most likely meant, the most common first.
pub(crate) const COMMON: [&str; 26] = [
    "UTC", "GMT", "PST", "PDT", "EST", "EDT", "CET", "CEST", "WAT", "EAT", "CAT", "SAST", "IST",
    "BST", "CST", "CDT", "MST", "MDT", "JST", "SGT", "EET", "EEST", "AEST", "AEDT", "WET", "MSK",
];

/// Words for a part of the world, as they stand before `Time`, `Standard Time` or `Summer Time`, in lower
/// case; with the offsets of standard and summer time.
pub(crate) static PLACES: Lexicon<Place> = Lexicon::new(&[
    ("pacific", place(-480, -420)), ("mountain", place(-420, -360)), ("central", place(-360, -300)),
    ("eastern", place(-300, -240)), ("atlantic", place(-240, -180)), ("alaska", place(-540, -480)),
    ("hawaii", place(-600, -600)), ("newfoundland", place(-210, -150)),
    ("us pacific", place(-480, -420)), ("us eastern", place(-300, -240)), ("us central", place(-360, -300)),
    ("coordinated universal", place(0, 0)), ("universal", place(0, 0)), ("greenwich mean", place(0, 0)),
    ("british", place(0, 60)), ("uk", place(0, 60)), ("irish", place(0, 60)),
    ("western european", place(0, 60)), ("central european", place(60, 120)),
    ("eastern european", place(120, 180)), ("moscow", place(180, 180)), ("turkey", place(180, 180)),
    ("west africa", place(60, 60)), ("west african", place(60, 60)), ("central africa", place(120, 120)),
    ("central african", place(120, 120)), ("east africa", place(180, 180)),
    ("east african", place(180, 180)), ("eastern african", place(180, 180)),
    ("eastern africa", place(180, 180)), ("south africa", place(120, 120)),
    ("south african", place(120, 120)), ("lagos", place(60, 60)), ("nairobi", place(180, 180)),
    ("london", place(0, 60)), ("berlin", place(60, 120)), ("paris", place(60, 120)),
    ("madrid", place(60, 120)), ("rome", place(60, 120)), ("amsterdam", place(60, 120)),
    ("new york", place(-300, -240)), ("san francisco", place(-480, -420)),
    ("seattle", place(-480, -420)), ("los angeles", place(-480, -420)), ("chicago", place(-360, -300)),
    ("brazil", place(-180, -180)), ("brasilia", place(-180, -180)), ("argentina", place(-180, -180)),
    ("india", place(330, 330)), ("indian", place(330, 330)), ("pakistan", place(300, 300)),
    ("china", place(480, 480)), ("beijing", place(480, 480)), ("singapore", place(480, 480)),
    ("hong kong", place(480, 480)), ("japan", place(540, 540)), ("tokyo", place(540, 540)),
    ("korea", place(540, 540)), ("gulf", place(240, 240)), ("israel", place(120, 180)),
    ("australian eastern", place(600, 660)), ("australian central", place(570, 630)),
    ("australian western", place(480, 480)), ("sydney", place(600, 660)), ("new zealand", place(720, 780)),
]);

/// A part of the world with its offsets, in minutes east of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// In winter.
    pub(crate) standard: i16,
    /// In summer; the same where the clocks stay.
    pub(crate) summer: i16,
}

const fn place(standard: i16, summer: i16) -> Place {
    Place { standard, summer }
}

/// Names in other languages that are read as they stand, with minutes east of UTC where it is one offset.
pub(crate) const PHRASES: [(&str, Option<i16>); 21] = [
    ("heure de Paris", None),
    ("heure de Londres", None),
    ("heure de Montréal", None),
    ("heure française", None),
    ("hora de Madrid", None),
    ("hora peninsular", None),
    ("hora de Argentina", Some(-180)),
    ("hora argentina", Some(-180)),
    ("hora de Buenos Aires", Some(-180)),
    ("hora de Bogotá", Some(-300)),
    ("hora de Colombia", Some(-300)),
    ("hora de Lima", Some(-300)),
    ("hora de Chile", None),
    ("hora de México", None),
    ("hora de Brasília", Some(-180)),
    ("horário de Brasília", Some(-180)),
    ("ora di Roma", None),
    ("日本標準時", Some(540)),
    ("日本時間", Some(540)),
    ("北京时间", Some(480)),
    ("協定世界時", Some(0)),
];

/// The first parts of names such as `Europe/Berlin`.
pub(crate) const AREAS: [&str; 12] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Etc",
    "Europe",
    "Indian",
    "Pacific",
    "US",
];

/// Capitals of two to five letters that stand beside times and are no zones. In parentheses any other
/// word of capitals is taken for a zone that we do not know.
pub(crate) static NOT_ZONES: Table<()> = table! {
    "ACK", "ALARM", "ALB", "ALERT", "ALL", "AMI", "AND", "ANY", "API", "APIS", "APP", "APPS", "ARN", "ASG",
    "ASN", "AWS", "AZ", "AZURE", "BGP", "BOOT", "BUG", "BUGS", "CA", "CALL", "CDN", "CERT", "CI",
    "CFO", "CIO", "CISO", "CLI", "CMS", "CNI", "COO", "CORS", "CPU", "CPUS", "CRD", "CRIT", "CRON", "CSI",
    "CSP", "CSS", "CSV", "CTO", "CVE", "DAY", "DB", "DBA", "DBAS", "DC", "DDOS", "DEV", "DEVS", "DHCP",
    "DISK", "DNS", "DONE", "DOS", "DOWN", "DR", "DUE", "EBS", "ECR", "ECS", "EKS", "ELB", "EMEA", "EMR",
    "END", "ENDS", "ENI", "ENV", "EOD", "EOF", "ERR", "ERROR", "ETA", "ETCD", "ETL", "EU", "EXIT", "FAIL",
    "FAQ", "FE", "FEED", "FIRE", "FIX", "FIXED", "FOR", "FQDN", "FTP", "FULL", "FYI", "GC", "GCE", "GCP",
    "GCS", "GET", "GIT", "GKE", "GOT", "GPU", "GUI", "HA", "HEAD", "HELP", "HIGH", "HIT", "HOST", "HPA",
    "HR", "HTML", "HTTP", "HTTPS", "IAM", "IC", "ICMP", "ID", "IDE", "INC", "INFO", "INTO", "IO", "IOT",
    "IOPS", "IP", "IPS", "IRC", "ISP", "IT", "JIRA", "JSON", "JVM", "JWT", "KMS", "LAN", "LAST", "LB",
    "LDAP", "LIVE", "LOG", "LOGS", "LOST", "LOW", "MAC", "MFA", "MON", "MQTT", "MR", "MTTD", "MTTR", "NAT",
    "NEW", "NEXT", "NFS", "NGINX", "NIC", "NLB", "NO", "NOC", "NODE", "NONE", "NOT", "NOW", "NPM", "NTP",
    "OAUTH", "OFF", "OK", "OLD", "ON", "ONE", "OOM", "OPS", "OS", "OUT", "PAGE", "PART", "PAST", "PDF", "PHP",
    "PID", "PING", "PM", "PO", "POD", "PODS", "POP", "PORT", "POST", "PR", "PRS", "PROD", "PROXY", "PUT", "PVC",
    "QA", "QPS", "RAM", "RCA", "RDS", "READ", "REDIS", "REST", "ROLL", "ROOT", "RPC", "RPS", "RT", "SAN",
    "SDK", "SEV", "SLA", "SLO", "SLI", "SMS", "SMTP", "SNS", "SOC", "SPOT", "SQL", "SQS", "SRE", "SRES",
    "SSD", "SSH", "SSL", "SSO", "START", "STOP", "SVC", "SYN", "TBA", "TBC", "TBD", "TCP", "TEAM", "TEST", "TEXT", "THE",
    "TLS", "TODO", "TTD", "TTL", "TTR", "TWO", "UDP", "UI", "UK", "UP", "URL", "US", "USA", "USER", "USERS",
    "UTF", "UUID", "UX", "VIP", "VM", "VMS", "VP", "VPC", "VPN", "WAF", "WAL", "WAN", "WARN", "WEB", "WIP",
    "WWW", "XML", "XSS", "YAML", "YES",
};

/// When clocks change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// Second Sunday of March to first Sunday of November, since 2007.
    NorthAmerica,
    /// Last Sunday of March to last Sunday of October, since 1996.
    Europe,
    /// Last Sunday of September to first Sunday of April, since 2007.
    NewZealand,
}

/// A region with two names for its time. Left out are those whose abbreviation is used all year elsewhere:
/// MST in Arizona, CST in China, AST in Puerto Rico, AEST in Queensland.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Region {
    pub(crate) name: &'static str,
    pub(crate) standard: &'static str,
    pub(crate) summer: &'static str,
    pub(crate) generic: Option<&'static str>,
    pub(crate) change: Change,
}

/// The regions.
pub(crate) const REGIONS: [Region; 7] = [
    region("America/Los_Angeles", "PST", "PDT", Some("PT"), Change::NorthAmerica),
    region("America/New_York", "EST", "EDT", Some("ET"), Change::NorthAmerica),
    region("Europe/Berlin", "CET", "CEST", None, Change::Europe),
    region("Europe/Berlin", "MEZ", "MESZ", None, Change::Europe),
    region("Europe/Lisbon", "WET", "WEST", None, Change::Europe),
    region("Europe/Helsinki", "EET", "EEST", None, Change::Europe),
    region("Pacific/Auckland", "NZST", "NZDT", Some("NZT"), Change::NewZealand),
];

const fn region(
    name: &'static str,
    standard: &'static str,
    summer: &'static str,
    generic: Option<&'static str>,
    change: Change,
) -> Region {
    Region { name, standard, summer, generic, change }
}
