//! References to a tracker: `#123`, `OPS-42`, `org/repo#7`, addresses of issues and pull requests.

use std::ops::Range;

use super::signs::Signs;
use crate::vocabulary::names::{COUNTED, NOT_TRACKERS};

/// The first reference to a tracker in a text with these signs. `trackers` are the patterns that a team configured.
pub fn find(text: &str, signs: Signs, trackers: &[regex::Regex]) -> Option<Range<usize>> {
    let where_there = |needed: Signs, find: fn(&str) -> Option<Range<usize>>| {
        if signs.meet(needed) { find(text) } else { None }
    };
    let configured =
        trackers.iter().filter_map(|tracker| tracker.find(text)).map(|found| found.range());
    configured
        .chain(where_there(Signs::COLON, address))
        .chain(where_there(Signs::NUMBER, numbered))
        .chain(where_there(Signs::HYPHEN, keyed))
        .min_by_key(|range| range.start)
}

/// Whether an address is that of an issue, a ticket or a pull request.
pub fn is_ticket_url(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("://") else { return false };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let numbered = |mark: &str| {
        path.find(mark)
            .and_then(|at| path.get(at + mark.len()..))
            .is_some_and(|id| id.starts_with(|c: char| c.is_ascii_digit()))
    };
    numbered("/issues/")
        || numbered("/pull/")
        || numbered("/pulls/")
        || numbered("/merge_requests/")
        || numbered("/pull-requests/")
        || numbered("/pullrequest/")
        || numbered("/_workitems/edit/")
        || numbered("/work_items/")
        || numbered("/+bug/")
        || (path.starts_with("browse/") || path.contains("/browse/"))
            && path.rsplit('/').next().is_some_and(|key| key_length(key) == Some(key.len()))
        || host == "linear.app" && path.contains("/issue/")
        || host.ends_with("asana.com") && path.starts_with(|c: char| c.is_ascii_digit())
        || host == "trello.com" && path.starts_with("c/")
        || path.contains("youtrack") && path.contains("/issue/")
        || host.contains("youtrack") && path.contains("issue/")
        || host.ends_with("shortcut.com") && path.contains("/story/")
        || host.ends_with("clickup.com") && path.contains("t/")
        || host.starts_with("bugzilla.") && url.contains("show_bug.cgi?id=")
        || host.ends_with("monday.com") && path.contains("/pulses/")
}

/// The first address of a ticket.
fn address(text: &str) -> Option<Range<usize>> {
    for at in memchr::memchr_iter(b':', text.as_bytes()) {
        let tail = text.get(at..)?;
        if !tail.starts_with("://") {
            continue;
        }
        let scheme = text.get(..at)?.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let end = tail
            .find(|c: char| {
                c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '|' | ')' | ']')
            })
            .unwrap_or(tail.len());
        let end = at + tail.get(..end)?.trim_end_matches(['.', ',', ';', ':']).len();
        if is_ticket_url(text.get(at - scheme..end)?) {
            return Some(at - scheme..end);
        }
    }
    None
}

/// `#123`, `org/repo#123`, `!123`.
fn numbered(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    for at in memchr::memchr2_iter(b'#', b'!', bytes) {
        let digits = bytes.iter().skip(at + 1).take_while(|byte| byte.is_ascii_digit()).count();
        let end = at + 1 + digits;
        let closed = !bytes.get(end).is_some_and(|byte| {
            byte.is_ascii_alphanumeric()
                || matches!(byte, b'-' | b'.')
                    && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
        });
        // A number of one digit is a rank ("#1 priority") as often as a ticket.
        if !closed || digits > 7 || digits < if bytes.get(at) == Some(&b'!') { 2 } else { 1 } {
            continue;
        }
        let repository = bytes
            .iter()
            .take(at)
            .rev()
            .take_while(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.')
            })
            .count();
        let start = at - repository;
        let before = text.get(start..at)?;
        let slashes = before.matches('/').count();
        if repository == 0 && !(digits == 1 && is_rank(text, end)) && !counts(text, at) {
            return Some(at..end);
        }
        if slashes == 1 && !before.starts_with('/') && !before.ends_with('/') {
            return Some(start..end);
        }
    }
    None
}

/// Whether `#1` ranks: `#1 priority`, `#2 cause`.
fn is_rank(text: &str, end: usize) -> bool {
    text.get(end..).is_some_and(|rest| {
        rest.starts_with(" priority") || rest.starts_with(" cause") || rest.starts_with(" reason")
    })
}

