//! A share of those affected that is more than all of them.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::Postmortem;
use crate::recognise::wording::{Theme, Themes};
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
    let mut findings = Vec::new();
    const SIGNS: Themes = Themes::of(&[Theme::Percent]);
    for passage in postmortem.passages.iter().filter(|passage| postmortem.may_say(passage, SIGNS)) {
        let text = postmortem.text(passage);
        for percent in quantity::percents(text) {
            let range = percent.range;
            if percent.value <= 100.0 || !share::is_of_affected(text, range.start, range.end) {
                continue;
            }
            let said = phrase::quote(text.get(range.clone()).unwrap_or_default());
            let message = format!("{said} is more than all of them");
            findings.push(
                Finding::new(postmortem.span_in(passage, range), message)
                    .help("correct the figure, or say what it is a share of"),
            );
        }
    }
    findings
}
