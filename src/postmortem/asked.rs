//! What rules and reports ask of a postmortem.

use std::ops::Range;

use super::{ActionItem, Event, Form, Passage, Postmortem, Section, recognition};
use crate::markdown::Prose;
use crate::recognise::anchors::Anchored;
use crate::recognise::wording::{Heard, Themes};
use crate::source::Span;
use crate::vocabulary::{Role, Roles};

impl<'s> Postmortem<'s> {
    /// The bytes of a span, to be quoted in a message.
    pub fn quote(&self, span: Span) -> &'s str {
        self.source.slice(span)
    }

    /// Where a finding about the whole document points: its title, or else its first line of text.
    pub fn head(&self) -> Span {
        let first = self.outline.blocks.iter().find(|block| !block.prose.is_empty());
        let title = self.title.as_ref().map(|title| title.span);
        title.or_else(|| first.map(|block| block.prose.whole())).unwrap_or_default()
    }

    /// Whether text stands before the first section that pmlint knows the purpose of, fields apart: a line of
    /// dates and authors is no text.
    pub fn has_opening(&self) -> bool {
        const FACTS: Roles = Roles::of(&[Role::Metadata, Role::Duration, Role::Participants]);
        let is_part = |section: &Section<'_>| {
            !section.roles.is_empty() && !matches!(section.form, Form::Field | Form::FrontMatter)
        };
        let first = self.sections.iter().position(is_part).unwrap_or(self.sections.len());
        let tells = |section: &Section<'_>| !section.roles.iter().any(|role| FACTS.has(role));
        self.passages.iter().any(|passage| {
            let before = passage.section.filter(|index| *index < first);
            passage.section.is_none()
                || before.and_then(|index| self.sections.get(index)).is_some_and(tells)
        })
    }

    /// Whether a stretch of running text, in sections other than those `but`, is such that `says` it.
    pub fn tells(&self, but: &[Role], says: fn(Heard<'_>) -> bool) -> bool {
        self.passages.iter().any(|passage| {
            let section = passage.section.and_then(|index| self.sections.get(index));
            section.is_none_or(|section| but.iter().all(|role| !section.roles.has(*role)))
                && says(self.heard(passage))
        })
    }

    /// Whether something in these bytes waits to be replaced.
    pub fn awaits(&self, span: Span) -> bool {
        let after = self.placeholders.partition_point(|found| found.span.end <= span.start);
        self.placeholders.get(after).is_some_and(|found| found.span.start < span.end)
    }

    /// What spoke for and against its being a postmortem, as phrases for people: `it has timeline, actions`.
    pub fn reasons(&self) -> Vec<String> {
        recognition::reasons(self)
    }

    /// The sections that have this role, in order of place.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = &Section<'s>> {
        self.sections.iter().filter(move |section| section.roles.has(role))
    }

    /// Every event of every timeline.
    pub fn events(&self) -> impl Iterator<Item = &Event<'s>> {
        self.timelines.iter().flat_map(|timeline| &timeline.events)
    }

    /// Every action item of every list.
    pub fn actions(&self) -> impl Iterator<Item = &ActionItem<'s>> {
        self.action_lists.iter().flat_map(|list| &list.items)
    }

    /// The same with what is only advised, in order of place.
    pub fn actions_and_advice(&self) -> Vec<&ActionItem<'s>> {
        let lists = self.action_lists.iter();
        let mut items: Vec<_> =
            lists.flat_map(|list| list.items.iter().chain(&list.advice)).collect();
        items.sort_by_key(|item| item.span);
        items
    }

    /// The block text that a passage is part of.
    pub fn prose(&self, passage: &Passage) -> &Prose<'_> {
        &self.outline.blocks[passage.block].prose
    }

    /// The visible text of a passage.
    pub fn text(&self, passage: &Passage) -> &str {
        self.prose(passage).text().get(passage.range.clone()).unwrap_or_default()
    }

    /// The visible text of a passage, with the places in it where stamps and lengths may begin.
    pub(super) fn anchored(&self, passage: &Passage) -> Anchored<'_> {
        self.anchors.within(&self.outline, passage.block, passage.range.clone())
    }

    /// The visible text of a passage, with the phrases that were heard in it.
    pub fn heard(&self, passage: &Passage) -> Heard<'_> {
        self.hearing.within(&self.outline, passage.block, passage.range.clone())
    }

    /// Whether a phrase of one of the themes stands in the block of a passage.
    pub fn may_say(&self, passage: &Passage, themes: Themes) -> bool {
        self.hearing.has(passage.block, themes)
    }

    /// The bytes of the source that a range of a passage's text stands for.
    pub fn span_in(&self, passage: &Passage, range: Range<usize>) -> Span {
        let start = passage.range.start;
        self.prose(passage).span(start + range.start..start + range.end)
    }
}
