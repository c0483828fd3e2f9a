//! The example postmortem of Google's SRE book: <https://sre.google/sre-book/example-postmortem/>.

use super::Preset;
use crate::rule::Severity;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "google-sre",
    title: "Google's SRE book",
    required: &[
        Role::Metadata,
        Role::Summary,
        Role::Impact,
        Role::RootCause,
        Role::Resolution,
        Role::Detection,
        Role::Actions,
        Role::Lessons,
        Role::Timeline,
    ],
    severities: &[
        ("action-items-untracked", Some(Severity::Warning)),
        ("impact-not-quantified", Some(Severity::Error)),
    ],
    sections: &[],
    words: None,
    template: include_str!("google_sre.md"),
};
