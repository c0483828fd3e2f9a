//! Two sections beside each other with the same title.

use crate::config::Config;
use crate::postmortem::{Form, Postmortem, Section};
use crate::rule::{Category, Check, Finding, Rule, Severity};

pub(super) const RULE: Rule<'_> = Rule {
    name: "duplicate-section",
    category: Category::Structure,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/duplicate-section.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let sections = postmortem.sections.iter().filter(|section| {
        !section.roles.is_empty() && !matches!(section.form, Form::Field | Form::FrontMatter)
    });
    let mut seen = std::collections::BTreeMap::<_, &Section>::new();
    let mut findings = Vec::new();
    for section in sections {
        let key = (section.parent, section.title.to_lowercase());
        match seen.get(&key) {
            None => _ = seen.insert(key, section),
            Some(first) => findings.push(
                Finding::new(section.title_span, format!("a second section \"{}\"", section.title))
                    .help("merge the two, or give each a title of its own")
                    .related(first.title_span, "the first one"),
            ),
        }
    }
    findings
}
