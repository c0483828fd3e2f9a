//! How long text is in every unit of columns, and for long lines, sums that save counting it again.

use super::Encoding;

/// How many bytes apart the places are at which [`Units`] are known once text has been counted.
const STRIDE: usize = 1024;

/// How long a piece of text is, in every unit. A character counts where its first byte is, so that
/// pieces may be cut anywhere.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Units {
    bytes: usize,
    characters: usize,
    /// Characters of two sixteen-bit units.
    wide: usize,
}

impl Units {
    pub(super) fn of(bytes: &[u8]) -> Self {
        if bytes.is_ascii() {
            return Self { bytes: bytes.len(), characters: bytes.len(), wide: 0 };
        }
        Self {
            bytes: bytes.len(),
            characters: count(bytes, |byte| byte & 0xc0 != 0x80),
            wide: count(bytes, |byte| byte >= 0xf0),
        }
    }

    const fn plus(self, other: Self) -> Self {
        Self {
            bytes: self.bytes + other.bytes,
            characters: self.characters + other.characters,
            wide: self.wide + other.wide,
        }
    }

    pub(super) const fn count(self, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Utf8 => self.bytes,
            Encoding::Utf16 => self.characters + self.wide,
            Encoding::Utf32 => self.characters,
        }
    }
}

/// How many bytes are such.
fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    // A sum of one byte, of which many are made at once, holds no more.
    let parts = bytes.chunks(u8::MAX.into());
    parts.map(|part| usize::from(part.iter().map(|byte| u8::from(is(*byte))).sum::<u8>())).sum()
}

/// What stands before every [`STRIDE`]th byte of a text.
pub(super) struct Sums(Vec<Units>);

impl Sums {
    pub(super) fn of(text: &[u8]) -> Self {
        let mut sum = Units::default();
        let mut sums = vec![sum];
        for stride in text.chunks(STRIDE) {
            sum = sum.plus(Units::of(stride));
            sums.push(sum);
        }
        Self(sums)
    }

    /// What stands before the byte `offset` of the same text.
    pub(super) fn before(&self, text: &[u8], offset: usize) -> Units {
        let index = offset / STRIDE;
        let known = self.0.get(index).copied().unwrap_or_default();
        known.plus(Units::of(text.get(index * STRIDE..offset).unwrap_or_default()))
    }
}
