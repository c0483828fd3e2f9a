//! Open action items that lack something: told once where most lack it, item by item where few do.

use crate::markdown::{Block, BlockKind};
use crate::phrase;
use crate::postmortem::{ActionItem, ActionList, Postmortem};
use crate::rule::Finding;
use crate::source::Span;
use crate::vocabulary::Role;

/// What an item may lack, in the words of the message.
pub(super) struct Field {
    /// Said of one item that has it: `names an owner`.
    pub(super) has: &'static str,
    /// Said of several: `name an owner`.
    pub(super) have: &'static str,
    /// Said of one that lacks it: `names no owner`.
    pub(super) lacks: &'static str,
    /// Whether an item has it.
    pub(super) is_met: fn(&ActionItem) -> bool,
    /// Said of the items that are looked at, where they are not all: ` without a ticket`.
    pub(super) which: &'static str,
    /// Whether an item is one of them.
    pub(super) concerns: fn(&ActionItem) -> bool,
}

/// One finding for the document where most of its open items lack the field, else one for each
/// item that does; an item with a placeholder, or one that tells what was done, is not looked at. `finish` adds to the latter, a fix for instance.
pub(super) fn lacking(
    postmortem: &Postmortem<'_>,
    field: &Field,
    finish: impl Fn(Finding, &ActionList, &ActionItem) -> Finding,
) -> Vec<Finding> {
    if open_items(postmortem).all(|(_, item)| (field.is_met)(item)) {
        return Vec::new();
    }
    // What tells of the past among tasks needs nothing more.
    let concerns = |item: &ActionItem| {
        (field.concerns)(item) && !postmortem.awaits(item.span) && !item.tells_past
    };
    let open = || open_items(postmortem).filter(|(_, item)| concerns(item));
    let (met, all) = open()
        .fold((0, 0), |(met, all), (_, item)| (met + usize::from((field.is_met)(item)), all + 1));
    if met == all {
        return Vec::new();
    }
    if met * 2 < all {
        let which = field.which;
        let message = match (met, all) {
            (_, 1) => format!("the only action item{which} {}", field.lacks),
            (1, _) => format!("1 of {all} action items{which} {}", field.has),
            _ => format!("{met} of {all} action items{which} {}", field.have),
        };
        let place = open().next().map(|(first, _)| title(postmortem, first));
        return place
            .map(|place| Finding::new(place, message).about_document())
            .into_iter()
            .collect();
    }
    let said = format!("{}; {met} of {all} action items do", field.lacks);
    open()
        .filter(|(_, item)| !(field.is_met)(item))
        .map(|(list, item)| {
            let message = phrase::quoted(&item.text, &said);
            finish(Finding::new(item.text_span, message), list, item)
        })
        .collect()
}

/// The items that are not marked as done, with the list that each stands in.
pub(super) fn open_items<'p>(
    postmortem: &'p Postmortem<'_>,
) -> impl Iterator<Item = (&'p ActionList<'p>, &'p ActionItem<'p>)> {
    let lists = postmortem.action_lists.iter();
    lists
        .flat_map(|list| list.items.iter().map(move |item| (list, item)))
        .filter(|(_, item)| item.done != Some(true))
}

/// The entry of a list that an action item is; `None` for a row or a line.
pub(super) fn entry<'p>(
    postmortem: &'p Postmortem<'_>,
    item: &ActionItem,
) -> Option<&'p Block<'p>> {
    let blocks = &postmortem.outline.blocks;
    let at = blocks.partition_point(|block| block.span.start < item.span.start);
    let there = blocks.get(at..)?.iter();
    there
        .take_while(|block| block.span.start == item.span.start)
        .find(|block| matches!(block.kind, BlockKind::Item { .. }))
}

/// Where the title over a list stands: that of the outermost section of follow-up work round it.
pub(super) fn title(postmortem: &Postmortem<'_>, list: &ActionList) -> Span {
    let section = |index: usize| postmortem.sections.get(index);
    let mut over = section(list.section);
    while let Some(parent) = over.and_then(|inner| inner.parent).and_then(section)
        && parent.roles.has(Role::Actions)
    {
        over = Some(parent);
    }
    over.map_or_else(|| postmortem.head(), |section| section.title_span)
}
