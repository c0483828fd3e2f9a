//! Running text in which a recogniser of wording finds something.

use std::ops::Range;

use crate::markdown::MarkKind;
use crate::postmortem::{ActionItem, Passage, Postmortem};
use crate::recognise::quoted::is_quoted;
use crate::recognise::wording::Wording;
use crate::source::Span;
use crate::vocabulary::Role;

/// Words that were found in running text.
pub(super) struct Worded<'p> {
    /// As shown.
    pub(super) text: &'p str,
    /// Where.
    pub(super) span: Span,
}

/// How many words in quotation marks are passed over in a passage.
const MOST_QUOTED: usize = 8;

/// The first words in each `wanted` passage that say something so; words in code are no wording, and those in quotation
/// marks are someone else's.
pub(super) fn worded<'p>(
    postmortem: &'p Postmortem<'_>,
    wording: Wording,
    wanted: impl Fn(&Passage) -> bool,
) -> impl Iterator<Item = Worded<'p>> {
    let may_say = move |passage: &&Passage| postmortem.may_say(passage, wording.signs);
    let passages = postmortem.passages.iter().filter(may_say);
    passages.filter(move |passage| wanted(passage)).filter_map(move |passage| {
        let heard = postmortem.heard(passage);
        let prose = postmortem.prose(passage);
        let first = passage.range.start;
        let is_own = |range: &Range<usize>| {
            !is_quoted(prose.text(), &(first + range.start..first + range.end))
        };
        let mut found = (0..MOST_QUOTED).scan(0, |from, _| {
            let rest = heard.part(*from..heard.text.len());
            let range = (wording.find)(rest)?;
            let range = *from + range.start..*from + range.end;
            *from = range.end;
            Some(range)
        });
        let range = found.find(is_own)?;
        let start = first + range.start;
        let is_code = prose.has_mark_at(start, |mark| *mark == MarkKind::Code);
        let span = postmortem.span_in(passage, range.clone());
        (!is_code).then(|| Worded { text: heard.text.get(range).unwrap_or_default(), span })
    })
}

/// Whether a passage stands in a section of this role, or in a part of one.
pub(super) fn stands_in(postmortem: &Postmortem<'_>, passage: &Passage, role: Role) -> bool {
    let section = |index: usize| postmortem.sections.get(index);
    let mut over = passage.section.and_then(section);
    while let Some(inner) = over {
        if inner.roles.has(role) {
            return true;
        }
        over = inner.parent.and_then(section);
    }
    false
}

/// Where a range of an item's text stands; the whole text where markup splits it.
pub(super) fn within(postmortem: &Postmortem<'_>, item: &ActionItem, range: Range<usize>) -> Span {
    let words = item.text.get(range).unwrap_or_default();
    let whole = item.text_span;
    match postmortem.quote(whole).find(words) {
        Some(at) if !words.is_empty() => {
            Span::new(whole.start + at, whole.start + at + words.len())
        }
        _ => whole,
    }
}
