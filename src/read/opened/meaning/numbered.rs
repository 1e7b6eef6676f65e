//! Which column has the numbers of units, where no name tells them?

use super::choices::Role;
use super::columns::Column;
use super::header_words::Says;

/// The numbers of units beside words that name nobody: `Cantón` 403 beside the names of criteria. `best` is the likeliest
/// column of names so far, how much speaks for it, and how many of its names are known.
pub fn numbered(columns: &[Column], best: Option<(f64, usize, f64)>) -> Option<usize> {
    let is_numbered = |column: &&Column| {
        column.role == Role::Score
            && column.says == Some(Says::Unit)
            && column.is_whole()
            && column.distinct > 2
    };
    // Nor do words under a header that says nothing, behind the numbers, name them.
    let is_less = |number: &usize| {
        best.is_none_or(|(_, place, known)| match columns[place].says {
            Some(Says::Domain) => true,
            None => place > *number && known <= 0.0,
            _ => false,
        })
    };
    columns.iter().find(is_numbered).map(|column| column.place).filter(is_less)
}

/// A column of numbers that are codes, where nothing else names the units.
pub fn lone_code(columns: &[Column]) -> Option<usize> {
    // What is counted far from the first column names nobody.
    let is_code = |column: &&Column| {
        column.is_whole()
            && column.distinct == column.seen.filled
            && column.role == Role::Score
            && (column.place == 0 || matches!(column.says, Some(Says::Unit | Says::Code)))
    };
    columns
        .iter()
        .find(is_code)
        .or_else(|| columns.iter().find(|column| column.role == Role::RowNumber))
        .map(|column| column.place)
}
