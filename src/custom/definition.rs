//! The form of a `toml rule` block.

use std::ops::Range;

use regex::{Regex, RegexBuilder};
use serde::Deserialize;
use toml::Spanned;

use super::message::Message;
use super::{Definition, Demand};
use crate::config::{ConfigError, Level, PATTERN_SIZE, explain};
use crate::page::Fenced;
use crate::rule::Severity;
use crate::source::Source;
use crate::suggest::one_of;
use crate::vocabulary::{Role, Roles, Room, normalise};

/// What must or must not be there.
#[derive(Debug)]
pub(super) enum Subject {
    /// A section with one of these titles.
    Section(Titles),
    /// A label with a value on its line, or a key of the front matter; its value.
    Field(Titles, Option<Regex>),
    /// A column of tables.
    Column(Titles),
    /// Text.
    Pattern(Regex),
    /// Things that are counted.
    Count(Each),
}

/// Titles in the spelling they are compared in.
#[derive(Debug)]
pub(super) struct Titles {
    normal: Vec<String>,
}

impl Titles {
    pub(super) fn have(&self, title: &str) -> bool {
        let mut room = Room::default();
        let title = normalise(title, &mut room).as_str();
        self.normal.iter().any(|known| known == title)
    }
}

/// Where to look.
#[derive(Debug)]
pub(super) struct Scope {
    /// In sections with one of these roles; anywhere where there is none.
    pub(super) within: Roles,
    /// In each of these by itself.
    pub(super) each: Option<Each>,
}

/// What a document has many of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Each {
    ActionItem,
    Event,
    Heading,
}

impl Each {
    const ALL: [Self; 3] = [Self::ActionItem, Self::Event, Self::Heading];

    /// In configuration, where each of them is meant.
    const fn one(self) -> &'static str {
        match self {
            Self::ActionItem => "action-item",
            Self::Event => "event",
            Self::Heading => "heading",
        }
    }

    /// In configuration, where they are counted.
    const fn many(self) -> &'static str {
        match self {
            Self::ActionItem => "action-items",
            Self::Event => "events",
            Self::Heading => "headings",
        }
    }

    /// In messages.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::ActionItem => "action items",
            Self::Event => "events",
            Self::Heading => "headings",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Block {
    message: Spanned<String>,
    help: Option<String>,
    severity: Option<Level>,
    require: Option<Spanned<Clause>>,
    forbid: Option<Spanned<Clause>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Clause {
    section: Option<Spanned<OneOrMore>>,
    field: Option<Spanned<OneOrMore>>,
    column: Option<Spanned<OneOrMore>>,
    pattern: Option<Spanned<String>>,
    count: Option<Spanned<String>>,
    at_least: Option<Spanned<usize>>,
    at_most: Option<Spanned<usize>>,
    within: Option<Spanned<OneOrMore>>,
    each: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl OneOrMore {
    fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::More(more) => more,
        }
    }
}

/// Reads the block of a page.
pub(super) fn read(
    page: &Source,
    block: &Fenced<'_>,
) -> Result<(Definition, Severity), ConfigError> {
    let here = Here { page, offset: block.range.start };
    let wanted: Block = toml::from_str(block.text)
        .map_err(|error| here.error(error.span().unwrap_or_default(), explain(error.message())))?;
    let whole = 0..0;
    let (demand, clause) = match (&wanted.require, &wanted.forbid) {
        (Some(clause), None) => (Demand::Require, clause),
        (None, Some(clause)) => (Demand::Forbid, clause),
        (Some(_), Some(second)) => {
            return Err(here.error(
                second.span(),
                "a rule has either `require` or `forbid`; write a second page".into(),
            ));
        }
        (None, None) => return Err(here.error(whole, "a rule has `require` or `forbid`".into())),
    };
    let place = clause.span();
    let clause = clause.get_ref();
    let subject = here.subject(clause, place)?;
    let scope = here.scope(clause)?;
    here.fit(demand, &subject, clause)?;
    let at_most = clause.at_most.as_ref().map(|most| *most.get_ref());
    let default = usize::from(at_most.is_none());
    let bounds = (clause.at_least.as_ref().map_or(default, |least| *least.get_ref()), at_most);
    let names = match &subject {
        Subject::Pattern(pattern) if demand == Demand::Forbid => Some(pattern),
        _ => None,
    };
    let message = Message::read(wanted.message.get_ref(), names)
        .map_err(|why| here.error(wanted.message.span(), why))?;
    let severity = match wanted.severity {
        None => Severity::Warning,
        Some(level) => level.severity().ok_or_else(|| {
            here.error(whole, "a rule is switched off in pmlint.toml, not on its page".into())
        })?,
    };
    Ok((Definition { demand, subject, scope, bounds, message, help: wanted.help }, severity))
}

/// The block that is being read.
struct Here<'p> {
    page: &'p Source,
    /// Where the block begins on the page.
    offset: usize,
}

