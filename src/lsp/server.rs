//! The loop that takes one message after the other, and who answers which.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use gen_lsp_types::{
    self as lsp, LspNotificationMethod as Notice, LspRequestMethod as Method, Notification,
    Request as _,
};
use jiff::civil::Date;
use lsp_server::{Connection, ErrorCode, Message, Request, Response, ResponseError};
use serde_json::Value;

use super::client::{Capabilities, Client};
use super::commands::Pages;
use super::documents::Documents;
use super::inbox::Inbox;
use super::workspace::Workspace;
use super::{
    actions, commands, completion, diagnostics, folding, formatting, hints, hover, setup, symbols,
};

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Nobody said `initialize` yet.
    New,
    Running,
    /// Somebody said `shutdown`.
    ShutDown,
}

/// Everything that is known in one session.
pub(super) struct Server {
    pub(super) client: Client,
    pub(super) capabilities: Capabilities,
    pub(super) documents: Documents,
    pub(super) workspace: Workspace,
    /// Pages of rules that were shown.
    pub(super) pages: Pages,
    /// What was complained of already.
    pub(super) complaints: HashSet<String>,
    phase: Phase,
}

/// Serves one client until it leaves; whether it took its leave as the protocol asks. `today` says
/// what day it is, for the rules that ask.
pub fn serve(connection: Connection, today: fn() -> Date) -> bool {
    let connection = Rc::new(connection);
    let mut inbox = Inbox::new(Rc::clone(&connection));
    let mut server = Server {
        client: Client::new(connection),
        capabilities: Capabilities::read(&Value::Null),
        documents: Documents::default(),
        workspace: Workspace::new(today),
        pages: Pages::default(),
        complaints: HashSet::new(),
        phase: Phase::New,
    };
    while let Some(message) = inbox.next() {
        if matches!(&message, Message::Notification(one) if one.method == Notice::Exit.as_str()) {
            return server.phase == Phase::ShutDown;
        }
        server.take(message);
        if inbox.is_empty() {
            let published = isolated(|| diagnostics::publish_changed(&mut server));
            server.note("diagnostics", published);
        }
    }
    false
}

/// Runs one piece of work; a panic in it is an error of that piece alone.
fn isolated<T>(work: impl FnOnce() -> T) -> Result<T, ResponseError> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let text = panic.downcast_ref::<&str>().copied();
        let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
        let message = format!("pmlint panicked: {}", text.unwrap_or("no reason given"));
        failure(ErrorCode::InternalError, message)
    })
}

fn failure(code: ErrorCode, message: impl Into<String>) -> ResponseError {
    ResponseError { code: code as i32, message: message.into(), data: None }
}

impl Server {
    fn take(&mut self, message: Message) {
        match message {
            Message::Request(Request { id, method, params }) => {
                let answer = isolated(|| self.answer(&method, params)).and_then(|answer| answer);
                self.client.respond(Response { id, response_result: answer });
            }
            Message::Notification(notice) => {
                let heard = isolated(|| self.hear(&notice.method, notice.params));
                self.note(&notice.method, heard.and_then(|heard| heard));
            }
            Message::Response(response) => {
                if let Some((method, answer)) = self.client.answered(response)
                    && method == lsp::ConfigurationRequest::METHOD.as_str()
                {
                    let first = answer.get(0).unwrap_or(&Value::Null);
                    let configured = isolated(|| setup::configure(self, first));
                    self.note(method, configured);
                }
            }
        }
    }

    /// Writes what went wrong with something that has no answer to the client's log.
    fn note(&self, what: &str, outcome: Result<(), ResponseError>) {
        if let Err(error) = outcome {
            self.client.log(lsp::MessageType::Error, &format!("{what}: {}", error.message));
        }
    }

