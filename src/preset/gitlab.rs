//! GitLab's incident review: a table of key information, then the details.

use super::Preset;
use crate::rule::Severity;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "gitlab",
    title: "GitLab's incident review",
    required: &[
        Role::Metadata,
        Role::Summary,
        Role::Impact,
        Role::Duration,
        Role::Detection,
        Role::RootCause,
        Role::Resolution,
        Role::Timeline,
        Role::Actions,
        Role::Lessons,
    ],
    severities: &[("action-items-untracked", Some(Severity::Warning))],
    sections: &[("outcomes", Role::Actions), ("what was difficult", Role::Lessons)],
    words: None,
    template: include_str!("gitlab.md"),
};
