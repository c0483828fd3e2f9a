//! Folders and settings of a session, and what they mean for each document.

use std::path::PathBuf;

use gen_lsp_types::{Uri, WorkspaceFoldersChangeEvent};
use jiff::civil::Date;
use serde_json::Value;

use super::documents::Document;
use super::place::Place;
use super::settings::Settings;
use super::uri;
use crate::config::{Config, ConfigError};
use crate::files::{self, Origin, Project, Projects};
use crate::postmortem::Postmortem;
use crate::rule::{Diagnostic, Rule};
use crate::source::Source;

/// Says what day it is.
pub(super) type Today = fn() -> Date;

/// The folders of a session and what holds in them.
pub(super) struct Workspace {
    pub(super) settings: Settings,
    folders: Vec<PathBuf>,
    today: Today,
    projects: Result<Projects, ConfigError>,
}

impl Workspace {
    /// No folders yet; `today` says what day it is whenever configuration is read.
    pub(super) fn new(today: Today) -> Self {
        Self::with(Settings::default(), Vec::new(), today)
    }

    fn with(settings: Settings, folders: Vec<PathBuf>, today: Today) -> Self {
        let origin = match &settings.configuration {
            Some(file) => Origin::File(file.clone()),
            None => Origin::Nearest,
        };
        let root = folders.first().cloned();
        let root = root.or_else(|| std::env::current_dir().ok()).unwrap_or_default();
        let projects = Projects::new(root, origin, move |config| config.as_of = Some(today()));
        Self { settings, folders, today, projects }
    }

    /// Takes the folders that the client opened.
    pub(super) fn open_folders(&mut self, initialize: &Value) {
        let of = |value: &Value| uri::to_path(&Uri(value.as_str()?.to_owned()));
        let folders = initialize.get("workspaceFolders").and_then(Value::as_array);
        let mut paths: Vec<PathBuf> = folders
            .map(|all| all.iter().filter_map(|one| of(one.get("uri")?)).collect())
            .unwrap_or_default();
        if paths.is_empty() {
            paths.extend(initialize.get("rootUri").and_then(of));
        }
        self.folders = paths;
        self.reload();
    }

    /// Takes the folders that the client opened or closed since.
    pub(super) fn change_folders(&mut self, event: &WorkspaceFoldersChangeEvent) {
        let removed: Vec<PathBuf> =
            event.removed.iter().filter_map(|one| uri::to_path(&one.uri)).collect();
        self.folders.retain(|folder| !removed.contains(folder));
        self.folders.extend(event.added.iter().filter_map(|one| uri::to_path(&one.uri)));
    }

    /// Takes new settings.
    pub(super) fn set(&mut self, settings: Settings) {
        self.settings = settings;
        self.reload();
    }

    /// Forgets every configuration that was read.
    pub(super) fn reload(&mut self) {
        let (settings, folders) = (&mut self.settings, &mut self.folders);
        *self = Self::with(std::mem::take(settings), std::mem::take(folders), self.today);
    }

    /// A document of this text at this place.
    pub(super) fn document(&self, uri: &Uri, place: &Place, text: String) -> Source {
        place.document(&self.name(uri), uri::to_path(uri).as_deref(), text)
    }

    /// What a document is called: its path below the folder it is in.
    fn name(&self, uri: &Uri) -> String {
        let Some(path) = uri::to_path(uri) else {
            return uri.0.rsplit(['/', ':']).next().unwrap_or_default().to_owned();
        };
        let inside = self.folders.iter().filter_map(|folder| path.strip_prefix(folder).ok());
        let shortest = inside.min_by_key(|rest| rest.as_os_str().len());
        files::shown(shortest.unwrap_or(&path))
    }

    /// Whether and how a document is linted.
    pub(super) fn place(&self, uri: &Uri) -> Place {
        let projects = match &self.projects {
            Ok(projects) => projects,
            Err(error) => return Place::Failed(error.to_string()),
        };
        match uri::to_path(uri) {
            Some(path) => Place::of_file(&path, projects),
            None => Place::of_buffer(projects),
        }
    }

    /// What is found in an open document.
    pub(super) fn findings<'d>(&self, document: &'d Document) -> &'d [Diagnostic] {
        document.diagnostics.get_or_init(|| document.place.lint(&document.source))
    }

    /// The model of an open document; `None` where it is not linted.
    pub(super) fn read<'d>(&self, document: &'d Document) -> Option<Postmortem<'d>> {
        document.place.read(&document.source)
    }

    /// Every rule that may run on a document.
    pub(super) fn rules<'d>(&self, document: &'d Document) -> &'d [Rule<'d>] {
        document.place.project().map(Project::rules).unwrap_or_default()
    }

    /// The configuration of a document.
    pub(super) fn config<'d>(&self, document: &'d Document) -> Option<&'d Config> {
        document.place.project().map(|project| &project.config)
    }
}
