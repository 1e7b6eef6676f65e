//! PAPI: the year files, their columns moved to what they really hold.

mod columns;
pub mod domains;
#[cfg(test)]
mod official;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::domain::Domain;
use super::edition::Edition;
use super::fault::Fault;
use super::scores::{Scores, first_day};
use super::table::Published;
use super::units::Units;

/// The identity of the index.
pub const INDEX: &str = "papi";
/// The identity of the source of its scores.
pub const SOURCE: &str = "papi-2011-2024";
const YEARS: RangeInclusive<u16> = 2011..=2024;
const PROVINCES: &str = "papi/codebook/codebook_provinces.csv";

/// All years, oldest first.
pub fn read(published: &Published, units: &Units, tree: &[Domain]) -> Result<Vec<Scores>, Fault> {
    let names = provinces(published)?;
    YEARS.map(|year| read_year(published, units, tree, &names, year)).collect()
}

fn read_year(
    published: &Published,
    units: &Units,
    tree: &[Domain],
    names: &BTreeMap<String, String>,
    year: u16,
) -> Result<Scores, Fault> {
    let table = published.table(&format!("papi/csv/{year}.csv"))?;
    let held = columns::held(&table, tree, year)?;
    let mut scores =
        Scores::new(INDEX, SOURCE, year, held.iter().map(|(_, domain)| *domain).collect());
    for row in table.rows() {
        let name = names.get(row.text(PROVINCE)?);
        let unit = name.and_then(|name| units.named(name, &first_day(year)));
        let unit = unit.ok_or_else(|| row.fault(PROVINCE, "a province of the codebook"))?;
        let value = |(column, _): &(String, &str)| {
            row.number(column)?;
            row.text(column).map(str::to_owned)
        };
        scores.add(unit, held.iter().map(value).collect::<Result<_, _>>()?, row, PROVINCE)?;
    }
    Ok(scores)
}

/// The column of the year files that names the province, by its number in the codebook.
const PROVINCE: &str = "Province";

/// Number in the codebook → English name.
fn provinces(published: &Published) -> Result<BTreeMap<String, String>, Fault> {
    let table = published.table(PROVINCES)?;
    let name = |row: super::table::Row<'_>| {
        Ok((row.text("Variable_Code")?.to_owned(), row.text("Variable_Name")?.to_owned()))
    };
    table.rows().map(name).collect()
}

/// The values of all years, for the statistics of the country.
pub fn editions(years: &[Scores]) -> Vec<Edition> {
    let province = |scores: &Scores, values: &Vec<String>| {
        let parsed = scores
            .columns
            .iter()
            .zip(values)
            .filter_map(|(domain, value)| Some((*domain, value.parse().ok()?)));
        parsed.collect()
    };
    let edition = |scores: &Scores| {
        let provinces = scores.rows.values().map(|values| province(scores, values)).collect();
        Edition { year: scores.year, provinces }
    };
    years.iter().map(edition).collect()
}
