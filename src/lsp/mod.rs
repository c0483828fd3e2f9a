//! The language server: the same lint as on the command line, in an editor. The only module that
//! knows the crates of the protocol.

mod actions;
mod allowing;
mod client;
mod commands;
mod completion;
mod diagnostics;
mod documents;
mod folding;
mod formatting;
mod hints;
mod hover;
mod inbox;
mod place;
mod position;
mod server;
mod settings;
mod setup;
mod symbols;
mod transport;
mod uri;
mod workspace;

use std::io::{self, BufRead, BufReader, Write};

use jiff::civil::Date;

pub use server::serve;

/// Serves one client over standard input and output, as [`over`] does.
///
/// # Errors
/// What standard output reports, or that no thread can be started.
pub fn stdio(today: fn() -> Date) -> io::Result<bool> {
    over(BufReader::new(io::stdin()), io::stdout(), today)
}

/// Serves one client over two streams; whether it took its leave as the protocol asks. `today` says
/// what day it is, for the rules that ask.
///
/// # Errors
/// What the output reports, or that no thread can be started.
pub fn over(
    input: impl BufRead + Send + 'static,
    output: impl Write + Send + 'static,
    today: fn() -> Date,
) -> io::Result<bool> {
    let (connection, writer) = transport::connect(input, output)?;
    let polite = serve(connection, today);
    match writer.join() {
        Ok(written) => written.map(|()| polite),
        Err(_) => Err(io::Error::other("the thread that writes answers failed")),
    }
}
