//! Text as XML takes it.

use std::fmt::{self, Write};
use std::io;

use super::is_hostile;

/// The head of a document, which is written once, before anything else.
pub(super) struct Head {
    root: &'static str,
    is_written: bool,
}

impl Head {
    /// A head that opens this element.
    pub(super) const fn new(root: &'static str) -> Self {
        Self { root, is_written: false }
    }

    /// Writes it where nobody has yet.
    pub(super) fn write(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        if !std::mem::replace(&mut self.is_written, true) {
            writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
            writeln!(out, "{}", self.root)?;
        }
        Ok(())
    }
}

/// Text for an attribute in double quotes or between tags. What XML cannot hold, or what could move a
/// cursor, becomes U+FFFD.
pub(super) struct Escaped<'t>(pub(super) &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => write!(f, "&#{};", u32::from(character))?,
                '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}')?,
                other if is_hostile(other) => f.write_char('\u{fffd}')?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_it() {
        let escaped = Escaped("a\"b'<c>&\n\u{1b}[31m\0]]>\u{ffff}é🔥").to_string();
        assert_eq!(escaped, "a&quot;b'&lt;c&gt;&amp;&#10;\u{fffd}[31m\u{fffd}]]&gt;\u{fffd}é🔥");
    }
}
