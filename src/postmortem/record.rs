//! What a document says of itself: when it was published, and whether it is a draft.

use super::{Form, Passage, Postmortem, StatedDate};
use crate::recognise::date;
use crate::source::Span;

/// Titles of fields that say when the document was published, in small letters.
const PUBLISHED: &[&str] = &[
    "date published",
    "posted on",
    "publication date",
    "published",
    "published at",
    "published on",
    "report date",
];

/// Titles of fields that say how far the document is, in small letters.
const STATUS: &[&str] = &["document status", "report status", "state", "status"];

/// Words for a document that is not finished, in small letters.
const DRAFT: &[&str] = &["draft", "in progress", "in review", "wip", "work in progress"];

impl Postmortem<'_> {
    /// When it was published, where a field says so with the year.
    pub fn published(&self) -> Option<StatedDate> {
        let (text, span) = self.field(PUBLISHED)?;
        let date = date::at(text.trim(), 0)?.value.on_calendar(None)?;
        Some(StatedDate { date, span })
    }

    /// Where a field says that it is a draft.
    pub fn draft(&self) -> Option<Span> {
        let (text, span) = self.field(STATUS)?;
        let text = text.trim_matches(|character: char| !character.is_alphanumeric());
        is_one_of(DRAFT, text).then_some(span)
    }

    /// The value of the first field of one of these titles, and where it stands.
    fn field(&self, titles: &[&str]) -> Option<(&str, Span)> {
        let matter = || {
            let entry = self.outline.front_matter.iter();
            let entry = entry.clone().find(|entry| is_one_of(titles, &entry.key.replace('_', " ")));
            entry.map(|entry| (entry.value.as_str(), entry.value_span))
        };
        let titled = self
            .sections
            .iter()
            .find(|section| section.form == Form::Field && is_one_of(titles, section.title.trim()));
        let value = |passage: &Passage| {
            let text = self.text(passage);
            let value = text.trim_start_matches(titled?.title.trim());
            let value = value.trim_start_matches(|mark: char| !mark.is_alphanumeric());
            let start = text.len() - value.len();
            (!value.is_empty()).then(|| (value, self.span_in(passage, start..text.len())))
        };
        let stated = || self.passages.get(titled?.passages.clone())?.iter().find_map(value);
        stated().or_else(matter)
    }
}

fn is_one_of(list: &[&str], text: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(text))
}
