//! Etsy's Morgue: start and end, a tl;dr, the story, remediation tickets.

use super::Preset;
use crate::rule::Severity;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "etsy-morgue",
    title: "Etsy's Morgue",
    required: &[
        Role::Summary,
        Role::Duration,
        Role::Impact,
        Role::Timeline,
        Role::Lessons,
        Role::Actions,
    ],
    severities: &[
        ("action-items-untracked", Some(Severity::Warning)),
        ("action-items-undated", None),
    ],
    sections: &[("remediation", Role::Actions)],
    words: None,
    template: include_str!("etsy_morgue.md"),
};
