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

registry! {}
