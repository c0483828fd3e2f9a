//! Raw HTML: the tags that give a document structure, and the text between them.

use crate::source::Span;
use crate::vocabulary::prompts::HTML;

/// A piece of raw HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// `<name …>`, lower-cased names are compared with [`Tag::is`].
    Open(Tag<'t>),
    /// `</name>`.
    Close(Tag<'t>),
    /// `<!-- … -->`: what stands between.
    Comment(Span),
    /// What stands between tags.
    Text(&'t str),
}

/// A tag's name as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    name: &'t str,
}

impl Tag<'_> {
    /// Whether it is one of these, case ignored.
    pub(super) fn is(self, names: &[&str]) -> bool {
        names.iter().any(|name| self.name.eq_ignore_ascii_case(name))
    }

    /// The level of `h1` to `h6`.
    pub(super) fn heading(self) -> Option<u8> {
        match self.name.as_bytes() {
            [b'h' | b'H', digit @ b'1'..=b'6'] => Some(digit - b'0'),
            _ => None,
        }
    }
}

/// The pieces of the HTML in `span` of `text`, in order, each with its bytes. Everything that is no tag is text.
pub(super) fn pieces(text: &str, span: Span) -> impl Iterator<Item = (Piece<'_>, Span)> {
    let mut at = span.start;
    // Of comments that are not closed, only the first looks for its end.
    let mut may_be_comment = true;
    std::iter::from_fn(move || {
        let rest = text.get(at..span.end).filter(|rest| !rest.is_empty())?;
        let found = match rest.strip_prefix("<!--") {
            Some(inside) if may_be_comment => {
                let found = comment(inside, at);
                may_be_comment = found.is_some();
                found
            }
            _ => tag(rest),
        };
        let (piece, length) = match found {
            Some(found) => found,
            None => {
                let end = next_tag(rest);
                (Piece::Text(rest.get(..end)?), end)
            }
        };
        let start = at;
        at += length;
        Some((piece, Span::new(start, at)))
    })
}

/// Whether what looks like a tag is text, of which no element has the name: `<incident title>`.
pub(super) fn is_text(tag: Tag<'_>, written: &str) -> bool {
    let inner = written.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')).unwrap_or_default();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\'' | '’' | ',');
    !tag.is(HTML) && inner.chars().all(is_word)
}

/// Where the next thing that looks like a tag begins; past the first byte, so that there is progress.
fn next_tag(rest: &str) -> usize {
    let first = rest.chars().next().map_or(1, char::len_utf8);
    memchr::memchr(b'<', &rest.as_bytes()[first..]).map_or(rest.len(), |found| first + found)
}

/// The comment at byte `at` of which this is the text behind its `<!--`, and its bytes.
fn comment(inside: &str, at: usize) -> Option<(Piece<'_>, usize)> {
    let length = inside.find("-->")?;
    let text = Span::new(at + 4, at + 4 + length);
    Some((Piece::Comment(text), length + 7))
}

fn tag(rest: &str) -> Option<(Piece<'_>, usize)> {
    let inside = rest.strip_prefix('<')?;
    let (name, close) = match inside.strip_prefix('/') {
        Some(name) => (name, true),
        None => (inside, false),
    };
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    // A tag that is not closed on this or a later line is text; the next `<` ends the search.
    let length = memchr::memchr2(b'<', b'>', &rest.as_bytes()[1..]).map(|found| found + 1)?;
    if rest.as_bytes()[length] != b'>' {
        return None;
    }
    let tag = Tag { name: name.get(..end)? };
    Some((if close { Piece::Close(tag) } else { Piece::Open(tag) }, length + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_comments_and_text_are_told_apart() {
        let text = "<H3 class=\"x\">A &lt; b</h3><!-- no --> 1 < 2 <br/>";
        let shown: Vec<String> = pieces(text, Span::new(0, text.len()))
            .map(|(piece, _)| match piece {
                Piece::Open(tag) => format!("+{}", tag.name),
                Piece::Close(tag) => format!("-{}", tag.name),
                Piece::Comment(inner) => format!("#{}", &text[inner.range()]),
                Piece::Text(text) => text.to_owned(),
            })
            .collect();
        assert_eq!(shown, ["+H3", "A &lt; b", "-h3", "# no ", " 1 ", "< 2 ", "+br"]);
    }
}
