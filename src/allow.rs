//! Comments that silence findings: `<!-- pmlint-allow RULE, RULE: reason -->` for the block after it
//! or the section of the heading after it, `<!-- pmlint-allow-file RULE: reason -->` for the document.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::iter::Peekable;

use crate::markdown::Comment;
use crate::postmortem::{Form, Postmortem};
use crate::rule::{Diagnostic, Finding, Fix};
use crate::source::{Source, Span};
use crate::suggest::nearest;

/// The two forms, as written.
pub(crate) const FORMS: [&str; 2] = ["pmlint-allow", "pmlint-allow-file"];

/// What every comment of pmlint begins with.
const PREFIX: &str = "pmlint-";

/// Every allowance of one document.
pub struct Allowances<'s> {
    comments: Vec<Allowance<'s>>,
    /// For each rule, the comments that silence it, as indices, in the order in which what they cover begins.
    by_rule: BTreeMap<&'s str, Vec<usize>>,
}

/// One comment.
struct Allowance<'s> {
    /// The comment, `<!--` and `-->` included.
    span: Span,
    /// Where findings are silenced.
    covers: Span,
    /// What is silenced.
    names: Vec<Name<'s>>,
    /// The first word, where it is none of [`FORMS`].
    unknown_form: Option<Name<'s>>,
}

/// A word of a comment.
struct Name<'s> {
    text: &'s str,
    span: Span,
    used: Cell<bool>,
}

