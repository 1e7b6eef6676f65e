//! The file with totals only; its 2016 repeats the detailed file, so the years after it are taken.

use std::collections::BTreeMap;

use super::super::fault::Fault;
use super::super::scores::{Scores, first_day};
use super::super::table::Published;
use super::super::units::Units;
use super::{INDEX, TOTALS_SOURCE, codes};

const FILE: &str = "pci/pci_total_2016_2022.converted.csv";
const NAME: &str = "name";
const YEAR: &str = "year";
const TOTAL: &str = "pci";

/// The first year that the detailed file does not have.
const FIRST_YEAR: u16 = 2017;

/// The years after the detailed file.
pub fn read(published: &Published, units: &Units) -> Result<Vec<Scores>, Fault> {
    let mut years = all(published, units)?;
    years.retain(|scores| scores.year >= FIRST_YEAR);
    Ok(years)
}

/// All years of the file.
pub fn all(published: &Published, units: &Units) -> Result<Vec<Scores>, Fault> {
    let mut years: BTreeMap<u16, Scores> = BTreeMap::new();
    for row in published.table(FILE)?.rows() {
        let year = row.text(YEAR)?.parse().map_err(|_| row.fault(YEAR, "a year"))?;
        let code = codes::official(row.text(NAME)?);
        let unit = code.and_then(|code| units.coded(code, &first_day(year)));
        let unit = unit.ok_or_else(|| row.fault(NAME, "a short code of a province"))?;
        row.number(TOTAL)?;
        let scores = years
            .entry(year)
            .or_insert_with(|| Scores::new(INDEX, TOTALS_SOURCE, year, vec!["total"]));
        scores.add(unit, vec![row.text(TOTAL)?.to_owned()], row, NAME)?;
    }
    Ok(years.into_values().collect())
}
