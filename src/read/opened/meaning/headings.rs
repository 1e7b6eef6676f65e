//! What do the headings between the rows say of the rows below them: when they are of, which names are not alone?

use super::choices::Role;
use super::reading::Reading;
use super::rows::Kept;
use super::when::reading as period_of;
use super::words::{BLANK, Table, Word};
use crate::model::period::Period;

impl<'a> Reading<'a> {
    /// Headings between the rows that are periods part the rows by time, and name no groups of units.
    pub(super) fn take_periods(&mut self) {
        let mut read: Table<&str, Option<Period>> = Table::default();
        let mut of = |kept: &Kept<'a>| {
            let group = kept.group?;
            *read.entry(group).or_insert_with(|| period_of(group).map(|one| one.first))
        };
        let has_column = self.columns.iter().any(|column| column.role == Role::Period);
        if has_column
            || self.placed.group.is_some()
            || !self.rows.kept.iter().all(|kept| of(kept).is_some())
        {
            return;
        }
        for kept in &mut self.rows.kept {
            if let Some(period) = of(kept) {
                self.periods.insert(kept.row, period);
            }
            (kept.group, kept.under) = (None, BLANK);
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
