//! What is said of all postmortems together.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Entry, Item};
use super::html::{Html, Link};
use crate::report::{Counts, counted, url};
use crate::rule::Severity;

/// A column.
struct Column {
    title: &'static str,
    /// Whether what stands in it is a number.
    is_number: bool,
    /// Whether the rows come in its order, the largest first.
    is_order: bool,
}

const fn text(title: &'static str) -> Column {
    Column { title, is_number: false, is_order: false }
}

const fn number(title: &'static str) -> Column {
    Column { title, is_number: true, is_order: false }
}

/// A number that the rows are ordered by.
const fn order(title: &'static str) -> Column {
    Column { title, is_number: true, is_order: true }
}

/// The figures that a meeting begins with.
pub(super) fn figures(entries: &[Entry], html: &mut Html) {
    let open = || entries.iter().flat_map(|entry| &entry.open);
    let sum = |count: fn(&Counts) -> usize| entries.iter().map(|entry| count(&entry.counts)).sum();
    let figures: [(&str, usize); 7] = [
        ("postmortems", entries.len()),
        ("errors", sum(|counts| counts.errors)),
        ("warnings", sum(|counts| counts.warnings)),
        ("open action items", open().count()),
        ("of them overdue", open().filter(|item| item.overdue.is_some()).count()),
        ("without an owner", open().filter(|item| item.owner.is_none()).count()),
        ("action items done", entries.iter().map(|entry| entry.done).sum()),
    ];
    html.element("dl", &[("class", &"figures")], |html| {
        for (what, count) in figures {
            html.element("div", &[], |html| {
                html.leaf("dt", &[], what);
                html.leaf("dd", &[], count);
            });
        }
    });
}

/// Every action item that is not marked as done.
pub(super) fn actions(entries: &[Entry], html: &mut Html) {
    const COLUMNS: &[Column] = &[
        text("Action item"),
        text("Owner"),
        text("Due"),
        order("Days overdue"),
        text("Ticket"),
        text("Postmortem"),
    ];
    let count = entries.iter().map(|entry| entry.open.len()).sum();
    if count == 0 {
        return html.leaf(
            "p",
            &[],
            "None: every action item here is marked as done, or there is none.",
        );
    }
    html.own(
        "<form class=\"filter\" data-table=\"open-items\">\
         <label for=\"filter\">Filter</label> \
         <input id=\"filter\" type=\"search\" autocomplete=\"off\" \
         placeholder=\"owner, ticket, word …\"> \
         <label><input type=\"checkbox\" data-flag=\"overdue\"> overdue</label> \
         <label><input type=\"checkbox\" data-flag=\"unowned\"> without an owner</label> ",
    );
    let all = counted(count, "open action item");
    html.leaf("output", &[("for", &"filter"), ("aria-live", &"polite"), ("data-all", &all)], &all);
    html.own("</form>\n");
    table(html, "open-items", "Open action items", COLUMNS, |html| {
        let mut items: Vec<(usize, &Entry, &Item)> = entries
            .iter()
            .enumerate()
            .flat_map(|(index, entry)| entry.open.iter().map(move |item| (index + 1, entry, item)))
            .collect();
        // What is most overdue comes first, then what is due next.
        items.sort_by_key(|(.., item)| {
            (std::cmp::Reverse(item.overdue), item.due_date.is_none(), item.due_date)
        });
        for (number, entry, item) in items {
            item_row(number, entry, item, html);
        }
    });
}

fn item_row(number: usize, entry: &Entry, item: &Item, html: &mut Html) {
    let flags = [(item.overdue.is_some(), "overdue"), (item.owner.is_none(), "unowned")];
    let flags: Vec<&str> = flags.iter().filter(|(is, _)| *is).map(|(_, flag)| *flag).collect();
    html.element("tr", &[("data-flags", &flags.join(" "))], |html| {
        html.leaf("td", &[("class", &"text"), ("dir", &"auto")], &item.text);
        optional(html, "any", item.owner.as_deref(), "nobody");
        let due = item.due_date.map(|date| date.to_string()).or_else(|| item.due.clone());
        let class = if item.due_date.is_some() { "nowrap" } else { "" };
        optional(html, class, due.as_deref(), "no date");
        let days = item.overdue.map(|days| days.to_string()).unwrap_or_default();
        let class = if item.overdue.is_some() { "number late" } else { "number" };
        html.leaf("td", &[("class", &class), ("data-key", &days)], &days);
        match &item.ticket {
            Some((text, link)) => {
                html.element("td", &[("class", &"any")], |html| html.link(link.as_ref(), text));
            }
            None => optional(html, "", None, "none"),
        }
        html.element("td", &[("class", &"text"), ("dir", &"auto")], |html| {
            html.link(Some(&Link::to_postmortem(number)), &entry.title);
            html.text(", ");
            html.link(Some(&item.link), format!("line\u{a0}{}", item.line));
        });
    });
}

