//! A review that is held to learn: contributing factors instead of a root cause, follow-ups if any.

use super::Preset;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "learning-review",
    title: "a learning review, with follow-ups if any",
    required: &[Role::Summary, Role::Impact, Role::Timeline, Role::Lessons],
    severities: &[
        ("no-action-items", None),
        ("action-items-unowned", None),
        ("action-items-undated", None),
        ("action-items-untracked", None),
    ],
    sections: &[
        ("narrative", Role::Summary),
        ("what surprised us", Role::Lessons),
        ("what made it hard", Role::Lessons),
    ],
    words: None,
    template: include_str!("learning_review.md"),
};
