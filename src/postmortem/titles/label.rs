//! Labels: the head of a line that names what follows it, before a colon or in bold.

use std::ops::Range;

use crate::markdown::{Line, MarkKind};

/// The longest label that is looked at, in bytes.
pub(super) const LABEL_LIMIT: usize = 80;
/// The longest label without markup, in words.
const LABEL_WORDS: usize = 10;

/// The first byte of `：`.
pub(super) const WIDE_COLON: u8 = 0xef;

/// A label at the head of a line.
pub(super) struct Label {
    /// The label without colon, in the line's text.
    pub(super) title: Range<usize>,
    /// Where the value begins, in the line's text.
    pub(super) value: usize,
    pub(super) bold: bool,
    /// Ended by a full stop: a label where it is a known title, else a sentence in bold.
    pub(super) stopped: bool,
}

/// The label that bold text at the head of a line is.
pub(super) fn bold_label(line: Line<'_>, text: &str) -> Option<Label> {
    let mark = line.prose.marks_behind(line.start).iter().find(|mark| {
        mark.kind == MarkKind::Strong
            && mark.range.start >= line.start
            && mark.range.end <= line.end
    })?;
    let start = mark.range.start - line.start;
    let end = mark.range.end - line.start;
    if text[..start].chars().any(char::is_alphanumeric) {
        return None;
    }
    let inner = text.get(start..end)?;
    // "**Impact: none**": the label ends inside the bold text.
    let length = inner.find([':', '：']).filter(|at| !is_clock_colon(inner, *at));
    let length = length.filter(|at| !is_in_brackets(inner, *at));
    let length = length.unwrap_or(inner.len());
    let title = trimmed(text, start..start + length);
    let after = start + length;
    let rest = text.get(after..)?;
    let body = rest.trim_start();
    let lead = rest.len() - body.len();
    let sign = body.chars().next();
    let is_parted = |from: usize| rest.get(from..).is_some_and(|rest| !rest.starts_with(is_inner));
    let (value, stopped) = match sign {
        Some(c @ (':' | '：' | '-' | '–' | '—')) => (after + lead + c.len_utf8(), false),
        None => (text.len(), false),
        Some(c @ ('.' | '。')) if lead == 0 && is_parted(c.len_utf8()) => {
            (after + c.len_utf8(), true)
        }
        Some(_) if inner.ends_with(STOPS) && is_parted(0) => (after, true),
        Some(_) => return None,
    };
    let stop =
        if stopped { text[title.clone()].trim_end_matches(STOPS).len() } else { title.len() };
    let title = title.start..title.start + stop;
    (!title.is_empty()).then_some(Label { title, value, bold: true, stopped })
}

/// What ends a sentence that is not asked or called.
const STOPS: [char; 2] = ['.', '。'];

/// Whether a character right behind a full stop shows that it ends nothing: `**v1**.2`.
fn is_inner(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '.'
}

/// The label that plain words before a colon are.
pub(super) fn plain_label(text: &str) -> Option<Label> {
    let head = text.as_bytes().get(..LABEL_LIMIT).unwrap_or(text.as_bytes());
    let mut marks = memchr::memchr3_iter(b':', b'?', WIDE_COLON, head);
    let (at, colon) = marks.find_map(|at| {
        let mark = text[at..].chars().next()?;
        let ends = match mark {
            ':' | '：' => !is_clock_colon(text, at) && !is_in_brackets(text, at),
            '?' => text[at + 1..].trim_matches([':', ' ', '*']).is_empty(),
            _ => false,
        };
        ends.then_some((at, mark))
    })?;
    let rest = &text[at + colon.len_utf8()..];
    if colon == ':' && rest.starts_with(|c: char| c.is_alphanumeric() || c == '/') {
        return None;
    }
    let title = trimmed(text, 0..at);
    let shown = &text[title.clone()];
    let ends = |at: usize| shown.as_bytes().get(at + 1) == Some(&b' ');
    let is_sentence =
        memchr::memchr_iter(b'.', shown.as_bytes()).any(ends) || has_more_words(shown, LABEL_WORDS);
    (!title.is_empty() && !is_sentence).then(|| Label {
        title,
        value: at + colon.len_utf8(),
        bold: false,
        stopped: false,
    })
}

/// Whether byte `at` stands in brackets: the colon in `Short term (owner: Ada)` ends no label.
fn is_in_brackets(text: &str, at: usize) -> bool {
    let (before, after) = text.as_bytes().split_at(at.min(text.len()));
    memchr::memrchr2(b'(', b')', before).is_some_and(|last| before.get(last) == Some(&b'('))
        && memchr::memchr2(b'(', b')', after).is_some_and(|next| after.get(next) == Some(&b')'))
}

/// Whether the colon at byte `at` stands between the parts of a time.
pub(super) fn is_clock_colon(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    digit(at.checked_sub(1)) && digit(at.checked_add(1))
}

/// Whether a text begins with a time of day: a label such as "14:05 – recovery" says when, and names nothing.
pub(super) fn begins_with_clock(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.as_bytes().get(digits) == Some(&b':') && is_clock_colon(text, digits)
}

/// A range without the white space, dashes and emoji around it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    if let [first, .., last] = inner.as_bytes()
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
    {
        return range;
    }
    let keeps = |c: char| c.is_alphanumeric() || matches!(c, '(' | '[' | '"' | '“' | '\'');
    let start = inner.find(keeps).unwrap_or(inner.len());
    let end = inner.trim_end_matches([' ', ':', '：', '\u{a0}', '-', '–', '—', '*', '\n']).len();
    if start >= end { range.start..range.start } else { range.start + start..range.start + end }
}

/// Whether a text has more words than so many.
pub(super) fn has_more_words(text: &str, most: usize) -> bool {
    // What parts words is none of these, and counted at a glance.
    let gaps = text.bytes().filter(|byte| !byte.is_ascii_graphic()).count();
    gaps >= most && text.split_whitespace().nth(most).is_some()
}
