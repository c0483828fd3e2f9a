//! Which signs stand in a text: told once for all who look for something that needs one of them.

/// A set of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signs(u16);

impl Signs {
    /// `0` to `9`
    pub const DIGIT: Self = Self(1);
    /// A capital letter.
    pub const CAPITAL: Self = Self(1 << 1);
    /// Anything beyond ASCII: a letter, a dash, a full-width bracket.
    pub const BEYOND: Self = Self(1 << 2);
    /// `@`
    pub const AT: Self = Self(1 << 3);
    /// `:`
    pub const COLON: Self = Self(1 << 4);
    /// `#`, `!`: what stands before the number of a ticket.
    pub const NUMBER: Self = Self(1 << 5);
    /// `-`
    pub const HYPHEN: Self = Self(1 << 6);
    /// `|`
    pub const BAR: Self = Self(1 << 7);
    /// `(`, `[`
    pub const BRACKET: Self = Self(1 << 8);
    /// `.`, but for one at the end.
    pub const DOT: Self = Self(1 << 9);
    /// `_`
    pub const UNDERSCORE: Self = Self(1 << 10);
    /// `` ` ``, `"`
    pub const QUOTE: Self = Self(1 << 11);
    /// `;`
    pub const SEMICOLON: Self = Self(1 << 12);
    /// `,`
    pub const COMMA: Self = Self(1 << 13);

    /// What parts the fields at the end of an item.
    pub const PARTING: Self = Self::HYPHEN.with(Self::BAR).with(Self::BEYOND);
    /// Any digit, of which those of other scripts are beyond ASCII.
    pub const ANY_DIGIT: Self = Self::DIGIT.with(Self::BEYOND);

    /// Those of a text.
    pub fn of(text: &str) -> Self {
        let text = text.trim_end_matches(['.', ' ']);
        Self(text.bytes().fold(0, |signs, byte| signs | OF_BYTE[usize::from(byte)].0))
    }

    /// Both sets together.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a sign is in both sets.
    pub const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The sign that a byte is of.
static OF_BYTE: [Signs; 256] = {
    let mut signs = [Signs(0); 256];
    let mut byte = 0;
    while byte < 256 {
        signs[byte] = match byte as u8 {
            b'0'..=b'9' => Signs::DIGIT,
            b'A'..=b'Z' => Signs::CAPITAL,
            0x80.. => Signs::BEYOND,
            b'@' => Signs::AT,
            b':' => Signs::COLON,
            b'#' | b'!' => Signs::NUMBER,
            b'-' => Signs::HYPHEN,
            b'|' => Signs::BAR,
            b'(' | b'[' => Signs::BRACKET,
            b'.' => Signs::DOT,
            b'_' => Signs::UNDERSCORE,
            b'`' | b'"' => Signs::QUOTE,
            b';' => Signs::SEMICOLON,
            b',' => Signs::COMMA,
            _ => Signs(0),
        };
        byte += 1;
    }
    signs
};

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn signs_are_those_that_stand_in_the_text() {
        let signs = Signs::of("Add a re-run (owner: Ada).");
        let there = Signs::HYPHEN.with(Signs::BRACKET).with(Signs::COLON).with(Signs::CAPITAL);
        assert_eq!(signs, there);
        assert!(signs.meet(Signs::PARTING) && !signs.meet(Signs::ANY_DIGIT));
        assert!(Signs::of("v1.2").meet(Signs::DOT));
        assert_eq!(Signs::of(""), Signs::default());
    }
}
