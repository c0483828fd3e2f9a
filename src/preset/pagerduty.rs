//! PagerDuty's template: <https://postmortems.pagerduty.com>.

use super::Preset;
use crate::rule::Severity;
use crate::vocabulary::Role;

pub(super) const PRESET: Preset = Preset {
    name: "pagerduty",
    title: "PagerDuty's postmortem guide",
    required: &[
        Role::Summary,
        Role::RootCause,
        Role::Resolution,
        Role::Impact,
        Role::Participants,
        Role::Timeline,
        Role::Lessons,
        Role::Actions,
        Role::Communication,
    ],
    severities: &[
        ("action-items-untracked", Some(Severity::Warning)),
        ("event-without-evidence", Some(Severity::Info)),
    ],
    sections: &[("internal email", Role::Communication), ("external message", Role::Communication)],
    words: None,
    template: include_str!("pagerduty.md"),
};
