//! Moving an entry of a timeline to another place, with all that is nested under it.

use crate::markdown::BlockKind;
use crate::postmortem::{Event, Postmortem};
use crate::rule::{Applicability, Edit, Fix};
use crate::source::Span;

/// Puts `event` before `later`, whole lines at a time; `None` where the two are no items or rows of
/// one list or table.
pub(super) fn move_before(
    postmortem: &Postmortem<'_>,
    event: &Event<'_>,
    later: &Event<'_>,
) -> Option<Fix> {
    let (from, of) = lines(postmortem, event)?;
    let (to, beside) = lines(postmortem, later)?;
    if of != beside || to.end > from.start {
        return None;
    }
    let source = postmortem.source;
    let moved = source.slice(from).trim_end_matches(['\n', '\r']);
    let mut gap = from;
    if gap.end == source.text().len() && moved.len() == gap.len() {
        // The last line has no ending of its own: the one before it gives its own up.
        let before = source.slice(Span::new(0, gap.start));
        gap.start = before
            .strip_suffix('\n')
            .map_or(before.len(), |rest| rest.strip_suffix('\r').unwrap_or(rest).len());
    }
    Some(Fix {
        title: "Move the entry to its place".into(),
        applicability: Applicability::Suggested,
        edits: vec![
            Edit { span: Span::at(to.start), text: format!("{moved}\n") },
            Edit { span: gap, text: String::new() },
        ],
    })
}

/// The whole lines of an entry's block, endings included, and the list or table it stands in.
fn lines(postmortem: &Postmortem<'_>, event: &Event<'_>) -> Option<(Span, usize)> {
    let blocks = &postmortem.outline.blocks;
    let is_entry = |kind| matches!(kind, BlockKind::Item { .. } | BlockKind::Row { header: false });
    let at = event.stamp_span.start;
    let last = blocks.partition_point(|block| block.span.start <= at).checked_sub(1)?;
    let holds = |index: &usize| blocks.get(*index).and_then(|block| block.parent);
    let mut around = std::iter::successors(Some(last), holds).filter_map(|index| blocks.get(index));
    let block = around.find(|block| is_entry(block.kind) && block.span.contains(at))?;
    let source = postmortem.source;
    let first = source.line_span(source.line(block.span.start));
    let last = source.line_span(source.line(block.span.end.saturating_sub(1)));
    let text = source.text().get(last.end..)?;
    let ending = if text.starts_with("\r\n") { 2 } else { usize::from(!text.is_empty()) };
    Some((Span::new(first.start, last.end + ending), block.parent?))
}
