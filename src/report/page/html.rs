//! HTML of which no part can come from a document but as text.

use std::fmt::{Display, Write};

use crate::report::uri::Uri;
use crate::report::xml::Escaped;

/// Names and values of attributes.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a dyn Display)];

/// HTML as far as it is written. Names are the program's own; whatever else goes in is escaped.
#[derive(Default)]
pub(super) struct Html(String);

/// Where a link leads; nothing but these can be linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link(String);

impl Html {
    /// An element with what `content` writes into it.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.tag(name, attributes, ">");
        content(self);
        _ = writeln!(self.0, "</{name}>");
    }

    /// An element that holds text alone.
    pub(super) fn leaf(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        text: impl Display,
    ) {
        self.tag(name, attributes, ">");
        self.text(text);
        _ = write!(self.0, "</{name}>");
    }

    /// An element that holds nothing.
    pub(super) fn void(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.tag(name, attributes, "/>");
    }

    /// Text as text.
    pub(super) fn text(&mut self, text: impl Display) {
        _ = write!(self.0, "{}", Escaped(&text.to_string()));
    }

    /// A text that is a link where there is somewhere to go.
    pub(super) fn link(&mut self, link: Option<&Link>, text: impl Display) {
        match link {
            Some(Link(address)) => {
                self.leaf("a", &[("href", address), ("rel", &"noreferrer")], text);
            }
            None => self.text(text),
        }
    }

    /// What is part of this program, as it is.
    pub(super) fn own(&mut self, text: &'static str) {
        self.0.push_str(text);
    }

    /// What was written elsewhere.
    pub(super) fn append(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn tag(&mut self, name: &'static str, attributes: Attributes<'_>, end: &'static str) {
        _ = write!(self.0, "<{name}");
        for (name, value) in attributes {
            _ = write!(self.0, " {name}=\"{}\"", Escaped(&value.to_string()));
        }
        self.0.push_str(end);
    }
}

impl Link {
    /// To a line of a file, by its path seen from the page.
    pub(super) fn to_line(path: &str, line: usize) -> Self {
        Self(format!("{}#L{line}", Uri::of(path).text))
    }

    /// To the web, where an address is one of the web.
    pub(super) fn to_web(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        let is_web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        let is_plain = !rest.contains(|c: char| c.is_whitespace() || c.is_control());
        (is_web && is_plain && !rest.is_empty()).then(|| Self(address.to_owned()))
    }

    /// Within the page, to the postmortem of that number.
    pub(super) fn to_postmortem(number: usize) -> Self {
        Self(format!("#p{number}"))
    }

    pub(super) fn address(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_cannot_end_what_they_stand_in() {
        let mut html = Html::default();
        let hostile = "\"><img onerror='x'></script>\u{202e}";
        html.element("p", &[("title", &hostile)], |html| html.leaf("b", &[], hostile));
        let escaped = "&quot;&gt;&lt;img onerror='x'&gt;&lt;/script&gt;\u{fffd}";
        assert_eq!(html.into_text(), format!("<p title=\"{escaped}\"><b>{escaped}</b></p>\n"));
    }

    #[test]
    fn only_addresses_of_the_web_lead_there() {
        for address in ["https://example.org/a?b#c", "HTTP://example.org"] {
            assert_eq!(Link::to_web(address), Some(Link(address.to_owned())));
        }
        for address in [
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "JaVaScRiPt:alert(1)//http://x",
            " https://example.org",
            "data:text/html,x",
            "https://a b",
            "https://",
            "OPS-12",
            "",
        ] {
            assert_eq!(Link::to_web(address), None, "{address}");
        }
        assert_eq!(Link::to_line("javascript:a.md", 3), Link("javascript%3Aa.md#L3".to_owned()));
    }
}
