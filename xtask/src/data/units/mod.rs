//! The units: the provinces, the districts of 2023, and the communes of those districts that publish figures; and the
//! register of all other communes, which only a search reads.
//!
//! There were 63 provinces until 30 June 2025, there are 34 from 1 July 2025; Hà Tây ended in 2008. Codes were given
//! again on 1 July 2025 (24 was Bắc Giang and is Bắc Ninh), so a code alone no longer names a province. A province is
//! known here by its code as long as it kept it from before, and by `<code>-2025` when it came about in 2025. So are
//! the communes, all of which came about anew when the districts, whose codes nobody bears now, ended.
//!
//! | module | answers |
//! |---|---|
//! | [`lifetimes`], [`spellings`] | which province existed when, and how published files spell it |
//! | [`districts`], [`communes`] | the units below the provinces |
//! | [`register`] | the communes of which nothing is published |
//! | [`listed`], [`mapping`] | how the official lists name a unit, and what became of its territory |

mod communes;
mod districts;
pub mod lifetimes;
mod listed;
mod mapping;
pub mod register;
pub mod spellings;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::fault::Fault;
use super::fold::key;
use super::output::Output;
use super::table::Published;

/// A unit with its lifetime.
pub struct Unit {
    /// Its identity in this package.
    pub id: String,
    /// Its official code.
    pub code: String,
    /// Its name without the word for its kind.
    pub name: String,
    /// Its name in the international tables; blank when they do not have it.
    pub name_en: String,
    /// `province`, `district` or `commune`.
    pub level: &'static str,
    /// The identity of the unit it belongs to; blank for a province.
    pub parent: String,
    /// First day, `2025-07-01`; blank when it is older than the tables.
    pub from: &'static str,
    /// Last day; blank while it lives.
    pub to: &'static str,
    /// Where its territory went.
    pub successors: Vec<String>,
    /// Every other spelling in a published file.
    pub aliases: BTreeSet<String>,
}

impl Unit {
    /// What all its spellings fold to.
    fn key(&self) -> String {
        key(&self.name)
    }

    /// Whether it existed on a day.
    pub fn lives_on(&self, day: &str) -> bool {
        self.from <= day && (self.to.is_empty() || day <= self.to)
    }
}

/// All units, each level sorted by identity.
pub struct Units {
    /// The provinces.
    pub list: Vec<Unit>,
    /// The districts of 2023.
    pub districts: Vec<Unit>,
    /// The communes of the districts that publish figures.
    pub communes: Vec<Unit>,
}

impl Units {
    /// The units that the official lists, the mapping of 2025 and the published tables name.
    pub fn read(published: &Published) -> Result<Self, Fault> {
        let list = lifetimes::read(published)?;
        let mut units = Self { list, districts: Vec::new(), communes: Vec::new() };
        units.list.sort_by(|one, other| one.id.cmp(&other.id));
        spellings::add(published, &mut units)?;
        units.districts = districts::read(published, &units)?;
        units.communes = communes::read(published, &units)?;
        Ok(units)
    }

    /// The province that a spelling meant on a day.
    pub fn named(&self, spelling: &str, day: &str) -> Option<&Unit> {
        let key = key(spelling);
        self.list.iter().find(|unit| unit.lives_on(day) && unit.key() == key)
    }

    /// The province that bore an official code on a day.
    pub fn coded(&self, code: &str, day: &str) -> Option<&Unit> {
        self.list.iter().find(|unit| unit.lives_on(day) && unit.code == code)
    }

    /// Writes the table, a part for each level.
    pub fn write(&self, output: &mut Output) -> Result<(), Fault> {
        let row = |unit: &Unit| {
            let aliases: Vec<&str> = unit.aliases.iter().map(String::as_str).collect();
            let cells: [&str; 10] = [
                &unit.id,
                &unit.name,
                &unit.name_en,
                unit.level,
                &unit.parent,
                unit.from,
                unit.to,
                &unit.successors.join("|"),
                &aliases.join("|"),
                &unit.code,
            ];
            cells.map(str::to_owned).to_vec()
        };
        for (path, level) in PATHS.iter().zip([&self.list, &self.districts, &self.communes]) {
            let rows: Vec<Vec<String>> = level.iter().map(row).collect();
            output.table(path, &COLUMNS.map(|(name, _, _)| name), &rows)?;
        }
        Ok(())
    }
}

/// The parts of the table; a unit's parent stands in an earlier one.
pub const PATHS: [&str; 3] = ["units/provinces.csv", "units/districts.csv", "units/communes.csv"];

/// The columns of the table: name, type, description.
pub const COLUMNS: [(&str, &str, &str); 10] = [
    (
        "unit",
        "string",
        "Identity: the official code, or <code>-2025 for a province or commune that came about in 2025",
    ),
    (
        "name",
        "string",
        "Name in Vietnamese, without the word for the kind of unit; that word stays before a number (Quận 1) and where two units of one parent and level share a name (Huyện Cao Lãnh)",
    ),
    (
        "name_en",
        "string",
        "Name as printed in international tables; blank for districts and communes, which they do not have",
    ),
    ("level", "string", "province, district or commune"),
    (
        "parent",
        "string",
        "The unit it belongs to, as the list of its time has it; blank for a province. From 2025-07-01 a commune belongs to a province",
    ),
    ("from", "date", "First day; blank when older than the tables"),
    (
        "to",
        "date",
        "Last day; blank while the unit exists. The districts and communes of the list of 2023 all have the last day of their level, though some were merged or renamed in the two years before",
    ),
    (
        "successors",
        "string",
        "The units its territory went to, separated by |; for a district, whose level ended, the province its communes belong to since",
    ),
    ("aliases", "string", "Other spellings in published files, and the full name, separated by |"),
    ("code", "string", "Official code; codes were given again on 2025-07-01"),
];
