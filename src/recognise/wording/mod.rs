//! What words say: about events, about people, about action items, about impact.

mod action;
mod cause;
mod event;
mod follow_up;
mod heard;
mod impact;
mod lead;
mod nothing;
mod people;
mod tone;
mod totality;

pub use action::{
    clearly_imperative, compound, imperative, past_step, targets_people, vague_action,
};
pub use cause::{explains_harm, gives_reason, seeks_cause, states_cause};
pub use event::{EventKinds, event_kinds, is_recovery};
pub use follow_up::{asks_for_work, is_wish, plans_work, pledges, promise};
pub use heard::{Heard, Hit, Theme, Themes, Wording, hear, heard_in};
pub use impact::{no_impact, states_impact};
pub use lead::Lead;
pub use nothing::{needs_no_action, opens_with_nothing, says_nothing};
pub use people::{BLAMING, FAILED_TO};
pub use tone::{ANIMATED, BLAMEFUL, COUNTERFACTUAL, NORMATIVE};
pub use totality::{all_failed, counts_people, fails_behind, is_total, says_all, stays_up};
