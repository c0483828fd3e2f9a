//! Amazon's correction of errors: <https://aws.amazon.com/blogs/mt/creating-a-correction-of-errors-document/>.

use super::Preset;
use crate::rule::Severity;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "aws-coe",
    title: "Amazon's correction of errors",
    required: &[
        Role::Summary,
        Role::Impact,
        Role::Timeline,
        Role::Metrics,
        Role::Detection,
        Role::Resolution,
        Role::RootCause,
        Role::Lessons,
        Role::Actions,
    ],
    severities: &[
        ("action-items-undated", Some(Severity::Warning)),
        ("impact-not-quantified", Some(Severity::Error)),
        ("missing-duration", Some(Severity::Error)),
        ("missing-timezone", Some(Severity::Error)),
    ],
    sections: &[],
    words: None,
    template: include_str!("aws_coe.md"),
};