/// A cell for what may lack.
fn optional(html: &mut Html, class: &'static str, text: Option<&str>, lacks: &'static str) {
    match text {
        Some(text) => html.leaf("td", &[("class", &class), ("dir", &"auto")], text),
        None => html.element("td", &[("data-key", &"")], |html| {
            html.leaf("span", &[("class", &"lacks")], lacks);
        }),
    }
}

/// Every postmortem with its state in short.
pub(super) fn overview(entries: &[Entry], html: &mut Html) {
    const COLUMNS: &[Column] = &[
        Column { is_order: true, ..text("Date") },
        text("Postmortem"),
        number("Duration"),
        number("Errors"),
        number("Warnings"),
        number("Infos"),
        number("Open items"),
        number("Done"),
    ];
    table(html, "incidents", "Incidents", COLUMNS, |html| {
        for (index, entry) in entries.iter().enumerate() {
            html.element("tr", &[], |html| {
                let date = entry.date.map(|date| date.to_string());
                html.leaf("td", &[("class", &"nowrap")], date.unwrap_or_default());
                html.element("td", &[("class", &"text"), ("dir", &"auto")], |html| {
                    html.link(Some(&Link::to_postmortem(index + 1)), &entry.title);
                });
                let length = entry.lengths.first();
                let minutes = length.map(|length| length.minutes.to_string()).unwrap_or_default();
                let text = length.map_or("", |length| &length.text);
                html.leaf("td", &[("class", &"number nowrap"), ("data-key", &minutes)], text);
                let Counts { errors, warnings, infos } = entry.counts;
                for count in [errors, warnings, infos, entry.open.len(), entry.done] {
                    html.leaf("td", &[("class", &"number")], count);
                }
            });
        }
    });
}

/// Which rules found how much.
pub(super) fn rules(entries: &[Entry], html: &mut Html) {
    const COLUMNS: &[Column] =
        &[text("Rule"), text("Severity"), order("Findings"), number("Postmortems")];
    let mut rules: BTreeMap<(&str, Severity), (usize, BTreeSet<usize>)> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        for found in &entry.findings {
            let (count, postmortems) = rules.entry((&found.rule, found.severity)).or_default();
            *count += 1;
            postmortems.insert(index);
        }
    }
    if rules.is_empty() {
        return html.leaf("p", &[], "Nothing was found.");
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|((rule, severity), (count, _))| {
        (std::cmp::Reverse(*count), std::cmp::Reverse(*severity), *rule)
    });
    table(html, "by-rule", "Findings by rule", COLUMNS, |html| {
        for ((rule, severity), (count, postmortems)) in rules {
            html.element("tr", &[], |html| {
                html.element("td", &[("class", &"nowrap")], |html| {
                    html.link(url(rule).as_deref().and_then(Link::to_web).as_ref(), rule);
                });
                let grave = Severity::Error as u8 - severity as u8;
                html.element("td", &[("data-key", &grave)], |html| {
                    html.leaf("span", &[("class", &severity.name())], severity.name());
                });
                html.leaf("td", &[("class", &"number")], count);
                html.leaf("td", &[("class", &"number")], postmortems.len());
            });
        }
    });
}

/// A table that can be sorted by each column.
fn table(
    html: &mut Html,
    id: &'static str,
    title: &'static str,
    columns: &[Column],
    rows: impl FnOnce(&mut Html),
) {
    super::wide(html, title, |html| {
        html.element("table", &[("id", &id), ("class", &"sortable")], |html| {
            html.leaf("caption", &[("class", &"hidden")], title);
            html.element("thead", &[], |html| {
                html.element("tr", &[], |html| {
                    for Column { title, is_number, is_order } in columns {
                        let class = if *is_number { "number" } else { "text" };
                        let order = if *is_order { "descending" } else { "none" };
                        html.element(
                            "th",
                            &[("scope", &"col"), ("class", &class), ("aria-sort", &order)],
                            |html| html.leaf("button", &[("type", &"button")], title),
                        );
                    }
                });
            });
            html.element("tbody", &[], rows);
        });
    });
}
