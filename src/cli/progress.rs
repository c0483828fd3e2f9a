//! How far a long run has come: one line on a terminal, nothing anywhere else.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// From when on a run is long.
const LONG: Duration = Duration::from_secs(1);
/// How long a line stands before it is drawn anew.
const PACE: Duration = Duration::from_millis(100);
/// How wide the bar is, in characters.
const WIDTH: usize = 24;

/// The line.
pub(super) struct Progress {
    total: usize,
    done: usize,
    /// When it is drawn next.
    due: Instant,
    drawn: bool,
}

impl Progress {
    /// For a run on so many files; `None` where nobody would see it.
    pub(super) fn new(total: usize, quiet: bool) -> Option<Self> {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        let seen = stderr().is_terminal() && !dumb && !set("CI") && !quiet;
        (seen && total > 1).then(|| Self {
            total,
            done: 0,
            due: Instant::now() + LONG,
            drawn: false,
        })
    }

    /// Makes room for what is written next.
    pub(super) fn clear(&mut self) {
        if std::mem::take(&mut self.drawn) {
            let _ = write!(stderr(), "\r\u{1b}[K");
        }
    }

    /// Counts one more file; says whether it is time to draw.
    pub(super) fn step(&mut self) -> bool {
        self.done += 1;
        Instant::now() >= self.due
    }

    /// Draws the line. Whatever else goes to the terminal must be there by now.
    pub(super) fn draw(&mut self) {
        let _ = write!(stderr(), "\r\u{1b}[K{}", line(self.done, self.total));
        self.due = Instant::now() + PACE;
        self.drawn = true;
    }
}

fn line(done: usize, total: usize) -> String {
    let filled = (WIDTH * done / total.max(1)).min(WIDTH);
    format!("[{}{}] {done} of {total} files", "=".repeat(filled), " ".repeat(WIDTH - filled))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills() {
        assert_eq!(line(0, 10), "[                        ] 0 of 10 files");
        assert_eq!(line(5, 10), "[============            ] 5 of 10 files");
        assert_eq!(line(10, 10), "[========================] 10 of 10 files");
        assert_eq!(line(1, 0), "[========================] 1 of 0 files");
    }

    #[test]
    fn nobody_sees_it_in_a_pipe() {
        assert!(Progress::new(9, true).is_none());
    }
}
