//! Where a comment goes that allows a finding, and what it says.

use crate::allow::FORMS;
use crate::markdown::{Block, BlockKind};
use crate::postmortem::Postmortem;
use crate::rule::{Diagnostic, Edit};
use crate::source::{Source, Span};

/// What the person is to replace.
const REASON: &str = "why this is right here";

/// The insertion of a comment that allows a finding where it stands; `None` where no comment can.
pub(super) fn comment(postmortem: &Postmortem<'_>, diagnostic: &Diagnostic) -> Option<Edit> {
    let mut comments = postmortem.outline.comments.iter();
    if comments.any(|comment| comment.span.covers(diagnostic.finding.span)) {
        return None;
    }
    let [here, everywhere] = FORMS;
    let rule = &diagnostic.rule;
    let write = |form: &str| format!("<!-- {form} {rule}: {REASON} -->");
    let block = Some(diagnostic.finding.span.start)
        .filter(|_| !diagnostic.finding.whole_document)
        .and_then(|at| innermost(&postmortem.outline.blocks, at));
    let source = postmortem.source;
    Some(match block {
        None => {
            let text = format!("{}\n", write(everywhere));
            Edit { span: Span::at(top(postmortem)), text }
        }
        Some(block) if block.parent.is_none() => {
            let line = source.line_span(source.line(block.span.start));
            Edit {
                span: Span::at(line.start.max(mark(source))),
                text: format!("{}\n", write(here)),
            }
        }
        Some(Block {
            kind: BlockKind::Code { .. } | BlockKind::Html | BlockKind::Break, ..
        }) => {
            return None;
        }
        Some(block) => Edit {
            span: Span::at(first_line_end(source, block)),
            text: format!(" {}", write(here)),
        },
    })
}

/// The innermost block with text of its own that holds a byte.
fn innermost<'b>(blocks: &'b [Block<'b>], at: usize) -> Option<&'b Block<'b>> {
    let holds = |block: &&Block| block.span.contains(at) || block.span == Span::at(at);
    blocks.iter().rev().find(holds)
}

/// Where the first line of a block's text ends, or the text of a cell.
fn first_line_end(source: &Source, block: &Block) -> usize {
    let line = source.line_span(source.line(block.span.start));
    let text = source.slice(Span::new(block.span.start, block.span.end.min(line.end)));
    block.span.start + text.trim_end_matches([' ', '\t', '|']).len()
}

/// The start of the first line after byte order mark and front matter.
fn top(postmortem: &Postmortem<'_>) -> usize {
    let source = postmortem.source;
    let front = postmortem.outline.front_matter_span;
    if front.is_empty() {
        return mark(source);
    }
    let after = source.text().get(front.end..).unwrap_or_default();
    let ending = ["\r\n", "\n", "\r"].into_iter().find(|ending| after.starts_with(ending));
    front.end + ending.map_or(0, str::len)
}

/// The length of the byte order mark.
fn mark(source: &Source) -> usize {
    if source.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}
