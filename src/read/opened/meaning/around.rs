//! What stands around the figures: titles, notes, sums, columns of words.

use std::collections::BTreeSet;

use super::choices::{ColumnAt, Role};
use super::columns::{Column, HeaderRows};
use super::left_out::Reason;
use super::reading::Reading;
use super::vocabulary::folded;

impl Reading<'_> {
    /// Titles, notes and everything else around the figures.
    pub(super) fn tell_around(&mut self, header: &HeaderRows) {
        if !self.sheet.is_turned() {
            let frame = &self.sheet.table.frame;
            self.set_aside(&frame.titles.clone(), Reason::Title);
            self.set_aside(&frame.notes.clone(), Reason::Note);
            let rest = frame.continued.iter().flat_map(|one| one.rest.iter().copied());
            self.set_aside(&rest.collect::<Vec<_>>(), Reason::Continued);
            self.set_aside(&header.numbers.clone(), Reason::ColumnNumbers);
            self.set_aside(&Vec::from_iter(header.maxima), Reason::MaximaRow);
            self.set_aside(&Vec::from_iter(header.measures), Reason::Measures);
        }
        let mut reasons: Vec<(Reason, Vec<usize>)> = Vec::new();
        for (row, reason) in self.rows.aside.iter().filter(|(_, reason)| *reason != Reason::Between)
        {
            match reasons.iter_mut().find(|(known, _)| known == reason) {
                Some((_, rows)) => rows.push(*row),
                None => reasons.push((*reason, vec![*row])),
            }
        }
        for (reason, rows) in reasons {
            self.set_aside(&rows, reason);
        }
        let column_reason = |column: &Column| match column.role {
            Role::RowNumber => Some(Reason::RowNumbers),
            Role::Derived => Some(Reason::Derived),
            Role::Note if column.seen.numbers() * 4 >= column.seen.filled.max(5) => {
                Some(Reason::WordsAndFigures)
            }
            Role::Note => Some(Reason::Words),
            Role::Ignored if column.seen.filled == 0 => None,
            Role::Ignored if column.seen.numbers() > 0 => Some(Reason::About),
            Role::Ignored => Some(Reason::Words),
            Role::Code if self.placed.code != Some(column.place) => Some(Reason::About),
            Role::Group if self.placed.group != Some(column.place) => Some(Reason::Words),
            Role::OtherName if self.placed.other != Some(column.place) => Some(Reason::Words),
            _ if self.keys.derived.contains(&column.place) => Some(Reason::Derived),
            _ => None,
        };
        let told: BTreeSet<usize> =
            self.aside.iter().filter_map(|one| Some(one.column.as_ref()?.place)).collect();
        let untold: Vec<(ColumnAt, Reason)> = self
            .columns
            .iter()
            .filter(|column| !told.contains(&column.place))
            .filter_map(|column| Some((column.named(), column_reason(column)?)))
            .collect();
        for (column, reason) in untold {
            self.aside_column(column, reason);
        }
    }
}

/// The words of a table's file, sheet and titles, folded.
pub fn words(reading: &Reading<'_>) -> String {
    let table = reading.sheet.table;
    let titles = table.frame.titles.iter().flat_map(|row| table.grid.row(*row));
    let file = table.grid.file.rsplit('/').next().unwrap_or_default();
    let spaced: String = file.chars().map(|c| if c.is_ascii_digit() { ' ' } else { c }).collect();
    let mut words = folded(&spaced);
    for text in titles.chain(table.grid.sheet.as_deref()) {
        words.push(' ');
        words.push_str(&folded(text));
    }
    words
}
