//! Runs a team's own rule on one postmortem.

use regex::Regex;

use super::definition::{Each, Subject, Titles};
use super::message::Values;
use super::{Definition, Demand, text};
use crate::markdown::BlockKind;
use crate::postmortem::{Content, Form, Postmortem};
use crate::rule::Finding;
use crate::source::Span;

/// What the rule finds.
pub(super) fn check(definition: &Definition, postmortem: &Postmortem<'_>) -> Vec<Finding> {
    let run = Run { definition, postmortem, places: places(definition, postmortem) };
    if run.places.is_empty() {
        return Vec::new();
    }
    match (&definition.subject, definition.scope.each) {
        (Subject::Section(titles), _) => run.titled(run.sections(titles)),
        (Subject::Field(titles, pattern), _) => run.titled(run.fields(titles, pattern.as_ref())),
        (Subject::Column(titles), _) => run.columns(titles),
        (Subject::Pattern(pattern), Some(each)) => run.pattern_on_each(pattern, each),
        (Subject::Pattern(pattern), None) => run.pattern(pattern),
        (Subject::Count(each), _) => run.count(*each),
    }
}

/// Where the rule looks: the whole document, or the sections with one of its roles.
fn places(definition: &Definition, postmortem: &Postmortem<'_>) -> Vec<Span> {
    let within = definition.scope.within;
    if within.is_empty() {
        return vec![Span::new(0, postmortem.source.text().len())];
    }
    let mut places: Vec<Span> = Vec::new();
    for section in postmortem.sections.iter().filter(|section| section.roles.meets(within)) {
        if !places.last().is_some_and(|last| last.covers(section.span)) {
            places.push(section.span);
        }
    }
    places
}

/// One thing of many: an action item, an event, a heading.
struct Thing<'p> {
    span: Span,
    text: &'p str,
    /// What belongs to it and stands elsewhere: the ticket of a group label.
    apart: Vec<Span>,
}

/// A title or label that was asked for.
struct Titled<'p> {
    title: &'p str,
    span: Span,
    /// Whether what belongs under it, or behind it, is there.
    fits: bool,
}

struct Run<'r> {
    definition: &'r Definition,
    postmortem: &'r Postmortem<'r>,
    places: Vec<Span>,
}

