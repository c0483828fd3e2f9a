//! Addresses of links and images: which lead to a file beside the document, and which to a heading in it.

/// Where an address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A file, by its path from the folder of the document, percent signs resolved.
    File(String),
    /// A place in the document itself, percent signs resolved.
    Anchor(String),
}

/// The target of an address that leads to a file or within the document.
///
/// `None` for what only a web server can tell: other hosts, paths from the root of a site, pages
/// without an extension or with that of a web page, and addresses that a template fills in.
pub fn local(address: &str) -> Option<Target> {
    let address = address.trim();
    if let Some(anchor) = address.strip_prefix('#') {
        let is_footnote = anchor.starts_with("fn");
        return (!anchor.is_empty() && !is_footnote).then(|| Target::Anchor(decode(anchor)));
    }
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let is_local =
        !path.starts_with('/') && !path.contains([':', '{', '}', '<', '>', '$', '*', '\\', '@']);
    let name = path.rsplit('/').next().unwrap_or_default();
    (is_local && is_file(name)).then(|| Target::File(decode(path)))
}

/// Whether a name has an extension, and not that of a page that a site generator makes.
fn is_file(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, extension)| {
        !stem.is_empty()
            && (1..=5).contains(&extension.len())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && !["html", "htm", "php"].iter().any(|page| extension.eq_ignore_ascii_case(page))
    })
}

/// An anchor or a heading without what renderers disagree on: letters and digits, lower case.
pub fn slug(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Resolves `%20` and its like; what is no UTF-8 afterwards is left as it was.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_anchors_are_local_and_nothing_else_is() {
        let file = |path: &str| Some(Target::File(path.to_owned()));
        let anchor = |name: &str| Some(Target::Anchor(name.to_owned()));
        for (address, target) in [
            ("graph.png", file("graph.png")),
            ("../img/queue%20depth.png?raw=1", file("../img/queue depth.png")),
            ("other.md#cause", file("other.md")),
            ("100%.md", file("100%.md")),
            ("#root-cause", anchor("root-cause")),
            ("#", None),
            ("#fn1", None),
            ("https://example.org/a.png", None),
            ("mailto:ops@example.org", None),
            ("//example.org/a.png", None),
            ("/assets/a.png", None),
            ("../runbooks/restart", None),
            ("guide/index.html", None),
            ("{{ site.baseurl }}/a.png", None),
            (".env", None),
            ("", None),
        ] {
            assert_eq!(local(address), target, "{address}");
        }
    }

    #[test]
    fn slugs_hold_letters_and_digits() {
        assert_eq!(slug("3. Root cause & fix 🔥"), "3rootcausefix");
        assert_eq!(slug("root-cause--fix"), "rootcausefix");
    }
}
