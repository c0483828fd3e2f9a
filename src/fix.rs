//! Fixes applied to text: which go together, what the text is afterwards, and how it differs.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use similar::{ChangeTag, TextDiff};

use crate::rule::{Applicability, Diagnostic, Edit, Fix};
use crate::source::{Source, Span};

/// How often a document is linted anew before fixing it is given up, as ruff does.
const ROUNDS: usize = 100;

/// A document after its fixes.
#[derive(Debug)]
pub struct Fixed {
    /// The document as it is now.
    pub source: Source,
    /// What is still to be said about it.
    pub diagnostics: Vec<Diagnostic>,
    /// How many fixes were applied.
    pub applied: usize,
}

/// Applies fixes up to `level` and lints anew, until none is left.
///
/// A fix after which the same is said as often was in vain, and is not made: a section that would
/// be written into a code block that nobody closed, for instance. Fixes that undo one another end the
/// run at the first text that comes up twice.
pub fn fix(
    source: &Source,
    level: Applicability,
    lint: impl Fn(&Source) -> Vec<Diagnostic>,
) -> Fixed {
    let mut fixed =
        Fixed { source: source.with_text(source.text()), diagnostics: lint(source), applied: 0 };
    let mut seen = HashSet::from([digest(source.text())]);
    let mut in_vain = HashSet::new();
    for _ in 0..ROUNDS {
        let worth_it = fixed.diagnostics.iter().filter(|one| !in_vain.contains(&digest(said(one))));
        let chosen = choose_from(fixed.source.text(), worth_it, level);
        if chosen.is_empty() {
            break;
        }
        let edits: Vec<&Edit> = chosen.iter().flat_map(|(_, fix)| &fix.edits).collect();
        let next = source.with_text(apply(fixed.source.text(), edits));
        let diagnostics = lint(&next);
        let (before, after) = (tally(&fixed.diagnostics), tally(&diagnostics));
        let said_still = chosen.iter().map(|(diagnostic, _)| said(diagnostic));
        let said_still = said_still.filter(|what| after.get(what) >= before.get(what));
        let tried = in_vain.len();
        in_vain.extend(said_still.map(digest));
        if in_vain.len() > tried {
            continue;
        }
        in_vain.clear();
        let is_new = seen.insert(digest(next.text()));
        let applied = fixed.applied + chosen.len();
        fixed = Fixed { source: next, diagnostics, applied };
        if !is_new {
            break;
        }
    }
    fixed
}

/// What a diagnostic says, wherever it says it.
fn said(diagnostic: &Diagnostic) -> (&str, &str) {
    (&diagnostic.rule, &diagnostic.finding.message)
}

/// How often each thing is said.
fn tally(diagnostics: &[Diagnostic]) -> HashMap<(&str, &str), usize> {
    let mut tally = HashMap::new();
    for diagnostic in diagnostics {
        *tally.entry(said(diagnostic)).or_default() += 1;
    }
    tally
}

fn digest(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// The fixes up to `level` that can be applied together: safe ones first, then in order of place.
///
/// Two insertions at one place exclude each other: the second may not be wanted after the first.
pub fn choose<'d>(text: &str, diagnostics: &'d [Diagnostic], level: Applicability) -> Vec<&'d Fix> {
    choose_from(text, diagnostics.iter(), level).into_iter().map(|(_, fix)| fix).collect()
}

/// The same, each with what it puts right.
fn choose_from<'d>(
    text: &str,
    diagnostics: impl Iterator<Item = &'d Diagnostic>,
    level: Applicability,
) -> Vec<(&'d Diagnostic, &'d Fix)> {
    let mut candidates: Vec<(&Diagnostic, &Fix)> = diagnostics
        .filter_map(|diagnostic| Some((diagnostic, diagnostic.finding.fix.as_ref()?)))
        .filter(|(_, fix)| fix.applicability <= level && fits(fix, text))
        .collect();
    candidates.sort_by_key(|(_, fix)| (fix.applicability, fix.edits.first().map(|edit| edit.span)));
    let mut taken = BTreeSet::new();
    candidates.retain(|(_, fix)| {
        let free = fix.edits.iter().all(|edit| !touches_any(&taken, edit.span));
        if free {
            taken.extend(fix.edits.iter().map(|edit| edit.span));
        }
        free
    });
    candidates
}

/// Whether the fix changes the text, by edits that lie in it, in order and apart.
fn fits(fix: &Fix, text: &str) -> bool {
    let inside = |edit: &Edit| text.get(edit.span.range()).is_some();
    let changes = |edit: &Edit| text.get(edit.span.range()) != Some(edit.text.as_str());
    let mut pairs = fix.edits.iter().zip(fix.edits.iter().skip(1));
    fix.edits.iter().all(inside)
        && fix.edits.iter().any(changes)
        && pairs.all(|(one, next)| one.span.end <= next.span.start)
}