/// Whether the number at byte `at` counts what the word before it names: `option #2`, `node #1`.
fn counts(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches(' ');
    let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    COUNTED.has_caseless(word)
}

/// `OPS-42`.
fn keyed(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    for dash in memchr::memchr_iter(b'-', bytes) {
        let letters = bytes
            .iter()
            .take(dash)
            .rev()
            .take_while(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || **byte == b'_')
            .count();
        let start = dash - letters;
        let free = start.checked_sub(1).and_then(|at| bytes.get(at)).is_none_or(|byte| {
            !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'/' | b'.')
        });
        if free
            && bytes.get(start).is_some_and(u8::is_ascii_uppercase)
            && let Some(length) = text.get(start..).and_then(key_length)
            && start + length > dash
        {
            return Some(start..start + length);
        }
    }
    None
}

/// Bytes of a tracker's key at the beginning of `text`.
fn key_length(text: &str) -> Option<usize> {
    let (project, rest) = text.split_once('-')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let capital = project.bytes().next()?.is_ascii_uppercase();
    let shape = (2..=10).contains(&project.len())
        && project
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    let letters = project.bytes().filter(u8::is_ascii_uppercase).count();
    let end = rest.as_bytes().get(digits);
    let runs_on = matches!(end, Some(b'-' | b'_' | b':' | b'+'))
        || end.is_some_and(u8::is_ascii_alphanumeric);
    let broken =
        end == Some(&b'.') && rest.as_bytes().get(digits + 1).is_some_and(u8::is_ascii_digit);
    (capital
        && shape
        && letters >= 2
        && (1..=6).contains(&digits)
        && !runs_on
        && !broken
        && !NOT_TRACKERS.has(project))
    .then_some(project.len() + 1 + digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tickets_are_found() {
        for (text, expected) in [
            ("Add an alert (#123)", Some("#123")),
            ("Add an alert, OPS-42", Some("OPS-42")),
            ("Add an alert [org/repo#12]", Some("org/repo#12")),
            ("Merged in !481", Some("!481")),
            ("See PAY2-7", Some("PAY2-7")),
            ("See MY_APP-7", Some("MY_APP-7")),
            ("See Pay-7", None),
            ("Restart OPS-42-A and OPS-42b", None),
            (
                "https://github.com/org/repo/issues/7, later",
                Some("https://github.com/org/repo/issues/7"),
            ),
            (
                "See (https://jira.example.com/browse/OPS-42).",
                Some("https://jira.example.com/browse/OPS-42"),
            ),
            ("Use UTF-8 and SHA-256", None),
            ("A SEV-1 with HTTP-500", None),
            ("INC-123 again", None),
            ("COVID-19 and RFC-2119", None),
            ("on 2024-07-01 at UTC-5", None),
            ("Fix CVE-2024-1234", None),
            ("our #1 priority", None),
            ("Rule out hypothesis #2", None),
            ("Drain Node #14, then option #3", None),
            ("Follow option #3 of #77", Some("#77")),
            ("Close issue #3", Some("#3")),
            ("### 3", None),
            ("the x86-64 build", None),
            ("color #123abc", None),
            ("https://example.com/docs/page", None),
            ("Hurry! 12 left", None),
            ("", None),
        ] {
            let found = find(text, Signs::of(text), &[]).and_then(|range| text.get(range));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_team_has_trackers_of_its_own() {
        let trackers: Vec<_> = regex::Regex::new(r"T\d{4}").into_iter().collect();
        let text = "Add an alert T1234 (#9)";
        assert_eq!(find(text, Signs::of(text), &trackers), Some(13..18));
    }

    #[test]
    fn addresses_of_tickets_are_known() {
        for url in [
            "https://github.com/org/repo/pull/9",
            "https://gitlab.com/group/sub/repo/-/issues/18515",
            "https://gitlab.com/group/repo/-/merge_requests/3",
            "https://org.atlassian.net/browse/OPS-42",
            "https://linear.app/org/issue/OPS-42/title",
            "https://app.asana.com/0/12/34",
            "https://trello.com/c/abc/1-title",
            "https://youtrack.example.com/issue/OPS-42",
            "https://dev.azure.com/org/project/_workitems/edit/12",
            "https://bugzilla.example.org/show_bug.cgi?id=12",
        ] {
            assert!(is_ticket_url(url), "{url}");
        }
        for url in [
            "https://github.com/org/repo",
            "https://github.com/org/repo/issues",
            "https://example.com/browse/all",
            "issues/7",
        ] {
            assert!(!is_ticket_url(url), "{url}");
        }
    }
}
