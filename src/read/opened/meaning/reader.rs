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

impl<'a> Reading<'a> {
    /// Reads a table; `None` where nothing names its units or it has no rows.
    pub fn of(sheet: Sheet<'a>, choices: &Choices, known: &Known<'_>) -> Self {
        let mut sheet = sheet;
        let mut header = header_rows(&sheet);
        let mut found = columns(&sheet, &header.texts, &sheet.body);
        let mut placed = roles(&sheet, &mut found, choices, known);
        let mut layout = layout(&sheet, &found, &placed, known, choices);
        if layout == Layout::UnitsInColumns && !sheet.is_turned() {
            sheet = sheet.turned(placed.unit.unwrap_or(0));
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
            maxima: BTreeMap::new(),
            shared: BTreeSet::new(),
            names: BTreeMap::new(),
            guesses: Vec::new(),
            aside: Vec::new(),
            unread: Vec::new(),
            sheet,
        };
        reading.take_rows(choices, known, &header);
        reading.find_shared();
        reading.take_pairs();
        reading.write(choices);
        reading.keys = keys(&reading.columns);
        reading.take_maxima(&header);
        reading.tell_around(&header);
        reading
    }

    /// Tells the rows apart, then looks at the columns again as the rows of units alone fill them.
    fn take_rows(&mut self, choices: &Choices, known: &Known<'_>, header: &HeaderRows) {
        let Some(mut unit) = self.placed.unit else { return };
        let tell = |reading: &Self, unit: usize| {
            let names = reading
                .sheet
                .body
                .iter()
                .map(|row| reading.sheet.cell(*row, unit))
                .filter(|name| !name.is_empty());
            let names =
                if known.fraction(names.take(200)) >= 0.6 { Names::Known } else { Names::Any };
            let told = Told { columns: &reading.columns, unit, group: reading.placed.group, names };
            rows(&reading.sheet, told)
        };
        let first = tell(self, unit);
        let kept: Vec<usize> = first.kept.iter().map(|kept| kept.row).collect();
        if kept.len() < self.sheet.body.len() && !kept.is_empty() {
            // Rows that are no units hide what a column holds.
            let body = std::mem::replace(&mut self.sheet.body, kept);
            self.columns = columns(&self.sheet, &header.texts, &self.sheet.body);
            self.placed = roles(&self.sheet, &mut self.columns, choices, known);
            self.sheet.body = body;
            let Some(again) = self.placed.unit else { return };
            unit = again;
            self.rows = tell(self, unit);
        } else {
            self.rows = first;
        }
        self.settle_domain(unit);
    }

    /// Whether a column of words names domains: the units repeat, and with it they do not.
    fn settle_domain(&mut self, unit: usize) {
        let period = self
            .columns
            .iter()
            .find(|column| column.role == Role::Period)
            .map(|column| column.place);
        let kept = &self.rows.kept;
        let count = |extra: Option<usize>| {
            let key = |kept: &Kept<'a>| {
                let cell = |column: Option<usize>| {
                    column.map_or("", |column| self.sheet.cell(kept.row, column))
                };
                (kept.name, cell(self.placed.code), cell(period), cell(extra))
            };
            kept.iter().map(key).collect::<BTreeSet<_>>().len()
        };
        let alone = count(None);
        let repeats = alone * 10 < kept.len() * 7;
        let words = |column: &&Column| {
            matches!(
                column.role,
                Role::Domain | Role::Group | Role::Note | Role::Code | Role::OtherName
            ) && column.place != unit
                && column.seen.texts > 0
        };
        let said = self
            .columns
            .iter()
            .find(|column| column.role == Role::Domain)
            .map(|column| column.place);
        let domain = match repeats {
            false => None,
            true => said.filter(|said| count(Some(*said)) > alone).or_else(|| {
                let mut best: Vec<(usize, usize)> = self
                    .columns
                    .iter()
                    .filter(words)
                    .map(|column| (count(Some(column.place)), column.place))
                    .collect();
                best.sort_by_key(|(count, place)| (std::cmp::Reverse(*count), *place));
                best.first()
                    .filter(|(count, _)| *count * 20 >= kept.len() * 19)
                    .map(|(_, place)| *place)
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

    fn find_shared(&mut self) {
        let mut under: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        for kept in &self.rows.kept {
            if *under.entry(kept.name).or_insert(kept.group) != kept.group {
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
