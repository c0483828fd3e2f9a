//! What a person sets in the editor, as opposed to in `pmlint.toml`.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::Value;

/// The name under which clients keep the settings.
pub(super) const SECTION: &str = "pmlint";

/// The settings of one client; every one has a default. Those that are for the client alone, such as
/// where to find the program, are passed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Settings {
    /// A configuration file to use instead of the nearest `pmlint.toml`.
    pub(super) configuration: Option<PathBuf>,
    /// When documents are linted.
    pub(super) run: Run,
    /// Whether the time between two events is shown in the timeline.
    pub(super) inlay_hints: bool,
}

/// When documents are linted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Run {
    /// At every change.
    #[default]
    OnType,
    /// When they are opened or saved.
    OnSave,
}

impl Settings {
    /// Reads settings; `null` is none. Clients wrap them in their section or send them bare.
    ///
    /// # Errors
    /// What is wrong with them, in one line.
    pub(super) fn read(value: &Value) -> Result<Self, String> {
        let value = value.get(SECTION).unwrap_or(value);
        if value.is_null() {
            return Ok(Self::default());
        }
        Self::deserialize(value).map_err(|error| format!("setting of pmlint: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn settings_are_read_in_every_form_that_clients_send() {
        let on_save = Settings { run: Run::OnSave, ..Settings::default() };
        for (value, expected) in [
            (json!(null), Settings::default()),
            (json!({}), Settings::default()),
            (json!({ "pmlint": null }), Settings::default()),
            (json!({ "path": "/bin/pmlint", "inlayHints": false }), Settings::default()),
            (json!({ "run": "onSave" }), on_save.clone()),
            (json!({ "pmlint": { "run": "onSave" } }), on_save),
        ] {
            assert_eq!(Settings::read(&value), Ok(expected), "{value}");
        }
    }

    #[test]
    fn a_setting_that_cannot_be_is_named() {
        let error = Settings::read(&json!({ "run": "sometimes" })).unwrap_err();
        assert!(error.contains("unknown variant `sometimes`"), "{error}");
    }
}
