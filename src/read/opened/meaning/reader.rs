//! Reads one table: looks at its columns, tells its rows apart, looks again.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, Layout, Role};
use super::columns::{Column, HeaderRows, columns, header_rows};
use super::layouts::{layout, pairs};
use super::left_out::Reason;
use super::nodes::{Keys, keys};
use super::numbers::{Said, Written, said};
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
        let mut found = columns(&sheet, &header.texts, &sheet.body);
        let mut placed = roles(&sheet, &mut found, choices, known);
        let mut layout = layout(&sheet, &found, &placed, known, choices);
        if layout == Layout::UnitsInColumns && !sheet.is_turned() {
            sheet = sheet.turned(placed.unit.unwrap_or(0), turns).await;
            header = header_rows(&sheet);
            found = columns(&sheet, &header.texts, &sheet.body);
            placed = roles(&sheet, &mut found, choices, known);
            layout = Layout::UnitsInColumns;
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
            names: BTreeMap::new(),
            guesses: Vec::new(),
            aside: Vec::new(),
            unread: Vec::new(),
            sheet,
        };
        reading.take_rows(choices, known, &header, turns).await;
        reading.find_shared();
        reading.take_pairs();
        reading.write(choices);
        reading.say(choices, turns).await;
        reading.keys = keys(&reading.columns);
        reading.take_maxima(&header);
        reading.tell_around(&header);
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
            self.columns = columns(&self.sheet, &header.texts, &self.sheet.body);
            self.placed = roles(&self.sheet, &mut self.columns, choices, known);
            self.sheet.body = body;
            let Some(again) = self.placed.unit else { return };
            unit = again;
            let names = names_of(self, unit);
            let told = Told { columns: &self.columns, unit, group: self.placed.group, names };
            self.rows = rows(&self.sheet, told, turns).await;
        } else {
            self.rows = first;
        }
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
        let said = self
            .columns
            .iter()
            .find(|column| column.role == Role::Domain)
            .map(|column| column.place);
        let domain = match repeats {
            false => None,
            true => said.filter(|said| count(*said) > alone).or_else(|| {
                let mut best: Vec<(usize, usize)> = self
                    .columns
                    .iter()
                    .filter(|column| words(column) && column.place != unit)
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
        for kept in &self.rows.kept {
            turns.spend(1).await;
            let word = |column: Option<usize>| {
                column.map_or(BLANK, |column| self.sheet.word(kept.row, column))
            };
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            let key = (kept.word, word(self.placed.code), word(period));
            told.push(*known.entry(key).or_insert(next));
        }
        told
    }

    /// How many rows are told apart once a further column is looked at.
    async fn count_with(&self, told: &[u32], column: usize, turns: &Turns) -> usize {
        let mut known: Table<(u32, Word), ()> = Table::default();
        for (kept, told) in self.rows.kept.iter().zip(told) {
            turns.spend(1).await;
            known.insert((*told, self.sheet.word(kept.row, column)), ());
        }
        known.len()
    }

    fn find_shared(&mut self) {
        let mut under: Table<Word, Word> = Table::default();
        for kept in &self.rows.kept {
            if *under.entry(kept.word).or_insert(kept.under) != kept.under {
                self.shared.insert(kept.name);
            }
        }
    }

    /// Of a table of pairs: which names belong to which figures. A figure without a header has that of its names.
    fn take_pairs(&mut self) {
        let Some(unit) = self.placed.unit.filter(|_| self.layout == Layout::Pairs) else { return };
        let names = pairs(&self.sheet, &self.columns, unit);
        for name in &names {
            self.columns[*name].role = Role::Unit;
        }
        let sheet = &self.sheet;
        let is_apart = |kept: &Kept<'a>| {
            let filled = names.iter().filter(|name| !sheet.cell(kept.row, **name).is_empty());
            filled.count() * 2 < names.len()
        };
        let (apart, kept): (Vec<Kept<'a>>, Vec<Kept<'a>>) =
            self.rows.kept.drain(..).partition(is_apart);
        self.rows.kept = kept;
        self.rows.aside.extend(apart.iter().map(|kept| (kept.row, Reason::Apart)));
        for place in 0..self.columns.len() {
            let Some(name) = names.iter().rev().find(|name| **name < place).copied() else {
                continue;
            };
            if !is_value(self.columns[place].role) {
                continue;
            }
            self.names.insert(place, name);
            if self.columns[place].path.is_empty() {
                self.columns[place].path = self.columns[name].path.clone();
                self.columns[place].says = says(self.columns[place].own());
            }
        }
    }

    /// The largest possible scores: of a row of the header or the body, or the only number of a column of them.
    fn take_maxima(&mut self, header: &HeaderRows) {
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

/// Whether a column has words that may name domains.
fn words(column: &Column) -> bool {
    let may_name = [Role::Domain, Role::Group, Role::Note, Role::Code, Role::OtherName];
    may_name.contains(&column.role) && column.seen.texts > 0
}
