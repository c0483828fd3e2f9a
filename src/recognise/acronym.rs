//! Acronyms: `SLO`, `RDS`; and whether a text says what one stands for.

use std::ops::Range;

use super::words::{is_one_of, words};

/// Acronyms that readers of postmortems know, and words that are written in capitals.
const KNOWN: &[&str] = &[
    "aka", "acl", "ami", "and", "api", "apis", "arm", "asap", "aws", "azure", "bst", "cat", "cdn",
    "cest", "cet", "cli", "cpu", "cpus", "css", "csv", "dhcp", "dns", "dst", "eat", "ebs", "ecs",
    "edt", "eks", "eod", "eof", "eta", "est", "etl", "faq", "fyi", "gcp", "gdpr", "gmt", "gpu",
    "grpc", "gui", "html", "http", "https", "iam", "icmp", "ide", "ids", "iops", "iot", "ips",
    "isp", "ist", "json", "jst", "jwt", "kst", "kvm", "lan", "mdt", "md5", "mfa", "mime", "mst",
    "nat", "nic", "not", "okay", "oom", "pdf", "pdt", "php", "png", "post", "pst", "ram", "rca",
    "rds", "rest", "rpc", "saas", "sast", "sdk", "sev", "sha", "sha1", "sha256", "sla", "slas",
    "slo", "slos", "sms", "smtp", "sql", "sre", "sres", "ssd", "ssh", "ssl", "sso", "tcp", "tbd",
    "the", "tls", "todo", "ttl", "udp", "uri", "url", "urls", "usa", "usb", "usd", "utc", "vms",
    "vpc", "vpn", "vps", "wan", "wat", "xml", "yaml",
];

/// The acronyms that a text uses: three to six capitals, figures allowed behind them; not those that
/// everybody knows, nor ticket numbers, nor words of a shouted sentence.
pub fn uses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let shouted = text.bytes().filter(u8::is_ascii_uppercase).count() * 2
        > text.bytes().filter(u8::is_ascii_alphabetic).count();
    words(text)
        .filter(move |_| !shouted)
        .filter(|(_, word)| is_acronym(word) && !is_one_of(word, KNOWN))
        .map(|(at, word)| at..at + word.len())
}

fn is_acronym(word: &str) -> bool {
    let capitals = word.trim_end_matches(|character: char| character.is_ascii_digit());
    (3..=6).contains(&word.len())
        && capitals.len() >= 3
        && capitals.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a text says what an acronym stands for: `recovery point objective (RPO)`, `RPO (recovery
/// point …)`, `RPO: …`, `RPO stands for …`.
pub fn is_told(text: &str, acronym: &str) -> bool {
    text.match_indices(acronym).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + acronym.len()..).unwrap_or_default();
        before.ends_with('(') && after.starts_with(')')
            || [" (", ": ", " - ", " – ", " — ", " is ", " stands "]
                .iter()
                .any(|told| after.starts_with(told))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(text: &str) -> Vec<&str> {
        uses(text).filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn acronyms_are_short_runs_of_capitals_that_few_know() {
        assert_eq!(used("The RPO of the DLQ is an hour"), ["RPO", "DLQ"]);
        assert!(used("The API of OPS-42 over HTTP").is_empty());
        assert!(used("ALL OF THE SITE IS DOWN").is_empty());
    }

    #[test]
    fn brackets_and_colons_tell_what_one_stands_for() {
        assert!(is_told("the recovery point objective (RPO) is an hour", "RPO"));
        assert!(is_told("RPO (recovery point objective)", "RPO"));
        assert!(!is_told("The RPO was missed", "RPO"));
    }
}
