//! What a rule is and what it states: plain values, with no knowledge of files, formats or clients.

use std::borrow::Cow;

use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::source::Span;

/// How grave a finding is. Ordered: `Info < Warning < Error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; does not fail a run by default.
    Info,
    /// Should be put right; fails a run by default.
    Warning,
    /// Wrong or missing beyond doubt.
    Error,
}

impl Severity {
    /// The word used in every output: `info`, `warning` or `error`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What part of a postmortem a rule looks after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Sections: present, filled, once.
    Structure,
    /// The timeline and its stamps.
    Timeline,
    /// Stated lengths.
    Duration,
    /// Two places that contradict each other.
    Consistency,
    /// What the incident did to people.
    Impact,
    /// Follow-up work.
    Action,
    /// Wording.
    Language,
    /// Left-overs and broken references.
    Hygiene,
    /// A rule that a team wrote itself.
    Custom,
}

impl Category {
    /// The word used in every output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Timeline => "timeline",
            Self::Duration => "duration",
            Self::Consistency => "consistency",
            Self::Impact => "impact",
            Self::Action => "action",
            Self::Language => "language",
            Self::Hygiene => "hygiene",
            Self::Custom => "custom",
        }
    }
}

/// One check: a card and a pure function. `rules/<name>.md` is its contract.
///
/// Rules of a team's own are the same type; they borrow name, page and definition from the
/// [`custom`](crate::custom) rules that were loaded.
#[derive(Debug, Clone, Copy)]
pub struct Rule<'a> {
    /// Kebab-case; states the defect and reads after "allow".
    pub name: &'a str,
    /// What it looks after.
    pub category: Category,
    /// Its severity where neither preset nor configuration says otherwise.
    pub severity: Severity,
    /// Whether it runs when nothing selects it by name.
    pub default_on: bool,
    /// Its page, Markdown.
    pub page: &'a str,
    /// What it finds. Pure and infallible.
    pub check: Check<'a>,
}

/// How a rule finds what it finds.
#[derive(Debug, Clone, Copy)]
pub enum Check<'a> {
    /// A function of this program.
    Function(fn(&Postmortem<'_>, &Config) -> Vec<Finding>),
    /// What a team's own page asks for.
    Definition(&'a crate::custom::Definition),
    /// What only the engine sees: a document that cannot be read, an allowance that silences nothing.
    Engine,
}

/// What a rule states about one place in one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub span: Span,
    /// What is wrong, in this document's own words and numbers. One line.
    pub message: String,
    /// Other places that the message speaks of.
    pub related: Vec<Related>,
    /// What to do about it. One line.
    pub help: Option<Cow<'static, str>>,
    /// How to put it right, if a machine can.
    pub fix: Option<Fix>,
    /// Other ways to put it right, offered by an editor only.
    pub alternatives: Vec<Fix>,
    /// Whether it is about the document as a whole, and so counts when any line of it changed.
    pub whole_document: bool,
}

impl Finding {
    /// A finding at `span`.
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            related: Vec::new(),
            help: None,
            fix: None,
            alternatives: Vec::new(),
            whole_document: false,
        }
    }

    /// The same with a line that says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with another place that the message speaks of.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        self.related.push(Related { span, message: message.into() });
        self
    }

    /// The same with a fix.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// The same with another way to put it right, for where a person has to choose.
    #[must_use]
    pub fn or_fix(mut self, fix: Fix) -> Self {
        self.alternatives.push(fix);
        self
    }

    /// The same, about the document as a whole.
    #[must_use]
    pub fn about_document(mut self) -> Self {
        self.whole_document = true;
        self
    }
}

/// Another place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What is there.
    pub message: Cow<'static, str>,
}

/// Whether a fix may be applied unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applicability {
    /// Never changes what the document says; applied on save.
    Safe,
    /// Needs a look; an editor offers it.
    Suggested,
}

impl Applicability {
    /// The word used in every output: `safe` or `suggested`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Suggested => "suggested",
        }
    }
}

/// How to put a finding right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an imperative: `Remove "PM"`.
    pub title: Cow<'static, str>,
    /// Whether it may be applied unseen.
    pub applicability: Applicability,
    /// Replacements that do not overlap, in order of place.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix of one edit that may be applied unseen.
    pub fn safe(title: impl Into<Cow<'static, str>>, span: Span, text: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            applicability: Applicability::Safe,
            edits: vec![Edit { span, text: text.into() }],
        }
    }

    /// A fix of one edit that needs a look.
    pub fn suggested(
        title: impl Into<Cow<'static, str>>,
        span: Span,
        text: impl Into<String>,
    ) -> Self {
        Self { applicability: Applicability::Suggested, ..Self::safe(title, span, text) }
    }
}

/// Replaces the bytes of `span` by `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A finding with what the engine adds to it: ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name; owned, since a team's own rules have names of their own.
    pub rule: std::sync::Arc<str>,
    /// After preset and configuration.
    pub severity: Severity,
    /// What the rule stated.
    pub finding: Finding,
    /// Stays the same when lines move; see `baseline`.
    pub fingerprint: String,
}
