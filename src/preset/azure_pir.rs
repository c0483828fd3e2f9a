//! Azure's public post-incident review: questions as headings, written for customers.

use super::Preset;
use crate::rule::Severity;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "azure-pir",
    title: "Azure's public post-incident review",
    required: &[Role::Summary, Role::Impact, Role::RootCause, Role::Resolution, Role::Actions],
    severities: &[
        ("action-items-unowned", None),
        ("action-items-untracked", None),
        ("action-not-imperative", None),
        ("action-items-undated", Some(Severity::Warning)),
    ],
    sections: &[
        ("how are we making incidents like this less likely or less impactful", Role::Actions),
        ("how can customers make incidents like this less impactful", Role::References),
    ],
    words: None,
    template: include_str!("azure_pir.md"),
};
