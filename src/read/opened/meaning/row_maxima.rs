//! Is a row that of the largest possible scores?

use super::numbers::{Said, Written, said};
use super::sheet::Sheet;

/// Whether no other row has a larger number in any of its columns.
pub fn are_maxima(sheet: &Sheet<'_>, row: usize, values: &[usize]) -> bool {
    let number =
        |row: usize, column: usize| match said(sheet.cell(row, column), Written::default(), &[]) {
            Said::Number(value) => Some(value),
            _ => None,
        };
    let own: Vec<(usize, f64)> =
        values.iter().filter_map(|column| Some((*column, number(row, *column)?))).collect();
    let exceeds = |(column, max): &(usize, f64)| {
        let others = sheet
            .body
            .iter()
            .filter(|other| **other != row)
            .filter_map(|other| number(*other, *column));
        others.filter(|value| value > max).count() * 10 > sheet.body.len()
    };
    !own.is_empty() && own.iter().filter(|one| exceeds(one)).count() * 4 <= own.len()
}
