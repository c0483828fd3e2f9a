//! The start of a session, and what is done anew when settings or configuration change.

use gen_lsp_types::{
    self as lsp, ChangeNotifications, CodeActionKind, CodeActionOptions, CompletionOptions,
    DiagnosticOptions, ExecuteCommandOptions, InitializeResult, SaveOptions, ServerCapabilities,
    TextDocumentSyncKind, TextDocumentSyncOptions, WorkspaceFoldersServerCapabilities,
    WorkspaceOptions,
};
use serde_json::{Value, json};

use super::client::Capabilities;
use super::place::Place;
use super::server::Server;
use super::settings::{SECTION, Settings};
use super::{actions, commands, completion, position};
use crate::config::FILE_NAME;
use crate::preset::{PRESETS, Preset};

/// Learns what the client can do and wants, and says what pmlint can do.
pub(super) fn initialize(server: &mut Server, params: &Value) -> InitializeResult {
    let capabilities = params.get("capabilities").unwrap_or(&Value::Null);
    server.capabilities = Capabilities::read(capabilities);
    server.workspace.open_folders(params);
    configure(server, params.get("initializationOptions").unwrap_or(&Value::Null));
    InitializeResult {
        capabilities: offered(server.capabilities),
        server_info: Some(lsp::ServerInfo {
            name: env!("CARGO_PKG_NAME").into(),
            version: Some(env!("CARGO_PKG_VERSION").into()),
        }),
    }
}

fn offered(client: Capabilities) -> ServerCapabilities {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::Incremental),
        save: Some(SaveOptions { include_text: Some(false) }.into()),
        ..TextDocumentSyncOptions::default()
    };
    let pull = DiagnosticOptions {
        identifier: Some(SECTION.into()),
        inter_file_dependencies: false,
        workspace_diagnostics: false,
        ..DiagnosticOptions::default()
    };
    ServerCapabilities {
        position_encoding: Some(position::kind(client.encoding)),
        text_document_sync: Some(sync.into()),
        diagnostic_provider: client.pulls_diagnostics.then(|| pull.into()),
        code_action_provider: Some(
            CodeActionOptions {
                code_action_kinds: Some(vec![CodeActionKind::QuickFix, actions::FIX_ALL]),
                ..CodeActionOptions::default()
            }
            .into(),
        ),
        document_formatting_provider: Some(true.into()),
        hover_provider: Some(true.into()),
        document_symbol_provider: Some(true.into()),
        folding_range_provider: Some(true.into()),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(completion::TRIGGERS.map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        inlay_hint_provider: Some(true.into()),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: commands::ALL.map(str::to_owned).to_vec(),
            ..ExecuteCommandOptions::default()
        }),
        workspace: Some(WorkspaceOptions {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(ChangeNotifications::Bool(true)),
            }),
            ..WorkspaceOptions::default()
        }),
        experimental: Some(json!({ "presets": presets() })),
        ..ServerCapabilities::default()
    }
}

/// The house styles, for clients that begin new documents.
fn presets() -> Vec<Value> {
    let preset = |preset: &Preset| json!({ "name": preset.name, "title": preset.title });
    PRESETS.iter().map(preset).collect()
}

/// Asks for what can only be asked for once the client is ready.
pub(super) fn initialized(server: &mut Server) {
    let Capabilities { watches_files, registers_configuration, .. } = server.capabilities;
    let mut registrations = Vec::new();
    if watches_files {
        let watchers = json!({ "watchers": [{ "globPattern": format!("**/{FILE_NAME}") }] });
        registrations.push(registration("workspace/didChangeWatchedFiles", watchers));
    }
    if registers_configuration {
        let section = json!({ "section": SECTION });
        registrations.push(registration("workspace/didChangeConfiguration", section));
    }
    if !registrations.is_empty() {
        let params = lsp::RegistrationParams { registrations };
        server.client.ask::<lsp::RegistrationRequest>(params);
    }
    ask_for_settings(server);
}

fn registration(method: &str, options: Value) -> lsp::Registration {
    lsp::Registration {
        id: format!("pmlint {method}"),
        method: method.into(),
        register_options: Some(options),
    }
}

fn ask_for_settings(server: &mut Server) {
    if server.capabilities.has_configuration {
        let items = vec![lsp::ConfigurationItem { scope_uri: None, section: Some(SECTION.into()) }];
        server.client.ask::<lsp::ConfigurationRequest>(lsp::ConfigurationParams { items });
    }
}

/// The client's settings changed: it sends them, or has to be asked.
pub(super) fn settings_changed(server: &mut Server, settings: &Value) {
    if server.capabilities.has_configuration {
        ask_for_settings(server);
    } else {
        configure(server, settings);
    }
}

/// Takes settings; where they are not to be understood, says so and keeps what was.
pub(super) fn configure(server: &mut Server, settings: &Value) {
    match Settings::read(settings) {
        Ok(settings) if settings == server.workspace.settings => {}
        Ok(settings) => {
            server.workspace.set(settings);
            relint(server);
        }
        Err(message) => server.client.show(lsp::MessageType::Warning, &message),
    }
}

/// Reads every configuration anew.
pub(super) fn reload(server: &mut Server) {
    server.workspace.reload();
    relint(server);
}

/// Looks anew at every open document.
fn relint(server: &mut Server) {
    for uri in server.documents.uris() {
        let place = server.workspace.place(&uri);
        complain(server, &place);
        server.documents.put(&uri, place);
    }
    if server.capabilities.refreshes_diagnostics && server.capabilities.pulls_diagnostics {
        server.client.ask::<lsp::DiagnosticRefreshRequest>(());
    }
    if server.capabilities.refreshes_hints {
        server.client.ask::<lsp::InlayHintRefreshRequest>(());
    }
}

/// Shows why a configuration cannot be used, once.
pub(super) fn complain(server: &mut Server, place: &Place) {
    let Place::Failed(message) = place else { return };
    if server.complaints.insert(message.clone()) {
        server.client.show(lsp::MessageType::Error, message);
    }
}
