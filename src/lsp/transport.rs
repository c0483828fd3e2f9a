//! Messages over two streams; one that is no JSON is answered and survived.

use std::io::{self, BufRead, Read, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use lsp_server::{Connection, ErrorCode, Message};

/// The largest message that is read, in bytes.
const LIMIT: u64 = 256 * 1024 * 1024;

/// What came in.
#[derive(Debug)]
enum Incoming {
    Message(Message),
    /// Something else, and why it is none.
    Malformed(String),
}

/// The server's end of a connection over two streams. The thread that it returns ends when everything
/// is written and the connection is dropped.
pub(super) fn connect(
    input: impl BufRead + Send + 'static,
    output: impl Write + Send + 'static,
) -> io::Result<(Connection, JoinHandle<io::Result<()>>)> {
    let (server, client) = Connection::memory();
    let Connection { sender, receiver } = client;
    let output = Arc::new(Mutex::new(output));
    let refusals = Arc::clone(&output);
    thread::Builder::new().name("reader".into()).spawn(move || {
        let mut input = input;
        while let Ok(Some(incoming)) = read(&mut input) {
            let sent = match incoming {
                Incoming::Message(message) => sender.send(message).is_ok(),
                Incoming::Malformed(why) => refuse(&mut *whole(&refusals), &why).is_ok(),
            };
            if !sent {
                break;
            }
        }
    })?;
    let writer = thread::Builder::new().name("writer".into()).spawn(move || {
        receiver.into_iter().try_for_each(|message| message.write(&mut *whole(&output)))
    })?;
    Ok((server, writer))
}

/// The output for one whole message, so that no other is written into it.
fn whole<W>(output: &Mutex<W>) -> MutexGuard<'_, W> {
    output.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The next message; `None` at the end of the input.
fn read(input: &mut impl BufRead) -> io::Result<Option<Incoming>> {
    let Some(length) = read_header(input)? else { return Ok(None) };
    if length > LIMIT {
        io::copy(&mut input.take(length), &mut io::sink())?;
        return Ok(Some(Incoming::Malformed(format!("more than {LIMIT} bytes"))));
    }
    let mut body = Vec::new();
    if (&mut *input).take(length).read_to_end(&mut body)? as u64 != length {
        return Ok(None);
    }
    Ok(Some(match serde_json::from_slice(&body) {
        Ok(message) => Incoming::Message(message),
        Err(error) => Incoming::Malformed(error.to_string()),
    }))
}

/// The length that the next header states, in bytes. Lines that belong to no header are passed over.
fn read_header(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let field = line.trim_ascii();
        if field.is_empty() && length.is_some() {
            return Ok(length);
        }
        length = content_length(field).or(length);
    }
}

fn content_length(field: &[u8]) -> Option<u64> {
    let (name, value) = std::str::from_utf8(field).ok()?.split_once(':')?;
    if name.eq_ignore_ascii_case("Content-Length") { value.trim().parse().ok() } else { None }
}

/// Answers what could not be read, as JSON-RPC asks: with an error for no request in particular.
fn refuse(output: &mut impl Write, why: &str) -> io::Result<()> {
    let code = ErrorCode::ParseError as i32;
    let answer = serde_json::json!({
        "jsonrpc": "2.0", "id": null, "error": { "code": code, "message": why },
    })
    .to_string();
    write!(output, "Content-Length: {}\r\n\r\n{answer}", answer.len())?;
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(mut input: &[u8]) -> Vec<String> {
        let mut all = Vec::new();
        while let Ok(Some(incoming)) = read(&mut input) {
            all.push(match incoming {
                Incoming::Message(Message::Request(request)) => request.method,
                Incoming::Message(Message::Notification(notification)) => notification.method,
                Incoming::Message(Message::Response(response)) => response.id.to_string(),
                Incoming::Malformed(_) => "malformed".into(),
            });
        }
        all
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn what_is_no_message_is_survived() {
        let good = framed(r#"{"jsonrpc":"2.0","method":"exit"}"#);
        for (input, expected) in [
            (good.clone(), vec!["exit"]),
            (framed("{\"broken\"") + &good, vec!["malformed", "exit"]),
            (framed("[1, 2]") + &good, vec!["malformed", "exit"]),
            (framed("") + &good, vec!["malformed", "exit"]),
            (format!("rubbish\r\n\r\n{good}"), vec!["exit"]),
            (
                format!("Content-Type: x\r\ncontent-length:2\n\n{{}}{good}"),
                vec!["malformed", "exit"],
            ),
            (good.replace("33", "99"), vec![]),
            (String::new(), vec![]),
        ] {
            assert_eq!(read_all(input.as_bytes()), expected, "{input:?}");
        }
    }

    #[test]
    fn text_that_is_not_utf_8_is_survived() {
        let mut input = b"Content-Length: 4\r\n\r\n\"\xff\xfe\"".to_vec();
        input.extend(framed(r#"{"method":"exit"}"#).bytes());
        assert_eq!(read_all(&input), ["malformed", "exit"]);
    }
}
