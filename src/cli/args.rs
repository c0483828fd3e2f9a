//! Every command and flag. The only module that describes the command line.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use jiff::civil::Date;

use super::later::Later;
use crate::config::Level;
use crate::preset::PRESETS;
use crate::report::Format;
use crate::rule::Severity;
use crate::suggest::one_of;

/// Lint incident postmortems written in Markdown.
///
/// Without a command, lints the given files and folders (default: the current folder). Only what
/// looks like a postmortem is linted; everything else is left alone.
#[derive(Debug, Parser)]
#[command(
    name = "pmlint",
    version,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    max_term_width = 100,
    after_long_help = AFTER
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) check: Check,
}

/// What the long help ends with.
const AFTER: &str = "\
Exit codes:
  0  nothing was found at or above the severity of --fail-on
  1  something was, or with --diff a fix would change a file
  2  something could not be done

Flags of a command: pmlint COMMAND --help
Pages on every topic: https://github.com/pmlint/pmlint/tree/main/docs";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lint files and folders (the default command)
    Check(Later<Box<Check>>),
    /// Show the page of a rule, or the list of rules
    Explain(Later<Explain>),
    /// List the rules with their severity and fix, on or off
    Rules(Later<Rules>),
    /// Show what is read from each document
    Inspect(Later<Inspect>),
    /// Write a page for the review meeting, on all postmortems
    Report(Later<Report>),
    /// Begin a new postmortem from a preset's template
    New(Later<New>),
    /// Write a commented pmlint.toml that fits this folder
    Init(Later<Init>),
    /// Serve an editor over standard input and output
    Lsp(Later<Lsp>),
    /// Run the examples of rule pages, pmlint's own or a team's
    Test(Later<Test>),
    /// Print a completion script for a shell
    Completions(Later<Completions>),
    /// Print the manual page, or write all of them to a folder
    Man(Later<Manual>),
}

/// What changes files, and so cannot go by the line numbers of a change.
const FIXES: [&str; 3] = ["fix", "fix_suggested", "diff"];

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files, folders and globs; `-` for standard input
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,

    /// Put right what can safely be put right
    #[arg(long, help_heading = "Fixes")]
    pub(super) fix: bool,
    /// Apply the fixes that need a look as well
    #[arg(long, help_heading = "Fixes")]
    pub(super) fix_suggested: bool,
    /// Show what fixing would change, and change nothing
    #[arg(long, help_heading = "Fixes")]
    pub(super) diff: bool,

    /// The form of the output
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = formats(), help_heading = "Output")]
    pub(super) format: String,
    /// Write a further report to a file (may be repeated)
    #[arg(long, value_name = "FORMAT=FILE", value_parser = report, help_heading = "Output")]
    pub(super) report: Vec<(Format, PathBuf)>,
    /// Count findings by rule instead of showing them
    #[arg(long, help_heading = "Output")]
    pub(super) statistics: bool,
    /// Show at most this many findings
    #[arg(long, value_name = "N", help_heading = "Output")]
    pub(super) max_findings: Option<usize>,
    /// Say nothing beyond the findings
    #[arg(long, short, help_heading = "Output")]
    pub(super) quiet: bool,

    /// Run only these rules and categories; `default` and `all` are known too
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = "Rules")]
    pub(super) select: Vec<String>,
    /// Leave out these rules and categories
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = "Rules")]
    pub(super) ignore: Vec<String>,
    /// Set the severity of a rule: off, info, warning or error
    #[arg(long, value_name = "RULE=LEVEL", value_delimiter = ',', value_parser = severity, help_heading = "Rules")]
    pub(super) severity: Vec<(String, Option<Severity>)>,
    /// The least severity that fails the run [default: warning]
    #[arg(long, value_name = "LEVEL", help_heading = "Rules")]
    pub(super) fail_on: Option<FailOn>,
    /// The day that rules about "today" go by [default: today, in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, help_heading = "Rules")]
    pub(super) as_of: Option<Date>,

    /// Report only what changed since the merge base with this Git reference
    #[arg(long, value_name = "REF", conflicts_with_all = FIXES, help_heading = "Changes and baseline")]
    pub(super) diff_base: Option<String>,
    /// Report only what this unified diff changed; `-` for standard input
    #[arg(long, value_name = "PATCH", conflicts_with = "diff_base", conflicts_with_all = FIXES, value_hint = ValueHint::FilePath, help_heading = "Changes and baseline")]
    pub(super) changes: Option<PathBuf>,
    /// Do not report the findings that this file lists
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Changes and baseline")]
    pub(super) baseline: Option<PathBuf>,
    /// Write all that is found to the baseline
    #[arg(long, conflicts_with_all = ["diff_base", "changes", "diff"], help_heading = "Changes and baseline")]
    pub(super) write_baseline: bool,

    /// Lint even what does not look like a postmortem
    #[arg(long, help_heading = "Files")]
    pub(super) all: bool,
    /// The name that standard input goes by
    #[arg(long, value_name = "NAME", value_hint = ValueHint::FilePath, help_heading = "Files")]
    pub(super) stdin_filename: Option<PathBuf>,
    /// Fail where there is nothing to lint
    #[arg(long, help_heading = "Files")]
    pub(super) error_on_empty: bool,
    /// How many files are linted at once [default: one a processor]
    #[arg(long, short, value_name = "N", help_heading = "Files")]
    pub(super) jobs: Option<usize>,

    #[command(flatten)]
    pub(super) common: Common,
}

