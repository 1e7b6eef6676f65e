//! Which scores are those an office gave itself, and which those that were appraised?
//!
//! A table may print both. The index is made of the appraised ones; those an office gave itself are set aside and told of.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, Role};
use super::columns::Column;
use super::header_words::Says;
use super::left_out::Reason;
use super::reading::Reading;
use super::stages::{Stage, stage, stage_column};
use super::vocabulary::{folded, says};
use super::words::Word;

impl Reading<'_> {
    /// Sets aside the scores that offices gave themselves where the same scores were appraised.
    pub(super) fn take_stages(&mut self, choices: &Choices) {
        // By what is scored: the columns of each stage.
        let mut found: BTreeMap<Vec<String>, Vec<(Stage, usize, usize)>> = BTreeMap::new();
        for column in &self.columns {
            let is_score = matches!(column.role, Role::Score | Role::Total);
            if !is_score || choices.columns.contains_key(&column.place) {
                continue;
            }
            let staged =
                column.path.iter().enumerate().find_map(|(at, text)| Some((at, stage(text)?)));
            if let Some((at, (stage, rest))) = staged {
                let mut path: Vec<String> = column.path.iter().map(|text| folded(text)).collect();
                path[at] = rest;
                found.entry(path).or_default().push((stage, column.place, at));
            }
        }
        // Beside a total, what was appraised keeps its name.
        let is_total = |column: &Column| {
            column.says == Some(Says::Total) && matches!(column.role, Role::Score | Role::Total)
        };
        let has_total = self.columns.iter().any(is_total);
        for (path, columns) in found {
            let of = |stage: Stage| columns.iter().filter(move |(one, ..)| *one == stage);
            let Some((_, appraised, at)) = of(Stage::Appraised).next_back().copied() else {
                continue;
            };
            if of(Stage::SelfScored).next().is_none() {
                continue;
            }
            for (_, place, _) in columns.iter().filter(|(_, place, _)| *place != appraised) {
                let named = self.columns[*place].named();
                self.columns[*place].role = Role::Ignored;
                self.aside_column(named, Reason::SelfScored);
            }
            let column = &mut self.columns[appraised];
            match path[at].is_empty() && column.path.len() > 1 {
                true => drop(column.path.remove(at)),
                false if column.path.len() == 1 && has_total => {}
                false if says(&path[at]).is_some() || path[at].is_empty() => {
                    "Điểm".clone_into(&mut column.path[at]);
                }
                false => {}
            }
            column.says = says(column.own());
        }
    }

    /// The same where each stage has a row of its own.
    pub(super) fn take_stage_rows(&mut self) {
        let Some(column) = stage_column(&self.sheet, &self.columns) else { return };
        let sheet = &self.sheet;
        let of = |row: usize| stage(sheet.cell(row, column)).map(|(stage, _)| stage);
        let appraised: BTreeSet<Word> = self
            .rows
            .kept
            .iter()
            .filter(|kept| of(kept.row) == Some(Stage::Appraised))
            .map(|kept| kept.word)
            .collect();
        let is_own = |row: usize, word: &Word| {
            of(row) == Some(Stage::SelfScored) && appraised.contains(word)
        };
        let own: Vec<usize> = self
            .rows
            .kept
            .iter()
            .filter(|kept| is_own(kept.row, &kept.word))
            .map(|kept| kept.row)
            .collect();
        self.rows.kept.retain(|kept| own.binary_search(&kept.row).is_err());
        self.set_aside(&own, Reason::SelfScored);
    }
}
