//! Which names stand under others: the districts of a province, the universities of a country?

use super::choices::Role;
use super::columns::{Column, looked_at};
use super::header_words::Says;
use super::pairs::Pairs;
use super::sheet::Sheet;

/// The place among the candidates of names that stand under those of the first: the districts of a province. Each of them
/// stands under one of the first, or nearly.
pub fn finer(
    sheet: &Sheet<'_>,
    columns: &[Column],
    candidates: &[(f64, usize, f64)],
) -> Option<usize> {
    let (_, first, _) = *candidates.first()?;
    let coarse = &columns[first];
    if coarse.distinct * 10 >= coarse.seen.filled * 9 || coarse.distinct < 2 {
        return None;
    }
    let has_periods = columns.iter().any(|column| column.role == Role::Period);
    let is_finer = |(weight, place, fraction): &(f64, usize, f64)| {
        let column = &columns[*place];
        // A name for each row, where rows are not parted by time: the universities of a country.
        let is_one_a_row = !has_periods
            && *weight > 0.0
            && column.says.is_none()
            && column.artful == 0
            && column.distinct * 10 >= looked_at(sheet.body.len()) * 8;
        let is_named = column.says == Some(Says::Unit) || *fraction >= 0.6 || is_one_a_row;
        if !is_named || column.says == Some(Says::Domain) {
            return false;
        }
        let met = Pairs::of(sheet, first, *place);
        // Of few rows, names may stand under several of the first, each row has its own of both.
        let is_apart = column.says == Some(Says::Unit)
            && column.place > first
            && column.seen.filled == coarse.seen.filled
            && met.pairs == sheet.body.len()
            && met.second >= coarse.distinct;
        (met.second > coarse.distinct || is_apart) && met.pairs <= met.second * 2
    };
    let found = candidates.iter().enumerate().skip(1).filter(|(_, one)| is_finer(one));
    found.max_by_key(|(_, (_, place, _))| columns[*place].distinct).map(|(at, _)| at)
}
