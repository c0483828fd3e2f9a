//! The page that GitHub shows for a job.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use super::args::Check;
use super::say;
use crate::config::Config;
use crate::report::{FileReport, Format, JobSummary, Summary};

/// The page, and the file that it goes to.
pub(super) struct Job {
    page: JobSummary,
    path: PathBuf,
}

impl Job {
    /// In a job of GitHub Actions that writes findings as annotations; with what each postmortem says
    /// where the run is about a change.
    pub(super) fn of(args: &Check, format: Format, about_change: bool) -> Option<Self> {
        let annotates = format == Format::Github
            || args.report.iter().any(|(format, _)| *format == Format::Github);
        let path = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty())?;
        annotates.then(|| Self { page: JobSummary::new(about_change), path: path.into() })
    }

    /// Adds what was found in one file.
    pub(super) fn add(&mut self, file: &FileReport<'_>, config: &Config) {
        self.page.add(file, config);
    }

    /// Puts the page after what the step has written so far. Where that cannot be, the run goes on.
    pub(super) fn append(&self, summary: &Summary) {
        let file = OpenOptions::new().append(true).create(true).open(&self.path);
        let page = self.page.page(summary);
        if let Err(error) = file.and_then(|mut file| file.write_all(page.as_bytes())) {
            say(&format!("warning: GITHUB_STEP_SUMMARY: {}: {error}", self.path.display()));
        }
    }
}
