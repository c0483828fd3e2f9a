//! The client at the other end: what it can do, what it wants, and how it is told things.

use std::collections::HashMap;
use std::rc::Rc;

use gen_lsp_types as lsp;
use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use serde_json::Value;

use super::position;
use crate::source::Encoding;

/// What the client can do, as far as it matters here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Capabilities {
    /// The unit of columns.
    pub(super) encoding: Encoding,
    /// It asks for diagnostics, so that none are sent unasked.
    pub(super) pulls_diagnostics: bool,
    /// It can be told to ask for diagnostics again.
    pub(super) refreshes_diagnostics: bool,
    /// It can be told to ask for inlay hints again.
    pub(super) refreshes_hints: bool,
    /// It can be asked for its settings.
    pub(super) has_configuration: bool,
    /// It can be asked to tell of changes to its settings.
    pub(super) registers_configuration: bool,
    /// It can be asked to watch files.
    pub(super) watches_files: bool,
    /// It opens documents when asked.
    pub(super) shows_documents: bool,
    /// Edits may name the version of the document that they are for.
    pub(super) versions_edits: bool,
}

impl Capabilities {
    /// Reads them from the `capabilities` of an `initialize` request. Read from plain JSON, so that
    /// a part that pmlint does not care for cannot keep a client out.
    pub(super) fn read(capabilities: &Value) -> Self {
        let has = |path: &str| capabilities.pointer(path).is_some_and(|value| !value.is_null());
        let is = |path: &str| capabilities.pointer(path).and_then(Value::as_bool) == Some(true);
        let encodings: Vec<lsp::PositionEncodingKind> = capabilities
            .pointer("/general/positionEncodings")
            .and_then(|offered| serde_json::from_value(offered.clone()).ok())
            .unwrap_or_default();
        Self {
            encoding: position::negotiate(&encodings),
            pulls_diagnostics: has("/textDocument/diagnostic"),
            refreshes_diagnostics: is("/workspace/diagnostics/refreshSupport"),
            refreshes_hints: is("/workspace/inlayHint/refreshSupport"),
            has_configuration: is("/workspace/configuration"),
            registers_configuration: is("/workspace/didChangeConfiguration/dynamicRegistration"),
            watches_files: is("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            shows_documents: is("/window/showDocument/support"),
            versions_edits: is("/workspace/workspaceEdit/documentChanges"),
        }
    }
}

/// The sending side of the connection.
pub(super) struct Client {
    connection: Rc<Connection>,
    /// What was asked of the client and not answered yet, by the name of the request.
    asked: HashMap<RequestId, &'static str>,
    last_id: i32,
}

impl Client {
    /// The client at the other end of this connection.
    pub(super) fn new(connection: Rc<Connection>) -> Self {
        Self { connection, asked: HashMap::new(), last_id: 0 }
    }

    /// Sends an answer.
    pub(super) fn respond(&self, response: Response) {
        self.send(response.into());
    }

    /// Sends a notification.
    pub(super) fn notify<N: lsp::Notification>(&self, params: N::Params) {
        if let Ok(params) = serde_json::to_value(params) {
            self.send(Notification { method: N::METHOD.as_str().into(), params }.into());
        }
    }

    /// Sends a request.
    pub(super) fn ask<R: lsp::Request>(&mut self, params: R::Params) {
        if let Ok(params) = serde_json::to_value(params) {
            self.last_id += 1;
            let (id, method) = (RequestId::from(self.last_id), R::METHOD.as_str());
            self.asked.insert(id.clone(), method);
            self.send(Request { id, method: method.into(), params }.into());
        }
    }

    /// The name of the request that a response answers, once, and what it was answered.
    pub(super) fn answered(&mut self, response: Response) -> Option<(&'static str, Value)> {
        let method = self.asked.remove(&response.id)?;
        match response.response_result {
            Ok(answer) => Some((method, answer)),
            Err(error) => {
                self.log(lsp::MessageType::Warning, &format!("{method}: {}", error.message));
                None
            }
        }
    }

    /// Shows a message to the person.
    pub(super) fn show(&self, kind: lsp::MessageType, message: &str) {
        self.notify::<lsp::ShowMessageNotification>(lsp::ShowMessageParams {
            kind,
            message: message.into(),
        });
    }

    /// Writes a line to the client's log.
    pub(super) fn log(&self, kind: lsp::MessageType, message: &str) {
        self.notify::<lsp::LogMessageNotification>(lsp::LogMessageParams {
            kind,
            message: message.into(),
        });
    }

    /// A client that went away is noticed when it sends nothing more.
    fn send(&self, message: Message) {
        let _gone = self.connection.sender.send(message);
    }
}