impl Run<'_> {
    fn finding(&self, span: Span, values: &Values<'_>) -> Finding {
        let mut finding = Finding::new(span, self.definition.message.fill(values));
        finding.help = self.definition.help.clone().map(Into::into);
        finding
    }

    /// A finding about what the whole document, or a whole section, lacks.
    fn lacking(&self, values: &Values<'_>) -> Vec<Finding> {
        let within = self.definition.scope.within;
        let section = self.postmortem.sections.iter().find(|section| section.roles.meets(within));
        vec![match section {
            Some(section) => self.finding(section.title_span, values),
            None => {
                let title = self.postmortem.title.as_ref();
                let span = title.map_or(Span::at(0), |title| title.span);
                self.finding(span, values).about_document()
            }
        }]
    }

    /// Whether so many are as many as the rule accepts.
    fn accepts(&self, count: usize) -> bool {
        let (least, most) = self.definition.bounds;
        least <= count && most.is_none_or(|most| count <= most)
    }

    fn within(&self, span: Span) -> bool {
        self.places.iter().any(|place| place.covers(span))
    }

    /// The sections with one of these titles; labels count as well.
    fn sections(&self, titles: &Titles) -> Vec<Titled<'_>> {
        let sections = self.postmortem.sections.iter();
        let mut all: Vec<Titled<'_>> = sections
            .filter(|section| titles.have(&section.title))
            .map(|section| Titled {
                title: &section.title,
                span: section.title_span,
                fits: section.content != Content::Empty,
            })
            .collect();
        let labels = self.fields(titles, None);
        let is_new = |label: &Titled<'_>| !all.iter().any(|known| known.span.overlaps(label.span));
        let labels: Vec<Titled<'_>> = labels.into_iter().filter(is_new).collect();
        all.extend(labels);
        all.retain(|titled| self.within(titled.span));
        all
    }

    /// The labels with one of these titles; they fit where there is a value, with the pattern if any.
    fn fields(&self, titles: &Titles, pattern: Option<&Regex>) -> Vec<Titled<'_>> {
        let fits = |value: &str| match pattern {
            Some(pattern) => pattern.is_match(value),
            None => !value.trim().is_empty(),
        };
        text::labelled(self.postmortem, |label| titles.have(label))
            .into_iter()
            .filter(|labelled| self.within(labelled.span))
            .map(|labelled| Titled {
                title: labelled.label,
                span: labelled.span,
                fits: fits(labelled.value),
            })
            .collect()
    }

    /// Titles that must be there with what belongs under them, or must not be there at all.
    fn titled(&self, all: Vec<Titled<'_>>) -> Vec<Finding> {
        let found = all.iter().filter(|titled| titled.fits).count();
        let at = |titled: &Titled<'_>| {
            let values = Values { text: titled.title, found, ..Values::default() };
            self.finding(titled.span, &values)
        };
        if self.definition.demand == Demand::Forbid {
            return all.iter().filter(|titled| titled.fits).map(at).collect();
        }
        if self.accepts(found) {
            return Vec::new();
        }
        match all.iter().find(|titled| !titled.fits) {
            Some(titled) => vec![at(titled)],
            None => self.lacking(&Values { found, ..Values::default() }),
        }
    }

    /// Tables with, or without, a column of this title.
    fn columns(&self, titles: &Titles) -> Vec<Finding> {
        let blocks = &self.postmortem.outline.blocks;
        let headers = blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| block.kind == BlockKind::Row { header: true })
            .filter(|(_, block)| self.within(block.span));
        let mut findings = Vec::new();
        for (at, header) in headers {
            let cells = blocks.get(at + 1..header.end).unwrap_or_default();
            let cell = cells.iter().find(|cell| titles.have(cell.prose.text()));
            let values = Values { found: usize::from(cell.is_some()), ..Values::default() };
            match (self.definition.demand, cell) {
                (Demand::Require, None) => findings.push(self.finding(header.span, &values)),
                (Demand::Forbid, Some(cell)) => findings.push(self.finding(cell.span, &values)),
                _ => {}
            }
        }
        findings
    }

    /// A pattern anywhere within the places.
    fn pattern(&self, pattern: &Regex) -> Vec<Finding> {
        if self.definition.demand == Demand::Forbid {
            return self.places.iter().flat_map(|place| self.forbidden(*place, pattern)).collect();
        }
        let found = self.places.iter().map(|place| self.matches(*place, pattern)).sum();
        if self.accepts(found) {
            return Vec::new();
        }
        self.lacking(&Values { found, ..Values::default() })
    }

    fn forbidden(&self, place: Span, pattern: &Regex) -> Vec<Finding> {
        let mut findings = Vec::new();
        text::matches(self.postmortem, place, pattern, |captures, span| {
            let text = captures.get(0).map_or("", |whole| whole.as_str());
            let values = Values { captures: Some(captures), text, found: 1, total: 1 };
            findings.push(self.finding(span, &values));
        });
        findings
    }

    fn matches(&self, place: Span, pattern: &Regex) -> usize {
        let mut count = 0;
        text::matches(self.postmortem, place, pattern, |_, _| count += 1);
        count
    }

    /// A pattern on each of many things. Where all of a list lack it, that is one finding.
    fn pattern_on_each(&self, pattern: &Regex, each: Each) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (title, things) in self.lists(each) {
            if self.definition.demand == Demand::Forbid {
                findings
                    .extend(things.iter().flat_map(|thing| self.forbidden(thing.span, pattern)));
                continue;
            }
            let total = things.len();
            let lacking: Vec<&Thing<'_>> = things
                .iter()
                .filter(|thing| {
                    let apart = thing.apart.iter().map(|span| self.matches(*span, pattern));
                    !self.accepts(self.matches(thing.span, pattern) + apart.sum::<usize>())
                })
                .collect();
            let found = total - lacking.len();
            let message = &self.definition.message;
            if let Some(title) = title
                && found == 0
                && total > 1
            {
                let all = format!("all {total} {}", each.words());
                let mut finding =
                    self.finding(title, &Values { text: &all, found, total, ..Values::default() });
                if !message.says_which() {
                    finding.message.push_str(&format!(" ({all})"));
                }
                findings.push(finding);
            } else {
                findings.extend(lacking.iter().map(|thing| {
                    let values = Values { text: thing.text, found, total, ..Values::default() };
                    self.finding(thing.span, &values)
                }));
            }
        }
        findings
    }

    fn count(&self, each: Each) -> Vec<Finding> {
        let found = self.lists(each).iter().map(|(_, things)| things.len()).sum();
        if self.accepts(found) {
            return Vec::new();
        }
        self.lacking(&Values { found, total: found, ..Values::default() })
    }

    /// The things by list, each list with the place of its title.
    fn lists(&self, each: Each) -> Vec<(Option<Span>, Vec<Thing<'_>>)> {
        let postmortem = self.postmortem;
        let title = |section: usize| postmortem.sections.get(section).map(|s| s.title_span);
        let lists: Vec<(Option<Span>, Vec<Thing<'_>>)> = match each {
            Each::ActionItem => postmortem
                .action_lists
                .iter()
                .map(|list| {
                    let things = list.items.iter().map(|item| Thing {
                        span: item.span,
                        text: &item.text,
                        apart: [&item.ticket, &item.owner, &item.due]
                            .into_iter()
                            .flatten()
                            .map(|(_, span)| *span)
                            .filter(|span| !item.span.covers(*span))
                            .collect(),
                    });
                    (title(list.section), things.collect())
                })
                .collect(),
            Each::Event => postmortem
                .timelines
                .iter()
                .map(|timeline| {
                    let things = timeline.events.iter().map(|event| Thing {
                        span: event.span,
                        text: &event.text,
                        apart: Vec::new(),
                    });
                    (timeline.section.and_then(title), things.collect())
                })
                .collect(),
            Each::Heading => {
                let headings = postmortem.sections.iter().filter(|section| {
                    matches!(section.form, Form::Heading(_) | Form::Bold | Form::Plain)
                });
                let things = headings.map(|section| Thing {
                    span: section.title_span,
                    text: &section.title,
                    apart: Vec::new(),
                });
                vec![(None, things.collect())]
            }
        };
        lists
            .into_iter()
            .map(|(title, mut things)| {
                things.retain(|thing| self.within(thing.span));
                (title, things)
            })
            .collect()
    }
}
