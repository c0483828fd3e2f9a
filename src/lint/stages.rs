//! Takes documents through the stages of reading and checking, several at a time.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::config::Config;
use crate::markdown::Unreadable;
use crate::postmortem::{Draft, Postmortem};
use crate::rule::{Diagnostic, Rule};
use crate::source::Source;

/// A document, and by what it is linted.
#[derive(Clone, Copy)]
pub struct Task<'t> {
    /// The document.
    pub source: &'t Source,
    /// Its configuration.
    pub config: &'t Config,
    /// The rules that are run.
    pub rules: &'t [Rule<'t>],
    /// Whether it is linted whatever it looks like.
    pub all: bool,
}

/// How many documents go through the stages together, at most.
pub const TOGETHER: usize = 32;

/// How many bytes of text they have together, at most: what is read of them has to stay at hand as well.
const BYTES: usize = 128 << 10;

/// Lints documents; `None` stands for one that does not look like a postmortem.
///
/// Whatever goes wrong inside stays inside: it becomes a finding on that document.
pub fn documents(tasks: &[Task<'_>]) -> Vec<Option<Vec<Diagnostic>>> {
    portions(tasks).flat_map(stage_by_stage).collect()
}

/// Parts of what is to be linted that are small enough to be linted together.
fn portions<'t>(tasks: &'t [Task<'t>]) -> impl Iterator<Item = &'t [Task<'t>]> {
    let mut rest = tasks;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = rest.iter().take(TOGETHER).take_while(|task| {
            let is_first = bytes == 0;
            bytes += task.source.text().len();
            is_first || bytes <= BYTES
        });
        let (portion, others) = rest.split_at(fits.count());
        rest = others;
        (!portion.is_empty()).then_some(portion)
    })
}

/// Takes every document through a stage before any goes on to the next.
///
/// A document sweeps through some 290 kB of code, more than a processor keeps at hand: one document after the other, all
/// of it would be fetched again for each (measured in `benches/README.md`).
fn stage_by_stage(tasks: &[Task<'_>]) -> Vec<Option<Vec<Diagnostic>>> {
    let mut works: Vec<Work<'_>> = tasks.iter().map(|task| Work::begin(*task)).collect();
    for stage in Draft::STAGES {
        works.iter_mut().for_each(|work| work.read_on(stage));
    }
    works.iter_mut().for_each(Work::end_reading);
    let most = tasks.iter().map(|task| task.rules.len()).max().unwrap_or_default();
    for rule in 0..most {
        works.iter_mut().for_each(|work| work.run(rule));
    }
    works.into_iter().map(Work::finish).collect()
}

/// A document on its way.
struct Work<'t> {
    task: Task<'t>,
    stage: Stage<'t>,
}

/// How far a document has come.
enum Stage<'t> {
    Reading(Box<Draft<'t, 't>>),
    Checking(Box<Postmortem<'t>>, Vec<Diagnostic>),
    /// It is no postmortem.
    Passed,
    Failed(Unreadable),
}

impl<'t> Work<'t> {
    fn begin(task: Task<'t>) -> Self {
        let read = guarded(|| Draft::new(task.source, task.config)).flatten();
        let stage = read.map_or_else(Stage::Failed, |draft| Stage::Reading(Box::new(draft)));
        Self { task, stage }
    }

    fn read_on(&mut self, stage: fn(&mut Draft<'t, 't>)) {
        if let Stage::Reading(draft) = &mut self.stage
            && let Err(why) = guarded(|| stage(draft))
        {
            self.stage = Stage::Failed(why);
        }
    }

