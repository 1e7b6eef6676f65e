//! A table of units of several levels taken apart: a rank, a mean and a number of units are those of one level.

use super::edition::{Column, Edition};
use super::level::Level;
use super::unit::{UnitIdx, Units};

/// The editions, each of units of one level; of a period that of most rows first.
pub fn by_level(editions: Vec<Edition>, units: &Units) -> Vec<Edition> {
    let mut found = Vec::with_capacity(editions.len());
    for edition in editions {
        found.extend(edition.of_levels(units));
    }
    found
}

impl Edition {
    /// The level of its units; `None` when it lists nobody.
    pub fn level<'a>(&self, units: &'a Units) -> Option<&'a Level> {
        self.units.first().map(|unit| &units.get(*unit).level)
    }

    /// One edition a level, the one of most rows first; the edition itself when all its units are of one level.
    fn of_levels(self, units: &Units) -> Vec<Self> {
        let level = |unit: UnitIdx| &units.get(unit).level;
        let mut levels: Vec<(&Level, usize)> = Vec::new();
        for unit in &self.units {
            match levels.iter_mut().find(|(known, _)| *known == level(*unit)) {
                Some((_, rows)) => *rows += 1,
                None => levels.push((level(*unit), 1)),
            }
        }
        if levels.len() < 2 {
            return vec![self];
        }
        let most = levels.iter().map(|(_, rows)| *rows).max();
        let first = levels.iter().position(|(_, rows)| Some(*rows) == most);
        levels[..=first.unwrap_or_default()].rotate_right(1);
        let of_level = |(nth, (kept, _)): (usize, &(&Level, usize))| {
            let of = |unit: UnitIdx| level(unit) == *kept;
            let rows: Vec<usize> =
                (0..self.units.len()).filter(|row| of(self.units[*row])).collect();
            let column = |column: &Column| Column {
                domain: column.domain.clone(),
                origin: column.origin,
                cells: rows.iter().filter_map(|row| column.cells.get(*row)).copied().collect(),
            };
            let details = self.details.iter().filter(|((unit, _), _)| of(*unit));
            Self {
                index: self.index.clone(),
                period: self.period,
                file: self.file.clone(),
                source: self.source.clone(),
                further: Vec::new(),
                units: rows.iter().map(|row| self.units[*row]).collect(),
                lines: rows.iter().filter_map(|row| self.lines.get(*row)).copied().collect(),
                columns: self.columns.iter().map(column).collect(),
                // How many are ranked is said of those the table is about.
                population: self.population.filter(|_| nth == 0),
                details: details.map(|(key, detail)| (key.clone(), detail.clone())).collect(),
                staged: self.staged.iter().filter(|one| of(one.unit)).cloned().collect(),
                marks: self.marks.clone(),
                // What could not be placed is likely to be of the level most rows have.
                unplaced: if nth == 0 { self.unplaced } else { 0 },
            }
        };
        levels.iter().enumerate().map(of_level).collect()
    }
}
