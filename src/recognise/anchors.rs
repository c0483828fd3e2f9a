//! Where in a text a stamp or a length may begin: readers try nothing elsewhere, and who asks often keeps the places.

use std::ops::Range;

use super::clock::NAMED;
use super::duration::{WORDS, begins_in_sign, begins_in_word, numbers_before};
use super::lexicon::Beginnings;
use super::scan::{char_before, digit, is_digit_at};
use super::wording::{Heard, Theme, Themes};

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// A date, a time: they hold a digit, `noon` or `midnight`.
    Stamp,
    /// A length: it begins with a digit, a word for a number, `½`, or the `P` of ISO 8601.
    Length,
}

/// A text in which stamps and lengths are looked for.
pub trait Searched<'t>: Copy {
    /// The text.
    fn text(self) -> &'t str;

    /// The first place at or after byte `from` at which what is sought may begin.
    fn next(self, sought: Sought, from: usize) -> Option<usize>;
}

impl<'t, T: AsRef<str> + ?Sized> Searched<'t> for &'t T {
    fn text(self) -> &'t str {
        self.as_ref()
    }

    fn next(self, sought: Sought, from: usize) -> Option<usize> {
        let mut from = from;
        loop {
            let anchor = next(self.as_ref(), from)?;
            if anchor.may_begin(sought) {
                return Some(anchor.at);
            }
            from = anchor.at + 1;
        }
    }
}

/// A place at which a stamp or a length may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    at: usize,
    /// Which of them, where it is no digit.
    only: Option<Sought>,
}

impl Anchor {
    fn may_begin(self, sought: Sought) -> bool {
        self.only.is_none_or(|only| only == sought)
    }
}

/// A part of a text whose anchors are known.
#[derive(Debug, Clone, Copy)]
pub struct Anchored<'t> {
    text: &'t str,
    /// Where the part begins in the whole text.
    start: usize,
    /// The anchors of the whole text.
    anchors: &'t [Anchor],
}

impl<'t> Anchored<'t> {
    /// A range of a text of which these are all anchors.
    pub fn new(text: &'t str, range: Range<usize>, anchors: &'t [Anchor]) -> Self {
        let start = range.start;
        Self { text: text.get(range).unwrap_or_default(), start, anchors }
    }
}

impl<'t> Searched<'t> for Anchored<'t> {
    fn text(self) -> &'t str {
        self.text
    }

    fn next(self, sought: Sought, from: usize) -> Option<usize> {
        // Of several digits in a row only the first is an anchor.
        if is_digit_at(self.text, from) {
            return Some(from);
        }
        let first = self.anchors.partition_point(|anchor| anchor.at < self.start + from);
        let end = self.start + self.text.len();
        let mut rest = self.anchors.get(first..)?.iter().take_while(|anchor| anchor.at < end);
        rest.find(|anchor| anchor.may_begin(sought)).map(|anchor| anchor.at - self.start)
    }
}

/// Themes of what is an anchor besides digits and signs.
pub const WORDS_HEARD: Themes = Themes::of(&[Theme::TimeUnit, Theme::NamedTime]);

/// Adds the anchors among some of the 64 bytes from `start` on, of which each has a bit: the first digit of a number,
/// signs for shares.
#[inline(always)]
pub(super) fn add_figures(text: &str, start: usize, some: u64, anchors: &mut Vec<Anchor>) {
    if some != 0 {
        add_some(text, start, some, anchors);
    }
}

#[inline(never)]
fn add_some(text: &str, start: usize, some: u64, anchors: &mut Vec<Anchor>) {
    let mut left = some;
    while left != 0 {
        add_figure(text, start + left.trailing_zeros() as usize, anchors);
        left &= left - 1;
    }
}

/// Adds the anchor at a byte, if it is one and does not go on with a number.
#[inline]
fn add_figure(text: &str, at: usize, anchors: &mut Vec<Anchor>) {
    if is_digit_at(text, at) {
        if char_before(text, at).and_then(digit).is_none() {
            anchors.extend(iso_before(text.as_bytes(), at));
            anchors.push(Anchor { at, only: None });
        }
    } else if begins_in_sign(text, at) {
        anchors.push(Anchor { at, only: Some(Sought::Length) });
    }
}

/// The `P` of ISO 8601 before the digit at `at`: `P1D`, `PT2H`.
fn iso_before(bytes: &[u8], at: usize) -> Option<Anchor> {
    let letters = match bytes.get(..at)? {
        [.., b'P', b'T'] => 2,
        [.., b'P'] => 1,
        _ => return None,
    };
    Some(Anchor { at: at - letters, only: Some(Sought::Length) })
}

/// Adds the anchors of a text that are words, behind those that were added of it from `first` on.
pub fn add_words(heard: Heard<'_>, anchors: &mut Vec<Anchor>, first: usize) {
    let text = heard.text;
    let signs = anchors.len();
    let named = heard.phrases(Theme::NamedTime);
    anchors.extend(named.map(|name| Anchor { at: name.start, only: Some(Sought::Stamp) }));
    for unit in heard.phrases(Theme::TimeUnit) {
        let only = Some(Sought::Length);
        numbers_before(text, unit.start, |at| anchors.push(Anchor { at, only }));
    }
    if anchors.len() > signs {
        let added = anchors.get_mut(first..).unwrap_or_default();
        added.sort_unstable_by_key(|anchor| anchor.at);
    }
}