    fn end_reading(&mut self) {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Passed) {
            Stage::Reading(draft) => match guarded(|| draft.finish()) {
                Ok(postmortem) if self.task.all || postmortem.is_postmortem => {
                    Stage::Checking(Box::new(postmortem), Vec::new())
                }
                Ok(_) => Stage::Passed,
                Err(why) => Stage::Failed(why),
            },
            other => other,
        };
    }

    /// Runs one of the rules.
    fn run(&mut self, index: usize) {
        if let Stage::Checking(postmortem, found) = &mut self.stage
            && let Some(rule) = self.task.rules.get(index)
            && let Err(why) = guarded(|| super::run(rule, postmortem, self.task.config, found))
        {
            self.stage = Stage::Failed(why);
        }
    }

    fn finish(self) -> Option<Vec<Diagnostic>> {
        let Task { source, config, rules, .. } = self.task;
        let found = match self.stage {
            Stage::Checking(postmortem, found) => {
                guarded(|| super::finish(&postmortem, config, rules, found))
            }
            Stage::Failed(why) => Err(why),
            Stage::Reading(_) | Stage::Passed => return None,
        };
        Some(found.unwrap_or_else(|why| super::unreadable(source, &why, config, rules)))
    }
}

/// What `work` makes; where it fails, that it did.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        let said = said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("unknown");
        let said = said.replace(['\r', '\n'], " ");
        let reason = format!("pmlint failed on this document, which is a bug of pmlint: {said}");
        Unreadable { offset: 0, reason }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::UNREADABLE;
    use crate::rule::{Check, Finding};
    use crate::rules::RULES;

    /// What is found in each of these texts, linted together.
    fn found(texts: &[String], rules: &[Rule<'_>], all: bool) -> Vec<Option<Vec<Diagnostic>>> {
        let config = Config::default();
        let source = |(at, text): (usize, &String)| Source::new(format!("{at}.md"), text.clone());
        let sources: Vec<Source> = texts.iter().enumerate().map(source).collect();
        let task = |source| Task { source, config: &config, rules, all };
        documents(&sources.iter().map(task).collect::<Vec<_>>())
    }

    fn said(found: Option<&Vec<Diagnostic>>) -> Vec<&str> {
        found.into_iter().flatten().map(|one| &*one.finding.message).collect()
    }

    #[test]
    fn a_rule_that_fails_on_a_document_is_a_finding_on_that_alone() {
        let broken = |postmortem: &Postmortem<'_>, _: &Config| -> Vec<Finding> {
            assert!(!postmortem.source.text().contains("boom"), "no event {}\nand more", 7);
            Vec::new()
        };
        let mut rules = RULES.to_vec();
        rules.extend(RULES.first().map(|rule| Rule { check: Check::Function(broken), ..*rule }));
        let text = |event: &str| format!("# Postmortem: a\n\n## Timeline\n\n- 14:05 {event}\n");
        let texts = [text("a"), text("boom"), text("c")];
        let found = found(&texts, &rules, true);
        let failed =
            "pmlint failed on this document, which is a bug of pmlint: no event 7 and more";
        assert_eq!(said(found[1].as_ref()), [failed]);
        assert!(found[1].iter().flatten().all(|one| &*one.rule == UNREADABLE));
        for other in [&found[0], &found[2]] {
            assert!(other.as_ref().is_some_and(|found| found.len() > 1));
            assert!(!said(other.as_ref()).contains(&failed));
        }
    }

    #[test]
    fn documents_are_linted_together_as_each_is_alone() {
        let mut texts: Vec<String> = (0..3 * TOGETHER)
            .map(|at| format!("# Postmortem {at}\n\n## Timeline\n\n- {:02}:05 {at} fails\n", at))
            .collect();
        texts[2] = "# Shopping\n\n- milk\n".into();
        texts[5] = format!("{}deep\n", "> ".repeat(1_000));
        texts[7] = String::new();
        texts[11] += &"Nothing is known. ".repeat(BYTES / 8);
        let together = found(&texts, RULES, false);
        assert_eq!(together.len(), texts.len());
        assert!(together[2].is_none() && together[7].is_none());
        for (at, text) in texts.iter().enumerate() {
            let alone = found(std::slice::from_ref(text), RULES, false);
            assert_eq!(said(together[at].as_ref()), said(alone[0].as_ref()), "{at}");
        }
    }
}
