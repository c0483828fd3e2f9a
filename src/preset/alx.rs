//! The school's assignment: four sections within 400 to 600 words, after a Google template of 2013.

use super::Preset;
use crate::rule::Severity;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "alx",
    title: "the ALX and Holberton assignment",
    required: &[
        Role::Summary,
        Role::Duration,
        Role::Impact,
        Role::Timeline,
        Role::RootCause,
        Role::Resolution,
        Role::Actions,
    ],
    severities: &[
        ("action-items-untracked", None),
        ("doc-length", Some(Severity::Info)),
        ("missing-timezone", Some(Severity::Error)),
        ("missing-duration", Some(Severity::Error)),
    ],
    sections: &[],
    words: Some((400, 600)),
    template: include_str!("alx.md"),
};
