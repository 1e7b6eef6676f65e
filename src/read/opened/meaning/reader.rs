//! Reads one table: looks at its columns, tells its rows apart, looks again.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, ColumnAt, Layout, Role};
use super::columns::{Column, HeaderRows, columns, header_rows};
use super::layouts::{layout, pairs};
use super::left_out::Reason;
use super::lists::{blocks, take_longest};
use super::met::Met;
use super::nodes::{Keys, keys};
use super::one_unit::one_unit;
use super::reading::Reading;
use super::roles::roles;
use super::rows::{Kept, Names, Rows, Told, is_value, rows};
use super::sheet::Sheet;
use super::vocabulary::says;
use super::who::Known;
use super::words::{BLANK, Table, Word};
use crate::read::opened::turns::Turns;

impl<'a> Reading<'a> {
    /// Reads a table; `None` where nothing names its units or it has no rows.
    pub async fn of(sheet: Sheet<'a>, choices: &Choices, known: &Known<'_>, turns: &Turns) -> Self {
        let mut sheet = sheet;
        let mut header = header_rows(&sheet);
        let mut found = columns(&sheet, &header.texts, turns).await;
        turns.pause().await;
        let mut placed = roles(&sheet, &mut found, choices, known);
        turns.pause().await;
        let only = one_unit(&sheet, &found, &placed, known, choices);
        let mut layout = match only {
            Some(_) => Layout::UnitsInColumns,
            None => layout(&sheet, &found, &placed, known, choices),
        };
        let others = only.iter().flat_map(|only| &only.aside);
        let others: Vec<(ColumnAt, Reason)> =
            others.map(|(place, reason)| (found[*place].named(), *reason)).collect();
        if layout == Layout::UnitsInColumns && !sheet.is_turned() {
            sheet = sheet.turned(placed.unit.unwrap_or(0), &header, turns).await;
            if let Some(only) = &only {
                sheet = only.alone(sheet);
            }
            header = header_rows(&sheet);
            found = columns(&sheet, &header.texts, turns).await;
            placed = roles(&sheet, &mut found, choices, known);
            if let Some(only) = only {
                placed.unit = Some(0);
                placed.guesses = vec![only.guess()];
            }
            layout = Layout::UnitsInColumns;
        }
        if layout == Layout::Pairs {
            take_longest(&sheet, &mut found, &mut placed);
        }
        let mut reading = Self {
            layout,
            columns: found,
            placed,
            rows: Rows::default(),
            keys: Keys::default(),
            written: BTreeMap::new(),
            said: Vec::new(),
            maxima: BTreeMap::new(),
            shared: BTreeSet::new(),
            periods: Table::default(),
            domains: Table::default(),
            blocks: BTreeMap::new(),
            lists: BTreeMap::new(),
            names: BTreeMap::new(),
            guesses: Vec::new(),
            aside: Vec::new(),
            unread: Vec::new(),
            sheet,
        };
        others.into_iter().for_each(|(column, reason)| reading.aside_column(column, reason));
        reading.take_rows(choices, known, &header, turns).await;
        reading.take_periods();
        reading.find_shared();
        reading.take_pairs();
        reading.write(choices);
        reading.say(choices, turns).await;
        reading.take_titled_ranks(choices);
        reading.take_unnamed_ranks(choices);
        reading.take_stages(choices);
        reading.take_domains(known);
        reading.take_rates(choices);
        reading.keys = keys(&reading.columns, &reading.blocks);
        reading.take_maxima(&header, choices);
        reading.tell_around(&header);
        reading.note_uncomputed();
        reading
    }

    /// Tells the rows apart, then looks at the columns again as the rows of units alone fill them.
    async fn take_rows(
        &mut self,
        choices: &Choices,
        known: &Known<'_>,
        header: &HeaderRows,
        turns: &Turns,
    ) {
        let Some(mut unit) = self.placed.unit else { return };
        let names_of = |reading: &Self, unit: usize| {
            let names = reading
                .sheet
                .body
                .iter()
                .map(|row| reading.sheet.cell(*row, unit))
                .filter(|name| !name.is_empty());
            if known.fraction(names.take(200)) >= 0.6 { Names::Known } else { Names::Any }
        };
        let names = names_of(self, unit);
        let told = Told { columns: &self.columns, unit, group: self.placed.group, names };
        let first = rows(&self.sheet, told, turns).await;
        let kept: Vec<usize> = first.kept.iter().map(|kept| kept.row).collect();
        if kept.len() < self.sheet.body.len() && !kept.is_empty() {
            // Rows that are no units hide what a column holds.
            let body = std::mem::replace(&mut self.sheet.body, kept);
            self.columns = columns(&self.sheet, &header.texts, turns).await;
            self.placed = roles(&self.sheet, &mut self.columns, choices, known);
            if self.layout == Layout::Pairs {
                take_longest(&self.sheet, &mut self.columns, &mut self.placed);
            }
            self.sheet.body = body;
            let Some(again) = self.placed.unit else { return };
            unit = again;
            let names = names_of(self, unit);
            let told = Told { columns: &self.columns, unit, group: self.placed.group, names };
            self.rows = rows(&self.sheet, told, turns).await;
        } else {
            self.rows = first;
        }
        self.take_stage_rows();
        self.take_measures();
        self.settle_domain(unit, turns).await;
    }

