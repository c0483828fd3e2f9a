//! Where reports go: standard output or files, each whole or not at all.

use std::fs::OpenOptions;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::Failed;
use super::args::Color;
use crate::files::{commit, temporary};
use crate::report::{FileReport, Report, Style, Summary};

/// A report and the stream it goes to.
pub(super) struct Output<'r> {
    report: Box<dyn Report + 'r>,
    stream: Stream,
    /// How many findings may still be shown.
    left: usize,
}

enum Stream {
    Standard(BufWriter<Stdout>),
    /// Standard error, where standard output is for something else.
    Error(io::Stderr),
    /// Someone closed standard output; there is nothing more to do.
    Closed,
    /// A file that is put in its place when it is complete.
    File(BufWriter<NamedTempFile>, PathBuf),
    /// Something that is no ordinary file, such as a device.
    Device(BufWriter<std::fs::File>, PathBuf),
}

impl<'r> Output<'r> {
    /// To standard output, at most `limit` findings.
    pub(super) fn standard(report: Box<dyn Report + 'r>, limit: usize) -> Self {
        let stream = Stream::Standard(BufWriter::with_capacity(1 << 16, io::stdout()));
        Self { report, stream, left: limit }
    }

    /// To standard error, at most `limit` findings.
    pub(super) fn error(report: Box<dyn Report + 'r>, limit: usize) -> Self {
        Self { report, stream: Stream::Error(io::stderr()), left: limit }
    }

    /// To a file.
    pub(super) fn file(report: Box<dyn Report + 'r>, path: &Path) -> Result<Self, Failed> {
        let failed = |error| cannot_write(path, &error);
        let stream = if is_device(path) {
            let file = OpenOptions::new().write(true).open(path).map_err(failed)?;
            Stream::Device(BufWriter::new(file), path.to_owned())
        } else {
            Stream::File(BufWriter::new(temporary(path).map_err(failed)?), path.to_owned())
        };
        Ok(Self { report, stream, left: usize::MAX })
    }

    /// Writes what was found in one file.
    pub(super) fn write(&mut self, file: &FileReport<'_>) -> Result<(), Failed> {
        let shown = file.diagnostics.len().min(self.left);
        self.left -= shown;
        let diagnostics = file.diagnostics.get(..shown).unwrap_or_default();
        let file = FileReport { diagnostics, ..*file };
        let Self { report, stream, .. } = self;
        stream.with(|out| report.file(&file, out))
    }

    /// Sends on what was written so far.
    pub(super) fn flush(&mut self) -> Result<(), Failed> {
        self.stream.with(|out| out.flush())
    }

    /// Writes the end, and puts a file in its place.
    pub(super) fn finish(mut self, summary: &Summary) -> Result<(), Failed> {
        let Self { report, stream, .. } = &mut self;
        stream.with(|out| {
            report.finish(summary, out)?;
            out.flush()
        })?;
        if let Stream::File(file, path) = self.stream {
            let failed = |error| cannot_write(&path, &error);
            let file = file.into_inner().map_err(|error| failed(error.into_error()))?;
            commit(file, &path).map_err(failed)?;
        }
        Ok(())
    }
}

impl Stream {
    fn with(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failed> {
        let done = match self {
            Self::Closed => Ok(()),
            Self::Standard(out) => write(out),
            Self::Error(out) => write(out),
            Self::File(out, _) => write(out),
            Self::Device(out, _) => write(out),
        };
        match (done, &self) {
            (Ok(()), _) => Ok(()),
            (Err(error), Self::Standard(_)) if error.kind() == io::ErrorKind::BrokenPipe => {
                // What is still in the buffer has nowhere to go: dropping it must not try again.
                if let Self::Standard(out) = std::mem::replace(self, Self::Closed) {
                    let _ = out.into_parts();
                }
                Ok(())
            }
            (Err(error), Self::File(_, path) | Self::Device(_, path)) => {
                Err(cannot_write(path, &error))
            }
            (Err(error), _) => Err(error.into()),
        }
    }
}

/// Whether a path leads to something that cannot be replaced, such as `/dev/stdout`.
pub(super) fn is_device(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| !metadata.is_file())
}

fn cannot_write(path: &Path, error: &io::Error) -> Failed {
    Failed(format!("{}: cannot be written: {error}", path.display()))
}

/// How output may look on standard output.
pub(super) fn style(color: Color) -> Style {
    let terminal = io::stdout().is_terminal();
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let dumb = set("TERM").is_some_and(|term| term == "dumb");
    let colour = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if set("NO_COLOR").is_some() => false,
        Color::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        Color::Auto => terminal && !dumb,
    };
    let told = set("COLUMNS").and_then(|columns| columns.to_str()?.parse().ok());
    let measured =
        || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| width.0.into());
    let width = told.or_else(measured).unwrap_or(0);
    Style { colour, links: terminal && colour && !dumb, width, quiet: false }
}
