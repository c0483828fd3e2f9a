//! Finds the titles and fields of a document in one pass over its units, and nests them.

use super::Sections;
use crate::config::Config;
use crate::markdown::{Block, BlockKind, FrontMatterEntry, Line, MarkKind, Outline};
use crate::postmortem::titles::{Around, Title, Titles};
use crate::postmortem::units::{Place, Unit};
use crate::postmortem::{Content, Form, Section, rows, title};
use crate::recognise::stamp;
use crate::recognise::wording;
use crate::source::{Source, Span};
use crate::vocabulary::sections::{self, TitleMeaning};
use crate::vocabulary::{Role, Roles};

/// Reads the sections of a document.
pub(in crate::postmortem) fn read<'s>(
    source: &Source,
    outline: &Outline<'s>,
    units: &[Unit],
    config: &Config,
) -> Sections<'s> {
    // Few documents have a title or a field on more than every second line.
    let room = outline.front_matter.len() + units.len() / 2;
    let mut builder = Builder {
        outline,
        config,
        titles: Titles::new(source, config),
        open: Vec::new(),
        base: 0,
        headless: !units.iter().any(|unit| matches!(unit.place, Place::Heading(_))),
        title: title::sure_title(outline, units),
        table: None,
        sections: Sections {
            all: Vec::with_capacity(room),
            content: Vec::with_capacity(room),
            value: Vec::with_capacity(room),
            of_unit: Vec::with_capacity(units.len()),
            is_title: Vec::with_capacity(units.len()),
        },
    };
    for entry in &outline.front_matter {
        builder.front_matter(entry);
    }
    for index in 0..units.len() {
        builder.unit(index, units);
    }
    builder.finish(units)
}

/// How titles without markup nest under headings: a heading's rank is its level times ten.
mod rank {
    /// A heading that is an entry of the timeline, at the level of the timeline's own.
    pub(super) const ENTRY: u16 = 1;
    pub(super) const BOLD: u16 = 3;
    pub(super) const BARE: u16 = 4;
    pub(super) const LABEL: u16 = 6;
    /// A title that groups follow-up work inside its section.
    pub(super) const GROUP: u16 = 7;
    pub(super) const ITEM: u16 = 900;
}

/// A section that is not ended yet.
pub(super) struct Open {
    section: usize,
    rank: u16,
    /// What it is for, or what holds it where that is not known.
    roles: Roles,
    /// Ends with this block, exclusive; for labels of list entries.
    until: Option<usize>,
}

pub(super) struct Builder<'o, 's> {
    pub(super) outline: &'o Outline<'s>,
    config: &'o Config,
    pub(super) titles: Titles<'o>,
    pub(super) open: Vec<Open>,
    /// The rank of the last heading.
    base: u16,
    /// Whether the document has no headings.
    headless: bool,
    /// The unit that is the document's title, and no section of it.
    title: Option<usize>,
    /// The table of the last row, and whether it lists events or follow-up work.
    table: Option<(usize, bool)>,
    pub(super) sections: Sections<'s>,
}

impl Builder<'_, '_> {
    fn unit(&mut self, index: usize, units: &[Unit]) {
        let unit = &units[index];
        while self.open.last().is_some_and(|open| open.until.is_some_and(|end| unit.block >= end)) {
            self.close(index);
        }
        let roles = self.open.last().map_or(Roles::NONE, |open| open.roles);
        let in_actions = roles.has(Role::Actions);
        let in_timeline = roles.has(Role::Timeline);
        let next = units.get(index + 1);
        let before_list = next.is_some_and(|next| next.place == Place::Item);
        let goes_on = next.is_some_and(|next| next.place == Place::ItemLine);
        let found = match unit.place {
            Place::Row { header } => self.row(unit, header),
            Place::Heading(level) if self.title == Some(index) => {
                Some(Title::heading(unit.line(self.outline), level, TitleMeaning::default()))
            }
            _ => {
                let around = Around { in_actions, in_timeline, headless: self.headless, next };
                self.titles.title(self.outline, unit, around)
            }
        };
        let found = found.filter(|title| {
            let is_alone = |title: &Title| {
                // Only a known title, or one over a list, groups tasks without holding them.
                is_boxed(&self.outline.blocks[unit.block])
                    || goes_on
                    || !before_list && title.meaning.roles.is_empty()
            };
            let is_task = in_actions
                && unit.place == Place::Item
                && (!holds_tasks(self.outline, unit.block) && is_alone(title)
                    || is_bold_task(self.outline, unit, next, title));
            // "Fix: #12" in a list of links is one of them, "Cause found: …" under an entry part of it.
            let in_entry = in_timeline && unit.place == Place::Item && unit.lists > 1;
            let is_part = title.form == Form::Field && (in_entry || roles.has(Role::References));
            !is_task && !is_part
        });
        let (mut own, mut is_title) = (None, false);
        match found {
            Some(title) if title.form == Form::Field => {
                // "Quick resolution: …" in a list of lessons is one of them.
                let in_lessons = unit.place == Place::Item && roles.has(Role::Lessons);
                let line = unit.line(self.outline);
                let mut next = Some(title);
                while let Some(mut field) = next {
                    next = self.titles.cut_further(line, &mut field);
                    if !in_lessons || field.meaning.roles == Role::Lessons.into() {
                        own = Some(self.field(index, unit, field));
                    }
                }
            }
            Some(mut title) => {
                let names_nothing = title.meaning.roles.is_empty() && title.form == Form::Plain;
                if in_actions && before_list && names_nothing {
                    title.meaning = Roles::from(Role::Actions).into();
                }
                own = Some(self.container(index, unit, title, in_actions));
                is_title = true;
            }
            None => {}
        }
        let holder = || self.open.last().map(|open| open.section);
        self.sections.of_unit.push(own.or_else(holder));
        self.sections.is_title.push(is_title);
    }

