//! Messages of a team's own rules, with what was found put in: `{0}`, `{name}`, `{text}`, `{found}`, `{total}`.

use regex::{Captures, Regex};

use crate::suggest::one_of;

/// A message with gaps.
#[derive(Debug)]
pub(super) struct Message {
    parts: Vec<Part>,
}

#[derive(Debug)]
enum Part {
    Literal(String),
    /// A group of the pattern, by number.
    Group(usize),
    Text,
    Found,
    Total,
}

/// What the gaps are filled with.
#[derive(Default)]
pub(super) struct Values<'v> {
    /// The match of a forbidden pattern.
    pub(super) captures: Option<&'v Captures<'v>>,
    /// The item, event, heading, field or title; `all 6 action items` where none has what is asked for.
    pub(super) text: &'v str,
    /// How many were found.
    pub(super) found: usize,
    /// Of how many.
    pub(super) total: usize,
}

/// Longest text that is quoted in a message, in characters.
const QUOTED: usize = 60;

impl Message {
    /// Reads a message; `pattern` is the one whose groups it may name.
    pub(super) fn read(text: &str, pattern: Option<&Regex>) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, after) = rest.split_at(at);
            literal.push_str(before);
            let sign = &after[..1];
            if after[1..].starts_with(sign) {
                literal.push_str(sign);
                rest = &after[2..];
                continue;
            }
            let Some((name, tail)) = after[1..].split_once('}').filter(|_| sign == "{") else {
                return Err(format!("a lone `{sign}`; write `{sign}{sign}` for the sign itself"));
            };
            if !literal.is_empty() {
                parts.push(Part::Literal(std::mem::take(&mut literal)));
            }
            parts.push(part(name, pattern)?);
            rest = tail;
        }
        literal.push_str(rest);
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        if parts.is_empty() { Err("the message is empty".into()) } else { Ok(Self { parts }) }
    }

    /// The message on one line.
    pub(super) fn fill(&self, values: &Values<'_>) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Literal(text) => out.push_str(text),
                Part::Group(group) => {
                    let found = values.captures.and_then(|captures| captures.get(*group));
                    quote(found.map_or("", |found| found.as_str()), &mut out);
                }
                Part::Text => quote(values.text, &mut out),
                Part::Found => out.push_str(&values.found.to_string()),
                Part::Total => out.push_str(&values.total.to_string()),
            }
        }
        out
    }

    /// Whether it says of which things, or of how many, it speaks.
    pub(super) fn says_which(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Text | Part::Found | Part::Total))
    }
}

fn part(name: &str, pattern: Option<&Regex>) -> Result<Part, String> {
    match name {
        "text" => return Ok(Part::Text),
        "found" => return Ok(Part::Found),
        "total" => return Ok(Part::Total),
        _ => {}
    }
    let groups = || pattern.into_iter().flat_map(|pattern| pattern.capture_names().enumerate());
    let number = name.parse::<usize>().ok().filter(|number| *number < groups().count());
    let group = || groups().find(|(_, found)| *found == Some(name)).map(|(at, _)| at);
    number.or_else(group).map(Part::Group).ok_or_else(|| {
        let known = groups().filter_map(|(_, name)| name).chain(["text", "found", "total"]);
        format!("nothing is called `{{{name}}}`{}", one_of(name, known))
    })
}

/// Adds text on one line, cut where it is long.
fn quote(text: &str, out: &mut String) {
    let mut characters = 0;
    for word in text.split_whitespace() {
        if characters > 0 {
            out.push(' ');
        }
        for character in word.chars() {
            characters += 1;
            if characters > QUOTED {
                out.push('…');
                return;
            }
            out.push(character);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_with_what_was_found() {
        let pattern = Regex::new(r"(?P<who>\w+) of (\w+)").unwrap();
        let captures = pattern.captures("Ann of Leeds").unwrap();
        for (message, want) in [
            ("{0}", "Ann of Leeds"),
            ("{who} from {2} is {{known}}", "Ann from Leeds is {known}"),
            ("{found} of {total}: {text}", "1 of 3: a line and more"),
        ] {
            let values =
                Values { captures: Some(&captures), text: "a  line\nand more", found: 1, total: 3 };
            assert_eq!(Message::read(message, Some(&pattern)).unwrap().fill(&values), want);
        }
    }

    #[test]
    fn a_gap_that_nothing_fills_is_an_error() {
        let pattern = Regex::new(r"(?P<who>\w+)").unwrap();
        for (message, want) in [
            ("{woh}", "nothing is called `{woh}`; did you mean `who`?"),
            ("{2}", "nothing is called `{2}`; there are who, text, found, total"),
            ("50 } of", "a lone `}`; write `}}` for the sign itself"),
            ("{text", "a lone `{`; write `{{` for the sign itself"),
            ("", "the message is empty"),
        ] {
            assert_eq!(Message::read(message, Some(&pattern)).unwrap_err(), want, "{message}");
        }
    }

    #[test]
    fn long_texts_are_cut() {
        let long = "word ".repeat(40);
        let filled = Message::read("{text}", None)
            .unwrap()
            .fill(&Values { text: &long, ..Values::default() });
        assert!(filled.ends_with('…') && filled.chars().count() < 80, "{filled}");
    }
}
