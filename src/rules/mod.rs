//! The registry: every rule of pmlint, a line each. `rules/<name>.md` says what a rule promises.

use crate::rule::Rule;

/// Declares one module a rule and lists their cards in [`RULES`].
macro_rules! registry {
    ($($name:ident,)*) => {
        $(mod $name;)*

        /// Every rule of pmlint, in the order of `pmlint rules`.
        pub const RULES: &[Rule<'static>] = &[$($name::RULE,)*];
    };
}

pub(crate) mod due;
mod entry;
mod lacking;
mod lateness;
mod skeleton;
mod stated_time;
mod worded;

registry! {
    missing_section,
    empty_section,
    duplicate_section,
    dangling_label,
    unmarked_heading,
    doc_length,
    missing_duration,
    unparseable_duration,
    duration_mismatch,
    duration_vs_timeline,
    window_vs_timeline,
    title_date_mismatch,
    weekday_date_mismatch,
    end_before_start,
    detected_before_start,
    detection_time_mismatch,
    resolution_time_mismatch,
    impact_contradiction,
    cause_without_action,
    future_date,
    impossible_time,
    untidy_stamp,
    timeline_out_of_order,
    am_pm_slip,
    event_without_time,
    timeline_starts_at_detection,
    no_recovery_event,
    date_missing,
    ambiguous_date,
    missing_timezone,
    unknown_timezone,
    mixed_timezones,
    dst_abbreviation,
    event_without_evidence,
    impact_not_quantified,
    root_cause_is_a_person,
    no_action_items,
    action_item_vague,
    action_items_unowned,
    action_items_undated,
    action_items_untracked,
    action_targets_people,
    action_item_compound,
    action_item_without_box,
    action_not_imperative,
    actions_are_past,
    due_before_incident,
    overdue_action,
    action_item_duplicate,
    only_mitigation,
    uniform_priority,
    blameful_wording,
    animated_language,
    counterfactual,
    misused_failed_to,
    normative_language,
    individual_named,
    percent_invalid,
    placeholder_text,
    boilerplate_text,
    broken_local_link,
    undefined_acronym,
    late_publication,
    stale_draft,
    unknown_allow,
    unused_allow,
    cannot_read_markdown,
}
