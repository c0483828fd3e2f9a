//! Inlay hints: the time that passed since the event before. Off unless the settings ask for them.

use gen_lsp_types::{InlayHint, InlayHintParams, Label};

use super::position;
use super::server::Server;
use crate::phrase::length;

/// The hints in a range.
pub(super) fn hints(server: &Server, params: &InlayHintParams) -> Option<Vec<InlayHint>> {
    if !server.workspace.settings.inlay_hints {
        return None;
    }
    let document = server.documents.get(&params.text_document.uri)?;
    let postmortem = server.workspace.read(document)?;
    let (source, encoding) = (&document.source, server.capabilities.encoding);
    let wanted = position::span(source, params.range, encoding);
    let mut hints = Vec::new();
    for timeline in &postmortem.timelines {
        let timed = timeline.events.iter().filter_map(|event| Some((event, event.moment?)));
        let following = timed.clone().skip(1);
        for ((_, before), (event, moment)) in timed.zip(following) {
            let at = event.stamp_span.end;
            let Some(minutes) = moment.minutes_since(&before) else { continue };
            if minutes <= 0.0 || at < wanted.start || at > wanted.end {
                continue;
            }
            hints.push(InlayHint {
                position: position::position(source, at, encoding),
                label: Label::String(format!("+{}", length(minutes))),
                kind: None,
                text_edits: None,
                tooltip: None,
                padding_left: Some(true),
                padding_right: None,
                data: None,
            });
        }
    }
    Some(hints)
}
