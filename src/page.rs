//! A rule's page: its name, its summary, and the examples that are run as tests.

use std::ops::Range;

/// One page, as Markdown says it: `# name`, a first paragraph, fenced examples.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page<'p> {
    /// The title: the rule's name.
    pub name: &'p str,
    /// The first paragraph, on one line.
    pub summary: String,
    /// What the examples are run with: the text of a `toml pmlint` block.
    pub config: Option<Fenced<'p>>,
    /// What the rule checks, on a page of a team's own: the text of a `toml rule` block.
    pub definition: Option<Fenced<'p>>,
    /// Documents that the rule reports, or accepts.
    pub examples: Vec<Example<'p>>,
}

/// The inside of a fenced block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fenced<'p> {
    /// The lines between the fences.
    pub text: &'p str,
    /// Their bytes on the page.
    pub range: Range<usize>,
    /// The 1-based line of the opening fence.
    pub line: usize,
}

/// A document on a page, with what is expected of the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example<'p> {
    /// The document.
    pub document: Fenced<'p>,
    /// For a flagged one, the `text` block after it: what `--format line` prints. `None` on an accepted one.
    pub printed: Option<Fenced<'p>>,
    /// Whether the rule must report it, as opposed to say nothing.
    pub flagged: bool,
}

impl<'p> Page<'p> {
    /// Reads a page; what is not there is left empty.
    pub fn read(text: &'p str) -> Self {
        let mut page = Self::default();
        let mut lines = Lines { text, at: 0, number: 0 };
        while let Some(line) = lines.next() {
            if let Some(info) = fence(line) {
                let width = line.len() - line.trim_start_matches('`').len();
                page.block(info, lines.until_fence(width));
            } else if let Some(name) = line.strip_prefix("# ") {
                page.name = name.trim();
            } else if page.summary.is_empty() && !line.trim().is_empty() {
                page.summary = lines.paragraph(line);
            }
        }
        page
    }

    fn block(&mut self, info: &str, block: Fenced<'p>) {
        match info {
            "markdown flagged" | "markdown accepted" => {
                let flagged = info.ends_with("flagged");
                self.examples.push(Example { document: block, printed: None, flagged });
            }
            "text" => {
                if let Some(example) = self.examples.last_mut()
                    && example.flagged
                    && example.printed.is_none()
                {
                    example.printed = Some(block);
                }
            }
            "toml pmlint" => self.config = Some(block),
            "toml rule" => self.definition = Some(block),
            _ => {}
        }
    }
}

/// The info string of a line that opens a fenced block.
fn fence(line: &str) -> Option<&str> {
    line.starts_with("```").then(|| line.trim_start_matches('`').trim())
}

/// The lines of a page, counted.
#[derive(Clone, Copy)]
struct Lines<'p> {
    text: &'p str,
    at: usize,
    number: usize,
}

impl<'p> Lines<'p> {
    fn next(&mut self) -> Option<&'p str> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let line = rest.split_inclusive('\n').next().unwrap_or(rest);
        self.at += line.len();
        self.number += 1;
        Some(line.trim_end_matches(['\n', '\r']))
    }

    /// What stands before the fence that closes one of `width` backticks, or before the end.
    fn until_fence(&mut self, width: usize) -> Fenced<'p> {
        let (start, line) = (self.at, self.number);
        let mut end = start;
        while let Some(text) = self.next() {
            if text.len() >= width && text.bytes().all(|byte| byte == b'`') {
                break;
            }
            end = self.at;
        }
        Fenced { text: self.text.get(start..end).unwrap_or_default(), range: start..end, line }
    }

    /// The paragraph that begins with `first`, on one line; it ends before a blank line, a fence or a heading.
    fn paragraph(&mut self, first: &str) -> String {
        let mut paragraph = first.trim().to_owned();
        let mut ahead = *self;
        while let Some(line) = ahead.next() {
            if line.trim().is_empty() || fence(line).is_some() || line.starts_with('#') {
                break;
            }
            *self = ahead;
            paragraph.push(' ');
            paragraph.push_str(line.trim());
        }
        paragraph
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# some-defect\n\nOne line\nand another.\n\nWhy.\n\n## Flagged\n\n\
        ````markdown flagged\nA\n```sh\nb\n```\n````\n\n```text\nprinted\n```\n\n\
        ## Accepted\n\n```markdown accepted\nC\n```\n\n```text\nof no example\n```\n";

    #[test]
    fn a_page_says_name_summary_and_examples() {
        let page = Page::read(PAGE);
        assert_eq!((page.name, page.summary.as_str()), ("some-defect", "One line and another."));
        let [flagged, accepted] = page.examples.as_slice() else { panic!("{page:?}") };
        assert!(flagged.flagged && !accepted.flagged);
        assert_eq!((flagged.document.text, flagged.document.line), ("A\n```sh\nb\n```\n", 10));
        let printed = flagged.printed.as_ref().unwrap();
        assert_eq!((printed.text, &PAGE[printed.range.clone()]), ("printed\n", "printed\n"));
        assert_eq!((accepted.document.text, &accepted.printed), ("C\n", &None));
    }

    #[test]
    fn a_page_without_parts_is_empty_and_an_open_fence_ends_with_the_page() {
        assert_eq!(Page::read(""), Page::default());
        assert_eq!(Page::read("```markdown accepted\r\nA").examples[0].document.text, "A");
        let page = Page::read("# a-b\nSays so.\n```toml rule\nx = 1\n```\n");
        assert_eq!((page.summary.as_str(), page.definition.unwrap().line), ("Says so.", 3));
    }
}
