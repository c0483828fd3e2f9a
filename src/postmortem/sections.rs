//! The tree of titled parts and fields, and which unit stands in which.

mod builder;
mod fill;

use std::ops::Range;

use super::units::{Place, Unit};
use super::{Form, Section};
use crate::vocabulary::Roles;
pub(super) use builder::read;

/// The sections of a document.
#[derive(Default)]
pub(super) struct Sections<'s> {
    /// In order of place.
    pub(super) all: Vec<Section<'s>>,
    /// For each section, the units of its content: first, and one past the last. The title's own unit
    /// is inside where a value stands on it.
    pub(super) content: Vec<(usize, usize)>,
    /// For each section, the block and the bytes of its prose that hold the value beside the title; empty
    /// where the content follows below.
    pub(super) value: Vec<(usize, Range<usize>)>,
    /// For each unit, the innermost section that holds it; a title is held by its own section.
    pub(super) of_unit: Vec<Option<usize>>,
    /// For each unit, whether it is a title without a value.
    pub(super) is_title: Vec<bool>,
}

impl Sections<'_> {
    /// What the place of a unit is for: the roles of the innermost section around it that has any.
    pub(super) fn roles_at(&self, unit: usize) -> Roles {
        self.roles_from(self.of_unit.get(unit).copied().flatten())
    }

    /// The same from a section on.
    pub(super) fn roles_from(&self, section: Option<usize>) -> Roles {
        let mut holder = section;
        while let Some(index) = holder {
            let section = &self.all[index];
            if !section.roles.is_empty() {
                return section.roles;
            }
            holder = section.parent;
        }
        Roles::NONE
    }

    /// What a section and those that hold it are for.
    pub(super) fn roles_around(&self, section: Option<usize>) -> Roles {
        self.ancestors(section).fold(Roles::NONE, |roles, index| roles.with(self.all[index].roles))
    }

    /// The fields whose values stand on a unit; several where lines were run together.
    pub(super) fn fields_of<'a>(
        &'a self,
        unit: usize,
        units: &'a [Unit],
    ) -> impl Iterator<Item = usize> + 'a {
        let last = self.of_unit.get(unit).copied().flatten();
        let block = units[unit].block;
        let is_field = move |index: &usize| {
            let own = self.all[*index].form == Form::Field && self.content[*index].0 == unit;
            own && (self.value[*index].0 == block || matches!(units[unit].place, Place::Row { .. }))
        };
        let count = last.map_or(0, |last| (0..=last).rev().take_while(is_field).count());
        let end = last.map_or(0, |last| last + 1);
        end - count..end
    }

    /// A section and those that hold it, innermost first.
    pub(super) fn ancestors(&self, section: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(section, |index| self.all[*index].parent)
    }
}
