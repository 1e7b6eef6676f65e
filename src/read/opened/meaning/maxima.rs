//! What are the largest possible scores of the columns of a table?

use std::collections::BTreeMap;

use super::choices::Role;
use super::columns::{Column, HeaderRows};
use super::header_words::Says;
use super::numbers::{Said, Written, said};
use super::reading::Reading;
use super::rows::is_value;

impl Reading<'_> {
    /// The largest possible scores: of a row of the header or the body, or the only number of a column of them.
    pub(super) fn take_maxima(&mut self, header: &HeaderRows) {
        for row in header.maxima.iter().chain(&self.rows.maxima) {
            let stated: BTreeMap<usize, f64> = self
                .columns
                .iter()
                .filter(|column| is_value(column.role))
                .filter_map(|column| {
                    match said(self.sheet.cell(*row, column.place), Written::default(), &[]) {
                        Said::Number(max) => Some((column.place, max)),
                        _ => None,
                    }
                })
                .collect();
            for (place, max) in &stated {
                let column = self.whole_of(*place, &stated).unwrap_or(*place);
                self.maxima.insert(column, *max);
            }
        }
        let keyed: Vec<(usize, Vec<String>)> =
            self.keys.of.iter().map(|(place, key)| (*place, key.path.clone())).collect();
        for (place, path) in keyed {
            let found = self.stated_in_header(place, &path);
            let found = found.or_else(|| self.beside_scores(place));
            let found = found.or_else(|| self.behind_scores(place));
            if let Some(max) = found {
                self.maxima.entry(place).or_insert(max);
            }
        }
    }

    /// The one a header states of a column of this domain.
    fn stated_in_header(&self, place: usize, path: &[String]) -> Option<f64> {
        let stated = &self.columns.get(place)?.stated;
        let own = |(text, _): &&(String, f64)| path.last().is_none_or(|name| name == text);
        stated.iter().rev().find(own).map(|(_, max)| *max)
    }

    /// The one that a column of them beside the scores has in every row.
    fn beside_scores(&self, place: usize) -> Option<f64> {
        let key = self.keys.of.get(&place)?;
        let is_beside = |column: &&Column| {
            let beside = self.keys.beside.get(&column.place);
            column.role == Role::Max
                && column.says == Some(Says::Max)
                && beside.is_some_and(|beside| beside.path == key.path)
        };
        let column = self.columns.iter().find(is_beside)?.place;
        let kept = self.rows.kept.iter();
        let mut known = kept.filter_map(|kept| self.number(kept.row, column));
        let first = known.next()?;
        known.all(|other| other == first).then_some(first)
    }

    /// The one that every score is said to be out of: `14/19`.
    fn behind_scores(&self, place: usize) -> Option<f64> {
        let mut found = None;
        for kept in &self.rows.kept {
            match self.said(kept.row, place) {
                Said::Of(_, of) if found.is_none_or(|known| known == of) => found = Some(of),
                Said::Blank | Said::Absent(_) => {}
                _ => return None,
            }
        }
        found
    }

    /// Of a number that stands once over several columns: the column of their domain itself.
    fn whole_of(&self, place: usize, stated: &BTreeMap<usize, f64>) -> Option<usize> {
        let over = self.columns.get(place)?.path.first()?;
        let own: Vec<&Column> =
            self.columns.iter().filter(|column| column.path.first() == Some(over)).collect();
        if own.len() < 2
            || own.iter().filter(|column| stated.contains_key(&column.place)).count() > 1
        {
            return None;
        }
        let keyed =
            own.iter().filter_map(|column| Some((self.keys.of.get(&column.place)?, column)));
        keyed.min_by_key(|(key, _)| key.path.len()).map(|(_, column)| column.place)
    }
}
