//! Which column of words names domains, so that a row is one figure?

use std::collections::BTreeMap;

use super::choices::{Choices, Layout, Role};
use super::columns::Column;
use super::header_words::Says;
use super::met::Met;
use super::pairs::Pairs;
use super::reading::Reading;
use super::words::{BLANK, Table, Word};
use crate::read::opened::turns::Turns;

/// Of fewer units what differs in every row may be a domain.
const FEW_UNITS: usize = 4;

impl Reading<'_> {
    /// Whether a column of words names domains: the units repeat, and with it they do not.
    pub(super) async fn settle_domain(&mut self, unit: usize, choices: &Choices, turns: &Turns) {
        let is_free = |place: usize| !choices.columns.contains_key(&place);
        let chosen = choices.columns.iter().find(|(_, role)| **role == Role::Domain);
        let period = self
            .columns
            .iter()
            .find(|column| column.role == Role::Period)
            .map(|column| column.place);
        let kept = self.rows.kept.len();
        let told = self.told_apart(period, turns).await;
        let alone = told.iter().max().map_or(0, |most| *most as usize + 1);
        let repeats = alone * 10 < kept * 7;
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for column in self.columns.iter().filter(|_| repeats).filter(|column| {
            column.role == Role::Domain
                || words(column) && column.place != unit && is_free(column.place)
        }) {
            counts.insert(column.place, self.count_with(&told, column.place, turns).await);
        }
        let count = |column: usize| counts.get(&column).copied().unwrap_or(0);
        // Of codes and the names beside them, the names.
        let said = self.columns.iter().filter(|column| column.role == Role::Domain);
        let names_units = |place: usize| self.names_units(place);
        let said = said.min_by_key(|column| column.codes * 10 >= column.seen.filled * 9);
        let said = said.map(|column| column.place);
        let domain = match repeats {
            _ if chosen.is_some() => chosen.map(|(place, _)| *place),
            _ if choices.layout == Some(Layout::Wide) => None,
            false => None,
            true => said.filter(|said| count(*said) > alone).or_else(|| {
                let mut best: Vec<(usize, usize)> = self
                    .columns
                    .iter()
                    .filter(|column| words(column) && column.place != unit)
                    .filter(|column| is_free(column.place))
                    // One unit has each of its domains once.
                    .filter(|column| alone < FEW_UNITS || !self.is_key(column.place))
                    .filter(|column| !names_units(column.place))
                    .map(|column| (count(column.place), column.place))
                    .collect();
                best.sort_by_key(|(count, place)| (std::cmp::Reverse(*count), *place));
                best.first().filter(|(count, _)| *count * 20 >= kept * 19).map(|(_, place)| *place)
            }),
        };
        for column in &mut self.columns {
            if column.role == Role::Domain && Some(column.place) != domain && is_free(column.place)
            {
                column.role = if column.distinct > 1 && self.placed.group.is_none() {
                    Role::Group
                } else {
                    Role::Note
                };
            }
        }
        if let Some(domain) = domain {
            self.columns[domain].role = Role::Domain;
            if self.layout == Layout::Wide {
                self.layout = Layout::Long;
            }
            self.set_numbers_of_units_aside(unit, choices);
            for slot in [&mut self.placed.group, &mut self.placed.code, &mut self.placed.other] {
                if *slot == Some(domain) {
                    *slot = None;
                }
            }
        } else if self.layout == Layout::Long {
            self.layout = Layout::Wide;
        }
    }

    /// Numbers of which each unit has one, the same in all its rows, are none of what is measured.
    fn set_numbers_of_units_aside(&mut self, unit: usize, choices: &Choices) {
        const FEWEST_UNITS: usize = 3;
        let units = self.columns[unit].distinct;
        let is_one = |column: &&Column| {
            let is_units_own = || {
                let met = Pairs::of(&self.sheet, column.place, unit);
                met.pairs == met.second
            };
            column.role == Role::Score
                && matches!(column.says, None | Some(Says::Total))
                && (FEWEST_UNITS..=units).contains(&column.distinct)
                && !choices.columns.contains_key(&column.place)
                && is_units_own()
        };
        let found: Vec<usize> =
            self.columns.iter().filter(is_one).map(|column| column.place).collect();
        let scores = self.columns.iter().filter(|column| column.role == Role::Score).count();
        for place in found.into_iter().take(scores.saturating_sub(1)) {
            self.columns[place].role = Role::Ignored;
        }
    }

    /// Whether a column tells nearly every row from all others, as keys do and domains do not.
    fn is_key(&self, column: usize) -> bool {
        let kept = self.rows.kept.iter().map(|kept| kept.row);
        let distinct = self.sheet.stands(kept, column).into_iter().filter(|stands| *stands).count();
        distinct * 20 >= self.rows.kept.len() * 19
    }

    /// Rows numbered by whom and when they are of: those of one unit, code and period have one number.
    async fn told_apart(&self, period: Option<usize>, turns: &Turns) -> Vec<u32> {
        let mut known: Table<(Word, Word, Word), u32> = Table::default();
        let mut told = Vec::with_capacity(self.rows.kept.len());
        let mut last: Option<((Word, Word, Word), u32)> = None;
        for kept in &self.rows.kept {
            turns.spend(1).await;
            let word = |column: Option<usize>| {
                column.map_or(BLANK, |column| self.sheet.word(kept.row, column))
            };
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            let key = (kept.word, word(self.placed.code), word(period));
            // Most rows of a long table are of the same as the row above.
            let number = match last {
                Some((before, number)) if before == key => number,
                _ => *known.entry(key).or_insert(next),
            };
            last = Some((key, number));
            told.push(number);
        }
        told
    }

    /// How many rows are told apart once a further column is looked at.
    async fn count_with(&self, told: &[u32], column: usize, turns: &Turns) -> usize {
        let rows = told.iter().max().map_or(0, |most| *most as usize + 1);
        let mut met = Met::of(rows, self.sheet.texts(column).len());
        let mut count = 0;
        for (kept, told) in self.rows.kept.iter().zip(told) {
            turns.spend(1).await;
            count += usize::from(met.is_new(*told, self.sheet.word(kept.row, column)));
        }
        count
    }
}

/// Whether a column has words that may name domains.
fn words(column: &Column) -> bool {
    let may_name = [Role::Domain, Role::Group, Role::Note, Role::Code, Role::OtherName];
    may_name.contains(&column.role) && column.seen.texts > 0
}
