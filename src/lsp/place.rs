//! Whether and how one document is linted: by the filters, configuration and baseline that hold for
//! it on the command line.

use std::path::Path;
use std::sync::Arc;

use crate::baseline::Baseline;
use crate::files::{self, Candidate, Project, Projects};
use crate::lint;
use crate::postmortem::{self, Postmortem};
use crate::rule::Diagnostic;
use crate::source::Source;

/// Whether and how a document is linted.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// It is.
    Linted(Linted),
    /// Some filter leaves it out.
    LeftOut,
    /// Its configuration cannot be used, and why.
    Failed(String),
}

/// How a document is linted.
#[derive(Debug, Clone)]
pub(super) struct Linted {
    project: Arc<Project>,
    /// Whether the configuration says that it is a postmortem.
    included: bool,
    /// What fingerprints and baselines call it; `None` for one without a path.
    id: Option<String>,
    /// What is known and not reported.
    baseline: Baseline,
}

impl Place {
    /// That of a document with this path, on the disk or not yet.
    pub(super) fn of_file(path: &Path, projects: &Projects) -> Self {
        let mut found = files::find_named(path, projects);
        match (found.files.pop(), found.failed.pop()) {
            (Some(file), _) => match known(&file, projects) {
                Ok(baseline) => Self::Linted(Linted {
                    project: file.project,
                    included: file.included,
                    id: Some(file.id),
                    baseline,
                }),
                Err(why) => Self::Failed(why),
            },
            (None, Some(failure)) => Self::Failed(format!("{}: {}", failure.path, failure.message)),
            (None, None) => Self::LeftOut,
        }
    }

    /// That of a document without a path: by what holds in the first folder.
    pub(super) fn of_buffer(projects: &Projects) -> Self {
        match projects.of_folder(projects.folder()) {
            Ok(project) => {
                let baseline = Baseline::default();
                Self::Linted(Linted { project, included: false, id: None, baseline })
            }
            Err(error) => Self::Failed(error.to_string()),
        }
    }

    /// A document at this place.
    pub(super) fn document(&self, name: &str, path: Option<&Path>, text: String) -> Source {
        let source = files::document(name, path.unwrap_or(Path::new("")), text);
        match self {
            Self::Linted(Linted { id: Some(id), .. }) => source.known_as(id),
            _ => source,
        }
    }

    /// The configuration of a document at this place, where it is linted.
    pub(super) fn project(&self) -> Option<&Project> {
        match self {
            Self::Linted(linted) => Some(&linted.project),
            Self::LeftOut | Self::Failed(_) => None,
        }
    }

    /// What is found in a text that is at this place, and not known.
    pub(super) fn lint(&self, source: &Source) -> Vec<Diagnostic> {
        let Self::Linted(Linted { project, included, baseline, .. }) = self else {
            return Vec::new();
        };
        let found = lint::document(source, &project.config, project.rules(), *included);
        let mut found = found.unwrap_or_default();
        if *baseline != Baseline::default() {
            let mut left = baseline.clone();
            found.retain(|diagnostic| !left.take(source.id(), diagnostic));
        }
        found
    }

    /// The model of a text that is at this place; `None` where it is not linted.
    pub(super) fn read<'s>(&self, source: &'s Source) -> Option<Postmortem<'s>> {
        let Self::Linted(Linted { project, included, .. }) = self else { return None };
        let postmortem = postmortem::read(source, &project.config).ok()?;
        (*included || postmortem.is_postmortem).then_some(postmortem)
    }
}

/// What is known of a file, by the baseline that its configuration names.
fn known(file: &Candidate, projects: &Projects) -> Result<Baseline, String> {
    let Some(path) = &file.project.config.baseline else { return Ok(Baseline::default()) };
    let failed = |why: String| format!("the baseline {}: {why}", path.display());
    let text = std::fs::read_to_string(projects.folder().join(path));
    let text = text.map_err(|error| failed(error.to_string()))?;
    Baseline::parse(&text).map_err(|error| failed(error.to_string()))
}
