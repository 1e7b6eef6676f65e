//! How documents spell the names of units, apart from the units themselves: a ranking is read without them.

use std::collections::BTreeMap;

use super::unit::{Unit, UnitIdx};

/// The spellings of every unit beside its own names, in the order of the tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spellings(BTreeMap<UnitIdx, Vec<String>>);

impl Spellings {
    /// Adds a spelling of a unit, unless it is known.
    pub fn add(&mut self, place: UnitIdx, unit: &Unit, spelling: &str) {
        let known = self.of(place).iter().chain(&unit.aliases).chain([&unit.name.vi]);
        if !known.into_iter().any(|known| known == spelling) {
            self.0.entry(place).or_default().push(spelling.to_owned());
        }
    }

    /// The spellings of a unit that its own row does not have.
    pub fn of(&self, unit: UnitIdx) -> &[String] {
        self.0.get(&unit).map_or(&[], Vec::as_slice)
    }
}
