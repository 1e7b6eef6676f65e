//! What the reader says otherwise than it was read: of one table, of all that are like it, or of all.

use leptos::prelude::*;

use super::opening::Opening;
use crate::read::opened::choices::Choices as Writing;
use crate::read::opened::meaning::choices::{Choices, OfTable};

impl Opening {
    /// The place of the table that is corrected.
    pub fn picked(self) -> usize {
        let first = || {
            let understood = self.understood.get_untracked()?;
            let mut tables = understood.meaning.report.tables.iter();
            tables.find(|table| table.has_figures).map(|table| table.place)
        };
        self.correcting.picked().or_else(first).unwrap_or(0)
    }

    /// Reads the same files as the reader says they are meant.
    pub fn choose(self, change: impl FnOnce(&mut Writing, &mut Choices)) {
        let Some(understood) = self.understood.get_untracked() else { return };
        let (mut writing, mut choices) = (understood.writing.clone(), understood.choices.clone());
        change(&mut writing, &mut choices);
        if (&writing, &choices) != (&understood.writing, &understood.choices) {
            self.read_again(&understood, writing, choices);
        }
    }

    /// The same of one table, and of all that have its header.
    pub fn choose_alike(self, place: usize, change: impl Fn(&mut OfTable)) {
        let Some(understood) = self.understood.get_untracked() else { return };
        let Some(own) = understood.tables.get(place) else { return };
        let tables = understood.tables.iter().enumerate();
        let alike = tables.filter(|(other, table)| *other == place || own.is_like(table));
        let alike: Vec<usize> = alike.map(|(other, _)| other).collect();
        self.choose(move |_, choices| {
            alike.iter().for_each(|place| change(choices.tables.entry(*place).or_default()));
        });
    }

    /// The same of one table alone.
    pub fn choose_of(self, place: usize, change: impl FnOnce(&mut OfTable)) {
        self.choose(move |_, choices| change(choices.tables.entry(place).or_default()));
    }
}