impl<'s> Allowances<'s> {
    /// Reads the comments of a document.
    pub fn read(postmortem: &Postmortem<'s>) -> Self {
        let source = postmortem.source;
        let comments = postmortem.outline.comments.iter().filter_map(|comment| {
            let (form, names) = parse(source, comment)?;
            let known = FORMS.contains(&form.text);
            let covers = if form.text == FORMS[1] {
                Span::new(0, source.text().len())
            } else if known {
                covered(postmortem, comment)
            } else {
                Span::at(comment.span.end)
            };
            let unknown_form = (!known).then_some(form);
            Some(Allowance { span: comment.span, covers, names, unknown_form })
        });
        let comments: Vec<Allowance<'s>> = comments.collect();
        let mut by_rule = BTreeMap::<&str, Vec<usize>>::new();
        let known = |(_, comment): &(usize, &Allowance<'s>)| comment.unknown_form.is_none();
        for (index, comment) in comments.iter().enumerate().filter(known) {
            for name in &comment.names {
                let naming = by_rule.entry(name.text).or_default();
                if naming.last() != Some(&index) {
                    naming.push(index);
                }
            }
        }
        for naming in by_rule.values_mut() {
            naming.sort_by_key(|index| comments.get(*index).map(|comment| comment.covers.start));
        }
        Self { comments, by_rule }
    }

    /// Takes out the findings that are silenced; remembers which comments did it.
    pub fn silence(&self, found: &mut Vec<Diagnostic>) {
        let mut in_order: Vec<(usize, usize)> = (0..).zip(&*found).map(place).collect();
        in_order.sort_unstable();
        let mut silenced = vec![false; found.len()];
        let mut naming = BTreeMap::<&str, Naming<'_, 's>>::new();
        for (at, index) in in_order {
            let Some(rule) = found.get(index).map(|diagnostic| &*diagnostic.rule) else { continue };
            let Some((rule, comments)) = self.by_rule.get_key_value(rule) else { continue };
            let comments = || comments.iter().filter_map(|index| self.comments.get(*index));
            let naming = naming.entry(rule).or_insert_with(|| Naming::new(rule, comments()));
            if let Some(silenced) = silenced.get_mut(index) {
                *silenced = naming.cover(at);
            }
        }
        let mut silenced = silenced.into_iter();
        found.retain(|_| !silenced.next().unwrap_or_default());
    }

    /// Comments that name none of `rules`, or are none of the two forms.
    pub fn unknown(&self, source: &Source, rules: &[&str]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for comment in &self.comments {
            if let Some(form) = &comment.unknown_form {
                let message = format!("`{}` is no comment that pmlint knows", form.text);
                findings.push(misspelt(form, message, &FORMS, || removal(source, comment)));
            } else if comment.names.is_empty() {
                let finding =
                    Finding::new(comment.span, "this comment allows nothing: it names no rule")
                        .fix(Fix {
                            title: "Remove the comment".into(),
                            ..removal(source, comment)
                        });
                findings.push(finding);
            } else {
                let names = comment.names.iter().enumerate();
                let unknown = names.filter(|(_, name)| !rules.contains(&name.text));
                findings.extend(unknown.map(|(index, name)| {
                    let message = format!("there is no rule `{}` to allow", name.text);
                    misspelt(name, message, rules, || without(source, comment, index))
                }));
            }
        }
        findings
    }

    /// Allowances that silenced nothing although their rule ran; to be asked last.
    pub fn unused(&self, source: &Source, ran: impl Fn(&str) -> bool) -> Vec<Finding> {
        let mut findings = Vec::new();
        for comment in self.comments.iter().filter(|comment| comment.unknown_form.is_none()) {
            let names = comment.names.iter().enumerate();
            let unused = names.filter(|(_, name)| !name.used.get() && ran(name.text));
            let unused: Vec<(usize, &Name<'_>)> = unused.collect();
            for (index, name) in &unused {
                let message =
                    format!("nothing here is found by `{}`: this allowance is unused", name.text);
                let fix = if unused.len() == comment.names.len() {
                    removal(source, comment)
                } else {
                    without(source, comment, *index)
                };
                let help = "remove it, or put it right above what it is for";
                findings.push(Finding::new(name.span, message).help(help).fix(fix));
            }
        }
        findings
    }
}

/// Where a finding begins, and which it is.
fn place((index, diagnostic): (usize, &Diagnostic)) -> (usize, usize) {
    (diagnostic.finding.span.start, index)
}

/// The comments that silence a rule, asked for one place after the other.
struct Naming<'a, 's> {
    rule: &'s str,
    /// Those whose cover begins behind the last place.
    ahead: Peekable<std::vec::IntoIter<&'a Allowance<'s>>>,
    /// Those before that silenced nothing yet.
    unused: Vec<&'a Allowance<'s>>,
    /// Where the furthest cover ends that began, if any did.
    end: Option<usize>,
}

impl<'a, 's> Naming<'a, 's> {
    fn new(rule: &'s str, comments: impl Iterator<Item = &'a Allowance<'s>>) -> Self {
        let ahead = comments.collect::<Vec<_>>().into_iter().peekable();
        Self { rule, ahead, unused: Vec::new(), end: None }
    }

    /// Whether comments cover a byte; they are used then.
    fn cover(&mut self, at: usize) -> bool {
        while let Some(comment) = self.ahead.next_if(|comment| comment.covers.start <= at) {
            self.end = self.end.max(Some(comment.covers.end));
            self.unused.push(comment);
        }
        // Those that end before silence nothing that comes later either.
        for comment in self.unused.drain(..).filter(|comment| at <= comment.covers.end) {
            let names = comment.names.iter().filter(|name| name.text == self.rule);
            names.for_each(|name| name.used.set(true));
        }
        self.end.is_some_and(|end| at <= end)
    }
}

/// The first word of a comment of ours, and the names up to the colon.
fn parse<'s>(source: &'s Source, comment: &Comment) -> Option<(Name<'s>, Vec<Name<'s>>)> {
    let text = source.slice(comment.text);
    let body = text.trim_start();
    let start = comment.text.start + text.len() - body.len();
    if !body.starts_with(PREFIX) {
        return None;
    }
    let end = body.find(|c: char| c.is_whitespace() || c == ':').unwrap_or(body.len());
    let (form, rest) = body.split_at(end);
    let list = rest.split(':').next().unwrap_or_default();
    let mut names = Vec::new();
    let mut at = start + end;
    for part in list.split_inclusive([',', ' ', '\t', '\n', '\r']) {
        let name = part.trim_matches([',', ' ', '\t', '\n', '\r']);
        if !name.is_empty() {
            let from = at + part.find(name).unwrap_or(0);
            let span = Span::new(from, from + name.len());
            names.push(Name { text: name, span, used: Cell::new(false) });
        }
        at += part.len();
    }
    let span = Span::new(start, start + end);
    Some((Name { text: form, span, used: Cell::new(false) }, names))
}

/// What a comment covers: the block after it, or the section of the title after it.
fn covered(postmortem: &Postmortem<'_>, comment: &Comment) -> Span {
    let Some(block) = postmortem.outline.blocks.get(comment.block) else {
        return Span::at(comment.span.end);
    };
    let sections = &postmortem.sections;
    let first = sections.partition_point(|section| section.title_span.start < block.span.start);
    let mut inside = sections
        .iter()
        .skip(first)
        .take_while(|section| section.title_span.start <= block.span.end);
    let titled = inside.find(|section| {
        matches!(section.form, Form::Heading(_) | Form::Bold | Form::Plain)
            && block.span.covers(section.title_span)
    });
    titled.map_or(block.span, |section| section.span.join(block.span))
}

/// A finding about a word that nearly says one of `known`, or else has to go.
fn misspelt(
    name: &Name<'_>,
    message: String,
    known: &[&str],
    without: impl FnOnce() -> Fix,
) -> Finding {
    let finding = Finding::new(name.span, message);
    match nearest(name.text, known.iter().copied()) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(Fix::safe(
            format!("Change to `{near}`"),
            name.span,
            near,
        )),
        None => finding.fix(without()),
    }
}

