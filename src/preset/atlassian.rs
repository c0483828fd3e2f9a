//! The postmortem of Atlassian's incident handbook: <https://www.atlassian.com/incident-management/handbook/postmortems>.

use super::Preset;
use crate::rule::Severity;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "atlassian",
    title: "Atlassian's incident handbook",
    required: &[
        Role::Summary,
        Role::RootCause,
        Role::Impact,
        Role::Detection,
        Role::Resolution,
        Role::Timeline,
        Role::Lessons,
        Role::Actions,
    ],
    severities: &[
        ("action-items-undated", Some(Severity::Warning)),
        ("action-items-untracked", Some(Severity::Warning)),
    ],
    sections: &[
        ("response", Role::Resolution),
        ("backlog check", Role::References),
        ("recurrence", Role::References),
    ],
    words: None,
    template: include_str!("atlassian.md"),
};
