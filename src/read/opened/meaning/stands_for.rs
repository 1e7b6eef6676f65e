//! Which columns of numbers stand for the words of another: `1` for Alabama, `35` for New Mexico?

use super::choices::{Choices, Role};
use super::columns::Column;
use super::pairs::Pairs;
use super::sheet::Sheet;

/// A head of so many letters is that of a code: `ST`.
const SHORT_HEAD: usize = 3;

/// So many rows of each number show that a column with such a head stands for another.
const FEW_ROWS: usize = 3;

/// So many show it of any other.
const MANY_ROWS: usize = 10;

/// Takes such columns for what follows from others, unless the reader said what they are.
pub fn tell_stand_ins(sheet: &Sheet<'_>, columns: &mut [Column], choices: &Choices) {
    for place in stand_ins(sheet, columns) {
        if !choices.columns.contains_key(&place) {
            columns[place].role = Role::Derived;
        }
    }
}

/// The columns of whole numbers of which each stands beside one text of another column, and each of those texts beside one
/// number, in many rows: what they say, the words say.
fn stand_ins(sheet: &Sheet<'_>, columns: &[Column]) -> Vec<usize> {
    let is_text = |column: &&Column| column.role == Role::Note && column.is_text();
    let is_number = |column: &&Column| {
        // A score of few rows may follow their groups by chance; a code has a short head, or does so in many rows.
        let is_short = column.own().chars().count() <= SHORT_HEAD;
        let rows = column.distinct * if is_short { FEW_ROWS } else { MANY_ROWS };
        column.role == Role::Score
            && column.seen.whole() == column.seen.filled
            && column.says.is_none()
            && column.distinct > 1
            && rows <= column.seen.filled
    };
    let stands_for = |number: &&Column| {
        // Few columns have as many different texts: the rows are looked at for those alone.
        let alike = |text: &&Column| text.distinct == number.distinct;
        columns.iter().filter(is_text).filter(alike).any(|text| {
            let met = Pairs::of(sheet, number.place, text.place);
            met.pairs == met.first && met.pairs == met.second
        })
    };
    columns.iter().filter(is_number).filter(stands_for).map(|column| column.place).collect()
}
