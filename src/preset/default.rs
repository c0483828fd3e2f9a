//! What pmlint asks for where nobody chose a style.

use super::Preset;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "default",
    title: "what most teams ask for",
    required: &[
        Role::Summary,
        Role::Impact,
        Role::Timeline,
        Role::RootCause,
        Role::Resolution,
        Role::Actions,
    ],
    severities: &[],
    sections: &[],
    words: None,
    template: include_str!("default.md"),
};
