//! What is true of each of eight bytes, which are a number: of each, the top bit tells.

/// The lowest bit of each of eight bytes.
const ONES: u64 = u64::from_le_bytes([1; 8]);
/// The highest bit of each.
pub(in crate::recognise) const TOPS: u64 = ONES << 7;
/// A space in each.
pub(super) const SPACES: u64 = ONES * b' ' as u64;

/// Which of eight ASCII bytes are at least this one, in their top bits.
#[inline]
pub(super) const fn at_least(bytes: u64, least: u8) -> u64 {
    bytes + ONES * (0x80 - least as u64)
}

/// Which of eight ASCII bytes are digits.
#[inline]
pub(in crate::recognise) const fn are_digits(bytes: u64) -> u64 {
    at_least(bytes, b'0') & !at_least(bytes, b'9' + 1) & TOPS
}

/// Which of eight ASCII bytes are letters.
#[inline]
pub(super) const fn are_letters(bytes: u64) -> u64 {
    let small = bytes | SPACES;
    at_least(small, b'a') & !at_least(small, b'z' + 1) & TOPS
}

/// All bits of those of eight bytes whose top bits are set.
#[inline]
const fn whole(tops: u64) -> u64 {
    (tops >> 7) * 0xff
}

/// The top bits of eight bytes, the first lowest.
#[inline]
pub(super) const fn gathered(tops: u64) -> u64 {
    // Each bit is brought to the last byte by a factor of its own.
    (tops >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// Which of the eight bytes of a place are spaces.
#[inline]
pub(super) const fn gaps(eight: u64) -> u64 {
    // A space has one bit; letters have the one above it, digits the one below.
    !(eight | eight << 1 | eight << 3) & TOPS
}

/// Eight ASCII bytes of which these are inside words: small letters and digits, and spaces for all others.
#[inline]
pub(super) const fn with_spaces(bytes: u64, words: u64) -> u64 {
    // Small letters and digits have the bit of a space.
    (bytes | SPACES) & (whole(words) | SPACES)
}

/// Which of eight bytes of a text a space in a phrase may stand for, and all that are beyond ASCII.
#[inline]
pub(super) const fn may_be_spaces(bytes: u64) -> u64 {
    let ascii = bytes & !TOPS;
    let spaces = at_least(ascii, 1) & !at_least(ascii, b' ' + 1);
    let hyphens = !at_least(ascii ^ (ONES * b'-' as u64), 1);
    (spaces | hyphens | bytes) & TOPS
}

/// The bits of the bytes before the first of some of eight.
#[inline]
pub(super) const fn before(some: u64) -> u64 {
    ((some & some.wrapping_neg()) >> 7).wrapping_sub(1)
}

/// The eight bytes from `at` on as a number, the first lowest; nothing but zeros behind the end.
#[inline]
pub(in crate::recognise) fn eight_at(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    match (rest.first_chunk(), text.last_chunk()) {
        (Some(eight), _) => u64::from_le_bytes(*eight),
        (None, Some(eight)) if !rest.is_empty() => {
            u64::from_le_bytes(*eight) >> (8 * (8 - rest.len()))
        }
        _ => rest.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_phrases_are_told_from_signs() {
        for byte in 0..=u8::MAX {
            let expected = matches!(byte, 1..=b' ' | b'-' | 0x80..);
            let bytes = u64::from_le_bytes([b'a', byte, b',', byte, 0xff, byte, b'-', byte]);
            let all = if expected { 0x8080_8080_8000_8000 } else { 0x0080_0080_0000_0000 };
            assert_eq!(may_be_spaces(bytes), all, "{byte}");
        }
    }
}
