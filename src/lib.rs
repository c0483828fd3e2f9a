//! pmlint reads incident postmortems written in Markdown and reports what would let the same
//! incident happen again.
//!
//! Data flows one way, and nothing imports against it:
//!
//! ```
//! use pmlint::report::{FileReport, Format, Setup, Style};
//! use pmlint::{Config, RULES, Source, lint, postmortem};
//!
//! let config = Config::default();
//!
//! // files ─▶ source
//! let source = Source::new("2024-05-03.md", "# Postmortem\n\n## Timeline (UTC)\n\n- 13:55 PM: Uploads fail.\n");
//!
//! // source ─▶ markdown ─▶ postmortem: a model of what the document says
//! let postmortem = postmortem::read(&source, &config).unwrap();
//! assert_eq!(postmortem.events().count(), 1);
//!
//! // postmortem ─▶ rules ─▶ lint: findings, with rule and severity
//! let diagnostics = lint::check(&postmortem, &config, RULES);
//! let found = diagnostics.iter().find(|found| &*found.rule == "impossible-time").unwrap();
//!
//! // lint ─▶ report
//! let mut out = Vec::new();
//! let file = FileReport { source: &source, diagnostics: &[found.clone()], known: &[] };
//! Format::Line.report(Setup { rules: RULES, style: Style::default() }).file(&file, &mut out)?;
//! assert!(out.starts_with(b"2024-05-03.md:5:3: error[impossible-time] "));
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! The library reads no clock and prints nothing; only [`files`] and the two front doors, [`cli`] and
//! [`lsp`], touch the world. Its interface is not stable; the program's is.
//!
//! Each foreign crate has one home: pulldown-cmark in [`markdown`], walkdir and the matching of
//! `.gitignore` in [`files`], toml in [`config`] and [`custom`], clap in [`cli`], miette in `report::human`, the crates of
//! the language server's protocol in [`lsp`].

pub mod allow;
pub mod baseline;
pub mod changes;
pub mod cli;
pub mod config;
pub mod custom;
pub mod examples;
pub mod files;
pub mod fix;
pub mod lint;
pub mod lsp;
pub mod markdown;
pub mod page;
pub mod phrase;
pub mod postmortem;
pub mod preset;
pub mod recognise;
pub mod report;
pub mod rule;
pub mod rules;
pub mod source;
pub mod suggest;
pub mod vocabulary;

pub use config::Config;
pub use postmortem::Postmortem;
pub use rule::{Diagnostic, Finding, Fix, Rule, Severity};
pub use rules::RULES;
pub use source::{Source, Span};

/// The worked example of a new rule has to compile, and to find what it says.
#[cfg(doctest)]
#[doc = include_str!("../CONTRIBUTING.md")]
struct Contributing;
