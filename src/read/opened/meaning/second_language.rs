//! A header in two languages, a row each.

use std::collections::BTreeSet;

use super::sheet::{Sheet, tidy};
use super::vocabulary::folded;

/// Of a header in two languages, a full row each: the Vietnamese one is left in the paths, the other given back.
pub fn second_language(
    sheet: &Sheet<'_>,
    header: &[usize],
    paths: &mut [Vec<String>],
) -> Vec<Option<String>> {
    let &[first, second] = header else { return Vec::new() };
    let filled =
        |row: usize| (0..sheet.width).filter(|column| !sheet.cell(row, *column).is_empty()).count();
    let marked =
        |row: usize| (0..sheet.width).filter(|column| !sheet.cell(row, *column).is_ascii()).count();
    let is_full = |row: usize| filled(row) * 10 >= sheet.width * 9;
    let distinct = |row: usize| {
        (0..sheet.width).map(|column| sheet.cell(row, column)).collect::<BTreeSet<_>>().len()
    };
    let is_row_of_its_own =
        distinct(first) * 10 >= sheet.width * 9 && distinct(second) * 10 >= sheet.width * 9;
    if !is_full(first) || !is_full(second) || !is_row_of_its_own {
        return Vec::new();
    }
    let (own, other) = match (marked(first), marked(second)) {
        (0, marked) if marked * 2 > sheet.width => (second, first),
        (marked, 0) if marked * 2 > sheet.width => (first, second),
        _ => return Vec::new(),
    };
    let text = |row: usize, column: usize| tidy(sheet.cell(row, column));
    for (column, path) in paths.iter_mut().enumerate() {
        *path = vec![text(own, column)];
    }
    let differs =
        |column: usize| folded(sheet.cell(own, column)) != folded(sheet.cell(other, column));
    (0..sheet.width).map(|column| differs(column).then(|| text(other, column))).collect()
}
