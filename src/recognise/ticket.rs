//! References to a tracker: `#123`, `OPS-42`, `org/repo#7`, addresses of issues and pull requests.

use super::Found;

/// The first reference to a tracker. `trackers` are the patterns that a team configured.
pub fn find(text: &str, trackers: &[regex::Regex]) -> Option<Found<String>> {
    let _ = (text, trackers);
    None
}

/// Whether an address is that of an issue, a ticket or a pull request.
pub fn is_ticket_url(url: &str) -> bool {
    url.contains("/issues/") || url.contains("/pull/")
}
