//! The command line: what is asked for on one side, documents and streams on the other.

mod args;
mod changed;
mod check;
mod examine;
mod init;
mod inspect;
mod job;
mod known;
mod later;
mod new;
mod output;
mod pages;
mod progress;
mod report;
mod run;
mod test;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use clap_complete::Shell;
use clap_complete_nushell::Nushell;
use jiff::civil::Date;

use crate::config::{Config, ConfigError};
use crate::files::{self, Origin, Projects};
use crate::preset;
use args::{Cli, Command, Common, Completed};

/// What a run came to, as its exit code says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Nothing was found that fails the run.
    Clean = 0,
    /// Something was.
    Found = 1,
    /// Something that was asked for could not be done.
    Failed = 2,
}

/// Why a command could not be carried out at all, in one line.
struct Failed(String);

impl From<ConfigError> for Failed {
    fn from(error: ConfigError) -> Self {
        Self(error.to_string())
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self(format!("the output cannot be written: {error}"))
    }
}

/// Runs the program on the arguments of the process.
pub fn run() -> ExitCode {
    // Where the library fails on a document, the finding says so; a trace would only disturb.
    std::panic::set_hook(Box::new(|_| {}));
    let cli = Cli::parse();
    let outcome = match std::panic::catch_unwind(|| carry_out(cli)) {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(Failed(message))) => {
            say(&format!("error: {message}"));
            Outcome::Failed
        }
        Err(_) => {
            say("error: pmlint failed, which is a bug of pmlint: please report what you ran");
            Outcome::Failed
        }
    };
    ExitCode::from(outcome as u8)
}

fn carry_out(cli: Cli) -> Result<Outcome, Failed> {
    match cli.command {
        None => check::check(&cli.check),
        Some(Command::Check(check)) => check::check(&check),
        Some(Command::Explain(explain)) => pages::explain(&explain),
        Some(Command::Rules(rules)) => pages::rules(&rules),
        Some(Command::Inspect(inspect)) => inspect::inspect(&inspect),
        Some(Command::Report(report)) => report::report(&report),
        Some(Command::New(new)) => new::new(&new),
        Some(Command::Init(init)) => init::init(&init),
        Some(Command::Lsp(_)) => {
            let polite = crate::lsp::stdio(today)?;
            Ok(if polite { Outcome::Clean } else { Outcome::Found })
        }
        Some(Command::Test(test)) => test::test(&test),
        Some(Command::Completions(completions)) => print(|mut out| {
            let mut cli = Cli::command();
            let shell = match completions.shell {
                Completed::Bash => Shell::Bash,
                Completed::Elvish => Shell::Elvish,
                Completed::Fish => Shell::Fish,
                Completed::Powershell => Shell::PowerShell,
                Completed::Zsh => Shell::Zsh,
                Completed::Nushell => {
                    clap_complete::generate(Nushell, &mut cli, "pmlint", &mut out);
                    return Ok(());
                }
            };
            clap_complete::generate(shell, &mut cli, "pmlint", &mut out);
            Ok(())
        }),
        Some(Command::Man(manual)) => match &manual.folder {
            None => print(|mut out| clap_mangen::Man::new(Cli::command()).render(&mut out)),
            Some(folder) => {
                clap_mangen::generate_to(Cli::command(), folder).map_err(|error| {
                    let why = files::explain(Path::new(""), folder, &error);
                    Failed(format!("{}: {why}", folder.display()))
                })?;
                Ok(Outcome::Clean)
            }
        },
    }
}

/// Prints what `write` writes; a reader that goes away early is no failure.
fn print(write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<Outcome, Failed> {
    let mut text = Vec::new();
    write(&mut text)?;
    let mut out = std::io::stdout().lock();
    match out.write_all(&text).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(Outcome::Clean),
    }
}

/// Says something to the person at the terminal, on the stream that is no output.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{}", crate::report::one_line(line));
}

/// The folder of the run.
fn folder() -> Result<PathBuf, Failed> {
    std::env::current_dir()
        .map_err(|error| Failed(format!("the current folder cannot be used: {error}")))
}

/// The day it is, in UTC.
fn today() -> Date {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0));
    let now = jiff::Timestamp::from_second(seconds).unwrap_or_default();
    jiff::tz::Offset::UTC.to_datetime(now).date()
}

impl Common {
    /// The configurations of a run, each with `adjust` done to it.
    fn projects(&self, adjust: impl Fn(&mut Config) + 'static) -> Result<Projects, Failed> {
        let origin = match &self.config {
            Some(path) => Origin::File(path.clone()),
            None if self.no_config => Origin::None,
            None => Origin::Nearest,
        };
        let preset = self.preset.as_deref().and_then(preset::by_name);
        let adjust = move |config: &mut Config| {
            config.preset = preset.unwrap_or(config.preset);
            adjust(config);
        };
        Ok(Projects::new(folder()?, origin, adjust)?)
    }
}