/// Whether `span` meets one of the disjoint spans in `taken`; an empty one meets its neighbours too.
fn touches_any(taken: &BTreeSet<Span>, span: Span) -> bool {
    taken
        .range(..=Span::new(span.end, usize::MAX))
        .rev()
        .take_while(|other| other.end >= span.start)
        .any(|other| other.overlaps(span) || other.is_empty() || span.is_empty())
}

/// The text after `edits`, in any order. Line endings that they bring become the text's own.
///
/// An edit outside the text, or one that overlaps an edit before it, is left out.
pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let ending = line_ending(text);
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        if text.get(edit.span.range()).is_none() {
            continue;
        }
        let Some(before) = text.get(done..edit.span.start) else { continue };
        result.push_str(before);
        push_with_ending(&mut result, &edit.text, ending);
        done = edit.span.end;
    }
    result.push_str(text.get(done..).unwrap_or_default());
    result
}

/// The first line ending of the text; `\n` where it has none.
pub fn line_ending(text: &str) -> &'static str {
    let bytes = text.as_bytes();
    match memchr::memchr2(b'\n', b'\r', bytes).map(|at| (bytes.get(at), bytes.get(at + 1))) {
        Some((Some(b'\r'), Some(b'\n'))) => "\r\n",
        Some((Some(b'\r'), _)) => "\r",
        _ => "\n",
    }
}

/// What an edit brings in, with the line ending of the text it goes to.
pub fn with_endings_of(text: &str, brought: &str) -> String {
    let mut result = String::with_capacity(brought.len());
    push_with_ending(&mut result, brought, line_ending(text));
    result
}

/// Appends `text` with `ending` for every `\n` of its own; a `\r\n` was copied and stays.
fn push_with_ending(result: &mut String, text: &str, ending: &str) {
    for piece in text.split_inclusive('\n') {
        match piece.strip_suffix('\n') {
            Some(line) if !line.ends_with('\r') => {
                result.push_str(line);
                result.push_str(ending);
            }
            _ => result.push_str(piece),
        }
    }
}

/// An edit that inserts `block` at a byte offset, a blank line to either side.
///
/// A text that does not end its last line does not afterwards either, and a byte order mark stays in front.
pub fn insert_block(text: &str, offset: usize, block: &str) -> Edit {
    let at =
        if offset == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { offset };
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at..).unwrap_or_default();
    let is_first = before.trim_start_matches('\u{feff}').is_empty();
    let open = if is_first { 2 } else { line_endings(before.chars().rev()) };
    let close = if after.is_empty() {
        usize::from(open > 0)
    } else {
        2_usize.saturating_sub(line_endings(after.chars()))
    };
    let text = format!(
        "{}{}{}",
        "\n".repeat(2_usize.saturating_sub(open)),
        block.trim_matches('\n'),
        "\n".repeat(close)
    );
    Edit { span: Span::at(at), text }
}

/// How many line endings come before the first visible character.
fn line_endings(characters: impl Iterator<Item = char>) -> usize {
    let (mut feeds, mut returns) = (0, 0);
    for character in characters.take_while(char::is_ascii_whitespace) {
        feeds += usize::from(character == '\n');
        returns += usize::from(character == '\r');
    }
    feeds.max(returns)
}

/// The edits, whole lines each, that lead from one text to the other.
pub fn edits_between(before: &str, after: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut offset = 0;
    let mut joined = false;
    for change in TextDiff::from_lines(before, after).iter_all_changes() {
        if change.tag() == ChangeTag::Equal {
            offset += change.value().len();
            joined = false;
            continue;
        }
        if !joined {
            edits.push(Edit { span: Span::at(offset), text: String::new() });
            joined = true;
        }
        let Some(edit) = edits.last_mut() else { continue };
        if change.tag() == ChangeTag::Delete {
            offset += change.value().len();
            edit.span.end = offset;
        } else {
            edit.text.push_str(change.value());
        }
    }
    edits
}

