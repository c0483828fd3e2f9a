//! Letters as phrases tell them apart, what parts words, and where words begin.

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

pub(super) const fn letter(byte: u8) -> usize {
    LETTER[byte as usize] as usize
}

/// Visits the bytes at which a phrase may begin, until something is found: those of the first letters of words, and
/// every character of a script that does not part words by spaces.
pub(super) fn each_start<T>(
    bytes: &[u8],
    from: usize,
    mut visit: impl FnMut(usize) -> Option<T>,
) -> Option<T> {
    let mut inside = false;
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        if LETTER[usize::from(byte)] >= BEYOND {
            let width = gap_width(bytes, at);
            if width > 0 {
                inside = false;
                at += width;
                continue;
            }
        }
        if (!inside || is_cjk_lead(byte))
            && let Some(found) = visit(at)
        {
            return Some(found);
        }
        inside = true;
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let word = rest.iter().position(|byte| LETTER[usize::from(*byte)] >= BEYOND);
        at += 1 + word.unwrap_or(rest.len());
    }
    None
}

/// Bytes of the character at `at` if it is no letter or digit; 0 inside a word. Typographic punctuation is told by
/// its lead byte.
pub(super) fn gap_width(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(byte) if byte.is_ascii_alphanumeric() => 0,
        Some(0..0x80) => 1,
        Some(0xc2) => 2,
        Some(0xe2) => 3,
        Some(0xe3) if bytes.get(at + 1) == Some(&0x80) => 3,
        Some(0xef) if bytes.get(at + 1) == Some(&0xbc) => 3,
        _ => 0,
    }
}

/// Whether a word goes on at byte `at`.
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
