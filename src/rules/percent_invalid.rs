//! A share of those affected that is more than all of them.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::{quantity, share};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    name: "percent-invalid",
    category: Category::Impact,
    severity: Severity::Warning,
    default_on: true,
    page: include_str!("../../rules/percent-invalid.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let prose = postmortem.passages.iter().map(|passage| postmortem.prose(passage));
    let mut findings = Vec::new();
    for prose in prose.filter(|prose| prose.text().contains('%')) {
        for percent in quantity::percents(prose.text()) {
            let range = percent.range;
            if percent.value <= 100.0 || !share::is_of_affected(prose.text(), range.start, range.end) {
                continue;
            }
            let text = phrase::quote(prose.text().get(range.clone()).unwrap_or_default());
            findings.push(
                Finding::new(prose.span(range), format!("{text} is more than all of them"))
                    .help("correct the figure, or say what it is a share of"),
            );
        }
    }
    findings
}
