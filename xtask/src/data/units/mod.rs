//! The provinces: 63 until 30 June 2025, 34 from 1 July 2025, and Hà Tây, which ended in 2008.
//!
//! Codes were given again on 1 July 2025 (24 was Bắc Giang and is Bắc Ninh), so a code alone no longer names a
//! province. A province is known here by its code as long as it kept it from before, and by `<code>-2025` when it
//! came about in 2025.

mod lifetimes;
pub mod spellings;

use std::collections::BTreeSet;

use super::fault::Fault;
use super::fold::key;
use super::output::Output;
use super::table::Published;

/// A province with its lifetime.
pub struct Unit {
    /// Its identity in this package.
    pub id: String,
    /// Its official code.
    pub code: String,
    /// Its name without the word for its kind.
    pub name: String,
    /// Its name in the international tables.
    pub name_en: String,
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

/// All provinces, sorted by identity.
pub struct Units {
    /// Sorted by identity.
    pub list: Vec<Unit>,
}

impl Units {
    /// The provinces that the official lists, the mapping of 2025 and the published tables name.
    pub fn read(published: &Published) -> Result<Self, Fault> {
        let mut units = Self { list: lifetimes::read(published)? };
        units.list.sort_by(|one, other| one.id.cmp(&other.id));
        spellings::add(published, &mut units)?;
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

    /// Writes the table.
    pub fn write(&self, output: &mut Output) -> Result<(), Fault> {
        let row = |unit: &Unit| {
            let aliases: Vec<&str> = unit.aliases.iter().map(String::as_str).collect();
            let cells: [&str; 10] = [
                &unit.id,
                &unit.name,
                &unit.name_en,
                "province",
                "",
                unit.from,
                unit.to,
                &unit.successors.join("|"),
                &aliases.join("|"),
                &unit.code,
            ];
            cells.map(str::to_owned).to_vec()
        };
        let rows: Vec<Vec<String>> = self.list.iter().map(row).collect();
        output.table(PATH, &COLUMNS.map(|(name, _, _)| name), &rows)
    }
}

/// The part of the table that holds the provinces.
pub const PATH: &str = "units/provinces.csv";

/// The columns of the table: name, type, description.
pub const COLUMNS: [(&str, &str, &str); 10] = [
    (
        "unit",
        "string",
        "Identity: the official code, or <code>-2025 for a province that came about in 2025",
    ),
    ("name", "string", "Name in Vietnamese, without the word for the kind of unit"),
    ("name_en", "string", "Name as printed in international tables"),
    ("level", "string", "province, district or commune"),
    ("parent", "string", "The unit it belongs to; blank for a province"),
    ("from", "date", "First day; blank when older than the tables"),
    ("to", "date", "Last day; blank while the unit exists"),
    ("successors", "string", "The units its territory went to, separated by |"),
    ("aliases", "string", "Other spellings in published files, separated by |"),
    ("code", "string", "Official code; codes were given again on 2025-07-01"),
];
