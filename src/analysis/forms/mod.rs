//! A statistics form as a sheet: its rows in printed order, a column for every point in time that its table prints.
//!
//! [`completeness`] says what is filled in, [`breakdown`] which rows divide another, [`course`] how a row moves over
//! time, [`steps`] which rows are one process, [`filter`] which rows a reader means.

pub mod breakdown;
pub mod completeness;
pub mod course;
pub mod filter;
pub mod made;
pub mod moment;
pub mod steps;
pub mod telling;

use crate::model::order::Order;
use std::cmp::Reverse;

use crate::model::documents::Documents;
use crate::model::form::{Form, Indicator, IndicatorId};
use crate::model::observation::Observation;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use moment::Moment;

/// A form with the figures of one unit.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The form.
    pub form: &'a Form,
    /// The columns of its printed table, oldest first; none for figures of running text.
    pub columns: Vec<Moment>,
    /// Its rows, in printed order.
    pub rows: Vec<SheetRow<'a>>,
}

/// A row of a sheet.
#[derive(Clone, Debug)]
pub struct SheetRow<'a> {
    /// What it counts.
    pub indicator: &'a Indicator,
    /// How many rows of the form stand above it in the tree.
    pub depth: usize,
    /// What is printed in each column; the cell that stands furthest right first, which is the one of the figures.
    pub cells: Vec<Vec<&'a Observation>>,
    /// What is printed for it outside the table, in the order of the document.
    pub elsewhere: Vec<&'a Observation>,
}

impl<'a> SheetRow<'a> {
    /// Everything printed for the row.
    pub fn printed(&self) -> impl Iterator<Item = &'a Observation> {
        self.cells.iter().flatten().chain(&self.elsewhere).copied()
    }
}

impl Sheet<'_> {
    /// The periods that occur in it, oldest first.
    pub fn periods(&self) -> Vec<Period> {
        let printed = self.rows.iter().flat_map(|row| row.printed().map(|found| found.period));
        let mut periods: Vec<Period> = printed.collect();
        periods.arrange();
        periods.dedup();
        periods
    }
}

/// The units a form has figures of, each once, in the order of the tables.
pub fn units_of(documents: &Documents, form: &Form) -> Vec<UnitIdx> {
    let mut units = Vec::new();
    for found in &documents.observations {
        let here = || documents.indicator(&found.indicator).is_some_and(|row| row.form == form.id);
        if !units.contains(&found.unit) && here() {
            units.push(found.unit);
        }
    }
    units
}

/// The sheet of a form for a unit.
pub fn sheet<'a>(documents: &'a Documents, form: &'a Form, unit: Option<UnitIdx>) -> Sheet<'a> {
    let rows = documents.rows_of(&form.id);
    let of_unit = |found: &&Observation| unit.is_none_or(|unit| found.unit == unit);
    let mut observed: Vec<Vec<&Observation>> = vec![Vec::new(); rows.len()];
    let mut places: Vec<(&IndicatorId, usize)> =
        rows.iter().enumerate().map(|(place, row)| (&row.id, place)).collect();
    places.arrange();
    for found in documents.observations.iter().filter(of_unit) {
        if let Ok(at) = places.binary_search_by_key(&&found.indicator, |(id, _)| *id) {
            observed[places[at].1].push(found);
        }
    }
    let columns = columns(&observed);
    let rows = rows.iter().zip(observed).map(|(row, observed)| {
        let (table, elsewhere): (Vec<_>, Vec<_>) =
            observed.into_iter().partition(|found| found.place.cell.is_some());
        let mut cells: Vec<Vec<&Observation>> = vec![Vec::new(); columns.len()];
        for found in table {
            let column = columns.iter().position(|column| column.holds(found));
            if let Some(cell) = column.and_then(|column| cells.get_mut(column)) {
                cell.push(found);
            }
        }
        for cell in &mut cells {
            cell.arrange_by_key(|one| Reverse(one.place.cell));
        }
        SheetRow { indicator: row, depth: depth(documents, row), cells, elsewhere }
    });
    let rows = rows.collect();
    Sheet { form, columns: columns.into_iter().map(|column| column.moment).collect(), rows }
}

/// How many rows of the same form stand above a row.
fn depth(documents: &Documents, row: &Indicator) -> usize {
    // A parent stands on an earlier line, so the way up ends.
    let above = |row: &&Indicator| row.parent.as_ref().and_then(|id| documents.indicator(id));
    std::iter::successors(above(&row), |row| above(row))
        .take_while(|parent| parent.form == row.form)
        .count()
}

/// A column while it is being found: its moment, and the moments printed in it by way of exception.
struct Column {
    moment: Moment,
    also: Vec<Moment>,
}

impl Column {
    fn holds(&self, found: &Observation) -> bool {
        let moment = Moment::of(found);
        self.moment == moment || self.also.contains(&moment)
    }
}

/// The columns of a printed table. A figure that names a day of its own ("cuối quý II") in a column of another day
/// stands in that column: it is one whose printed cells all belong to another column of the same period.
fn columns(observed: &[Vec<&Observation>]) -> Vec<Column> {
    let mut found: Vec<(Moment, Vec<u16>, usize)> = Vec::new();
    for observation in observed.iter().flatten() {
        let Some(cell) = observation.place.cell else { continue };
        let moment = Moment::of(observation);
        match found.iter_mut().find(|(known, ..)| *known == moment) {
            Some((_, cells, count)) => {
                *count += 1;
                if !cells.contains(&cell) {
                    cells.push(cell);
                }
            }
            None => found.push((moment, vec![cell], 1)),
        }
    }
    let host = |place: usize| {
        let (moment, cells, count) = found.get(place)?;
        found.iter().enumerate().find(|(at, (other, others, more))| {
            *at != place
                && other.period == moment.period
                && more > count
                && cells.iter().all(|cell| others.contains(cell))
        })
    };
    let mut columns: Vec<Column> = Vec::new();
    for (place, (moment, ..)) in found.iter().enumerate() {
        if host(place).is_none() {
            columns.push(Column { moment: *moment, also: Vec::new() });
        }
    }
    for (place, (moment, ..)) in found.iter().enumerate() {
        let Some((_, (host, ..))) = host(place) else { continue };
        if let Some(column) = columns.iter_mut().find(|column| column.moment == *host) {
            column.also.push(*moment);
        }
    }
    columns.arrange_by_key(|one| one.moment);
    columns
}
