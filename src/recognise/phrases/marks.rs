//! Marks: signs at which phrases may begin.

/// A set of marks.
#[derive(Clone, Copy)]
pub(crate) struct Marks {
    /// Those of ASCII, a bit each.
    ascii: u64,
    /// Whether there are any beyond.
    beyond: bool,
}

impl Marks {
    pub(super) const NONE: Self = Self { ascii: 0, beyond: false };

    /// These and the one that begins with a byte.
    pub(super) const fn with(self, first: u8) -> Self {
        match first {
            0x80.. => Self { beyond: true, ..self },
            sign => Self { ascii: self.ascii | 1 << bit(sign), ..self },
        }
    }

    /// Whether one of them may begin with a byte, which is no space, letter or digit.
    #[inline(always)]
    pub(super) const fn may_begin(self, byte: u8) -> bool {
        if byte.is_ascii() { self.ascii >> bit(byte) & 1 == 1 } else { self.beyond }
    }
}

/// The bit of a sign of ASCII: each has its own.
#[inline(always)]
const fn bit(sign: u8) -> u8 {
    sign.wrapping_mul(7) >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_told_apart() {
        let signs = || (b'!'..0x7f).filter(u8::is_ascii_punctuation);
        for one in signs() {
            let set = Marks::NONE.with(one);
            let found: Vec<u8> = signs().filter(|sign| set.may_begin(*sign)).collect();
            assert_eq!(found, [one]);
        }
        let set = Marks::NONE.with(b'[');
        assert!(!set.may_begin(0xe2));
        assert!(set.with(0xe2).may_begin(0xe2));
    }
}