    /// The field that a row is, in a table of fields.
    fn row(&mut self, unit: &Unit, header: bool) -> Option<Title> {
        let table = self.outline.blocks[unit.block].parent?;
        if self.table.is_none_or(|(last, _)| last != table) {
            self.table = Some((table, rows::is_list(self.outline, table)));
        }
        let is_list = self.table.is_some_and(|(_, is_list)| is_list);
        if is_list { None } else { rows::title(self.outline, unit, header, &mut self.titles) }
    }

    /// A title with its content below, as a section.
    fn container(&mut self, index: usize, unit: &Unit, title: Title, in_actions: bool) -> usize {
        let groups = title.groups
            || in_actions
                && title.meaning.roles == Role::Actions.into()
                && title.form == Form::Plain;
        let (rank, until) = match (title.form, unit.place) {
            (Form::Heading(level), _) => {
                self.base = u16::from(level) * 10;
                let nested = u16::from(self.is_entry(unit, &title, self.base)) * rank::ENTRY;
                (self.base + nested, None)
            }
            (_, Place::Item) => (rank::ITEM, Some(self.outline.blocks[unit.block].end)),
            (Form::Bold | Form::Plain, _) if groups => (self.base + rank::GROUP, None),
            (Form::Bold, _) => (self.base + rank::BOLD, None),
            (_, _) if is_bare(self.outline, unit, &title) => (self.base + rank::BARE, None),
            _ => (self.base + rank::LABEL, None),
        };
        while self.open.last().is_some_and(|open| open.rank >= rank && open.until.is_none()) {
            self.close(index);
        }
        let section = self.push(unit, &title, index + 1);
        self.group(section, title.groups);
        let around = self.open.last().map_or(Roles::NONE, |open| open.roles);
        let own = self.sections.all[section].roles;
        let roles = if own.is_empty() { around } else { own };
        self.open.push(Open { section, rank, roles, until });
        section
    }

    /// Whether a heading of this rank is keyed by a moment and follows the timeline's own heading at the
    /// same level: `## Timeline` over `## 14:05`.
    fn is_entry(&self, unit: &Unit, title: &Title, rank: u16) -> bool {
        let is_timeline = |open: &Open| {
            open.rank == rank && self.sections.all[open.section].roles.has(Role::Timeline)
        };
        title.meaning.roles.is_empty() && self.open.iter().any(is_timeline) && {
            let text = unit.line(self.outline).text();
            stamp::leading(text).is_some_and(|stamp| {
                stamp.clock.is_some() || text[stamp.range.end..].trim().is_empty()
            })
        }
    }

    /// A label with its value on the same line, as a section.
    fn field(&mut self, index: usize, unit: &Unit, title: Title) -> usize {
        let section = self.push(unit, &title, index);
        self.sections.content[section].1 = index + 1;
        self.sections.all[section].end = section + 1;
        let block = &self.outline.blocks[unit.block];
        let mut end = match unit.place {
            Place::Row { .. } => block.span.end,
            Place::Item => block.prose.whole().end,
            _ => block.prose.span(title.value.clone()).end,
        };
        if unit.place == Place::Item && title.value.end < unit.end {
            end = block.prose.span(title.value.clone()).end;
        }
        let (block, value) = &self.sections.value[section];
        let shown =
            self.outline.blocks.get(*block).and_then(|block| block.prose.text().get(value.clone()));
        let shown = shown.unwrap_or_default();
        let section_ref = &mut self.sections.all[section];
        section_ref.span.end = end.max(section_ref.title_span.end);
        section_ref.content =
            if wording::says_nothing(shown) { Content::SaysNone } else { Content::Some };
        section
    }

