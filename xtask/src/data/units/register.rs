//! The register: the communes of the nation of which nothing is published.
//!
//! A reader who looks for one of them is told so, and where it lies or what it became. No other view needs the register,
//! so it is a table of its own, with the columns of `units` that a search reads.

use std::collections::BTreeSet;

use super::super::fault::Fault;
use super::super::output::Output;
use super::super::table::Published;
use super::communes::{self, Territories};
use super::{Unit, Units};

/// The parts of the table: before 1 July 2025, and since.
pub const PATHS: [&str; 2] = ["register/communes-2023.csv", "register/communes-2025.csv"];

/// The columns of the table: name, type, description.
pub const COLUMNS: [(&str, &str, &str); 8] = [
    ("unit", "string", "Identity, as in units; no row is of a unit that stands there"),
    ("name", "string", "Full name as the official list prints it"),
    ("level", "string", "commune"),
    ("parent", "string", "The unit of the table units it belongs to"),
    ("from", "date", "First day; blank when older than the tables"),
    ("to", "date", "Last day; blank while the unit exists"),
    (
        "successors",
        "string",
        "The communes its territory went to, separated by |; blank where the mapping of 2025 does not name the commune as the list does",
    ),
    ("code", "string", "Official code"),
];

/// Writes the table.
pub fn write(published: &Published, units: &Units, output: &mut Output) -> Result<(), Fault> {
    let known: BTreeSet<&str> = units.communes.iter().map(|unit| unit.id.as_str()).collect();
    let (before, after) = (communes::before(published)?, communes::after(published)?);
    let territories = Territories::read(published, units, &after)?;
    let ended = before.into_values().map(|listed| {
        let full = listed.full.clone();
        // The list is of 2023, the mapping of 2025: of what was merged in between it says nothing.
        let successors = territories.successors(&listed).unwrap_or_default();
        Unit { name: full, ..communes::ended(listed, &successors) }
    });
    let begun = after.into_values().map(|listed| {
        let full = listed.full.clone();
        Ok(Unit { name: full, ..communes::begun(listed, units)? })
    });
    let parts = [ended.collect::<Vec<_>>(), begun.collect::<Result<Vec<_>, Fault>>()?];
    for (path, mut communes) in PATHS.iter().zip(parts) {
        communes.retain(|unit| !known.contains(unit.id.as_str()));
        let rows: Vec<Vec<String>> = communes.iter().map(row).collect();
        output.table(path, &COLUMNS.map(|(name, _, _)| name), &rows)?;
    }
    Ok(())
}

fn row(unit: &Unit) -> Vec<String> {
    let cells: [&str; 8] = [
        &unit.id,
        &unit.name,
        unit.level,
        &unit.parent,
        unit.from,
        unit.to,
        &unit.successors.join("|"),
        &unit.code,
    ];
    cells.map(str::to_owned).to_vec()
}
