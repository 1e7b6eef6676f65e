//! Which columns of words say how good a figure is, and group nobody?

use std::collections::BTreeSet;

use super::sheet::Sheet;

/// Whether a column has no word that another of these has not: the same few words in several columns are grades.
pub fn is_grade(sheet: &Sheet<'_>, column: usize, mut others: impl Iterator<Item = usize>) -> bool {
    let words = |place: usize| {
        let cells = sheet.body.iter().map(move |row| sheet.cell(*row, place));
        cells.filter(|text| !text.is_empty()).collect::<BTreeSet<&str>>()
    };
    let own = words(column);
    others.any(|other| own.is_subset(&words(other)))
}