    /// The answer to a request.
    fn answer(&mut self, method: &str, params: Value) -> Result<Value, ResponseError> {
        let method = Method::from(method);
        match (self.phase, method) {
            (Phase::New, Method::Initialize) => {
                let result = setup::initialize(self, &params);
                self.phase = Phase::Running;
                return to_json(result);
            }
            (Phase::New, _) => {
                let text = "`initialize` must come first";
                return Err(failure(ErrorCode::ServerNotInitialized, text));
            }
            (Phase::ShutDown, _) | (_, Method::Initialize) => {
                let text = format!("`{method}` is too late");
                return Err(failure(ErrorCode::InvalidRequest, text));
            }
            (Phase::Running, _) => {}
        }
        match method {
            Method::Shutdown => {
                self.phase = Phase::ShutDown;
                Ok(Value::Null)
            }
            Method::TextDocumentDiagnostic => {
                reply::<lsp::DocumentDiagnosticRequest>(params, |it| diagnostics::pull(self, &it))
            }
            Method::TextDocumentCodeAction => to_json(actions::offer(self, parse(params)?)),
            Method::TextDocumentFormatting => {
                reply::<lsp::DocumentFormattingRequest>(params, |it| formatting::format(self, &it))
            }
            Method::TextDocumentHover => {
                reply::<lsp::HoverRequest>(params, |it| hover::hover(self, &it))
            }
            Method::TextDocumentDocumentSymbol => {
                reply::<lsp::DocumentSymbolRequest>(params, |it| symbols::symbols(self, &it))
            }
            Method::TextDocumentFoldingRange => {
                reply::<lsp::FoldingRangeRequest>(params, |it| folding::folds(self, &it))
            }
            Method::TextDocumentCompletion => {
                reply::<lsp::CompletionRequest>(params, |it| completion::complete(self, &it))
            }
            Method::TextDocumentInlayHint => {
                reply::<lsp::InlayHintRequest>(params, |it| hints::hints(self, &it))
            }
            Method::WorkspaceExecuteCommand => {
                let params = parse::<lsp::ExecuteCommandParams>(params)?;
                commands::execute(self, &params)
                    .map_err(|message| failure(ErrorCode::InvalidParams, message))
            }
            other => Err(failure(ErrorCode::MethodNotFound, format!("`{other}` is not known"))),
        }
    }

    /// Acts on a notification.
    fn hear(&mut self, method: &str, params: Value) -> Result<(), ResponseError> {
        if self.phase != Phase::Running {
            return Ok(());
        }
        match Notice::from(method) {
            Notice::Initialized => setup::initialized(self),
            Notice::TextDocumentDidOpen => {
                self.open(parse_of::<lsp::DidOpenTextDocumentNotification>(params)?)
            }
            Notice::TextDocumentDidChange => {
                let it = parse_of::<lsp::DidChangeTextDocumentNotification>(params)?;
                let uri = &it.text_document.text_document_identifier.uri;
                let version = it.text_document.version;
                let encoding = self.capabilities.encoding;
                self.documents.change(uri, version, &it.content_changes, encoding);
            }
            Notice::TextDocumentDidSave => {
                let it = parse_of::<lsp::DidSaveTextDocumentNotification>(params)?;
                self.documents.save(&it.text_document.uri);
                setup::reload(self);
            }
            Notice::TextDocumentDidClose => {
                let it = parse_of::<lsp::DidCloseTextDocumentNotification>(params)?;
                self.documents.close(&it.text_document.uri);
                diagnostics::clear(self, it.text_document.uri);
            }
            Notice::WorkspaceDidChangeConfiguration => {
                let it = parse_of::<lsp::DidChangeConfigurationNotification>(params)?;
                setup::settings_changed(self, &it.settings);
            }
            Notice::WorkspaceDidChangeWatchedFiles => setup::reload(self),
            Notice::WorkspaceDidChangeWorkspaceFolders => {
                let it = parse_of::<lsp::DidChangeWorkspaceFoldersNotification>(params)?;
                self.workspace.change_folders(&it.event);
                setup::reload(self);
            }
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, params: lsp::DidOpenTextDocumentParams) {
        let lsp::TextDocumentItem { uri, version, text, .. } = params.text_document;
        let place = self.workspace.place(&uri);
        setup::complain(self, &place);
        let source = self.workspace.document(&uri, &place, text);
        self.documents.open(uri, version, source, place);
    }
}

/// Reads parameters, lets `work` answer, and writes the answer.
fn reply<R: lsp::Request>(
    params: Value,
    work: impl FnOnce(R::Params) -> R::Result,
) -> Result<Value, ResponseError> {
    to_json(work(parse(params)?))
}

fn parse<P: serde::de::DeserializeOwned>(params: Value) -> Result<P, ResponseError> {
    serde_json::from_value(params)
        .map_err(|error| failure(ErrorCode::InvalidParams, error.to_string()))
}

fn parse_of<N: Notification>(params: Value) -> Result<N::Params, ResponseError> {
    parse(params)
}

fn to_json(answer: impl serde::Serialize) -> Result<Value, ResponseError> {
    serde_json::to_value(answer)
        .map_err(|error| failure(ErrorCode::InternalError, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_of_one_answer() {
        std::panic::set_hook(Box::new(|_| {}));
        let answers = [isolated(|| 1), isolated(|| panic!("{} is odd", 3)), isolated(|| 2)];
        let _default = std::panic::take_hook();
        let [Ok(1), Err(error), Ok(2)] = answers else { panic!("the second one only") };
        assert_eq!(error.message, "pmlint panicked: 3 is odd");
    }
}
