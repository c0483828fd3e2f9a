//! From Markdown to the model: the order in which the parts of a postmortem are read.

use super::actions::{self, Given, Task, TaskList};
use super::anchors::Anchors;
use super::dates::{self, Dates};
use super::ground::{self, Ground};
use super::hearing::{self, Hearing};
use super::incident::{self, Known};
use super::lengths::{self, Length};
use super::reading::Reading;
use super::resolve;
use super::sections::{self, Sections};
use super::statements::{self, Statement};
use super::timeline::{DateLine, Keyed, Told};
use super::units::{self, Unit};
use super::window::end_alone;
use super::written::Found;
use super::{
    ActionList, Impact, Incident, Postmortem, StatedDate, impact, passages, recognition, timeline,
    title,
};
use crate::config::Config;
use crate::markdown::{self, Outline, Parsed, Unreadable};
use crate::source::Source;
use crate::vocabulary::Role;

/// Reads a document.
///
/// # Errors
///
/// When it cannot be read as Markdown in reasonable time.
pub fn read<'s>(source: &'s Source, config: &Config) -> Result<Postmortem<'s>, Unreadable> {
    let mut draft = Draft::new(source, config)?;
    Draft::STAGES.iter().for_each(|stage| stage(&mut draft));
    Ok(draft.finish())
}

/// A document while it is read: what was read of it so far. Each of [`Draft::STAGES`] is taken once, in their order.
pub(crate) struct Draft<'s, 'c> {
    config: &'c Config,
    postmortem: Postmortem<'s>,
    /// The Markdown, until its blocks are built.
    parsed: Option<Parsed<'s>>,
    units: Vec<Unit>,
    sections: Sections<'s>,
    dates: Dates,
    /// The timelines that were found, until their entries are read; and those, until they are told apart.
    keyed: Vec<Keyed>,
    told: Vec<Told<'s>>,
    date_line: Option<DateLine>,
    statements: Vec<Statement>,
    /// The lengths that were found, until it is read what they are of.
    lengths: Vec<Length>,
    /// The tasks, until all is read of them.
    tasks: Vec<TaskList<'s>>,
}

impl<'s, 'c> Draft<'s, 'c> {
    /// What is read of a document, one thing after the other.
    pub(crate) const STAGES: [fn(&mut Self); 26] = [
        Self::build,
        Self::hear,
        Self::part_into_units,
        Self::part_into_sections,
        Self::find_title,
        Self::find_untitled,
        Self::find_dates,
        Self::find_timelines,
        Self::read_timelines,
        Self::find_kinds,
        Self::find_statements,
        Self::find_window,
        Self::find_start,
        Self::find_end,
        Self::find_lengths,
        Self::read_lengths,
        Self::resolve_times,
        Self::read_impact,
        Self::select_tasks,
        |draft| draft.read_tasks(Task::find_state),
        |draft| draft.read_tasks(Task::find_due),
        |draft| draft.read_tasks(Task::find_owner),
        |draft| draft.read_tasks(Task::find_ticket),
        |draft| draft.read_tasks(Task::find_wording),
        Self::end_tasks,
        Self::read_passages,
    ];

    /// Parses the Markdown.
    pub(crate) fn new(source: &'s Source, config: &'c Config) -> Result<Self, Unreadable> {
        let parsed = markdown::parse(source.text())?;
        Ok(Self {
            config,
            parsed: Some(parsed),
            postmortem: Postmortem {
                source,
                outline: Outline::default(),
                is_postmortem: false,
                title: None,
                sections: Vec::new(),
                passages: Vec::new(),
                incident: Incident::default(),
                impact: Impact::default(),
                timelines: Vec::new(),
                action_lists: Vec::new(),
                placeholders: Vec::new(),
                written: Found::default(),
                hearing: Hearing::default(),
                anchors: Anchors::default(),
            },
            units: Vec::new(),
            sections: Sections::default(),
            dates: Dates::default(),
            keyed: Vec::new(),
            told: Vec::new(),
            date_line: None,
            statements: Vec::new(),
            lengths: Vec::new(),
            tasks: Vec::new(),
        })
    }

