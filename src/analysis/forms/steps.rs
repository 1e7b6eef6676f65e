//! Rows that are the steps of one process, as the table of rows says which follows which.
//!
//! A step is a part of its own whole ("77/265"), or a number that is whole by itself ("265"). The whole of a step need
//! not be the part before it: services come first, their files later.

use super::{Sheet, SheetRow};
use crate::model::form::{Indicator, Kind};
use crate::model::observation::Observation;
use crate::model::operator::Operator;

/// A step with its numbers.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The row.
    pub row: &'a Indicator,
    /// What is printed.
    pub found: &'a Observation,
    /// How much got so far. Measure: that of the printed numerator.
    pub done: f64,
    /// Of how much.
    pub of: f64,
}

/// The processes of a sheet with two steps or more, in the order of the rows.
pub fn processes<'a>(sheet: &Sheet<'a>) -> Vec<Vec<Step<'a>>> {
    let next = |id| sheet.rows.iter().find(|row| row.indicator.follows.as_ref() == Some(id));
    let first = sheet.rows.iter().filter(|row| row.indicator.follows.is_none());
    let steps = |row| {
        // A row follows one on an earlier line, so the way ends.
        let way = std::iter::successors(Some(row), |row: &&SheetRow<'a>| next(&row.indicator.id));
        way.map_while(step).collect::<Vec<_>>()
    };
    first.map(steps).filter(|steps| steps.len() > 1).collect()
}

fn step<'a>(row: &SheetRow<'a>) -> Option<Step<'a>> {
    let ratio = |found: &'a Observation| {
        let (done, of) = found.ratio.filter(|(_, of)| *of > 0.0)?;
        Some(Step { row: row.indicator, found, done, of })
    };
    let whole = |found: &'a Observation| {
        let exact = found.operator == Operator::Exactly && row.indicator.kind == Kind::Number;
        let value = found.value.ok().filter(|value| exact && *value > 0.0)?;
        Some(Step { row: row.indicator, found, done: value, of: value })
    };
    row.printed().find_map(ratio).or_else(|| row.printed().find_map(whole))
}
