//! What do the headings between the rows say of the rows below them: when they are of, which names are not alone?

use std::collections::BTreeSet;

use super::choices::{Layout, Role};
use super::columns::Column;
use super::reading::Reading;
use super::rows::Kept;
use super::vocabulary::folded;
use super::when::{periods, reading as period_of, without};
use super::words::{BLANK, Table, Word};
use crate::model::period::Period;

impl<'a> Reading<'a> {
    /// Headings between the rows that are periods part the rows by time, and name no groups of units.
    pub(super) fn take_periods(&mut self) {
        let above = self.title();
        let mut read: Table<&str, Option<(Period, String)>> = Table::default();
        let mut stem: Option<String> = None;
        let mut of = |kept: &Kept<'a>| {
            // The first heading may stand above the header.
            let heading = kept.group.or(above)?;
            let found = read.entry(heading).or_insert_with(|| heading_of(heading)).clone()?;
            // Headings are alike but for their periods.
            (*stem.get_or_insert_with(|| found.1.clone()) == found.1).then_some(found.0)
        };
        let has_column = self.columns.iter().any(|column| column.role == Role::Period);
        let is_parted = self.rows.kept.iter().any(|kept| kept.group.is_some());
        if has_column || self.placed.group.is_some() || !is_parted {
            return;
        }
        let found: Option<Vec<Period>> = self.rows.kept.iter().map(&mut of).collect();
        for (kept, period) in self.rows.kept.iter_mut().zip(found.unwrap_or_default()) {
            self.periods.insert(kept.row, period);
            (kept.group, kept.under) = (None, BLANK);
        }
    }

    /// The last of the titles that stand above the header, alone in its line.
    fn title(&self) -> Option<&'a str> {
        let table = self.sheet.table;
        let row = *table.frame.titles.last().filter(|_| !self.sheet.is_turned())?;
        let mut texts = table.grid.row(row).map(str::trim).filter(|text| !text.is_empty());
        texts.next().filter(|_| texts.next().is_none())
    }

    /// Headings between the rows below which all units stand once more name what their one figure is of.
    pub(super) fn take_domains(&mut self) {
        let is_score = |column: &&Column| matches!(column.role, Role::Score | Role::Total);
        let may_be = self.layout == Layout::Wide
            && self.placed.group.is_none()
            && self.columns.iter().filter(is_score).count() == 1;
        let mut named: Vec<(&str, Vec<Word>)> = Vec::new();
        for kept in self.rows.kept.iter().filter(|_| may_be) {
            let Some(heading) = kept.group else { return };
            match named.last_mut().filter(|(last, _)| *last == heading) {
                Some((_, words)) => words.push(kept.word),
                None => named.push((heading, vec![kept.word])),
            }
        }
        named.iter_mut().for_each(|(_, words)| words.sort_unstable());
        let Some((_, first)) = named.first().filter(|_| named.len() > 1) else { return };
        let stands_once = first.len() > 1 && first.windows(2).all(|two| two[0] != two[1]);
        let headings: BTreeSet<&str> = named.iter().map(|(heading, _)| *heading).collect();
        if !stands_once
            || headings.len() < named.len()
            || named.iter().any(|(_, words)| words != first)
        {
            return;
        }
        self.layout = Layout::Long;
        for kept in &mut self.rows.kept {
            if let Some(heading) = kept.group.take() {
                self.domains.insert(kept.row, heading);
            }
            kept.under = BLANK;
        }
    }

    /// Finds the names that stand under several groups.
    pub(super) fn find_shared(&mut self) {
        let mut under: Table<Word, Word> = Table::default();
        let mut last = None;
        for kept in &self.rows.kept {
            let key = (kept.word, kept.under);
            if last.replace(key) == Some(key) {
                continue;
            }
            if *under.entry(kept.word).or_insert(kept.under) != kept.under {
                self.shared.insert(kept.name);
            }
        }
    }
}

/// The period that a heading is or names, and the rest of it.
fn heading_of(text: &str) -> Option<(Period, String)> {
    if let Some(one) = period_of(text) {
        return Some((one.first, String::new()));
    }
    match periods(text)[..] {
        [period] => Some((period, folded(&without(text, period)))),
        _ => None,
    }
}
