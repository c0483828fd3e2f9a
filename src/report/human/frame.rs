//! The frame under a finding: the lines of its snippet with their numbers, what is marked under them, and labels.
//!
//! It looks as miette would draw it, which reads every line again for each place on it: in documents of nine findings
//! each, that was a seventh of a run (`benches/README.md`).

use std::fmt::Display;
use std::ops::Range;

use miette::GraphicalTheme;

use super::line::Line;
use super::snippet::{Place, blocks};
use crate::report::one_line;
use crate::source::{Position, Source};

/// Draws frames, one after the other.
pub(super) struct Pen {
    /// The width of a line of the document, in characters.
    width: usize,
    /// From the margin to the place in the document.
    top: String,
    /// Behind the place in the document.
    top_end: String,
    bottom: String,
    /// Before the number of a line.
    number: String,
    /// Between the number of a line and the line.
    bar: String,
    /// Beside what is no line of the document.
    margin: String,
    /// How a label hangs from its mark.
    hook: String,
    /// The line of a label beside which another hangs.
    upright: char,
    underline: char,
    /// Where a label hangs from its mark.
    joint: char,
    /// As many of [`Pen::underline`] as are mostly needed.
    underlines: String,
    inks: Vec<Ink>,
    line: Line,
}

/// What begins and what ends a colour.
#[derive(Default)]
struct Ink {
    on: String,
    off: String,
}

impl Ink {
    /// That of a style, which `paint` lays on a text.
    fn of<S: Display>(paint: impl FnOnce(&'static str) -> S) -> Self {
        let painted = paint("\u{1}").to_string();
        let (on, off) = painted.split_once('\u{1}').unwrap_or_default();
        Self { on: on.to_owned(), off: off.to_owned() }
    }
}

impl Pen {
    pub(super) fn new(theme: &GraphicalTheme, width: usize) -> Self {
        let (characters, styles) = (&theme.characters, &theme.styles);
        let link = Ink::of(|text| styles.link.style(text));
        let number = Ink::of(|text| styles.linum.style(text));
        let [bar, corner, underline] = [characters.hbar, characters.lbot, characters.underline];
        Self {
            width,
            top: String::from_iter([characters.ltop, bar, '[']) + &link.on,
            top_end: link.off + "]\n",
            bottom: String::from_iter([corner, bar, bar, bar, bar, '\n']),
            number: String::from(' ') + &number.on,
            bar: number.off + &String::from_iter([' ', characters.vbar, ' ']),
            margin: String::from_iter([characters.vbar_break, ' ']),
            hook: String::from_iter([corner, bar, bar, ' ']),
            upright: characters.vbar,
            underline,
            joint: characters.underbar,
            underlines: std::iter::repeat_n(underline, width).collect(),
            inks: styles.highlights.iter().map(|style| Ink::of(|text| style.style(text))).collect(),
            line: Line::default(),
        }
    }

