//! A section titled by a bold or plain line where the others have headings.

use crate::config::Config;
use crate::markdown::BlockKind;
use crate::postmortem::{Content, Form, Postmortem, Section};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::source::Span;
use crate::vocabulary::{Role, Roles};

pub(super) const RULE: Rule<'_> = Rule {
    name: "unmarked-heading",
    category: Category::Structure,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/unmarked-heading.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let unmarked = |section: &&Section<'_>| {
        matches!(section.form, Form::Bold | Form::Plain) && section.content == Content::Some
    };
    let mut sections = postmortem.sections.iter().filter(unmarked).peekable();
    let Some((level, marked)) = sections.peek().and_then(|_| level(postmortem)) else {
        return Vec::new();
    };
    let peers: Vec<_> = sections.filter(|section| is_peer(postmortem, section, level)).collect();
    // Where most are written so, that is the house's style.
    if peers.len() > marked {
        return Vec::new();
    }
    peers
        .into_iter()
        .filter_map(|section| Some((section, alone(postmortem, section)?)))
        .map(|(section, line)| {
            let title = postmortem.quote(section.title_span);
            let heading = format!("{} {title}", "#".repeat(level.into()));
            let message = format!("\"{title}\" is no heading, as the titles of other sections are");
            Finding::new(section.title_span, message)
                .help("make it a heading, so that outlines and links find it")
                .fix(Fix::safe(format!("Write \"{heading}\""), line, heading))
        })
        .collect()
}

/// The level that most headings of sections have, and how many have it; `None` where fewer than two share it.
fn level(postmortem: &Postmortem<'_>) -> Option<(u8, usize)> {
    let mut counts = [0; 6];
    for section in &postmortem.sections {
        if let Form::Heading(level) = section.form
            && !section.roles.is_empty()
            && !is_title(postmortem, section)
            && let Some(count) = counts.get_mut(usize::from(level).wrapping_sub(1))
        {
            *count += 1;
        }
    }
    let (level, count) = (1..=6).zip(counts).rev().max_by_key(|(_, count)| *count)?;
    (count >= 2).then_some((level, count))
}

/// Whether a section is the document itself: its title is the document's.
fn is_title(postmortem: &Postmortem<'_>, section: &Section<'_>) -> bool {
    postmortem.title.as_ref().is_some_and(|title| title.span.overlaps(section.title_span))
}

/// Whether a section stands beside those with headings of this level, rather than being a part of one:
/// no heading has its purpose, and where it follows the text of another it is the only such title there
/// and a name in a word or two, not a clause such as "What we did".
fn is_peer(postmortem: &Postmortem<'_>, section: &Section<'_>, level: u8) -> bool {
    let shares = |other: &Section<'_>| other.roles.meets(section.roles);
    let mut headings =
        postmortem.sections.iter().filter(|other| matches!(other.form, Form::Heading(_)));
    // A length has a section of its own in no house style.
    let is_part = |role| role != Role::Duration;
    if !section.roles.within(Roles::CORE).iter().any(is_part) || headings.any(shares) {
        return false;
    }
    let holder = section.parent.and_then(|index| postmortem.sections.get(index));
    match holder.map(|holder| (holder, holder.form)) {
        None => true,
        Some((holder, _)) if is_title(postmortem, holder) => true,
        Some((holder, Form::Heading(over))) if over == level && !holder.roles.is_empty() => {
            let beside = postmortem.sections.iter().filter(|other| other.parent == section.parent);
            let before = Span::new(holder.title_span.end, section.title_span.start);
            beside.filter(|other| other.form != Form::Field).count() == 1
                && section.title.split_whitespace().count() <= 2
                && postmortem.quote(before).contains(char::is_alphanumeric)
        }
        _ => false,
    }
}

/// The bytes of a title with its markup and colon, where they are all of a line of running text.
fn alone(postmortem: &Postmortem<'_>, section: &Section<'_>) -> Option<Span> {
    let at = section.title_span.start;
    let paragraph = postmortem.outline.blocks.iter().find(|block| {
        block.kind == BlockKind::Paragraph && block.parent.is_none() && block.span.contains(at)
    });
    paragraph?;
    let source = postmortem.source;
    let line = source.line_span(source.line(at));
    let text = source.slice(line).trim_start_matches('\u{feff}');
    let start = line.end - text.len();
    let text = text.trim_end();
    let title = text
        .trim_start()
        .trim_start_matches(['*', '_'])
        .trim_end_matches([' ', '*', '_', ':', '：']);
    (title == source.slice(section.title_span)).then_some(Span::new(start, start + text.len()))
}