/// Removes one of several names, with the comma that belongs to it; of one alone, the comment.
fn without(source: &Source, comment: &Allowance<'_>, index: usize) -> Fix {
    let name_at = |index: Option<usize>| index.and_then(|index| comment.names.get(index));
    let Some(name) = name_at(Some(index)) else { return removal(source, comment) };
    let next = name_at(index.checked_add(1));
    let next = next.map(|next| Span::new(name.span.start, next.span.start));
    let previous = || {
        let previous = name_at(index.checked_sub(1))?;
        Some(Span::new(previous.span.end, name.span.end))
    };
    match next.or_else(previous) {
        Some(span) => Fix::safe(format!("Remove `{}`", name.text), span, ""),
        None => removal(source, comment),
    }
}

/// Removes a comment, with its line where it stands alone there, and with one of two blank lines
/// that it stands between.
fn removal(source: &Source, comment: &Allowance<'_>) -> Fix {
    let text = source.text();
    let before = text.get(..comment.span.start).unwrap_or_default();
    let after = text.get(comment.span.end..).unwrap_or_default();
    // Where its line begins, if nothing but blanks stands before it there.
    let line_start = before.trim_end_matches([' ', '\t']).len();
    let above = before.get(..line_start).unwrap_or_default();
    let rest = after.trim_start_matches([' ', '\t']);
    let ending = ["\r\n", "\n", "\r"].into_iter().find(|ending| rest.starts_with(ending));
    let is_first = above.is_empty() || above.ends_with(['\n', '\r']);
    let alone = is_first && (ending.is_some() || rest.is_empty());
    let span = if alone {
        let below = rest.get(ending.map_or(0, str::len)..).unwrap_or_default();
        let is_blank_above =
            above.is_empty() || above.ends_with("\n\n") || above.ends_with("\r\n\r\n");
        let blank = ending.filter(|ending| is_blank_above && below.starts_with(ending));
        Span::new(line_start, text.len() - below.len() + blank.map_or(0, str::len))
    } else {
        Span::new(before.trim_end_matches(' ').len(), comment.span.end)
    };
    Fix::safe("Remove the allowance", span, "")
}