    /// Builds the blocks.
    fn build(&mut self) {
        self.postmortem.outline = self.parsed.take().map(Parsed::outline).unwrap_or_default();
    }

    fn hear(&mut self) {
        let Postmortem { outline, source, .. } = &self.postmortem;
        let (hearing, anchors) = hearing::walk(outline, source.text().len());
        self.postmortem.hearing = hearing;
        self.postmortem.anchors = anchors;
    }

    fn part_into_units(&mut self) {
        let Postmortem { source, outline, .. } = &self.postmortem;
        self.units = units::of_document(source, outline, self.config);
    }

    fn part_into_sections(&mut self) {
        let Postmortem { source, outline, .. } = &self.postmortem;
        self.sections = sections::read(source, outline, &self.units, self.config);
    }

    fn find_title(&mut self) {
        let outline = &self.postmortem.outline;
        self.postmortem.title = title::take(outline, &self.units, &mut self.sections);
    }

    /// Finds chronology and tasks in sections whose titles do not say so.
    fn find_untitled(&mut self) {
        let reading = self.reading();
        let chronology = timeline::untitled(&reading).map(|index| (index, Role::Timeline));
        let tasks =
            actions::in_remediation(&reading).into_iter().map(|index| (index, Role::Actions));
        for (index, role) in chronology.into_iter().chain(tasks).collect::<Vec<_>>() {
            let roles = &mut self.sections.all[index].roles;
            // "How did we respond?" over a chronology tells of both.
            let tells_both = roles.has(Role::Resolution) || roles.has(Role::Summary);
            *roles = if tells_both && role == Role::Timeline {
                roles.with(role.into())
            } else {
                role.into()
            };
        }
    }

    fn find_dates(&mut self) {
        self.dates = dates::read(&self.reading(), self.postmortem.title.as_ref());
        if let Some(title) = &mut self.postmortem.title {
            let date = dates::in_title(&title.text, self.dates.year);
            title.date = date.map(|date| StatedDate { date, span: title.span });
        }
    }

    fn find_timelines(&mut self) {
        self.keyed = timeline::find(&self.reading());
    }

    fn read_timelines(&mut self) {
        let keyed = std::mem::take(&mut self.keyed);
        let (told, date_line) =
            timeline::read(&self.reading(), &self.postmortem.outline, keyed, self.dates.year);
        (self.told, self.date_line) = (told, date_line);
    }

    fn find_kinds(&mut self) {
        let told = std::mem::take(&mut self.told).into_iter();
        let reading = self.reading();
        self.postmortem.timelines = told.map(|told| timeline::find_kinds(&reading, told)).collect();
    }

    fn find_statements(&mut self) {
        self.statements = statements::statements(&self.reading());
    }

    fn find_window(&mut self) {
        let window = incident::window(&self.reading(), &self.statements, self.known());
        self.postmortem.incident = window;
    }

    fn find_start(&mut self) {
        if self.postmortem.incident.start.is_none() {
            let start = incident::start(&self.reading(), &self.statements, self.known());
            self.postmortem.incident.start = start;
        }
    }

    fn find_end(&mut self) {
        let Incident { start, end, .. } = &self.postmortem.incident;
        if end.is_none() {
            let first = start.as_ref().and_then(|start| start.date);
            let end = end_alone(&self.reading(), &self.statements, first, self.dates.year);
            self.postmortem.incident.end = end;
        }
        let Postmortem { incident, timelines, .. } = &mut self.postmortem;
        incident::settle(incident, timelines);
    }

    fn find_lengths(&mut self) {
        self.lengths = lengths::find(&self.reading(), &self.statements);
    }