/// The difference of two texts of one document, as `patch` reads it; empty where there is none.
pub fn diff(name: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after).unified_diff().header(name, name).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{Finding, Severity};

    /// A stand-in for the rules: every `bad` can become `good`.
    fn lint_bad(source: &Source) -> Vec<Diagnostic> {
        source
            .text()
            .match_indices("bad")
            .map(|(at, word)| {
                let span = Span::new(at, at + word.len());
                diagnostic(Fix::safe("Say good", span, "good"))
            })
            .collect()
    }

    fn diagnostic(fix: Fix) -> Diagnostic {
        Diagnostic {
            rule: "test".into(),
            severity: Severity::Warning,
            finding: Finding::new(Span::at(0), "test").fix(fix),
            fingerprint: String::new(),
        }
    }

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { span: Span::new(start, end), text: text.into() }
    }

    #[test]
    fn bytes_outside_the_edits_stay() {
        let edits = [edit(4, 5, "—"), edit(0, 0, "> ")];
        assert_eq!(apply("é\ta-b", &edits), "> é\ta—b");
    }

    #[test]
    fn what_is_brought_in_takes_the_line_ending_of_the_text() {
        for (text, expected) in [
            ("one\r\ntwo", "x\r\ny\r\nz\r\none\r\ntwo"),
            ("one\rtwo", "x\ry\r\nz\rone\rtwo"),
            ("one\ntwo", "x\ny\r\nz\none\ntwo"),
            ("one", "x\ny\r\nz\none"),
        ] {
            assert_eq!(apply(text, &[edit(0, 0, "x\ny\r\nz\n")]), expected, "{text:?}");
        }
    }

    #[test]
    fn edits_that_do_not_fit_are_left_out() {
        let edits = [edit(0, 3, "X"), edit(2, 4, "Y"), edit(3, 99, "Z"), edit(5, 4, "W")];
        assert_eq!(apply("abcdef", &edits), "Xdef");
        assert_eq!(apply("é", &[edit(1, 2, "")]), "é");
    }

    #[test]
    fn fixes_that_meet_wait_for_the_next_round() {
        let text = "abcdef";
        let fixes = [
            Fix::suggested("over the safe ones", Span::new(0, 6), ""),
            Fix::safe("first", Span::new(0, 2), "x"),
            Fix::safe("touching", Span::new(2, 4), "y"),
            Fix::safe("overlapping", Span::new(3, 5), "z"),
            Fix::safe("insertion beside another edit", Span::at(4), "w"),
            Fix::safe("insertion apart", Span::at(5), "v"),
            Fix::safe("insertion at the same place", Span::at(5), "u"),
            Fix::safe("nothing new", Span::new(5, 6), "f"),
            Fix::safe("outside", Span::new(5, 9), "f"),
        ];
        let diagnostics: Vec<Diagnostic> = fixes.into_iter().map(diagnostic).collect();
        let chosen = choose(text, &diagnostics, Applicability::Suggested);
        let titles: Vec<&str> = chosen.iter().map(|fix| &*fix.title).collect();
        assert_eq!(titles, ["first", "touching", "insertion apart"]);
    }

    #[test]
    fn only_what_was_asked_for_is_applied() {
        let diagnostics = [diagnostic(Fix::suggested("Look", Span::at(0), "x"))];
        assert!(choose("", &diagnostics, Applicability::Safe).is_empty());
        assert_eq!(choose("", &diagnostics, Applicability::Suggested).len(), 1);
    }

    #[test]
    fn a_document_is_fixed_until_nothing_is_left() {
        let source = Source::new("a.md", "bbadad bad");
        let fixed = fix(&source, Applicability::Safe, lint_bad);
        assert_eq!(fixed.source.text(), "bgoodad good");
        assert_eq!((fixed.applied, fixed.diagnostics.len()), (2, 0));
    }

    #[test]
    fn fixes_that_undo_one_another_end() {
        let flip = |source: &Source| {
            let other = if source.text() == "a" { "b" } else { "a" };
            vec![diagnostic(Fix::safe("Flip", Span::new(0, 1), other))]
        };
        let once = fix(&Source::new("a.md", "c"), Applicability::Safe, flip);
        let twice = fix(&once.source, Applicability::Safe, flip);
        assert_eq!(once.source.text(), twice.source.text());
    }

    #[test]
    fn a_block_has_a_blank_line_to_either_side() {
        for (text, offset, expected) in [
            ("", 0, "B\n"),
            ("\u{feff}", 0, "\u{feff}B\n"),
            ("a", 1, "a\n\nB"),
            ("a\n", 2, "a\n\nB\n"),
            ("a\n\n", 3, "a\n\nB\n"),
            ("a\nb\n", 2, "a\n\nB\n\nb\n"),
            ("a\n\nb\n", 2, "a\n\nB\n\nb\n"),
            ("a\n\nb\n", 3, "a\n\nB\n\nb\n"),
            ("a\r\n\r\nb", 5, "a\r\n\r\nB\r\n\r\nb"),
            ("\u{feff}a\n", 0, "\u{feff}B\n\na\n"),
        ] {
            let edit = insert_block(text, offset, "B\n");
            assert_eq!(apply(text, [&edit]), expected, "{text:?} at {offset}");
        }
    }

    #[test]
    fn edits_between_two_texts_lead_from_one_to_the_other() {
        for (before, after) in [
            ("", "a\n"),
            ("a\nb\nc", "a\nB\nc"),
            ("a\r\nb\r\n", "b\r\nc"),
            ("a\nb\n", "a\nb\n"),
            ("é\n🔥", "🔥\né\n"),
        ] {
            let edits = edits_between(before, after);
            assert_eq!(apply(before, &edits), after, "{before:?}");
            assert_eq!(edits.is_empty(), before == after);
        }
    }

    #[test]
    fn a_difference_is_a_patch() {
        assert_eq!(diff("a.md", "x\n", "x\n"), "");
        assert_eq!(
            diff("a.md", "one\nbad", "one\ngood"),
            "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n one\n-bad\n\\ No newline at end of file\n+good\n\\ No newline at end of file\n"
        );
    }
}
