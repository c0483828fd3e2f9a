//! Where lines begin and end: at `\n`, `\r\n` or a lone `\r`.

const ONES: u64 = u64::from_le_bytes([1; 8]);
const TOPS: u64 = ONES << 7;

/// So many bytes are looked at in a few steps.
const PIECE: usize = 32;

/// The bytes at which lines begin.
pub(super) fn starts(text: &[u8]) -> Vec<usize> {
    let mut starts = Vec::with_capacity(text.len() / 40 + 1);
    starts.push(0);
    let mut push = |at: usize| {
        let is_end = match text.get(at) {
            Some(b'\n') => true,
            Some(b'\r') => text.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        if is_end {
            starts.push(at + 1);
        }
    };
    let (pieces, rest) = text.as_chunks::<PIECE>();
    for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| may_end_lines(piece)) {
        for (place, eight) in piece.as_chunks().0.iter().enumerate() {
            let mut found = small(u64::from_le_bytes(*eight));
            while found != 0 {
                push(index * PIECE + place * 8 + found.trailing_zeros() as usize / 8);
                found &= found - 1;
            }
        }
    }
    (text.len() - rest.len()..text.len()).for_each(push);
    starts
}

/// Whether a byte is below 16, as all ends of lines are.
fn may_end_lines(piece: &[u8; PIECE]) -> bool {
    piece.iter().fold(false, |may, byte| may | (*byte < 16))
}

/// The top bits of those of eight bytes that are below 16; now and then of one above such a
/// byte, too.
const fn small(eight: u64) -> u64 {
    let high = eight & (0xf0 * ONES);
    high.wrapping_sub(ONES) & !high & TOPS
}

/// Where the line between `start` and `end` ends without what ends it.
pub(super) fn end(text: &[u8], start: usize, end: usize) -> usize {
    let line = text.get(start..end).unwrap_or_default();
    let body = line.iter().rposition(|byte| !matches!(byte, b'\n' | b'\r'));
    body.map_or(start, |last| start + last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_begin_behind_every_ending_wherever_it_stands() {
        for ending in ["\n", "\r\n", "\r"] {
            for before in 0..40 {
                for after in ["", "x", "\u{10}\u{f}\t\u{1}é", "\n\r\r\n\t\t"] {
                    let text = format!("{}{ending}{after}{ending}", "é".repeat(before));
                    let expected: Vec<usize> = std::iter::once(0)
                        .chain((1..=text.len()).filter(|at| {
                            let (done, next) = text.as_bytes().split_at(*at);
                            done.ends_with(b"\n")
                                || done.ends_with(b"\r") && !next.starts_with(b"\n")
                        }))
                        .collect();
                    assert_eq!(starts(text.as_bytes()), expected, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn a_line_ends_before_its_ending() {
        for (line, want) in [("", 0), ("ab", 2), ("ab\r\n", 2), ("ab\r", 2), ("\n", 0)] {
            assert_eq!(end(line.as_bytes(), 0, line.len()), want, "{line:?}");
        }
    }
}
