//! Letters as phrases tell them apart, and what parts words.

/// Letters that are told apart: a to z, digits, all beyond ASCII, all others.
pub(in crate::recognise) const LETTERS: usize = 29;
pub(in crate::recognise) const DIGIT: u8 = 26;
pub(in crate::recognise) const BEYOND: u8 = 27;
pub(in crate::recognise) const OTHER: u8 = 28;

/// Which of the letters a byte is.
pub(in crate::recognise) static LETTER: [u8; 256] = {
    let mut letters = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        letters[byte] = match (byte as u8).to_ascii_lowercase() {
            letter @ b'a'..=b'z' => letter - b'a',
            b'0'..=b'9' => DIGIT,
            0x80.. => BEYOND,
            _ => OTHER,
        };
        byte += 1;
    }
    letters
};

/// Bytes of the character at `at` if it is no letter or digit; 0 inside a word. Typographic punctuation is told by
/// its lead byte.
pub(super) const fn gap_width(bytes: &[u8], at: usize) -> usize {
    if at >= bytes.len() {
        return 0;
    }
    let next = if at + 1 < bytes.len() { bytes[at + 1] } else { 0 };
    match (bytes[at], next) {
        (b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', _) => 0,
        (0..0x80, _) => 1,
        (0xc2, _) => 2,
        (0xe2, _) | (0xe3, 0x80) | (0xef, 0xbc) => 3,
        _ => 0,
    }
}

/// Whether a word goes on at byte `at`.
#[inline]
pub(super) fn goes_on(bytes: &[u8], at: usize) -> bool {
    at < bytes.len() && gap_width(bytes, at) == 0
}

/// Lead bytes of kana and Chinese characters, which are not parted by spaces.
pub(super) const fn is_cjk_lead(byte: u8) -> bool {
    matches!(byte, 0xe3..=0xe9)
}

/// Bytes of the run of spaces, line breaks and hyphens at the head of a text.
pub(super) fn gap_length(bytes: &[u8]) -> usize {
    let mut length = 0;
    while let Some(byte) = bytes.get(length) {
        match byte {
            b' ' | b'\n' | b'\t' | b'-' => length += 1,
            0xc2 if bytes.get(length + 1) == Some(&0xa0) => length += 2,
            _ => break,
        }
    }
    length
}
