//! Front matter: `key: value` lines of YAML between `---`, or of TOML between `+++`, at the top of a document.
//!
//! Read by hand, not by a YAML library: a finding needs the bytes of every value, and a document
//! whose front matter is not quite YAML is still a postmortem.

use super::FrontMatterEntry;
use crate::source::Span;

/// The entries and the bytes of the front matter that begins at byte `start`; `None` where there is none.
pub(super) fn read(text: &str, start: usize) -> Option<(Vec<FrontMatterEntry>, Span)> {
    let rest = text.get(start..)?;
    let (fence, assign) = match rest.get(..3)? {
        "---" => ("---", ':'),
        "+++" => ("+++", '='),
        _ => return None,
    };
    let mut lines = rest.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_end() != fence {
        return None;
    }
    let mut at = start + first.len();
    let mut entries: Vec<FrontMatterEntry> = Vec::new();
    for line in lines {
        let body = line.trim_end();
        let next = at + line.len();
        if body == fence || (assign == ':' && body == "...") {
            return (!entries.is_empty()).then_some((entries, Span::new(start, at + body.len())));
        }
        if let Some(entry) = entry(body, at, assign) {
            entries.push(entry);
        } else if let (Some(last), Some(item)) = (entries.last_mut(), list_item(body)) {
            continue_list(last, item, at + (body.len() - item.len()));
        } else if !is_ignorable(body, assign) {
            return None;
        }
        at = next;
    }
    None
}

fn entry(line: &str, at: usize, assign: char) -> Option<FrontMatterEntry> {
    let indent = line.len() - line.trim_start().len();
    let (key, value) = line[indent..].split_once(assign)?;
    let name = key.trim().trim_matches(['"', '\'']);
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    if name.is_empty() || name.starts_with('-') || !name.chars().all(is_key) {
        return None;
    }
    if assign == ':' && !value.is_empty() && !value.starts_with([' ', '\t']) {
        return None;
    }
    let key_start = at + indent;
    let value_start = key_start + key.len() + assign.len_utf8();
    let (value, value_span) = unquote(value, value_start);
    Some(FrontMatterEntry {
        key: name.to_owned(),
        key_span: Span::new(key_start, key_start + key.trim_end().len()),
        value: value.trim_matches(['[', ']']).trim().to_owned(),
        value_span,
    })
}

/// A value without quotes and trailing comment, and its bytes.
fn unquote(value: &str, start: usize) -> (&str, Span) {
    let lead = value.len() - value.trim_start().len();
    let body = value.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = body.strip_prefix(quote)
            && let Some(end) = inner.find(quote)
        {
            let start = start + lead + 1;
            return (&inner[..end], Span::new(start, start + end));
        }
    }
    let body = body.split_once(" #").map_or(body, |(before, _)| before.trim_end());
    (body, Span::new(start + lead, start + lead + body.len()))
}

fn list_item(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix("- ").map(str::trim)
}

fn continue_list(entry: &mut FrontMatterEntry, item: &str, item_start: usize) {
    let (item, span) = unquote(item, item_start);
    if entry.value.is_empty() {
        entry.value_span = span;
    } else {
        entry.value.push_str(", ");
        entry.value_span.end = span.end;
    }
    entry.value.push_str(item);
}

/// Blank lines, comments, TOML tables, and the continuation lines of block values.
fn is_ignorable(line: &str, assign: char) -> bool {
    let body = line.trim_start();
    body.is_empty()
        || body.starts_with('#') && !(assign == ':' && body.starts_with("##"))
        || body.len() < line.len()
        || (assign == '=' && (body.starts_with('[') || body.starts_with(['"', ']'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Option<Vec<(String, String, String)>> {
        let (entries, span) = read(text, 0)?;
        assert!(text.get(span.range()).is_some());
        let quoted = |span: Span| text[span.range()].to_owned();
        Some(
            entries
                .into_iter()
                .map(|entry| (entry.key, entry.value, quoted(entry.value_span)))
                .collect(),
        )
    }

    fn row(key: &str, value: &str, quoted: &str) -> (String, String, String) {
        (key.into(), value.into(), quoted.into())
    }

    #[test]
    fn yaml_and_toml_keys_are_read_with_their_places() {
        let yaml = "---\ntitle: \"Checkout down\" # draft\r\ndate: 2026-03-02\nauthors:\n  - Ana\n  - 'Bo'\n---\n# Text";
        let expected = vec![
            row("title", "Checkout down", "Checkout down"),
            row("date", "2026-03-02", "2026-03-02"),
            row("authors", "Ana, Bo", "Ana\n  - 'Bo"),
        ];
        assert_eq!(values(yaml), Some(expected));
        let toml = "+++\nseverity = \"SEV-2\"\n[extra]\nowner = 'ops'\n+++\n";
        let expected = vec![row("severity", "SEV-2", "SEV-2"), row("owner", "ops", "ops")];
        assert_eq!(values(toml), Some(expected));
    }

    #[test]
    fn a_rule_at_the_top_is_not_front_matter() {
        for text in [
            "---\n# Heading\n\nImpact was big.\n---\n",
            "---\nkey: value\n",
            "---\n---\n",
            "----\na: b\n----\n",
            "",
        ] {
            assert_eq!(values(text), None, "{text:?}");
        }
    }
}
