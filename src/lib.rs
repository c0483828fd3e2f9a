//! pmlint reads incident postmortems written in Markdown and reports what would let the same
//! incident happen again.

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
