//! The frame under a finding: the lines of its snippet with their numbers, what is marked under them, and labels.
//!
//! It looks as miette would draw it, which reads every line again for each place on it: in documents of nine findings
//! each, that was a seventh of a run (`benches/README.md`).

use std::fmt::{self, Write};

use miette::GraphicalTheme;
use unicode_width::UnicodeWidthChar;

use super::snippet::{Block, Line, Mark};

/// Draws frames, one after the other.
pub(super) struct Pen<'p> {
    out: &'p mut String,
    theme: &'p GraphicalTheme,
    /// How many places were marked: each has a colour of its own.
    marked: usize,
}

/// A mark under its line.
struct Underline<'s> {
    mark: &'s Mark,
    /// Where its label hangs, in columns as they are seen.
    middle: usize,
    /// The place of its colour among those of the theme.
    colour: usize,
}

impl<'p> Pen<'p> {
    pub(super) fn new(out: &'p mut String, theme: &'p GraphicalTheme) -> Self {
        Self { out, theme, marked: 0 }
    }

    /// Draws lines that stand near each other in the document that is shown as `name`.
    ///
    /// # Errors
    /// None but those of writing to a string, of which there are none.
    pub(super) fn frame(&mut self, name: &str, block: &Block) -> fmt::Result {
        let characters = &self.theme.characters;
        let room = block.lines.last().map_or(1, |line| line.number.to_string().len());
        self.repeat(' ', room + 2);
        self.out.extend([characters.ltop, characters.hbar, '[']);
        if let Some((line, mark)) = block.about() {
            let place = format_args!("{name}:{}:{}", line.number, mark.column);
            write!(self.out, "{}", self.theme.styles.link.style(place))?;
        }
        self.out.push_str("]\n");
        for line in &block.lines {
            let number = self.theme.styles.linum.style(line.number);
            write!(self.out, " {number:room$} {} ", characters.vbar)?;
            self.out.push_str(&line.text);
            self.out.push('\n');
            if !line.marks.is_empty() {
                self.marks(room, line)?;
            }
        }
        self.repeat(' ', room + 2);
        self.out.push(characters.lbot);
        self.repeat(characters.hbar, 4);
        self.out.push('\n');
        Ok(())
    }

    /// Draws what is marked on a line, and below it the labels, the last first.
    fn marks(&mut self, room: usize, line: &Line) -> fmt::Result {
        self.margin(room);
        let mut underlines: Vec<Underline<'_>> = Vec::with_capacity(line.marks.len());
        let mut column = 0;
        for mark in &line.marks {
            let start = width(&line.text, mark.bytes.start).max(column);
            let end = width(&line.text, mark.bytes.end).max(start + 1);
            let underline = Underline { mark, middle: (start + end) / 2, colour: self.marked };
            self.repeat(' ', start - column);
            self.underline(&underline, start, end)?;
            self.marked += 1;
            column = end;
            underlines.push(underline);
        }
        self.out.push('\n');
        while let Some(last) = underlines.pop() {
            if !last.mark.label.is_empty() {
                self.margin(room);
                self.label(&underlines, &last)?;
            }
        }
        Ok(())
    }

    /// Draws the line under a mark from one column to another.
    fn underline(&mut self, underline: &Underline<'_>, start: usize, end: usize) -> fmt::Result {
        let characters = &self.theme.characters;
        let bar = match underline.mark.label.is_empty() {
            true => characters.underline,
            false => characters.underbar,
        };
        let (left, right) = (underline.middle - start, end - underline.middle - 1);
        let line = characters.underline;
        self.styled(underline.colour, |out| {
            push(out, line, left);
            out.push(bar);
            push(out, line, right);
        })
    }

    /// Draws a label that hangs from its mark, beside the lines to the labels that come below it.
    fn label(&mut self, before: &[Underline<'_>], hanging: &Underline<'_>) -> fmt::Result {
        let characters = &self.theme.characters;
        let mut column = 0;
        for underline in before {
            self.repeat(' ', underline.middle.saturating_sub(column));
            let bar = characters.vbar;
            self.styled(underline.colour, |out| out.push(bar))?;
            column = underline.middle + 1;
        }
        self.repeat(' ', hanging.middle.saturating_sub(column));
        let (corner, line, label) = (characters.lbot, characters.hbar, &hanging.mark.label);
        self.styled(hanging.colour, |out| out.extend([corner, line, line, ' ']))?;
        self.styled(hanging.colour, |out| out.push_str(label))?;
        self.out.push('\n');
        Ok(())
    }

    /// Draws the margin beside what is no line of the document.
    fn margin(&mut self, room: usize) {
        self.repeat(' ', room + 2);
        self.out.extend([self.theme.characters.vbar_break, ' ']);
    }

    fn repeat(&mut self, character: char, times: usize) {
        push(self.out, character, times);
    }

    /// Draws in one of the theme's colours for marks.
    fn styled(&mut self, colour: usize, draw: impl FnOnce(&mut String)) -> fmt::Result {
        let colours = &self.theme.styles.highlights;
        match colours.get(colour % colours.len().max(1)).filter(|style| !style.is_plain()) {
            None => draw(self.out),
            Some(style) => {
                let mut text = String::new();
                draw(&mut text);
                write!(self.out, "{}", style.style(text))?;
            }
        }
        Ok(())
    }
}

/// Adds a character several times.
fn push(out: &mut String, character: char, times: usize) {
    out.extend(std::iter::repeat_n(character, times));
}

/// How many columns the text before byte `end` takes.
fn width(text: &str, end: usize) -> usize {
    let before = text.get(..end).unwrap_or(text);
    if before.is_ascii() {
        return before.len();
    }
    before.chars().filter_map(UnicodeWidthChar::width).sum()
}
