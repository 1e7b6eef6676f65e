//! The file with the sub-indices, 2005–2016.

use std::collections::BTreeMap;

use super::super::edition::Edition;
use super::super::fault::Fault;
use super::super::scores::{Scores, first_day};
use super::super::table::{Published, Row};
use super::super::units::Units;
use super::{DETAILED_SOURCE, INDEX, Pci, domains};

const FILE: &str = "pci/pci_2005_2016.csv";
const NAME: &str = "prov";
const YEAR: &str = "year";
const TOTAL: &str = "pci_weighted";

/// The year in which most rows name no province.
///
/// Their order could tell which is which, but an order is no statement of the publisher: the year is left out rather
/// than guessed, and its rows serve only the statistics of the country.
pub const UNNAMED_YEAR: u16 = 2013;

/// The years of the file.
pub fn read(published: &Published, units: &Units) -> Result<Pci, Fault> {
    let table = published.table(FILE)?;
    let mut years: BTreeMap<u16, Vec<Row<'_>>> = BTreeMap::new();
    for row in table.rows() {
        let year = row.text(YEAR)?.parse().map_err(|_| row.fault(YEAR, "a year"))?;
        years.entry(year).or_default().push(row);
    }
    let unnamed = match years.get(&UNNAMED_YEAR) {
        Some(rows) => {
            (rows.iter().filter(|row| row.text(NAME).is_ok_and(str::is_empty)).count(), rows.len())
        }
        None => (0, 0),
    };
    let editions =
        years.iter().map(|(year, rows)| edition(*year, rows)).collect::<Result<Vec<_>, _>>()?;
    let named = editions.iter().filter(|edition| edition.year != UNNAMED_YEAR);
    let years = named
        .map(|edition| scores(edition, &years[&edition.year], units))
        .collect::<Result<_, _>>()?;
    Ok(Pci { years, editions, unnamed })
}

fn edition(year: u16, rows: &[Row<'_>]) -> Result<Edition, Fault> {
    let province = |row: &Row<'_>| {
        let value = |id: &'static str| row.number(&column(id)).map(|value| Some((id, value?)));
        domains::IDS
            .into_iter()
            .filter_map(|id| value(id).transpose())
            .collect::<Result<BTreeMap<_, _>, Fault>>()
    };
    Ok(Edition { year, provinces: rows.iter().map(province).collect::<Result<_, _>>()? })
}

fn scores(edition: &Edition, rows: &[Row<'_>], units: &Units) -> Result<Scores, Fault> {
    let published = domains::IDS.into_iter().filter(|id| edition.publishes(id));
    let mut scores = Scores::new(
        INDEX,
        DETAILED_SOURCE,
        edition.year,
        ["total"].into_iter().chain(published).collect(),
    );
    for row in rows {
        let unit = units.named(row.text(NAME)?, &first_day(edition.year));
        let unit =
            unit.ok_or_else(|| row.fault(NAME, &format!("a province of {}", edition.year)))?;
        row.number(TOTAL)?;
        let value = |id: &&str| row.text(&column(id)).map(str::to_owned);
        let values = scores.columns.iter().map(value).collect::<Result<_, _>>()?;
        scores.add(unit, values, *row, NAME)?;
    }
    Ok(scores)
}

fn column(id: &str) -> String {
    if id == "total" { TOTAL.to_owned() } else { format!("pci_{id}") }
}