/// What several commands take.
#[derive(Debug, Args)]
#[command(next_help_heading = "Configuration")]
pub(super) struct Common {
    /// Use this configuration file for every document
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "no_config")]
    pub(super) config: Option<PathBuf>,
    /// Use no configuration file
    #[arg(long)]
    pub(super) no_config: bool,
    /// The house style that documents are held to
    #[arg(long, value_name = "PRESET", value_parser = presets())]
    pub(super) preset: Option<String>,
    /// Whether to use colour
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Color,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The name of a rule, or of a category for the list of its rules
    pub(super) rule: Option<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Args)]
pub(super) struct Rules {
    /// The form of the output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: TextOrJson,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Args)]
pub(super) struct Inspect {
    /// Files, folders and globs; `-` for standard input
    #[arg(value_name = "PATH", required = true, value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    /// The form of the output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: TextOrJson,
    /// The name that standard input goes by
    #[arg(long, value_name = "NAME", value_hint = ValueHint::FilePath)]
    pub(super) stdin_filename: Option<PathBuf>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Args)]
pub(super) struct Report {
    /// Files, folders and globs [default: the current folder]
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    /// Where to write it; standard output where not given
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) output: Option<PathBuf>,
    /// The day that action items are overdue on, or not [default: today, in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(super) as_of: Option<Date>,
    /// Show even what does not look like a postmortem
    #[arg(long)]
    pub(super) all: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// Where to write it; standard output where not given
    #[arg(value_hint = ValueHint::FilePath)]
    pub(super) path: Option<PathBuf>,
    /// The title of the postmortem [default: from the file name]
    #[arg(long)]
    pub(super) title: Option<String>,
    /// The date of the incident [default: from the file name, or today, in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(super) date: Option<Date>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// Print it instead of writing it
    #[arg(long)]
    pub(super) print: bool,
}

#[derive(Debug, Args)]
pub(super) struct Lsp {
    /// Some clients ask for it; there is no other way
    #[arg(long, hide = true)]
    pub(super) stdio: bool,
}

#[derive(Debug, Args)]
pub(super) struct Test {
    /// A page, or a folder of pages; pmlint's own where not given
    #[arg(value_name = "DIR", value_hint = ValueHint::AnyPath)]
    pub(super) path: Option<PathBuf>,
    /// Write what is printed into the pages
    #[arg(long, requires = "path")]
    pub(super) bless: bool,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    pub(super) shell: Completed,
}

#[derive(Debug, Args)]
pub(super) struct Manual {
    /// The folder; standard output, and the first page alone, where not given
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) folder: Option<PathBuf>,
}

/// A shell that completions can be had for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Completed {
    Bash,
    Elvish,
    Fish,
    Nushell,
    Powershell,
    Zsh,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal that knows colour
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// On errors
    Error,
    /// On warnings and errors
    Warning,
    /// On every finding
    Info,
    /// Never
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TextOrJson {
    /// For people
    Text,
    /// For programs
    Json,
}

impl FailOn {
    pub(super) const fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Info => Some(Severity::Info),
            Self::Never => None,
        }
    }
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name()))
}

fn presets() -> PossibleValuesParser {
    PossibleValuesParser::new(PRESETS.iter().map(|preset| preset.name))
}

fn report(value: &str) -> Result<(Format, PathBuf), String> {
    let (format, path) = value
        .split_once('=')
        .filter(|(_, path)| !path.is_empty())
        .ok_or("it must be FORMAT=FILE")?;
    let known = Format::from_name(format).ok_or_else(|| {
        let names = Format::ALL.iter().map(|format| format.name());
        format!("there is no format `{format}`{}", one_of(format, names))
    })?;
    Ok((known, path.into()))
}

fn severity(value: &str) -> Result<(String, Option<Severity>), String> {
    let (rule, level) = value.split_once('=').ok_or("it must be RULE=LEVEL")?;
    Ok((rule.to_owned(), Level::from_word(level)?.severity()))
}

fn date(value: &str) -> Result<Date, String> {
    value.parse().map_err(|_| "it must be a date as YYYY-MM-DD".to_owned())
}
