//! One fact, one finding: which of two rules that see the same speaks.

use crate::rule::{Diagnostic, Finding};
use crate::source::Span;

/// Who gives way to whom: where a finding of the second rule touches the same place, that of the
/// first is dropped.
const YIELDS: &[(&str, &str)] = &[
    ("timeline-out-of-order", "am-pm-slip"),
    ("timeline-out-of-order", "impossible-time"),
    ("empty-section", "dangling-label"),
    ("window-vs-timeline", "end-before-start"),
    ("action-item-vague", "action-targets-people"),
    ("action-not-imperative", "action-targets-people"),
    ("action-not-imperative", "action-item-vague"),
    ("overdue-action", "due-before-incident"),
    ("blameful-wording", "root-cause-is-a-person"),
    ("counterfactual", "blameful-wording"),
    ("misused-failed-to", "root-cause-is-a-person"),
    ("normative-language", "blameful-wording"),
    ("normative-language", "root-cause-is-a-person"),
    ("undefined-acronym", "placeholder-text"),
];

/// Drops what yields to another finding at the same place.
pub(super) fn give_way(found: &mut Vec<Diagnostic>) {
    if found.len() < 2 {
        return;
    }
    for (loser, winner) in YIELDS {
        let speaks = |rule: &str| found.iter().any(|diagnostic| *diagnostic.rule == *rule);
        if !speaks(winner) || !speaks(loser) {
            continue;
        }
        let won = found.iter().filter(|diagnostic| *diagnostic.rule == **winner);
        let places = Places::new(won.flat_map(|diagnostic| places(&diagnostic.finding)).collect());
        found.retain(|diagnostic| {
            *diagnostic.rule != **loser || !places.touch(diagnostic.finding.span)
        });
    }
}

/// Every place that a finding points at.
fn places(finding: &Finding) -> impl Iterator<Item = Span> {
    std::iter::once(finding.span).chain(finding.related.iter().map(|related| related.span))
}

/// Places in order, each with the furthest end of those up to it.
struct Places(Vec<(usize, usize)>);

impl Places {
    fn new(mut spans: Vec<Span>) -> Self {
        spans.sort();
        let furthest = |end: &mut usize, span: &Span| {
            *end = span.end.max(*end);
            Some((span.start, *end))
        };
        Self(spans.iter().scan(0, furthest).collect())
    }

    /// Whether one of them begins where the span does, or shares a byte with it.
    fn touch(&self, span: Span) -> bool {
        let before = self.0.partition_point(|(start, _)| *start < span.end.max(span.start + 1));
        let last = before.checked_sub(1).and_then(|last| self.0.get(last));
        last.is_some_and(|(start, end)| *end > span.start || *start == span.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::lint::lint;
    use crate::source::Source;

    /// The names of those of two rules that report something on a document.
    fn reported(document: &str, rules: &[&str]) -> Vec<String> {
        let mut config = Config::default();
        config.select = rules.iter().map(|rule| (*rule).to_owned()).collect();
        config.as_of = Some(jiff::civil::date(2026, 3, 1));
        let source = Source::new("postmortem.md", document);
        let mut names: Vec<String> =
            lint(&source, &config).into_iter().map(|found| found.rule.to_string()).collect();
        names.dedup();
        names
    }

    #[test]
    fn one_fact_is_one_finding() {
        const DOCUMENTS: &[(&str, &str, &str)] = &[
            (
                "timeline-out-of-order",
                "am-pm-slip",
                "## Timeline\n\n- 2024-05-07 11:50 AM: Alert\n- 2024-05-07 12:05 AM: Page\n- 2024-05-07 12:30 PM: Fixed\n",
            ),
            (
                "timeline-out-of-order",
                "impossible-time",
                "## Timeline\n\n- 14:00: Alert\n- 13:05 PM: Fixed\n",
            ),
            ("empty-section", "dangling-label", "- Root cause:\n- Resolution:\n  - A restart\n"),
            (
                "window-vs-timeline",
                "end-before-start",
                "# Outage\n\n- Start: 2024-06-05 10:20 UTC\n- End: 2024-06-05 04:40 UTC\n\n## Timeline\n\n- 12:20 UTC: Alert\n- 12:40 UTC: Fixed\n",
            ),
            (
                "action-item-vague",
                "action-targets-people",
                "## Action items\n\n- Raise awareness of limits\n",
            ),
            (
                "action-not-imperative",
                "action-targets-people",
                "## Action items\n\n- We will train the team\n",
            ),
            (
                "action-not-imperative",
                "action-item-vague",
                "## Action items\n\n- We will improve monitoring\n",
            ),
            (
                "overdue-action",
                "due-before-incident",
                "# Outage of 2026-02-03\n\n## Action items\n\n- [ ] Add a check (due 2026-01-15)\n",
            ),
            (
                "blameful-wording",
                "root-cause-is-a-person",
                "## Root cause\n\nAn operator carelessly removed the disk.\n",
            ),
            (
                "counterfactual",
                "blameful-wording",
                "## Root cause\n\nWe should have known the limit.\n",
            ),
            (
                "misused-failed-to",
                "root-cause-is-a-person",
                "## Root cause\n\nThe operators failed to read the log.\n",
            ),
            ("normative-language", "blameful-wording", "The key was recklessly shared.\n"),
            (
                "normative-language",
                "root-cause-is-a-person",
                "## Root cause\n\nAn engineer carelessly removed the disk.\n",
            ),
            ("undefined-acronym", "placeholder-text", "It failed for XXX users on XXX hosts.\n"),
        ];
        let pairs: Vec<(&str, &str)> =
            DOCUMENTS.iter().map(|(loser, winner, _)| (*loser, *winner)).collect();
        for (loser, winner, document) in DOCUMENTS {
            assert_eq!(reported(document, &[loser]), [*loser], "{document}");
            assert_eq!(reported(document, &[loser, winner]), [*winner], "{document}");
        }
        assert_eq!(pairs, YIELDS);
    }
}
