//! Does a row stand for a unit, a figure or a domain, or is every column sorted on its own?

use std::collections::BTreeSet;

use super::choices::{Choices, Layout, Role};
use super::columns::Column;
use super::header_words::Says;
use super::roles::{Placed, SAMPLE};
use super::sheet::Sheet;
use super::when::periods;
use super::who::Known;

/// How a table lies, by its columns.
pub fn layout(
    sheet: &Sheet<'_>,
    columns: &[Column],
    placed: &Placed,
    known: &Known<'_>,
    choices: &Choices,
) -> Layout {
    if let Some(layout) = choices.layout {
        return layout;
    }
    let Some(unit) = placed.unit else { return Layout::Wide };
    let heads: Vec<&str> =
        columns.iter().filter(|column| column.role == Role::Score).map(Column::own).collect();
    let names = || {
        sheet
            .body
            .iter()
            .map(|row| sheet.cell(*row, unit))
            .filter(|name| !name.is_empty())
            .take(SAMPLE)
    };
    let are_years = heads.iter().filter(|head| !periods(head).is_empty()).count() * 2 > heads.len();
    let says_domain = columns[unit].says == Some(Says::Domain)
        && placed.group.is_none()
        && placed.other.is_none();
    let known_heads = known.fraction(heads.iter().copied());
    if !are_years
        && !sheet.is_turned()
        && heads.len() > 1
        && ((says_domain && known.fraction(names()) < 0.5)
            || (heads.len() > 3 && known_heads >= 0.6 && known.fraction(names()) < 0.3))
    {
        return Layout::UnitsInColumns;
    }
    if !pairs(sheet, columns, unit).is_empty() {
        return Layout::Pairs;
    }
    if columns.iter().any(|column| column.role == Role::Domain) {
        Layout::Long
    } else {
        Layout::Wide
    }
}

/// The columns of names in a table whose columns are each sorted on its own; none in any other.
pub fn pairs(sheet: &Sheet<'_>, columns: &[Column], unit: usize) -> Vec<usize> {
    let names = |column: usize| -> BTreeSet<&str> {
        let mut stands = vec![false; sheet.texts(column).len()];
        sheet.body.iter().for_each(|row| stands[sheet.word(*row, column) as usize] = true);
        let texts = sheet.texts(column).iter().zip(stands).skip(1);
        texts.filter(|(_, stands)| *stands).map(|(text, _)| *text).collect()
    };
    let is_text = |column: &&Column| column.is_text() && column.place != unit;
    if !columns.iter().any(|column| is_text(&column)) {
        return Vec::new();
    }
    let own = names(unit);
    let alike = |column: &&Column| {
        if !column.is_text() || own.len() < 3 {
            return false;
        }
        let other = names(column.place);
        let common = own.intersection(&other).count();
        common * 10 >= own.len().max(other.len()) * 8
    };
    let found: Vec<usize> = columns.iter().filter(alike).map(|column| column.place).collect();
    let same = |other: usize| {
        sheet.body.iter().filter(|row| sheet.cell(**row, unit) == sheet.cell(**row, other)).count()
    };
    let apart = found.iter().any(|other| same(*other) * 2 < sheet.body.len());
    let between = |two: &[usize]| {
        columns
            .iter()
            .any(|column| two[0] < column.place && column.place < two[1] && column.is_numeric())
    };
    if found.len() > 1 && apart && found.windows(2).all(between) { found } else { Vec::new() }
}