/// The next anchor at or after byte `from`.
fn next(text: &str, from: usize) -> Option<Anchor> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        match KINDS[usize::from(*bytes.get(at)?)] {
            Kind::Gap => at += 1,
            Kind::Digit => return Some(Anchor { at, only: None }),
            Kind::Letter => {
                if BEGINNINGS.may_stand(bytes, at)
                    && let Some(sought) = begun_by_word(text, at)
                {
                    return Some(Anchor { at, only: Some(sought) });
                }
                let rest = bytes.get(at..).unwrap_or_default();
                let word = rest.iter().position(|byte| KINDS[usize::from(*byte)] != Kind::Letter);
                at += word.unwrap_or(rest.len());
            }
            Kind::Beyond => {
                if is_digit_at(text, at) {
                    return Some(Anchor { at, only: None });
                }
                if begins_in_sign(text, at) {
                    return Some(Anchor { at, only: Some(Sought::Length) });
                }
                at += 1;
            }
        }
    }
}

/// How the words begin that are anchors.
static BEGINNINGS: Beginnings = WORDS.or(&NAMED.beginnings);

/// What the word at `at` begins, if it is the beginning of a word.
fn begun_by_word(text: &str, at: usize) -> Option<Sought> {
    let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before));
    let before = before.map_or(Kind::Gap, |byte| KINDS[usize::from(*byte)]);
    if before != Kind::Letter && NAMED.eat(text, at).is_some() {
        return Some(Sought::Stamp);
    }
    (before == Kind::Gap && begins_in_word(text, at)).then_some(Sought::Length)
}

/// What a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gap,
    Digit,
    Letter,
    /// Part of a character beyond ASCII.
    Beyond,
}

static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Gap; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' => Kind::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => Kind::Letter,
            0x80.. => Kind::Beyond,
            _ => Kind::Gap,
        };
        byte += 1;
    }
    kinds
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::scan::number;
    use crate::recognise::wording::hear;

    fn all(text: &str) -> Vec<Anchor> {
        let (mut hits, mut anchors) = (Vec::new(), Vec::new());
        hear(text, &mut hits, &mut anchors);
        add_words(Heard::new(text, 0..text.len(), &hits), &mut anchors, 0);
        anchors
    }

    #[test]
    fn anchors_are_digits_and_words_that_may_begin_something() {
        for (text, stamps, lengths) in [
            ("a pod of 12 pods since 14:05", &[9, 23, 26][..], &[9, 23, 26][..]),
            ("noon, midnight, afternoons", &[0, 6], &[]),
            ("two hours, an hour, a cat, half a day", &[], &[0, 11, 27, 32]),
            ("PT2H for ½ day", &[2], &[0, 2, 9]),
            ("v１２", &[1], &[1]),
            ("because the pods wait", &[], &[]),
            ("", &[], &[]),
        ] {
            let anchors = all(text);
            let known = Anchored::new(text, 0..text.len(), &anchors);
            for (sought, expected) in [(Sought::Stamp, stamps), (Sought::Length, lengths)] {
                let places = |next: &dyn Fn(usize) -> Option<usize>| {
                    let past = |at: usize| number(text, at).map_or(at + 1, |digits| digits.end);
                    std::iter::successors(next(0), |at| next(past(*at))).collect::<Vec<_>>()
                };
                assert_eq!(places(&|from| known.next(sought, from)), expected, "{text}");
                assert_eq!(places(&|from| text.next(sought, from)), expected, "{text}");
            }
        }
    }

    #[test]
    fn the_same_is_found_in_every_document_of_ours_whether_its_places_are_known_or_not() {
        use crate::recognise::{duration, stamp};

        fn found<'t>(text: impl Searched<'t>) -> (Vec<stamp::Stamp>, Vec<String>) {
            let stamps =
                std::iter::successors(stamp::find(text, 0), |one| stamp::find(text, one.range.end));
            let lengths = std::iter::successors(duration::find(text, 0), |one| {
                duration::find(text, one.range.end)
            });
            (stamps.collect(), lengths.map(|one| format!("{one:?}")).collect())
        }

        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut times = 0;
        for folder in ["fixtures/clean", "fixtures/flawed", "rules"] {
            for file in walkdir::WalkDir::new(root.join(folder)) {
                let Ok(text) = std::fs::read_to_string(file.unwrap().path()) else { continue };
                for line in text.lines() {
                    let anchors = all(line);
                    let known = found(Anchored::new(line, 0..line.len(), &anchors));
                    assert_eq!(known, found(line), "{line}");
                    times += known.0.len() + known.1.len();
                }
            }
        }
        assert!(times > 1000, "{times}");
    }

    #[test]
    fn a_part_of_a_text_has_the_anchors_of_the_whole() {
        let text = "At 14:05 for 2 hours";
        let anchors = all(text);
        let part = Anchored::new(text, 5..16, &anchors);
        assert_eq!(part.text(), ":05 for 2 h");
        assert_eq!(part.next(Sought::Stamp, 0), Some(1));
        assert_eq!(part.next(Sought::Stamp, 2), Some(2), "within a number");
        assert_eq!(part.next(Sought::Stamp, 3), Some(8));
        assert_eq!(part.next(Sought::Stamp, 9), None);
    }
}
