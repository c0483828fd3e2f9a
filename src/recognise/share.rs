//! Shares of those affected: `80 % of our users`, as opposed to growth or load.

/// What can be affected as a share of a whole; English, lower case.
const AFFECTED: &[&str] = &[
    "accounts",
    "calls",
    "clients",
    "clusters",
    "customers",
    "devices",
    "guests",
    "hosts",
    "jobs",
    "machines",
    "members",
    "merchants",
    "nodes",
    "orders",
    "organisations",
    "organizations",
    "payments",
    "people",
    "pods",
    "queries",
    "regions",
    "replicas",
    "requests",
    "servers",
    "services",
    "sessions",
    "shops",
    "sites",
    "subscribers",
    "tenants",
    "transactions",
    "users",
    "viewers",
    "visitors",
    "volumes",
    "workers",
];

/// Words that may stand between a percentage and those affected; English, lower case.
const BETWEEN: &[&str] =
    &["of", "our", "all", "the", "its", "their", "active", "total", "registered"];

/// Words before a percentage that make it growth or a level, not a share; English, lower case.
const GROWTH: &[&str] =
    &["by", "to", "grew", "rose", "increased", "another", "extra", "additional", "at"];

/// Whether the percentage that stands between `start` and `end` is the share of those affected.
pub fn is_of_affected(text: &str, start: usize, end: usize) -> bool {
    if grows(text, start) {
        return false;
    }
    let after = text.get(end..).unwrap_or_default();
    let mut words = after.split_whitespace().take(5).skip_while(|word| is_in(BETWEEN, word));
    words.next().is_some_and(|word| is_in(AFFECTED, word))
}

/// Whether the percentage that ends at `end` is a share of something: `100 % of the site`.
pub fn is_of_something(text: &str, start: usize, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default();
    let next = after.split_whitespace().next();
    next == Some("of") && !grows(text, start)
}

/// Whether the word before a percentage makes it growth or a level.
fn grows(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.split_whitespace().next_back());
    before.is_some_and(|word| is_in(GROWTH, word))
}

fn is_in(list: &[&str], word: &str) -> bool {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::is_of_affected;

    #[test]
    fn shares_are_of_people_and_things_that_are_served() {
        for (text, is) in [
            ("120% of users saw errors", true),
            ("120% of all registered customers, and more", true),
            ("traffic grew by 120% of users", false),
            ("120% of the usual load", false),
            ("a rise of 120%", false),
            ("120%", false),
        ] {
            let start = text.find("120%").unwrap();
            assert_eq!(is_of_affected(text, start, start + 4), is, "{text}");
        }
    }
}
