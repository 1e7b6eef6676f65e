//! The tables of spellings: how a document writes the names of units. None of them is needed.

use super::cells::Table;
use super::problem::{Expected, Problem};
use super::tables::known_unit;
use crate::model::publication::Publication;
use crate::model::spellings::Spellings;

/// The name of the tables in the descriptor.
pub const TABLE: &str = "aliases";

/// Reads one file. A problem costs the row it stands on.
pub fn read(
    publication: &Publication,
    spellings: &mut Spellings,
    file: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
) {
    let Some(table) = Table::read(file, bytes, &["alias", "unit"], problems) else { return };
    for row in table.rows() {
        let read = known_unit(publication, &row, "unit").and_then(|unit| match row.text("alias") {
            "" => Err(row.bad("alias", Expected::Text)),
            alias => Ok((unit, alias.to_owned())),
        });
        match read {
            Ok((unit, alias)) => spellings.add(unit, publication.units.get(unit), &alias),
            Err(problem) => problems.push(problem),
        }
    }
}
