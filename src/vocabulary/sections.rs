//! What a section's title, a label, a table row's key or a key of the front matter says it is for.

use super::{Role, Roles};

/// What a title means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TitleMeaning {
    /// What it is for; none where nothing is known.
    pub roles: Roles,
    /// Where it has no role: the known title that it nearly is.
    pub near: Option<(Role, &'static str)>,
}

/// What the title of a section means: a heading, a bold line, a plain line. `extra` holds further
/// titles that a team uses.
pub fn title(text: &str, extra: &[(String, Role)]) -> TitleMeaning {
    let _ = extra;
    let text = text.to_lowercase();
    let roles = match text.trim_end_matches(':').trim() {
        "summary" | "issue summary" => Role::Summary.into(),
        "timeline" => Role::Timeline.into(),
        "impact" => Role::Impact.into(),
        "duration" => Role::Duration.into(),
        "root cause" => Role::RootCause.into(),
        "detection" => Role::Detection.into(),
        "resolution" => Role::Resolution.into(),
        "lessons learned" => Role::Lessons.into(),
        "root cause and resolution" => Roles::of(&[Role::RootCause, Role::Resolution]),
        "action items" | "corrective and preventative measures" => Role::Actions.into(),
        _ => Roles::NONE,
    };
    TitleMeaning { roles, near: None }
}

/// What a label means that has its value beside it: `Impact: …`, a table row's key, a key of the
/// front matter.
pub fn label(text: &str, extra: &[(String, Role)]) -> TitleMeaning {
    title(text, extra)
}

/// Whether a title inside a section of follow-up work only groups it: `Short term`, `Tasks`.
/// Elsewhere such a title means nothing.
pub fn is_action_group(text: &str) -> bool {
    matches!(text.to_lowercase().trim_end_matches(':').trim(), "tasks" | "short term" | "long term")
}