    /// Whether a column of words names domains: the units repeat, and with it they do not.
    async fn settle_domain(&mut self, unit: usize, turns: &Turns) {
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
        for column in
            self.columns.iter().filter(|_| repeats).filter(|column| {
                column.role == Role::Domain || words(column) && column.place != unit
            })
        {
            counts.insert(column.place, self.count_with(&told, column.place, turns).await);
        }
        let count = |column: usize| counts.get(&column).copied().unwrap_or(0);
        // Of codes and the names beside them, the names.
        let said = self.columns.iter().filter(|column| column.role == Role::Domain);
        let names_units = |place: usize| self.names_units(place);
        let said = said.min_by_key(|column| column.codes * 10 >= column.seen.filled * 9);
        let said = said.map(|column| column.place);
        let domain = match repeats {
            false => None,
            true => said.filter(|said| count(*said) > alone).or_else(|| {
                let mut best: Vec<(usize, usize)> = self
                    .columns
                    .iter()
                    .filter(|column| words(column) && column.place != unit)
                    .filter(|column| !names_units(column.place))
                    .map(|column| (count(column.place), column.place))
                    .collect();
                best.sort_by_key(|(count, place)| (std::cmp::Reverse(*count), *place));
                best.first().filter(|(count, _)| *count * 20 >= kept * 19).map(|(_, place)| *place)
            }),
        };
        for column in &mut self.columns {
            if column.role == Role::Domain && Some(column.place) != domain {
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
            for slot in [&mut self.placed.group, &mut self.placed.code, &mut self.placed.other] {
                if *slot == Some(domain) {
                    *slot = None;
                }
            }
        } else if self.layout == Layout::Long {
            self.layout = Layout::Wide;
        }
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

    /// Of a table of pairs: which names belong to which figures. A figure without a header has that of its names.
    fn take_pairs(&mut self) {
        let Some(unit) = self.placed.unit.filter(|_| self.layout == Layout::Pairs) else { return };
        let pairs = pairs(&self.sheet, &self.columns, unit);
        let blocks = blocks(&self.sheet, &self.columns, unit);
        let are_blocks = pairs.is_empty() && !blocks.is_empty();
        let names = if are_blocks { blocks } else { pairs };
        // The reader may say that it is one where no names stand beside others.
        if names.is_empty() {
            return;
        }
        for name in &names {
            self.columns[*name].role = Role::Unit;
        }
        let sheet = &self.sheet;
        let is_apart = |kept: &Kept<'a>| {
            let filled = names.iter().filter(|name| !sheet.cell(kept.row, **name).is_empty());
            let filled = filled.count();
            filled == 0 || (!are_blocks && filled * 2 < names.len())
        };
        let (apart, kept): (Vec<Kept<'a>>, Vec<Kept<'a>>) =
            self.rows.kept.drain(..).partition(is_apart);
        self.rows.kept = kept;
        self.rows.aside.extend(apart.iter().map(|kept| (kept.row, Reason::Apart)));
        // Ranks may stand before the names.
        let before = self.before(&names);
        for place in 0..self.columns.len() {
            let begins = |name: &&usize| **name <= place + before && **name != place;
            let Some(name) = names.iter().rev().find(begins).copied() else {
                continue;
            };
            if !is_value(self.columns[place].role) {
                continue;
            }
            self.names.insert(place, name);
            if are_blocks {
                self.blocks.insert(place, name);
            }
            if self.columns[place].path.is_empty() {
                self.columns[place].path = self.columns[name].path.clone();
                self.columns[place].says = says(self.columns[place].own());
            }
        }
        if are_blocks {
            self.take_lists(&names);
        }
    }
}

/// Whether a column has words that may name domains.
fn words(column: &Column) -> bool {
    let may_name = [Role::Domain, Role::Group, Role::Note, Role::Code, Role::OtherName];
    may_name.contains(&column.role) && column.seen.texts > 0
}
