//! Action items that open with a wish or a promise in place of what is to be done.

use crate::config::Config;
use crate::phrase;
use crate::postmortem::{ActionItem, Postmortem};
use crate::recognise::wording;
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};

use super::lacking::{open_items, title};
use super::worded::within;

pub(super) const RULE: Rule = Rule {
    name: "action-not-imperative",
    category: Category::Action,
    severity: Severity::Info,
    default_on: true,
    page: include_str!("../../rules/action-not-imperative.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, _: &Config) -> Vec<Finding> {
    let is_wish = |item: &ActionItem| wording::is_wish(&item.text, item.lead.as_ref());
    let wishes: Vec<_> = open_items(postmortem).filter(|(_, item)| is_wish(item)).collect();
    let (count, all) = (wishes.len(), open_items(postmortem).count());
    let help = "begin with what is to be done: \"Add\", \"Remove\", \"Limit\"";
    match wishes.first() {
        Some((list, first)) if count > 1 && count * 2 > all => {
            let text = phrase::quote(&first.text);
            let message =
                format!("{count} of {all} action items do not begin with a verb: \"{text}\"");
            let finding = Finding::new(title(postmortem, list), message).help(help);
            vec![finding.related(first.text_span, "the first of them").about_document()]
        }
        _ => wishes.iter().map(|(_, item)| finding(postmortem, item).help(help)).collect(),
    }
}

/// Offers to drop `We'll` and its like, and to begin with the verb after it.
fn finding(postmortem: &Postmortem<'_>, item: &ActionItem) -> Finding {
    let message = phrase::quoted(&item.text, "does not begin with a verb");
    let finding = Finding::new(item.text_span, message);
    let Some(promise) = wording::promise(&item.text) else { return finding };
    let rest = item.text.get(promise.end..).unwrap_or_default();
    let Some(first) = rest.chars().next().filter(|_| wording::imperative(rest)) else {
        return finding;
    };
    let opening = within(postmortem, item, 0..promise.end + first.len_utf8());
    if opening == item.text_span {
        return finding;
    }
    finding.fix(Fix::suggested("Begin with the verb", opening, first.to_uppercase().to_string()))
}