    /// Draws the places of a finding in the document that is shown as `name`, which are in order.
    pub(super) fn draw(
        &mut self,
        page: &mut String,
        name: &str,
        source: &Source,
        places: &[Place<'_>],
    ) {
        // Each place has a colour of its own.
        let mut colour = 0;
        for block in blocks(places) {
            self.frame(page, name, source, block, colour);
            colour += block.len();
        }
    }

    /// Draws lines that stand near each other, each place in the next colour.
    fn frame(
        &mut self,
        page: &mut String,
        name: &str,
        source: &Source,
        mut places: &[Place<'_>],
        mut colour: usize,
    ) {
        let (Some(first), Some(last)) = (places.first(), places.last()) else { return };
        let (lines, room) = (first.line..=last.line, digits(last.line));
        let about = places.iter().find(|place| place.about).unwrap_or(first);
        push_spaces(page, room + 2);
        self.place(page, name, source.position(about.span.start));
        for number in lines {
            let here = places.partition_point(|place| place.line == number);
            let (here, after) = places.split_at_checked(here).unwrap_or_default();
            places = after;
            page.push_str(&self.number);
            push_spaces(page, room - digits(number));
            push_number(page, number);
            page.push_str(&self.bar);
            let span = source.line_span(number);
            self.line.push(page, (source.slice(span), span.start), here, self.width);
            end_line(page);
            if !here.is_empty() {
                self.marks(page, room, here, colour);
                self.labels(page, room, here, colour);
                colour += here.len();
            }
        }
        push_spaces(page, room + 2);
        page.push_str(&self.bottom);
    }

    /// Draws the head of a frame: where what it shows is.
    fn place(&self, page: &mut String, name: &str, position: Position) {
        page.push_str(&self.top);
        page.push_str(name);
        page.push(':');
        push_number(page, position.line);
        page.push(':');
        push_number(page, position.column);
        page.push_str(&self.top_end);
    }

    /// Draws what is marked on the line above.
    fn marks(&self, page: &mut String, room: usize, places: &[Place<'_>], colour: usize) {
        push_spaces(page, room + 2);
        page.push_str(&self.margin);
        let mut column = 0;
        for ((mark, colour), place) in self.line.marks.iter().zip(colour..).zip(places) {
            push_spaces(page, mark.start - column);
            let joint = if place.label.is_empty() { self.underline } else { self.joint };
            self.ink(colour).paint(page, |page| {
                self.underline(page, middle(mark) - mark.start);
                page.push(joint);
                self.underline(page, mark.end - middle(mark) - 1);
            });
            column = mark.end;
        }
        page.push('\n');
    }

    /// Draws the labels of what is marked on the line above, the last first.
    fn labels(&self, page: &mut String, room: usize, places: &[Place<'_>], colour: usize) {
        for (index, place) in places.iter().enumerate().rev() {
            if place.label.is_empty() {
                continue;
            }
            push_spaces(page, room + 2);
            page.push_str(&self.margin);
            let mut column = 0;
            for (mark, colour) in self.line.marks.iter().zip(colour..).take(index) {
                push_spaces(page, middle(mark) - column);
                self.ink(colour).paint(page, |page| page.push(self.upright));
                column = middle(mark) + 1;
            }
            let middle = self.line.marks.get(index).map_or(column, middle);
            push_spaces(page, middle - column);
            let ink = self.ink(colour + index);
            ink.paint(page, |page| page.push_str(&self.hook));
            ink.paint(page, |page| page.push_str(&one_line(place.label)));
            end_line(page);
        }
    }

    /// Draws under a mark.
    fn underline(&self, page: &mut String, times: usize) {
        match self.underlines.get(..times * self.underline.len_utf8()) {
            Some(underlines) => page.push_str(underlines),
            None => page.extend(std::iter::repeat_n(self.underline, times)),
        }
    }

    /// One of the theme's colours for marks.
    fn ink(&self, colour: usize) -> &Ink {
        const PLAIN: &Ink = &Ink { on: String::new(), off: String::new() };
        self.inks.get(colour % self.inks.len().max(1)).unwrap_or(PLAIN)
    }
}

impl Ink {
    /// Draws in this colour.
    fn paint(&self, page: &mut String, draw: impl FnOnce(&mut String)) {
        page.push_str(&self.on);
        draw(page);
        page.push_str(&self.off);
    }
}

/// The column from which the label of a mark hangs.
fn middle(mark: &Range<usize>) -> usize {
    usize::midpoint(mark.start, mark.end)
}

/// Ends a line of the page where what is seen of it ends. It holds something that is seen.
fn end_line(page: &mut String) {
    page.truncate(page.trim_end().len());
    page.push('\n');
}

fn push_spaces(page: &mut String, times: usize) {
    const SPACES: &str = "                                                                ";
    let mut left = times;
    while left > 0 {
        let some = SPACES.get(..left).unwrap_or(SPACES);
        page.push_str(some);
        left -= some.len();
    }
}

/// How many digits a number has.
fn digits(number: usize) -> usize {
    number.checked_ilog10().map_or(1, |log| log as usize + 1)
}

fn push_number(page: &mut String, number: usize) {
    if number >= 10 {
        push_number(page, number / 10);
    }
    // A digit fits.
    page.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_everywhere() {
        for number in [0, 1, 9, 10, 99, 100, 4_294_967_296, usize::MAX] {
            let mut page = String::new();
            push_number(&mut page, number);
            assert_eq!((page.as_str(), page.len()), (&*number.to_string(), digits(number)));
        }
    }
}
