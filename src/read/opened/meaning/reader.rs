//! Reads one table: looks at its columns, tells its rows apart, looks again.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, ColumnAt, Layout, Role};
use super::columns::{HeaderRows, columns, header_rows};
use super::layouts::{layout, pairs};
use super::left_out::Reason;
use super::lists::{blocks, take_longest};
use super::nodes::{Keys, keys};
use super::one_unit::one_unit;
use super::reading::Reading;
use super::roles::roles;
use super::rows::{Kept, Names, Rows, Told, is_value, rows};
use super::sheet::Sheet;
use super::vocabulary::says;
use super::who::Known;
use super::words::Table;
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
            signs: Vec::new(),
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
        reading.take_key_years(choices);
        reading.find_shared();
        reading.take_pairs();
        reading.write(choices);
        reading.take_signs(choices);
        reading.say(turns).await;
        reading.tell_signs(choices);
        reading.take_titled_ranks(choices);
        reading.take_unnamed_ranks(choices);
        reading.take_ranks_of_parts(choices);
        reading.take_stages(choices);
        reading.take_domains(known);
        reading.take_rates(choices);
        reading.keys = keys(&reading.columns, &reading.blocks);
        reading.take_maxima(&header);
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
        let first = self.rows_by(unit, choices, known, turns).await;
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
            self.rows = self.rows_by(unit, choices, known, turns).await;
        } else {
            self.rows = first;
        }
        self.take_stage_rows();
        self.take_measures();
        self.settle_domain(unit, choices, turns).await;
    }

    /// The rows, where this column names the units.
    async fn rows_by(
        &self,
        unit: usize,
        choices: &Choices,
        known: &Known<'_>,
        turns: &Turns,
    ) -> Rows<'a> {
        let cells = self.sheet.body.iter().map(|row| self.sheet.cell(*row, unit));
        let fraction = known.fraction(cells.filter(|name| !name.is_empty()).take(200));
        let told = Told {
            columns: &self.columns,
            unit,
            group: self.placed.group,
            names: if fraction >= 0.6 { Names::Known } else { Names::Any },
            said: &choices.rows,
        };
        rows(&self.sheet, told, turns).await
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