    fn push(&mut self, unit: &Unit, title: &Title, content: usize) -> usize {
        let block = &self.outline.blocks[unit.block];
        let (prose, range) = match unit.place {
            Place::Row { .. } => (&self.outline.blocks[unit.block + 1].prose, title.range.clone()),
            _ => (&block.prose, title.range.clone()),
        };
        let span = prose.span(range.clone());
        let index = self.sections.all.len();
        self.sections.all.push(Section {
            title: prose.slice(range),
            title_span: span,
            span: Span::new(span.start, unit.span(self.outline).end.max(span.end)),
            form: title.form,
            depth: self.open.len() as u8 + 1,
            parent: self.open.last().map(|open| open.section),
            end: index + 1,
            roles: title.meaning.roles,
            near: title.meaning.near,
            content: Content::Empty,
            passages: 0..0,
        });
        self.sections.content.push((content, content));
        self.sections.value.push(match unit.place {
            Place::Row { .. } => {
                let cell = self.outline.blocks.get(unit.block + 2);
                (unit.block + 2, 0..cell.map_or(0, |cell| cell.prose.text().len()))
            }
            _ => (unit.block, title.value.clone()),
        });
        index
    }

    fn front_matter(&mut self, entry: &FrontMatterEntry) {
        let roles = sections::key(&entry.key, self.config.titles());
        let index = self.sections.all.len();
        let content = if entry.value.is_empty() { Content::Empty } else { Content::Some };
        self.sections.all.push(Section {
            title: entry.key.clone().into(),
            title_span: entry.key_span,
            span: entry.key_span.join(entry.value_span),
            form: Form::FrontMatter,
            depth: 1,
            parent: None,
            end: index + 1,
            roles,
            near: None,
            content,
            passages: 0..0,
        });
        self.sections.content.push((0, 0));
        self.sections.value.push((0, 0..0));
    }

    /// Ends the innermost open section before the unit `index`.
    pub(super) fn close(&mut self, index: usize) {
        if let Some(open) = self.open.pop() {
            self.sections.content[open.section].1 =
                index.max(self.sections.content[open.section].0);
            self.sections.all[open.section].end = self.sections.all.len();
        }
    }
}

/// Whether an item has a box.
pub(super) fn is_boxed(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Item { checkbox: Some(_), .. })
}

/// Whether other items are nested under an item, and are more than the details of a task with a box.
fn holds_tasks(outline: &Outline, item: usize) -> bool {
    let own = &outline.blocks[item];
    let nested = outline.blocks.get(item + 1..own.end).unwrap_or_default();
    let mut nested = nested.iter().filter(|block| matches!(block.kind, BlockKind::Item { .. }));
    if is_boxed(own) { nested.any(is_boxed) } else { nested.next().is_some() }
}

/// Whether a list entry in bold is itself a task, with its details under it if anything: `**Add an alert**`. What is
/// one word, or stands over entries that ask for something, or names what plain entries behind it are about, is the
/// title of a group.
fn is_bold_task(outline: &Outline, unit: &Unit, next: Option<&Unit>, title: &Title) -> bool {
    if title.form != Form::Bold || title.groups || !title.meaning.roles.is_empty() {
        return false;
    }
    let text = unit.line(outline).text();
    if text.ends_with([':', '：']) || text.is_ascii() && !text.contains(' ') {
        return false;
    }
    let is_bold = |line: Line<'_>| {
        line.prose.is_marked(line.start..line.end, |kind| *kind == MarkKind::Strong)
    };
    let below = outline.items_under(unit.block);
    let all = below.clone().count();
    if all == 0 {
        let beside = next.filter(|next| next.place == Place::Item);
        return wording::imperative(text) || beside.is_none_or(|next| is_bold(next.line(outline)));
    }
    let is_clear = wording::clearly_imperative(text);
    let asks = |item: &usize| {
        let block = &outline.blocks[*item];
        let text = block.prose.text();
        // "Test" and "page" are nouns as well: under a plain verb they say more of it.
        is_boxed(block)
            || wording::clearly_imperative(text)
            || !is_clear && wording::imperative(text)
    };
    below.filter(asks).count() * 2 <= all
}

/// Whether a title has neither markup nor a colon.
fn is_bare(outline: &Outline, unit: &Unit, title: &Title) -> bool {
    title.form == Form::Plain && title.range.end == unit.line(outline).end
}
