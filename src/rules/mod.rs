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

mod lacking;
mod worded;

registry! {
    missing_section,
    empty_section,
    missing_duration,
    duration_mismatch,
    window_vs_timeline,
    impossible_time,
    timeline_out_of_order,
    event_without_time,
    missing_timezone,
    unknown_timezone,
    impact_not_quantified,
    root_cause_is_a_person,
    no_action_items,
    action_item_vague,
    action_items_unowned,
    action_items_undated,
    action_items_untracked,
    placeholder_text,
}
