//! One table, read: its columns, its rows, the domain of each column, and how its numbers are written.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{ColumnAt, Layout, Role};
use super::columns::Column;
use super::left_out::{CellAt, Reason, SetAside, Unread, UnreadKind};
use super::nodes::Keys;
use super::numbers::{Said, Written, said};
use super::rank_text::rank_of;
use super::report::Guess;
use super::roles::Placed;
use super::rows::Rows;
use super::sheet::Sheet;
use super::words::Table;
use crate::model::period::Period;
use crate::read::opened::turns::Turns;

/// A table, read.
pub struct Reading<'a> {
    /// The table, its units in rows.
    pub sheet: Sheet<'a>,
    /// How it lies.
    pub layout: Layout,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Those that say what the others are about.
    pub placed: Placed,
    /// Its rows.
    pub rows: Rows<'a>,
    /// The domains of its columns.
    pub keys: Keys,
    /// How its numbers are written, by column.
    pub written: BTreeMap<usize, Written>,
    /// Signs in columns of figures that stand for no number, beside those everybody knows.
    pub signs: Vec<String>,
    /// What each text of those columns says, by column and number of the text.
    pub said: Vec<Vec<Said>>,
    /// The largest possible scores its header or a row states, by column.
    pub maxima: BTreeMap<usize, f64>,
    /// Names that stand under several groups, where no codes tell them apart.
    pub shared: BTreeSet<&'a str>,
    /// The periods of rows that stand under a heading which is one.
    pub periods: Table<usize, Period>,
    /// The domains of rows that stand under a heading which names one.
    pub domains: Table<usize, &'a str>,
    /// In a table of pairs, the column of names of each column of figures.
    pub names: BTreeMap<usize, usize>,
    /// The same in a table that is continued beside itself, where the headers are one.
    pub blocks: BTreeMap<usize, usize>,
    /// The headings of such lists, by their column of names.
    pub lists: BTreeMap<usize, &'a str>,
    /// What was guessed of it.
    pub guesses: Vec<Guess>,
    /// What of it was set aside.
    pub aside: Vec<SetAside>,
    /// What of it could not be read.
    pub unread: Vec<Unread>,
}

/// At most so many cells of one kind are named.
const NAMED: usize = 5;

impl<'a> Reading<'a> {
    /// The cells of a column in the rows of units.
    pub fn cells(&self, column: usize) -> impl Iterator<Item = &'a str> + '_ {
        self.rows.kept.iter().map(move |kept| self.sheet.cell(kept.row, column))
    }

    /// Sets a column aside.
    pub fn aside_column(&mut self, column: ColumnAt, reason: Reason) {
        let (file, text) = (self.sheet.table.name(), column.header.clone());
        self.aside.push(SetAside { file, lines: Vec::new(), column: Some(column), text, reason });
    }

    /// Sets rows aside.
    pub fn set_aside(&mut self, rows: &[usize], reason: Reason) {
        let text = |row: usize| {
            (0..self.sheet.width.max(1))
                .map(|column| self.sheet.cell(row, column))
                .find(|text| !text.is_empty())
                .unwrap_or("")
        };
        // A row is told of by its name rather than by its number.
        let named = |row: usize| {
            let unit = self.placed.unit.map_or("", |unit| self.sheet.cell(row, unit));
            if unit.is_empty() { text(row) } else { unit }
        };
        let filled: Vec<usize> =
            rows.iter().copied().filter(|row| !text(*row).is_empty()).collect();
        let Some(first) = filled.first() else { return };
        self.aside.push(SetAside {
            file: self.sheet.table.name(),
            lines: filled.iter().map(|row| self.sheet.line(*row)).collect(),
            column: None,
            text: named(*first).to_owned(),
            reason,
        });
    }

    /// Notes a cell that could not be read.
    pub fn note_unread(&mut self, kind: UnreadKind, row: usize, column: usize) {
        let at = CellAt {
            file: self.sheet.file().to_owned(),
            line: self.sheet.line(row),
            column,
            text: self.sheet.cell(row, column).to_owned(),
        };
        self.note_unread_cell(kind, at);
    }

    /// Notes the formulas that nobody computed among the rows of units: what they would show is missing without a word.
    pub fn note_uncomputed(&mut self) {
        let table = self.sheet.table;
        if table.grid.uncomputed.is_empty() {
            return;
        }
        let kept: BTreeSet<u32> =
            self.rows.kept.iter().map(|kept| self.sheet.at(kept.row, 0).row).collect();
        for formula in &table.grid.uncomputed {
            let row = u32::try_from(formula.row).unwrap_or(u32::MAX);
            if self.sheet.is_turned() || kept.contains(&row) {
                let file = self.sheet.file().to_owned();
                let (line, column) = (table.grid.line(formula.row), formula.column);
                let at = CellAt { file, line, column, text: formula.text.clone() };
                self.note_unread_cell(UnreadKind::NeverComputed, at);
            }
        }
    }

    fn note_unread_cell(&mut self, kind: UnreadKind, at: CellAt) {
        let known = self.unread.iter().position(|one| one.kind == kind);
        let place = known.unwrap_or_else(|| {
            self.unread.push(Unread { kind, count: 0, first: Vec::new() });
            self.unread.len() - 1
        });
        let unread = &mut self.unread[place];
        unread.count += 1;
        if unread.first.len() < NAMED {
            unread.first.push(at);
        }
    }

    /// What a cell says, as its column is written.
    pub fn said(&self, row: usize, column: usize) -> Said {
        let word = self.sheet.word(row, column) as usize;
        match self.said.get(column).and_then(|said| said.get(word)) {
            Some(said) => *said,
            None => self.said_by(self.sheet.cell(row, column), column),
        }
    }

    fn said_by(&self, text: &str, column: usize) -> Said {
        let written = self.written.get(&column).copied().unwrap_or_default();
        let said = said(text, written, &self.signs);
        let is_rank = self.columns.get(column).is_some_and(|column| column.role == Role::Rank);
        match said {
            Said::Unknown | Said::TwoReadings | Said::RankAndNumber(..) if is_rank => {
                rank_of(text).map_or(said, Said::Number)
            }
            said => said,
        }
    }

    /// Reads every text of the columns of figures once.
    pub async fn say(&mut self, turns: &Turns) {
        let mut said: Vec<Vec<Said>> = vec![Vec::new(); self.columns.len()];
        for column in self.written.keys() {
            let Some(own) = said.get_mut(*column) else { continue };
            for text in self.sheet.texts(*column) {
                turns.spend(4).await;
                own.push(self.said_by(text, *column));
            }
        }
        self.said = said;
    }

    /// The row a cell's text stands in: a cell joined over several rows is the rank they share.
    pub fn row_of(&self, row: usize, column: usize) -> usize {
        let is_rank = self.columns.get(column).is_some_and(|column| column.role == Role::Rank);
        if is_rank { self.sheet.top(row, column) } else { row }
    }

    /// The numbers of a column in the rows of units.
    pub fn numbers(&self, column: usize) -> Vec<Option<f64>> {
        self.rows.kept.iter().map(|kept| self.number(kept.row, column)).collect()
    }

    /// The number of a cell.
    pub fn number(&self, row: usize, column: usize) -> Option<f64> {
        let row = self.row_of(row, column);
        match self.said(row, column) {
            Said::Number(value) | Said::RankAndNumber(_, value) | Said::Of(value, _) => Some(value),
            _ => None,
        }
    }
}
