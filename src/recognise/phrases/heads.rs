//! How phrases begin: by its first six bytes, nearly every word is told from all phrases.

use super::build::{Draft, stands_alone};
use super::eights::{SPACES, TOPS};
use super::letters::{LETTER, OTHER, gap_width};
use super::places::MARK;

/// How many bytes are looked up at once; what the two behind them may be is found there.
const LENGTH: usize = 4;

/// How many bytes are looked at.
const ALL: usize = 6;

/// How many heads a table of so many phrases has room for: most are empty.
pub(crate) const fn size(phrases: usize) -> usize {
    let size = (4 * phrases).next_power_of_two();
    if size < LEAST { LEAST } else { size }
}

/// The smallest table: a word of two letters fills some of it.
const LEAST: usize = 128;

/// The place in a table of `size` of the head that bytes of a place have which are ASCII.
#[inline(always)]
pub(super) const fn ascii_head(eight: u64, size: usize) -> usize {
    ((eight as u32).wrapping_mul(0x9e37_79b1) >> 18) as usize & (size - 1)
}

/// The place in a table of `size` of the head that any bytes of a place have.
#[inline]
pub(super) const fn head(eight: u64, size: usize) -> usize {
    let tops = eight as u32 & TOPS as u32;
    let first_beyond = tops.trailing_zeros() / 8;
    let known = match (first_beyond, eight as u8) {
        (4.., _) => u64::MAX,
        // Behind a character beyond ASCII nothing counts; of it, all does if it is the first.
        (1.., _) => return ascii_head(eight | u64::MAX << (8 * first_beyond), size),
        (_, 0xe0..) => 0xff_ffff,
        (_, 0xc0..) => 0xffff,
        _ => 0xff,
    };
    ascii_head(eight & known, size)
}

/// Whether the bytes that are looked at are not all ASCII.
#[inline(always)]
pub(super) const fn is_beyond(eight: u64) -> bool {
    eight & TOPS >> 16 != 0
}

/// Whether what begins with ASCII bytes may go on as these fifth and sixth bytes do.
#[inline(always)]
pub(super) const fn may_go_on([fifth, sixth]: [u32; 2], eight: u64) -> bool {
    // The fifth tells nearly always.
    fifth >> (eight >> 32 & 31) & 1 == 1 && sixth >> (eight >> 40 & 31) & 1 == 1
}

impl<const PHRASES: usize, const BYTES: usize, const HEADS: usize> Draft<PHRASES, BYTES, HEADS> {
    /// Files an entry under all heads of its phrase.
    pub(super) const fn file(&mut self, entry: usize, phrase: &[u8]) {
        if gap_width(phrase, 0) > 0 {
            self.file_under(entry, MARK as u64, 1);
        } else if phrase[0] >= 0x80 {
            let mut bytes = 0;
            let mut at = 0;
            while at < LENGTH && at < phrase.len() {
                bytes |= (phrase[at] as u64) << (8 * at);
                at += 1;
            }
            self.link(entry, bytes);
        } else {
            self.file_from(entry, phrase, 0, 0, 0);
        }
    }

    /// Files an entry under all heads that begin with `length` known bytes and go on with byte `at` of its phrase.
    const fn file_from(
        &mut self,
        entry: usize,
        phrase: &[u8],
        at: usize,
        known: u64,
        length: usize,
    ) {
        if length >= ALL {
            return self.file_under(entry, known, ALL);
        }
        if at >= phrase.len() {
            return if stands_alone(phrase, at - 1) {
                self.file_any(entry, known, length)
            } else {
                // A gap follows.
                self.file_marked(entry, known, length);
                self.file_any(entry, known | spaces(length, 1), length + 1)
            };
        }
        match phrase[at] {
            b' ' => {
                self.file_marked(entry, known, length);
                let mut wide = 1;
                while length + wide <= ALL {
                    let known = known | spaces(length, wide);
                    self.file_marked(entry, known, length + wide);
                    self.file_from(entry, phrase, at + 1, known, length + wide);
                    wide += 1;
                }
            }
            b'*' => self.file_any(entry, known, length),
            0x80.. => {
                self.file_marked(entry, known, length);
                let wide = gap_width(phrase, at);
                if wide > 0 {
                    let known = known | spaces(length, wide);
                    self.file_from(entry, phrase, at + wide, known, length + wide);
                }
            }
            byte if LETTER[byte as usize] == OTHER => {
                self.file_marked(entry, known, length);
                self.file_from(entry, phrase, at + 1, known | spaces(length, 1), length + 1);
                if byte == b'\'' {
                    self.file_from(entry, phrase, at + 1, known | spaces(length, 3), length + 3);
                }
            }
            byte => {
                let byte = (byte.to_ascii_lowercase() as u64) << (8 * length);
                self.file_from(entry, phrase, at + 1, known | byte, length + 1);
            }
        }
    }

    /// Files an entry under all heads that begin with `length` known bytes.
    const fn file_any(&mut self, entry: usize, known: u64, length: usize) {
        if length >= LENGTH {
            return self.file_under(entry, known, length);
        }
        self.file_marked(entry, known, length);
        self.file_any(entry, known | spaces(length, 1), length + 1);
        let mut byte = b'0';
        while byte <= b'z' {
            if byte.is_ascii_digit() || byte.is_ascii_lowercase() {
                self.file_any(entry, known | (byte as u64) << (8 * length), length + 1);
            }
            byte += 1;
        }
    }

    /// Files an entry under the head of known bytes with one beyond ASCII behind them, or a sign that is marked so.
    const fn file_marked(&mut self, entry: usize, known: u64, length: usize) {
        let mark = if length < LENGTH { (MARK as u64) << (8 * length) } else { 0 };
        self.link(entry, known | mark);
    }

    /// Files an entry under the head of `length` known bytes, of which up to six are told.
    const fn file_under(&mut self, entry: usize, known: u64, length: usize) {
        let place = ascii_head(known, HEADS);
        let [fifth, sixth] = &mut self.going_on[place];
        *fifth |= if length > LENGTH { 1 << (known >> 32 & 31) } else { u32::MAX };
        *sixth |= if length > LENGTH + 1 { 1 << (known >> 40 & 31) } else { u32::MAX };
        self.link(entry, known);
    }
}

/// So many spaces behind `length` bytes, as far as they are looked at.
const fn spaces(length: usize, wide: usize) -> u64 {
    let (start, end) = (8 * length, 8 * (length + wide));
    let before = if end < 64 { u64::MAX >> (64 - end) } else { u64::MAX };
    SPACES & before & u64::MAX << start
}
