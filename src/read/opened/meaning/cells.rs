//! What score and what rank does a cell say?

use std::collections::BTreeSet;

use super::dates::{of_days, of_months};
use super::left_out::UnreadKind;
use super::numbers::Said;
use super::reading::Reading;
use super::when::reading as reading_of;
use crate::model::missing::{Cell, Missing};
use crate::model::period::Period;
use crate::model::period::spelling::{Readings, settle as settle_periods};
use crate::model::score::Score;

/// The score of a cell, or why there is none, and the rank beside it.
pub fn cell(reading: &mut Reading<'_>, row: usize, column: usize) -> (Cell, Option<f64>) {
    let score = |value: f64| Score::new(value).ok_or(Missing::Unreadable);
    match reading.said(row, column) {
        Said::Blank => (Err(Missing::NotPublished), None),
        Said::Number(value) => (score(value), None),
        Said::RankAndNumber(rank, value) => (score(value), Some(rank)),
        Said::Of(value, of) => {
            let all_of = reading.columns[column].seen.of * 2 > reading.columns[column].seen.filled;
            if !all_of {
                reading.note_unread(UnreadKind::NoNumber, row, column);
                return (Err(Missing::Unreadable), None);
            }
            // Out of different numbers, only the shares can be compared.
            let share = if of > 0.0 { value / of * 100.0 } else { f64::NAN };
            (if same_of(reading, column) { score(value) } else { score(share) }, None)
        }
        Said::Absent(why) => {
            if why == Missing::BoundOnly {
                reading.note_unread(UnreadKind::BoundOnly, row, column);
            }
            (Err(why), None)
        }
        Said::TwoReadings => {
            reading.note_unread(UnreadKind::TwoReadings, row, column);
            (Err(Missing::Unreadable), None)
        }
        Said::Unknown => {
            reading.note_unread(UnreadKind::NoNumber, row, column);
            (Err(Missing::Unreadable), None)
        }
    }
}

fn same_of(reading: &Reading<'_>, column: usize) -> bool {
    let of = |row: usize| reading.sheet.cell(row, column).rsplit_once('/').map(|(_, of)| of.trim());
    let all: BTreeSet<&str> = reading.rows.kept.iter().filter_map(|kept| of(kept.row)).collect();
    all.len() == 1
}

/// The rank of a cell.
pub fn rank(reading: &mut Reading<'_>, row: usize, column: usize) -> Option<f64> {
    let row = reading.row_of(row, column);
    match reading.said(row, column) {
        Said::Number(rank) | Said::Of(rank, _) | Said::RankAndNumber(rank, _) => Some(rank),
        Said::Unknown | Said::TwoReadings => {
            reading.note_unread(UnreadKind::NoNumber, row, column);
            None
        }
        Said::Blank | Said::Absent(_) => None,
    }
}

/// The periods that the texts of a column name in the rows of units, by the number of the text; none where one names none.
pub fn word_periods(reading: &Reading<'_>, column: usize) -> Vec<Option<Period>> {
    let texts = reading.sheet.texts(column);
    let stands = reading.sheet.stands(reading.rows.kept.iter().map(|kept| kept.row), column);
    let read = |(text, stands): (&&str, bool)| if stands { reading_of(text) } else { None };
    let own = || texts.iter().zip(&stands).filter(|(text, stands)| **stands && !text.is_empty());
    let bare: Vec<&str> = own().map(|(text, _)| *text).collect();
    if bare.first().is_some_and(|text| reading_of(text).is_none())
        && let Some(found) = of_days(&bare).or_else(|| of_months(&bare))
    {
        let mut found = found.into_iter();
        let of = |(text, stands): (&&str, &bool)| match *stands && !text.is_empty() {
            true => found.next().flatten(),
            false => None,
        };
        return texts.iter().zip(&stands).map(of).collect();
    }
    let read: Vec<Option<Readings>> = texts.iter().zip(stands).map(read).collect();
    let found: Vec<Readings> = read.iter().flatten().copied().collect();
    let mut settled = settle_periods(&found).into_iter();
    read.into_iter().map(|one| one.and_then(|_| settled.next())).collect()
}
