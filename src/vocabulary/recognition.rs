//! What titles and file names say about whether a document is a postmortem.

/// What a title or a file name says about whether a document is a postmortem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// That it is one.
    For,
    /// That it is something else: a template, a runbook, a list of postmortems.
    Against,
    /// Nothing.
    None,
}

/// What a document's title says.
pub fn title_hint(text: &str) -> Hint {
    if text.to_lowercase().contains("postmortem") { Hint::For } else { Hint::None }
}

/// What a file's path says; the folders near the file count too.
pub fn file_hint(name: &str) -> Hint {
    title_hint(name)
}
