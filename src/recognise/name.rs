//! Names of people in running text: handles, and names that are known from elsewhere.

use std::ops::Range;

/// The first `@handle`.
pub fn handle(text: &str) -> Option<Range<usize>> {
    text.match_indices('@').find_map(|(at, _)| {
        let before = text.get(..at)?.chars().next_back();
        let rest = text.get(at + 1..)?;
        let ends = |c: char| !(c.is_alphanumeric() || c == '-' || c == '_');
        let length = rest.find(ends).unwrap_or(rest.len());
        let stands = before.is_none_or(|before| !before.is_alphanumeric());
        let named = rest.starts_with(char::is_alphabetic);
        (stands && named).then_some(at..at + 1 + length)
    })
}

/// The first place where a name stands as words of its own.
pub fn find(text: &str, name: &str) -> Option<Range<usize>> {
    if name.is_empty() {
        return None;
    }
    text.match_indices(name).map(|(at, name)| at..at + name.len()).find(|range| {
        let before = text.get(..range.start).and_then(|before| before.chars().next_back());
        let after = text.get(range.end..).and_then(|after| after.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_and_names_stand_alone() {
        let at = |text: &'static str| handle(text).and_then(|range| text.get(range));
        assert_eq!(at("when @ada-l restarted it"), Some("@ada-l"));
        assert_eq!(at("mail ops@example.org"), None);
        assert_eq!(at("@ 5 %"), None);
        assert_eq!(find("so Ana ran it", "Ana"), Some(3..6));
        assert_eq!(find("Analysis", "Ana"), None);
    }
}