impl Here<'_> {
    fn error(&self, span: Range<usize>, message: String) -> ConfigError {
        let line = self.page.line(self.offset + span.start);
        ConfigError { place: format!("{}:{line}", self.page.name()), message }
    }

    fn subject(&self, clause: &Clause, place: Range<usize>) -> Result<Subject, ConfigError> {
        let titles = |titles: &Spanned<OneOrMore>| {
            let titles_asked = titles.get_ref().as_slice().iter();
            let mut room = Room::default();
            let normal: Vec<String> =
                titles_asked.map(|title| normalise(title, &mut room).as_str().to_owned()).collect();
            if normal.is_empty() || normal.iter().any(String::is_empty) {
                return Err(self.error(titles.span(), "a title has at least one word".into()));
            }
            Ok(Titles { normal })
        };
        let pattern = clause.pattern.as_ref().map(|pattern| self.pattern(pattern)).transpose()?;
        match (&clause.section, &clause.field, &clause.column, pattern, &clause.count) {
            (Some(section), None, None, None, None) => Ok(Subject::Section(titles(section)?)),
            (None, Some(field), None, pattern, None) => Ok(Subject::Field(titles(field)?, pattern)),
            (None, None, Some(column), None, None) => Ok(Subject::Column(titles(column)?)),
            (None, None, None, Some(pattern), None) => Ok(Subject::Pattern(pattern)),
            (None, None, None, None, Some(count)) => {
                Ok(Subject::Count(self.each(count, Each::many)?))
            }
            _ => Err(self.error(
                place,
                "names one of `section`, `field`, `column`, `pattern` and `count`; \
                 `pattern` also goes with `field`"
                    .into(),
            )),
        }
    }

    fn scope(&self, clause: &Clause) -> Result<Scope, ConfigError> {
        let mut within = Roles::NONE;
        if let Some(names) = &clause.within {
            for name in names.get_ref().as_slice() {
                let known = || Role::ALL.into_iter().map(Role::name);
                let role = Role::from_name(name)
                    .ok_or_else(|| self.unknown("section role", name, names.span(), known()))?;
                within = within.with(role.into());
            }
        }
        let each = clause.each.as_ref().map(|each| self.each(each, Each::one)).transpose()?;
        Ok(Scope { within, each })
    }

    /// Refuses keys that say nothing beside the others.
    fn fit(&self, demand: Demand, subject: &Subject, clause: &Clause) -> Result<(), ConfigError> {
        let bound = clause.at_least.as_ref().or(clause.at_most.as_ref()).map(Spanned::span);
        let each = clause.each.as_ref().map(Spanned::span);
        let column = clause.column.as_ref().map(Spanned::span);
        let count = clause.count.as_ref().map(Spanned::span);
        let (key, why) = match (demand, subject) {
            (
                _,
                Subject::Section(_) | Subject::Field(..) | Subject::Column(_) | Subject::Count(_),
            ) if each.is_some() => (each, "`each` goes with `pattern`"),
            (Demand::Forbid, Subject::Count(_)) => (count, "`count` goes with `require`"),
            (Demand::Forbid, _) if bound.is_some() => {
                (bound, "`at-least` and `at-most` go with `require`")
            }
            (Demand::Require, Subject::Column(_)) if clause.within.is_none() => {
                (column, "`column` needs `within`: not every table must have it")
            }
            (_, Subject::Column(_)) if bound.is_some() => {
                (bound, "`at-least` and `at-most` do not go with `column`")
            }
            (_, Subject::Count(_)) if bound.is_none() => {
                (count, "`count` needs `at-least` or `at-most`")
            }
            _ => return Ok(()),
        };
        Err(self.error(key.unwrap_or_default(), why.to_owned()))
    }

    fn pattern(&self, pattern: &Spanned<String>) -> Result<Regex, ConfigError> {
        let built =
            RegexBuilder::new(pattern.get_ref()).multi_line(true).size_limit(PATTERN_SIZE).build();
        built.map_err(|error| {
            let why = error.to_string();
            let last = why.lines().last().unwrap_or_default().trim_start_matches("error: ");
            self.error(pattern.span(), format!("not a regular expression: {last}"))
        })
    }

    fn each(
        &self,
        name: &Spanned<String>,
        spelling: fn(Each) -> &'static str,
    ) -> Result<Each, ConfigError> {
        let found = Each::ALL.into_iter().find(|each| spelling(*each) == name.get_ref());
        found.ok_or_else(|| {
            let known = Each::ALL.into_iter().map(spelling);
            self.unknown("thing called", name.get_ref(), name.span(), known)
        })
    }

    fn unknown<'k>(
        &self,
        what: &str,
        word: &str,
        span: Range<usize>,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> ConfigError {
        self.error(span, format!("there is no {what} `{word}`{}", one_of(word, known)))
    }
}
