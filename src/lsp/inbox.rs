//! Messages that wait to be looked at, and which of them nobody waits for any more.

use std::collections::VecDeque;
use std::rc::Rc;

use gen_lsp_types::{CancelNotification, CancelParams, Id, Notification as _};
use lsp_server::{Connection, ErrorCode, Message, RequestId, Response};

/// The receiving side of the connection.
pub(super) struct Inbox {
    connection: Rc<Connection>,
    waiting: VecDeque<Message>,
}

impl Inbox {
    /// What comes in over this connection.
    pub(super) fn new(connection: Rc<Connection>) -> Self {
        Self { connection, waiting: VecDeque::new() }
    }

    /// The next message; waits for one. `None` where the client is gone.
    pub(super) fn next(&mut self) -> Option<Message> {
        if self.waiting.is_empty() {
            self.waiting.push_back(self.connection.receiver.recv().ok()?);
        }
        while let Ok(message) = self.connection.receiver.try_recv() {
            match cancelled_by(&message) {
                Some(id) => self.withdraw(&id),
                None => self.waiting.push_back(message),
            }
        }
        self.waiting.pop_front()
    }

    /// Whether nothing more has come in yet.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.connection.receiver.is_empty()
    }

    /// Answers a request that was cancelled before its turn came.
    fn withdraw(&mut self, id: &RequestId) {
        let is_it = |message: &Message| matches!(message, Message::Request(one) if one.id == *id);
        if let Some(at) = self.waiting.iter().rposition(is_it) {
            self.waiting.remove(at);
            let code = ErrorCode::RequestCanceled as i32;
            let answer = Response::new_err(id.clone(), code, "cancelled".into());
            let _gone = self.connection.sender.send(answer.into());
        }
    }
}

/// The request that a message takes back.
fn cancelled_by(message: &Message) -> Option<RequestId> {
    let Message::Notification(notification) = message else { return None };
    if notification.method != CancelNotification::METHOD.as_str() {
        return None;
    }
    let params: CancelParams = serde_json::from_value(notification.params.clone()).ok()?;
    Some(match params.id {
        Id::Int(number) => number.into(),
        Id::String(name) => name.into(),
    })
}
