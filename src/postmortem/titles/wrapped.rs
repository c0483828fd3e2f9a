//! Sentences that were wrapped where a title's words stand before a colon.

use super::label::{Label, bold_label, has_more_words, plain_label};
use super::{PLAIN_WORDS, Titles, is_title_case};
use crate::markdown::Line;
use crate::postmortem::units::{Place, Unit};

impl Titles<'_> {
    /// Whether a label without markup is part of a sentence that goes on from the line before: in small letters, on a
    /// further line of a text, behind a line that ends no sentence and is no label, title or line of its own.
    pub(super) fn is_wrapped(&mut self, line: Line<'_>, unit: &Unit, label: &Label) -> bool {
        let is_further = matches!(unit.place, Place::Line { first: false, .. } | Place::ItemLine);
        let title = line.text().get(label.title.clone()).unwrap_or_default();
        if !is_further || !title.starts_with(char::is_lowercase) {
            return false;
        }
        let Some(end) = line.start.checked_sub(1) else { return false };
        let text = line.prose.text();
        let start = text.get(..end).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
        let before = Line { start, end, ..line };
        let shown = before.text().trim_end();
        let is_own = shown.is_empty()
            || shown.ends_with(ENDS)
            || !self.source.slice(line.prose.span(end..line.start)).starts_with(['\n', '\r']);
        let follows_label = self.last_label == Some((unit.block, end));
        !(is_own || is_heading(shown) || follows_label && self.is_label(before))
    }

    /// Whether the label of a line is in bold, known, or written in small letters as well.
    fn is_label(&mut self, line: Line<'_>) -> bool {
        let text = line.text();
        if bold_label(line, text).is_some() {
            return true;
        }
        let label = plain_label(text).and_then(|label| text.get(label.title));
        label.is_some_and(|label| {
            label.starts_with(char::is_lowercase) || !self.asked(label).label().is_empty()
        })
    }
}

/// Whether a line is written as a title is.
fn is_heading(text: &str) -> bool {
    is_title_case(text) && !has_more_words(text, PLAIN_WORDS)
}

/// What ends a sentence, or leads to what follows.
const ENDS: [char; 9] = ['.', '!', '?', ':', ';', ')', '。', '：', '…'];