    fn read_lengths(&mut self) {
        let found = std::mem::take(&mut self.lengths);
        let has_end = self.postmortem.incident.end.is_some();
        let (mut durations, mut total) =
            lengths::read(&self.reading(), &self.statements, found, has_end);
        if total.is_none()
            && let Some(told) = self.postmortem.title.as_ref().and_then(lengths::in_title)
        {
            total = Some(0);
            durations.insert(0, told);
        }
        let incident = &mut self.postmortem.incident;
        (incident.durations, incident.total) = (durations, total);
    }

    /// Tells from the window what the times of the timelines mean.
    fn resolve_times(&mut self) {
        let Postmortem { title, incident, .. } = &self.postmortem;
        let ground = Ground::of(incident, title.as_ref(), &self.dates);
        let total = incident.total.and_then(|total| incident.durations.get(total));
        let minutes = total.map(|total| total.duration.minutes);
        let declared = ground::zone_of_all_times(&self.reading());
        for timeline in &mut self.postmortem.timelines {
            timeline.zone = timeline.zone.take().or_else(|| declared.clone());
            let offset = timeline.zone.as_ref().and_then(|(name, _)| ground::offset_of(name));
            resolve::timeline(timeline, &ground, offset);
            timeline.counts_up =
                minutes.is_some_and(|minutes| resolve::counts_up(timeline, minutes));
        }
    }

    fn read_impact(&mut self) {
        let title = self.postmortem.title.as_ref().map(|title| title.span);
        self.postmortem.impact = impact::read(&self.reading(), title);
    }

    fn select_tasks(&mut self) {
        self.tasks = actions::select(&self.reading());
    }

    /// Reads one thing of every task.
    fn read_tasks(&mut self, read: fn(&mut Task<'s>, &Given<'_, 's>)) {
        let mut lists = std::mem::take(&mut self.tasks);
        let (reading, outline) = (self.reading(), &self.postmortem.outline);
        let given = Given { reading, outline, year: self.dates.year };
        lists.iter_mut().flat_map(|list| &mut list.tasks).for_each(|task| read(task, &given));
        self.tasks = lists;
    }

    /// Reads the rows of tables and the titles over tasks, with which all is read of them.
    fn end_tasks(&mut self) {
        self.read_tasks(Task::read_cells);
        self.read_tasks(Task::read_details);
        let mut lists = std::mem::take(&mut self.tasks);
        let (reading, outline) = (self.reading(), &self.postmortem.outline);
        let given = Given { reading, outline, year: self.dates.year };
        lists.iter_mut().for_each(|list| list.heed_titles(&given));
        self.postmortem.action_lists = lists.into_iter().map(ActionList::from).collect();
    }

    fn read_passages(&mut self) {
        let reading = self.reading();
        let passages = passages::read(&reading);
        let items = self.postmortem.action_lists.iter().flat_map(|list| &list.items);
        self.postmortem.placeholders = passages::placeholders(&reading, items);
        passages::link(&mut self.sections, &passages);
        self.postmortem.passages = passages;
    }

    /// What was read; whether it is a postmortem is told from that.
    pub(crate) fn finish(self) -> Postmortem<'s> {
        let mut postmortem = self.postmortem;
        postmortem.sections = self.sections.all;
        postmortem.is_postmortem = recognition::is_postmortem(&postmortem);
        postmortem
    }

    /// What tells of the days of the incident.
    fn known(&self) -> Known<'_> {
        Known {
            title: self.postmortem.title.as_ref(),
            dates: &self.dates,
            date_line: self.date_line,
            timelines: &self.postmortem.timelines,
        }
    }

    fn reading(&self) -> Reading<'_> {
        Reading {
            source: self.postmortem.source,
            outline: &self.postmortem.outline,
            units: &self.units,
            sections: &self.sections,
            anchors: &self.postmortem.anchors,
            hearing: &self.postmortem.hearing,
            config: self.config,
        }
    }
}
