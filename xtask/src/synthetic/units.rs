//! Which units were there, officially, in the last year that is scored?

use std::path::Path;

use chiso::model::level::Level;
use chiso::model::period::Period;
use chiso::model::publication::Publication;
use chiso::read::{descriptor, tables};

use crate::site::files;

/// The levels of the list, from above.
const LEVELS: [&str; 3] = ["province", "district", "commune"];

/// The last year of every package.
const LAST_YEAR: &str = "2023";

/// A unit of the package.
pub struct Unit {
    /// Its official code.
    pub code: String,
    /// Its name.
    pub name: String,
    level: Level,
    parent: String,
    /// Whether it is of the level whose units are scored; the others are what these lie in.
    pub is_scored: bool,
}

impl Unit {
    /// As the table of units has it.
    pub fn row(&self) -> Vec<String> {
        let [code, name, parent] = [&self.code, &self.name, &self.parent].map(Clone::clone);
        vec![code, name, self.level.id().to_owned(), parent]
    }
}

/// The units of a level and those they lie in, in the order of the list.
///
/// # Errors
/// The list cannot be read.
pub fn official(data: &Path, scored: &str) -> Result<Vec<Unit>, String> {
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    let bytes = files::read(&data.join(descriptor::FILE))?;
    let read = descriptor::read(&bytes, &mut problems).ok_or("datapackage.json cannot be read.")?;
    for (table, of) in [("units", "units"), ("units", tables::REGISTER)] {
        for file in read.files(of) {
            let bytes = files::read(&data.join(&file))?;
            tables::read(&mut publication, table, &file, &bytes, &mut problems);
        }
    }
    let lowest = LEVELS.iter().position(|level| *level == scored).unwrap_or(LEVELS.len());
    let wanted: Vec<&str> = LEVELS.into_iter().take(lowest + 1).collect();
    let year: Period = LAST_YEAR.parse().map_err(|_| "The last year is no period.")?;
    let units = publication.units.iter().map(|(_, unit)| unit);
    let there = units.filter(|unit| unit.exists_in(year) && wanted.contains(&unit.level.id()));
    let unit = |unit: &chiso::model::unit::Unit| Unit {
        code: unit.code.to_string(),
        name: unit.name.vi.clone(),
        level: unit.level.clone(),
        parent: unit.parent.as_ref().map_or_else(String::new, ToString::to_string),
        is_scored: unit.level.id() == scored,
    };
    Ok(there.map(unit).collect())
}
