//! The published scores of one index in one year, and the file they become.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::output::Output;
use super::table::Row;
use super::units::Unit;

/// One index in one year: a row a province, a column a domain, every value as it stands in the published file.
pub struct Scores {
    /// The index.
    pub index: &'static str,
    /// The source the values were copied from.
    pub source: &'static str,
    /// The year.
    pub year: u16,
    /// The domains, `total` among them when it is published.
    pub columns: Vec<&'static str>,
    /// Identity of the province → its values, in `columns` order.
    pub rows: BTreeMap<String, Vec<String>>,
}

impl Scores {
    /// A year without provinces yet.
    pub fn new(
        index: &'static str,
        source: &'static str,
        year: u16,
        columns: Vec<&'static str>,
    ) -> Self {
        Self { index, source, year, columns, rows: BTreeMap::new() }
    }

    /// Adds a province from a row; `column` is the cell that named it.
    pub fn add(
        &mut self,
        unit: &Unit,
        values: Vec<String>,
        row: Row<'_>,
        column: &str,
    ) -> Result<(), Fault> {
        match self.rows.insert(unit.id.clone(), values) {
            None => Ok(()),
            Some(_) => Err(row.fault(column, &format!("{} once a year", unit.name))),
        }
    }

    /// The file: its stem is the year, so that a reader fetches only the years it shows.
    pub fn path(&self) -> String {
        format!("scores/{}/{}.csv", self.index, self.year)
    }

    /// Writes the file, rows sorted by province.
    pub fn write(&self, output: &mut Output) -> Result<(), Fault> {
        let header: Vec<&str> = ["period", "unit"].iter().chain(&self.columns).copied().collect();
        let row = |(unit, values): (&String, &Vec<String>)| {
            [self.year.to_string(), unit.clone()].iter().chain(values).cloned().collect()
        };
        let rows: Vec<Vec<String>> = self.rows.iter().map(row).collect();
        output.table(&self.path(), &header, &rows)
    }
}

/// A day of a year on which the provinces of its tables were alive: Hà Tây of 2008 ended in July.
pub fn first_day(year: u16) -> String {
    format!("{year}-01-01")
}
