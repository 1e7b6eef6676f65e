//! Which columns of words tell every row apart, as names or as keys made of them?

use super::choices::Role;
use super::columns::{Column, looked_at};
use super::header_words::Says;
use super::sheet::Sheet;

/// Whether each text of a column is made of those of others in its row, as keys of rows are: `NORcc2021`.
pub fn is_key_of_rows(sheet: &Sheet<'_>, column: &Column, columns: &[Column]) -> bool {
    const SHOWN: usize = 50;
    let rows = looked_at(sheet.body.len());
    let may_be_part = |other: &&Column| {
        other.place != column.place && other.seen.filled == rows && other.distinct * 2 <= rows
    };
    let parts: Vec<usize> = columns.iter().filter(may_be_part).map(|other| other.place).collect();
    let is_made = |row: &usize| {
        let text = sheet.cell(*row, column.place);
        let held = parts.iter().filter(|part| {
            let part = sheet.cell(*row, **part);
            part.len() > 1 && text.len() > part.len() && text.contains(part)
        });
        held.count() > 1
    };
    parts.len() > 1
        && rows > 5
        && column.distinct == rows
        && sheet.body.iter().take(SHOWN).all(is_made)
}

/// The place among the candidates of names that tell all rows apart, where those of the first stand for several and nothing
/// else parts these: `Region` beside `Country`.
pub fn told_apart(
    sheet: &Sheet<'_>,
    columns: &[Column],
    candidates: &[(f64, usize, f64)],
) -> Option<usize> {
    let rows = looked_at(sheet.body.len());
    let (_, first, _) = *candidates.first()?;
    let parts = |column: &Column| column.role == Role::Period || column.says == Some(Says::Domain);
    let is_whole = |column: &Column| column.distinct == rows && column.seen.filled == rows;
    if rows < 5 || is_whole(&columns[first]) || columns.iter().any(parts) {
        return None;
    }
    let names = |(weight, place, _): &(f64, usize, f64)| {
        let column = &columns[*place];
        *weight > -1.0 && is_whole(column) && matches!(column.says, Some(Says::Unit | Says::Group))
    };
    (1..candidates.len()).find(|at| names(&candidates[*at]))
}
