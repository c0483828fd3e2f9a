//! What a run asks for: preset, severities, extra section names, trackers; from `pmlint.toml` and flags.

/// What a run asks for.
#[derive(Debug, Clone, Default)]
pub struct Config {}
